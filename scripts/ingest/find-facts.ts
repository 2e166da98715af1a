import type { NoticeFacts } from '../../src/model/facts.ts';
import type { Line, LineRole, Provision } from '../../src/model/notice.ts';
import { blockText } from '../../src/knowledge/clause-text.ts';
import type { NoticeStructure } from './parse-notice.ts';
import { readDate } from './read-date.ts';
import { GENRES } from './split-frames.ts';

/** What a notice prints about itself; null or an empty list where it doesn't. */
export type PrintedFacts = { [Name in keyof NoticeFacts]: NoticeFacts[Name] | null };

/** A fact with the words it was read from. */
interface Read<Value> {
  value: Value;
  quote: string;
}

/** Reads the facts of a notice from its cover, heading and colophon; the body's own citations of other documents are no facts of it. */
export function findFacts(structure: NoticeStructure): PrintedFacts {
  const read = readFacts(structure);
  const value = <Name extends keyof NoticeFacts>(name: Name) =>
    (read[name]?.value ?? null) as NoticeFacts[Name] | null;
  return {
    title: value('title'),
    year: value('year'),
    genre: value('genre'),
    issuers: value('issuers') ?? [],
    docNumber: value('docNumber'),
    issuedOn: value('issuedOn'),
    printedOn: value('printedOn'),
    effectiveFrom: value('effectiveFrom'),
    addressees: value('addressees') ?? [],
    openness: value('openness'),
    attachments: value('attachments') ?? [],
  };
}

/** The words that each fact was read from. */
export function findFactQuotes(structure: NoticeStructure): Partial<Record<keyof NoticeFacts, string>> {
  const quotes = Object.entries(readFacts(structure)).flatMap(([name, read]) =>
    read ? [[name, read.quote]] : [],
  );
  return Object.fromEntries(quotes) as Partial<Record<keyof NoticeFacts, string>>;
}

type ReadFacts = { [Name in keyof NoticeFacts]?: Read<NoticeFacts[Name]> | undefined };

function readFacts(structure: NoticeStructure): ReadFacts {
  const letter = structure.cover?.content ?? [];
  const end = structure.colophon?.content ?? [];
  const title = readTitle(letter, structure.heading);
  const all = [...letter, ...end];
  const signed = [...linesOf(all, 'date')][0];
  return {
    title,
    year: fromQuote(title?.value, /(?<!\d)(\d{4}) ?年/u, ([, year]) => Number(year)),
    genre: title && readGenre(title.value),
    issuers: readIssuers(all),
    docNumber: fromQuote(linesOf(letter, 'docNumber')[0], /.+/u, ([number]) => number.replace(/ /gu, '')),
    issuedOn: readDateOf(signed),
    printedOn: readDateOf(linesOf(end, 'imprint').find((line) => line.endsWith('印发'))),
    effectiveFrom: readEffectiveDate(structure.body),
    addressees: fromQuote(linesOf(letter, 'addressees')[0], /^(.+)：$/u, ([, names = '']) =>
      names.split('，'),
    ),
    openness: readOpenness(linesOf(all, 'openness')[0]),
    attachments: readAttachments(letter),
  };
}

function linesOf(lines: readonly Line[], role: LineRole): string[] {
  return lines.filter((line) => line.role === role).map(({ text }) => text);
}

function fromQuote<Value>(
  quote: string | undefined,
  pattern: RegExp,
  read: (match: RegExpExecArray) => Value,
): Read<Value> | undefined {
  const match = quote === undefined ? null : pattern.exec(quote);
  return match && quote !== undefined ? { value: read(match), quote } : undefined;
}

/** The title of the issued document as its letter names it, also in a nested one, else the one above its text. */
function readTitle(letter: readonly Line[], heading: readonly Line[]): Read<string> | undefined {
  const own = heading.at(-1)?.text;
  const printed = linesOf(letter, 'title')[0] ?? own ?? linesOf(letter, 'letterhead').findLast(readGenre);
  if (printed === undefined) return undefined;
  return { value: issuedTitle(printed) ?? own ?? printed, quote: printed };
}

/** 关于印发《…》的通知 and 关于转发〈…〉…: the words inside the innermost marks; 关于印发…的通知: those between. */
function issuedTitle(issuing: string): string | undefined {
  const marked = /(?:印发|转发|发布)《(.+)》/u.exec(issuing)?.[1];
  if (marked !== undefined) return issuedTitle(marked.replace(/〈/gu, '《').replace(/〉/gu, '》')) ?? marked;
  return /印发(.+)的通知$/u.exec(issuing)?.[1];
}

function readGenre(title: string): Read<string> | undefined {
  const bare = title.replace(/[（(][^（）()]{1,8}[）)]$/u, '');
  const genre = GENRES.find((candidate) => bare.endsWith(candidate));
  return genre === undefined ? undefined : { value: genre, quote: title };
}

/** The bodies that sign; several on one line are divided by a space. */
function readIssuers(lines: readonly Line[]): Read<string[]> | undefined {
  const signatures = linesOf(lines, 'signature').filter((line) =>
    /(?:厅|局|委|委员会|工委|政府|办公室|部|国务院)$/u.test(line),
  );
  const signing = signatures.filter(
    (line) => !lines.some(({ role, text }) => role === 'imprint' && text.includes(line)),
  );
  const isColophonOffice = (line: string) =>
    signing.length > 1 && signing.some((other) => other !== line && line.startsWith(other));
  const names = signing.filter((line) => !isColophonOffice(line)).flatMap((line) => line.split(' '));
  return names.length > 0 ? { value: [...new Set(names)], quote: signing.join(' ') } : undefined;
}

function readDateOf(line: string | undefined): Read<string> | undefined {
  const value = line === undefined ? null : readDate(line);
  return line !== undefined && value !== null ? { value, quote: line } : undefined;
}

function readOpenness(line: string | undefined): Read<NoticeFacts['openness']> | undefined {
  const marks = ['主动公开', '依申请公开', '不予公开'] as const;
  const mark = line?.includes('公开发布') ? '主动公开' : marks.find((candidate) => line?.includes(candidate));
  return line !== undefined && mark ? { value: mark, quote: line } : undefined;
}

/** 自2023年8月1日起施行, in the last provisions of a text. */
function readEffectiveDate(body: readonly Provision[]): Read<string> | undefined {
  const text = body.slice(-2).map(lastText).join('\n').slice(-2000);
  const quote = /自[^。\n]{1,24}?起(?:施行|实施|执行|生效)/u.exec(text)?.[0];
  return readDateOf(quote);
}

function lastText(part: Provision): string {
  if (part.type === 'table-head') return '';
  if (part.type === 'section') return part.children.slice(-2).map(lastText).join('\n');
  return part.blocks.map(blockText).join('\n');
}

/** 附件：1.… 2.… below a letter. */
function readAttachments(letter: readonly Line[]): Read<string[]> | undefined {
  const start = letter.findIndex(({ text }) => /^附件[：:]/u.test(text));
  if (start < 0) return undefined;
  const listed = letter.slice(start).filter(({ text }, index) => index === 0 || /^\d[.．]/u.test(text));
  const names = listed
    .map(({ text }) => text.replace(/^附件[：:] ?/u, '').replace(/^\d[.．] ?/u, ''))
    .filter(Boolean);
  return { value: names, quote: listed.map(({ text }) => text).join(' ') };
}
