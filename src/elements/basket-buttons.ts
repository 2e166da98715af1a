/**
 * Gives every clause on a page, in the notice, a list, the hits, a comparison or the rows of a table, a button that puts it into the
 * reader's basket or takes it out, and the page a link to the basket while it holds any.
 */
import { isKey, mergeEntries, MOST_ENTRIES } from '../basket/entries.ts';
import { withBase } from '../href.ts';
import { loadBasket, saveBasket, watchBasket } from './basket-store.ts';
import { element } from './element.ts';

const PLACES = '.clause > .clause-tools, [data-record], [data-clause], [data-table] tbody tr';
const footer = document.querySelector<HTMLElement>('[data-site-base]');
const count = element('span');
const chip = element(
  'a',
  { class: 'basket-chip', href: withBase(footer?.dataset['siteBase'] ?? '/', '/basket/'), hidden: '' },
  ['摘录夹 ', count],
);
const status = element('span', { class: 'visually-hidden', role: 'status' });

/** The clause that a place is of, by its own word or by the link that it holds. */
function keyOf(place: HTMLElement): string {
  const { record, clause } = place.dataset;
  if (record !== undefined || clause !== undefined) return record ?? clause ?? '';
  const within = place.closest<HTMLElement>('.clause');
  if (within) return `${within.closest<HTMLElement>('[data-notice]')?.dataset['notice']}#${within.id}`;
  const path = place.querySelector<HTMLAnchorElement>('a[href*="/notices/"]')?.href ?? '';
  const [, notice = '', id = ''] = /\/notices\/([^/]+)\/[^#]*#(.+)$/.exec(path) ?? [];
  return `${notice}#${id}`;
}

function equip(place: HTMLElement): void {
  const key = keyOf(place);
  if (!isKey(key) || place.querySelector(':scope .basket-button')) return;
  const name = (place.closest('.clause') ?? place).querySelector(
    '.heading .text, h2, h3, h4, a',
  )?.textContent;
  const button = element('button', {
    type: 'button',
    class: 'basket-button',
    'data-basket-key': key,
    'data-chrome': '',
    'aria-label': `摘录：${name?.trim() ?? key}`,
  });
  // Its words are CSS's, so that the text around it stays the notice's alone.
  const cell = place.querySelector('a[href*="/notices/"]')?.closest('td');
  (place instanceof HTMLTableRowElement ? cell : place)?.append(button);
}

function toggle(button: HTMLElement): void {
  const key = button.dataset['basketKey'] ?? '';
  const entries = loadBasket();
  const isIn = entries.some((entry) => entry.key === key);
  if (!isIn && entries.length >= MOST_ENTRIES)
    return say(`摘录夹已满（${MOST_ENTRIES} 条），请先导出或移除。`);
  const changed = isIn
    ? entries.filter((entry) => entry.key !== key)
    : mergeEntries(entries, [{ key, note: '' }]);
  if (!saveBasket(changed)) return say('此浏览器不允许保存，摘录夹不能用。');
  say(`${isIn ? '已移出' : '已放入'}摘录夹，现有 ${changed.length} 条。`);
}

/** Says it to all who can't see that the button changed. */
function say(message: string): void {
  status.textContent = message;
  chip.title = message;
}

function show(): void {
  const keys = new Set(loadBasket().map(({ key }) => key));
  for (const button of document.querySelectorAll<HTMLElement>('.basket-button'))
    button.ariaPressed = String(keys.has(button.dataset['basketKey'] ?? ''));
  count.textContent = String(keys.size);
  chip.hidden = keys.size === 0;
}

function equipAll(): void {
  const places = document.querySelectorAll<HTMLElement>(PLACES);
  for (const place of places) equip(place);
  show();
}

const main = document.querySelector('main');
if (main && !main.querySelector('yd-basket')) {
  footer?.append(chip, status);
  main.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('.basket-button') : null;
    if (button) toggle(button);
  });
  watchBasket(show);
  equipAll();
  // Hits and comparisons come later.
  let isAsked = false;
  new MutationObserver(() => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      equipAll();
    });
  }).observe(main, { childList: true, subtree: true });
}
