import {
  DECLARATIONS,
  FACETS,
  type FacetCounts,
  type Filters,
  LISTED_BY_ANSWER,
  perFacet,
} from '../../search/facets.ts';
import { element, find } from '../element.ts';

/** Most values to offer of a facet that an answer lists: the selected ones, then the most frequent. */
const MOST_LISTED = 12;

/** 筛选: the checkboxes of the facets. Those of facets that an answer lists are created for each answer. */
export class FacetBoxes {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  get filters(): Filters {
    const boxes = this.#boxes().filter((box) => box.checked);
    const valuesOf = (facet: string) => boxes.filter((box) => box.name === facet).map((box) => box.value);
    return perFacet(FACETS, valuesOf);
  }

  /**
   * Checks the boxes of the selected values. Values without a box are ignored, except in facets whose boxes are
   * created for each answer.
   */
  set filters(filters: Filters) {
    for (const facet of LISTED_BY_ANSWER)
      this.#makeBoxes(facet, Object.fromEntries(filters[facet].map((value) => [value, 0])), filters[facet]);
    for (const box of this.#boxes()) box.checked = filters[box.name as keyof Filters].includes(box.value);
  }

  get isFiltered(): boolean {
    return this.#boxes().some((box) => box.checked);
  }

  clear(): void {
    for (const box of this.#boxes()) box.checked = false;
  }

  /** Shows the number of hits of each value and hides values without any. Null shows all values without numbers. */
  showCounts(counts: FacetCounts | null): void {
    const chosen = this.filters;
    for (const facet of counts ? LISTED_BY_ANSWER : []) {
      const isShown = DECLARATIONS[facet].listed === 'if found' || chosen[facet].length > 0;
      this.#makeBoxes(facet, isShown ? (counts?.[facet] ?? {}) : {}, chosen[facet]);
    }
    for (const box of this.#boxes()) {
      const count = counts ? (counts[box.name as keyof Filters][box.value] ?? 0) : null;
      const label = box.closest('label');
      if (!label) continue;
      find(label, '[data-count]').textContent = count === null ? '' : String(count);
      label.hidden = count === 0 && !box.checked;
    }
    for (const fieldset of this.#root.querySelectorAll('fieldset'))
      fieldset.hidden = ![...fieldset.querySelectorAll('label')].some((label) => !label.hidden);
    find(this.#root, '[data-clear]').hidden = !this.isFiltered;
  }

  /** Clears the counts of the previous answer while the next one is loading. The boxes stay. */
  clearCounts(): void {
    for (const count of this.#root.querySelectorAll('[data-count]')) count.textContent = '';
  }

  /** Returns the name of a value on the page. */
  nameOf(facet: string, value: string): string {
    const box = this.#boxes().find((candidate) => candidate.name === facet && candidate.value === value);
    return box?.closest('label')?.querySelector('[data-name]')?.textContent ?? value;
  }

  #makeBoxes(
    facet: (typeof LISTED_BY_ANSWER)[number],
    counts: Record<string, number>,
    chosen: readonly string[],
  ): void {
    const values = Object.entries(counts)
      .sort(([a, n], [b, m]) => Number(chosen.includes(b)) - Number(chosen.includes(a)) || m - n)
      .map(([value]) => value);
    const missing = chosen.filter((value) => !values.includes(value));
    const boxes = [...missing, ...values].slice(0, MOST_LISTED).map((value) => {
      const box = element('input', { type: 'checkbox', name: facet, value });
      box.checked = chosen.includes(value);
      const name = element('span', { 'data-name': '' }, [value]);
      return element('label', {}, [box, name, element('span', { class: 'count', 'data-count': '' })]);
    });
    find(this.#root, `[data-facet="${facet}"]`).replaceChildren(...boxes);
  }

  #boxes(): HTMLInputElement[] {
    return [...this.#root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  }
}
