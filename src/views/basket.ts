import type { Redirect } from '../model/published.ts';
import type { Collection } from './collection.ts';
import type { Page } from './page.ts';

/** /basket/: data for explaining excerpts whose ids are no longer valid. */
export interface BasketShown {
  redirects: Redirect[];
}

export function makeBasket({ redirects }: Collection): Page<BasketShown>[] {
  return [{ params: {}, shown: { redirects } }];
}
