import { countBy } from '../knowledge/count-by.ts';
import type { Collection } from './collection.ts';
import type { Page } from './page.ts';

/** /platforms/. */
export interface PlatformsIndex {
  /** How often each is mentioned, by its id; one that never is is left out. */
  mentions: Record<string, number>;
}

export function makePlatformsIndex({ knowledge }: Collection): Page<PlatformsIndex>[] {
  const mentions = countBy(knowledge.mentions, ({ mention }) => [mention.platform]);
  return [{ params: {}, shown: { mentions: Object.fromEntries(mentions) } }];
}
