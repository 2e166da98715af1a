import { Tally } from '../limits.ts';
import type { ReadText } from '../read-result.ts';
import { type Inline, type InlineContext, readInline, readInlineElement } from './inline.ts';
import { doubtAboutExclusion } from './left-out-doubts.ts';
import { type Line, type LineDoubt, lineOf } from './line.ts';
import type { Note } from './notes.ts';
import type { Label, Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import { tableLines } from './tables.ts';
import { childElements, nameOf, type XmlElement } from './xml.ts';
import { appendAll } from '../min-max.ts';

/** What is needed to read the blocks of a document. */
export interface BlockContext extends InlineContext {
  styles: Styles;
  numbering: Numbering;
  /** The text of each imported part (`w:altChunk`), or a doubt that says why it couldn't be read. */
  imported: ReadonlyMap<XmlElement, ReadText | LineDoubt>;
}

/** A paragraph that may continue in the next one, because its paragraph mark is deleted or hidden. */
interface OpenParagraph extends Inline {
  label: Label | null;
  /** Whether it already has words. */
  isBegun: boolean;
}

/**
 * Reads the blocks of a body, a cell, a note or a text box into lines, one per paragraph or table row. Text boxes
 * follow the paragraph that anchors them, and notes follow the paragraph that refers to them; the notes of a table
 * follow the table.
 */
export class BlockReader {
  readonly #context: BlockContext;
  readonly #pendingNotes: Note[] = [];
  readonly #cells: Tally;
  readonly #lines: Tally;
  #tables = 0;

  constructor(context: BlockContext, cells = new Tally('cells'), lines = new Tally('lines')) {
    this.#context = context;
    this.#cells = cells;
    this.#lines = lines;
  }

  /** Returns the lines of all blocks inside an element. */
  linesOf(parent: XmlElement): Line[] {
    return this.#read(childElements(parent));
  }

  #read(elements: readonly XmlElement[]): Line[] {
    const lines: Line[] = [];
    let open: OpenParagraph | null = null;
    const close = () => {
      if (open) appendAll(lines, this.#close(open));
      open = null;
    };
    for (const { kind, element, doubts } of this.#blocksOf(elements)) {
      if (kind === 'table' || kind === 'import') {
        close();
        appendAll(lines, kind === 'table' ? this.#table(element) : this.#imported(element));
      } else {
        open = this.#extend(open, kind, element, doubts);
        if (kind === 'words' || (kind === 'paragraph' && !this.#isJoined(element))) close();
      }
    }
    close();
    return lines;
  }

  /**
   * Yields the blocks of elements, looking through any wrappers: content controls, custom XML, alternatives, tracked
   * insertions.
   */
  *#blocksOf(elements: readonly XmlElement[]): Generator<Block> {
    for (const element of elements) {
      const name = nameOf(element);
      const exclusion = this.#context.fates.exclusionOf(element);
      if (exclusion) {
        const doubt = doubtAboutExclusion(exclusion, this.#context.fates.wordsBelow(element));
        if (doubt) yield { kind: 'doubt', element, doubts: [doubt] };
      } else if (name === 'w:p' || name === 'a:p') yield { kind: 'paragraph', element, doubts: [] };
      else if (name === 'w:tbl') yield { kind: 'table', element, doubts: [] };
      else if (name === 'w:altChunk') yield { kind: 'import', element, doubts: [] };
      else if (isRunLevel(name) || this.#context.fates.wordsOf(element))
        yield { kind: 'words', element, doubts: [] };
      else yield* this.#blocksOf(childElements(element));
    }
  }

  #isJoined(paragraph: XmlElement): boolean {
    return nameOf(paragraph) === 'w:p' && this.#context.styles.isJoinedWithNext(paragraph);
  }

  /**
   * Extends the open paragraph with another element. The first element that has words, or whose paragraph ends,
   * determines the label.
   */
  #extend(
    open: OpenParagraph | null,
    kind: Block['kind'],
    element: XmlElement,
    doubts: LineDoubt[],
  ): OpenParagraph {
    const before = open ?? { text: '', boxes: [], notes: [], doubts: [], label: null, isBegun: false };
    if (kind === 'doubt') return { ...before, doubts: [...before.doubts, ...doubts] };
    const read =
      kind === 'words' ? readInlineElement(element, this.#context) : readInline(element, this.#context);
    const hasWords = read.text.trim() !== '';
    const isShown = !before.isBegun && (hasWords || !this.#isJoined(element));
    const label =
      isShown && kind === 'paragraph' ? this.#context.numbering.nextLabelOf(element) : before.label;
    return {
      label,
      isBegun: before.isBegun || hasWords,
      text: before.text + read.text,
      boxes: [...before.boxes, ...read.boxes],
      notes: [...before.notes, ...read.notes],
      doubts: [...before.doubts, ...read.doubts],
    };
  }

  #close({ label, text, boxes, notes, doubts }: OpenParagraph): Line[] {
    if (label) this.#context.generated.push(label.text);
    const [first = '', ...others] = ((label?.text ?? '') + text).split('\n');
    this.#lines.add(1 + others.length);
    const own: LineDoubt[] =
      label?.unknownFormat === undefined ? doubts : [...doubts, doubtAboutFormat(label.unknownFormat)];
    const lines = [{ text: first, doubts: own }, ...others.map(lineOf)];
    const beside = boxes.flatMap((box) => this.#box(box));
    appendAll(this.#pendingNotes, notes);
    const isEmpty = lines.every((line) => line.text.trim() === '' && line.doubts.length === 0);
    return [...(isEmpty && beside.length > 0 ? [] : lines), ...beside, ...this.#flushNotes()];
  }

  #box(box: XmlElement): Line[] {
    const isBlock = ['w:p', 'w:tbl', 'a:p', 'v:textpath', 'w:altChunk'].includes(nameOf(box));
    return this.#read(isBlock ? [box] : childElements(box));
  }

  #table(table: XmlElement): Line[] {
    this.#tables += 1;
    const context = { fates: this.#context.fates, cells: this.#cells };
    const lines = tableLines(table, context, (cell) =>
      nameOf(cell) === 'w:tc' ? this.linesOf(cell) : this.#read([cell]),
    );
    this.#tables -= 1;
    return [...lines, ...this.#flushNotes()];
  }

  #imported(element: XmlElement): Line[] {
    const read = this.#context.imported.get(element);
    if (!read) return [];
    if (!('text' in read)) return [{ text: '', doubts: [read] }];
    this.#context.displayedImports.push(read);
    return read.text.split('\n').map((text, index) => ({
      text,
      doubts: read.doubts
        .filter(({ line }) => line === index + 1)
        .map(({ problem, next }) => ({ problem, next })),
    }));
  }

  /**
   * Returns the lines of the notes whose references have been read. Inside a table there are none until the table ends.
   */
  #flushNotes(): Line[] {
    if (this.#tables > 0 || this.#context.note) return [];
    return this.#pendingNotes.splice(0).flatMap((note) => {
      const reader = new BlockReader({ ...this.#context, note }, this.#cells, this.#lines);
      return reader.noteLines(note);
    });
  }

  /** Returns the lines of a note. Its mark is added at the beginning if the file lacks it there. */
  noteLines({ element, mark }: Note): Line[] {
    const [first, ...others] = this.linesOf(element);
    if (!first || first.text.includes(mark)) return first ? [first, ...others] : [];
    this.#context.generated.push(mark);
    return [{ ...first, text: mark + first.text }, ...others];
  }
}

interface Block {
  /** `words` are words directly in place of a paragraph; a `doubt` is about content left out at this point. */
  kind: 'paragraph' | 'table' | 'import' | 'words' | 'doubt';
  element: XmlElement;
  doubts: LineDoubt[];
}

const RUN_LEVEL = new Set(['w:r', 'w:hyperlink', 'w:fldSimple', 'm:oMath', 'm:oMathPara']);

function isRunLevel(name: string): boolean {
  return RUN_LEVEL.has(name);
}

function doubtAboutFormat(format: string): LineDoubt {
  return {
    problem: `The number before this line has the format “${format}”, which isn’t known; it is read in digits.`,
    next: 'Compare with the original, and correct the number.',
  };
}
