import { attributeOf, childAt, childrenNamed, toggleAt, valueAt, type XmlElement } from './xml.ts';

interface Style {
  id: string;
  element: XmlElement;
  basedOn: string | undefined;
}

/** Longest chain of styles. Word has none this long; a file that exceeds it is malicious. */
const MAX_BASES = 50;

/** The styles of a document and the styles that they are based on (ECMA-376, part 1, 17.7). */
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

  /**
   * Returns the style of a paragraph, or the default if it names none, followed by the styles it is based on, nearest
   * first.
   */
  chainOfParagraph(paragraph: XmlElement | undefined): Style[] {
    const cached = paragraph && this.#ofParagraphs.get(paragraph);
    if (cached) return cached;
    const chain = this.#chainOf(valueAt(paragraph, 'w:pPr', 'w:pStyle') ?? this.#defaultParagraph);
    if (paragraph) this.#ofParagraphs.set(paragraph, chain);
    return chain;
  }

  /** Returns a style by its id, followed by the styles it is based on, nearest first. */
  #chainOf(id: string | undefined): Style[] {
    const cached = this.#chains.get(id);
    if (cached) return cached;
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

  /** Returns the id of the list that a numbering style links to (17.9.21). */
  numberingOf(id: string): string | undefined {
    return this.#chainOf(id)
      .map(({ element }) => valueAt(element, 'w:pPr', 'w:numPr', 'w:numId'))
      .find((numId) => numId !== undefined);
  }

  /**
   * Whether a property, e.g. `w:vanish`, is on for a run, or for a paragraph mark given its properties. The run's own
   * setting takes precedence. Otherwise the property is on if it is set by the paragraph's style or by the run's, but
   * not by both (17.7.3, toggle properties).
   */
  isOn(property: string, runProperties: XmlElement | undefined, paragraph: XmlElement | undefined): boolean {
    const own = toggleAt(runProperties, property);
    if (own !== undefined) return own;
    const isSet = (chain: Style[]) =>
      chain.map(({ element }) => toggleAt(element, 'w:rPr', property)).find((set) => set !== undefined) ??
      false;
    const ofRun = isSet(this.#chainOf(valueAt(runProperties, 'w:rStyle')));
    const ofAll = toggleAt(this.#defaults, property) ?? false;
    return ofAll || isSet(this.chainOfParagraph(paragraph)) !== ofRun;
  }

  /**
   * Whether a paragraph continues in the next one: its paragraph mark is deleted (17.13.5.15), moved away (17.13.5.21)
   * or hidden, or it is a drop cap, which is in a separate frame beside its paragraph (17.3.1.11).
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
