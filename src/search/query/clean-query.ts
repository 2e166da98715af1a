/** An HTML tag, as in text copied from a page's source. */
const TAG = /<\/?[a-z][^<>]*>/giu;
const ENTITIES: Record<string, string> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  emsp: ' ',
  ensp: ' ',
};
const ENTITY = /&(nbsp|amp|lt|gt|quot|emsp|ensp);/giu;
/** Emoji. Older signs that texts use as well (©, ☆, ✓) count as emoji only with the emoji variation selector. */
const EMOJI =
  /[\p{Emoji_Presentation}\p{Emoji_Modifier}\u{1F000}-\u{1FAFF}]|\p{Extended_Pictographic}\uFE0F/gu;
/** Dots or dashes before a page number at the end of a line of contents, or around one. */
const LEADERS = /(?:\.{3,}|…+|[·．]{2,}|\s[-—–]+)\s*\d{1,4}\s*[-—–]*\s*$/u;
/** A page number before a line. */
const FOLIO = /^\s*[-—–]+\s*\d{1,4}\s*[-—–]+\s/u;
/** Signs around a copied or typed query that don't belong to it. */
const WRAPPING_START = /^[\s【】#＃*＊。？?！!·•●■◆►▶]+/u;
const WRAPPING_END = /(?<![\s【】#＃*＊。？?！!])[\s【】#＃*＊。？?！!]+$/u;
/** Matches a text that has a letter or digit. */
const HAS_TEXT = /[\p{L}\p{N}]/u;
/** Quotation marks around nothing: an empty query. */
export const EMPTY_QUOTES = /^\s*(?:"\s*"|“\s*”|'\s*'|‘\s*’|「\s*」|『\s*』)\s*$/u;
/** Invisible characters. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}]+/gu;

/**
 * Removes from a typed or pasted query what isn't text: HTML tags, emoji, invisible characters, a line's page number,
 * and the signs 【】#*。？！ around it. A query of such signs alone stays as it is. An empty pair of quotation marks
 * becomes an empty query.
 */
export function cleanQuery(typed: string): string {
  if (EMPTY_QUOTES.test(typed)) return '';
  return [dropMarkup, dropEmoji, dropUnseen, dropPageNumber, dropWrapping].reduce((text, drop) => {
    const dropped = drop(text).trim();
    return HAS_TEXT.test(dropped) ? dropped : text;
  }, typed.trim());
}

function dropMarkup(text: string): string {
  return text
    .replace(TAG, '')
    .replace(ENTITY, (entity, name: string) => ENTITIES[name.toLowerCase()] ?? entity);
}

function dropEmoji(text: string): string {
  return text.replace(EMOJI, ' ');
}

function dropUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}

function dropPageNumber(text: string): string {
  return text.replace(LEADERS, '').replace(FOLIO, '');
}

function dropWrapping(text: string): string {
  return text.replace(WRAPPING_START, '').replace(WRAPPING_END, '');
}

/** A label printed before a title: 三、 （二） 12. 第五条. */
const LABEL =
  /^[\s]*(?:第[一二三四五六七八九十百\d]+[章节条部]|[(（][一二三四五六七八九十百\d]{1,4}[)）]|[一二三四五六七八九十百\d]{1,4}[、.．:：](?!\d))[\s、.．]*/u;
/** Signs at the edges. A plus or percent sign at the end belongs to the word before it. */
const EDGE = String.raw`\s"'“”‘’《》〈〉「」『』(（)）[\]〔〕{}、，,。.；;：:·\-—–~～*＊/／\\|_=`;
const EDGES = new RegExp(`^[${EDGE}+]+|(?<![${EDGE}])[${EDGE}]+$`, 'gu');
/** A page number pasted after a line. */
const TRAILING_NUMBER = /(?<!\s)\s+\d{1,3}$/u;
const LINE = /\p{Script=Han}{6}/u;

/**
 * Returns variants of a query without hits: without the label before a title, the page number after it, and signs at
 * its edges. Each variant is returned once.
 */
export function trimQuery(cleaned: string): string[] {
  const bare = LINE.test(cleaned) ? cleaned.replace(TRAILING_NUMBER, '') : cleaned;
  const variants = [bare, bare.replace(EDGES, ''), bare.replace(LABEL, '').replace(EDGES, '')];
  return [...new Set(variants.map((text) => text.trim()))].filter(
    (text) => text !== cleaned && HAS_TEXT.test(text),
  );
}
