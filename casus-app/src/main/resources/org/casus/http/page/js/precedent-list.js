// The nearest past cases and what the states in them did.

import { texts } from './texts.js';
import { el, fill } from './dom.js';
import { percent } from './numbers.js';
import { nameOf } from './names.js';

const t = texts.precedents;

class PrecedentList extends HTMLElement {
  show({ answer }) {
    fill(this, answer.precedents.length ? el('ul', { class: 'precedents' }, answer.precedents.map(card)) : el('p', {}, t.none));
  }
}

function card(p) {
  const outcome = p.outcome === 'out' ? 'out' : p.outcome === p.side_asked ? 'same' : 'other';
  return el('li', {},
      el('h3', {}, el('a', { href: `/?${new URLSearchParams({ view: 'replay', conflict: p.id })}`, 'data-go': true }, p.conflict), `, ${p.year}`),
      el('p', { class: `outcome ${outcome}` }, `${nameOf(p.state, `${p.year}-07-01`)} ${t.outcome[outcome]}`),
      el('p', {}, el('b', {}, `${t.alike}: `), `${p.why_alike} (${t.similarity(percent(p.similarity))}).`),
      p.why_different ? el('p', {}, el('b', {}, `${t.different}: `), `${p.why_different}.`) : null);
}
customElements.define('precedent-list', PrecedentList);
