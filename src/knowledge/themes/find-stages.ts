import { type Finding, findingAt } from '../../model/finding.ts';
import type { ClauseRecord } from '../../model/notice.ts';
import type { Stage } from '../../model/stage.ts';
import { memoizeObjects } from '../../text/memoize-objects.ts';
import { findNoteSpans } from '../duties/find-responsibility.ts';
import { createTermFinder, type FindTerms } from '../words/find-terms.ts';

/** A word that indicates a stage. `place` states whether its span is in the clause's title or text. */
export interface StageEvidence extends Finding {
  place: 'title' | 'text';
  /** The word of the vocabulary. */
  term: string;
  stage: Stage['id'];
  worth: number;
}

/** A stage that a clause specifically addresses, with the deciding words in order. */
export interface StageFinding {
  stage: Stage['id'];
  score: number;
  evidence: StageEvidence[];
}

/** Weights of a word by its kind and place. */
const STRONG = 1;
const WEAK = 0.4;
const PLACES = { title: 2, text: 1 } as const;
/** Factor for a word in a document's name: 《高等学校…行动计划》. */
const NAMED = 0.5;
/** Factor for a repeated word. Its heaviest occurrence counts in full. */
const REPEATED = 0.25;
/** Lowest score of a stage. One strong word in the text reaches it. */
const MIN_SCORE = 1;

/** Words that contain a word of the vocabulary but mean all stages, all addressees, or something else. */
const NEUTRAL = [
  ...['大中小学', '中小学教师继续教育', '教师继续教育'],
  ...['各高校', '各高等学校', '高校领导班子', '高中等'],
  ...['大学习', '兼职教师', '兼职教研员', '科学院', '学院派', '小学科', '中学习', '中学术', '高中低'],
];
/** Pairs of addressees, who are to act but aren't what the clause is about: 教育行政部门和高等学校. */
const ADDRESSEES = /教育(?:行政(?:主管)?部门|局)[、和及与](?:高等学校|高校|中小学校?)/gu;
const DOCUMENT_NAME = /《[^《》]*》/gu;
/** Endings of unit names. */
const UNIT = /(?:处|科|室|办|局|厅|委|院|馆|中心|所|学校|高校|大学|单位|部门)$/u;
const MAX_UNIT = 30;

/**
 * Finds the stages that a clause specifically addresses, in the order of the vocabulary; none if it addresses no stage
 * or all alike. Responsibilities aren't evidence, neither in notes nor in the cells of a task row. Takes time linear in
 * the text.
 */
export function findStages(
  clauseId: string,
  words: { title: string | null; text: string },
  stages: readonly Stage[],
): StageFinding[] {
  const vocabulary = vocabularyOf(stages);
  const evidence = (['title', 'text'] as const).flatMap((place) =>
    findEvidence(clauseId, words[place] ?? '', place, vocabulary),
  );
  return stages.map(({ id }) => readFinding(id, evidence)).filter(({ score }) => score >= MIN_SCORE);
}

/**
 * Finds the stages of a record. Only clauses and leads have stages; the other parts address whoever the notice does.
 */
export function findRecordStages(record: ClauseRecord, stages: readonly Stage[]): StageFinding[] {
  if (record.kind !== 'clause' && record.kind !== 'lead') return [];
  return findStages(record.id, record, stages);
}

function findEvidence(
  clauseId: string,
  original: string,
  place: StageEvidence['place'],
  { findTerms, shownBy }: StageWords,
): StageEvidence[] {
  const text = blankAddressees(blankUnits(original));
  const unnamed = text.replace(DOCUMENT_NAME, blank);
  return findTerms(text).flatMap(({ term, start, end }) => {
    const shown = shownBy.get(term);
    if (!shown) return [];
    const mentioned = unnamed.charAt(start) === BLANK ? NAMED : 1;
    const worth = (shown.isStrong ? STRONG : WEAK) * PLACES[place] * mentioned;
    return [{ ...findingAt(clauseId, original, start, end), place, term, worth, stage: shown.stage }];
  });
}

/** Replaces characters that aren't searched. */
const BLANK = '＿';

function blank(words: string): string {
  return BLANK.repeat(words.length);
}

function blankAddressees(text: string): string {
  return text.replace(ADDRESSEES, blank);
}

/** Blanks out the responsibility notes of a text and the cells that only list units, without changing its length. */
function blankUnits(text: string): string {
  let shown = '';
  for (const { start, end } of findNoteSpans(text))
    shown += text.slice(shown.length, start) + blank(text.slice(start, end));
  return (shown + text.slice(shown.length)).split('\n').map(blankUnitCells).join('\n');
}

function blankUnitCells(line: string): string {
  const [first = '', ...others] = line.split('\t');
  return [first, ...others.map((cell) => (listsUnits(cell) ? blank(cell) : cell))].join('\t');
}

function listsUnits(cell: string): boolean {
  return cell.split(/[、，,]/u).every((name) => name.length <= MAX_UNIT && UNIT.test(name.trim()));
}

function readFinding(stage: Stage['id'], all: readonly StageEvidence[]): StageFinding {
  const own = all.filter((item) => item.stage === stage);
  const best = new Map<string, StageEvidence>();
  for (const item of own) {
    const other = best.get(item.term);
    if (!other || item.worth > other.worth) best.set(item.term, item);
  }
  const evidence = own.map((item) =>
    best.get(item.term) === item ? item : { ...item, worth: item.worth * REPEATED },
  );
  return { stage, score: evidence.reduce((sum, { worth }) => sum + worth, 0), evidence };
}

/** The evidence words of a vocabulary, and the stage that each indicates. */
interface StageWords {
  findTerms: FindTerms;
  shownBy: Map<string, { stage: Stage['id']; isStrong: boolean }>;
}

const vocabularyOf = memoizeObjects(readVocabulary);

function readVocabulary(stages: readonly Stage[]): StageWords {
  const shownBy: StageWords['shownBy'] = new Map();
  for (const { id, evidence } of stages) {
    for (const term of evidence.weak) shownBy.set(term, { stage: id, isStrong: false });
    for (const term of evidence.strong) shownBy.set(term, { stage: id, isStrong: true });
  }
  return { findTerms: createTermFinder([...shownBy.keys(), ...NEUTRAL]), shownBy };
}
