import { inField } from '../../model/finding.ts';
import type { ForceVocabulary } from '../../model/force.ts';
import type { InstrumentVocabulary } from '../../model/instrument.ts';
import type { Notice } from '../../model/notice.ts';
import { createForceFinder, type ForceFinding } from './find-force.ts';
import { createInstrumentFinder, type InstrumentFinding } from './find-instruments.ts';
import { findNoteSpans } from '../duties/find-responsibility.ts';
import { listClausePhrases } from './list-clause-phrases.ts';
import { listRecords } from '../records/list-records.ts';

/** The 力度 of a phrase, and the notice that contains it. */
export interface ForceRow {
  notice: string;
  finding: ForceFinding;
}

/** A 政策工具 of a phrase, and the notice that contains it. */
export interface InstrumentRow {
  notice: string;
  finding: InstrumentFinding;
}

/**
 * Creates a function that codes the clauses of a notice: how binding each phrase of a text is (titles are headings and
 * aren't judged), and the policy instruments in titles and texts. Notes on who is responsible are ignored in both.
 */
export function createCodingFinder(vocabulary: {
  force: ForceVocabulary;
  instruments: InstrumentVocabulary;
}): (notice: Notice) => { force: ForceRow[]; instruments: InstrumentRow[] } {
  const findForce = createForceFinder(vocabulary.force);
  const findInstruments = createInstrumentFinder(vocabulary.instruments);
  return (notice) => {
    const clauses = listRecords(notice)
      .filter(({ kind }) => kind === 'clause')
      .map(({ id, title, text }) => ({
        id,
        title,
        text,
        phrases: listClausePhrases(text, findNoteSpans(text)),
      }));
    const toRow = <Found>(finding: Found) => ({ notice: notice.id, finding });
    return {
      force: clauses.flatMap(({ id, text, phrases }) => findForce(id, text, phrases).map(toRow)),
      instruments: clauses.flatMap(({ id, title, text, phrases }) =>
        [
          ...findInstruments(id, title ?? '').map((found) => inField(found, 'title')),
          ...findInstruments(id, text, phrases),
        ].map(toRow),
      ),
    };
  };
}
