import type { Side } from '../../model/instrument.ts';

/** The three sides of 政策工具. */
export const SIDE_NAMES: Record<Side, string> = { supply: '供给', environment: '环境', demand: '需求' };

/** A share in whole percent; of nothing it is none. */
export function percent(count: number, of: number): string {
  return of === 0 ? '—' : `${Math.round((100 * count) / of)}%`;
}
