// Reads an article: pasted, from a file or an address. What comes back is shown with its claims marked (marked-article.js).

import { texts } from './texts.js';
import { Problem, send } from './api.js';
import { el, fill } from './dom.js';
import { told } from './page-problem.js';
import { markedArticle } from './marked-article.js';

const t = texts.read;

/** Content types by the end of a file's name; the server looks at the content too. */
const TYPES = { html: 'text/html', htm: 'text/html', md: 'text/markdown', json: 'application/json', xml: 'application/rss+xml', rss: 'application/rss+xml' };

class ArticleReader extends HTMLElement {
  show(parameters) {
    document.title = `${t.heading} – Casus`;
    const url = parameters.get('url') ?? '';
    if (this.result) {
      if (url && url !== this.url.value) {
        this.url.value = url;
        this.read();
      }
      return;
    }
    this.paste = el('textarea', { id: 'paste', name: 'paste', rows: 8 });
    this.file = el('input', { id: 'file', type: 'file', accept: '.html,.htm,.md,.txt,.json,.xml,.rss' });
    this.url = el('input', { id: 'url', type: 'url', name: 'url', placeholder: 'https://', value: url });
    this.result = el('div', { class: 'result' });
    fill(this, el('h1', {}, t.heading), el('p', { class: 'lede' }, t.lead),
        el('form', { class: 'reader-form', onsubmit: (e) => this.submit(e) },
            el('label', { for: 'paste' }, el('span', {}, t.paste), this.paste),
            el('div', { class: 'fields' },
                el('label', { for: 'file' }, el('span', {}, t.file), this.file),
                el('label', { for: 'url' }, el('span', {}, t.url), this.url)),
            el('button', { type: 'submit' }, t.read)),
        this.result);
    if (url) this.read();
  }

  submit(event) {
    event.preventDefault();
    this.read();
  }

  async read() {
    fill(this.result, el('p', { class: 'note', role: 'status' }, texts.loading));
    try {
      const read = await this.sent();
      const articles = Array.isArray(read) ? read : [read];
      fill(this.result, articles.map((article, i) => markedArticle(article, i)));
      this.result.querySelector('h2')?.focus();
    } catch (e) {
      fill(this.result, el('div', { role: 'alert' }, told(e)));
    }
  }

  /** What was given, in the order of the form. */
  async sent() {
    if (this.paste.value.trim()) return send('POST', '/documents', { body: this.paste.value, type: 'text/markdown; charset=utf-8' });
    const [file] = this.file.files;
    if (file) {
      const type = TYPES[file.name.split('.').at(-1).toLowerCase()] ?? 'text/plain';
      // As bytes: a damaged file is the server's to mend.
      return send('POST', '/documents', { body: file.slice(), type });
    }
    if (this.url.value) return send('POST', '/documents', { body: { url: this.url.value }, type: 'application/vnd.casus.address+json' });
    throw new Problem(0, t.empty);
  }
}
customElements.define('article-reader', ArticleReader);
