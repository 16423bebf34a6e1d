// Log in and out.

import { texts } from './texts.js';
import { el, fill, tell } from './dom.js';
import { logIn, logOut, session } from './session.js';
import { told } from './page-problem.js';

const t = texts.account;

class AccountMenu extends HTMLElement {
  async connectedCallback() {
    document.addEventListener('casus:session', (e) => this.draw(e.detail));
    this.draw(await session());
  }

  draw(user) {
    if (user) {
      fill(this, el('span', { class: 'note' }, t.as(user.name, user.role)), ' ',
          el('button', { type: 'button', class: 'small', onclick: () => this.leave() }, t.logout));
      return;
    }
    this.name = el('input', { id: 'login-name', name: 'name', autocomplete: 'username', required: true });
    this.password = el('input', { id: 'login-password', name: 'password', type: 'password', autocomplete: 'current-password', required: true });
    this.problem = el('div', { role: 'alert' });
    this.dialog = el('dialog', { 'aria-labelledby': 'login-title' },
        el('form', { onsubmit: (e) => this.enter(e) },
            el('h2', { id: 'login-title' }, t.login),
            el('label', { for: 'login-name' }, el('span', {}, t.name), this.name),
            el('label', { for: 'login-password' }, el('span', {}, t.password), this.password),
            this.problem,
            el('div', { class: 'buttons' }, el('button', { type: 'submit' }, t.login),
                el('button', { type: 'button', class: 'small', onclick: () => this.dialog.close() }, t.cancel))));
    fill(this, el('button', { type: 'button', class: 'small', onclick: () => this.dialog.showModal() }, t.login), this.dialog);
  }

  async enter(event) {
    event.preventDefault();
    try {
      const user = await logIn(this.name.value, this.password.value);
      this.dialog.close();
      this.querySelector('button')?.focus();
      tell(t.in(user.name));
    } catch (e) {
      this.password.value = '';
      fill(this.problem, told(e));
    }
  }

  async leave() {
    await logOut();
    this.querySelector('button')?.focus();
    tell(t.out);
  }
}
customElements.define('account-menu', AccountMenu);
