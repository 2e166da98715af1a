import { fold } from '../../text/fold.ts';
import type { ClauseLabel } from '../query/clause-label.ts';
import type { ParsedQuery } from '../query/parse-query.ts';
import type { TypedFilter } from '../query/query-parts.ts';
import { blockOf, type TextBlock, textPath } from './clause-texts.ts';
import type { LoadJson, OpenCatalogue } from './open-catalogue.ts';

/** The position of a passage: its notice's number in the catalogue and its own number in the notice. */
export interface PassageRef {
  notice: number;
  passage: number;
}

/** The parts of an index needed to find a clause by its number. */
interface NumberIndex {
  catalogue: OpenCatalogue;
  loadIndexFile: LoadJson;
}

/** If more notices than this match, a number is too ambiguous to name a clause. */
const MOST_NOTICES = 5;

/** Finds the clauses that a query names by their number in the notices of a province or year: 福建 2020 14. */
export async function findNumbered(index: NumberIndex, parsed: ParsedQuery): Promise<PassageRef[]> {
  const { label } = parsed;
  if (label === null) return [];
  const notices = listNotices(index.catalogue, parsed);
  if (notices.length > MOST_NOTICES) return [];
  return (await Promise.all(notices.map((notice) => findInNotice(index, notice, label)))).flat();
}

function listNotices(catalogue: OpenCatalogue, parsed: ParsedQuery): number[] {
  return catalogue.ids.flatMap((_, notice) => (isInScope(catalogue, parsed, notice) ? [notice] : []));
}

/** Finds the clauses that print the label exactly so; if there are none, those with its number, 14. before 十四、. */
async function findInNotice(
  { catalogue, loadIndexFile }: NumberIndex,
  notice: number,
  { number, printed }: ClauseLabel,
): Promise<PassageRef[]> {
  const { lengths, ids } = await catalogue.notice(notice);
  const blocks = new Set(ids.flatMap((id, passage) => (id === '' ? [] : [blockOf(lengths, passage)])));
  const paths = [...blocks].map((block) => textPath(catalogue.ids[notice] ?? '', block));
  const loaded = (await Promise.all(paths.map(loadIndexFile))) as TextBlock[];
  const numbered = loaded
    .flatMap(({ clauses }) => Object.entries(clauses))
    .filter(([, clause]) => clause.number === number)
    .map(([passage, { label }]) => ({ notice, passage: Number(passage), label: fold(label ?? '') }));
  const same = numbered.filter(({ label }) => label === printed);
  const isOuter = ({ label }: { label: string }) => Number(label.endsWith('、'));
  const named = same.length > 0 ? same : numbered.toSorted((a, b) => isOuter(a) - isOuter(b));
  return named.map(({ passage }) => ({ notice, passage }));
}

/** Whether a notice is of the provinces and years that a query names, and of none that it excludes. */
export function isInScope(
  catalogue: OpenCatalogue,
  { filters, filteredOut }: ParsedQuery,
  notice: number,
): boolean {
  const values = {
    province: catalogue.provinces[catalogue.province[notice] ?? -1],
    year: String(catalogue.year[notice]),
  };
  const fits = ({ facet, value }: TypedFilter) => values[facet] === value;
  const facets = [...new Set(filters.map(({ facet }) => facet))];
  return (
    !filteredOut.some(fits) &&
    facets.every((facet) => filters.some((filter) => filter.facet === facet && fits(filter)))
  );
}
