import type { CensusRun } from '../census.ts';
import { chosenForm } from './alternatives.ts';
import { listCovered } from './covered-cells.ts';
import type { ShownField } from './field-codes.ts';
import { type FieldParts, findFieldParts } from './fields.ts';
import { largePictureIn } from './pictures.ts';
import type { Styles } from './styles.ts';
import { HIDDEN, isUnreadable, isWhiteOnWhite, PLACEHOLDER, STRUCK, TINY, WHITE } from './unseen-words.ts';
import { mayHoldWords, wordsIn } from './words.ts';
import { childAt, childElements, nameOf, switchAt, valueAt, type XmlElement } from './xml.ts';

/** What becomes of an element's words, and why. */
export interface Fate {
  fate: CensusRun['fate'];
  why?: string;
}

const TEXT: Fate = { fate: 'text' };
const leftOut = (why: string): Fate => ({ fate: 'left-out', why });
export const DELETED = 'deleted (a tracked change)';
export const FIELD_CODE = 'a field’s code';
export const COVERED = 'in a cell that the one above it covers';
const CONTENTS: Fate = { fate: 'furniture', why: 'table of contents' };
export const STRAY = 'where Word’s standard has no text';

/**
 * What becomes of every run of text of a file's parts. The census lists them as they are found here, part by part, without
 * regard to paragraphs; whoever builds paragraphs asks here for each element that it meets. So what the two make of a file is
 * one decision, and whatever the building misses shows as a difference.
 */
