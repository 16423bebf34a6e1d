// How the crisis may grow: the coalitions it ends in, and the orders of entry, played step by step on the map. A longer
// simulation runs on the server, tells how far it is, and can be cancelled.

import { texts } from './texts.js';
import { follow, get, send } from './api.js';
import { el, fill, go, tell } from './dom.js';
import { count, percent, rough } from './numbers.js';
import { nameOf, inText, listed } from './names.js';
import { joined } from './circumstances.js';
import { coalitionTable } from './coalition-table.js';
import { timeLine } from './time-line.js';

const t = texts.cascade;
const LONG = 100_000;
const PAUSE = 2200;
const FOLLOW = 3;

class CascadePlayer extends HTMLElement {
  show({ answer, crisis, parameters }) {
    this.stop();
    this.job = null;
    this.question = crisis;
    this.answer = answer;
    this.parameters = parameters;
    this.cascade = answer.cascade;
    this.order = Number(parameters.get('order') ?? 0);
    this.step = Number(parameters.get('step') ?? 0);
    this.told = el('div');
    this.running = el('div', { class: 'running' });
    fill(this, this.told, this.running);
    this.draw();
    if (this.cascade) this.offer();
    if (this.cascade && this.step) this.goTo(this.step);
  }

  draw() {
    const c = this.cascade;
    if (!c) {
      fill(this.told, el('p', {}, t.none));
      return;
    }
    this.player = el('div', { class: 'player' });
    this.map = el('world-map', { class: 'figure compact' });
    fill(this.told,
        el('p', {}, t.intro(count(c.runs), percent(c.sizes[0] ?? 0), percent(c.great_powers.share)), ' ', el('span', { class: 'note' }, t.weak)),
        c.ending ? el('p', {}, ending(c.ending), ' ', el('span', { class: 'note' }, t.less)) : null,
        c.orders.length ? el('h3', {}, t.orders) : null, c.orders.length ? [this.player, this.map] : null,
        el('h3', {}, t.coalitions), coalitionTable(c, this.question));
    this.drawPlayer();
  }

  /** The order of entry that is picked, its steps, and the buttons that play it. */
  drawPlayer(then = null) {
    const { orders } = this.cascade;
    if (!orders.length) return;
    const order = orders[Math.min(this.order, orders.length - 1)];
    const entries = order.entries;
    const on = this.question.on;
    const name = (o) => o.entries.map((e) => nameOf(e.state, on)).join(' → ');
    const button = (key, act, disabled = false) =>
      el('button', { type: 'button', class: 'small', 'data-key': key, disabled, onclick: act }, t[key]);
    const focused = this.player.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    fill(this.player,
        el('label', {}, el('span', {}, t.pickOrder),
            el('select', { 'data-key': 'order', onchange: (e) => this.pick(Number(e.target.value)) },
                orders.map((o, i) => el('option', { value: i, selected: o === order }, `${name(o)} (${t.order(percent(o.share))})`)))),
        timeLine(entries, this.step, (i) => this.goTo(i), on),
        el('div', { class: 'buttons' },
            button(this.timer ? 'pause' : 'play', () => (this.timer ? this.pause() : this.play())),
            button('back', () => this.goTo(this.step - 1), this.step === 0),
            button('step', () => this.goTo(this.step + 1), this.step === entries.length),
            el('span', { class: 'note' }, t.stepOf(this.step, entries.length))),
        then ? el('p', { class: 'then' }, then) : null);
    if (focused) {
      const same = this.player.querySelector(`[data-key="${focused === 'play' || focused === 'pause' ? (this.timer ? 'pause' : 'play') : focused}"]`);
      (same?.disabled ? this.player.querySelector('[data-key="play"]') : same)?.focus();
    }
  }

  pick(order) {
    this.stop();
    this.order = order;
    this.goTo(0);
  }

  play() {
    const last = this.cascade.orders[this.order].entries.length;
    this.timer = setInterval(() => (this.step >= last ? this.pause() : this.goTo(this.step + 1)), PAUSE);
    this.goTo(this.step >= last ? 0 : this.step + 1);
  }

