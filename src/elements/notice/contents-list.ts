/**
 * `<yd-contents>`: highlights the section being read in the table of contents in it, and shows the reading progress.
 */
import { find } from '../element.ts';

/** A section of which only the end is visible at the top of the window counts as read. */
const OBSERVER_OPTIONS = { rootMargin: '-10% 0px 0px 0px' };

class ContentsList extends HTMLElement {
  readonly #inSight = new Set<Element>();

  connectedCallback() {
    const links = new Map(
      [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].flatMap((link) => {
        const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
        return target ? [[target, link] as const] : [];
      }),
    );
    // On a phone, close the table of contents once an entry is chosen.
    this.addEventListener('click', ({ target }) => {
      if ((target as Element).closest('a')) find<HTMLDetailsElement>(this, 'details').open = false;
    });
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) this.#inSight.add(target);
        else this.#inSight.delete(target);
      this.#update(links);
    }, OBSERVER_OPTIONS);
    for (const target of links.keys()) observer.observe(target);
  }

  /** Marks the innermost section at the top of the window. */
  #update(links: ReadonlyMap<Element, HTMLAnchorElement>): void {
    const targets = [...links.keys()];
    const innermost = targets.filter(
      (target) =>
        this.#inSight.has(target) && !targets.some((other) => other !== target && target.contains(other)),
    );
    const [current] = innermost;
    if (!current) return;
    for (const link of links.values()) link.removeAttribute('aria-current');
    const link = links.get(current);
    link?.setAttribute('aria-current', 'true');
    const contents = this.closest('.contents');
    if (contents && link && contents.scrollHeight > contents.clientHeight) scrollToLink(contents, link);
    const leaves = targets.filter(
      (target) => !targets.some((other) => other !== target && target.contains(other)),
    );
    find(this, '[data-progress]').textContent = `${leaves.indexOf(current) + 1} / ${leaves.length}`;
  }
}

/** Scrolls the list to show a link, without scrolling the page. */
function scrollToLink(contents: Element, link: Element): void {
  const [outer, inner] = [contents.getBoundingClientRect(), link.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom)
    contents.scrollTop += inner.top - outer.top - outer.height / 2;
}

customElements.define('yd-contents', ContentsList);
