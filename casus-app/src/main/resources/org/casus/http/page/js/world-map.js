// The map: each state in the colour of the side that it would rather join, the deeper the likelier; the likeliest also
// with a mark and their name, so that nothing hangs on colour alone.

import { texts } from './texts.js';
import { el, svg, fill, go, onWidth } from './dom.js';
import { percent, interval } from './numbers.js';
import { nameOf } from './names.js';
import { likelierSide } from './joiner-list.js';
import { loadWorld } from './world.js';
import { placed } from './labels.js';
import { legend } from './map-legend.js';
import { saveButtons } from './save-buttons.js';
import { joined } from './circumstances.js';
import { pulled } from './map-drag.js';
import { moves } from './map-keys.js';

/** Upper ends of the classes of chance that colours tell apart. */
export const CLASSES = [0.01, 0.03, 0.1, 0.25, 0.5, 1];
const MARKED = 0.05;
/** The likeliest so many get their names written beside them. */
const NAMED = 24;
const ZOOMS = [1, 2, 4, 8];

class WorldMap extends HTMLElement {
  async show({ answer, crisis, parameters }) {
    this.picked = parameters.get('state');
    // The crisis as asked: states that are supposed to have joined are in it, but did not begin it.
    await this.paint(crisis, answer.candidates, parameters.getAll('joined').map(joined));
  }

  async sketch({ question, candidates }) {
    await this.paint(question, candidates, []);
  }

  /** Colours the map by other chances than the answer's: those after some states have entered, in order. */
  async paint(question, candidates, entered) {
    this.world ??= await loadWorld();
    this.roles = roles(question, candidates, entered);
    if (!this.plot) this.build();
    this.draw(this.plot.clientWidth);
  }

  build() {
    const t = texts.map;
    this.zoom = 0;
    this.plot = el('div', { class: 'plot-area' });
    this.missing = el('p', { class: 'note' });
    this.tip = el('div', { class: 'tip', hidden: true, 'data-unseen': true });
    const button = (mark, label, act) => el('button', { type: 'button', class: 'quiet', 'aria-label': label, title: label, onclick: act }, mark);
    fill(this,
        this.classList.contains('compact') ? null : [el('h2', {}, t.heading), el('p', { class: 'note' }, t.caption)],
        el('div', { class: 'map-frame' }, this.plot, this.tip,
            el('div', { class: 'zoom', 'data-unseen': true },
                button('+', t.in, () => this.zoomTo(this.zoom + 1)),
                button('−', t.out, () => this.zoomTo(this.zoom - 1)),
                button('⤢', t.reset, () => this.zoomTo(0)))),
        this.missing, legend(), saveButtons(this, 'map'));
    onWidth(this.plot, (width) => this.draw(width));
    this.aside = [0, 0];
    pulled(this.plot, () => this.zoom > 0, (dx, dy) => {
      this.aside = [this.aside[0] + dx, this.aside[1] + dy];
      this.tip.hidden = true;
      this.draw(this.plot.clientWidth);
    });
  }

  zoomTo(step) {
    this.zoom = Math.max(0, Math.min(ZOOMS.length - 1, step));
    this.aside = [0, 0];
    this.classList.toggle('zoomed', this.zoom > 0);
    this.draw(this.plot.clientWidth);
  }

