// The flow: address → question → server → answer → components. Everything else is in the components.

import { text, texts } from './texts.js';
import { get } from './api.js';
import { tell } from './dom.js';
import * as link from './link.js';
import { loadNames, nameOf, inText, listed } from './names.js';
import { percent } from './numbers.js';
import { joined } from './circumstances.js';
import './theme-switch.js';
import './question-box.js';
import './page-problem.js';
import './answer-head.js';
import './world-map.js';
import './joiner-list.js';
import './reason-bars.js';
import './obligation-list.js';
import './circumstance-switches.js';
import './cascade-player.js';
import './precedent-list.js';
import './track-record.js';
import './answer-links.js';
import './tie-profile.js';
import './war-replay.js';
import './article-reader.js';
import './account-menu.js';
import './forecast-form.js';
import './forecast-board.js';

const ANSWER_PARTS = document.querySelectorAll('#answer > *, #answer section > :not(h2)');
/** Milliseconds to wait for the whole answer before its first half is shown: two pictures in a blink only flicker. */
const SOON = 60;
let newest = 0;

for (const node of document.querySelectorAll('[data-text]')) node.textContent = text(node.dataset.text);
for (const node of document.querySelectorAll('[data-label]')) node.setAttribute('aria-label', text(node.dataset.label));

/** Shows what the address says. */
async function show() {
  const parameters = link.current();
  const view = link.view(parameters);
  for (const page of document.querySelectorAll('[data-page]')) page.hidden = page.dataset.page !== view;
  for (const a of document.querySelectorAll('nav [data-view]')) {
    if (a.dataset.view === view) a.setAttribute('aria-current', 'page');
    else a.removeAttribute('aria-current');
  }
  if (view === 'ask') await showAnswer(parameters);
  else await document.querySelector(`[data-page="${view}"]`)?.firstElementChild.show?.(parameters);
}

/**
 * Asks and shows the answer. With circumstances two answers are shown in one: the question as asked, whose changes the
 * switches offer, and as changed.
 */
async function showAnswer(parameters) {
  const turn = ++newest;
  const article = document.getElementById('answer');
  const problem = document.querySelector('page-problem');
  document.querySelector('question-box').show(parameters);
  problem.show(null);
  if (!link.hasQuestion(parameters)) {
    article.hidden = true;
    document.title = 'Casus';
    return;
  }
  article.setAttribute('aria-busy', 'true');
  document.body.classList.add('busy');
  try {
    // What is quick is shown at once: who would join. What takes a second or two follows, and does not hold it up.
    const [outlook] = await Promise.all([get('/who', link.scenario(parameters)), loadNames()]);
    const whole = Promise.all([link.question(parameters), link.scenario(parameters)].map((q) => get('/ask', q)));
    let shown = false;
    setTimeout(() => {
      const wanted = () => turn === newest && !shown;
      if (wanted()) sketch(outlook, parameters, wanted);
    }, SOON);
    const [asked, answer] = await whole;
    shown = true;
    if (turn === newest) await render(asked, answer, parameters, () => turn === newest);
  } catch (e) {
    if (turn === newest) {
      article.hidden = true;
      problem.show(e, parameters.get('q'));
    }
  } finally {
    if (turn === newest) {
      article.removeAttribute('aria-busy');
      document.body.classList.remove('busy');
    }
  }
}

/** The first, quick half of an answer. */
function sketch(outlook, parameters, wanted) {
  const article = document.getElementById('answer');
  // An answer that is there already stays until the new one is whole: only a first one is sketched.
  if (!article.hidden && !article.classList.contains('sketch')) return;
  document.title = `${outlook.question.text} – Casus`;
  article.classList.add('sketch');
  article.hidden = false;
  inTurn((part) => part.sketch?.(outlook, parameters), wanted);
}

/** The head, with the number, is painted before the other parts are drawn. */
async function inTurn(draw, wanted) {
  const [head, ...rest] = ANSWER_PARTS;
  draw(head);
  await painted();
  if (wanted()) rest.forEach(draw);
}

/** Shows a whole answer. */
async function render(asked, answer, parameters, wanted) {
  const { on } = answer.question;
  const who = inText(nameOf(answer.subject, on));
  const beside = listed(answer.question[`${answer.subject_side}s`].map((s) => inText(nameOf(s, on))));
  document.title = `${answer.question.text} – Casus`;
  document.getElementById('q').placeholder = parameters.get('q') ? '' : answer.question.text;
  document.getElementById('why').textContent = texts.reasons.heading(who, beside);
  document.getElementById('owed').textContent = texts.obligations.heading(who);
  const article = document.getElementById('answer');
  article.classList.remove('sketch');
  article.hidden = false;
  const crisis = begun(answer.question, parameters);
  await inTurn((part) => part.show?.({ asked, answer, crisis, parameters }), wanted);
  if (!wanted()) return;
  tell(asked !== answer && answer.answer && asked.answer
      ? texts.head.changed(percent(asked.answer.probability), percent(answer.answer.probability))
      : answer.headline);
}

/** When the browser has painted; at once in a page that is not looked at, where it never paints. */
function painted() {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** The question without the states that are supposed to have joined: they go with the crisis, and did not begin it. */
function begun(question, parameters) {
  const entered = parameters.getAll('joined').map((words) => joined(words).state);
  const principals = (states) => states.filter((state) => !entered.includes(state));
  return { ...question, attackers: principals(question.attackers), targets: principals(question.targets) };
}

// Links of the page's own change the address without loading it anew.
document.addEventListener('click', (e) => {
  const a = e.target.closest?.('a[data-go]');
  if (!a || e.ctrlKey || e.metaKey || e.shiftKey || e.button) return;
  e.preventDefault();
  history.pushState(null, '', a.href);
  show();
  if (a.closest('nav')) document.getElementById('main').focus({ preventScroll: true });
});
document.addEventListener('casus:go', (e) => {
  const next = link.href(link.changed(link.current(), e.detail.changes));
  history[e.detail.replace ? 'replaceState' : 'pushState'](null, '', next);
  if (!e.detail.replace) show();
});
// Where only who has logged in may ask, the page has nothing to show before.
document.addEventListener('casus:session', () => {
  if (link.view(link.current()) === 'ask' && document.getElementById('answer').hidden) show();
});
addEventListener('popstate', show);

loadNames().catch(() => {});
show();
