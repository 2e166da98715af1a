import type { Line, LineRole } from '../../src/model/notice.ts';
import type { CleanLine } from './clean-text.ts';
import { findMarker } from './markers.ts';

/** The parts of a notice around its numbered text, in the order they are printed. */
export interface Frames {
  cover: Line[];
  heading: Line[];
  preamble: CleanLine[];
  body: CleanLine[];
  colophon: Line[];
}

/** 文种: what the title of a document ends in. */
export const GENRES = [
  '工作要点',
  '任务分解表',
  '行动计划',
  '实施方案',
  '工作方案',
  '实施意见',
  '指导意见',
  '意见',
  '方案',
  '规划',
  '办法',
  '通知',
  '报告',
];
const TITLE = new RegExp(`(?:${GENRES.join('|')})$`, 'u');
const ORGANISATION = /^\S*(?:委|委员会|工委|厅|局|政府)(?: \S+(?:委|委员会|工委|厅|局|政府))*$/u;
const OFFICE = /^\S+(?:厅|局|委|委员会|工委|政府|办公室)$/u;
const DATE = /^\d{4}年\d{1,2}月\d{1,2}日$/u;
const DOC_NUMBER = /^\p{Script=Han}{2,12}[〔[［（(]\d{4}[〕\]］）)]\d{1,4}号$/u;
const OPENNESS = /^[（(]?(?:此件)?(?:主动公开|依申请公开|不予公开)[）)]?$/u;
const IMPRINT =
  /^(?:\d{4}年\d{1,2}月\d{1,2}日印发|校对[：:].*|(?:共印|印数)\d*份?.*|抄送[：:].*|承办.*[：:].*)$/u;

/**
 * Cuts a notice into cover, heading, preamble, numbered body and colophon. Every paragraph lands in exactly one of them,
 * in its order; a part that isn't there is empty.
 */
export function splitFrames(paragraphs: readonly CleanLine[]): Frames {
  const start = paragraphs.findIndex(({ text }) => findMarker(text)?.level === 1);
  const bodyStart = start < 0 ? paragraphs.length : start;
  const colophonStart = findColophon(paragraphs, bodyStart);
  const front = paragraphs.slice(0, bodyStart);
  const headingEnd = findHeadingEnd(front);
  const headingStart = findHeadingStart(front, headingEnd);
  return {
    cover: front
      .slice(0, headingStart)
      .map(({ text }, index, all) => ({ role: coverRole(text, all.slice(0, index)), text })),
    heading: front.slice(headingStart, headingEnd).map(({ text }) => ({ role: 'title', text })),
    preamble: front.slice(headingEnd),
    body: paragraphs.slice(bodyStart, colophonStart),
    colophon: paragraphs.slice(colophonStart).map(({ text }) => ({ role: colophonRole(text), text })),
  };
}

/** The index behind the heading: the last title line that no date or signature follows. */
function findHeadingEnd(front: readonly CleanLine[]): number {
  const afterLetter = front.findLastIndex(({ text }) => DATE.test(text)) + 1;
  const title = front.findLastIndex(({ text }, index) => index >= afterLetter && TITLE.test(text));
  return title < 0 ? front.length : title + 1;
}

/** The index of the heading's first line: the title, and a line above it that names only who issues it. */
function findHeadingStart(front: readonly CleanLine[], headingEnd: number): number {
  const title = front[headingEnd - 1];
  if (!title || !TITLE.test(title.text)) return headingEnd;
  const above = front[headingEnd - 2];
  return above && ORGANISATION.test(above.text) ? headingEnd - 2 : headingEnd - 1;
}

/** The index of the colophon's first line; a colophon has a printing date or an openness mark, and nothing but such lines. */
function findColophon(paragraphs: readonly CleanLine[], bodyStart: number): number {
  let start = paragraphs.length;
  while (start > bodyStart && isColophonLine(paragraphs[start - 1]?.text ?? '')) start -= 1;
  const lines = paragraphs.slice(start);
  return lines.some(({ text }) => IMPRINT.test(text) || OPENNESS.test(text)) ? start : paragraphs.length;
}

function isColophonLine(text: string): boolean {
  return IMPRINT.test(text) || OPENNESS.test(text) || OFFICE.test(text);
}

function coverRole(text: string, above: readonly CleanLine[]): LineRole {
  const seen = (test: (line: string) => boolean) => above.some((line) => test(line.text));
  if (DOC_NUMBER.test(text)) return 'docNumber';
  if (DATE.test(text)) return 'date';
  if (OPENNESS.test(text)) return 'openness';
  if (/关于.*通知$/u.test(text)) return 'title';
  if (/：$/u.test(text)) return 'addressees';
  if (/。$/u.test(text)) return 'body';
  const inLetter = seen((line) => /：$/u.test(line)) && !seen((line) => DATE.test(line));
  return inLetter ? 'signature' : 'letterhead';
}

function colophonRole(text: string): LineRole {
  if (OPENNESS.test(text)) return 'openness';
  return IMPRINT.test(text) ? 'imprint' : 'signature';
}