  pause() {
    this.stop();
    this.drawPlayer(this.words);
  }

  stop() {
    clearInterval(this.timer);
    this.timer = null;
  }

  disconnectedCallback() {
    this.stop();
  }

  /** Shows the crisis after so many entries: on the map, everyone's chances given those who are in. */
  async goTo(step) {
    const { question } = this;
    const order = this.cascade.orders[this.order];
    this.step = Math.max(0, Math.min(step, order.entries.length));
    this.words = texts.loading;
    go({ order: this.order || null, step: this.step || null }, { replace: true });
    const entered = order.entries.slice(0, this.step);
    this.drawPlayer(this.words);
    const candidates = this.step ? await this.given(entered) : this.answer.candidates;
    if (entered.length !== this.step) return;
    const next = candidates.filter((c) => !entered.some((e) => e.state === c.state)).slice(0, FOLLOW)
        .map((c) => `${inText(c.name)} ${percent(1 - c.p_out)}`);
    const last = entered.at(-1);
    const what = last ? t.enters(nameOf(last.state, question.on), texts.sides[last.side]) : t.start;
    this.words = `${what}. ${t.then(listed(next))}`;
    this.drawPlayer(this.words);
    tell(this.words);
    await this.map.paint(question, candidates, [...this.supposed(), ...entered]);
  }

  /** States that are supposed to have joined before. */
  supposed() {
    return this.parameters.getAll('joined').map((words) => joined(words));
  }

  /** Everyone's chances once some have entered. */
  async given(entered) {
    const asked = this.crisis();
    for (const { state, side } of entered) asked.append('joined', `${state}:${side}`);
    return (await get('/who', asked)).candidates;
  }

  /** The button for a longer simulation. */
  offer(message = null) {
    fill(this.running,
        message ? el('p', { role: 'status' }, message) : null,
        el('button', { type: 'button', class: 'small', onclick: () => this.simulate() }, t.more(count(LONG))));
  }

  async simulate() {
    const asked = this.crisis();
    asked.set('runs', LONG);
    const bar = el('progress', { max: LONG, value: 0, 'aria-label': t.more(count(LONG)) });
    const words = el('p', { class: 'note' }, t.progress('0', count(LONG)));
    const job = {};
    this.job = job;
    try {
      const { id } = await send('POST', `/simulations?${asked}`);
      const cancel = el('button', { type: 'button', class: 'small', onclick: () => send('DELETE', `/simulations/${id}`) }, t.cancel);
      fill(this.running, bar, words, cancel);
      cancel.focus();
      const ended = await follow(id, (done, runs) => {
        bar.value = done;
        bar.max = runs;
        words.textContent = t.progress(count(done), count(runs));
        if (done) this.take(id, job);
      });
      if (this.job !== job) return;
      await this.take(id, job);
      this.offer(ended ? null : t.cancelled);
      if (ended) tell(t.progress(count(LONG), count(LONG)));
    } catch (e) {
      if (this.job === job) this.offer(e.message);
    }
  }

  /** Shows what a simulation has found so far, unless another one was begun or an order is being played. */
  async take(id, job) {
    const { result } = await send('GET', `/simulations/${id}`);
    if (this.job !== job || this.timer || !result) return;
    this.cascade = result;
    this.order = 0;
    this.step = 0;
    this.draw();
  }

  /** The crisis with its circumstances, whoever is asked about. */
  crisis() {
    const { question } = this;
    const asked = new URLSearchParams({
      attacker: question.attackers.join(','), target: question.targets.join(','), on: question.on, level: question.level,
    });
    for (const key of ['with', 'without', 'joined']) this.parameters.getAll(key).forEach((v) => asked.append(key, v));
    return asked;
  }
}

function ending({ attacker, target, neither, battle_deaths: deaths }) {
  return t.ending(percent(attacker.probability), percent(target.probability), percent(neither.probability))
      + (deaths ? t.deaths(rough(deaths.median), rough(deaths.low), rough(deaths.high)) : '');
}
customElements.define('cascade-player', CascadePlayer);
