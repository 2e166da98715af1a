import { formatNumber } from './number-format.ts';
import {
  attributeOf,
  childAt,
  childElements,
  descendants,
  integerWithin,
  nameOf,
  valueAt,
  type XmlElement,
} from './xml.ts';

type Kind = 'footnote' | 'endnote';

/** A footnote or endnote that the text refers to. */
export interface Note {
  element: XmlElement;
  /** E.g. `[1]`; empty if the file stores the mark as text. */
  mark: string;
}

/**
 * The notes of a document by their references (ECMA-376, part 1, 17.11). A mark is the note's number in square
 * brackets, because a bare number would run into the digits of the text. Notes are numbered continuously through the
 * document, even if the file restarts the numbering on each page or in each section, so that every mark is unique.
 */
export class Notes {
  readonly #notes = new Map<XmlElement, Note>();
  readonly #marked = new Set<XmlElement>();

  /** @param references the visible references to notes, in order. */
  constructor(references: readonly XmlElement[], sources: Readonly<Record<Kind, NoteSource>>) {
    const counts = { footnote: sources.footnote.start, endnote: sources.endnote.start };
    for (const reference of references) {
      const kind: Kind = nameOf(reference) === 'w:footnoteReference' ? 'footnote' : 'endnote';
      const element = sources[kind].notes.get(attributeOf(reference, 'w:id'));
      if (!element || this.#marked.has(element)) continue;
      this.#marked.add(element);
      const isCustom = ['1', 'true', 'on'].includes(attributeOf(reference, 'w:customMarkFollows') ?? '0');
      const number = isCustom ? '' : `[${formatNumber(counts[kind], sources[kind].format) ?? counts[kind]}]`;
      if (!isCustom) counts[kind] += 1;
      this.#notes.set(reference, { element, mark: number });
    }
  }

  /** Returns the note of a reference. Undefined if there is none, or if an earlier reference has it. */
  noteOf(reference: XmlElement): Note | undefined {
    return this.#notes.get(reference);
  }

  hasMark(note: XmlElement): boolean {
    return this.#marked.has(note);
  }
}

/** The notes of a kind, and how the document numbers them. */
export interface NoteSource {
  notes: ReadonlyMap<string | undefined, XmlElement>;
  format: string;
  start: number;
}

/** Word's default formats (17.11.18): endnotes are numbered i, ii, iii. */
const DEFAULT_FORMATS = { footnote: 'decimal', endnote: 'lowerRoman' } as const;

/** Collects the notes of a kind and their numbering, which is set in the sections of `main` or else in `settings`. */
export function noteSource(
  kind: Kind,
  part: XmlElement | undefined,
  main: XmlElement,
  settings: XmlElement | undefined,
): NoteSource {
  const name = `w:${kind}Pr`;
  const sections = [...descendants(main)].filter((element) => nameOf(element) === 'w:sectPr');
  const properties = [...sections, ...(settings ? [settings] : [])].map((parent) => childAt(parent, name));
  const setting = (what: string) =>
    properties.map((one) => valueAt(one, what)).find((value) => value !== undefined);
  return {
    notes: new Map(listNotes(part).map((note) => [attributeOf(note, 'w:id'), note])),
    format: setting('w:numFmt') ?? DEFAULT_FORMATS[kind],
    start: integerWithin(setting('w:numStart'), [0, 32_767], 1),
  };
}

/** Returns the notes of a part, without the lines that separate notes from the text (17.18.33). */
export function listNotes(part: XmlElement | undefined): XmlElement[] {
  return part ? childElements(part).filter((note) => !isSeparator(note)) : [];
}

export function isSeparator(note: XmlElement): boolean {
  return (attributeOf(note, 'w:type') ?? 'normal') !== 'normal';
}
