// How past forecasts fared: a plot of what was forecast against what came, and the same by time.

import { texts } from './texts.js';
import { get } from './api.js';
import { el, svg, fill, onWidth } from './dom.js';
import { count, edge, interval, percent } from './numbers.js';
import { saveButtons } from './save-buttons.js';

const t = texts.trust;
const LEAST = 0.0005;
const TICKS = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1];

/** Past forecasts of the answer's size, in a sentence. */
export function calibration(c) {
  if (!c || !c.n) return t.none;
  return t.calibration(count(c.n), edge(c.bin_low), edge(c.bin_high), c.joined, percent(c.joined / c.n),
      c.share_low === null ? '–' : interval(c.share_low, c.share_high));
}

class TrackRecord extends HTMLElement {
  async show({ answer }) {
    const { levels } = await get('/track-record');
    const record = levels.find((l) => l.level === answer.question.level) ?? levels[0];
    const plot = el('div', { class: 'plot-area plain' });
    const figure = el('figure', { class: 'figure' }, el('h3', {}, t.plot), plot, el('figcaption', {}, t.note));
    figure.append(saveButtons(figure, 'calibration'));
    onWidth(plot, (width) => fill(plot, calibrationPlot(record.bins, answer.trust.calibration, width)));
    fill(this, el('div', { class: 'columns' }, figure,
        el('div', {},
            el('p', {}, calibration(answer.trust.calibration)),
            answer.trust.warnings.map((w) => el('p', { class: 'warning' }, w.text)),
            el('h3', {}, t.eras), eras(record.eras))));
  }
}

function eras(rows) {
  return el('table', { class: 'plain' },
      el('thead', {}, el('tr', {}, ['', t.forecasts, t.expected, t.joined].map((h) => el('th', { scope: 'col' }, h)))),
      el('tbody', {}, rows.map((e) => el('tr', {},
          el('th', { scope: 'row' }, t.era(e.from, e.to)),
          el('td', {}, count(e.n)), el('td', {}, e.expected.toFixed(0)), el('td', {}, e.joined)))));
}

/** Points of forecast and share with their intervals; both scales are logarithmic, and what never came lies on the floor. */
export function calibrationPlot(bins, own, width) {
  const height = Math.min(380, Math.max(260, width * 0.75));
  const left = 46;
  const bottom = height - 40;
  const place = (p) => (Math.log(Math.max(p, LEAST)) - Math.log(LEAST)) / -Math.log(LEAST);
  const x = (p) => left + place(p) * (width - left - 24);
  const y = (p) => bottom - place(p) * (bottom - 12);
  const made = bins.filter((b) => b.n > 0);
  return svg('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': t.plot },
      TICKS.map((p) => [
        svg('line', { class: 'grid', x1: x(p), x2: x(p), y1: 12, y2: bottom }),
        svg('line', { class: 'grid', x1: left, x2: x(1), y1: y(p), y2: y(p) }),
        svg('text', { class: 'tick', x: x(p), y: bottom + 16, 'text-anchor': 'middle' }, edge(p)),
        svg('text', { class: 'tick', x: left - 6, y: y(p) + 4, 'text-anchor': 'end' }, edge(p)),
      ]),
      svg('text', { class: 'tick', x: (left + x(1)) / 2, y: height - 6, 'text-anchor': 'middle' }, t.x),
      svg('text', { class: 'tick', x: left + 4, y: 10 }, `↑ ${t.y}`),
      svg('line', { class: 'diagonal', x1: x(LEAST), x2: x(1), y1: y(LEAST), y2: y(1) }),
      made.map((b) => {
        const at = x(b.expected / b.n);
        const is = own && b.bin_low === own.bin_low;
        const words = t.bin(edge(b.bin_low), edge(b.bin_high), count(b.n), percent(b.share), interval(b.share_low, b.share_high));
        return svg('g', { role: 'img', 'aria-label': words },
            svg('title', {}, words),
            svg('line', { class: 'whisker', x1: at, x2: at, y1: y(b.share_low), y2: y(b.share_high) }),
            is ? svg('circle', { class: 'ring', cx: at, cy: y(b.share), r: 10 }) : null,
            svg('circle', { class: 'after', cx: at, cy: y(b.share), r: 5 }));
      }));
}
customElements.define('track-record', TrackRecord);
