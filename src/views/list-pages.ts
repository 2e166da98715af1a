import { type ListPage, paginate } from '../listing/paginate.ts';
import type { Page } from './page.ts';

/**
 * Yields the pages of a list. The page number is the last route parameter.
 * @param pages undefined for an empty list, which still has one page
 * @param params the preceding route parameters
 */
export function* listPages<Item, Shown>(
  pages: readonly ListPage<Item>[] | undefined,
  params: Record<string, string>,
  show: (page: ListPage<Item>) => Shown,
): Generator<Page<Shown>> {
  for (const page of pages ?? paginate<Item>([], 1))
    yield {
      params: { ...params, page: page.number === 1 ? null : String(page.number) },
      shown: show(page),
    };
}
