import { FACT_NAMES, type NoticeFacts, noticeFacts } from '../../../src/model/facts.ts';
import { readNoticeId } from '../../../src/model/notice-id.ts';
import type { Notice } from '../../../src/model/notice.ts';
import type { Doubt } from '../../read/doubt.ts';
import { SourceError } from '../../read/source-error.ts';
import type { PrintedFacts } from './find-facts.ts';
import type { Source } from '../sources/read-source.ts';
import { UnsettledError } from '../unsettled-error.ts';

type FactName = keyof NoticeFacts;
type CorrectedFacts = NonNullable<Notice['correctedFacts']>;

/** The facts of a notice, and which of them an editor supplied or corrected. */
export interface MergedFacts {
  facts: NoticeFacts;
  marks: Pick<Notice, 'suppliedFacts' | 'correctedFacts'>;
  /** Corrections that match the text and are therefore redundant. */
  doubts: Doubt[];
}

/**
 * Merges the facts that the text prints, those an editor supplied where it prints nothing, and those an editor
 * corrected, which override both.
 * @throws {SourceError} if `facts` contradicts the text, the year contradicts the id, or a required fact is missing.
 */
export function mergeFacts(
  printed: PrintedFacts,
  { record, folder }: Pick<Source, 'record' | 'folder'>,
): MergedFacts {
  const file = `${folder}/notice.yaml`;
  checkSupplied(printed, record.facts, file);
  const corrections = FACT_NAMES.flatMap((fact) => {
    const correction = record.corrected[fact];
    return correction ? [{ fact, ...correction }] : [];
  });
  const values = corrections.map(({ fact, value }) => [fact, value] as const);
  const parsed = noticeFacts.safeParse({ ...printed, ...record.facts, ...Object.fromEntries(values) });
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]);
    throw new UnsettledError(
      file,
      null,
      `The text doesn't print the notice's ${name}.`,
      `Supply it as facts.${name}.`,
    );
  }
  checkYear(parsed.data.year, record.id, file);
  const isChanged = ({ fact }: { fact: FactName }) =>
    formatFact(printed[fact]) !== formatFact(parsed.data[fact]);
  const correctedFacts: CorrectedFacts = corrections
    .filter(isChanged)
    .map(({ fact, reason }) => ({ fact, printed: formatFact(printed[fact]), reason }));
  return {
    facts: parsed.data,
    marks: {
      suppliedFacts: FACT_NAMES.filter(
        (name) => record.facts[name] !== undefined && record.corrected[name] === undefined,
      ),
      ...(correctedFacts.length > 0 && { correctedFacts }),
    },
    doubts: corrections.filter((correction) => !isChanged(correction)).map(redundantCorrection),
  };
}

/** Formats a fact for display, with 、 between the entries of a list; null if the text prints none. */
function formatFact(value: PrintedFacts[FactName]): string | null {
  const text = Array.isArray(value) ? value.join('、') : String(value ?? '');
  return text === '' ? null : text;
}

function checkSupplied(printed: PrintedFacts, supplied: Partial<NoticeFacts>, file: string): void {
  const name = FACT_NAMES.find((fact) => supplied[fact] !== undefined && formatFact(printed[fact]) !== null);
  if (name === undefined) return;
  throw new SourceError(
    file,
    null,
    `facts.${name} is printed in the text as ${JSON.stringify(printed[name])}.`,
    `Remove it; if the print is wrong or misread, put the right value under corrected.${name}: { value: …, reason: … }.`,
  );
}

function checkYear(year: number, id: string, file: string): void {
  if (year === readNoticeId(id)?.year) return;
  throw new SourceError(
    file,
    null,
    `The notice is for ${year}, but its id is ${id}.`,
    'Rename the folder and the id; if the year is wrong or misread, correct it as corrected.year: { value: …, reason: … }.',
  );
}

function redundantCorrection({ fact }: { fact: FactName }): Doubt {
  return {
    line: 1,
    problem: `corrected.${fact} in notice.yaml is what the text says.`,
    next: 'Remove it, so that the page doesn’t call it corrected.',
  };
}
