import type { CalendarDate, Deadline } from '../../src/knowledge/deadlines/deadline.ts';

/**
 * Formats a deadline with all its fields in one line. The notation is explained at the head of
 * tests/gold/sentences/deadlines.yaml.
 */
export function formatDeadline(deadline: Deadline): string {
  const { quote, kind, time, yearPart, from, within, period, inferredYear } = deadline;
  const mark = inferredYear ? '~' : '';
  const date = (named: CalendarDate, open: string) => [
    `${named.year === null ? open : mark + String(named.year)}`,
    ...(named.month === null ? [] : [named.month]),
    ...(named.day === null ? [] : [named.day]),
  ];
  const length = within && [...new Set([within.min, within.max])].join('-');
  return [
    `${quote} = ${kind} ${date(deadline, period ? '*' : '?').join('-')}`,
    ...(time === null ? [] : [time]),
    ...(yearPart === null ? [] : [yearPart]),
    ...(from ? [`from ${date(from, '?').join('-')}`] : []),
    ...(period ? [`every ${period.every} ${period.unit}`] : []),
    ...(within ? [`within ${length} ${within.unit}`] : []),
  ].join(' ');
}
