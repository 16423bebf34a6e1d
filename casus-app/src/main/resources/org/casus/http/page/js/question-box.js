// The one box: plain English, completing the names of states as they are typed (an ARIA combobox).

import { texts } from './texts.js';
import { el, fill, go, tell } from './dom.js';
import { matching } from './names.js';
import { undone } from './link.js';

const MOST = 6;

class QuestionBox extends HTMLElement {
  connectedCallback() {
    if (this.input) return;
    const t = texts.question;
    this.input = el('input', {
      id: 'q', name: 'q', type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'go',
      'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'fits', 'aria-describedby': 'q-hint',
      oninput: () => this.suggest(), onkeydown: (e) => this.key(e), onblur: () => this.close(),
    });
    this.list = el('ul', { id: 'fits', role: 'listbox', 'aria-label': t.suggestions, hidden: true });
    this.on = el('input', { id: 'on', type: 'date', name: 'on', min: '1816-01-01' });
    this.level = el('select', { id: 'level', name: 'level' },
        Object.entries(t.levels).map(([value, label]) => el('option', { value: value === 'war' ? '' : value }, label)));
    this.within = el('input', { id: 'within', name: 'within', type: 'number', min: '1', max: '36500', inputmode: 'numeric' });
    this.more = el('details', { class: 'more' }, el('summary', {}, t.more),
        el('div', { class: 'fields' },
            [[t.on, this.on], [t.level, this.level], [t.within, this.within]].map(([label, field]) =>
              el('label', { for: field.id }, el('span', {}, label), field))));
    this.examples = el('p', { class: 'examples' }, el('span', {}, t.examples), t.list.map((q) =>
      el('a', { href: `/?${new URLSearchParams({ q })}`, 'data-go': true }, q)));
    fill(this, el('form', { role: 'search', onsubmit: (e) => this.submit(e) },
        el('div', { class: 'welcome' }, el('h1', {}, texts.home.heading), el('p', { class: 'lede' }, texts.home.lead)),
        el('label', { for: 'q', class: 'ask-label' }, t.label),
        el('div', { class: 'line' }, el('div', { class: 'combo' }, this.input, this.list), el('button', { type: 'submit' }, t.ask)),
        el('p', { id: 'q-hint', class: 'visually-hidden' }, t.hint),
        this.more, this.examples));
    this.fits = [];
  }

  /** Fills the box from the address. */
  show(parameters) {
    if (document.activeElement !== this.input || parameters.get('q')) this.input.value = parameters.get('q') ?? '';
    this.on.value = parameters.get('on') ?? '';
    this.level.value = parameters.get('level') === 'war' ? '' : parameters.get('level') ?? '';
    this.within.value = parameters.get('within') ?? '';
    this.more.open ||= Boolean(this.on.value || this.level.value || this.within.value);
    this.classList.toggle('asked', parameters.has('q') || parameters.has('target'));
    this.close();
  }

  submit(event) {
    event.preventDefault();
    this.close();
    if (!this.input.value.trim()) return;
    go({
      q: this.input.value.trim(), on: this.on.value, level: this.level.value, within: this.within.value,
      attacker: null, target: null, joiner: null, ...undone(), order: null, step: null, state: null,
    });
  }

  /** What is being typed before the cursor: the last two words if they fit a state, else the last one. */
  typed() {
    const before = this.input.value.slice(0, this.input.selectionStart ?? this.input.value.length);
    const words = before.match(/[\p{L}'’.-]+( [\p{L}'’.-]*)?$/u)?.[0] ?? '';
    for (const piece of new Set([before.match(/[\p{L}'’.-]+ [\p{L}'’.-]+$/u)?.[0], words.split(' ').at(-1)])) {
      if (piece?.length > 1 && matching(piece).length) return piece;
    }
    return '';
  }

  suggest() {
    const piece = this.typed();
    this.fits = piece ? matching(piece).filter((name) => name !== piece).slice(0, MOST) : [];
    this.picked = -1;
    fill(this.list, this.fits.map((name, i) => el('li', {
      id: `fit${i}`, role: 'option', 'aria-selected': 'false',
      onmousedown: (e) => {
        e.preventDefault();
        this.take(i);
      },
    }, name)));
    this.list.hidden = this.fits.length === 0;
    this.input.setAttribute('aria-expanded', String(this.fits.length > 0));
    this.input.removeAttribute('aria-activedescendant');
    if (this.fits.length) tell(texts.question.found(this.fits.length));
  }

  key(event) {
    if (this.list.hidden) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const n = this.fits.length;
      this.pick(event.key === 'ArrowDown' ? (this.picked + 1) % n : (this.picked + n - (this.picked < 0 ? 0 : 1)) % n);
    } else if (event.key === 'Escape') {
      this.close();
    } else if (event.key === 'Tab' || event.key === 'Enter') {
      if (this.picked < 0) return;
      this.take(this.picked);
    } else {
      return;
    }
    event.preventDefault();
  }

  pick(i) {
    this.picked = i;
    [...this.list.children].forEach((li, n) => li.setAttribute('aria-selected', String(n === i)));
    this.input.setAttribute('aria-activedescendant', `fit${i}`);
  }

  take(i) {
    const at = this.input.selectionStart ?? this.input.value.length;
    const piece = this.typed();
    const start = at - piece.length;
    this.input.value = this.input.value.slice(0, start) + this.fits[i] + this.input.value.slice(at);
    const end = start + this.fits[i].length;
    this.input.setSelectionRange(end, end);
    this.close();
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }
}
customElements.define('question-box', QuestionBox);
