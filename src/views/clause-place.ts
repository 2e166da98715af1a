import { KIND_NAMES } from '../knowledge/kind-names.ts';
import { nameOf } from '../knowledge/name-of.ts';
import type { Collection } from './collection.ts';

/** A clause as a link names it: 四川 2022 第5条. */
export interface ClausePlace {
  /** Path and fragment of the clause. */
  url: string;
  /** Province and year of its notice. */
  name: string;
  /** Its label, the beginning of its title, or what kind of part it is. */
  label: string;
}

/** What of a title stands for a clause without a label. */
const LONGEST_TITLE = 10;

export function clausePlace({ recordByUrl, noticeById, vocabulary }: Collection, url: string): ClausePlace {
  const record = recordByUrl.get(url);
  const notice = noticeById.get(record?.notice ?? '');
  return {
    url,
    name: `${nameOf(vocabulary.provinces, notice?.province ?? '')} ${notice?.year}`,
    label: record?.label ?? record?.title?.slice(0, LONGEST_TITLE) ?? KIND_NAMES[record?.kind ?? 'clause'],
  };
}
