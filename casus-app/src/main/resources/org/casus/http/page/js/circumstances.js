// The changes that an answer tried, told by the options that make them.

import { texts } from './texts.js';
import { cut } from './link.js';
import { nameOf, inText, listed, capital } from './names.js';

const t = texts.changes;

/** Changes that can be switched on and off, each with its option. Pairs of entries are left out, as two switches make them. */
export function switchable(answer) {
  return answer.counterfactuals.map((c) => ({ ...c, option: optionOf(c, answer) })).filter((c) => c.option);
}

/** The option in the page's address that makes a change: "without treaty:CHN-PRK", "instead attacker:USA". */
function optionOf(change, { question, subject, subject_side: side }) {
  const [first, second] = change.options.map((option) => cut(option.slice(2), ' '));
  if (first[0] !== 'attacker') return second ? null : first.join(' ');
  if (!second) return `instead attacker:${first[1]}`;
  // Who attacks first: whom the state would fight for has to be said, so the question is put in words.
  const [attackers, targets] = [question.targets, question.attackers].map((states) => named(states, question.on));
  const beside = side === 'attacker' ? targets : attackers;
  return `instead q:${t.first(inText(nameOf(subject, question.on)), beside, attackers, targets)}`;
}

function named(states, on) {
  return listed(states.map((s) => inText(nameOf(s, on))));
}

/** A circumstance ("without treaty:CHN-PRK") in words: those of the answer that tried it, else made from its codes. */
export function words(answer, option) {
  const tried = switchable(answer).find((c) => c.option === option);
  if (tried) return tried.change;
  const [key, value] = cut(option, ' ');
  if (key === 'instead') return instead(value, answer.question.on);
  const { state, side } = joined(value);
  if (key === 'joined' && texts.sides[side]) {
    return `${capital(inText(nameOf(state)))} has joined ${named(answer.question[`${side}s`], answer.question.on)}`;
  }
  return key === 'with' ? supposed(value) ?? capital(option) : capital(option);
}

/** "attacker:USA" in words; a question as it is. */
function instead(value, on) {
  const [key, what] = cut(value, ':');
  return key === 'attacker' ? t.attacks(capital(named(what.split(','), on))) : what;
}

/** "capability:CHN:1.5" in words; nothing for a treaty. */
function supposed(value) {
  const [kind, states, what] = value.split(':');
  const [one, other] = states.split('-').map((s) => inText(nameOf(s)));
  if (kind === 'capability') return t.capability(capital(one), what);
  if (kind === 'regime') return t[what]?.(capital(one));
  if (kind === 'rivalry' && other) return t.rivals(capital(one), other);
  return null;
}

/** A state that is supposed to have joined ("RUS:target"): {state, side}. */
export function joined(words) {
  const at = words.lastIndexOf(':');
  return { state: words.slice(0, at), side: words.slice(at + 1) };
}
