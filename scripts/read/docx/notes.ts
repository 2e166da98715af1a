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

/** A footnote or endnote that the text has a mark of. */
export interface Note {
  element: XmlElement;
  /** E.g. `[1]`; empty where the file holds the mark as text of its own. */
  mark: string;
}

/**
 * The notes of a document by their marks (ECMA-376, part 1, 17.11). A mark is its number in square brackets, since without them
 * the number of a note would run into the digits of the text. Notes are numbered through the document, whatever page or
 * section begins anew: so each mark names one.
 */
export class Notes {
  readonly #notes = new Map<XmlElement, Note>();
  readonly #marked = new Set<XmlElement>();

  /** `references` are the marks that can be seen, in order. */
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

  /** The note of a mark; undefined where there is none, or where an earlier mark has it. */
  noteOf(reference: XmlElement): Note | undefined {
    return this.#notes.get(reference);
  }

  hasMark(note: XmlElement): boolean {
    return this.#marked.has(note);
  }
}

/** The notes of a kind, with how the document numbers them. */
export interface NoteSource {
  notes: ReadonlyMap<string | undefined, XmlElement>;
  format: string;
  start: number;
}

/** Word numbers endnotes i, ii, iii where nothing is said (17.11.18). */
const USUAL = { footnote: 'decimal', endnote: 'lowerRoman' } as const;

/** `main` and `settings` say how notes are numbered, the sections of the former first. */
export function noteSource(
  kind: Kind,
  part: XmlElement | undefined,
  main: XmlElement,
  settings: XmlElement | undefined,
): NoteSource {
  const name = `w:${kind}Pr`;
  const sections = [...descendants(main)].filter((element) => nameOf(element) === 'w:sectPr');
  const properties = [...sections, ...(settings ? [settings] : [])].map((parent) => childAt(parent, name));
  const said = (what: string) =>
    properties.map((one) => valueAt(one, what)).find((value) => value !== undefined);
  return {
    notes: new Map(listNotes(part).map((note) => [attributeOf(note, 'w:id'), note])),
    format: said('w:numFmt') ?? USUAL[kind],
    start: integerWithin(said('w:numStart'), [0, 32_767], 1),
  };
}

/** The notes of a part; the lines that separate them from the text are none (17.18.33). */
export function listNotes(part: XmlElement | undefined): XmlElement[] {
  return part ? childElements(part).filter((note) => !isSeparator(note)) : [];
}

export function isSeparator(note: XmlElement): boolean {
  return (attributeOf(note, 'w:type') ?? 'normal') !== 'normal';
}
