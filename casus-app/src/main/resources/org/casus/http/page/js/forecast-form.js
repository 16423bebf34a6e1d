// Records the answer that is shown as a forecast on the board.

import { texts } from './texts.js';
import { send } from './api.js';
import { el, fill, tell } from './dom.js';
import { scenario } from './link.js';
import { session } from './session.js';
import { told } from './page-problem.js';
import { nameOf, inText, listed } from './names.js';

const t = texts.record;
const YEAR = 365.25 * 24 * 3600 * 1000;

class ForecastForm extends HTMLElement {
  connectedCallback() {
    document.addEventListener('casus:session', () => this.draw());
  }

  show({ answer, parameters }) {
    this.answer = answer;
    this.parameters = parameters;
    this.draw();
  }

  async draw() {
    if (!this.answer) return;
    const user = await session();
    if (!user || user.role === 'reader') {
      fill(this, el('p', { class: 'note' }, user ? t.reader : t.login));
      return;
    }
    if (!this.answer.answer) {
      fill(this, el('p', { class: 'note' }, t.one));
      return;
    }
    this.criteria = el('textarea', { id: 'criteria', rows: 3, required: true });
    this.criteria.value = criteria(this.answer);
    const day = new Date(Date.now() + YEAR).toISOString().slice(0, 10);
    this.resolves = el('input', { id: 'resolves', type: 'date', required: true, value: day });
    this.own = el('input', { id: 'own', type: 'number', min: 0.01, max: 99.99, step: 'any' });
    this.problem = el('div', { role: 'alert' });
    fill(this, el('details', { class: 'record' }, el('summary', {}, t.open),
        el('form', { onsubmit: (e) => this.record(e) },
            el('p', { class: 'note' }, t.intro),
            el('label', { for: 'criteria' }, el('span', {}, t.criteria), this.criteria),
            el('div', { class: 'fields' },
                el('label', { for: 'resolves' }, el('span', {}, t.resolves), this.resolves),
                el('label', { for: 'own' }, el('span', {}, t.own), this.own)),
            this.problem, el('button', { type: 'submit' }, t.record))));
  }

  async record(event) {
    event.preventDefault();
    // The server answers the question itself: a forecast holds what Casus said, not what a page says that it said.
    const body = { ask: scenario(this.parameters).toString(), criteria: this.criteria.value, resolves: this.resolves.value };
    if (this.own.value) body.probability = Number(this.own.value) / 100;
    try {
      const forecast = await send('POST', '/forecasts', { body });
      fill(this, el('p', {}, t.done, ' ',
          el('a', { href: `/?${new URLSearchParams({ view: 'forecasts', id: forecast.id })}`, 'data-go': true }, t.see)));
      this.querySelector('a').focus();
      tell(t.done);
    } catch (e) {
      fill(this.problem, told(e));
    }
  }
}

/** The condition of an answer about a war in words, to begin with: a chance of joining says nothing where there is none. */
function criteria({ question, subject, subject_side: side }) {
  if (question.level !== 'war') return '';
  const name = (state) => inText(nameOf(state, question.on));
  const [attackers, targets] = [question.attackers, question.targets].map((states) => listed(states.map(name)));
  return t.prefill(name(subject), side === 'attacker' ? attackers : targets, attackers, targets);
}
customElements.define('forecast-form', ForecastForm);
