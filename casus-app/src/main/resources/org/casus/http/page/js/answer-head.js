// The answer in a sentence, its chance and interval drawn, and at its side how far to trust it.

import { texts } from './texts.js';
import { el, svg, fill, go, onWidth } from './dom.js';
import { percent, interval } from './numbers.js';
import { circumstances, toggled, undone } from './link.js';
import { words } from './circumstances.js';
import { calibration } from './track-record.js';

class AnswerHead extends HTMLElement {
  sketch({ question, candidates }) {
    const own = candidates.find((c) => c.state === question.joiner);
    fill(this, el('div', { class: 'lead' },
        el('h1', { class: 'asked-question' }, question.text),
        own ? el('p', { class: 'chance' }, el('strong', {}, percent(own[`p_${question.side}`]))) : null,
        el('p', { class: 'note' }, texts.loading)));
  }

  show({ asked, answer, parameters }) {
    const t = texts.head;
    const h = answer.answer;
    const changed = asked !== answer && h && asked.answer;
    const scale = el('div', { class: 'scale figure' });
    if (h) onWidth(scale, (width) => fill(scale, drawn(h, changed ? asked.answer : null, width)));
    fill(this,
        el('div', { class: 'lead' },
            el('h1', { class: 'asked-question' }, answer.question.text),
            h ? el('p', { class: 'chance' },
                changed ? el('s', { class: 'was' }, percent(asked.answer.probability)) : null,
                changed ? el('span', { class: 'arrow', 'aria-hidden': 'true' }, ' → ') : null,
                el('strong', {}, percent(h.probability)),
                el('span', { class: 'range' }, `${t.interval} ${interval(h.low, h.high)}`)) : null,
            h ? scale : null,
            el('p', { class: 'sentence' }, answer.headline),
            changes(asked, parameters),
            answer.question.assumptions.map((a) => el('p', { class: 'assumed' }, el('b', {}, `${t.assumed}: `), a))),
        el('aside', { class: 'distrust', 'aria-label': t.trust },
            el('h2', {}, t.trust),
            el('p', {}, calibration(answer.trust.calibration)),
            answer.trust.warnings.map((w) => el('p', { class: 'warning' }, w.text)),
            el('p', {}, el('a', { href: '#trust' }, t.more))));
  }
}

/** The circumstances in force, each with a button that takes it back. */
function changes(asked, parameters) {
  const all = circumstances(parameters);
  if (!all.length) return null;
  return el('div', { class: 'changed' },
      el('h2', {}, texts.head.changes),
      el('ul', {}, all.map((option) => el('li', {}, words(asked, option), ' ',
          el('button', {
            type: 'button', class: 'quiet', 'aria-label': `${texts.head.undo}: ${words(asked, option)}`,
            onclick: () => go({ ...toggled(parameters, option), order: null, step: null }),
          }, '✕')))),
      el('button', { type: 'button', class: 'small', onclick: () => go({ ...undone(), order: null, step: null }) }, texts.head.undo));
}

/** The scale from 0 to 100%: a band for the interval, a dot for the chance, a tick for states in general. */
function drawn(h, before, width) {
  const left = 8;
  const right = width - 26;
  const x = (p) => left + p * (right - left);
  const y = 34;
  const label = texts.head.scale(percent(h.probability), interval(h.low, h.high), percent(h.base_rate));
  return svg('svg', { width, height: 78, viewBox: `0 0 ${width} 78`, role: 'img', 'aria-label': label },
      svg('line', { class: 'axis', x1: x(0), x2: x(1), y1: y, y2: y }),
      [0, 0.25, 0.5, 0.75, 1].map((p) => [
        svg('line', { class: 'axis', x1: x(p), x2: x(p), y1: y - 5, y2: y + 5 }),
        svg('text', { class: 'tick', x: x(p), y: y + 22, 'text-anchor': p === 0 ? 'start' : 'middle' }, `${100 * p}%`),
      ]),
      svg('rect', { class: 'band', x: x(h.low), width: Math.max(2, x(h.high) - x(h.low)), y: y - 7, height: 14, rx: 2 }),
      svg('line', { class: 'base', x1: x(h.base_rate), x2: x(h.base_rate), y1: y - 14, y2: y + 9 }),
      svg('text', { class: 'note', x: Math.max(left, Math.min(x(h.base_rate) - 4, right - 150)), y: y + 40 }, `┊ ${texts.head.base(percent(h.base_rate))}`),
      before ? svg('circle', { class: 'before', cx: x(before.probability), cy: y, r: 6 }) : null,
      before ? svg('text', { class: 'note', x: Math.min(x(before.probability), right - 90), y: 14 },
          texts.head.before(percent(before.probability))) : null,
      svg('circle', { class: 'dot', cx: x(h.probability), cy: y, r: 7 }));
}
customElements.define('answer-head', AnswerHead);
