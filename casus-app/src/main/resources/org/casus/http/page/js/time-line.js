// An order of entry as a line of steps: pressed, each shows the crisis as it then stands.

import { texts } from './texts.js';
import { el } from './dom.js';
import { nameOf } from './names.js';

/** @param picked step that is shown: 0 is the beginning, n the n-th entry */
export function timeLine(entries, picked, go, on) {
  const step = (i, mark, words, side) => el('li', { class: `${side} ${i <= picked ? 'reached' : ''}` },
      el('button', {
        type: 'button', class: 'stop', 'data-key': `stop${i}`, 'aria-current': i === picked ? 'step' : null, onclick: () => go(i),
      }, el('span', { class: 'stop-mark', 'aria-hidden': 'true' }, mark), el('span', {}, words)));
  return el('ol', { class: 'time-line' },
      step(0, '○', texts.cascade.start, ''),
      entries.map((e, i) => step(i + 1, e.side === 'attacker' ? '▲' : '●',
          texts.cascade.enters(nameOf(e.state, on), texts.sides[e.side]), e.side)));
}
