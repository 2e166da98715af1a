import type { RecordInFile } from '../open-data/notice-file.ts';
import { fold } from '../text/fold.ts';
import { cutClause } from './clause-words.ts';
import type { ComparedNotice } from './columns.ts';
import { namesMatter } from './matter-words.ts';
import type { Sentence } from './split-sentences.ts';

/** Tells whether nothing of what a clause, or a sentence, is about stands anywhere in a notice. */
export interface AbsenceTest {
  isClauseAbsent: (record: RecordInFile) => boolean;
  isSentenceAbsent: (sentence: Sentence) => boolean;
}

/** A word as long is a term; shorter ones of a clause's body are met by chance in any notice. */
const TERM = 3;
/** A word as long is made of others. */
const LONG_WORD = 4;
/** A single word of matter is too little to tell by what a sentence is about. */
const FEW = 2;

/**
 * Makes the test for a notice, its title, headings, cover and preamble included. 新增 and 未再出现 rest on it, so it errs on the side of
 * no. A sentence is absent if none of its words of matter stands there. A clause is absent if no word of matter in its title, nor
 * half of one, stands there, no term of its body, and no word of matter at all in the clauses that share a theme with it.
 */
export function createAbsenceTest({ title, records }: ComparedNotice): AbsenceTest {
  const textOf = (some: readonly RecordInFile[]) =>
    fold(some.flatMap((record) => [...record.sectionTitles, record.title ?? '', record.text]).join('\n'));
  const whole = fold(title) + textOf(records);
  const isAbsent = (pieces: readonly string[]) => {
    const words = pieces.filter(namesMatter);
    return words.length > 0 && !words.flatMap(partsOf).some((word) => whole.includes(fold(word)));
  };
  const isSentenceAbsent = ({ pieces }: Pick<Sentence, 'pieces'>) =>
    new Set(pieces.filter(namesMatter)).size >= FEW && isAbsent(pieces);
  const isClauseAbsent = (record: RecordInFile) => {
    const cut = cutClause(record);
    if (cut.title.length === 0) return isSentenceAbsent({ pieces: cut.text });
    const near = textOf(
      records.filter(({ themes }) => themes.some((theme) => record.themes.includes(theme))),
    );
    return (
      isAbsent(cut.title) &&
      cut.text.filter(namesMatter).every((word) => !(word.length >= TERM ? whole : near).includes(fold(word)))
    );
  };
  return { isClauseAbsent, isSentenceAbsent };
}

/** A word, or the pairs of characters in a long one that name matter: 软件 and 正版 of 软件正版化. */
function partsOf(word: string): string[] {
  if (word.length < LONG_WORD || !/^\p{Script=Han}+$/u.test(word)) return [word];
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)).filter(namesMatter);
}
