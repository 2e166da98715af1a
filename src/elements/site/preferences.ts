/**
 * `<yd-preferences>`: lets a reader choose colours, text size and contrast. The choices are stored in the browser,
 * and apply-preferences.js applies them to every page before it is drawn.
 */
import { find } from '../element.ts';

const KEY = 'yd-preferences';

class Preferences extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    const form = find<HTMLFormElement>(this, 'form');
    for (const input of form.querySelectorAll('input'))
      input.checked = (document.documentElement.dataset[input.name] ?? '') === input.value;
    form.addEventListener('change', () => this.#apply(new FormData(form)));
    form.addEventListener('submit', (event) => event.preventDefault());
    this.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#close());
    document.addEventListener('click', ({ target }) => !this.contains(target as Node) && this.#close());
  }

  #apply(chosen: FormData): void {
    const stored: Record<string, string> = {};
    for (const [name, value] of chosen) {
      if (typeof value !== 'string') continue;
      if (value === '') document.documentElement.removeAttribute(`data-${name}`);
      else document.documentElement.setAttribute(`data-${name}`, (stored[name] = value));
    }
    try {
      localStorage.setItem(KEY, JSON.stringify(stored));
    } catch {
      // Storage may be forbidden. The choice then applies only to this page.
    }
  }

  #close(): void {
    const details = find<HTMLDetailsElement>(this, 'details');
    if (!details.open) return;
    const hadFocus = details.contains(document.activeElement);
    details.open = false;
    if (hadFocus) find(this, 'summary').focus();
  }
}

customElements.define('yd-preferences', Preferences);
