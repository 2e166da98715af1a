import type { CensusRun } from '../census.ts';
import type { Doubt } from '../doubt.ts';
import { FOOTER, HEADER, OTHER_PART, WITHOUT_MARK } from './census.ts';
import { DELETED } from './fates.ts';

/** Returns the doubts about the file as a whole, reported at its first line. */
export function doubtsAboutFile(runs: readonly CensusRun[], text: string): Doubt[] {
  const hasRun = (test: (run: CensusRun) => boolean) =>
    runs.some((run) => run.text.trim() !== '' && test(run));
  const doubts: (Omit<Doubt, 'line'> | false)[] = [
    hasRun(({ why }) => why === DELETED) && {
      problem: 'The file has tracked changes; insertions are kept and deletions left out.',
      next: 'Check in Word that this is the text as issued, and accept or reject the changes.',
    },
    hasRun(({ why }) => why === WITHOUT_MARK) && {
      problem: 'A note of the file has no mark in the text, and is left out.',
      next: 'If the notice has it, set its mark in Word and save it again.',
    },
    hasRun(({ why }) => why?.startsWith(OTHER_PART) ?? false) && {
      problem: 'The file has a part with words that Word shows nowhere known; they are left out.',
      next: 'See the report for what they are; type them where they are the notice’s.',
    },
  ];
  return [...doubts.filter((doubt) => doubt !== false), ...doubtsAboutFurniture(runs, text)].map((doubt) => ({
    line: 1,
    ...doubt,
  }));
}

/**
 * Returns doubts about headers and footers. They usually repeat words of the text; any others may be part of the
 * notice.
 */
function doubtsAboutFurniture(runs: readonly CensusRun[], text: string): Omit<Doubt, 'line'>[] {
  const body = text.replace(/\s/gu, '');
  const parts = Map.groupBy(
    runs.filter(({ why }) => why === HEADER || why === FOOTER),
    ({ place }) => place,
  );
  return [...parts.values()].flatMap((own) => {
    const words = own
      .map((run) => run.text)
      .join('')
      .replace(/\s/gu, '');
    if (!/\p{Script=Han}/u.test(words) || body.includes(words)) return [];
    return [
      {
        problem: `The ${own[0]?.why} says “${words.length > 40 ? `${words.slice(0, 40)}…` : words}”, which the text doesn’t.`,
        next: 'If it is the notice’s own, as its issuer, number or colophon would be, put it in the text.',
      },
    ];
  });
}
