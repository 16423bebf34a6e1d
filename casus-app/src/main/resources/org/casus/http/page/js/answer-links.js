// The answer to take along: the address of this page, the answer in other formats, the command that gives it again.

import { texts } from './texts.js';
import { address } from './api.js';
import { el, fill, tell } from './dom.js';
import { scenario } from './link.js';

const t = texts.take;

class AnswerLinks extends HTMLElement {
  show({ answer, parameters }) {
    const asked = scenario(parameters);
    const copy = async () => {
      await navigator.clipboard.writeText(location.href);
      tell(t.copied);
      button.textContent = t.copied;
    };
    // Browsers copy only on pages that came over HTTPS or from this machine.
    const button = navigator.clipboard
      ? el('button', { type: 'button', class: 'small', onclick: copy }, t.link)
      : el('a', { href: location.href }, t.here);
    const { version, model, data, command } = answer.provenance;
    fill(this,
        el('ul', { class: 'take' },
            el('li', {}, button),
            Object.entries(t.formats).map(([format, name]) =>
              el('li', {}, el('a', { href: address('/ask', asked, format === 'json' ? null : format) }, name)))),
        el('p', { class: 'note' }, `${t.again}: `, el('code', {}, command)),
        el('details', {}, el('summary', {}, t.data),
            el('p', { class: 'note' }, t.origin(version, model)),
            el('ul', { class: 'note' }, data.map((d) => el('li', {}, `${d.name} ${d.version}`, d.to ? ` (${t.to(d.to)})` : null)))));
  }
}
customElements.define('answer-links', AnswerLinks);
