import { readNoticeId } from '../model/notice-id.ts';
import { nameColumn } from './columns.ts';

/** The names by which a province can be searched for. */
export interface NamedProvince {
  id: string;
  name: string;
  fullName: string;
}

const MAX_SUGGESTIONS = 12;

/**
 * Returns the ids of available notices whose province and year match every part of the input, at most 12: 陕西 24,
 * shaanxi, 2022.
 */
export function suggestNotices(
  typed: string,
  ids: readonly string[],
  provinces: ReadonlyMap<string, NamedProvince>,
): string[] {
  const parts = cutTyped(typed);
  if (parts.length === 0) return [];
  const matches = (id: string) => {
    const province = provinces.get(readNoticeId(id)?.province ?? '');
    const words = `${province?.name} ${province?.fullName} ${id}`;
    return parts.every((part) => words.includes(part));
  };
  return ids.filter(matches).slice(0, MAX_SUGGESTIONS);
}

/**
 * Parses the input as a notice id, available or not: 四川 2024 is `sichuan-2024`. Returns null if it doesn't name a
 * province and a year.
 */
export function readTypedNotice(typed: string, provinces: ReadonlyMap<string, NamedProvince>): string | null {
  const names = new Map([...provinces].map(([id, { name }]) => [id, name]));
  const id = typed.trim().toLowerCase();
  if (nameColumn(id, names) !== null) return id;
  const year = /(?:19|20)\d{2}/.exec(typed)?.[0];
  const words = cutTyped(typed).filter((part) => !/\d/u.test(part));
  const province = [...provinces.values()].find(({ name, fullName, id: own }) =>
    words.some((word) => word === name || word === fullName || word === own),
  );
  return year !== undefined && province ? `${province.id}-${year}` : null;
}

/** Splits the input into runs of Han characters, letters and digits. 年 and 年度 add nothing to a year. */
function cutTyped(typed: string): string[] {
  const runs = typed.toLowerCase().match(/\p{Script=Han}+|[a-z]+(?:-[a-z]+)*|\d+/gu) ?? [];
  return runs.filter((run) => run !== '年' && run !== '年度');
}
