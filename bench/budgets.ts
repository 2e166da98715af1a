import type { SiteFigures } from './measure-site.ts';

/**
 * What no collection may pass. Times are several times what a quiet machine of two cores takes, so that only what grew by
 * its order fails.
 */
const MOST = {
  /** Any page, packed; the limit for lists. */
  pageKilobytes: 100,
  assetKilobytes: 450,
  compareKilobytes: 150,
  /** A first search's, the worst of each kind of query: of the five notices, and of any larger collection that is checked. */
  coldKilobytesOfFive: 200,
  coldKilobytes: 400,
  secondsANotice: 1,
  /** Beside what a build of nothing takes. */
  secondsOfAnyBuild: 90,
  megabytes: 3000,
  /** The build's time in times of the bare site's: 4 to 7 where both share two busy processors with others. */
  timesBare: 10,
};

/** What of a collection's figures is over a budget, in sentences. */
export function findExcesses({ notices, made, weight, kinds, compare }: SiteFigures): string[] {
  const of = `with ${notices} notices`;
  const over = (name: string, value: number, most: number) =>
    value > most ? [`${name} ${of}: ${value.toFixed(1)}, at most ${most}`] : [];
  return [
    ...Object.values(weight.heaviest).flatMap(({ path, kilobytes }) =>
      over(`kilobytes of ${path}`, kilobytes, MOST.pageKilobytes),
    ),
    ...over('kilobytes of scripts and styles', weight.assetKilobytes, MOST.assetKilobytes),
    ...over('kilobytes of a comparison', compare.bytes / 1000, MOST.compareKilobytes),
    ...kinds.flatMap(({ kind, worst, bytesMost }) =>
      over(
        `kilobytes of a first search (${kind}, ${worst})`,
        bytesMost / 1000,
        notices <= 5 ? MOST.coldKilobytesOfFive : MOST.coldKilobytes,
      ),
    ),
    ...(made
      ? [
          ...over(
            'seconds of a build',
            made.build.seconds,
            MOST.secondsOfAnyBuild + notices * MOST.secondsANotice,
          ),
          ...over('megabytes of a build', made.build.megabytes, MOST.megabytes),
          ...over('times the build of a bare site', made.timesBare, MOST.timesBare),
        ]
      : []),
  ];
}
