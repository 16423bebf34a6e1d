// The likely joiners: a table whose rows hold a dot for the chance and a line for its interval.

import { texts } from './texts.js';
import { el, svg, fill } from './dom.js';
import { percent, interval } from './numbers.js';
import { inText, listed, nameOf } from './names.js';
import { href } from './link.js';
import { saveButtons } from './save-buttons.js';

const SHOWN = 10;
const WIDTH = 180;

/** The side that a candidate would rather join. */
export function likelierSide(c) {
  return c.p_attacker > c.p_target ? 'attacker' : 'target';
}

/** Whether less than three quarters of its chance is on that side. */
export function unsure(c) {
  return Math.max(c.p_attacker, c.p_target) < 0.75 * (1 - c.p_out);
}

class JoinerList extends HTMLElement {
  show({ answer, crisis }) {
    this.answer = { ...answer, question: crisis };
    this.draw(SHOWN);
  }

  sketch({ question, candidates }) {
    this.answer = { question, candidates, subject: question.joiner, coalition: null };
    this.draw(SHOWN);
  }

  draw(shown) {
    const t = texts.joiners;
    const { candidates, coalition } = this.answer;
    const rows = candidates.slice(0, shown);
    const most = Math.min(1, Math.max(0.1, ...rows.map((c) => c.high)));
    const rest = candidates.length - rows.length;
    fill(this,
        coalition ? el('p', {}, together(coalition)) : null,
        el('table', { class: 'chart stacked' },
            el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t.state), el('th', { scope: 'col', colspan: 2 }, t.chance))),
            el('tbody', {}, rows.map((c) => this.row(c, most)))),
        el('p', { class: 'note' }, t.interval, ' ', rest > 0 ? t.rest(rest, percent(1 - candidates[shown].p_out)) : null),
        el('p', {}, el('button', { type: 'button', class: 'small', onclick: () => this.toggle(shown) },
            rest > 0 ? texts.all : texts.fewer)),
        saveButtons(this, 'joiners'));
  }

  toggle(shown) {
    this.draw(shown === SHOWN ? this.answer.candidates.length : SHOWN);
    this.querySelector('button').focus();
  }

  row(c, most) {
    const { question, subject } = this.answer;
    const side = likelierSide(c);
    const beside = listed(question[`${side}s`].map((s) => inText(nameOf(s, question.on))));
    const asked = new URLSearchParams({
      joiner: c.state, attacker: question.attackers.join(','), target: question.targets.join(','), on: question.on,
      ...(question.level === 'war' ? {} : { level: question.level }),
    });
    return el('tr', { class: c.state === subject && question.joiner ? 'asked' : null },
        el('th', { scope: 'row' },
            el('a', { href: href(asked), 'data-go': true }, c.name),
            el('span', { class: `with ${side}` }, `${side === 'attacker' ? '▲' : '●'} ${texts.joiners.beside(beside)}`,
                unsure(c) ? ` (${texts.joiners.unsure})` : null)),
        el('td', { class: 'plot' }, bar(c, most, side)),
        el('td', { class: 'number' }, el('b', {}, percent(1 - c.p_out)), el('span', { class: 'interval' }, interval(c.low, c.high))));
  }
}

/** How many join, in a sentence. */
function together({ sizes, major }) {
  const [none, one, two] = [0, 1, 2].map((n) => sizes[n] ?? 0);
  const three = Math.max(0, 1 - none - one - two);
  return texts.joiners.together(percent(none), percent(one), percent(two), percent(three), percent(major));
}

function bar(c, most, side) {
  const x = (p) => 6 + (Math.min(p, most) / most) * (WIDTH - 12);
  return svg('svg', { class: `range ${side}`, viewBox: `0 0 ${WIDTH} 18`, 'aria-hidden': 'true' },
      svg('line', { class: 'axis', x1: x(0), x2: x(0), y1: 0, y2: 18 }),
      svg('line', { class: 'interval', x1: x(c.low), x2: x(c.high), y1: 9, y2: 9 }),
      svg('circle', { class: 'dot', cx: x(1 - c.p_out), cy: 9, r: 5 }));
}
customElements.define('joiner-list', JoinerList);
