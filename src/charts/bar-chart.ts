import { scaleBand, scaleLinear } from 'd3-scale';
import type { Element } from 'hast';
import { s } from 'hastscript';

/** A bar with its texts at both ends. */
export interface Bar {
  name: string;
  value: number;
  /** The formatted value. */
  label: string;
}

/**
 * Sizes in view box units. The chart is as wide as a phone's page, where one unit is one pixel and text keeps its
 * size.
 */
const SIZE = { labels: 84, length: 170, values: 86, row: 26, axis: 22 };
const TICKS = 3;

/**
 * Draws a bar chart on a linear scale from 0, with tick marks.
 * @param title text alternative of the chart
 */
export function barChart(title: string, bars: readonly Bar[]): Element {
  const height = bars.length * SIZE.row;
  const end = SIZE.labels + SIZE.length;
  const highest = Math.max(...bars.map(({ value }) => value), 0);
  const x = scaleLinear([0, highest || 1], [SIZE.labels, end]).nice(TICKS);
  const y = scaleBand(
    bars.map((_, at) => at),
    [0, height],
  ).padding(0.2);
  const viewBox = `0 0 ${end + SIZE.values} ${height + SIZE.axis}`;
  return s('svg', { className: ['chart'], role: 'img', viewBox }, [
    s('title', title),
    ...x
      .ticks(TICKS)
      .flatMap((tick) => [
        s('line', { className: ['grid'], x1: x(tick), x2: x(tick), y1: 0, y2: height }),
        s('text', { className: ['tick'], x: x(tick), y: height + SIZE.axis / 2 }, x.tickFormat(TICKS)(tick)),
      ]),
    ...bars.flatMap(({ name, value, label }, at) => {
      const top = y(at) ?? 0;
      const middle = top + y.bandwidth() / 2;
      return [
        s('text', { className: ['name'], x: SIZE.labels - 8, y: middle }, name),
        s('rect', { x: SIZE.labels, y: top, width: x(value) - SIZE.labels, height: y.bandwidth() }),
        s('text', { className: ['value'], x: x(value) + 6, y: middle }, label),
      ];
    }),
  ]);
}
