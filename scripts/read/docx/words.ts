import { mapSymbolFont } from './symbol-fonts.ts';
import { attributeOf, childAt, type XmlElement } from './xml.ts';

const TEXT_ELEMENTS = new Set(['w:t', 'm:t', 'a:t', 'c:v', 'w:delText', 'w:instrText', 'w:delInstrText']);
/** Elements that represent words without containing text. */
const WORD_ELEMENTS = new Set(['w:noBreakHyphen', 'w:sym', 'v:textpath']);
/**
 * Elements whose text is a measure or a state rather than words: positions and sizes of drawings, data of fields and
 * charts.
 */
const MEASURE_ELEMENTS = /^(?:(?:wp|wp14|o|c):|w:fldData$)/;
/** Invisible markers that the lines of a text use (`CELL_BREAK`, `MERGED_CELL`). */
const CELL_MARKS = /[\u2063\u2064]/g;

/** Whether Word's standard allows words in elements of this name. */
export function mayContainWords(name: string): boolean {
  return TEXT_ELEMENTS.has(name) || WORD_ELEMENTS.has(name);
}

/** Returns the words directly in an element, as they appear in a line. */
export function wordsIn(element: XmlElement, name: string): string {
  if (name === 'w:t') return mapSymbolFont(fontOf(element), inLine(ownText(element)));
  if (TEXT_ELEMENTS.has(name)) return inLine(ownText(element));
  if (name === 'w:noBreakHyphen') return '-';
  if (name === 'w:sym') return symbolOf(element);
  if (name === 'v:textpath') return inLine(attributeOf(element, 'string') ?? '');
  return MEASURE_ELEMENTS.test(name) ? '' : inLine(ownText(element)).trim();
}

/** Returns the font that a run sets for its Latin letters. */
function fontOf(text: XmlElement): string | undefined {
  const fonts = childAt(text.parentElement ?? undefined, 'w:rPr', 'w:rFonts');
  return attributeOf(fonts, 'w:ascii') ?? attributeOf(fonts, 'w:hAnsi');
}

/** Returns the text directly in an element, without that of its child elements. */
function ownText(element: XmlElement): string {
  let text = '';
  for (let child = element.firstChild; child; child = child.nextSibling)
    if (child.nodeType === child.TEXT_NODE || child.nodeType === child.CDATA_SECTION_NODE)
      text += child.nodeValue ?? '';
  return text;
}

function inLine(text: string): string {
  return text.replace(CELL_MARKS, '').replace(/[\t\r\n\u000B\u000C\u0085\u2028\u2029]+/g, ' ');
}

/**
 * Returns the character of a `w:sym`, which specifies it by its number in a font; U+FFFD if the number isn't a
 * character.
 */
function symbolOf(element: XmlElement): string {
  const code = parseInt(attributeOf(element, 'w:char') ?? '', 16);
  const isCharacter = code > 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? inLine(String.fromCodePoint(code)) : '\uFFFD';
}
