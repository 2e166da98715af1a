import { attribute, type Element, hasAttribute } from '../../html-tree.ts';
import { isBlock } from './blocks.ts';
import type { LeftOut } from './left-out.ts';
import type { PageStyle } from './page-style.ts';
import { type TextNode, walkTree } from './walk-tree.ts';

/** Measures of an element's visible content. Lengths are in characters without white space. */
export interface Measure {
  characters: number;
  /** Characters in links to other pages, and the number of such links. */
  linked: number;
  links: number;
  /** Characters in elements that run a script when clicked. */
  controlled: number;
  /** Number of paragraphs with words, and of those that contain a link to another page. */
  paragraphs: number;
  linkedParagraphs: number;
  /** Characters in paragraphs that are sentences and aren't links. */
  prose: number;
  /** Number of links to downloadable files: attachments. */
  files: number;
}

export type Measures = Map<Element, Measure>;

/** Measures every element of a page, including its descendants. */
export function measurePage(root: Element, leftOut: LeftOut, style: PageStyle): Measures {
  const measures: Measures = new Map();
  const open: Measure[] = [];
  const links: LinkKind[] = [];
  const paragraphs: Paragraph[] = [];
  walkTree(root, {
    enter: (element) => {
      const measure = { ...EMPTY_MEASURE };
      measures.set(element, measure);
      open.push(measure);
      const kind = linkKind(element);
      links.push(kind ?? links.at(-1) ?? null);
      if (kind === 'file') measure.files += 1;
      if (kind === 'page') measure.links += 1;
      if (isBlock(element, style)) paragraphs.push({ text: '', linked: 0, hasPage: false });
    },
    text: (node) => {
      const measure = open.at(-1);
      if (measure && !leftOut.has(node)) addText(node, measure, links.at(-1) ?? null, paragraphs.at(-1));
    },
    leave: (element) => {
      const measure = open.pop();
      links.pop();
      const paragraph = isBlock(element, style) ? paragraphs.pop() : undefined;
      if (!measure) return;
      if (paragraph) addParagraph(measure, paragraph);
      if (measure.characters === 0) measure.links = 0;
      const above = open.at(-1);
      if (above) addTo(above, measure);
    },
  });
  return measures;
}

/** Returns the measure of an element, or the empty measure if it is outside the measured page. */
export function measureOf(measures: Measures, element: Element): Measure {
  return measures.get(element) ?? EMPTY_MEASURE;
}

/** The measure of an empty element. */
export const EMPTY_MEASURE: Measure = {
  ...{ characters: 0, linked: 0, links: 0, controlled: 0 },
  ...{ paragraphs: 0, linkedParagraphs: 0, prose: 0, files: 0 },
};

interface Paragraph {
  text: string;
  linked: number;
  hasPage: boolean;
}

function addParagraph(measure: Measure, paragraph: Paragraph): void {
  if (paragraph.text === '') return;
  measure.paragraphs += 1;
  if (paragraph.hasPage) measure.linkedParagraphs += 1;
  if (isProse(paragraph)) measure.prose += paragraph.text.length;
}

function addText(node: TextNode, measure: Measure, link: LinkKind, paragraph: Paragraph | undefined): void {
  const text = node.value.replace(/\s/g, '');
  measure.characters += text.length;
  if (link === 'page') measure.linked += text.length;
  if (link === 'control') measure.controlled += text.length;
  if (!paragraph) return;
  paragraph.text += text;
  if (link !== null) paragraph.linked += text.length;
  if (link === 'page' && text !== '') paragraph.hasPage = true;
}

function addTo(sum: Measure, part: Measure): void {
  sum.characters += part.characters;
  sum.linked += part.linked;
  sum.links += part.links;
  sum.controlled += part.controlled;
  sum.paragraphs += part.paragraphs;
  sum.linkedParagraphs += part.linkedParagraphs;
  sum.prose += part.prose;
  sum.files += part.files;
}

const SENTENCE = /[。！？；]|[a-z)][.;!?]/u;
const MIN_SENTENCE = 10;
/** A sentence with more than one in this many characters in links is an entry in a list of links. */
const MAX_LINKED = 3;
const MIN_CLAUSE = 50;

function isProse({ text, linked }: Paragraph): boolean {
  if (linked * MAX_LINKED > text.length) return false;
  return (
    (text.length >= MIN_SENTENCE && SENTENCE.test(text)) || (text.length >= MIN_CLAUSE && /[，,]/u.test(text))
  );
}

/** The target of a link: another page, a file, or nothing because it runs a script instead. */
type LinkKind = 'page' | 'file' | 'control' | null;

const FILE = /\.(?:docx?|wps|et|xlsx?|pdf|ofd|zip|rar|7z|rtf|pptx?|txt|jpe?g|png|tiff?)(?:[?#]|$)/i;

function linkKind(element: Element): LinkKind {
  const address = attribute(element, 'href')?.trim();
  if (element.tagName !== 'a' || address === undefined) {
    return hasAttribute(element, 'onclick') || attribute(element, 'role') === 'button' ? 'control' : null;
  }
  if (hasAttribute(element, 'download') || FILE.test(address)) return 'file';
  if (/^javascript:/i.test(address) || address === '#' || address === '') return 'control';
  return /^(?:#|mailto:|tel:)/i.test(address) ? null : 'page';
}
