import type { SiteFigures } from './measure-site.ts';

/**
 * Limits for any collection. Times are several times what an idle machine with two cores takes, so that only a
 * regression in order of magnitude fails.
 */
const LIMITS = {
  /** Any page, compressed; the limit for lists. */
  pageKilobytes: 100,
  assetKilobytes: 450,
  compareKilobytes: 150,
  /**
   * First search with an empty cache, for the worst query of each kind: with the five notices, and with any larger
   * collection.
   */
  coldKilobytesOfFive: 150,
  coldKilobytes: 400,
  secondsANotice: 1,
  /** Added to the time per notice, for the fixed cost of a build. */
  secondsOfAnyBuild: 90,
  megabytes: 3000,
  /** Build time as a multiple of the bare site's. It is 4 to 7 when both share two busy cores with other work. */
  timesBare: 10,
};

/** Describes each figure of a collection that exceeds its budget. */
export function findExcesses({ notices, made, weight, kinds, compare }: SiteFigures): string[] {
  const of = `with ${notices} notices`;
  const over = (name: string, value: number, most: number) =>
    value > most ? [`${name} ${of}: ${value.toFixed(1)}, at most ${most}`] : [];
  return [
    ...Object.values(weight.heaviest).flatMap(({ path, kilobytes }) =>
      over(`kilobytes of ${path}`, kilobytes, LIMITS.pageKilobytes),
    ),
    ...over('kilobytes of scripts and styles', weight.assetKilobytes, LIMITS.assetKilobytes),
    ...over('kilobytes of a comparison', compare.bytes / 1000, LIMITS.compareKilobytes),
    ...kinds.flatMap(({ kind, worst, bytesMost }) =>
      over(
        `kilobytes of a first search (${kind}, ${worst})`,
        bytesMost / 1000,
        notices <= 5 ? LIMITS.coldKilobytesOfFive : LIMITS.coldKilobytes,
      ),
    ),
    ...(made
      ? [
          ...over(
            'seconds of a build',
            made.build.seconds,
            LIMITS.secondsOfAnyBuild + notices * LIMITS.secondsANotice,
          ),
          ...over('megabytes of a build', made.build.megabytes, LIMITS.megabytes),
          ...over('times the build of a bare site', made.timesBare, LIMITS.timesBare),
        ]
      : []),
  ];
}
