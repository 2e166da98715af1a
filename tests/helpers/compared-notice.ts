import type { ComparedNotice } from '../../src/compare/columns.ts';
import { tallyCodings } from '../../src/knowledge/codings/tally-codings.ts';
import { NO_WORDING } from '../../src/knowledge/kin/list-shared-wordings.ts';
import { writeWordLengths } from '../../src/knowledge/words/word-lengths.ts';
import type { RecordInFile } from '../../src/open-data/notice-file.ts';
import { searchedText } from '../../src/text/searched-text.ts';
import { segment } from './notice-of.ts';

/** A clause of a notice made for a test. */
export interface TestClause {
  id: string;
  title: string | null;
  text: string;
  themes?: string[];
  numberInferred?: boolean;
  stock?: [number, number][];
}

/**
 * Makes a notice of a few clauses in the form that a comparison loads. Clauses have the theme `network` unless given
 * another.
 */
export function comparedNotice(
  id: string,
  year: number,
  clauses: TestClause[],
  given: Partial<ComparedNotice> = {},
): ComparedNotice {
  const records = clauses.map(({ title, text, themes = ['network'], ...rest }, at) => {
    const record = {
      ...{
        notice: id,
        kind: 'clause',
        number: at + 1,
        label: `${at + 1}.`,
        titleEnd: title === null ? '' : '。',
      },
      ...{ title, text, themes, sectionTitles: [], url: `/notices/${id}/#${rest.id}`, ...rest },
    } as unknown as RecordInFile;
    return { ...record, words: writeWordLengths(searchedText(record), segment) };
  });
  const rest = { province: id.split('-')[0] ?? '', url: `/notices/${id}/`, citation: `${year}年要点[A/OL].` };
  const found = { indicators: [], themeMentions: [], codings: tallyCodings([]), wording: NO_WORDING };
  return { id, title: `${year}年要点`, year, ...rest, records, ...found, ...given };
}
