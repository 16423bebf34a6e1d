// What is wrong with a question, all at once, each with the nearest values that would do.

import { texts } from './texts.js';
import { el, fill } from './dom.js';

/** Elements that tell a problem of api.js. */
export function told(problem) {
  const list = problem.problems?.length ? problem.problems : [{ message: problem.message, code: problem.code }];
  return el('ul', { class: 'problems' }, list.map((p) => el('li', {},
      p.message,
      p.nearest?.length ? el('span', { class: 'nearest' }, ` ${texts.question.nearest(p.nearest.join(', '))}`) : null,
      p.code ? el('span', { class: 'code' }, ` ${p.code}`) : null)));
}

class PageProblem extends HTMLElement {
  show(problem) {
    this.setAttribute('role', 'alert');
    if (problem && !('status' in problem)) console.error(problem);
    fill(this, problem ? told(problem) : null);
  }
}
customElements.define('page-problem', PageProblem);
