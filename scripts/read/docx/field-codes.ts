/** What a field shows at the place where it begins. */
export interface ShownField {
  words: string;
  /** What is unsure about it; null where nothing is. */
  problem: string | null;
}

/** Fields whose words stand in their code, or nowhere in the text (ECMA-376, part 1, 17.16.5). */
const UNHELD =
  /^(?:EQ|SYMBOL|MACROBUTTON|GOTOBUTTON|FORMDROPDOWN|FORMCHECKBOX|LISTNUM|AUTONUM|AUTONUMLGL|AUTONUMOUT)$/u;
/** Fields that say when the file is opened or printed, whatever was written there. */
const CLOCK = /^(?:DATE|TIME)$/u;
/** Longer codes are shortened in what is told. */
const MAX_CODE = 40;

/**
 * What a field shows by its code: what Word draws of an `EQ` field, and a doubt where that isn't known. Null for a field whose result
 * the file holds as text.
 */
export function shownByCode(code: string, isHeld: boolean): ShownField | null {
  const kind = /^\s*([A-Za-z]+)/.exec(code)?.[1]?.toUpperCase() ?? '';
  if (isHeld)
    return CLOCK.test(kind)
      ? { words: '', problem: `A field (${kind}) stands here, which shows the day that the file is opened.` }
      : null;
  if (!UNHELD.test(kind)) return null;
  const words = kind === 'EQ' ? drawnBy(code) : null;
  if (words !== null) return { words, problem: null };
  const said = code.trim().slice(0, MAX_CODE);
  return { words: '', problem: `A field (“${said}”) shows here what the file doesn’t hold as text.` };
}

/** 带圈字符: a mark and the character that is drawn over it. */
const ENCLOSED = /\\o\s?\\ac\s?\(\s?([○◯〇□△◇])\s?[,，;]\s?(\S{1,2})\s?\)/u;
/** 拼音指南: a reading raised above the characters that it is of. */
const RUBY = /\\o\s?\\a[dlrc]\s?\(\s?\\s\s?\\up\s?\d{0,3}\s?\([^()]{0,40}\)\s?[,，;]\s?([^()\\]{1,20})\)/u;

/** The words that an `EQ` field draws, of the two kinds that Word's own commands for Chinese make; null for others. */
function drawnBy(code: string): string | null {
  const short = code.slice(0, MAX_EQUATION);
  const [, mark, inside] = ENCLOSED.exec(short) ?? [];
  if (mark !== undefined && inside !== undefined) return enclosed(mark, inside);
  return RUBY.exec(short)?.[1]?.trim() ?? null;
}

const MAX_EQUATION = 200;

/** Numbers in a circle have characters of their own up to twenty; else mark and character stand behind each other. */
function enclosed(mark: string, inside: string): string {
  const number = /^\d+$/.test(inside) ? Number(inside) : 0;
  const isCircle = /[○◯〇]/u.test(mark);
  return isCircle && number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : mark + inside;
}
