/** A tag of HTML, as comes along with what is copied from a page's source. */
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
/** Pictures among the characters. Older signs that texts use as well (©, ☆, ✓) are only taken for pictures where they are written as such. */
const EMOJI =
  /[\p{Emoji_Presentation}\p{Emoji_Modifier}\u{1F000}-\u{1FAFF}]|\p{Extended_Pictographic}\uFE0F/gu;
/** Dots or dashes that lead to a page number at the end of a line of contents, or around one. */
const LEADERS = /(?:\.{3,}|…+|[·．]{2,}|\s[-—–]+)\s*\d{1,4}\s*[-—–]*\s*$/u;
/** The number of a page above a line. */
const FOLIO = /^\s*[-—–]+\s*\d{1,4}\s*[-—–]+\s/u;
/** Signs that end or open what was copied or is typed as a question, and say nothing of it. */
const WRAPPING_START = /^[\s【】#＃*＊。？?！!·•●■◆►▶]+/u;
const WRAPPING_END = /(?<![\s【】#＃*＊。？?！!])[\s【】#＃*＊。？?！!]+$/u;
/** Something is left that says anything. */
const SAYS = /[\p{L}\p{N}]/u;
/** Quotation marks around nothing ask for nothing. */
export const EMPTY_QUOTES = /^\s*(?:"\s*"|“\s*”|'\s*'|‘\s*’|「\s*」|『\s*』)\s*$/u;
/** What a reader doesn't see. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}]+/gu;

/**
 * What of a typed or pasted query is text: without HTML tags, emoji, what isn't seen, a line's page number, and the signs
 * 【】#*。？！ around it. A query of nothing but such signs stays as it is; of a pair of quotation marks, nothing is left.
 */
export function cleanQuery(typed: string): string {
  if (EMPTY_QUOTES.test(typed)) return '';
  return [dropMarkup, dropEmoji, dropUnseen, dropPageNumber, dropWrapping].reduce((text, drop) => {
    const dropped = drop(text).trim();
    return SAYS.test(dropped) ? dropped : text;
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

/** A place in a notice, printed before a title: 三、 （二） 12. 第五条. */
const LABEL =
  /^[\s]*(?:第[一二三四五六七八九十百\d]+[章节条部]|[(（][一二三四五六七八九十百\d]{1,4}[)）]|[一二三四五六七八九十百\d]{1,4}[、.．:：](?!\d))[\s、.．]*/u;
/** Signs at an edge; a plus or percent at the end belongs to what stands before it. */
const EDGE = String.raw`\s"'“”‘’《》〈〉「」『』(（)）[\]〔〕{}、，,。.；;：:·\-—–~～*＊/／\\|_=`;
const EDGES = new RegExp(`^[${EDGE}+]+|(?<![${EDGE}])[${EDGE}]+$`, 'gu');
/** The number of a page behind a line that is pasted with it. */
const TRAILING_NUMBER = /(?<!\s)\s+\d{1,3}$/u;
const LINE = /\p{Script=Han}{6}/u;

/** What a query that nothing says becomes without the label before a title, the page number behind it, and signs at its edges; each once. */
export function trimQuery(cleaned: string): string[] {
  const bare = LINE.test(cleaned) ? cleaned.replace(TRAILING_NUMBER, '') : cleaned;
  const variants = [bare, bare.replace(EDGES, ''), bare.replace(LABEL, '').replace(EDGES, '')];
  return [...new Set(variants.map((text) => text.trim()))].filter(
    (text) => text !== cleaned && SAYS.test(text),
  );
}
