import { showTarget } from '../../compare/compare-indicators.ts';
import { clausePlace } from '../clause-place.ts';
import type { Collection } from '../collection.ts';
import type { Attributes, TableShown } from './part-shown.ts';

/**
 * Shows the targets whose subject contains some words, earliest first.
 * @throws if no notice sets such a target
 */
export function showTargets({ subject = '' }: Attributes, collection: Collection): TableShown {
  const rows = collection.knowledge.indicators
    .filter(({ indicator }) => indicator.subject?.includes(subject))
    .toSorted((a, b) => a.year - b.year);
  if (rows.length === 0)
    throw new Error(`No target's subject says “${subject}”. The targets are in /indicators/.`);
  return {
    kind: 'table',
    caption: `对象写有“${subject}”的量化指标`,
    columns: ['文件', '对象', '目标', '时限'],
    rows: rows.map(({ notice, url, indicator }) => {
      const place = clausePlace(collection, url);
      return {
        ...{ name: place.name, path: `/notices/${notice}/` },
        cells: [
          [{ text: indicator.subject ?? '' }],
          [{ text: showTarget(indicator), quoted: { place, quote: indicator.quote } }],
          [{ text: indicator.deadline?.quote ?? '原文未写时限' }],
        ],
      };
    }),
  };
}
