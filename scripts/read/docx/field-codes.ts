/** What a field displays at the position where it begins. */
export interface ShownField {
  words: string;
  /** What is uncertain about it, or null. */
  problem: string | null;
}

/** Fields whose result is determined by their code, or isn't stored as text (ECMA-376, part 1, 17.16.5). */
const NOT_STORED =
  /^(?:EQ|SYMBOL|MACROBUTTON|GOTOBUTTON|FORMDROPDOWN|FORMCHECKBOX|LISTNUM|AUTONUM|AUTONUMLGL|AUTONUMOUT)$/u;
/** Fields that display the time when the file is opened or printed, whatever result is stored. */
const CLOCK_FIELDS = /^(?:DATE|TIME)$/u;
/** Longest field code quoted in a message. */
const MAX_CODE = 40;

/**
 * Returns what a field displays on the basis of its code: the words that Word draws for an `EQ` field, or a doubt if
 * they aren't known. Returns null for a field whose result is stored as text.
 */
export function readFieldCode(code: string, isStored: boolean): ShownField | null {
  const kind = /^\s*([A-Za-z]+)/.exec(code)?.[1]?.toUpperCase() ?? '';
  if (isStored)
    return CLOCK_FIELDS.test(kind)
      ? {
          words: '',
          problem: `There is a field (${kind}) here that shows the day on which the file is opened.`,
        }
      : null;
  if (!NOT_STORED.test(kind)) return null;
  const words = kind === 'EQ' ? readEquation(code) : null;
  if (words !== null) return { words, problem: null };
  const excerpt = code.trim().slice(0, MAX_CODE);
  return { words: '', problem: `A field (“${excerpt}”) shows here what the file doesn’t hold as text.` };
}

/** 带圈字符: a mark and the character over which it is drawn. */
const ENCLOSED = /\\o\s?\\ac\s?\(\s?([○◯〇□△◇])\s?[,，;]\s?(\S{1,2})\s?\)/u;
/** 拼音指南: a reading raised above the characters to which it belongs. */
const RUBY = /\\o\s?\\a[dlrc]\s?\(\s?\\s\s?\\up\s?\d{0,3}\s?\([^()]{0,40}\)\s?[,，;]\s?([^()\\]{1,20})\)/u;

/**
 * Returns the words drawn by the two kinds of `EQ` field that Word's commands for Chinese create, or null for other
 * kinds.
 */
function readEquation(code: string): string | null {
  const short = code.slice(0, MAX_EQUATION);
  const [, mark, inside] = ENCLOSED.exec(short) ?? [];
  if (mark !== undefined && inside !== undefined) return encloseCharacter(mark, inside);
  return RUBY.exec(short)?.[1]?.trim() ?? null;
}

const MAX_EQUATION = 200;

/**
 * Encloses a number or character in a mark. Circled numbers up to twenty have characters of their own; otherwise the
 * mark is followed by its content.
 */
function encloseCharacter(mark: string, inside: string): string {
  const number = /^\d+$/.test(inside) ? Number(inside) : 0;
  const isCircle = /[○◯〇]/u.test(mark);
  return isCircle && number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : mark + inside;
}
