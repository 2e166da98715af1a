import { type ListPage, paginate } from '../listing/paginate.ts';
import type { Page } from './page.ts';

/**
 * The pages of a list, whose number is the last parameter of their route.
 * @param pages undefined for a list of nothing, which has a page that says so.
 * @param params what stands before it in the route.
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
