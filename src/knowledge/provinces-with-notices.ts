import type { Notice } from '../model/notice.ts';
import type { Province, Vocabulary } from '../model/vocabulary.ts';

/** Returns the provinces that have notices, in vocabulary order. */
export function provincesWithNotices({
  notices,
  vocabulary,
}: {
  notices: readonly Notice[];
  vocabulary: Pick<Vocabulary, 'provinces'>;
}): Province[] {
  const held = new Set(notices.map(({ province }) => province));
  return vocabulary.provinces.filter(({ id }) => held.has(id));
}
