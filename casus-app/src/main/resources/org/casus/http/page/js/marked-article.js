// An article with its claims marked by verdict; pressed, a claim shows its explanation and the rows it rests on.

import { texts } from './texts.js';
import { el, fill } from './dom.js';
import { passages } from './passages.js';

const t = texts.read;

/** The elements of one article as the server read it; n tells several apart. */
export function markedArticle(article, n) {
  const { document: d, claims, signals, questions, not_understood: missed } = article;
  const card = el('aside', { class: 'evidence', id: `evidence${n}`, 'aria-live': 'polite', 'aria-label': t.claims, hidden: true });
  const show = (claim, mark) => {
    for (const other of body.querySelectorAll('[aria-expanded="true"]')) other.setAttribute('aria-expanded', 'false');
    mark.setAttribute('aria-expanded', 'true');
    fill(card, evidence(claim), el('button', {
      type: 'button', class: 'small',
      onclick: () => {
        card.hidden = true;
        mark.setAttribute('aria-expanded', 'false');
        mark.focus();
      },
    }, t.close));
    card.hidden = false;
  };
  const mark = (piece) => {
    const verdict = piece.claim ? piece.claim.verdict : 'missed';
    if (!piece.claim) return el('span', { class: 'claim missed' }, piece.text);
    // No button element: one would not break across lines as the words around it do.
    const button = el('span', {
      role: 'button', tabindex: 0, class: `claim ${verdict}`, 'aria-expanded': 'false', 'aria-controls': card.id,
      onclick: () => show(piece.claim, button),
      onkeydown: (e) => {
        if (e.key !== 'Enter' && e.key !== ' ') return;
        e.preventDefault();
        show(piece.claim, button);
      },
    }, piece.text, el('span', { class: 'verdict-mark', 'aria-hidden': 'true' }, ` ${t.mark[verdict]}`),
    el('span', { class: 'visually-hidden' }, ` (${t.verdict[verdict]})`));
    return button;
  };
  const body = el('div', { class: 'article-body' }, d.sections.map((s) => [
    s.heading ? el('h3', {}, s.heading) : null,
    s.paragraphs.map((p) => el('p', {}, passages(p, claims, missed).map((piece) => (piece.claim || piece.missed ? mark(piece) : piece.text)))),
  ]));
  return el('article', { class: 'read' },
      el('h2', { class: 'title', tabindex: -1 }, d.title || t.untitled),
      el('p', { class: 'note' }, [d.date?.slice(0, 10) ?? t.undated, d.link].filter(Boolean).join(' · ')),
      counts(claims, missed),
      el('p', { class: 'note' }, claims.length ? t.hint : t.none),
      el('div', { class: 'reading' }, body, card),
      list(t.questions, questions.map((q) => el('a', { href: `/?${new URLSearchParams({ q: q.text })}`, 'data-go': true }, q.text))),
      list(t.signals, signals.map((s) => `${s.kind}: ${s.actor}${s.toward ? ` → ${s.toward}` : ''}${s.when ? `, ${s.when}` : ''} – “${s.quote}”`), t.signalsNote),
      list(t.repairs, d.repairs.map((r) => `${r.what} (${r.where})`)));
}

/** How many claims got which verdict: the legend of the marks too. */
function counts(claims, missed) {
  const n = (verdict) => (verdict === 'missed' ? missed.length : claims.filter((c) => c.verdict === verdict).length);
  return el('ul', { class: 'verdicts' }, Object.entries(t.verdict).map(([verdict, name]) =>
    el('li', {}, el('span', { class: `claim ${verdict}` }, `${t.mark[verdict]} ${name}`), ` ${n(verdict)}`)));
}

function evidence(claim) {
  return [
    el('p', { class: `verdict ${claim.verdict}` }, `${t.mark[claim.verdict]} ${t.verdict[claim.verdict]}`),
    el('p', { class: 'note' }, t.kind(claim.relation.replaceAll('_', ' '), claim.modality, claim.attribution)),
    el('blockquote', {}, claim.quote),
    el('p', {}, claim.explanation),
    claim.evidence.length
      ? el('ul', {}, claim.evidence.map((e) => el('li', {}, e.text, ' ', el('span', { class: 'source' }, sources(e.source)))))
      : el('p', { class: 'note' }, t.noEvidence),
  ];
}

function list(heading, items, note) {
  if (!items.length) return null;
  return [el('h3', {}, heading), note ? el('p', { class: 'note' }, note) : null, el('ul', {}, items.map((i) => el('li', {}, i)))];
}

/** Citations separated by "; ": documents as links to their addresses, rows of datasets as they are. */
function sources(citations) {
  return citations.split('; ').flatMap((citation, i) => {
    const [, title, address] = /^(.*), (https?:\/\/\S+)$/.exec(citation) ?? [];
    return [i ? '; ' : '', address ? el('a', { href: address, rel: 'noopener' }, title) : citation];
  });
}
