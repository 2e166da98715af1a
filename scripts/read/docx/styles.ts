import { attributeOf, childAt, childrenNamed, switchAt, valueAt, type XmlElement } from './xml.ts';

interface Style {
  id: string;
  element: XmlElement;
  basedOn: string | undefined;
}

/** Word has no longer chains of styles; a file that has is made to be slow. */
const MAX_BASES = 50;

/** The styles of a document, each with those that it is based on (ECMA-376, part 1, 17.7). */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #defaultParagraph: string | undefined;
  readonly #defaults: XmlElement | undefined;
  readonly #chains = new Map<string | undefined, Style[]>();
  readonly #ofParagraphs = new WeakMap<XmlElement, Style[]>();

  constructor(root: XmlElement | undefined) {
    const elements = childrenNamed(root, 'w:style');
    for (const element of elements) {
      const id = attributeOf(element, 'w:styleId') ?? '';
      this.#styles.set(id, { id, element, basedOn: valueAt(element, 'w:basedOn') });
    }
    const isDefault = (style: XmlElement) =>
      attributeOf(style, 'w:type') === 'paragraph' &&
      ['1', 'true', 'on'].includes(attributeOf(style, 'w:default') ?? '0');
    this.#defaultParagraph = attributeOf(elements.find(isDefault), 'w:styleId');
    this.#defaults = childAt(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
  }

  /** The style of a paragraph, which is the default one where it names none, and those it is based on, nearest first. */
  chainOfParagraph(paragraph: XmlElement | undefined): Style[] {
    const known = paragraph && this.#ofParagraphs.get(paragraph);
    if (known) return known;
    const chain = this.#chainOf(valueAt(paragraph, 'w:pPr', 'w:pStyle') ?? this.#defaultParagraph);
    if (paragraph) this.#ofParagraphs.set(paragraph, chain);
    return chain;
  }

  /** The style of an id and those it is based on, nearest first. */
  #chainOf(id: string | undefined): Style[] {
    const known = this.#chains.get(id);
    if (known) return known;
    const chain: Style[] = [];
    for (
      let style = id === undefined ? undefined : this.#styles.get(id);
      style && chain.length < MAX_BASES && !chain.includes(style);
      style = style.basedOn === undefined ? undefined : this.#styles.get(style.basedOn)
    )
      chain.push(style);
    this.#chains.set(id, chain);
    return chain;
  }

  /** The element of a numbering style, which links to a list (17.9.21). */
  numberingOf(id: string): string | undefined {
    return this.#chainOf(id)
      .map(({ element }) => valueAt(element, 'w:pPr', 'w:numPr', 'w:numId'))
      .find((numId) => numId !== undefined);
  }

  /**
   * Whether a property is on of a run, or with the properties of its mark of the end of a paragraph, e.g. `w:vanish`. What the run says
   * itself counts; else it is on where it is set by the paragraph's style or the run's, but not by both (17.7.3, toggle properties).
   */
  isOn(property: string, runProperties: XmlElement | undefined, paragraph: XmlElement | undefined): boolean {
    const own = switchAt(runProperties, property);
    if (own !== undefined) return own;
    const isSet = (chain: Style[]) =>
      chain.map(({ element }) => switchAt(element, 'w:rPr', property)).find((set) => set !== undefined) ??
      false;
    const ofRun = isSet(this.#chainOf(valueAt(runProperties, 'w:rStyle')));
    const ofAll = switchAt(this.#defaults, property) ?? false;
    return ofAll || isSet(this.chainOfParagraph(paragraph)) !== ofRun;
  }

  /**
   * Whether a paragraph's end isn't one: its mark is deleted (17.13.5.15), moved away (17.13.5.21) or hidden, or it is a dropped initial,
   * which stands in a frame of its own beside its paragraph (17.3.1.11).
   */
  isJoinedWithNext(paragraph: XmlElement): boolean {
    const mark = childAt(paragraph, 'w:pPr', 'w:rPr');
    const initial = attributeOf(childAt(paragraph, 'w:pPr', 'w:framePr'), 'w:dropCap') ?? 'none';
    return (
      childAt(mark, 'w:del') !== undefined ||
      childAt(mark, 'w:moveFrom') !== undefined ||
      initial !== 'none' ||
      this.isOn('w:vanish', mark, paragraph)
    );
  }
}
