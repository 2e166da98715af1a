/**
 * The cleaning rules. Each has a name under which the report counts it. A rule changes how a character is written or
 * removes page artefacts; none changes the words.
 */
import { CELL_BREAK } from '../../read/cell-break.ts';
import type { Doubt } from '../../read/doubt.ts';
import { MERGED_CELL } from '../../read/merged-cell.ts';
import type { CleanLine } from './clean-line.ts';
import { maxOf, minOf } from '../../read/min-max.ts';

/** How often each rule applied. */
export type RuleCounts = Record<string, number>;

interface CharacterRule {
  name: string;
  pattern: RegExp;
  replace: (match: string) => string;
}

/**
 * Bullets and symbols of the Symbol and Wingdings fonts that Word stores in the private use area, mapped to
 * look-alikes.
 */
const PRIVATE_USE: Record<string, string> = {
  '\uf0b7': '•',
  '\uf06c': '●',
  '\uf06e': '■',
  '\uf0fc': '✓',
  '\uf0d8': '➢',
};

/**
 * CJK radicals and the characters they stand for (Unicode Character Database, EquivalentUnifiedIdeograph.txt), where
 * NFKC leaves them unchanged or, for ⼾, yields the traditional form, which simplified fonts don't mean.
 */
const RADICALS = new Map(
  '⺁厂 ⺅亻 ⺆冂 ⺇几 ⺈刀 ⺉刂 ⺊卜 ⺌小 ⺎兀 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺘扌 ⺙攵 ⺛旡 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪疋 ⺫目 ⺬示 ⺭礻 ⺮竹 ⺯糹 ⺰纟 ⺲罒 ⺶羊 ⺷羊 ⺹耂 ⺻聿 ⺼月 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻑長 ⻓长 ⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞飠 ⻟飠 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻬齐 ⻮齿 ⻯竜 ⻰龙 ⻱龟 ⻲亀 ⻳龟 ⼾户'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

/**
 * Invisible characters: soft hyphens, zero-width spaces and joiners, direction and byte order marks, variation
 * selectors, tags, fillers (Unicode, Default_Ignorable_Code_Point), annotation marks and the blank Braille pattern.
 * Excludes the two that mark cells in the lines of a text.
 */
const INVISIBLE = `(?![${CELL_BREAK}${MERGED_CELL}])[\\p{DI}\\uFFF9-\\uFFFB\\u2800]`;
/** Invisible characters that reorder the displayed words or can encode hidden words. Their removal is reported. */
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
  // A page number on the same line as text (—3—, － 3 －) or one that is spelt out (第 3 页 共 9 页). -5-10 is a range.
  {
    name: 'page-number',
    pattern:
      /^\s*([—–－])\s?\d{1,3}\s?\1\s*|^\s*-\s?\d{1,3}\s?-\s*(?![\d.])|([—–－])\s?\d{1,3}\s?\2\s*$|^\s*([·•~～])\s?\d{1,3}\s?\3\s*$|^\s*第\s?\d{1,4}\s?页\s?[,，/／]?\s?(?:共\s?\d{1,4}\s?页)?\s*$/gu,
    replace: () => '',
  },
  // Heading marks left from Markdown.
  { name: 'heading-mark', pattern: /^#{1,6} +/gu, replace: () => '' },
];

/** Applies the rules for single characters and for line ends. */
export function applyCharacterRules(line: string, counts: RuleCounts): string {
  return CHARACTER_RULES.reduce(
    (text, { name, pattern, replace }) =>
      text.replace(pattern, (match) => {
        counts[name] = (counts[name] ?? 0) + 1;
        return replace(match);
      }),
    line,
  );
}

/** Returns a doubt about the invisible, possibly deceptive characters of a line as received; null if there are none. */
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
  return `U+${Number(character.codePointAt(0)).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Returns doubts about private use characters that no rule maps, unassigned characters, and characters that a decoder
 * replaced.
 */
export function findUnknownCharacters(lines: readonly CleanLine[]): Doubt[] {
  return lines.flatMap(({ text, line }) =>
    [...new Set(text.match(/[\p{Co}\p{Cn}\p{Cs}\uFFFD]/gu))].map((character) => ({
      line,
      problem: `The character ${codeOf(character)} has no meaning outside its font.`,
      next: 'Look at the original, and put what it shows under corrections: in notice.yaml.',
    })),
  );
}

/** Applies the rules that look at whole lines and their neighbours. A removed line becomes empty. */
export function applyLineRules(lines: CleanLine[], counts: RuleCounts): CleanLine[] {
  dropPageNumbers(lines, counts);
  dropRepeatedHeaders(lines, counts);
  for (const line of lines) undoLetterSpacing(line, counts);
  return lines;
}

function count(counts: RuleCounts, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

/** Fewest numbers alone on their lines, each one higher than the last, to be taken for page numbers. */
const MIN_PAGE_NUMBERS = 3;
/** Least length of a page in characters. Serial numbers of a list are closer together. */
const MIN_PAGE_LENGTH = 200;
/** Maximum ratio of the longest page to the shortest. The entries of a list vary more. */
const MAX_PAGE_RATIO = 5;

/** Removes numbers that are alone on their lines, count up through the whole text, and are about a page apart. */
function dropPageNumbers(lines: CleanLine[], counts: RuleCounts): void {
  const alone = lines.filter(({ text }) => /^\d{1,4}$/.test(text));
  const rising = alone.every(
    ({ text }, index) => index === 0 || Number(text) - Number(alone[index - 1]?.text) === 1,
  );
  if (alone.length < MIN_PAGE_NUMBERS || !rising || !areSpacedLikePages(lines)) return;
  for (const line of alone) {
    line.text = '';
    count(counts, 'page-number');
  }
}

/** Whether the lines that contain only a number are separated by similar amounts of text. */
function areSpacedLikePages(lines: readonly CleanLine[]): boolean {
  const lengths: number[] = [];
  let length = 0;
  for (const { text } of lines) {
    length += text.length;
    if (!/^\d{1,4}$/.test(text)) continue;
    lengths.push(length - text.length);
    length = 0;
  }
  // The texts before the first page number and after the last may be short.
  const between = lengths.slice(1);
  const shortest = minOf(between);
  return shortest >= MIN_PAGE_LENGTH && maxOf(between) <= shortest * MAX_PAGE_RATIO;
}

/**
 * Removes the table header that each page repeats and marks the next row as the first of its page. After other text, an
 * identical header belongs to another table.
 */
function dropRepeatedHeaders(lines: CleanLine[], counts: RuleCounts): void {
  let first: CleanLine[] = [];
  for (const { rows, followsText } of tableRuns(lines)) {
    if (followsText || rows[0]?.text !== first[0]?.text) {
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

/** A run of consecutive table rows. A row equal to the first one starts a new run. */
interface TableRun {
  rows: CleanLine[];
  /** Whether text separates it from the run before. */
  followsText: boolean;
}

function tableRuns(lines: readonly CleanLine[]): TableRun[] {
  const runs: TableRun[] = [];
  let [isOpen, followsText] = [false, true];
  for (const line of lines) {
    const isRow = line.text.includes('\t');
    const last = runs.at(-1);
    const restarts = line.text === last?.rows[0]?.text;
    if (isRow && isOpen && !restarts) last?.rows.push(line);
    else if (isRow) runs.push({ rows: [line], followsText });
    isOpen = isRow;
    followsText = !isRow && (followsText || line.text !== '');
  }
  return runs;
}

const LETTER_SPACED = /^\S(?: \S){3,}$/u;
/** A letter-spaced line printed twice in a row: `总 则总 则`. */
const DOUBLED = /^(\S(?: \S)+)\1$/u;
/** Blank dates to be filled in by hand aren't letter-spaced words. */
const BLANK_DATE = /^[年月日 ]+$/u;

/** Closes up letter-spaced headings, and undoes bold faked by printing such a line twice. */
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
