import { type Finding, findingAt, inField } from '../model/finding.ts';
import type { CorrectedKind, FindingCorrection } from '../model/finding-correction.ts';
import type { Deadline } from './deadlines/deadline.ts';
import type { Citation } from './citations/find-citations.ts';
import type { Indicator } from './targets/find-indicators.ts';
import type { PlatformMention } from './platforms/find-platforms.ts';
import type { Passage } from './records/list-passages.ts';

/** Default fields by kind, for a finding that an editor adds without setting them. */
const BLANKS: {
  indicator: Omit<Indicator, keyof Finding>;
  deadline: Omit<Deadline, keyof Finding>;
  citation: Omit<Citation, keyof Finding>;
  platform: Omit<PlatformMention, keyof Finding>;
} = {
  indicator: {
    ...{ subject: null, comparator: 'exactly', targetValue: null, targetValueMax: null, baseValue: null },
    ...{ unitOfMeasure: '', change: null, scope: null, deadline: null, alsoAt: [], flags: [] },
  },
  deadline: {
    ...{ kind: 'by', year: null, month: null, day: null, time: null, yearPart: null, from: null },
    ...{ within: null, period: null, recurring: false, inferredYear: false },
  },
  citation: { title: '', role: 'mention', issuer: null, docNumber: null, shortFor: null, unclosed: false },
  platform: { platform: '' },
};

/**
 * Applies an editor's corrections to the findings of a passage. A correction drops a finding, sets some of its fields,
 * or adds one that no rule found. Changed and added findings carry the reason.
 */
export function correctFindings<Found extends Finding>(
  kind: CorrectedKind,
  found: readonly Found[],
  { record, field, text }: Passage,
  corrections: readonly FindingCorrection[],
): Found[] {
  const own = corrections.filter((one) => one.kind === kind && one.clause === record.id);
  return own.reduce<Found[]>(
    (findings, { quote, set, reason }) => {
      const others = findings.filter((one) => one.quote !== quote);
      if (!set) return others;
      const read = findings.filter((one) => one.quote === quote);
      const targets =
        read.length > 0 ? read : placesOf(quote, text, record.id).map((at) => blank<Found>(kind, at));
      const corrected = targets.map((one) => inField({ ...one, ...set, corrected: reason }, field));
      return [...others, ...corrected].sort((a, b) => a.start - b.start);
    },
    [...found],
  );
}

function blank<Found extends Finding>(kind: CorrectedKind, place: Finding): Found {
  // `kind` determines `Found`.
  return { ...place, ...BLANKS[kind] } as unknown as Found;
}

function placesOf(quote: string, text: string, clauseId: string): Finding[] {
  const places: Finding[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length))
    places.push(findingAt(clauseId, text, at, at + quote.length));
  return places;
}

/** Returns what is wrong with a correction, in one sentence, or null if it is valid. */
export function correctionProblem(
  { kind, clause, quote, set = {} }: FindingCorrection,
  passages: readonly Passage[],
): string | null {
  const unknown = Object.keys(set).find((name) => !(name in BLANKS[kind]));
  if (unknown !== undefined)
    return `A finding of the kind ${kind} has no ${unknown}, but ${Object.keys(BLANKS[kind]).join(', ')}.`;
  const isThere = passages.some(({ record, text }) => record.id === clause && text.includes(quote));
  return isThere ? null : `${JSON.stringify(quote)} doesn’t stand in ${clause}.`;
}
