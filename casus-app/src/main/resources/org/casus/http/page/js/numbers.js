// Numbers as people write them; the same rules as org.casus.report.Numbers, so that page and reports agree.

/** A probability: 43%, 4.3%, 0.4%, under 0.1%, over 99%. */
export function percent(p) {
  const value = 100 * p;
  if (value > 99.5) return 'over 99%';
  if (value >= 9.95) return `${value.toFixed(0)}%`;
  return value >= 0.095 ? `${value.toFixed(1)}%` : 'under 0.1%';
}

/** An interval of probabilities: 9–41%, 0.3–4.1%. */
export function interval(low, high) {
  const from = percent(low);
  const to = percent(high);
  if (from === to) return from;
  const plain = /^\d/.test(from) && /^\d/.test(to);
  return plain ? `${from.replace('%', '')}–${to}` : `${from} to ${to}`;
}

/** A difference of probabilities in percentage points, signed: +12, −0.4. */
export function points(difference) {
  const value = Math.abs(100 * difference);
  const number = value >= 9.95 ? value.toFixed(0) : value.toFixed(1);
  return number === '0.0' ? '0' : (difference < 0 ? '−' : '+') + number;
}

/** Log-odds, signed: +1.3, −0.2. */
export function signed(value) {
  const number = Math.abs(value).toFixed(1);
  return number === '0.0' ? '0.0' : (value < 0 ? '−' : '+') + number;
}

/** A large number to two digits: 3,400; 120,000. */
export function rough(n) {
  return Number(n.toPrecision(2)).toLocaleString('en');
}

/** A whole number: 10,000. */
export function count(n) {
  return n.toLocaleString('en');
}

/** Whole per cent of a probability or the edge of a class of them: 0.1%, 3%, 100%. */
export function edge(p) {
  return `${Number((100 * p).toPrecision(2))}%`;
}
