import type { Notice } from '../model/notice.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { SearchRecord } from '../search/build-index.ts';
import { listRecords } from './list-records.ts';

/** The records of the search index, each with its facets and the words around it, in the order of the notices. */
export function searchRecords(
  notices: readonly Notice[],
  { provinces, themes }: Pick<Vocabulary, 'provinces' | 'themes'>,
): SearchRecord[] {
  return notices.flatMap((notice) => {
    const province = provinces.find(({ id }) => id === notice.province);
    return listRecords(notice).map((record) => ({
      record,
      province: notice.province,
      year: notice.year,
      context: [
        ...record.sectionTitles,
        notice.title,
        String(notice.year),
        province?.name ?? '',
        ...themes.filter(({ id }) => record.themes.includes(id)).map(({ name }) => name),
      ],
    }));
  });
}
