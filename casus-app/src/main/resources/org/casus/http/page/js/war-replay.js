// A past war as it would have been forecast, beside who came.

import { texts } from './texts.js';
import { get } from './api.js';
import { el, svg, fill, go, tell } from './dom.js';
import { listed, loadNames, nameOf, inText, capital } from './names.js';
import { percent } from './numbers.js';
import { told } from './page-problem.js';
import { saveButtons } from './save-buttons.js';

const WIDTH = 220;
const EXPECTED = 0.1;
const ALWAYS = 5;
const t = texts.replay;

class WarReplay extends HTMLElement {
  async show(parameters) {
    document.title = `${t.heading} – Casus`;
    const conflict = parameters.get('conflict') ?? '';
    const result = el('div', { class: 'result' });
    fill(this, el('h1', {}, t.heading), el('p', { class: 'lede' }, t.lead),
        el('form', { class: 'fields', onsubmit: (e) => submit(e) },
            el('label', { for: 'conflict' }, el('span', {}, t.label), el('input', { id: 'conflict', name: 'conflict', value: conflict, required: true })),
            el('button', { type: 'submit' }, t.show)),
        el('p', { class: 'examples' }, t.famous.map((name) => link(name, name))), result);
    if (!conflict) return;
    fill(result, el('p', { class: 'note' }, texts.loading));
    try {
      await loadNames();
      const { matches, replay } = await get('/replay', new URLSearchParams({ conflict }));
      fill(result, replay ? shown(replay) : null, also(matches, replay));
      tell(replay ? replay.name : t.several);
    } catch (e) {
      fill(result, el('div', { role: 'alert' }, told(e)));
    }
  }
}

function submit(event) {
  event.preventDefault();
  go({ view: 'replay', conflict: new FormData(event.target).get('conflict') });
}

function link(conflict, words) {
  return el('a', { href: `/?${new URLSearchParams({ view: 'replay', conflict })}`, 'data-go': true }, words);
}

function also(matches, replay) {
  const rest = matches.filter((m) => m.id !== replay?.id);
  return rest.length ? el('p', { class: 'examples' }, el('span', {}, t.several), rest.map((m) => link(m.id, `${m.name}, ${m.on.slice(0, 4)}`))) : null;
}

function shown(r) {
  const f = r.forecast;
  const names = (states) => listed(states.map((s) => inText(nameOf(s, r.on))));
  const rows = r.candidates.filter((c) => c.outcome !== 'out' || 1 - c.p_out >= EXPECTED || c.rank <= ALWAYS)
      .sort((a, b) => a.rank - b.rank);
  const most = Math.max(EXPECTED, ...rows.map((c) => 1 - c.p_out));
  const figure = el('figure', { class: 'figure' }, el('h3', {}, t.chart),
      el('table', { class: 'chart' }, el('tbody', {}, rows.map((c) => row(c, r, most)))),
      el('figcaption', {}, t.note));
  figure.append(saveButtons(figure, 'replay'));
  return [
    el('h2', { class: 'title' }, `${r.name}, ${r.on.slice(0, 4)}`),
    el('p', {}, capital(t.crisis(names(r.attackers), names(r.targets), r.on)), '. ', t.learnt(f.wars, f.disputes, f.to)),
    el('dl', { class: 'score' },
        el('div', {}, el('dt', {}, t.expected), el('dd', {}, f.expected.toFixed(1))),
        el('div', {}, el('dt', {}, t.joined), el('dd', {}, String(f.joined)), el('dd', { class: 'note' }, t.first(f.joined_first_day)))),
    el('p', { class: 'note' }, t.score(minus(f.log_score), minus(f.base_log_score), f.log_score > f.base_log_score)),
    figure,
  ];
}

function minus(x) {
  return x.toFixed(4).replace('-', '−');
}

function row(c, r, most) {
  const came = c.outcome !== 'out';
  const x = (p) => 6 + (p / most) * (WIDTH - 12);
  return el('tr', { class: came ? 'asked' : null },
      el('th', { scope: 'row' }, came ? el('b', {}, c.name) : c.name,
          el('span', { class: `with ${came ? c.outcome : ''}` },
              came ? `${c.outcome === 'attacker' ? '▲' : '●'} ${t.came(texts.sides[c.outcome], c.entered)}` : `○ ${t.out}`)),
      el('td', { class: 'plot' }, svg('svg', { class: `range ${came ? c.outcome : 'stayed'}`, viewBox: `0 0 ${WIDTH} 18`, 'aria-hidden': 'true' },
          svg('line', { class: 'axis', x1: x(0), x2: x(0), y1: 0, y2: 18 }),
          svg('line', { class: 'interval', x1: x(0), x2: x(1 - c.p_out), y1: 9, y2: 9 }),
          svg('circle', { class: 'dot', cx: x(1 - c.p_out), cy: 9, r: 5 }))),
      el('td', { class: 'number' }, el('b', {}, percent(1 - c.p_out)),
          el('span', { class: 'interval' }, t.rank(c.rank, r.candidates.length))));
}
customElements.define('war-replay', WarReplay);
