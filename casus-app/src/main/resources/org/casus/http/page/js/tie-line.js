// The time line of two states: years along, a row for each kind of tie. What was against each other is hatched.

import { texts } from './texts.js';
import { svg } from './dom.js';

const ROW = 30;
const t = texts.tie;

/** Rows of bars {from, to, against, words} with dates as yyyy-mm-dd or null. */
function rows(p) {
  const defence = (x) => x.promises.some((promise) => promise.kinds.includes('defense'));
  const pact = (x) => ({ from: x.from, to: x.to, words: x.treaty });
  const clash = (c) => ({
    from: c.both_from ?? c.from, to: c.both_to ?? c.to, against: c.stance !== 'beside',
    words: `${c.name ?? t.unnamed}: ${t.stance[c.stance] ?? c.stance}`,
  });
  return [
    ['defence', p.alliances.filter(defence).map(pact)],
    ['pacts', p.alliances.filter((x) => !defence(x)).map(pact)],
    ['wars', p.wars.map(clash)],
    ['disputes', p.disputes.map(clash)],
    ['conflicts', p.armed_conflicts.map((c) => ({
      from: `${c.from}-01-01`, to: `${c.to}-12-31`, against: c.relation === 'against', words: `${c.over}: ${c.relation}`,
    }))],
    ['rivalry', p.rivalries.map((r) => ({ from: `${r.from}`, to: r.to ? `${r.to}` : null, against: true, words: t.rows.rivalry }))],
  ];
}

export function tieLine(p, width) {
  const label = width < 520 ? 0 : 130;
  const all = rows(p);
  const bottom = all.length * ROW + 14;
  const year = (day) => {
    const [y, m = 1, d = 1] = day.split('-').map(Number);
    return y + (m - 1) / 12 + (d - 1) / 365;
  };
  const first = year(p.from);
  const last = year(p.to);
  const x = (day) => label + ((Math.min(Math.max(year(day), first), last) - first) / (last - first || 1)) * (width - label - 6);
  const step = [1, 2, 5, 10, 20, 50].find((s) => (last - first) / s <= (width < 520 ? 6 : 12)) ?? 50;
  const years = [];
  for (let y = Math.ceil(first / step) * step; y < last; y += step) years.push(y);
  return svg('svg', { width, height: bottom + 24, viewBox: `0 0 ${width} ${bottom + 24}`, role: 'group', 'aria-label': t.line },
      years.map((y) => [
        svg('line', { class: 'grid', x1: x(`${y}`), x2: x(`${y}`), y1: 8, y2: bottom }),
        svg('text', { class: 'tick', x: x(`${y}`), y: bottom + 16, 'text-anchor': 'middle' }, String(y)),
      ]),
      all.map(([kind, bars], i) => {
        const y = 12 + i * ROW;
        return [
          svg('text', { class: label ? '' : 'tick', x: 0, y: label ? y + 15 : y + 2 }, t.rows[kind]),
          svg('line', { class: 'grid', x1: label, x2: width - 6, y1: y + ROW - 4, y2: y + ROW - 4 }),
          bars.map((b) => bar(b, x, y, p)),
        ];
      }));
}

function bar({ from, to, against, words }, x, y, p) {
  const left = x(from);
  const right = Math.max(left + 4, x(to ?? p.to));
  const span = `${words}, ${from} – ${to ?? '…'}`;
  return svg('g', { role: 'img', 'aria-label': span, class: against ? 'against' : 'beside' },
      svg('title', {}, span),
      svg('rect', { class: 'span', x: left, y: y + 5, width: right - left, height: 14 }),
      // Hatching as lines, so that a saved picture has it too.
      against ? svg('path', { class: 'hatch', d: hatch(left, right, y + 5, 14) }) : null);
}

function hatch(left, right, top, height) {
  let d = '';
  for (let x = left; x < right; x += 5) d += `M${x.toFixed(1)} ${top + height}L${Math.min(x + 4, right).toFixed(1)} ${top}`;
  return d;
}
