// What the state asked about has promised to those in the crisis, and whether each promise is due.

import { texts } from './texts.js';
import { el, fill } from './dom.js';
import { nameOf, inText, capital } from './names.js';

const t = texts.obligations;

class ObligationList extends HTMLElement {
  show({ answer }) {
    const on = answer.question.on;
    const own = answer.obligations.filter((o) => o.from === answer.subject);
    const others = answer.obligations.filter((o) => o.from !== answer.subject);
    fill(this,
        own.length ? treaties(own, on, false) : el('p', {}, t.none),
        others.length ? el('details', {}, el('summary', {}, t.others(others.length)), treaties(others, on, true)) : null);
  }
}

function treaties(obligations, on, named) {
  const groups = Map.groupBy(obligations, (o) => o.id);
  return [...groups.values()].map((promises) => el('div', { class: 'treaty' },
      el('h3', {}, promises[0].treaty),
      promises[0].conditions ? el('p', {}, promises[0].conditions, ' ', el('span', { class: 'source' }, promises[0].source)) : null,
      promises.map((o) => promise(o, on, named))));
}

function promise(o, on, named) {
  const deed = t.deeds[o.type]?.(inText(nameOf(o.to, on))) ?? o.type;
  const who = capital(inText(nameOf(o.from, on)));
  return el('div', { class: 'promise' },
      el('p', { class: `due ${o.due}` }, el('span', { 'aria-hidden': 'true' }, `${t.marks[o.due]} `), t.due[o.due]),
      el('p', {}, named ? t.promised(who, deed) : capital(deed), ', ',
          el('span', { class: 'note' }, `${t.since(o.in_force_from, o.in_force_to)}. `), `${capital(o.why)}.`));
}
customElements.define('obligation-list', ObligationList);
