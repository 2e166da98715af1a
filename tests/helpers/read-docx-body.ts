import { CELL_BREAK } from '../../scripts/read/cell-break.ts';
import { BlockReader } from '../../scripts/read/docx/blocks.ts';
import { Fates } from '../../scripts/read/docx/fates.ts';
import { Notes, noteSource } from '../../scripts/read/docx/notes.ts';
import { Numbering } from '../../scripts/read/docx/numbering.ts';
import { bodyOf } from '../../scripts/read/docx/package.ts';
import { Styles } from '../../scripts/read/docx/styles.ts';
import { parseXml } from '../../scripts/read/docx/xml.ts';
import { MERGED_CELL } from '../../scripts/read/merged-cell.ts';
import { rootElement } from './make-docx-xml.ts';

const part = (name: string, inside: string) => parseXml(rootElement(name, inside), name);
/**
 * Reads the body of a Word file from its XML. Returns its non-empty lines (cells separated by |, paragraphs of a cell by /, ^ for
 * a covered cell), the fates of runs that aren't text, doubts with their lines, and the text that Word generates.
 */
export function readDocxBody(body: string, { notes = '', numbering = '' } = {}) {
  const root = part('document', `<w:body>${body}</w:body>`);
  const styles = new Styles(undefined);
  const fates = new Fates(styles);
  fates.decide(root, 'main');
  const footnotes = part('footnotes', notes);
  fates.decide(footnotes, 'notes');
  const sources = {
    footnote: noteSource('footnote', footnotes, root, undefined),
    endnote: noteSource('endnote', undefined, root, undefined),
  };
  const generated: string[] = [];
  const lines = new BlockReader({
    ...{ fates, notes: new Notes(fates.noteReferences, sources), diagrams: new Map(), generated },
    ...{ displayedImports: [], note: undefined, styles, imported: new Map() },
    numbering: new Numbering(part('numbering', numbering), styles),
  }).linesOf(bodyOf(root));
  return {
    lines: lines
      .map(({ text }) => text.replaceAll('\t', '|').replaceAll(CELL_BREAK, '/').replaceAll(MERGED_CELL, '^'))
      .filter((text) => text !== ''),
    runs: fates.runs
      .filter(({ fate }) => fate !== 'text')
      .map(({ text, fate, why }) => `${text || '–'} (${fate}, ${why})`),
    doubts: lines.flatMap(({ doubts }, at) => doubts.map(({ problem }) => `${at + 1}: ${problem}`)),
    generated,
  };
}
