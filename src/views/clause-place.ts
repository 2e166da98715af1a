import { KIND_NAMES } from '../knowledge/records/kind-names.ts';
import type { Collection } from './collection.ts';
import { noticeName } from './notice-name.ts';

/** A clause as a link names it: 四川 2022 第5条. */
export interface ClausePlace {
  /** Path and fragment below the site's base. */
  url: string;
  /** Province and year of its notice. */
  name: string;
  /** Its number as printed; where it has none, the beginning of its title, or what kind of part it is. */
  label: string;
}

/** What is shown of a title in place of a number. */
const TITLE_SHOWN = 10;

/** @throws where the collection has no clause at the URL. */
export function clausePlace({ recordByUrl, noticeById, vocabulary }: Collection, url: string): ClausePlace {
  const record = recordByUrl.get(url);
  const notice = record && noticeById.get(record.notice);
  if (!notice) throw new Error(`No clause is at ${url}.`);
  return {
    url,
    name: noticeName(notice, { vocabulary }),
    label: record.label ?? record.title?.slice(0, TITLE_SHOWN) ?? KIND_NAMES[record.kind],
  };
}
