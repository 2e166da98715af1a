import { type Box, contains, quantile } from './geometry.ts';
import { endsInStop } from './join-printed.ts';
import { groupLines, type Line, splitAtGaps } from './lines.ts';
import { centreOf, type Dropped, type Glyph } from './page-content.ts';

/** What is needed to find the furniture of a page. */
export interface MarginPage {
  /** 1-based. */
  number: number;
  height: number;
  glyphs: readonly Glyph[];
  /** Areas of drawn tables, whose rows are never furniture. */
  tables: readonly Box[];
}

/** Height of the top and bottom margins that may contain furniture, relative to the page. */
const MARGIN = 0.14;
/** Most lines of a running head or foot. */
const MAX_LINES = 3;
/** Share of all pages, or of the odd or even ones, on which a running head has to appear. */
const REPEATED_SHARE = 0.6;
const MIN_PAGES = 3;
/** Largest font size of smaller type, relative to the text. Such type may be a note. */
const SMALLER = 0.92;
/** Smallest gap that separates a line from the text, relative to the text's line spacing. */
const APART = 1.7;
/** Largest difference in vertical position between heads in the same place on different pages, in points. */
const SAME_PLACE = 4;

interface Candidate {
  page: MarginPage;
  line: Line;
  edge: 'head' | 'foot';
  /** Distance from the nearer edge of the page, in points. */
  distance: number;
  isSmall: boolean;
  isOutermost: boolean;
}

/**
 * Finds running heads, running feet and page numbers by their position. They are in the margins, separated from the
 * text by a gap or by smaller type, and have the same words (apart from the page number) in the same place on most
 * pages, or on most odd or even ones. A line that is repeated with another date or serial number is text, and so is a
 * sentence in the same type as the text.
 */
export function findFurniture(pages: readonly MarginPage[]): Map<number, Dropped[]> {
  const sheets = pages.map((page) => ({ page, lines: groupLines(page.glyphs) }));
  const sizes = sheets.flatMap(({ page }) => page.glyphs.map(({ size }) => size));
  const text = { size: quantile(sizes, 0.5), pitch: pitchOf(sheets.map(({ lines }) => lines)) };
  const candidates = sheets.flatMap(({ page, lines }) => [
    ...findCandidates('head', page, lines, text),
    ...findCandidates('foot', page, lines, text),
  ]);
  const numbers = findNumbers(candidates);
  const printed = new Set(candidates.filter(isBrowserLine));
  const heads = findRepeated(
    candidates.filter((candidate) => !numbers.has(candidate)),
    pages.length,
  );
  const dropped = new Map<number, Dropped[]>(pages.map(({ number }) => [number, []]));
  for (const candidate of candidates) {
    const why = numbers.has(candidate) ? 'page number' : `running ${candidate.edge}`;
    if (heads.has(candidate) || numbers.has(candidate) || printed.has(candidate))
      dropped.get(candidate.page.number)?.push({ glyphs: candidate.line.glyphs, fate: 'furniture', why });
  }
  return dropped;
}

/** Returns the usual distance between consecutive baselines, in points. */
function pitchOf(pages: readonly Line[][]): number {
  const gaps = pages.flatMap((lines) => lines.slice(1).map(({ y }, index) => y - (lines[index]?.y ?? 0)));
  return quantile(gaps, 0.4);
}

/** Returns the outermost lines in a margin of a page that something separates from the text. */
function findCandidates(
  edge: 'head' | 'foot',
  page: MarginPage,
  lines: readonly Line[],
  text: { size: number; pitch: number },
): Candidate[] {
  const fromEdge = edge === 'head' ? lines : lines.toReversed();
  const distanceOf = ({ y }: Line) => (edge === 'head' ? y : page.height - y);
  const inner = fromEdge.findIndex(
    (line, index) => distanceOf(line) > page.height * MARGIN || isRow(page, line, fromEdge[index + 1]),
  );
  const outer = fromEdge.slice(0, Math.min(MAX_LINES, inner === -1 ? MAX_LINES : inner));
  const isCutAfter = (index: number) => {
    const [line, next] = [fromEdge[index], fromEdge[index + 1]];
    return !!line && (!next || Math.abs(next.y - line.y) >= APART * text.pitch);
  };
  return outer.flatMap((line, index) => {
    const isSmall = line.size <= SMALLER * text.size;
    const isApart = outer.some((_, other) => other >= index && isCutAfter(other));
    if (!isSmall && (!isApart || endsInStop(line))) return [];
    return [{ page, line, edge, distance: distanceOf(line), isSmall, isOutermost: index === 0 }];
  });
}

const MIN_CELLS = 3;
const CELL_GAP = 1.2;

/**
 * Whether a line is a table row: of a drawn table, or with several cells that are aligned with those of the next line.
 */
function isRow({ tables }: MarginPage, line: Line, next: Line | undefined): boolean {
  if (tables.some((box) => line.glyphs.some((glyph) => contains(box, centreOf(glyph))))) return true;
  const cells = splitAtGaps(line, CELL_GAP);
  const below = next ? splitAtGaps(next, CELL_GAP) : [];
  const aligned = cells.filter(({ left }) =>
    below.some((other) => Math.abs(other.left - left) < line.size / 2),
  );
  return cells.length >= MIN_CELLS && aligned.length >= MIN_CELLS - 1;
}

