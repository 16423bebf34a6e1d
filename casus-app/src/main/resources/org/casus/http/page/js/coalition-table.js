// The coalitions that simulated crises end in.

import { texts } from './texts.js';
import { el } from './dom.js';
import { percent } from './numbers.js';
import { nameOf } from './names.js';

const SHOWN = 8;
const t = texts.cascade;

export function coalitionTable(cascade, question) {
  const names = (states, from) => states.map((s, i) => {
    const name = nameOf(s, question.on);
    // Those who entered stand out from those who began it.
    return [i ? ', ' : '', from.includes(s) ? name : el('b', {}, name)];
  });
  return el('table', { class: 'plain coalitions' },
      el('thead', {}, el('tr', {}, [t.attackers, t.targets, t.share].map((h) => el('th', { scope: 'col' }, h)))),
      el('tbody', {}, cascade.coalitions.slice(0, SHOWN).map((c) => el('tr', {},
          el('td', { class: 'wrap' }, names(c.attacker_side, question.attackers)),
          el('td', { class: 'wrap' }, names(c.target_side, question.targets)),
          el('td', {}, percent(c.share))))));
}
