// One forecast: what was said, by whom, what would be a yes, and what was said of the outcome since.

import { texts } from './texts.js';
import { send } from './api.js';
import { el, fill, tell } from './dom.js';
import { percent } from './numbers.js';
import { session } from './session.js';
import { told } from './page-problem.js';

const t = texts.board;

/** Its elements; again() shows it anew after a resolution. */
export async function forecastDetail(id, again) {
  const [f, user] = await Promise.all([send('GET', `/forecasts/${encodeURIComponent(id)}`), session()]);
  return [
    el('h2', { class: 'title' }, f.question),
    el('p', { class: 'chance' }, el('strong', {}, percent(f.probability)),
        el('span', { class: 'range' }, f.own ? `${t.own}; Casus ${percent(f.model_probability)}` : texts.board.standings[f.standing])),
    el('dl', { class: 'pairs' },
        el('dt', {}, t.criteria), el('dd', {}, f.criteria),
        el('dt', {}, t.resolves), el('dd', {}, f.resolves),
        el('dt', {}, t.standing), el('dd', {}, t.standings[f.standing])),
    el('p', { class: 'note' }, t.recorded(f.author, f.recorded.slice(0, 10), f.model)),
    el('p', { class: 'note' }, `${t.hash}: `, el('code', {}, f.hash)),
    f.resolutions.length ? el('ul', {}, f.resolutions.map((r, i) => el('li', {},
        t.resolvedBy(t.outcomes[r.outcome], r.author, r.recorded.slice(0, 10)), evidence(r.evidence),
        i < f.resolutions.length - 1 ? el('span', { class: 'note' }, ` ${t.replaced}`) : null))) : null,
    user && user.role !== 'reader' ? resolutionForm(id, again) : null,
  ];
}

/** An address becomes a link only if it is one of the web. */
function evidence(words) {
  return /^https?:\/\/\S+$/.test(words) ? el('a', { href: words, rel: 'noopener noreferrer' }, words) : words;
}

function resolutionForm(id, again) {
  const outcome = el('select', { id: 'outcome' }, Object.entries(t.outcomes).map(([value, name]) => el('option', { value }, name)));
  const side = el('select', { id: 'side' }, el('option', { value: '' }, t.sideNone),
      Object.entries(texts.sides).map(([value, name]) => el('option', { value }, name)));
  const words = el('textarea', { id: 'evidence', rows: 3, required: true });
  const problem = el('div', { role: 'alert' });
  const record = async (event) => {
    event.preventDefault();
    const body = { outcome: outcome.value, evidence: words.value };
    if (side.value) body.side = side.value;
    try {
      await send('POST', `/forecasts/${encodeURIComponent(id)}/resolution`, { body });
      await again();
      tell(t.done);
    } catch (e) {
      fill(problem, told(e));
    }
  };
  return el('form', { class: 'record', onsubmit: record },
      el('h3', {}, t.resolve),
      el('div', { class: 'fields' },
          el('label', { for: 'outcome' }, el('span', {}, t.outcome), outcome),
          el('label', { for: 'side' }, el('span', {}, t.side), side)),
      el('label', { for: 'evidence' }, el('span', {}, t.evidence), words),
      problem, el('button', { type: 'submit' }, t.resolve));
}
