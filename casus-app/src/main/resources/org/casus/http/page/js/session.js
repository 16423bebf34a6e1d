// Who is logged in: read once, told to all who listen.

import { send, useToken } from './api.js';

let known = null;

/** Set where somebody has logged in with this browser: a stranger's page need not ask who it is. */
const FLAG = 'casus-session';

/** {name, role}, or null for a stranger. */
export function session() {
  known ??= localStorage.getItem(FLAG) ? send('GET', '/session').then(taken, () => null) : Promise.resolve(null);
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
  if (found) localStorage.setItem(FLAG, 'yes');
  else localStorage.removeItem(FLAG);
  known = Promise.resolve(found);
  document.dispatchEvent(new CustomEvent('casus:session', { detail: found }));
  return found;
}
