import { readFieldCode, type ShownField } from './field-codes.ts';
import { attributeOf, childElements, descendants, nameOf, type XmlElement } from './xml.ts';

/** The roles of a story's elements in its fields. */
export interface FieldParts {
  /** Elements inside a field's code. */
  code: ReadonlySet<XmlElement>;
  /** Elements of page numbers that fields display. */
  pageNumbers: ReadonlySet<XmlElement>;
  /** Elements of a table of contents, which repeats the headings of the text. */
  contents: ReadonlySet<XmlElement>;
  /**
   * What fields display that is stored only in their code, or a doubt about it, by the element at which each field
   * begins.
   */
  shown: ReadonlyMap<XmlElement, ShownField>;
}

interface Field {
  begin: number;
  separate: number | undefined;
  code: string;
}

const PAGE_NUMBER = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/iu;
const CONTENTS = /^\s*TOC\b/iu;

/**
 * Separates the codes of fields from their results, which are text (ECMA-376, part 1, 17.16.18). A field without an end
 * isn't treated as one, so that no text of a damaged file is lost.
 */
export function findFieldParts(story: XmlElement): FieldParts {
  const finder = new FieldFinder(
    [...descendants(story)].filter(
      (element) => MARKS.has(nameOf(element)) || childElements(element).length === 0,
    ),
  );
  finder.find();
  return finder;
}

const MARKS = new Set(['w:fldChar', 'w:fldSimple']);

class FieldFinder implements FieldParts {
  readonly code = new Set<XmlElement>();
  readonly pageNumbers = new Set<XmlElement>();
  readonly contents = new Set<XmlElement>();
  readonly shown = new Map<XmlElement, ShownField>();
  readonly #elements: readonly XmlElement[];
  readonly #open: Field[] = [];

  constructor(elements: readonly XmlElement[]) {
    this.#elements = elements;
  }

  find(): void {
    for (const [index, element] of this.#elements.entries()) {
      const field = this.#open.at(-1);
      const name = nameOf(element);
      const type = name === 'w:fldChar' ? attributeOf(element, 'w:fldCharType') : undefined;
      if (name === 'w:fldSimple')
        this.#close(element, attributeOf(element, 'w:instr') ?? '', [...descendants(element)]);
      else if (name === 'w:instrText' && field && field.separate === undefined)
        field.code += element.textContent;
      else if (type === 'begin') this.#open.push({ begin: index, separate: undefined, code: '' });
      else if (type === 'separate' && field) field.separate = index;
      else if (type === 'end' && field) this.#end(field, index);
    }
  }

  #end({ begin, separate, code }: Field, end: number): void {
    this.#open.pop();
    for (const part of this.#elements.slice(begin, separate ?? end)) this.code.add(part);
    const first = this.#elements[begin];
    if (first) this.#close(first, code, separate === undefined ? [] : this.#elements.slice(separate, end));
  }

  /** Records a field by its code and the elements of its result. */
  #close(begin: XmlElement, code: string, result: readonly XmlElement[]): void {
    if (PAGE_NUMBER.test(code)) for (const part of result) this.pageNumbers.add(part);
    if (CONTENTS.test(code)) for (const part of result) this.contents.add(part);
    const isStored = result.some((element) => element.textContent?.trim() !== '');
    const shown = readFieldCode(code, isStored);
    if (shown) this.shown.set(begin, shown);
  }
}
