import type { NoticeFacts } from '../../../src/model/facts.ts';
import type { Line, LineRole, Provision } from '../../../src/model/notice.ts';
import { blockText } from '../../../src/knowledge/records/clause-text.ts';
import type { Doubt } from '../../read/doubt.ts';
import { issuedNames, isSubtitle } from '../parse/document-title.ts';
import { GENRES } from './genres.ts';
import {
  docNumberOf,
  isOrganisation,
  readAttachmentNames,
  signatoriesOf,
  splitNames,
} from '../parse/letter-lines.ts';
import type { NoticeStructure } from '../parse/parse-notice.ts';
import { readDate } from './read-date.ts';
import { readYears, type Years } from './read-years.ts';

/** Facts that a notice prints about itself; null or an empty list if it doesn't. */
export type PrintedFacts = { [Name in keyof Omit<NoticeFacts, 'yearEnd'>]: NoticeFacts[Name] | null } & Pick<
  NoticeFacts,
  'yearEnd'
>;

/** A fact with the words it was read from. */
interface QuotedFact<Value> {
  value: Value;
  quote: string;
}

/**
 * Reads the facts of a notice from its cover, heading and colophon. Citations of other documents in the body are
 * ignored.
 */
export function findFacts(structure: NoticeStructure): PrintedFacts {
  const read = readFacts(structure);
  const value = <Name extends keyof NoticeFacts>(name: Name) =>
    (read[name]?.value ?? null) as NoticeFacts[Name] | null;
  return {
    title: value('title'),
    year: value('year'),
    ...(read.yearEnd ? { yearEnd: read.yearEnd.value } : {}),
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

/** Returns the words that each fact was read from. */
export function findFactQuotes(structure: NoticeStructure): Partial<Record<keyof NoticeFacts, string>> {
  const quotes = Object.entries(readFacts(structure)).flatMap(([name, read]) =>
    read ? [[name, read.quote]] : [],
  );
  return Object.fromEntries(quotes) as Partial<Record<keyof NoticeFacts, string>>;
}

type ReadFacts = { [Name in keyof NoticeFacts]?: QuotedFact<NoticeFacts[Name]> | undefined };

/** Returns doubts about the facts. */
export function findFactDoubts(structure: NoticeStructure): Doubt[] {
  const { year, title } = readFacts(structure);
  if (!year || year.quote === title?.quote) return [];
  const problem = `The title prints no year; ${year.value} is inferred from “${year.quote}”.`;
  return [
    { line: 1, problem, next: 'If the notice is for another year, say so under corrected: in notice.yaml.' },
  ];
}

function readFacts({ cover, heading, body, colophon }: NoticeStructure): ReadFacts {
  const letter = cover?.content ?? [];
  const closing = body.flatMap((part) => (part.type === 'closing' ? part.content : []));
  const end = colophon?.content ?? [];
  const all = [...letter, ...closing, ...end];
  // If a document that a signed letter issues or forwards is itself signed, those who sign it issued only that
  // document.
  const signed = [closing, letter, end].find((lines) => linesOf(lines, 'signature').length > 0) ?? [];
  const title = readTitle(letter, heading);
  const years = title && readYearsOf(title, heading);
  const issuedOn = readIssueDate(closing) ?? readIssueDate(letter) ?? readIssueDate(end);
  const docNumber = readDocNumber(letter);
  return {
    title,
    year: years ? { value: years.first, quote: title.quote } : inferYear(issuedOn, docNumber),
    yearEnd: years && years.last > years.first ? { value: years.last, quote: title.quote } : undefined,
    genre: title && (readGenre(title.value) ?? readGenre(title.quote)),
    issuers: readIssuers(signed, all) ?? inferIssuers(title, letter),
    docNumber,
    issuedOn,
    printedOn: readFrom(
      linesOf(end, 'imprint').find((line) => /印[发制]$/u.test(line)),
      readDate,
    ),
    effectiveFrom: readEffectiveDate(body),
    addressees: readAddressees(linesOf(letter, 'addressees')),
    openness: readFrom(linesOf(all, 'openness')[0], opennessOf),
    attachments: readAttachments(linesOf(all, 'attachments')),
  };
}

/** Reads the years from a title, else from the full title of its letter, else from a line below it: （2025—2027年）. */
function readYearsOf({ value, quote }: QuotedFact<string>, heading: readonly Line[]): Years | null {
  return readYears(value) ?? readYears(quote) ?? readYears(heading.at(-1)?.text ?? '');
}

/** Infers the year of a title that names none from the date of issue, else from the document number. */
function inferYear(
  issuedOn: QuotedFact<string> | undefined,
  docNumber: QuotedFact<string> | undefined,
): QuotedFact<number> | undefined {
  if (issuedOn) return { value: Number(issuedOn.value.slice(0, 4)), quote: issuedOn.quote };
  return readFrom(docNumber?.quote, (number) => {
    const year = /[〔[［（(【〈﹝] ?(\d{4})/u.exec(number)?.[1];
    return year === undefined ? null : Number(year);
  });
}

function linesOf(lines: readonly Line[], role: LineRole): string[] {
  return lines.filter((line) => line.role === role).map(({ text }) => text);
}

/** Reads a fact from words that contain it, if there are any. `read` returns null if they don't. */
function readFrom<Value>(
  quote: string | undefined,
  read: (words: string) => Value | null,
): QuotedFact<Value> | undefined {
  if (quote === undefined) return undefined;
  const value = read(quote);
  return value === null ? undefined : { value, quote };
}

/**
 * Reads the title of the issued document as its letter names it, even nested in another title; else the title above its
 * text.
 */
function readTitle(letter: readonly Line[], heading: readonly Line[]): QuotedFact<string> | undefined {
  const own = heading.findLast(({ text }) => !isSubtitle(text))?.text;
  const issuing = linesOf(letter, 'title').join('');
  const printed = issuing || (own ?? linesOf(letter, 'letterhead').findLast(readGenre));
  if (printed === undefined) return undefined;
  const issued = issuedTitle(printed);
  // 印发任务分解表的通知 names in short what the document's own heading names in full.
  const full = issued !== undefined && own?.endsWith(issued) ? own : issued;
  return { value: full ?? printed, quote: printed };
}

/**
 * Returns the title of the document that a letter issues. 关于印发《…》的通知 and 关于转发〈…〉…: the words inside the innermost
 * marks; 关于印发…的通知: those between. Undefined if the letter issues several documents; its title is then its own.
 */
function issuedTitle(issuing: string): string | undefined {
  const issued = /(?:印发|转发|批转|发布)(?:关于)?《.*$/u.exec(issuing)?.[0];
  if (issued === undefined) return /印发([^《》]{1,200})的通知$/u.exec(issuing)?.[1];
  const [name, ...others] = issuedNames(issued);
  if (name === undefined || others.length > 0) return undefined;
  return issuedTitle(name.replace(/〈/gu, '《').replace(/〉/gu, '》')) ?? name;
}

function readGenre(title: string): QuotedFact<string> | undefined {
  const bare = title.replace(/[（(][^（）()]{1,14}[）)]$/u, '');
  const genre = GENRES.find((candidate) => bare.endsWith(candidate));
  return genre === undefined ? undefined : { value: genre, quote: title };
}

/** Reads the bodies that sign, without the office that printed the paper. */
function readIssuers(signed: readonly Line[], all: readonly Line[]): QuotedFact<string[]> | undefined {
  const signing = linesOf(signed, 'signature').filter(
    (line) => !all.some(({ role, text }) => role === 'imprint' && isPrinter(text, line)),
  );
  const isColophonOffice = (line: string) =>
    signing.some((other) => other !== line && line.startsWith(other));
  const names = signing.filter((line) => !isColophonOffice(line)).flatMap(signatoriesOf);
  return names.length > 0 ? { value: [...new Set(names)], quote: signing.join(' ') } : undefined;
}

/** Whether an imprint names a body, before the date, as the printer: 江东省教育厅办公室 doesn't name 江东省教育厅. */
function isPrinter(imprint: string, body: string): boolean {
  return imprint.startsWith(body) && /^[\s\d二]/u.test(imprint.slice(body.length));
}

/** Reads the issuers of an unsigned letter from its title or its letterhead (…文件). */
function inferIssuers(
  title: QuotedFact<string> | undefined,
  letter: readonly Line[],
): QuotedFact<string[]> | undefined {
  const named = [
    title?.quote.split('关于')[0],
    ...linesOf(letter, 'letterhead').map((line) => line.replace(/文件$/u, '')),
  ];
  const quote = named.find(
    (words) => words !== undefined && words !== title?.quote && isOrganisation(words.trim()),
  );
  return quote === undefined ? undefined : { value: signatoriesOf(quote), quote };
}

function readDocNumber(letter: readonly Line[]): QuotedFact<string> | undefined {
  return readFrom(linesOf(letter, 'docNumber')[0], docNumberOf);
}

/** Reads the date of issue, which is the last one beside the signatures. */
function readIssueDate(lines: readonly Line[]): QuotedFact<string> | undefined {
  const dated = lines.filter(
    ({ role, text }) => (role === 'date' || role === 'signature') && readDate(text) !== null,
  );
  return readFrom(dated.at(-1)?.text, readDate);
}

/** Reads the addressees. They are separated by ，, or by 、 if there is no ，. */
function readAddressees(lines: readonly string[]): QuotedFact<string[]> | undefined {
  if (lines.length === 0) return undefined;
  const names = lines.map((line) => line.replace(/^主 ?送[：:]/u, '').replace(/[：:，,、；;。]$/u, ''));
  return { value: names.flatMap(splitNames), quote: lines.join(' ') };
}

const OPENNESS = ['主动公开', '依申请公开', '不予公开'] as const;

function opennessOf(line: string): NoticeFacts['openness'] | null {
  if (line.includes('公开发布')) return '主动公开';
  return OPENNESS.find((mark) => line.includes(mark)) ?? null;
}

/** Reads the effective date from the last provisions: 自2023年8月1日起施行. */
function readEffectiveDate(body: readonly Provision[]): QuotedFact<string> | undefined {
  const text = body.slice(-2).map(lastText).join('\n').slice(-2000);
  const quote = /自[^。\n]{1,24}?起(?:施行|实施|执行|生效)/u.exec(text)?.[0];
  return readFrom(quote, readDate);
}

function lastText(part: Provision): string {
  if (part.type === 'table-head' || part.type === 'closing') return '';
  if (part.type === 'section') return part.children.slice(-2).map(lastText).join('\n');
  return part.blocks.map(blockText).join('\n');
}

/** Reads the names of a letter's attachments: 附件：1.… 2.… */
function readAttachments(lines: readonly string[]): QuotedFact<string[]> | undefined {
  return lines.length === 0 ? undefined : { value: readAttachmentNames(lines), quote: lines.join(' ') };
}
