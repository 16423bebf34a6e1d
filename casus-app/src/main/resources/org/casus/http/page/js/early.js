// Asks what the address asks while the components are still on their way; main.js finds the answers kept in api.js.

import { get } from './api.js';
import * as link from './link.js';

const parameters = link.current();
if (link.view(parameters) === 'ask' && link.hasQuestion(parameters)) {
  // What goes wrong is told by main.js, which asks again.
  get('/states').catch(() => {});
  get('/who', link.scenario(parameters)).catch(() => {});
  for (const asked of link.both(parameters)) get('/ask', asked).catch(() => {});
}
