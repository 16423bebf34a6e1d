// Two states over time: the form, the sentences and lists; the drawing is in tie-line.js.

import { texts } from './texts.js';
import { get } from './api.js';
import { el, fill, go, onWidth, tell } from './dom.js';
import { capital, loadNames, nameOf } from './names.js';
import { percent } from './numbers.js';
import { stateField } from './state-field.js';
import { tieLine } from './tie-line.js';
import { told } from './page-problem.js';
import { saveButtons } from './save-buttons.js';

const t = texts.tie;

class TieProfile extends HTMLElement {
  async show(parameters) {
    document.title = `${t.heading} – Casus`;
    await loadNames().catch(() => {});
    const [a, b] = ['a', 'b'].map((key) => stateField(key, t[key], nameOf(parameters.get(key) ?? '')));
    const year = (key) => el('label', { for: `tie-${key}` }, el('span', {}, t[key]),
        el('input', { id: `tie-${key}`, name: key, inputmode: 'numeric', size: 6, value: parameters.get(key) ?? '' }));
    const result = el('div', { class: 'result' });
    fill(this, el('h1', {}, t.heading), el('p', { class: 'lede' }, t.lead),
        el('form', { class: 'fields', onsubmit: (e) => submit(e) }, a, b, year('from'), year('to'),
            el('button', { type: 'submit' }, t.show)), result);
    if (!parameters.get('a') || !parameters.get('b')) return;
    fill(result, el('p', { class: 'note' }, texts.loading));
    const asked = new URLSearchParams(['a', 'b', 'from', 'to'].filter((k) => parameters.get(k)).map((k) => [k, parameters.get(k)]));
    try {
      const found = await get('/tie', asked);
      fill(result, profile(found));
      tell(t.title(found.a.name, found.b.name));
    } catch (e) {
      fill(result, el('div', { role: 'alert' }, told(e)));
    }
  }
}

function submit(event) {
  event.preventDefault();
  const form = new FormData(event.target);
  go({ view: 'tie', a: form.get('a'), b: form.get('b'), from: form.get('from'), to: form.get('to') });
}

function profile(p) {
  const plot = el('div', { class: 'plot-area plain' });
  const figure = el('figure', { class: 'figure' }, el('h2', {}, t.line), plot, el('figcaption', {}, t.key));
  figure.append(saveButtons(figure, 'tie'));
  onWidth(plot, (width) => fill(plot, tieLine(p, width)));
  return [
    el('h2', { class: 'title' }, t.title(p.a.name, p.b.name)), el('p', { class: 'note' }, t.span(p.from, p.to)),
    figure,
    el('div', { class: 'columns' },
        el('section', {}, el('h2', {}, t.now), facts(p)),
        el('section', {}, el('h2', {}, t.alliances), alliances(p))),
    el('section', {}, el('h2', {}, t.fights), fights(p)),
    el('section', {}, el('h2', {}, t.unknown), unknown(p)),
  ];
}

/** Facts of the present: those that are null are under what is not known. */
function facts(p) {
  const border = p.contiguity.find((c) => c.to === null) ?? p.contiguity.at(-1);
  const both = (values, words) => ['a', 'b'].filter((side) => values?.[side]).map((side) => words(p[side].name, values[side])).join('; ');
  const latest = p.capability?.latest;
  const vote = p.un_votes.at(-1);
  const shared = p.organizations.at(-1);
  const powers = ['a', 'b'].flatMap((side) => (p.powers[side].length
      ? [`${p[side].name}: ${p.powers[side].filter((x) => !x.to).map((x) => t.power[x.kind] ?? x.kind).join(', ')}`] : [])).join('; ');
  const rows = {
    border: border && [capital(border.text), border.source],
    distance: p.distance_km && [t.km(Math.round(p.distance_km.km)), p.distance_km.source],
    capability: latest && [t.cinc(p.a.name, percent(latest.a.cinc), p.b.name, percent(latest.b.cinc), latest.year), latest.a.source],
    regimes: [both(p.regimes, (name, r) => t.regime(name, r.democratic, r.year)), p.regimes?.a?.source],
    votes: vote && [t.votes(percent(vote.agreement), vote.year), vote.a.source],
    organizations: shared && [t.shared(shared.shared, shared.year), shared.source],
    leaders: [both(p.leaders, (name, l) => `${name}: ${l.name} (${l.from.slice(0, 4)})`), p.leaders?.a?.source],
    powers: [powers, p.powers.a[0]?.source ?? p.powers.b[0]?.source],
  };
  return el('dl', { class: 'pairs' }, Object.entries(rows).filter(([, row]) => row?.[0]).map(([key, [words, source]]) => [
    el('dt', {}, t.facts[key]), el('dd', {}, words, ' ', el('span', { class: 'source' }, source)),
  ]));
}

function alliances(p) {
  if (!p.alliances.length) return el('p', {}, t.none);
  return p.alliances.map((x) => el('div', { class: 'treaty' },
      el('h3', {}, x.treaty),
      el('p', { class: 'note' }, texts.obligations.since(x.from, x.to)),
      x.promises.map((promise) => el('p', {}, t.promises(nameOf(promise.by), promise.kinds.join(', ')), ' ', el('span', { class: 'source' }, promise.source)))));
}

function fights(p) {
  const all = [...p.wars, ...p.disputes].sort((x, y) => x.from.localeCompare(y.from));
  if (!all.length) return el('p', {}, t.none);
  return el('table', { class: 'plain' }, el('tbody', {}, all.map((c) => el('tr', {},
      el('td', {}, c.day_known ? c.both_from ?? c.from : (c.both_from ?? c.from).slice(0, 7)),
      el('th', { scope: 'row' }, c.name ?? t.unnamed),
      el('td', { class: 'wrap' }, t.stance[c.stance] ?? c.stance), el('td', {}, t.level[c.level] ?? c.level),
      el('td', { class: 'source wrap' }, c.source)))));
}

function unknown(p) {
  const reasons = Map.groupBy(p.unknown, (u) => u.why);
  return el('ul', { class: 'note' }, [...reasons].map(([why, gaps]) => el('li', {}, `${capital(why)}: ${gaps.map((g) => g.what).join(', ')}.`)));
}
customElements.define('tie-profile', TieProfile);
