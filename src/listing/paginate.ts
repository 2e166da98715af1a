/** The position of a page in its list. */
export interface PageNumber {
  /** Starts at 1. */
  number: number;
  /** The number of pages of the list. */
  of: number;
}

/** One page of a paginated list. */
export interface ListPage<Item> extends PageNumber {
  items: Item[];
  /** The whole list. */
  all: readonly Item[];
}

/** Splits a list into pages, at least one. */
export function paginate<Item>(items: readonly Item[], perPage: number): ListPage<Item>[] {
  const of = Math.max(1, Math.ceil(items.length / perPage));
  return Array.from({ length: of }, (_, at) => ({
    items: items.slice(at * perPage, (at + 1) * perPage),
    all: items,
    number: at + 1,
    of,
  }));
}

/** Returns the path of a page of the list at `base`. The first page has the path of the list itself. */
export function pathOfPage(base: string, number: number): string {
  return number === 1 ? base : `${base}${number}/`;
}

/** Returns a title that is unique among the list's pages. */
export function titleOfPage(title: string, { number }: PageNumber): string {
  return number === 1 ? title : `${title}（第 ${number} 页）`;
}
