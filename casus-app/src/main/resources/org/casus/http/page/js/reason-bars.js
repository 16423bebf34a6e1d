// The reasons: signed bars in log-odds, and the facts behind each with their sources.

import { texts } from './texts.js';
import { el, svg, fill } from './dom.js';
import { signed } from './numbers.js';
import { capital } from './names.js';
import { saveButtons } from './save-buttons.js';

const WIDTH = 200;

class ReasonBars extends HTMLElement {
  show({ answer }) {
    const average = answer.drivers.find((d) => d.driver === 'average');
    const drivers = answer.drivers.filter((d) => d !== average);
    const most = Math.max(1, ...drivers.map((d) => Math.abs(d.contribution)));
    fill(this,
        el('table', { class: 'chart' }, el('tbody', {}, drivers.map((d) => el('tr', {},
            el('th', { scope: 'row' }, capital(d.driver)),
            el('td', { class: 'plot' }, bar(d.contribution, most)),
            el('td', { class: 'number' }, el('b', {}, signed(d.contribution))))))),
        average ? el('p', { class: 'note' }, texts.reasons.note(signed(average.contribution))) : null,
        el('details', { class: 'facts', open: true, 'data-unseen': true }, el('summary', {}, texts.reasons.facts),
            el('dl', {}, drivers.filter((d) => d.facts.length).map((d) => [
              el('dt', {}, capital(d.driver)),
              d.facts.map((f) => el('dd', {}, f.text, ' ', el('span', { class: 'source' }, f.source))),
            ]))),
        saveButtons(this, 'reasons'));
  }
}

function bar(value, most) {
  const middle = WIDTH / 2;
  const length = (Math.abs(value) / most) * (middle - 4);
  return svg('svg', { class: 'range', viewBox: `0 0 ${WIDTH} 18`, 'aria-hidden': 'true' },
      svg('line', { class: 'axis', x1: middle, x2: middle, y1: 0, y2: 18 }),
      svg('rect', {
        class: value < 0 ? 'bar minus' : 'bar plus', x: value < 0 ? middle - length : middle, width: length, y: 4, height: 10,
      }));
}
customElements.define('reason-bars', ReasonBars);
