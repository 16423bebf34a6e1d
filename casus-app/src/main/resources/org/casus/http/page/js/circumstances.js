// The changes that an answer tried, told by the options that make them.

import { texts } from './texts.js';
import { nameOf, inText, listed, capital } from './names.js';

const t = texts.changes;
const SWITCH = /^--(with|without|joined) /;

/** Changes that are one option which can be switched on and off. */
export function switchable(answer) {
  return answer.counterfactuals.filter((c) => c.options?.length === 1 && SWITCH.test(c.options[0]));
}

/** The other changes: told, not switched. Pairs of switches are left out, as two switches make them. */
export function others(answer) {
  return answer.counterfactuals.filter((c) => !(c.options?.length && c.options.every((o) => SWITCH.test(o))));
}

/** A circumstance ("without treaty:CHN-PRK") in words: those of the answer that tried it, else made from its codes. */
export function words(answer, option) {
  const tried = switchable(answer).find((c) => c.options[0] === `--${option}`);
  if (tried) return tried.change;
  const [key, value] = option.split(' ');
  const { state, side } = joined(value);
  if (key === 'joined' && texts.sides[side]) {
    const whom = answer.question[`${side}s`].map((s) => inText(nameOf(s, answer.question.on)));
    return `${capital(inText(nameOf(state)))} has joined ${listed(whom)}`;
  }
  return key === 'with' ? supposed(value) ?? capital(option) : capital(option);
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
