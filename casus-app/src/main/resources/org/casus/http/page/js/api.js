// The server's API, as /openapi.json describes it.

import { texts } from './texts.js';

const ROOT = '/api/v1';
const asked = new Map();

/** What went wrong, as the server told it: {status, message, problems: [{code, message, nearest}]}. */
export class Problem extends Error {
  constructor(status, message, problems = [], code = null) {
    super(message);
    this.status = status;
    this.problems = problems;
    this.code = code;
  }
}

let csrf = null;

/** Cookies alone may not write: the server wants the session's token too. */
export function useToken(token) {
  csrf = token;
}

/** Sends a request and reads the JSON of its answer; null where there is none. */
export async function send(method, path, { body, type = 'application/json', signal } = {}) {
  const headers = { Accept: 'application/json, application/problem+json' };
  if (body !== undefined) headers['Content-Type'] = type;
  if (csrf && method !== 'GET') headers['X-CSRF-Token'] = csrf;
  let response;
  try {
    const sent = body !== undefined && type.endsWith('json') ? JSON.stringify(body) : body;
    response = await fetch(ROOT + path, { method, headers, body: sent, signal });
  } catch (e) {
    if (e.name === 'AbortError') throw e;
    throw new Problem(0, texts.problem.network);
  }
  const json = response.headers.get('Content-Type')?.includes('json') ? await response.json() : null;
  if (!response.ok) throw problem(response.status, json);
  return json;
}

function problem(status, json) {
  if (!json) return new Problem(status, status === 503 || status === 429 ? texts.problem.busy : texts.problem.odd(status));
  return new Problem(status, json.detail ?? json.title ?? texts.problem.odd(status), json.problems ?? [], json.code);
}

/** GET with query parameters; an answer is kept, so that going back shows it at once. */
export function get(path, parameters = new URLSearchParams()) {
  const query = parameters.toString();
  const url = query ? `${path}?${query}` : path;
  if (!asked.has(url)) {
    const answer = send('GET', url);
    asked.set(url, answer);
    answer.catch(() => asked.delete(url));
  }
  return asked.get(url);
}

/** Address of an answer in another format. */
export function address(path, parameters, format) {
  const query = new URLSearchParams(parameters);
  if (format) query.set('format', format);
  return `${ROOT}${path}?${query}`;
}

/** Follows a simulation: told(done, runs) at each step; ends with whether it was done, and not cancelled. */
export function follow(id, told) {
  return new Promise((resolve, reject) => {
    const events = new EventSource(`${ROOT}/simulations/${id}/events`);
    const end = (act) => () => {
      events.close();
      act();
    };
    events.addEventListener('progress', (e) => {
      const { done, runs } = JSON.parse(e.data);
      told(done, runs);
    });
    events.addEventListener('done', end(() => resolve(true)));
    events.addEventListener('cancelled', end(() => resolve(false)));
    events.addEventListener('failed', end(() => reject(new Problem(500, texts.cascade.failed))));
    events.addEventListener('error', end(() => reject(new Problem(0, texts.problem.network))));
  });
}
