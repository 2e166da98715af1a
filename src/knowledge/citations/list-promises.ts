import type { CitedAt, DocumentEntry } from './resolve-citations.ts';

/** 成果文件: a document that notices say is to be written, and where later ones cite or mention it. */
export interface Promised {
  document: DocumentEntry;
  promised: CitedAt[];
  /** In notices of a later year than the first that promises it. */
  seenAgain: CitedAt[];
}

/**
 * The documents to be written, in the order of the list, each with where it is seen again. That a later notice names it says that it
 * was taken for written, not when or whether it was issued.
 *
 * @param yearOf the year of a notice by its id.
 */
export function listPromised(
  documents: readonly DocumentEntry[],
  yearOf: (notice: string) => number,
): Promised[] {
  return documents.flatMap((document) => {
    const promised = document.citations.filter(({ citation }) => citation.role === 'product');
    if (promised.length === 0) return [];
    const first = Math.min(...promised.map(({ notice }) => yearOf(notice)));
    const seenAgain = document.citations.filter(
      ({ notice, citation: { role } }) => (role === 'basis' || role === 'mention') && yearOf(notice) > first,
    );
    return [{ document, promised, seenAgain }];
  });
}
