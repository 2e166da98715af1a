import { readNoticeId } from '../../../src/model/notice-id.ts';
import type { Vocabulary } from '../../../src/model/vocabulary.ts';
import { SourceError } from '../../read/source-error.ts';
import type { PrintedFacts } from '../facts/find-facts.ts';
import { findPlace } from '../facts/find-place.ts';
import { firstFreeId, isTaken } from './free-id.ts';

/**
 * Derives an id from a file's text: the province of its issuers, and its year.
 * @throws {SourceError} if the text doesn't determine one of the two.
 */
export function proposeId(
  root: string,
  file: string,
  { issuers, docNumber, title, year }: PrintedFacts,
  { provinces, divisions }: Vocabulary,
): string {
  const names = [issuers, title, docNumber].flatMap((words) => words ?? []);
  const { province } = findPlace(names, provinces, divisions);
  if (province === null || year === null) {
    const missing = province === null ? 'province' : 'year';
    throw new SourceError(
      file,
      null,
      `The text doesn't tell its ${missing}.`,
      'Name it: npm run ingest -- --id <province>-<year> <file>.',
    );
  }
  return firstFreeId(root, `${province}-${year}`);
}

/**
 * Checks the id that an editor chose for a file.
 * @param year the year that the file prints, null if it prints none.
 * @throws {SourceError} if the id is malformed, taken, or for a year other than the text's.
 */
export function checkId(
  root: string,
  id: string,
  { year, title }: Pick<PrintedFacts, 'year' | 'title'>,
  { provinces }: Vocabulary,
): string {
  const parts = readNoticeId(id);
  const fail = (problem: string, next: string) => new SourceError(`--id ${id}`, null, problem, next);
  if (!parts)
    throw fail(
      'It is not <province>-<year>.',
      'Write it like shaanxi-2024, or shaanxi-2024-2 for a second notice.',
    );
  if (!provinces.some((province) => province.id === parts.province))
    throw fail(
      `There is no province ${parts.province}.`,
      'Use one of content/vocabulary/provinces.yaml and a year: <province>-<year>.',
    );
  const base = `${parts.province}-${parts.year}`;
  if (isTaken(root, id))
    throw fail(
      'There is a source of that id already.',
      `Choose another, e.g. --id ${firstFreeId(root, base)}.`,
    );
  if (year !== null && year !== parts.year)
    throw fail(
      `The text is for ${year}${title === null ? '' : ` (“${title}”)`}.`,
      `Use --id ${firstFreeId(root, `${parts.province}-${year}`)}; if the text is wrong or misread, correct the year there: corrected.year in notice.yaml.`,
    );
  return id;
}
