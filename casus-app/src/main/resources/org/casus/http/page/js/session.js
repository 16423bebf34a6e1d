// Who is logged in: read once, told to all who listen.

import { send, useToken } from './api.js';

let known = null;

/** {name, role}, or null for a stranger or where the server has no accounts. */
export function session() {
  known ??= send('GET', '/session').then(taken, () => null);
  return known;
}

export async function logIn(name, password) {
  const found = taken(await send('POST', '/session', { body: { name, password } }));
  return told(found);
}

export async function logOut() {
  await send('DELETE', '/session');
  useToken(null);
  return told(null);
}

function taken(found) {
  if (!found?.name) return null;
  useToken(found.csrf);
  return found;
}

function told(found) {
  known = Promise.resolve(found);
  document.dispatchEvent(new CustomEvent('casus:session', { detail: found }));
  return found;
}
