/** Which page of its list a page is. */
export interface PageNumber {
  /** From 1. */
  number: number;
  /** How many pages the list has. */
  of: number;
}

/** One page of a list too long for one. */
export interface ListPage<Item> extends PageNumber {
  items: Item[];
  /** The list that it is a page of. */
  all: readonly Item[];
}

/** Cuts a list into pages, at least one. */
export function paginate<Item>(items: readonly Item[], perPage: number): ListPage<Item>[] {
  const of = Math.max(1, Math.ceil(items.length / perPage));
  return Array.from({ length: of }, (_, at) => ({
    items: items.slice(at * perPage, (at + 1) * perPage),
    all: items,
    number: at + 1,
    of,
  }));
}

/** Path of a page of the list that begins at `base`: the first has the list's own. */
export function pathOfPage(base: string, number: number): string {
  return number === 1 ? base : `${base}${number}/`;
}

/** A page's title, told from those of the list's other pages. */
export function titleOfPage(title: string, { number }: PageNumber): string {
  return number === 1 ? title : `${title}（第 ${number} 页）`;
}
