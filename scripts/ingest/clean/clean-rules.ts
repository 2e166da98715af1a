/**
 * The rules by which a text is tidied, each with a name that the report counts it under. A rule changes how a character is
 * written, or drops what the page added; none touches the words.
 */
import { CELL_BREAK } from '../../read/cell-break.ts';
import type { Doubt } from '../../read/doubt.ts';
import { MERGED_CELL } from '../../read/merged-cell.ts';
import type { CleanLine } from './clean-line.ts';
import { maxOf, minOf } from '../../read/extremes.ts';

/** How often each rule applied. */
export type RuleCounts = Record<string, number>;

interface CharacterRule {
  name: string;
  pattern: RegExp;
  replace: (match: string) => string;
}

/** Bullets and marks of Symbol and Wingdings that Word writes into the private use area, by what they look like. */
const PRIVATE_USE: Record<string, string> = {
  '\uf0b7': '•',
  '\uf06c': '●',
  '\uf06e': '■',
  '\uf0fc': '✓',
  '\uf0d8': '➢',
};

/**
 * Radicals and the characters they are (Unicode Character Database, EquivalentUnifiedIdeograph.txt), where NFKC leaves them or,
 * for ⼾, gives the traditional form, which simplified fonts don't mean.
 */
const RADICALS = new Map(
  '⺁厂 ⺅亻 ⺆冂 ⺇几 ⺈刀 ⺉刂 ⺊卜 ⺌小 ⺎兀 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺘扌 ⺙攵 ⺛旡 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪疋 ⺫目 ⺬示 ⺭礻 ⺮竹 ⺯糹 ⺰纟 ⺲罒 ⺶羊 ⺷羊 ⺹耂 ⺻聿 ⺼月 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻑長 ⻓长 ⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞飠 ⻟飠 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻬齐 ⻮齿 ⻯竜 ⻰龙 ⻱龟 ⻲亀 ⻳龟 ⼾户'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

/**
 * Characters that show nothing: soft hyphens, zero-width spaces and joiners, marks of direction and byte order, variation selectors,
 * tags, fillers (Unicode, Default_Ignorable_Code_Point), annotation marks and the blank Braille pattern; but for the two that the
 * lines of a text use for their cells.
 */
const INVISIBLE = `(?![${CELL_BREAK}${MERGED_CELL}])[\\p{DI}\\uFFF9-\\uFFFB\\u2800]`;
/**
 * Those of them that show words in another order than they stand in, or that can spell words which nobody sees: a reader is
 * told where they were.
 */
const DECEPTIVE =
  /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u206F\uFE00-\uFE0F\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu;

const CHARACTER_RULES: CharacterRule[] = [
  // Fonts embedded in PDFs map glyphs to radicals and compatibility forms that look the same (Unicode, NFKC).
  {
    name: 'compatibility-form',
    pattern: /[\u2E80-\u2FDF\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu,
    replace: (match) => RADICALS.get(match) ?? match.normalize('NFKC'),
  },
  { name: 'dash-form', pattern: /\u2015/gu, replace: () => '\u2014' },
  {
    name: 'private-use',
    pattern: new RegExp(`[${Object.keys(PRIVATE_USE).join('')}]`, 'gu'),
    replace: (match) => PRIVATE_USE[match] ?? match,
  },
  {
    name: 'full-width',
    pattern: /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/gu,
    replace: (match) => match.normalize('NFKC'),
  },
  { name: 'zero-width', pattern: new RegExp(INVISIBLE, 'gu'), replace: () => '' },
  { name: 'control', pattern: /[^\P{Cc}\t]/gu, replace: () => '' },
  // A page number glued to the words of its line: —3—, － 3 －; or one that says it is one: 第 3 页 共 9 页. -5-10 is a range.
  {
    name: 'page-number',
    pattern:
      /^\s*([—–－])\s?\d{1,3}\s?\1\s*|^\s*-\s?\d{1,3}\s?-\s*(?![\d.])|([—–－])\s?\d{1,3}\s?\2\s*$|^\s*([·•~～])\s?\d{1,3}\s?\3\s*$|^\s*第\s?\d{1,4}\s?页\s?[,，/／]?\s?(?:共\s?\d{1,4}\s?页)?\s*$/gu,
    replace: () => '',
  },
  // Headings of texts that were kept as Markdown.
  { name: 'heading-mark', pattern: /^#{1,6} +/gu, replace: () => '' },
];

/** Everything a rule could touch: a line without any of it, as most are, is left alone at once. */
const TOUCHED =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\p{DI}\u2015\u2800\u2E80-\u2FDF\uE000-\uFAFF\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFFF9-\uFFFB\u{2F800}-\u{2FA1F}]|^\s*[—–－#第·•~～-]|[—–－]\s*$/u;

/** Applies the rules for single characters and for the ends of a line. */
export function applyCharacterRules(line: string, counts: RuleCounts): string {
  if (!TOUCHED.test(line)) return line;
  return CHARACTER_RULES.reduce(
    (text, { name, pattern, replace }) =>
      text.replace(pattern, (match) => {
        counts[name] = (counts[name] ?? 0) + 1;
        return replace(match);
      }),
    line,
  );
}

/** A doubt about the characters of a line as received that show nothing and may deceive; null where it has none. */
export function doubtAboutInvisible(text: string, line: number): Doubt | null {
  const found = new Set(text.match(DECEPTIVE));
  if (found.size === 0) return null;
  const names = [...found].slice(0, MAX_NAMED).map(codeOf).join(', ');
  const others = found.size > MAX_NAMED ? ` and ${found.size - MAX_NAMED} more` : '';
  return {
    line,
    problem: `Invisible characters (${names}${others}) were removed, which can change the order of words or hide some.`,
    next: 'Compare the line with what the original shows.',
  };
}

const MAX_NAMED = 6;

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Doubts about characters for private use that no rule knows, about those that mean none, and those that a decoder replaced. */
export function findUnknownCharacters(lines: readonly CleanLine[]): Doubt[] {
  return lines.flatMap(({ text, line }) =>
    [...new Set(text.match(/[\p{Co}\p{Cn}\p{Cs}\uFFFD]/gu) ?? [])].map((character) => ({
      line,
      problem: `The character ${codeOf(character)} has no meaning outside its font.`,
      next: 'Look at the original, and put what it shows under corrections: in notice.yaml.',
    })),
  );
}

/** Applies the rules that look at whole lines and their neighbours; a line that is dropped becomes empty. */
export function applyLineRules(lines: CleanLine[], counts: RuleCounts): CleanLine[] {
  dropPageNumbers(lines, counts);
  dropRepeatedHeaders(lines, counts);
  for (const line of lines) undoLetterSpacing(line, counts);
  return lines;
}

function count(counts: RuleCounts, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

/** A run of this many numbers alone on their lines, each higher than the one before, may be the pages'. */
const MIN_PAGE_NUMBERS = 3;
/** Characters that a page has at least; serial numbers of a list stand closer. */
const MIN_PAGE_LENGTH = 200;
/** How much longer than the shortest page the longest may be; the entries of a list differ more. */
const MAX_PAGE_RATIO = 5;

/** Drops numbers that stand alone on a line and rise through the whole text, at the distances of pages. */
function dropPageNumbers(lines: CleanLine[], counts: RuleCounts): void {
  const alone = lines.filter(({ text }) => /^\d{1,4}$/.test(text));
  const rising = alone.every(
    ({ text }, index) => index === 0 || Number(text) - Number(alone[index - 1]?.text) === 1,
  );
  if (alone.length < MIN_PAGE_NUMBERS || !rising || !areApartAsPages(lines)) return;
  for (const line of alone) {
    line.text = '';
    count(counts, 'page-number');
  }
}

/** Whether about as much text stands between any two lines of a number alone. */
function areApartAsPages(lines: readonly CleanLine[]): boolean {
  const lengths: number[] = [];
  for (const { text } of lines) {
    if (/^\d{1,4}$/.test(text)) lengths.push(0);
    else if (lengths.length > 0) lengths.push((lengths.pop() ?? 0) + text.length);
  }
  // The last is followed by what stands below the last page number.
  const between = lengths.slice(0, -1);
  const shortest = minOf(between);
  return shortest >= MIN_PAGE_LENGTH && maxOf(between) <= shortest * MAX_PAGE_RATIO;
}

/**
 * Drops the header rows that each page of a table repeats, and tells the row below that a page begins with it. Behind other words the
 * same header is that of another table.
 */
function dropRepeatedHeaders(lines: CleanLine[], counts: RuleCounts): void {
  let first: CleanLine[] = [];
  for (const { rows, isApart } of tableRuns(lines)) {
    if (isApart || rows[0]?.text !== first[0]?.text) {
      first = rows.map((line) => ({ ...line }));
      continue;
    }
    let repeated = 0;
    while (repeated < rows.length && rows[repeated]?.text === first[repeated]?.text) repeated += 1;
    for (const line of rows.slice(0, repeated)) {
      line.text = '';
      count(counts, 'repeated-table-header');
    }
    const next = rows[repeated];
    if (next) next.opensPage = true;
  }
}

/** A run of table rows without another line between them, or one that begins with the first row again. */
interface TableRun {
  rows: CleanLine[];
  /** Whether words stand between it and the run before. */
  isApart: boolean;
}

function tableRuns(lines: readonly CleanLine[]): TableRun[] {
  const runs: TableRun[] = [];
  let [isOpen, isApart] = [false, true];
  for (const line of lines) {
    const isRow = line.text.includes('\t');
    const last = runs.at(-1);
    const restarts = line.text === last?.rows[0]?.text;
    if (isRow && isOpen && !restarts) last?.rows.push(line);
    else if (isRow) runs.push({ rows: [line], isApart });
    isOpen = isRow;
    isApart = !isRow && (isApart || line.text !== '');
  }
  return runs;
}

const LETTER_SPACED = /^\S(?: \S){3,}$/u;
/** A letter-spaced line twice, the second time right behind the first: `总 则总 则`. */
const DOUBLED = /^(\S(?: \S)+)\1$/u;
/** Dates to be filled in by hand are no words that were set apart. */
const BLANK_DATE = /^[年月日 ]+$/u;

/** Closes up headings that are set letter by letter, and undoes bold that was faked by printing such a line twice. */
function undoLetterSpacing(line: CleanLine, counts: RuleCounts): void {
  if (!line.text.includes(' ') || BLANK_DATE.test(line.text) || !/\p{Script=Han}/u.test(line.text)) return;
  const doubled = DOUBLED.exec(line.text)?.[1];
  if (doubled !== undefined) {
    line.text = doubled.replace(/ /gu, '');
    count(counts, 'doubled-heading');
  } else if (LETTER_SPACED.test(line.text)) {
    line.text = line.text.replace(/ /gu, '');
    count(counts, 'letter-spaced');
  }
}
