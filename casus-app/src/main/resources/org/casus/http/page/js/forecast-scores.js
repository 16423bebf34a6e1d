// How the forecasts on the board fared: scores by author, model and year, and what was said against what came.

import { texts } from './texts.js';
import { el, svg, go } from './dom.js';
import { count, edge } from './numbers.js';
import { saveButtons } from './save-buttons.js';

const t = texts.board;
const KEYS = ['author', 'model', 'from', 'to'];

/** Which forecasts the address asks the scores of. */
export function selection(parameters) {
  return new URLSearchParams(KEYS.filter((k) => parameters.get(k)).map((k) => [k, parameters.get(k)]));
}

export function selectionForm(parameters) {
  const field = (key) => el('label', { for: `score-${key}` }, el('span', {}, t.filter[key]),
      el('input', { id: `score-${key}`, name: key, type: key.length < 5 ? 'date' : 'text', value: parameters.get(key) ?? '' }));
  return el('form', {
    class: 'fields',
    onsubmit: (e) => {
      e.preventDefault();
      go(Object.fromEntries(new FormData(e.target)));
    },
  }, KEYS.map(field), el('button', { type: 'submit', class: 'small' }, t.filter.show));
}

export function scoreTables(s) {
  if (!s.all.n) return el('p', {}, t.noScores);
  const groups = [[null, [{ ...s.all, name: t.all }]], [t.byAuthor, s.by_author], [t.byModel, s.by_model], [t.byYear, s.by_year]];
  const figure = el('figure', { class: 'figure' }, el('h3', {}, t.calibration), plot(s.all.bins), el('figcaption', {}, t.calibrationNote));
  figure.append(saveButtons(figure, 'scores'));
  return el('div', { class: 'columns' },
      el('div', {}, el('p', {}, t.scored(s.all.n, s.selected)),
          el('table', { class: 'plain' },
              el('thead', {}, el('tr', {}, [t.group, t.n, t.yes, t.expected, t.brier, t.log].map((h) => el('th', { scope: 'col' }, h)))),
              groups.map(([heading, rows]) => el('tbody', {},
                  heading ? el('tr', {}, el('th', { scope: 'rowgroup', colspan: 6, class: 'note' }, heading)) : null,
                  rows.map((r) => el('tr', {}, el('th', { scope: 'row' }, r.name), el('td', {}, count(r.n)), el('td', {}, count(r.yes)),
                      el('td', {}, r.expected.toFixed(1)), el('td', {}, score(r.brier)), el('td', {}, score(r.log_score))))))),
          el('p', { class: 'note' }, t.scoreNote)),
      figure);
}

function score(value) {
  return value === null ? '–' : value.toFixed(3).replace('-', '−');
}

/** Share that came true against the mean chance that was given, bin by bin. */
function plot(bins) {
  const size = 320;
  const at = (p) => 40 + p * (size - 60);
  const up = (p) => size - at(p);
  const most = Math.max(...bins.map((b) => b.n));
  return svg('svg', { width: size, height: size, viewBox: `0 0 ${size} ${size}`, role: 'group', 'aria-label': t.calibration },
      [0, 0.25, 0.5, 0.75, 1].map((p) => [
        svg('line', { class: 'grid', x1: at(p), x2: at(p), y1: up(1), y2: up(0) }),
        svg('line', { class: 'grid', x1: at(0), x2: at(1), y1: up(p), y2: up(p) }),
        svg('text', { class: 'tick', x: at(p), y: up(0) + 18, 'text-anchor': 'middle' }, edge(p)),
        svg('text', { class: 'tick', x: at(0) - 6, y: up(p) + 4, 'text-anchor': 'end' }, edge(p)),
      ]),
      svg('line', { class: 'diagonal', x1: at(0), x2: at(1), y1: up(0), y2: up(1) }),
      bins.filter((b) => b.n).map((b) => {
        const words = t.bin(edge(b.bin_low), edge(b.bin_high), count(b.n), count(b.yes));
        return svg('g', { role: 'img', 'aria-label': words }, svg('title', {}, words),
            svg('circle', { class: 'after', cx: at(b.expected / b.n), cy: up(b.yes / b.n), r: 4 + 8 * Math.sqrt(b.n / most) }));
      }));
}
