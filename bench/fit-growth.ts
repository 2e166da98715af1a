import type { SiteFigures } from './measure-site.ts';

/** A line through measurements: y = intercept + slope · notices. */
export interface Line {
  /** Seconds per notice. */
  slope: number;
  /** Seconds. */
  intercept: number;
  /** Share of the variance that the line explains, from 0 to 1. */
  r2: number;
}

/** Growth of each step and of the bare site's build. */
export type Growth = Record<'ingest' | 'build' | 'bare', Line>;

/** Fits how each step grows with the collection; null if fewer than three sizes were measured. */
export function fitGrowth(sites: readonly SiteFigures[]): Growth | null {
  if (sites.length < 3) return null;
  const fit = (step: keyof Growth) =>
    fitLine(sites.flatMap(({ notices, made }) => (made ? [[notices, made[step].seconds] as const] : [])));
  return { ingest: fit('ingest'), build: fit('build'), bare: fit('bare') };
}

/** Fits a line by least squares. */
function fitLine(points: readonly (readonly [x: number, y: number])[]): Line {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const sxx = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  const sxy = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const syy = points.reduce((sum, [, y]) => sum + (y - meanY) ** 2, 0);
  const slope = sxy / sxx;
  return { slope, intercept: meanY - slope * meanX, r2: sxy ** 2 / (sxx * syy) };
}
