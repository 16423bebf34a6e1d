// What would change the answer: a switch for each circumstance, with the chance that it leads to. A flip asks again, and
// the page shows the new number beside the old.

import { texts } from './texts.js';
import { el, svg, fill, go } from './dom.js';
import { percent, points } from './numbers.js';
import { circumstances, toggled } from './link.js';
import { switchable, words } from './circumstances.js';
import { saveButtons } from './save-buttons.js';

const WIDTH = 200;
/** On a phone, where a switch is a row of its own, the strongest few come first. */
const PHONE = matchMedia('(max-width: 640px)');
const FIRST = 8;
const WITHOUT = /^Without (the )?/;
const t = texts.changes;

class CircumstanceSwitches extends HTMLElement {
  show({ asked, parameters }) {
    const offered = switchable(asked);
    const now = circumstances(parameters);
    // Circumstances from the address that the answer did not try itself.
    const added = now.filter((option) => !offered.some((c) => c.option === option));
    if (!offered.length && !added.length) {
      fill(this, el('p', {}, t.none));
      return;
    }
    // The chance that the changes are held against: the differences say it also where no one state is asked about.
    const base = offered.length ? offered[0].probability - offered[0].difference : asked.answer?.probability ?? 0;
    const most = Math.max(0.1, base, ...offered.map((c) => c.probability));
    const shown = this.all || !PHONE.matches ? offered : offered.filter((c, i) => i < FIRST || now.includes(c.option));
    const rows = shown.map((c) => this.row(c, base, most, this.flip(c.change, c.option, now, parameters)));
    const focused = document.activeElement?.closest?.('circumstance-switches') ? document.activeElement.dataset.option : null;
    fill(this,
        el('p', {}, t.intro, ' ', el('b', {}, t.base(percent(base)))),
        el('table', { class: 'chart changes stacked' }, el('tbody', {},
            added.map((option) => el('tr', {}, el('th', { scope: 'row' }, this.flip(words(asked, option), option, now, parameters)),
                el('td', { colspan: 2, class: 'note' }, t.user))),
            rows)),
        shown.length < offered.length ? el('p', {}, el('button', {
          type: 'button', class: 'small',
          onclick: () => {
            this.all = true;
            this.show({ asked, parameters });
            this.querySelectorAll('[role=switch]')[added.length + shown.length]?.focus();
          },
        }, t.all(offered.length))) : null,
        el('p', { class: 'note' }, t.note),
        saveButtons(this, 'changes'));
    // The switch that was flipped keeps the focus through the redrawing.
    if (focused) this.querySelector(`[data-option="${CSS.escape(focused)}"]`)?.focus();
  }

  /** A switch: a treaty or a rivalry holds until it is switched off; an entry does not until it is switched on. */
  flip(change, option, now, parameters) {
    const taken = now.includes(option);
    const without = option.startsWith('without ');
    const holds = without !== taken;
    const label = without ? change.replace(WITHOUT, '') : change;
    return el('button', {
      type: 'button', role: 'switch', class: 'switch', 'aria-checked': String(holds), 'data-option': option,
      onclick: () => go({ ...toggled(parameters, option), order: null, step: null }),
    }, el('span', { class: 'knob', 'aria-hidden': 'true' }), el('span', {}, label[0].toUpperCase() + label.slice(1)));
  }

  row(c, base, most, label) {
    return el('tr', { class: c.distinguishable ? null : 'faint' },
        el('th', { scope: 'row' }, label),
        el('td', { class: 'plot' }, change(base, c, most)),
        el('td', { class: 'number' }, el('b', {}, percent(c.probability)),
            el('span', { class: 'interval' }, `${points(c.difference)} (${points(c.low)} to ${points(c.high)})`),
            c.distinguishable ? null : el('span', { class: 'visually-hidden' }, ` ${t.unclear}`)));
  }
}

function change(base, c, most) {
  const x = (p) => 8 + (p / most) * (WIDTH - 16);
  return svg('svg', { class: 'range', viewBox: `0 0 ${WIDTH} 18`, 'aria-hidden': 'true' },
      svg('line', { class: 'axis', x1: x(0), x2: x(0), y1: 0, y2: 18 }),
      svg('line', { class: 'move', x1: x(base), x2: x(c.probability), y1: 9, y2: 9 }),
      svg('circle', { class: 'before', cx: x(base), cy: 9, r: 4 }),
      svg('circle', { class: 'after', cx: x(c.probability), cy: 9, r: 5 }));
}
customElements.define('circumstance-switches', CircumstanceSwitches);
