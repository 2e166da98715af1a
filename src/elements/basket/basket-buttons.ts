/**
 * Adds a button to every clause on a page, in the notice, a list, the hits, a comparison or the rows of a table,
 * which puts the clause into the reader's basket or takes it out. Shows the link to the basket while it isn't empty.
 * A click takes effect synchronously, because the reader may leave the page right after it.
 */
import { toggleEntry } from './toggle-basket.ts';

const PLACES = '.clause > .clause-tools, [data-record], [data-clause], [data-table] tbody tr';
const main = document.querySelector('main');
const chip = document.querySelector<HTMLElement>('[data-basket-chip]');

/** Returns the key of the clause at a place, from its attributes or from a link in it; empty if there is none. */
function keyOf(place: HTMLElement): string {
  const { record, clause } = place.dataset;
  const within = place.closest<HTMLElement>('[data-notice] .clause');
  if (within) return `${within.closest<HTMLElement>('[data-notice]')?.dataset['notice']}#${within.id}`;
  const link = place.querySelector<HTMLAnchorElement>('a[href*="/notices/"][href*="#"]');
  return record ?? clause ?? link?.href.replace(/.*\/notices\/(.+?)\/.*#/, '$1#') ?? '';
}

/** Adds the button to a place. Its label comes from CSS, so that the text around it is only the notice's. */
function addButton(place: HTMLElement): void {
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
    // Nothing is stored, or storage is forbidden.
  }
  for (const button of document.querySelectorAll<HTMLElement>('.basket-button'))
    button.ariaPressed = String(keys.includes(button.dataset['basketKey']));
  if (!chip) return;
  chip.hidden = keys.length === 0;
  chip.lastElementChild?.replaceChildren(String(keys.length));
}

function addButtons(): void {
  document.querySelectorAll<HTMLElement>(PLACES).forEach(addButton);
  show();
}

if (main && chip) {
  main.addEventListener('click', ({ target }) => {
    const key = (target as HTMLElement).dataset['basketKey'];
    if (key !== undefined) toggle(key);
  });
  addEventListener('storage', show);
  addButtons();
  // Hits and comparisons are rendered later. Changes that only add this script's own buttons are ignored.
  new MutationObserver((changes) => {
    const isOwn = ({ addedNodes }: MutationRecord) =>
      [...addedNodes].every((node) => (node as Element).className === 'basket-button');
    if (!changes.every(isOwn)) addButtons();
  }).observe(main, { childList: true, subtree: true });
}
