import type { CensusRun } from '../census.ts';
import type { Doubt } from '../doubt.ts';
import { FOOTER, HEADER, OTHER_PART, WITHOUT_MARK } from './census.ts';
import { DELETED } from './fates.ts';

/** What is unsure about the file as a whole, told at its first line. */
export function doubtsAboutFile(runs: readonly CensusRun[], text: string): Doubt[] {
  const having = (test: (run: CensusRun) => boolean) =>
    runs.some((run) => run.text.trim() !== '' && test(run));
  const doubts: (Omit<Doubt, 'line'> | false)[] = [
    having(({ why }) => why === DELETED) && {
      problem: 'The file has tracked changes; what they insert stands, and what they delete is left out.',
      next: 'Check in Word that this is the text as issued, and accept or reject the changes.',
    },
    having(({ why }) => why === WITHOUT_MARK) && {
      problem: 'A note of the file has no mark in the text, and is left out.',
      next: 'If the notice has it, set its mark in Word and save it again.',
    },
    having(({ why }) => why?.startsWith(OTHER_PART) ?? false) && {
      problem: 'The file has a part with words that Word shows nowhere known; they are left out.',
      next: 'See the report for what they are; type them where they are the notice’s.',
    },
  ];
  return [...doubts.filter((doubt) => doubt !== false), ...doubtsAboutFurniture(runs, text)].map((doubt) => ({
    line: 1,
    ...doubt,
  }));
}

/** Headers and footers repeat what the text says, as a rule; words that only they have may be the notice's own. */
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
