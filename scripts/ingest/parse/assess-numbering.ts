import type { Provision } from '../../../src/model/notice.ts';
import type { CleanLine } from '../clean/clean-line.ts';
import { findMarker, type MarkerKind } from './markers.ts';

/** How a text is numbered, and whether its structure is numbered alike. */
export interface NumberingAssessment {
  /** The kind of number that the text's provisions carry; null if it has none. */
  kind: MarkerKind | null;
  /** Whether the numbers at line beginnings run 1, 2, 3 … without a gap, perhaps several times. */
  continuousInText: boolean;
  /** Whether the numbers of the structure's sections and clauses do too, and there are as many. */
  continuousInStructure: boolean;
}

/** The kinds that number a whole text. The others restart below these. */
const RUNNING_KINDS: MarkerKind[] = ['article', 'han', 'chapter', 'arabic'];

/** Compares the numbers printed at line beginnings with those of the structure parsed from the lines. */
export function assessNumbering(
  lines: readonly CleanLine[],
  body: readonly Provision[],
): NumberingAssessment {
  const printed = lines.flatMap(({ text }) => findMarker(text) ?? []);
  const kind =
    RUNNING_KINDS.find((candidate) => printed.filter((marker) => marker.kind === candidate).length > 1) ??
    null;
  const ofKind = (markers: { kind: MarkerKind; number: number }[]) =>
    markers.filter((marker) => marker.kind === kind).map(({ number }) => number);
  const inText = ofKind(printed);
  const inStructure = ofKind(labels(body).flatMap((label) => findMarker(label) ?? []));
  return {
    kind,
    continuousInText: isContinuous(inText),
    continuousInStructure: isContinuous(inStructure) && inStructure.length === inText.length,
  };
}

function isContinuous(numbers: readonly number[]): boolean {
  return (
    numbers.length > 0 && numbers.every((number, index) => number === 1 || number - 1 === numbers[index - 1])
  );
}

function labels(parts: readonly Provision[]): string[] {
  return parts.flatMap((part) => {
    if (part.type === 'table-head' || part.type === 'closing') return [];
    const below = part.type === 'section' ? labels(part.children) : [];
    return [...(part.label === null ? [] : [part.label]), ...below];
  });
}
