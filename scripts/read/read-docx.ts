import type { CensusRun } from './census.ts';
import { BlockReader } from './docx/blocks.ts';
import { takeCensus } from './docx/census.ts';
import { doubtsAboutFile } from './docx/document-doubts.ts';
import { type Reader, readImports } from './docx/imports.ts';
import type { Line } from './docx/line.ts';
import { Notes, noteSource } from './docx/notes.ts';
import { Numbering } from './docx/numbering.ts';
import { bodyOf, WordPackage } from './docx/package.ts';
import { Styles } from './docx/styles.ts';
import { LimitError } from './limits.ts';
import type { ReadText } from './read-result.ts';
import { SourceError } from './source-error.ts';

/**
 * Reads a Word document: paragraphs with their automatic numbers, tables, notes after the paragraph that refers to
 * them, and text boxes after the paragraph that anchors them. It walks the document's XML (ECMA-376, part 1, 17),
 * because converters to HTML leave out automatic numbers. The XML is parsed with @xmldom/xmldom, which resolves
 * namespaces and preserves the order of mixed content.
 * @param importDepth number of documents in the chain of imports that leads to this one.
 * @throws {SourceError} if it is damaged or has no text.
 */
export async function readDocx(bytes: Uint8Array, name: string, importDepth = 0): Promise<ReadText> {
  try {
    const read = await readPackage(await WordPackage.open(bytes), importDepth);
    if (read.text.trim() === '') throw noTextError(name, read);
    return read;
  } catch (error) {
    if (error instanceof SourceError || error instanceof LimitError) throw error;
    const [reason] = (error as Error).message.split('\n');
    throw new SourceError(
      name,
      null,
      `The Word file is damaged (${reason}).`,
      'Get the file again, or open it in Word and save it again.',
    );
  }
}

async function readPackage(wordPackage: WordPackage, importDepth: number): Promise<ReadText> {
  const name = await wordPackage.findMain();
  const root = await wordPackage.rootOf(name);
  if (!root) throw new Error(`it holds no ${name}`);
  const main = { name, root };
  const related = async (type: string) => (await wordPackage.findByType(name, type))?.root;
  const styles = new Styles(await related('styles'));
  const settings = await related('settings');
  const sources = {
    footnote: noteSource('footnote', await related('footnotes'), root, settings),
    endnote: noteSource('endnote', await related('endnotes'), root, settings),
  };
  const imported = await readImports(wordPackage, main, (extension) => readerOf(extension, importDepth + 1));
  const census = await takeCensus(wordPackage, main, styles, (references) => new Notes(references, sources));
  const generated: string[] = [];
  const displayedImports: ReadText[] = [];
  const blocks = new BlockReader({
    ...{
      fates: census.fates,
      notes: census.notes,
      diagrams: census.diagrams,
      generated,
      displayedImports,
      note: undefined,
    },
    ...{ styles, numbering: new Numbering(await related('numbering'), styles), imported },
  });
  const lines = blocks.linesOf(bodyOf(root));
  const hidden = [...imported.values()].filter((one) => 'census' in one && !displayedImports.includes(one));
  const leftOut = hidden.flatMap((one) => ('census' in one ? one.census.runs.map(asLeftOut) : []));
  return assemble(lines, [...census.fates.runs, ...leftOut], generated, displayedImports);
}

/** Marks a run of an import that isn't displayed as left out. */
function asLeftOut(run: CensusRun): CensusRun {
  return { ...run, fate: 'left-out', why: 'imported where nothing is shown' };
}

function assemble(
  lines: readonly Line[],
  own: readonly CensusRun[],
  generated: readonly string[],
  imports: readonly ReadText[],
): ReadText {
  const text = lines.map((line) => line.text).join('\n');
  return {
    format: 'docx',
    text,
    lines: 'paragraphs',
    census: {
      runs: [...own, ...imports.flatMap(({ census }) => census.runs)],
      generated: [...generated, ...imports.flatMap(({ census }) => census.generated)],
    },
    doubts: [
      ...doubtsAboutFile(own, text),
      ...lines.flatMap(({ doubts }, index) => doubts.map((doubt) => ({ line: index + 1, ...doubt }))),
    ],
  };
}

/** Longest chain of imports. Word itself creates none this long, but a file may import itself. */
const MAX_IMPORTS = 2;

/** Returns the reader for an imported part. Like Word, it goes by the file extension alone. */
function readerOf(extension: string, importDepth: number): Reader | undefined {
  switch (extension) {
    case '.html':
    case '.htm':
    case '.xhtml':
      return async (bytes, name) => (await import('./read-html.ts')).readHtml(bytes, name);
    case '.txt':
      return async (bytes, name) => (await import('./read-txt.ts')).readTxt(bytes, name);
    case '.docx':
    case '.docm':
      return importDepth > MAX_IMPORTS ? undefined : (bytes, name) => readDocx(bytes, name, importDepth);
    default:
      return undefined;
  }
}

function noTextError(name: string, { census }: ReadText): SourceError {
  const isScan = census.runs.some(({ why }) => why?.startsWith('picture'));
  return isScan
    ? new SourceError(
        name,
        null,
        'The Word file has no text: its pages are pictures.',
        'Run it through text recognition (OCR) first.',
      )
    : new SourceError(name, null, 'The Word file has no text that can be seen.', 'Open it in Word and look.');
}
