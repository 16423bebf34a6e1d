// What is wrong with a question, all at once, each with the nearest values that would do.

import { texts } from './texts.js';
import { el, fill } from './dom.js';
import { changed, current, href } from './link.js';

const GROUPING = 'Q22';

/** Elements that tell a problem of api.js; the question that was asked, if there was one, is offered mended. */
export function told(problem, question = null) {
  const list = problem.problems?.length ? problem.problems : [{ message: problem.message, code: problem.code }];
  return el('ul', { class: 'problems' }, list.map((p) => el('li', {},
      p.message,
      nearest(p, list.filter((other) => other !== p).reduce((q, other) => mendings(other, q)[0] ?? q, question)),
      p.code ? el('span', { class: 'code' }, ` ${p.code}`) : null)));
}

function nearest(p, question) {
  const mended = mendings(p, question);
  if (mended.length) {
    return el('span', { class: 'nearest' }, ` ${texts.question.ask}: `,
        mended.flatMap((q, i) => [i ? ' · ' : '', el('a', { href: href(changed(current(), { q })), 'data-go': true }, q)]));
  }
  return p.nearest?.length ? el('span', { class: 'nearest' }, ` ${texts.question.nearest(p.nearest.join(', '))}`) : null;
}

/** The question with what is wrong in it replaced by the nearest that would do; of a grouping of states: who joins. */
function mendings(p, question) {
  if (!question || !p.value || !question.includes(p.value)) return [];
  if (p.code === GROUPING) {
    const who = question.replace(/^would (?:the )?/i, 'Who would ').replace(` ${p.value}`, '');
    return question.toLowerCase().startsWith('would ') && p.field === 'joiner' ? [who] : [];
  }
  return (p.nearest ?? []).map((value) => question.replace(p.value, value));
}

class PageProblem extends HTMLElement {
  show(problem, question = null) {
    this.setAttribute('role', 'alert');
    if (problem && !('status' in problem)) console.error(problem);
    fill(this, problem ? told(problem, question) : null);
  }
}
customElements.define('page-problem', PageProblem);
