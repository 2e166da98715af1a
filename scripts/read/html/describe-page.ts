import { attribute, type Element } from '../../html-tree.ts';
import type { Census, CensusRun } from '../census.ts';
import type { Doubt } from '../doubt.ts';
import type { Extract } from './find-document.ts';
import { compact } from './find-title.ts';
import { type LeftOut, NO_WORDS } from './left-out.ts';
import { nextPageOf } from './page-links.ts';
import type { PageStyle } from './page-style.ts';
import { pictureSize } from './pictures.ts';
import { type ChildNode, isElement, type TextNode, walkTree } from './walk-tree.ts';
import type { PageLines } from './write-lines.ts';

/** What is needed to describe a page after its lines are written. */
export interface WrittenPage {
  root: Element;
  style: PageStyle;
  leftOut: LeftOut;
  numbers: readonly Extract[][];
  page: PageLines;
  shownByScript: readonly Element[];
  unknown: ReadonlySet<string>;
}

/**
 * Returns the fate of every text node, picture, frame and control of a page, and the doubts to report to the editor.
 */
export function describePage(written: WrittenPage): { census: Census; doubts: Doubt[] } {
  const entries = listEntries(written);
  return {
    census: { runs: entries.map(({ run }) => run), generated: written.page.generated },
    doubts: [
      ...reportSurroundings(entries),
      ...reportHidden(entries, written.page),
      ...reportPictures(entries, written.page),
      ...reportPage(written),
    ].sort((a, b) => a.line - b.line),
  };
}

/** A run of the census and its node. */
interface Entry {
  node: ChildNode;
  run: CensusRun;
}

function listEntries(written: WrittenPage): Entry[] {
  const extracts = new Map(written.numbers.flat().map((extract) => [extract.node, extract]));
  const entries: Entry[] = [];
  walkTree(written.root, {
    enter: (element) => {
      const run = embeddedRun(element, written);
      if (run) entries.push({ node: element, run });
    },
    text: (node) => {
      if (node.value.trim() === '') return;
      for (const run of textRuns(node, written.leftOut.get(node), extracts.get(node)))
        entries.push({ node, run });
    },
  });
  return entries;
}

function placeOf(node: ChildNode): string {
  const line = node.sourceCodeLocation?.startLine;
  return line === undefined ? 'the page' : `line ${line} of the page`;
}

function textRuns(node: TextNode, why: string | undefined, extract: Extract | undefined): CensusRun[] {
  const place = placeOf(node);
  if (why === undefined) return [{ text: node.value, place, fate: 'text' }];
  const { start, end } = extract ?? { start: 0, end: 0 };
  const pieces: CensusRun[] = [
    { text: node.value.slice(0, start), place, fate: 'left-out', why },
    { text: node.value.slice(start, end), place, fate: 'text' },
    { text: node.value.slice(end), place, fate: 'left-out', why },
  ];
  return pieces.filter(({ text }) => text.trim() !== '');
}

/** Returns the run of a picture larger than a stamp, of a frame or embedded file, or of the value in a form field. */
function embeddedRun(element: Element, { style, leftOut }: WrittenPage): CensusRun | null {
  const around = leftOut.get(element);
  const leftOutAs = (why: string, text = ''): CensusRun => ({
    text,
    place: placeOf(element),
    fate: 'left-out',
    why: around === undefined ? why : `${why} (${around})`,
  });
  const size = pictureSize(element, style);
  if (size !== null) return leftOutAs(`picture of ${size}`);
  const address = attribute(element, 'src') ?? attribute(element, 'data');
  if (/^(?:iframe|frame|embed|object)$/.test(element.tagName) && address)
    return leftOutAs(`frame ${address}`);
  const value = attribute(element, 'value') ?? '';
  const isHidden = attribute(element, 'type') === 'hidden';
  return element.tagName === 'input' && value.trim() !== '' && !isHidden
    ? leftOutAs('form control', value)
    : null;
}

/** Reasons that concern the document itself. Each is reported at its line. */
const IN_DOCUMENT = new Set([
  ...[
    'hidden',
    'deleted',
    'struck out',
    'white on white',
    'reading beside a character',
    'form control',
    'drawing',
    'fixed region of the page',
  ],
  ...[
    'shown only without scripts',
    'shown only without frames',
    'source of a formula',
    'title, which the text has itself',
  ],
]);

