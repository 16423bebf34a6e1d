// Light, dark, or as the system: kept in this browser.

import { texts } from './texts.js';
import { el, fill } from './dom.js';

const ORDER = ['auto', 'light', 'dark'];

class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    this.set(localStorage.getItem('theme') ?? 'auto');
  }

  set(theme) {
    const known = ORDER.includes(theme) ? theme : 'auto';
    document.documentElement.dataset.theme = known;
    localStorage.setItem('theme', known);
    const next = ORDER[(ORDER.indexOf(known) + 1) % ORDER.length];
    const button = el('button', {
      type: 'button', class: 'quiet', 'aria-label': texts.theme.label(texts.theme[known]), title: texts.theme[known],
      onclick: () => {
        this.set(next);
        this.firstElementChild.focus();
      },
    }, { auto: '◐', light: '○', dark: '●' }[known]);
    fill(this, button);
  }
}
customElements.define('theme-switch', ThemeSwitch);
