import type { CensusRun } from '../census.ts';
import { chooseForm } from './alternatives.ts';
import { listCovered } from './covered-cells.ts';
import type { ShownField } from './field-codes.ts';
import { type FieldParts, findFieldParts } from './fields.ts';
import { largePictureIn } from './pictures.ts';
import type { Styles } from './styles.ts';
import { HIDDEN, isUnreadable, isWhiteOnWhite, PLACEHOLDER, STRUCK, TINY, WHITE } from './unseen-words.ts';
import { mayContainWords, wordsIn } from './words.ts';
import { childAt, childElements, nameOf, toggleAt, valueAt, type XmlElement } from './xml.ts';

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
 * The fate of every run of text in a file's parts. The census lists the runs as they are found here, part by part and
 * regardless of paragraphs. The code that builds paragraphs looks up the same decisions for each element, so anything
 * that it misses shows up as a difference between the text and the census.
 */
export class Fates {
  readonly runs: CensusRun[] = [];
  /** The visible references to notes, in document order. */
  readonly noteReferences: XmlElement[] = [];
  readonly #styles: Styles;
  readonly #words = new Map<XmlElement, CensusRun>();
  readonly #exclusions = new Map<XmlElement, Fate>();
  readonly #fields = new Map<XmlElement, ShownField>();

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  /**
   * Determines the fate of each run below an element.
   * @param place the name of the part, for the census.
   * @param fate the fate of the element as a whole.
   */
  decide(story: XmlElement, place: string, fate: Fate = TEXT): void {
    const fields = findFieldParts(story);
    for (const [element, shown] of fields.shown) this.#fields.set(element, shown);
    if (fate.fate !== 'text') this.#exclusions.set(story, fate);
    this.#visit(story, {
      ...{ place, fate, fields, paragraph: undefined, covered: new Set(), isPlaceholder: false },
    });
  }

  /** Returns the words directly in an element, with their fate. */
  wordsOf(element: XmlElement): CensusRun | undefined {
    return this.#words.get(element);
  }

  /** Returns what a field displays that only its code contains, by the element at which the field begins. */
  shownFieldAt(element: XmlElement): ShownField | undefined {
    return this.#fields.get(element);
  }

  /**
   * Returns why everything below an element is left out of the text. Undefined if it is text, or if only some of it
   * isn't.
   */
  exclusionOf(element: XmlElement): Fate | undefined {
    return this.#exclusions.get(element);
  }

  /** Whether neither an element nor any of its ancestors is left out. */
  isVisible(element: XmlElement): boolean {
    for (let one: XmlElement | null = element; one; one = one.parentElement)
      if (this.#exclusions.has(one)) return false;
    return true;
  }

  /** Returns all words below an element that is left out, including its own. */
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
    if (own) this.#exclusions.set(element, own);
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
      const isStray = !mayContainWords(name) && below.fate.fate === 'text';
      const run = { text: words, place: at.place, ...(isStray ? leftOut(STRAY) : below.fate) };
      this.runs.push(run);
      this.#words.set(element, run);
    }
    const object = below.fate.fate === 'text' ? describeObject(element, name) : null;
    if (object !== null) this.runs.push({ text: '', place: at.place, ...leftOut(object) });
    if (NOTE_REFERENCES.has(name) && below.fate.fate === 'text') this.noteReferences.push(element);
    for (const child of childElements(element)) this.#visit(child, below);
  }

  /** Returns why everything below an element isn't text, if the element itself is the reason. */
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
        return element.parentNode && chooseForm(element.parentNode as XmlElement) !== element
          ? leftOut('another form of the element beside it')
          : undefined;
      case 'w:r':
        return isPlaceholder ? leftOut(PLACEHOLDER) : this.#whyUnseen(element, paragraph);
      case 'w:sdt':
        return valueAt(element, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery') === 'Table of Contents'
          ? CONTENTS
          : undefined;
      case 'w:tr':
        if (childAt(element, 'w:trPr', 'w:del')) return leftOut(DELETED);
        return toggleAt(element, 'w:trPr', 'w:hidden') ? leftOut(HIDDEN) : undefined;
      case 'w:tc':
        if (childAt(element, 'w:tcPr', 'w:cellDel')) return leftOut(DELETED);
        return covered.has(element) ? leftOut(COVERED) : undefined;
      default:
        return undefined;
    }
  }

  /** Returns why a run's words aren't text although the run is in the text. */
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
  return toggleAt(control, 'w:sdtPr', 'w:showingPlcHdr') ?? false;
}

interface Surroundings {
  place: string;
  fate: Fate;
  fields: FieldParts;
  /** The paragraph that contains the element. */
  paragraph: XmlElement | undefined;
  /** The covered cells of the table that contains the element. */
  covered: ReadonlySet<XmlElement>;
  /** Whether the innermost content control that contains the element isn't filled in. */
  isPlaceholder: boolean;
}

/** Describes an object that may show words which can't be extracted as text; null for other elements. */
function describeObject(element: XmlElement, name: string): string | null {
  if (name === 'w:object') return 'embedded object';
  return name === 'w:drawing' || name === 'w:pict' ? largePictureIn(element) : null;
}

const NOTE_REFERENCES = new Set(['w:footnoteReference', 'w:endnoteReference']);