const EXCERPT = 30;

function excerpt(text: string): string {
  const words = text.trim().replace(/\s+/gu, ' ');
  return words.length > EXCERPT ? `${words.slice(0, EXCERPT)}…` : words;
}

/** Reports how much of the page surrounds its document, and how that begins. */
function reportSurroundings(entries: readonly Entry[]): Doubt[] {
  const around = entries.filter(
    ({ run: { fate, why = '', text } }) =>
      fate === 'left-out' && text !== '' && !NO_WORDS.has(why) && !IN_DOCUMENT.has(why),
  );
  const [first] = around;
  if (!first) return [];
  const length = around.reduce((sum, { run }) => sum + compact(run.text).length, 0);
  return [
    {
      line: 1,
      problem: `${length} characters of the page stand around its document and were left out, from “${excerpt(first.run.text)}” on (${first.run.place}).`,
      next: 'The report lists them with why; if some belong to the notice, save the page with them inside its text.',
    },
  ];
}

/** Reports what the document contains but doesn't show, one doubt per reason. */
function reportHidden(entries: readonly Entry[], page: PageLines): Doubt[] {
  const hidden = entries.filter(
    ({ run: { fate, why = '', text } }) => fate === 'left-out' && text !== '' && IN_DOCUMENT.has(why),
  );
  return [...Map.groupBy(hidden, ({ run }) => run.why ?? '')].flatMap(([why, group]) => {
    const [first] = group;
    if (!first) return [];
    const count = group.length > 1 ? ` and ${group.length - 1} more` : '';
    return [
      {
        line: lineOf(first.node, page),
        problem: `“${excerpt(first.run.text)}”${count} is left out: ${why}.`,
        next: 'If it belongs to the notice, add it under corrections: in notice.yaml.',
      },
    ];
  });
}

function lineOf(node: ChildNode, { places, lines }: PageLines): number {
  return Math.min(places.get(node) ?? 0, Math.max(0, lines.length - 1)) + 1;
}

/** Reports the pictures and frames in the document, each at its line. */
function reportPictures(entries: readonly Entry[], page: PageLines): Doubt[] {
  return entries.flatMap(({ node, run: { text, why = '' } }) => {
    if (text !== '' || !isElement(node) || /\)$/.test(why)) return [];
    const words = attribute(node, 'alt')?.trim();
    return [
      {
        line: lineOf(node, page),
        problem: `There is a ${why}${words ? ` (“${words}”)` : ''} here; what it shows isn’t read.`,
        next: 'Open it; if it holds words of the notice, get them by text recognition and add them under corrections: in notice.yaml.',
      },
    ];
  });
}

function reportPage({ root, shownByScript, unknown, style, page }: WrittenPage): Doubt[] {
  const doubts: Doubt[] = [];
  const next = nextPageOf(root);
  if (next !== null)
    doubts.push({
      line: Math.max(1, page.lines.length),
      problem: `The text goes on on another page (${excerpt(next)}), which isn’t read.`,
      next: 'Put the text of all its pages into one file.',
    });
  if (shownByScript.length > 0)
    doubts.push({
      line: 1,
      problem: 'The file hides most of its text, which a script must show; it was read as shown.',
      next: 'Compare it with the page in a browser.',
    });
  for (const kind of unknown)
    doubts.push({
      line: 1,
      problem: `The page numbers a list in the style ${kind}, which isn’t known; the numbers are written in digits.`,
      next: 'Compare them with the page in a browser, and correct them under corrections: in notice.yaml.',
    });
  if (style.generatesWords)
    doubts.push({
      line: 1,
      problem: 'The page’s style sheet writes numbers or words beside its text, which aren’t read.',
      next: 'Compare with the page in a browser, and add numbers under labels: in notice.yaml.',
    });
  for (const line of page.tooWide.slice(0, 1))
    doubts.push({
      line: line + 1,
      problem:
        'A cell of this table says that it spans more columns than any table has; it was read to the end of its row.',
      next: 'Compare the table with the page in a browser.',
    });
  return doubts;
}
