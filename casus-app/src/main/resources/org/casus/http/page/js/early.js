// Asks what the address asks first while the components are still on their way; main.js finds the answers kept in api.js.

import { get } from './api.js';
import * as link from './link.js';

const parameters = link.current();
if (link.view(parameters) === 'ask' && link.hasQuestion(parameters)) {
  // What goes wrong is told by main.js, which asks again.
  get('/states').catch(() => {});
  get('/who', link.scenario(parameters)).catch(() => {});
}
