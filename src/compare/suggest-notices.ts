import { readNoticeId } from '../model/notice-id.ts';
import { nameColumn } from './columns.ts';

/** A province as it is searched for. */
export interface NamedProvince {
  id: string;
  name: string;
  fullName: string;
}

const MOST = 12;

/** The ids of held notices whose province and year say every part of what was typed: 陕西 24, shaanxi, 2022; at most 12. */
export function suggestNotices(
  typed: string,
  ids: readonly string[],
  provinces: ReadonlyMap<string, NamedProvince>,
): string[] {
  const parts = cutTyped(typed);
  if (parts.length === 0) return [];
  const says = (id: string) => {
    const province = provinces.get(readNoticeId(id)?.province ?? '');
    const words = `${province?.name} ${province?.fullName} ${id}`;
    return parts.every((part) => words.includes(part));
  };
  return ids.filter(says).slice(0, MOST);
}

/**
 * The id that typed words name, held or not: 四川 2024 is `sichuan-2024`.
 * @returns null where they name no province and year.
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

/** Runs of Han, of letters and of digits; 年 and 年度 say nothing beside a year. */
function cutTyped(typed: string): string[] {
  const runs = typed.toLowerCase().match(/\p{Script=Han}+|[a-z]+(?:-[a-z]+)*|\d+/gu) ?? [];
  return runs.filter((run) => run !== '年' && run !== '年度');
}
