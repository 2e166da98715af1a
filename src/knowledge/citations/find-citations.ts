import { type Finding, findingAt } from '../../model/finding.ts';
import {
  type Alias,
  type CitationContext,
  matchesIssuer,
  NO_CONTEXT,
  readAlias,
} from './citation-context.ts';
import { type CitationRole, isRepealed, readRole } from './citation-role.ts';
import { tidy, titleKey } from './cited-title.ts';
import { findLaws, isLaw } from './find-laws.ts';
import { findMarked, type MarkedSpan } from './find-marked.ts';
import { isForm, isWork } from './is-document.ts';
import { type Before, BRACKETS, readAround, readBefore } from './read-around.ts';
import { readIssuerOfTitle, readNumberBehind } from './read-issuer.ts';

/**
 * 引用: a document named in 《》, or a law by its name, as printed. `resolve-citations.ts` determines which document it is.
 */
export interface Citation extends Finding {
  /** The text between the outermost 《》, without the white space of line breaks. Marks inside it stay. */
  title: string;
  role: CitationRole;
  /** The issuer, printed before the title (教育部等六部门《…》) or at its start (《教育部关于…》); null if there is neither. */
  issuer: string | null;
  /** 发文字号, or the number of a standard, printed after or before the title, e.g. 教基函〔2019〕8号. Null if there is none. */
  docNumber: string | null;
  /** The document for which the notice defines the title as a short form (以下简称《办法》); null if it doesn't. */
  shortFor: Alias['document'] | null;
  /** Whether its 》 is missing, so that the title was read to the end of its sentence. */
  unclosed: boolean;
}

/** A title and its span. */
interface Named extends MarkedSpan {
  title: string;
  isLaw: boolean;
}

/** Most characters between two titles of a row. */
const BETWEEN = 160;
/** What may join titles in a row. It may include a law that the list doesn't contain. */
const CONNECTING =
  /^(?:(?:等(?:法律|法规|规章|文件|规定|政策|[、和]){1,5})?[\s、，,和及与]*(?:以及)?(?:国家|[我全本]?[省市县区]|自治区)?(?:\p{Script=Han}{1,16}(?:法|条例)[、和]){0,3}|[、，]?以及|并)$/u;
/**
 * Finds the documents that a clause cites, each with its role there. Nested marks, 《关于印发《…》的通知》, are one citation.
 * Films, books, courses, newspapers and forms aren't citations. Takes time linear in the text.
 * @param context what the rest of the notice states about its titles.
 */
export function findCitations(
  clauseId: string,
  text: string,
  context: CitationContext = NO_CONTEXT,
): Citation[] {
  const { named, aliases } = listNamed(text);
  if (named.length === 0) return [];
  const allAliases = new Map([...context.aliases, ...aliases]);
  const ownTitles = new Set(context.ownTitles);
  return groupTitles(text, named).flatMap((group) =>
    readGroup(text, group).map(({ named: one, role, repealed, ...printed }) => {
      const shortFor = allAliases.get(titleKey(one.title)) ?? null;
      const isOwn =
        role === 'itself' ||
        (!repealed && isOwnTitle(shortFor ?? { ...one, ...printed }, ownTitles, context));
      if (isOwn) ownTitles.add(titleKey(one.title));
      return {
        ...findingAt(clauseId, text, one.start, one.end),
        title: one.title,
        role: isOwn ? 'itself' : role,
        ...printed,
        shortFor,
        unclosed: one.unclosed,
      };
    }),
  );
}

function isOwnTitle(
  { title, issuer }: { title: string; issuer: string | null },
  ownTitles: ReadonlySet<string>,
  { issuers }: CitationContext,
): boolean {
  const isOthers = issuer !== null && issuers.length > 0 && !matchesIssuer(issuer, issuers);
  return ownTitles.has(titleKey(title)) && !isOthers;
}

/**
 * Lists the titles of a text in order, and the short forms that it defines. The 《办法》 of 以下简称《办法》 isn't a citation
 * itself.
 */
function listNamed(text: string): { named: Named[]; aliases: Map<string, Alias['document']> } {
  const aliases = new Map<string, Alias['document']>();
  const named: Named[] = [];
  let free = 0;
  const [marked, laws] = [findMarked(text), findLaws(text)];
  for (const one of laws.length === 0 ? marked : [...marked, ...laws].sort((a, b) => a.start - b.start)) {
    const title = tidy(text.slice(one.start, one.end).replace(/^《|》$/gu, ''));
    if (one.start < free || title === '') continue;
    named.push({ ...one, title, isLaw: isLaw(title) });
    const alias = readAlias(text, one.end, title);
    if (alias) aliases.set(titleKey(alias.short), alias.document);
    free = alias?.end ?? one.end;
  }
  return { named, aliases };
}

/** Groups titles in a row, which share the words around them: 《…》《…》和《…》. */
function groupTitles(text: string, named: readonly Named[]): Named[][] {
  const groups: Named[][] = [];
  for (const one of named) {
    const previous = groups.at(-1)?.at(-1);
    const isNext =
      previous !== undefined &&
      one.start - previous.end <= BETWEEN &&
      CONNECTING.test(readBetween(text, previous, one).rest);
    if (isNext) groups.at(-1)?.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** Reads the text between two titles, without what belongs to either: （教基函〔2019〕8号）和教育部. */
function readBetween(text: string, previous: Named, next: Named): Before {
  return readBefore(text.slice(previous.end, next.start).replace(BRACKETS, ''));
}

interface ReadCitation extends Pick<Citation, 'role' | 'issuer' | 'docNumber'> {
  named: Named;
  /** Whether the document is repealed, so that it isn't the notice of the same title. */
  repealed: boolean;
}

/** Returns the issuer printed before a title, unless the title itself names it in more detail: 教育部《教育部办公厅关于…》. */
function fullerOf(printed: string | null, titled: string | null): string | null {
  return printed !== null && titled?.startsWith(printed) !== true ? printed : titled;
}

/** Returns the documents among titles in a row. */
function readGroup(text: string, group: readonly Named[]): ReadCitation[] {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last) return [];
  const { before, around } = readAround(text, first.start, last.end);
  const role = readRole(around);
  let carried: string | null = null;
  return group.flatMap((named, at) => {
    const previous = group[at - 1];
    const printed = previous ? readBetween(text, previous, named) : before;
    // 教育部《…》《…》: the second title has the same issuer, if nothing is between them and it is no law.
    carried = printed.issuer ?? (named.isLaw || printed.rest.trim() !== '' ? null : carried);
    const isNoDocument =
      role === null ||
      isWork(named.title, around.phrase, around.behind) ||
      (isForm(named.title) && role !== 'basis');
    if (isNoDocument) return [];
    const docNumber = readNumberBehind(text.slice(named.end)) ?? printed.docNumber;
    return [
      {
        named,
        role,
        repealed: isRepealed(around),
        issuer: fullerOf(carried, readIssuerOfTitle(text.slice(named.start + 1, named.end))),
        docNumber,
      },
    ];
  });
}
