import type { RecordInFile } from '../open-data/notice-file.ts';
import { fold } from '../text/fold.ts';
import { cutClause } from './clause-words.ts';
import type { ComparedNotice } from './columns.ts';
import { isSubjectWord } from './matter-words.ts';
import type { Sentence } from './split-sentences.ts';

/** Tests whether the subject matter of a clause or a sentence is absent from a whole notice. */
export interface AbsenceTest {
  isClauseAbsent: (record: RecordInFile) => boolean;
  isSentenceAbsent: (sentence: Sentence) => boolean;
}

/** Least length of a term. Shorter words of a clause's body appear by chance in any notice. */
const MIN_TERM_LENGTH = 3;
/** Least length of a word that is treated as a compound. */
const MIN_COMPOUND_LENGTH = 4;
/** Least number of subject words. A single one isn't enough to identify what a sentence is about. */
const MIN_SUBJECT_WORDS = 2;

/**
 * Creates the test for a notice, including its title, headings, cover and preamble. 新增 and 未再出现 rely on it, so
 * it leans towards “not absent”. A sentence is absent if none of its subject words appears in the notice. A clause is
 * absent if no subject word of its title, no half of one and no term of its body appears in the notice, and no
 * subject word at all appears in the clauses that share a theme with it.
 */
export function createAbsenceTest({ title, records }: ComparedNotice): AbsenceTest {
  const textOf = (some: readonly RecordInFile[]) =>
    fold(some.flatMap((record) => [...record.sectionTitles, record.title ?? '', record.text]).join('\n'));
  const whole = fold(title) + textOf(records);
  const isAbsent = (pieces: readonly string[]) => {
    const words = pieces.filter(isSubjectWord);
    return words.length > 0 && !words.flatMap(partsOf).some((word) => whole.includes(fold(word)));
  };
  const isSentenceAbsent = ({ pieces }: Pick<Sentence, 'pieces'>) =>
    new Set(pieces.filter(isSubjectWord)).size >= MIN_SUBJECT_WORDS && isAbsent(pieces);
  const isClauseAbsent = (record: RecordInFile) => {
    const cut = cutClause(record);
    if (cut.title.length === 0) return isSentenceAbsent({ pieces: cut.text });
    const near = textOf(
      records.filter(({ themes }) => themes.some((theme) => record.themes.includes(theme))),
    );
    return (
      isAbsent(cut.title) &&
      cut.text
        .filter(isSubjectWord)
        .every((word) => !(word.length >= MIN_TERM_LENGTH ? whole : near).includes(fold(word)))
    );
  };
  return { isClauseAbsent, isSentenceAbsent };
}

/** Returns the word, or the character pairs of a long word that are subject words: 软件 and 正版 of 软件正版化. */
function partsOf(word: string): string[] {
  if (word.length < MIN_COMPOUND_LENGTH || !/^\p{Script=Han}+$/u.test(word)) return [word];
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)).filter(isSubjectWord);
}
