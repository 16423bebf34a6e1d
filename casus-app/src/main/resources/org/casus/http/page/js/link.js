// The address of the page says all that it shows: the question, the circumstances, what is picked.

/** Parameters that the API takes for a question; the others belong to the page alone. */
const QUESTION = ['q', 'attacker', 'target', 'joiner', 'on', 'level', 'within', 'seed'];
const CIRCUMSTANCES = ['with', 'without', 'joined'];
/** Who attacks instead, "attacker:USA", or what is asked instead, "q:Would …": of the page alone, at most one. */
const INSTEAD = 'instead';

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
  const asked = only(parameters, [...QUESTION, ...CIRCUMSTANCES]);
  const instead = parameters.get(INSTEAD);
  if (!instead) return asked;
  const [key, value] = cut(instead, ':');
  if (key === 'q') for (const other of ['attacker', 'target', 'joiner']) asked.delete(other);
  asked.set(key, value);
  return asked;
}

/** The circumstances alone, as "without treaty:CHN-PRK". */
export function circumstances(parameters) {
  return [INSTEAD, ...CIRCUMSTANCES].flatMap((key) => parameters.getAll(key).map((value) => `${key} ${value}`));
}

/** What can be supposed of a state only once: "capability:CHN" of "capability:CHN:1.5". */
const ONCE = /^(?:capability|regime):[^:]+/;

/** Parameters with one circumstance added or taken away. */
export function toggled(parameters, option) {
  const [key, value] = cut(option, ' ');
  if (key === INSTEAD) return { [key]: parameters.get(key) === value ? null : value, joined: outside(parameters, value) };
  const now = parameters.getAll(key);
  const about = value.match(ONCE)?.[0];
  const rest = now.filter((v) => v !== value && !(about && v.match(ONCE)?.[0] === about));
  const changes = { [key]: now.includes(value) ? rest : [...rest, value] };
  // Whoever attacks cannot also join.
  if (key === 'joined' && attacks(parameters.get(INSTEAD), value)) changes[INSTEAD] = null;
  return changes;
}

/** Who is supposed to have joined, but for a state that attacks. */
function outside(parameters, instead) {
  return parameters.getAll('joined').filter((entered) => !attacks(instead, entered));
}

/** Whether the state of "USA:target" attacks by "attacker:USA". */
function attacks(instead, entered) {
  return instead !== null && cut(instead, ':')[1].split(',').includes(entered.split(':')[0]);
}

/** The words before and after the first separator. */
export function cut(words, separator) {
  const at = words.indexOf(separator);
  return [words.slice(0, at), words.slice(at + 1)];
}

/** What takes all circumstances back. */
export function undone() {
  return Object.fromEntries([INSTEAD, ...CIRCUMSTANCES].map((key) => [key, null]));
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
