/**
 * Explains a linked term: on focus, under the pointer, and at the first tap; the second tap follows the link. Without
 * JavaScript the browser shows the same words as the link's title.
 */
import { element } from '../element.ts';

const TERM = 'a.platform[title], a.platform[data-gloss]';
const tip = element('p', { class: 'gloss', role: 'tooltip', id: 'yd-gloss', hidden: '' });
let shown: HTMLAnchorElement | null = null;

function show(link: HTMLAnchorElement): void {
  // The browser would show the title over the explanation.
  link.dataset['gloss'] ??= link.title;
  link.removeAttribute('title');
  hide();
  shown = link;
  tip.textContent = link.dataset['gloss'];
  tip.hidden = false;
  link.setAttribute('aria-describedby', tip.id);
  document.body.append(tip);
  const box = link.getBoundingClientRect();
  const left = Math.min(box.left, document.documentElement.clientWidth - tip.offsetWidth - 8);
  tip.style.insetInlineStart = `${Math.max(8, left) + scrollX}px`;
  tip.style.insetBlockStart = `${box.bottom + scrollY + 4}px`;
}

function hide(): void {
  shown?.removeAttribute('aria-describedby');
  shown = null;
  tip.hidden = true;
}

function termOf(event: Event): HTMLAnchorElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(TERM) : null;
}

document.addEventListener('focusin', (event) => {
  const link = termOf(event);
  if (link?.matches(':focus-visible')) show(link);
});
document.addEventListener('focusout', hide);
document.addEventListener('pointerover', (event) => {
  const link = termOf(event);
  if (link && event.pointerType === 'mouse') show(link);
  else if (shown && event.pointerType === 'mouse' && !tip.contains(event.target as Node)) hide();
});
document.addEventListener('click', (event) => {
  const link = termOf(event);
  if (link && link !== shown && (event as PointerEvent).pointerType === 'touch') {
    event.preventDefault();
    show(link);
  } else if (!link) hide();
});
document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
