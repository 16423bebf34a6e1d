// Names of states. The list comes once from the server; a code without a name is shown as it is.

import { get } from './api.js';

/** Names that English uses with an article. */
const WITH_ARTICLE = new Set(['United States', 'United Kingdom', 'Netherlands', 'Philippines', 'Bahamas', 'Gambia',
  'United Arab Emirates', 'Maldives', 'Marshall Islands', 'Solomon Islands', 'Comoros', 'Seychelles',
  'Central African Republic', 'Czech Republic', 'Dominican Republic', 'Democratic Republic of the Congo', 'Soviet Union',
  'German Democratic Republic', 'German Federal Republic', 'Federated States of Micronesia', 'Papal States',
  'Two Sicilies', 'Republic of Vietnam']);

/** Names of the list of states as answers write them. */
const PLAIN = { 'United States of America': 'United States' };

let states = [];

/** Reads the list; again and again costs nothing. */
export async function loadNames() {
  states = (await get('/states')).map((s) => ({ ...s, name: PLAIN[s.name] ?? s.name }));
  return states;
}

/** A state's name, as it was on a day (yyyy-mm-dd) where one is given. */
export function nameOf(code, on = null) {
  const spells = states.filter((s) => s.state === code);
  const then = on && spells.find((s) => s.from <= on && (!s.to || s.to >= on));
  return (then ?? spells.at(-1))?.name ?? code;
}

/** As in a sentence: "the United States", "China". */
export function inText(name) {
  return WITH_ARTICLE.has(name) ? `the ${name}` : name;
}

/** Names in a row: A, B and C. */
export function listed(names) {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** As a sentence begins. */
export function capital(words) {
  return words ? words[0].toUpperCase() + words.slice(1) : words;
}

/** States of today whose name or another name begins, or has a word that begins, with what was typed. */
export function matching(typed) {
  const start = typed.toLowerCase();
  const fits = (name) => name.toLowerCase().startsWith(start) || name.toLowerCase().includes(` ${start}`);
  const seen = new Map();
  for (const s of states) {
    const rank = s.name.toLowerCase().startsWith(start) ? 0 : fits(s.name) ? 1 : s.aliases.some(fits) ? 2 : 3;
    if (rank < 3 && !s.to && !seen.has(s.state)) seen.set(s.state, { name: s.name, rank });
  }
  return [...seen.values()].sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name)).map((s) => s.name);
}

/** Names of the states of today, in order. */
export function presentNames() {
  return [...new Set(states.filter((s) => !s.to).map((s) => s.name))].sort((a, b) => a.localeCompare(b));
}
