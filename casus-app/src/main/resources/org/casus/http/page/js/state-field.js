// A field for one state, completed by the browser from the list of names.

import { el } from './dom.js';
import { presentNames } from './names.js';

export function stateField(name, label, value) {
  const id = `field-${name}`;
  return el('label', { for: id }, el('span', {}, label),
      el('input', { id, name, list: `${id}-list`, value, required: true, autocomplete: 'off' }),
      el('datalist', { id: `${id}-list` }, presentNames().map((n) => el('option', { value: n }))));
}
