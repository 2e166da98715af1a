import type { GuidePart, GuidePartName } from '../../model/guide.ts';
import type { Collection } from '../collection.ts';
import type { Attributes, PartShown } from './part-shown.ts';
import { showCheckable } from './show-checkable.ts';
import { showComparison } from './show-comparison.ts';
import { showMatrix } from './show-matrix.ts';
import { showQuote } from './show-quote.ts';
import { showTargets } from './show-targets.ts';
import { showTrend } from './show-trend.ts';

type ShowPart = (attributes: Attributes, collection: Collection) => PartShown;

const SHOW: Record<GuidePartName, ShowPart> = {
  Quote: showQuote,
  Compare: showComparison,
  Targets: showTargets,
  Trend: showTrend,
  Matrix: showMatrix,
  Checkable: showCheckable,
};

/**
 * Shows a live component.
 * @throws if it names something that isn't in the collection; the message has the path and line
 */
export function showPart(
  { name, attributes, line }: GuidePart,
  path: string,
  collection: Collection,
): PartShown {
  try {
    return SHOW[name](attributes, collection);
  } catch (error) {
    throw new Error(`${path}:${line}: <${name}>: ${(error as Error).message}`, { cause: error });
  }
}
