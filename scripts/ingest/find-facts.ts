import type { NoticeFacts } from '../../src/model/facts.ts';
import type { Line, LineRole } from '../../src/model/notice.ts';
import type { NoticeStructure } from './parse-notice.ts';
import { GENRES } from './split-frames.ts';

/** What a notice prints about itself; null or an empty list where it doesn't. */
export type PrintedFacts = { [Name in keyof NoticeFacts]: NoticeFacts[Name] | null };

/** Reads the facts of a notice from its cover, heading and colophon; the body's own citations of other documents are no facts of it. */
export function findFacts({ cover, heading, colophon }: NoticeStructure): PrintedFacts {
  const letter = cover?.content ?? [];
  const title = findTitle(letter, heading);
  return {
    title,
    year: findYear(title),
    genre: GENRES.find((genre) => title?.endsWith(genre)) ?? null,
    issuers: textsOf(letter, 'signature').filter((line) =>
      /(?:厅|局|委|委员会|工委|政府|办公室|部)$/u.test(line),
    ),
    docNumber: textsOf(letter, 'docNumber')[0] ?? null,
    issuedOn: findDate(textsOf(letter, 'date')[0]),
    printedOn: findDate(textsOf(colophon?.content ?? [], 'imprint').find((line) => line.endsWith('印发'))),
    addressees: (textsOf(letter, 'addressees')[0] ?? '').replace(/：$/u, '').split('，').filter(Boolean),
    openness: findOpenness(
      [...textsOf(letter, 'openness'), ...textsOf(colophon?.content ?? [], 'openness')][0],
    ),
  };
}

function textsOf(lines: readonly Line[], role: LineRole): string[] {
  return lines.filter((line) => line.role === role).map(({ text }) => text);
}

/** The title of the issued document as its letter names it, else the one above its text. */
function findTitle(letter: readonly Line[], heading: readonly Line[]): string | null {
  const issuing = textsOf(letter, 'title')[0];
  const issued =
    issuing === undefined
      ? undefined
      : (/印发《(.+)》/u.exec(issuing) ?? /印发(.+)的通知$/u.exec(issuing))?.[1];
  return issued ?? heading.at(-1)?.text ?? issuing ?? null;
}

function findYear(title: string | null): number | null {
  const year = /(?<!\d)(\d{4})年/u.exec(title ?? '')?.[1];
  return year === undefined ? null : Number(year);
}

/** `2024年3月25日` as `2024-03-25`. */
function findDate(line: string | undefined): string | null {
  const [, year, month, day] = /(\d{4})年(\d{1,2})月(\d{1,2})日/u.exec(line ?? '') ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}

function findOpenness(line: string | undefined): NoticeFacts['openness'] {
  const marks = ['主动公开', '依申请公开', '不予公开'] as const;
  return marks.find((mark) => line?.includes(mark)) ?? null;
}
