// The address of the page says all that it shows: the question, the circumstances, what is picked.

/** Parameters that the API takes for a question; the others belong to the page alone. */
const QUESTION = ['q', 'attacker', 'target', 'joiner', 'on', 'level', 'within', 'seed'];
const CIRCUMSTANCES = ['with', 'without', 'joined'];

export function current() {
  return new URLSearchParams(location.search);
}

export function view(parameters) {
  return parameters.get('view') ?? 'ask';
}

export function hasQuestion(parameters) {
  return ['q', 'attacker', 'target', 'joiner'].some((key) => parameters.get(key));
}

/** The question without circumstances. */
export function question(parameters) {
  return only(parameters, QUESTION);
}

/** The question with its circumstances. */
export function scenario(parameters) {
  return only(parameters, [...QUESTION, ...CIRCUMSTANCES]);
}

/** The circumstances alone, as "without treaty:CHN-PRK". */
export function circumstances(parameters) {
  return CIRCUMSTANCES.flatMap((key) => parameters.getAll(key).map((value) => `${key} ${value}`));
}

/** What can be supposed of a state only once: "capability:CHN" of "capability:CHN:1.5". */
const ONCE = /^(?:capability|regime):[^:]+/;

/** Parameters with one circumstance added or taken away. */
export function toggled(parameters, option) {
  const [key, value] = option.replace(/^--/, '').split(' ');
  const now = parameters.getAll(key);
  const about = value.match(ONCE)?.[0];
  const rest = now.filter((v) => v !== value && !(about && v.match(ONCE)?.[0] === about));
  return { [key]: now.includes(value) ? rest : [...rest, value] };
}

/** Parameters with changes: null takes one away, a list gives several. */
export function changed(parameters, changes) {
  const next = new URLSearchParams(parameters);
  for (const [key, value] of Object.entries(changes)) {
    next.delete(key);
    if (value === null || value === undefined || value === '') continue;
    for (const v of Array.isArray(value) ? value : [value]) next.append(key, v);
  }
  return next;
}

export function href(parameters) {
  const query = parameters.toString();
  return query ? `/?${query}` : '/';
}

function only(parameters, keys) {
  const kept = new URLSearchParams();
  for (const key of keys) parameters.getAll(key).forEach((value) => value && kept.append(key, value));
  return kept;
}