export class Fates {
  readonly runs: CensusRun[] = [];
  /** The references to notes that can be seen, in the order of the document. */
  readonly noteReferences: XmlElement[] = [];
  readonly #styles: Styles;
  readonly #words = new Map<XmlElement, CensusRun>();
  readonly #cut = new Map<XmlElement, Fate>();
  readonly #fields = new Map<XmlElement, ShownField>();

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  /** Decides what becomes of each run below an element. `place` is the part; `fate` is that of the whole. */
  decide(story: XmlElement, place: string, fate: Fate = TEXT): void {
    const fields = findFieldParts(story);
    for (const [element, shown] of fields.shown) this.#fields.set(element, shown);
    if (fate.fate !== 'text') this.#cut.set(story, fate);
    this.#visit(story, {
      ...{ place, fate, fields, paragraph: undefined, covered: new Set(), isPlaceholder: false },
    });
  }

  /** The words that an element itself holds, if it holds any, with their fate. */
  wordsOf(element: XmlElement): CensusRun | undefined {
    return this.#words.get(element);
  }

  /** What a field shows by its code alone, by the element that begins it. */
  shownBy(element: XmlElement): ShownField | undefined {
    return this.#fields.get(element);
  }

  /** Why all that stands below an element isn't text; undefined where it is, or where only some of it isn't. */
  cutOf(element: XmlElement): Fate | undefined {
    return this.#cut.get(element);
  }

  /** Whether neither an element nor one that it stands in is cut off. */
  isSeen(element: XmlElement): boolean {
    for (let one: XmlElement | null = element; one; one = one.parentElement)
      if (this.#cut.has(one)) return false;
    return true;
  }

  /** The words below an element that aren't text for the reason that cuts it off. */
  wordsBelow(element: XmlElement): string {
    return (
      (this.#words.get(element)?.text ?? '') +
      childElements(element)
        .map((child) => this.wordsBelow(child))
        .join('')
    );
  }

  #visit(element: XmlElement, at: Surroundings): void {
    const name = nameOf(element);
    const own = at.fate.fate !== 'left-out' ? this.#reasonOf(element, name, at) : undefined;
    if (own) this.#cut.set(element, own);
    const below: Surroundings = {
      ...at,
      fate: own ?? at.fate,
      paragraph: name === 'w:p' ? element : at.paragraph,
      covered: name === 'w:tbl' ? listCovered(element) : at.covered,
      isPlaceholder: name === 'w:sdt' ? showsPlaceholder(element) : at.isPlaceholder,
    };
    if (name === 'w:altChunk') below.fate = leftOut(STRAY);
    const words = wordsIn(element, name);
    if (words !== '') {
      const isStray = !mayHoldWords(name) && below.fate.fate === 'text';
      const run = { text: words, place: at.place, ...(isStray ? leftOut(STRAY) : below.fate) };
      this.runs.push(run);
      this.#words.set(element, run);
    }
    const object = below.fate.fate === 'text' ? objectIn(element, name) : null;
    if (object !== null) this.runs.push({ text: '', place: at.place, ...leftOut(object) });
    if (NOTE_REFERENCES.has(name) && below.fate.fate === 'text') this.noteReferences.push(element);
    for (const child of childElements(element)) this.#visit(child, below);
  }

  /** Why what stands below an element isn't text, where the element itself is the reason. */
  #reasonOf(
    element: XmlElement,
    name: string,
    { fields, paragraph, covered, isPlaceholder }: Surroundings,
  ): Fate | undefined {
    if (fields.pageNumbers.has(element)) return { fate: 'furniture', why: 'page number' };
    if (fields.code.has(element)) return leftOut(FIELD_CODE);
    if (fields.contents.has(element)) return CONTENTS;
    switch (name) {
      case 'w:del':
      case 'w:moveFrom':
      case 'w:delText':
        return leftOut(DELETED);
      case 'w:instrText':
      case 'w:delInstrText':
        return leftOut(FIELD_CODE);
      case 'w:pPr':
      case 'w:rPr':
        return leftOut(STRAY);
      case 'w:rt':
        return leftOut('how the characters below it are read (ruby)');
      case 'mc:Choice':
      case 'mc:Fallback':
        return element.parentNode && chosenForm(element.parentNode as XmlElement) !== element
          ? leftOut('another form of what stands beside it')
          : undefined;
      case 'w:r':
        return isPlaceholder ? leftOut(PLACEHOLDER) : this.#whyUnseen(element, paragraph);
      case 'w:sdt':
        return valueAt(element, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery') === 'Table of Contents'
          ? CONTENTS
          : undefined;
      case 'w:tr':
        if (childAt(element, 'w:trPr', 'w:del')) return leftOut(DELETED);
        return switchAt(element, 'w:trPr', 'w:hidden') ? leftOut(HIDDEN) : undefined;
      case 'w:tc':
        if (childAt(element, 'w:tcPr', 'w:cellDel')) return leftOut(DELETED);
        return covered.has(element) ? leftOut(COVERED) : undefined;
      default:
        return undefined;
    }
  }

  /** Why a run's words aren't text though they stand where text does. */
  #whyUnseen(run: XmlElement, paragraph: XmlElement | undefined): Fate | undefined {
    const properties = childAt(run, 'w:rPr');
    const isOn = (property: string) => this.#styles.isOn(property, properties, paragraph);
    if (isOn('w:vanish')) return leftOut(HIDDEN);
    if (isOn('w:strike') || isOn('w:dstrike')) return leftOut(STRUCK);
    if (isUnreadable(run)) return leftOut(TINY);
    return isWhiteOnWhite(run) ? leftOut(WHITE) : undefined;
  }
}

/** Whether a content control isn't filled in (17.5.2.39). */
function showsPlaceholder(control: XmlElement): boolean {
  return switchAt(control, 'w:sdtPr', 'w:showingPlcHdr') ?? false;
}

interface Surroundings {
  place: string;
  fate: Fate;
  fields: FieldParts;
  /** The paragraph that the element stands in. */
  paragraph: XmlElement | undefined;
  /** The covered cells of the table that the element stands in. */
  covered: ReadonlySet<XmlElement>;
  /** Whether the innermost content control that it stands in isn't filled in. */
  isPlaceholder: boolean;
}

/** What an element shows that may hold words which no reader of text finds. */
function objectIn(element: XmlElement, name: string): string | null {
  if (name === 'w:object') return 'embedded object';
  return name === 'w:drawing' || name === 'w:pict' ? largePictureIn(element) : null;
}

const NOTE_REFERENCES = new Set(['w:footnoteReference', 'w:endnoteReference']);
