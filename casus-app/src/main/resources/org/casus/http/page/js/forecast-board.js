// The public board of forecasts: the list, one forecast with its resolutions, how they fared, and whether the chain is whole.

import { texts } from './texts.js';
import { address, get, send } from './api.js';
import { el, fill, tell } from './dom.js';
import { percent } from './numbers.js';
import { told } from './page-problem.js';
import { forecastDetail } from './forecast-detail.js';
import { scoreTables, selection, selectionForm } from './forecast-scores.js';

const t = texts.board;

class ForecastBoard extends HTMLElement {
  connectedCallback() {
    // Who is logged in may resolve.
    document.addEventListener('casus:session', () => {
      if (this.parameters && !this.closest('[hidden]')) this.show(this.parameters);
    });
  }

  async show(parameters) {
    document.title = `${t.heading} – Casus`;
    this.parameters = parameters;
    const body = el('div', { class: 'result' });
    fill(this, el('h1', {}, t.heading), el('p', { class: 'lede' }, t.lead), body);
    try {
      const id = parameters.get('id');
      if (id) {
        fill(body, await forecastDetail(id, () => this.show(parameters)));
        return;
      }
      const asked = selection(parameters);
      const query = asked.toString() ? `?${asked}` : '';
      const [{ forecasts }, scores] = await Promise.all([send('GET', '/forecasts'), send('GET', `/forecasts/scores${query}`)]);
      fill(body, list(forecasts), el('section', {}, el('h2', {}, t.scores), selectionForm(parameters), scoreTables(scores)), this.chain());
      this.listen();
    } catch (e) {
      fill(body, e.status === 404 && !parameters.get('id') ? el('p', {}, t.off) : told(e));
    }
  }

  /** Shows a forecast as soon as somebody records or resolves one. */
  listen() {
    if (this.events) return;
    this.events = new EventSource('/api/v1/events');
    const again = () => {
      if (!this.closest('[hidden]') && !this.parameters.get('id')) this.show(this.parameters);
    };
    this.events.addEventListener('recorded', again);
    this.events.addEventListener('resolved', again);
    // Without live news the board is as it was when it was opened.
    this.events.addEventListener('error', () => this.events.close());
  }

  chain() {
    const result = el('p', { role: 'status' });
    const check = async () => {
      const found = await send('GET', '/forecasts/verify');
      result.textContent = found.fault ? t.broken(found.fault.number, found.fault.what) : t.whole(found.entries);
      tell(result.textContent);
    };
    return el('section', {},
        el('p', { class: 'buttons' }, el('button', { type: 'button', class: 'small', onclick: check }, t.verify),
            el('span', {}, `${t.exports}: `),
            ['json', 'csv'].map((format) => el('a', { href: address('/forecasts/export', new URLSearchParams(), format) }, texts.take.formats[format]))),
        result);
  }
}

function list(forecasts) {
  if (!forecasts.length) return el('p', {}, t.none);
  const heads = [t.question, t.probability, t.author, t.resolves, t.standing];
  return el('table', { class: 'plain board' },
      el('thead', {}, el('tr', {}, heads.map((h) => el('th', { scope: 'col' }, h)))),
      el('tbody', {}, [...forecasts].reverse().map((f) => el('tr', {},
          el('th', { scope: 'row' }, el('a', { href: `/?${new URLSearchParams({ view: 'forecasts', id: f.id })}`, 'data-go': true }, f.question)),
          el('td', { 'data-head': heads[1] }, el('b', {}, percent(f.probability))),
          el('td', { class: 'wrap', 'data-head': heads[2] }, f.author),
          el('td', { 'data-head': heads[3] }, f.resolves),
          el('td', { class: 'wrap', 'data-head': heads[4] }, standing(f))))));
}

function standing(f) {
  const last = f.resolutions.at(-1);
  return last ? `${t.marks[last.outcome]} ${t.outcomes[last.outcome]} (${t.standings[f.standing]})` : t.standings[f.standing];
}
customElements.define('forecast-board', ForecastBoard);