function findRepeated(candidates: readonly Candidate[], pageCount: number): Set<Candidate> {
  const repeated = new Set<Candidate>();
  const classes = [() => true, isOdd, (candidate: Candidate) => !isOdd(candidate)];
  const sizes = [pageCount, Math.ceil(pageCount / 2), Math.floor(pageCount / 2)];
  for (const [index, isOfClass] of classes.entries()) {
    const minimum = Math.max(2, (sizes[index] ?? 0) * REPEATED_SHARE);
    const members = candidates.filter((candidate) => isOfClass(candidate));
    for (const one of members) {
      const alike = members.filter((other) => isInPlaceOf(one, other) && hasSameWords(one, other));
      const isEnough = pageCount >= MIN_PAGES || one.isSmall;
      if (isEnough && alike.length >= minimum) for (const other of alike) repeated.add(other);
    }
  }
  for (const one of findChapterHeads(candidates, pageCount)) repeated.add(one);
  // Other small type in the place of a running head names a chapter, or is on the first page of its kind.
  for (const one of candidates)
    if (one.isSmall && one.edge === 'head' && [...repeated].some((other) => isInPlaceOf(one, other)))
      repeated.add(one);
  return repeated;
}

/**
 * Finds running heads in small type that are in the same place on most pages and change with the chapter. Most of them
 * have the same words as another one.
 */
function findChapterHeads(candidates: readonly Candidate[], pageCount: number): Candidate[] {
  const heads = candidates.filter(({ edge, isSmall }) => edge === 'head' && isSmall);
  for (const one of heads) {
    const inPlace = heads.filter((other) => isInPlaceOf(one, other));
    const twins = inPlace.filter((head) =>
      inPlace.some((other) => other !== head && hasSameWords(head, other)),
    );
    const isMost = inPlace.length >= Math.max(MIN_PAGES, pageCount * REPEATED_SHARE);
    if (isMost && twins.length * 2 > inPlace.length) return twins;
  }
  return [];
}

function isOdd({ page }: Candidate): boolean {
  return page.number % 2 === 1;
}

function isInPlaceOf(one: Candidate, other: Candidate): boolean {
  return one.edge === other.edge && Math.abs(one.distance - other.distance) <= SAME_PLACE;
}

function hasSameWords(one: Candidate, other: Candidate): boolean {
  return withoutPageNumber(one.line.text) === withoutPageNumber(other.line.text);
}

/**
 * A page number in a running line: marked as one, or separated at either end from words that it doesn't number (unlike
 * 附件 1).
 */
const RUNNING_NUMBER = new RegExp(
  [
    '第\\s?\\d{1,4}\\s?页',
    '(?<=[-—–－·|])\\s?\\d{1,4}\\s?(?=[-—–－·|])',
    '^\\s?\\d{1,4}(?:\\s?[/／]\\s?\\d{1,4})?(?=[\\s|])',
    '(?<=(?<!附[件表录图]|[表图])[\\s|])\\d{1,4}(?:\\s?[/／]\\s?\\d{1,4})?\\s?$',
  ].join('|'),
  'gu',
);

function withoutPageNumber(text: string): string {
  return text.replace(RUNNING_NUMBER, '#').replace(/\s/g, '');
}

/** What a browser prints at the edges of a page: its address, or date and time. */
const BROWSER_LINE = /^https?:\/\/\S|^\d{4}[-/]\d{1,2}[-/]\d{1,2},?\s?(?:[上下]午)?\s?\d{1,2}:\d{2}/u;

function isBrowserLine({ line, isSmall, isOutermost }: Candidate): boolean {
  return isSmall && isOutermost && BROWSER_LINE.test(line.text);
}

/** A page number with any marks around it, in characters of normal width (NFKC). */
const NUMBER =
  /^(?<before>[-—–―·•.~\s]*(?:第|page|p\.?)?\s*)(?<number>\d{1,4}|[ivxlc]{1,6}|[一二三四五六七八九十百]{1,5})(?<after>\s*页?(?:\s*[/,共of]+\s*\d{1,4}\s*页?)?[-—–―·•.~\s]*)$/iu;

/** Longest page number, including the marks around it. */
const MAX_NUMBER = 30;

/**
 * Finds page numbers: alone on the outermost line of a margin and either marked as one, or plain and increasing with
 * the pages.
 */
function findNumbers(candidates: readonly Candidate[]): Set<Candidate> {
  const found = candidates.flatMap((candidate) => {
    const text = candidate.line.text.normalize('NFKC').trim();
    const groups = text.length <= MAX_NUMBER ? NUMBER.exec(text)?.groups : undefined;
    if (!groups || !candidate.isOutermost) return [];
    const isMarked = `${groups['before']}${groups['after']}`.trim() !== '';
    return [{ candidate, isMarked, offset: Number(groups['number']) - candidate.page.number }];
  });
  const plain = found.filter(({ isMarked, offset }) => !isMarked && !Number.isNaN(offset));
  const rising = plain.filter(({ offset }) => plain.filter((other) => other.offset === offset).length > 1);
  const taken = [...found.filter(({ isMarked }) => isMarked), ...(plain.length === 1 ? plain : rising)];
  return new Set(taken.map(({ candidate }) => candidate));
}