  draw(width) {
    const t = texts.map;
    if (!width || !this.roles) return;
    const height = Math.round(width * (width < 600 ? 0.62 : 0.5));
    const zoom = ZOOMS[this.zoom];
    // Turned by 11 degrees so that Siberia stays in one piece; without the far south, where nobody lives.
    const projection = d3.geoEqualEarth().rotate([-11, 0])
        .fitExtent([[2, 2], [width - 2, height - 2]], { type: 'MultiPoint', coordinates: [[-168, 0], [190, 0], [11, 80], [11, -56]] });
    if (zoom > 1) {
      const [x, y] = projection(this.middle());
      const [tx, ty] = projection.translate();
      projection.scale(projection.scale() * zoom).translate([
        width / 2 - (x - tx) * zoom + this.aside[0], height / 2 - (y - ty) * zoom + this.aside[1],
      ]);
    }
    this.at = new Map();
    const path = d3.geoPath(projection).digits(1);
    const shapes = [...this.world.shapes].map(([state, shape]) => this.state(state, path(shape), path.centroid(shape.largest)));
    const points = [...this.world.points].map(([state, point]) => this.point(state, projection(point), zoom));
    this.canvas = svg('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': t.label },
        svg('path', { class: 'land none', d: path(this.world.land) }),
        svg('g', {}, shapes), svg('g', {}, points),
        svg('g', { class: 'marks', 'aria-hidden': 'true' }, this.marks(width)));
    fill(this.plot, this.canvas);
    const gone = this.roles.order.filter((s) => !this.at.has(s)).map((s) => nameOf(s, this.roles.question.on));
    this.missing.textContent = gone.length ? t.missing(gone.join(', ')) : '';
    this.listen();
  }

  /** Where zooming goes: the state that is picked, else the crisis. */
  middle() {
    const state = this.picked ?? this.roles.order[0];
    const shape = this.world.shapes.get(state);
    return shape ? d3.geoCentroid(shape.largest) : this.world.points.get(state) ?? [11, 20];
  }

  state(state, d, centre) {
    this.at.set(state, centre);
    return svg('path', { d: d ?? '', ...this.described(state) });
  }

  point(state, [x, y], zoom) {
    this.at.set(state, [x, y]);
    return svg('circle', { cx: x.toFixed(1), cy: y.toFixed(1), r: zoom > 1 ? 5 : 2.6, ...this.described(state) });
  }

  described(state) {
    const role = this.roles.by.get(state);
    const first = this.roles.order[0];
    return {
      class: `land ${role?.class ?? 'none'}`, 'data-state': state, role: 'button',
      tabindex: state === (this.picked ?? first) ? 0 : -1, 'aria-label': role?.words ?? `${nameOf(state)}: ${texts.map.none}`,
    };
  }

  /** Marks and names of the states in the crisis and of the likeliest joiners. */
  marks(width) {
    const wanted = this.roles.order.filter((s) => this.at.has(s)).map((state, i) => {
      const role = this.roles.by.get(state);
      const [x, y] = this.at.get(state);
      return { state, x, y, words: i < NAMED ? role.label : '', side: role.side, size: role.size * Math.min(1, 0.5 + width / 1200), mark: role.mark };
    });
    return placed(wanted, width).map(({ x, y, side, size, mark, label }) => [
      svg('path', { class: `mark ${side} ${mark}`, d: side === 'attacker' ? triangle(x, y, size) : disc(x, y, size) }),
      label ? svg('text', { class: `name ${side}`, x: label.x, y: label.y }, label.words) : null,
    ]);
  }

  listen() {
    const on = (type, act) => this.canvas.addEventListener(type, (e) => {
      const state = e.target.dataset?.state;
      if (state) act(state, e);
    });
    on('pointerover', (state) => this.tell(state));
    on('focusin', (state) => this.tell(state));
    this.canvas.addEventListener('pointerleave', () => { this.tip.hidden = true; });
    this.canvas.addEventListener('focusout', () => { this.tip.hidden = true; });
    on('click', (state) => this.ask(state));
    on('keydown', (state, e) => {
      if (e.key === 'Escape') this.tip.hidden = true;
      if (e.key === 'Enter' || e.key === ' ') this.ask(state);
      else if (!this.move(moves(this.at, state, e.key))) return;
      e.preventDefault();
    });
  }

  move(state) {
    if (!state) return false;
    this.canvas.querySelector('[tabindex="0"]')?.setAttribute('tabindex', -1);
    const [x, y] = this.at.get(state);
    const { clientWidth, clientHeight } = this.plot;
    if (x < 0 || y < 0 || x > clientWidth || y > clientHeight) {
      // What has the focus must be seen: the map goes where it is.
      this.picked = state;
      this.aside = [0, 0];
      this.draw(clientWidth);
    }
    const next = this.canvas.querySelector(`[data-state="${CSS.escape(state)}"]`);
    next.setAttribute('tabindex', 0);
    next.focus();
    return true;
  }

  tell(state) {
    const role = this.roles.by.get(state);
    const [x, y] = this.at.get(state);
    fill(this.tip, el('b', {}, role?.words ?? `${nameOf(state)}: ${texts.map.none}`), role?.candidate ? el('span', {}, texts.map.asks) : null);
    this.tip.hidden = false;
    const left = Math.max(4, Math.min(x + 12, this.plot.clientWidth - this.tip.offsetWidth - 4));
    this.tip.style.left = `${left}px`;
    this.tip.style.top = `${y > 90 ? y - this.tip.offsetHeight - 10 : y + 14}px`;
  }

  /** Asks about a candidate in the same crisis. */
  ask(state) {
    const q = this.roles.question;
    if (!this.roles.by.get(state)?.candidate) return;
    go({
      q: null, joiner: state, attacker: q.attackers.join(','), target: q.targets.join(','), on: q.on, state, instead: null, order: null, step: null,
    });
  }
}

/** What each state is in this crisis: its class, its words, its mark. */
function roles(question, candidates, entered) {
  const t = texts.map;
  const by = new Map();
  const principal = (state, side, words) => by.set(state, {
    class: `principal ${side}`, words, side, size: 6, mark: 'full', label: nameOf(state, question.on),
  });
  question.attackers.forEach((s) => principal(s, 'attacker', t.attacks(nameOf(s, question.on))));
  question.targets.forEach((s) => principal(s, 'target', t.attacked(nameOf(s, question.on))));
  entered.forEach(({ state, side }) => principal(state, side, t.joined(nameOf(state, question.on), texts.sides[side])));
  const order = [...by.keys()];
  for (const c of candidates) {
    if (by.has(c.state)) continue;
    const side = likelierSide(c);
    const p = 1 - c.p_out;
    by.set(c.state, {
      class: `${side} c${CLASSES.findIndex((end) => p <= end)}`, words: t.state(c.name, percent(p), interval(c.low, c.high), texts.sides[side]),
      side, size: 3 + 7 * Math.sqrt(p), mark: 'open', label: `${c.name} ${percent(p)}`, candidate: true,
    });
    if (p >= MARKED) order.push(c.state);
  }
  return { question, by, order };
}

function triangle(x, y, r) {
  return `M${x - r} ${y + 0.8 * r}L${x} ${y - r}L${x + r} ${y + 0.8 * r}Z`;
}

function disc(x, y, r) {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}
customElements.define('world-map', WorldMap);
