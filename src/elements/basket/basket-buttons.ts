/**
 * Gives every clause on a page, in the notice, a list, the hits, a comparison or the rows of a table, a button that puts it into the
 * reader's basket or takes it out, and shows the link to the basket while it holds any. A click is done at once: the reader may leave the
 * page right behind it.
 */
import { toggleEntry } from './toggle-basket.ts';

const PLACES = '.clause > .clause-tools, [data-record], [data-clause], [data-table] tbody tr';
const main = document.querySelector('main');
const chip = document.querySelector<HTMLElement>('[data-basket-chip]');

/** The clause that a place is of, by its own word or by the link that it holds; empty where it is of none. */
function keyOf(place: HTMLElement): string {
  const { record, clause } = place.dataset;
  const within = place.closest<HTMLElement>('[data-notice] .clause');
  if (within) return `${within.closest<HTMLElement>('[data-notice]')?.dataset['notice']}#${within.id}`;
  const link = place.querySelector<HTMLAnchorElement>('a[href*="/notices/"][href*="#"]');
  return record ?? clause ?? link?.href.replace(/.*\/notices\/(.+?)\/.*#/, '$1#') ?? '';
}

/** The button's words are CSS's, so that the text around it stays the notice's alone. */
function equip(place: HTMLElement): void {
  const key = keyOf(place);
  if (key === '' || place.querySelector('.basket-button')) return;
  const name = (place.closest('.clause') ?? place).querySelector('.heading .text, h2, h3, h4, a');
  const button = document.createElement('button');
  button.className = 'basket-button';
  button.type = 'button';
  button.ariaLabel = `摘录：${name?.textContent.trim()}`;
  Object.assign(button.dataset, { basketKey: key, chrome: '' });
  const cell = place.matches('tr') ? place.querySelector('a[href*="#"]')?.closest('td') : place;
  cell?.append(button);
}

function toggle(key: string): void {
  const message = toggleEntry(key);
  const status = chip?.nextElementSibling;
  if (status) status.textContent = message;
  show();
}

function show(): void {
  let keys: unknown[] = [];
  try {
    keys = (JSON.parse(localStorage['yd-basket'] as string) as { key: string }[]).map(({ key }) => key);
  } catch {
    // Nothing is kept, or nothing may be.
  }
  for (const button of document.querySelectorAll<HTMLElement>('.basket-button'))
    button.ariaPressed = String(keys.includes(button.dataset['basketKey']));
  if (!chip) return;
  chip.hidden = keys.length === 0;
  chip.lastElementChild?.replaceChildren(String(keys.length));
}

function equipAll(): void {
  document.querySelectorAll<HTMLElement>(PLACES).forEach(equip);
  show();
}

if (main && chip) {
  main.addEventListener('click', ({ target }) => {
    const key = (target as HTMLElement).dataset['basketKey'];
    if (key !== undefined) toggle(key);
  });
  addEventListener('storage', show);
  equipAll();
  // Hits and comparisons come later. What is added here itself holds no new place.
  new MutationObserver((changes) => {
    const isOwn = ({ addedNodes }: MutationRecord) =>
      [...addedNodes].every((node) => (node as Element).className === 'basket-button');
    if (!changes.every(isOwn)) equipAll();
  }).observe(main, { childList: true, subtree: true });
}
