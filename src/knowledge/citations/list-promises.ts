import type { CitedAt, DocumentEntry } from './resolve-citations.ts';

/** 成果文件: a document that notices say is to be written, and where later notices cite or mention it. */
export interface Promised {
  document: DocumentEntry;
  promised: CitedAt[];
  /** Citations in notices of a later year than the first that promises it. */
  seenAgain: CitedAt[];
}

/**
 * Lists the documents to be written in the order of `documents`, each with its later citations. A citation in a later
 * notice shows that the document was assumed to exist, not when or whether it was issued.
 * @param yearOf returns the year of a notice by its id.
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
