import type { SourceRecord } from '../../../src/model/source.ts';
import type { Doubt } from '../../read/doubt.ts';
import { SourceError } from '../../read/source-error.ts';
import type { CleanLine } from './clean-line.ts';
import { applyCharacterRules, applyLineRules, doubtAboutInvisible, type RuleCounts } from './clean-rules.ts';
import type { Source } from '../sources/read-source.ts';

export interface CleanText {
  lines: CleanLine[];
  /** How often each rule applied. */
  counts: RuleCounts;
  /** Removed characters that could mislead a reader of the original. */
  doubts: Doubt[];
}

/**
 * Cleans a text. This is the only normalisation between a source and its page. The result guarantees:
 * - Declared corrections and redactions are applied.
 * - Every rule of clean-rules.ts is applied and counted.
 * - No line is empty or ends in white space.
 * - Within a line, white space is a single U+0020. There is none between a Han character or CJK punctuation and Latin
 *   letters, digits or punctuation; typesetting adds that gap by CSS.
 * - Tabs, which separate table cells, remain.
 * - Every line has its line number in the source.
 *
 * @throws {SourceError} if a correction or redaction doesn't apply exactly once.
 */
export function cleanText({ text, record, folder }: Pick<Source, 'text' | 'record' | 'folder'>): CleanText {
  return cleanLines(applyDeclarations(text, record, `${folder}/notice.yaml`));
}

/** Applies only the rules, to a text without declarations. */
export function cleanLines(text: string): CleanText {
  const counts: RuleCounts = {};
  const received = text.split(/\r\n?|[\n\f\u0085\u2028\u2029]/);
  const lines = received.map((line, index) => ({
    text: tidyLine(applyCharacterRules(line, counts)),
    line: index + 1,
  }));
  return {
    lines: applyLineRules(lines, counts).filter((line) => line.text !== ''),
    counts,
    doubts: received.flatMap((line, index) => doubtAboutInvisible(line, index + 1) ?? []),
  };
}

/**
 * Applies the corrections and redactions that notice.yaml declares to the source's text.
 * @throws {SourceError} if one of them doesn't apply exactly once.
 */
export function applyDeclarations(
  text: string,
  record: Pick<SourceRecord, 'corrections' | 'redactions'>,
  file: string,
): string {
  const corrected = record.corrections.reduce(
    (result, { find, replace }, index) => replaceOnce(result, find, replace, file, `corrections[${index}]`),
    text,
  );
  return record.redactions.reduce(
    (result, { find }, index) => replaceOnce(result, find, '', file, `redactions[${index}]`),
    corrected,
  );
}

function replaceOnce(text: string, find: string, replacement: string, file: string, entry: string): string {
  const at = text.indexOf(find);
  const quoted = JSON.stringify(find);
  if (at < 0) {
    throw new SourceError(
      file,
      null,
      `${entry}: the source doesn't contain ${quoted}.`,
      'Remove the entry or correct its find.',
    );
  }
  if (text.includes(find, at + 1)) {
    throw new SourceError(
      file,
      null,
      `${entry}: the source contains ${quoted} more than once.`,
      'Make its find longer.',
    );
  }
  return text.slice(0, at) + replacement + text.slice(at + find.length);
}

const CJK = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF\u2018-\u201D\u2014\u2026]/u.source;
/** A space with CJK on one side and printable ASCII on the other. */
const GAP_BESIDE_CJK = new RegExp(`(?<=${CJK}) (?=[!-~])|(?<=[!-~]) (?=${CJK})`, 'gu');

/** White space used as layout: two signatures side by side, the columns of a table without lines. */
const WIDE_GAP = /\s{3,}/u;

function tidyLine(line: string): string {
  if (!/\s/u.test(line)) return line;
  return line
    .split('\t')
    .map((cell) =>
      cell
        .trim()
        .split(WIDE_GAP)
        .map((words) => words.replace(/\s+/gu, ' ').replace(GAP_BESIDE_CJK, ''))
        .join(' '),
    )
    .join('\t')
    .replace(/^\s+$/u, '');
}
