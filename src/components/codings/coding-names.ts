import type { Side } from '../../model/instrument.ts';

/** Names of the three sides of 政策工具. */
export const SIDE_NAMES: Record<Side, string> = { supply: '供给', environment: '环境', demand: '需求' };

/** Formats a share in whole percent; “—” if the total is 0. */
export function percent(count: number, of: number): string {
  return of === 0 ? '—' : `${Math.round((100 * count) / of)}%`;
}
