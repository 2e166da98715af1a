import type { Line, LineRole } from '../../src/model/notice.ts';
import type { CleanLine } from './clean-line.ts';
import { findMarker, type MarkerKind } from './markers.ts';
import { DATE } from './read-date.ts';

/** The parts of a notice around its numbered text, in the order they are printed. */
export interface Frames {
  cover: Line[];
  heading: Line[];
  preamble: CleanLine[];
  body: CleanLine[];
  colophon: Line[];
}

/** 文种: what the title of a document ends in (党政机关公文处理工作条例, 第八条, and what departments issue besides), the longest first. */
export const GENRES = [
  ...[
    '任务分解表',
    '工作要点',
    '行动计划',
    '行动方案',
    '实施方案',
    '工作方案',
    '实施意见',
    '指导意见',
    '实施细则',
    '暂行办法',
  ],
  ...[
    '暂行规定',
    '管理办法',
    '工作报告',
    '发展规划',
    '实施办法',
    '纲要',
    '要点',
    '意见',
    '方案',
    '规划',
    '计划',
    '办法',
    '细则',
    '规定',
  ],
  ...[
    '条例',
    '决定',
    '决议',
    '公告',
    '通告',
    '通报',
    '通知',
    '报告',
    '批复',
    '指南',
    '标准',
    '清单',
    '措施',
    '函',
  ],
];
const TITLE = new RegExp(`(?:${GENRES.join('|')})(?:[（(][^（）()]{1,8}[）)])?$`, 'u');
const BODY_OF_STATE = '(?:委|委员会|工委|厅|局|政府|部|办公厅|办公室|人大|常委会|法院|检察院|国务院)';
const ORGANISATION = new RegExp(`^\\S*${BODY_OF_STATE}(?: \\S+${BODY_OF_STATE})*$`, 'u');
const ONLY_DATE = new RegExp(`^${DATE.source}$`, 'u');
const DOC_NUMBER =
  /^[\p{Script=Han}A-Za-z]{1,14} ?[〔[［（(【〈] ?\d{4} ?[〕\]］）)】〉] ?第? ?\d{1,4} ?号$|^(?:\d{4}年)?第 ?\d{1,4} ?号令?$/u;
const OPENNESS =
  /^[（(]?(?:此件|公开属性：|信息公开选项：)?(?:主动公开|依申请公开|不予公开|公开发布)[）)]?$/u;
const IMPRINT = new RegExp(
  `^(?:${DATE.source} ?印发|校 ?对[：:].*|(?:共印|印数)\\d*份?.*|抄 ?送[：:].*|承办.*[：:].*)$`,
  'u',
);

/**
 * Cuts a notice into cover, heading, preamble, numbered body and colophon. Every paragraph lands in exactly one of them,
 * in its order; a part that isn't there is empty.
 */
export function splitFrames(paragraphs: readonly CleanLine[]): Frames {
  const bodyStart = findBodyStart(paragraphs);
  const colophonStart = findColophon(paragraphs, bodyStart);
  const front = paragraphs.slice(0, bodyStart);
  const headingEnd = findHeadingEnd(front);
  const headingStart = findHeadingStart(front, headingEnd);
  return {
    cover: coverLines(front.slice(0, headingStart)),
    heading: front.slice(headingStart, headingEnd).map(({ text }) => ({ role: 'title', text })),
    preamble: front.slice(headingEnd),
    body: paragraphs.slice(bodyStart, colophonStart),
    colophon: paragraphs.slice(colophonStart).map(({ text }) => ({ role: colophonRole(text), text })),
  };
}

/** The kinds of number that a body may open with; a kind further on counts only where those before it don't occur. */
const OPENING_KINDS: MarkerKind[][] = [['part', 'chapter', 'article', 'han'], ['han-bracket'], ['arabic']];

/** The index of the first numbered provision, behind a table of contents; the end where nothing is numbered. */
function findBodyStart(paragraphs: readonly CleanLine[]): number {
  const markers = paragraphs.map(({ text }) => findMarker(text));
  for (const kinds of OPENING_KINDS) {
    const isOpening = (index: number) => {
      const marker = markers[index];
      return marker?.number === 1 && kinds.includes(marker.kind);
    };
    const first = paragraphs.findIndex((_, index) => isOpening(index));
    if (first < 0) continue;
    const contents = paragraphs.findIndex(({ text }) => /^目 ?录$/u.test(text));
    if (contents < 0 || contents > first) return first;
    const kind = markers[first]?.kind;
    const again = paragraphs.findIndex(
      (_, index) => index > first && isOpening(index) && markers[index]?.kind === kind,
    );
    return again < 0 ? first : again;
  }
  const any = markers.findIndex((marker) => marker?.level === 1);
  return any < 0 ? paragraphs.length : any;
}

/** The index behind the heading: the last title line that no date or signature follows. */
function findHeadingEnd(front: readonly CleanLine[]): number {
  const afterLetter = front.findLastIndex(({ text }) => ONLY_DATE.test(text)) + 1;
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

/** The index of the colophon's first line; a colophon has a date or an openness mark, and nothing but lines of its kind. */
function findColophon(paragraphs: readonly CleanLine[], bodyStart: number): number {
  let start = paragraphs.length;
  while (start > bodyStart && isColophonLine(paragraphs[start - 1]?.text ?? '')) start -= 1;
  const lines = paragraphs.slice(start);
  const isOne = lines.some(({ text }) => IMPRINT.test(text) || OPENNESS.test(text) || ONLY_DATE.test(text));
  return isOne ? start : paragraphs.length;
}

const MAX_SIGNATURE_LENGTH = 30;

function isColophonLine(text: string): boolean {
  if (IMPRINT.test(text) || OPENNESS.test(text) || ONLY_DATE.test(text)) return true;
  return text.length <= MAX_SIGNATURE_LENGTH && ORGANISATION.test(text);
}

/** The lines of a letter with their roles, which depend on what stands above them. */
function coverLines(lines: readonly CleanLine[]): Line[] {
  let isAddressed = false;
  let isDated = false;
  return lines.map(({ text }) => {
    const role = coverRole(text, isAddressed && !isDated);
    isAddressed ||= role === 'addressees';
    isDated ||= role === 'date';
    return { role, text };
  });
}

function coverRole(text: string, inLetter: boolean): LineRole {
  if (DOC_NUMBER.test(text)) return 'docNumber';
  if (ONLY_DATE.test(text)) return 'date';
  if (OPENNESS.test(text)) return 'openness';
  if (/关于.*(?:通知|意见|决定|通报|函)$/u.test(text)) return 'title';
  if (/：$/u.test(text)) return 'addressees';
  if (/。$/u.test(text)) return 'body';
  return inLetter ? 'signature' : 'letterhead';
}

function colophonRole(text: string): LineRole {
  if (OPENNESS.test(text)) return 'openness';
  if (ONLY_DATE.test(text)) return 'date';
  return IMPRINT.test(text) ? 'imprint' : 'signature';
}
