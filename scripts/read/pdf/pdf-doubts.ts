import type { Doubt } from '../doubt.ts';
import { looksChinese } from '../decode-text.ts';
import type { FlowDoubt } from './flow.ts';
import { isScan } from './find-unprinted.ts';
import type { LaidOutText, Sheet } from './lay-out-pages.ts';
import { isBlank } from './page-content.ts';
import { largePictures, stripsOf } from './pdf-census.ts';

const COMPARE =
  'Compare with the original; where it is wrong, use the Word file or correct the text as .txt.';
const RECOGNISE = 'Look at the page; if it holds text, run it through text recognition (OCR) first.';
const LOOK = 'Look at the page; what belongs to the notice has to be added by hand.';

/** Returns what an editor has to check, with the line of the text where it is or where its page begins. */
export function findDoubts({ lines, doubts, sheets }: LaidOutText): Doubt[] {
  const lineOf = (page: number) =>
    Math.max(1, lines.findIndex((line) => line.page >= page) + 1 || lines.length);
  return [
    ...sheets.flatMap((sheet) => {
      const line = lineOf(sheet.content.number);
      return doubtsOf(sheet).map(({ problem, next }) => ({ line, problem, next }));
    }),
    ...doubts.map(describeDecision),
  ].sort((a, b) => a.line - b.line);
}

function describeDecision({ page, kind, line }: FlowDoubt): Doubt {
  const problems = {
    'loose-table': `Page ${page} looks like a table without lines; its rows are rebuilt from the gaps between the words.`,
    'cut-row': `A row of a table that the end of page ${page - 1} cut is put together with its rest on page ${page}.`,
    'cut-cell': `The first cells of the table on page ${page} are empty; they are taken to go on from page ${page - 1}.`,
  };
  return { line, problem: problems[kind], next: COMPARE };
}

type PageDoubt = Omit<Doubt, 'line'>;

function doubtsOf(sheet: Sheet): PageDoubt[] {
  const { content, isRecognised, sideways, textGlyphs } = sheet;
  const page = `Page ${content.number}`;
  const found: (PageDoubt | false)[] = [
    isRecognised && {
      problem: `${page} is a picture; its text is what text recognition made of it.`,
      next: 'Compare with the picture, letter by letter where it counts.',
    },
    ...picturesOf(sheet),
    ...leftOutOf(sheet),
    sideways.some((glyph) => !isBlank(glyph)) && {
      problem: `${page} has text set sideways; it is placed after the other text of the page.`,
      next: COMPARE,
    },
    !looksChinese(textGlyphs.map(({ text }) => text).join('')) && {
      problem: `What comes out of page ${content.number} isn't Chinese text: its fonts don't say which letters they show.`,
      next: RECOGNISE,
    },
  ];
  return found.filter((doubt) => doubt !== false);
}

function picturesOf({ content, textGlyphs, isRecognised }: Sheet): PageDoubt[] {
  const page = `Page ${content.number}`;
  const hasText = textGlyphs.some((glyph) => !isBlank(glyph));
  const pictures = largePictures(content).length + (stripsOf(content).length > 0 ? 1 : 0);
  if (isRecognised) return [];
  if (!hasText && pictures > 0)
    return [{ problem: `${page} is a picture; its text isn't read.`, next: RECOGNISE }];
  if (!hasText && content.paths > 0)
    return [{ problem: `${page} has no text, only drawn shapes.`, next: RECOGNISE }];
  if (pictures === 0) return [];
  const what = isScan(content) ? 'a picture that covers most of it' : 'a picture larger than a stamp';
  return [{ problem: `${page} has ${what}; what may be written in it isn't read.`, next: RECOGNISE }];
}

/** Reasons that aren't reported, because the duplicated glyph is in the text. */
const HARMLESS = new Set(['struck twice']);

function leftOutOf({ content, dropped }: Sheet): PageDoubt[] {
  const reasons = new Map<string, string>();
  for (const { fate, why, glyphs } of dropped) {
    if (fate !== 'left-out' || HARMLESS.has(why)) continue;
    reasons.set(why, (reasons.get(why) ?? '') + glyphs.map(({ text }) => text).join(''));
  }
  const reported = [...reasons].filter(([, words]) => words.trim() !== '');
  return [
    ...reported.map(([why, words]) => ({
      problem: `Page ${content.number} has text that is left out (${why}): “${excerpt(words)}”.`,
      next: LOOK,
    })),
    ...content.comments.map((words) => ({
      problem: `Page ${content.number} has a comment that is left out: “${excerpt(words)}”.`,
      next: LOOK,
    })),
  ];
}

function excerpt(words: string): string {
  const trimmed = words.trim();
  return trimmed.length > 40 ? `${trimmed.slice(0, 40)}…` : trimmed;
}
