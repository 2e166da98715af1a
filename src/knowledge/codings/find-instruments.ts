import { type Finding, findingAt, type Span } from '../../model/finding.ts';
import type { InstrumentVocabulary } from '../../model/instrument.ts';
import type { FindTerms, TermMatch } from '../words/find-terms.ts';
import { listClausePhrases, type Phrase } from './list-clause-phrases.ts';
import { createLongestAt, createWordFinder, type LongestAt } from '../words/longest-words.ts';
import { matchesOf } from '../../text/match-pattern.ts';

/** A 政策工具 that a phrase uses. The quote runs from its verb to its object. */
export interface InstrumentFinding extends Finding {
  instrument: string;
  /** Null if the vocabulary's line requires none. */
  verb: string | null;
  object: string | null;
}

/** Finds the instruments of a text, each once per phrase. */
export type FindInstruments = (
  clauseId: string,
  text: string,
  phrases?: readonly Phrase[],
) => InstrumentFinding[];

/** Instruments by object and by verb. `*` means that none is required. */
type Lines = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
type Row = ReturnType<Lines['get']>;

const NONE = '*';
/** Separators of list members. */
const LIST_MARK = /[、和与及]|以及/gu;

/** Phrases of means, which only lead up to what is done: 通过…活动. */
const MEANS = /^(?:通过|以)/u;
/** Largest offset in its phrase of a verb that means an instrument without an object; adverbs may precede it. */
const MOST_BEFORE = 6;
/** Words after a verb that make it a doer: 采购人, 检查人员, 督导员. In 采购人工智能设备 the verb acts. */
const AGENT = /^(?:人(?![工才])|员|者|方(?![案式法])|商(?!业))/u;
const HAN = /\p{Script=Han}/u;
const JOINED = /^\s*(?:[和与及]|以及)/u;

/** Lookups of a vocabulary's words. */
interface Lookups {
  lines: Lines;
  findVerbs: FindTerms;
  verbAt: LongestAt;
  findObjects: FindTerms;
  /** Whether the name of an object ends there, so that it is what is acted on. */
  isNameEnd: (text: string, end: number) => boolean;
}

/** Creates a finder of policy instruments for a vocabulary. It runs in time linear in the text. */
export function createInstrumentFinder(vocabulary: InstrumentVocabulary): FindInstruments {
  const lookups = createLookups(vocabulary);
  return (clauseId, text, phrases = listClausePhrases(text)) =>
    phrases.flatMap((phrase) =>
      findInPhrase(phrase, lookups).map(({ start, end, ...found }) => ({
        ...findingAt(clauseId, text, phrase.start + start, phrase.start + end),
        ...found,
      })),
    );
}

function createLookups(vocabulary: InstrumentVocabulary): Lookups {
  const lines = readLines(vocabulary);
  const objects = [...lines.keys()].filter((object) => object !== NONE);
  const verbs = [...lines.values()].flatMap((row) => [...row.keys()]).filter((verb) => verb !== NONE);
  const behindAt = createLongestAt([...vocabulary.tails, ...verbs]);
  return {
    lines,
    findVerbs: createWordFinder(verbs),
    verbAt: createLongestAt(verbs),
    findObjects: createWordFinder([...objects, ...vocabulary.neutral]),
    isNameEnd: (text, end) => {
      const at = behindBracket(text, end);
      return !HAN.test(text.charAt(at)) || behindAt(text, at) !== null;
    },
  };
}

/** Length within which a bracket after a name closes: 信息系统（网站）. */
const BRACKET_LENGTH = 30;

function behindBracket(text: string, at: number): number {
  if (text.charAt(at) !== '（') return at;
  return at + text.slice(at, at + BRACKET_LENGTH).indexOf('）') + 1;
}

function readLines({ verbGroups, instruments }: InstrumentVocabulary): Lines {
  const lines = new Map<string, Map<string, string[]>>();
  for (const { id, lines: own } of instruments)
    for (const { verbs = [NONE], objects = [NONE] } of own)
      for (const object of objects) {
        const row = lines.get(object) ?? new Map<string, string[]>();
        lines.set(object, row);
        for (const verb of verbs.flatMap((name) => verbGroups[name] ?? [name]))
          row.set(verb, [...(row.get(verb) ?? []), id]);
      }
  return lines;
}

type PhraseFinding = Omit<InstrumentFinding, keyof Finding> & Span;

function findInPhrase({ abridged }: Phrase, lookups: Lookups): PhraseFinding[] {
  const objects = headsOf(lookups.findObjects(abridged), abridged).filter(({ end }) =>
    lookups.isNameEnd(abridged, end),
  );
  const verbs = lookups.findVerbs(abridged).filter((verb) => isVerb(verb, abridged, lookups));
  if (verbs.length + objects.length === 0) return [];
  const found = new Map<string, PhraseFinding>();
  const add = (row: Row, verb: TermMatch | null, object: TermMatch | null) => {
    const [start = 0, end = 0] = [verb?.start ?? object?.start, object?.end ?? verb?.end];
    for (const instrument of row?.get(verb?.term ?? NONE) ?? [])
      if (!found.has(instrument))
        found.set(instrument, {
          ...{ instrument, start, end },
          ...{ verb: verb?.term ?? null, object: object?.term ?? null },
        });
  };
  // The last occurrence of each verb before an object, so that the verbs of a long list don't multiply the time.
  const before = new Map<string, TermMatch>();
  let read = 0;
  for (const object of objects) {
    for (let verb = verbs[read]; verb && verb.end <= object.start; verb = verbs[(read += 1)]) {
      before.delete(verb.term);
      before.set(verb.term, verb);
    }
    const row = lookups.lines.get(object.term);
    if (!row) continue;
    add(row, null, object);
    const own = ownVerb(object, abridged, lookups);
    for (const verb of [...before.values()].toReversed()) if (verb.start >= own) add(row, verb, object);
  }
  const alone = lookups.lines.get(NONE);
  for (const verb of verbs)
    if (verb.start <= MOST_BEFORE && !AGENT.test(abridged.slice(verb.end, verb.end + 2)))
      add(alone, verb, null);
  return [...found.values()];
}

/**
 * Whether a verb acts on something. 使用的平台 doesn't, nor does 实施 in 设计、实施、评价. In 建设和征集资源 only the last verb acts; in a
 * phrase of means only its first word does.
 */
function isVerb({ start, end }: TermMatch, phrase: string, { verbAt }: Lookups): boolean {
  const [joint = ''] = JOINED.exec(phrase.slice(end, end + 3)) ?? [];
  const isJoined = joint !== '' && verbAt(phrase, end + joint.length) !== null;
  return !/[的、]/u.test(phrase.charAt(end)) && !isJoined && (start === 0 || !MEANS.test(phrase));
}

/** Returns the offset from which verbs act on an object: the start of its list member if that has a verb of its own. */
function ownVerb({ start }: TermMatch, phrase: string, { verbAt }: Lookups): number {
  const member = phrase.lastIndexOf('、', start) + 1;
  return member > 0 && verbAt(phrase, member) !== null ? member : 0;
}

/**
 * Returns the last object of each list member (平台应用培训 is a training). If objects follow 等, only those count:
 * 网络学习空间、信息化教学应用等交流展示活动.
 */
function headsOf(objects: readonly TermMatch[], phrase: string): readonly TermMatch[] {
  if (objects.length < 2) return objects;
  const summed = phrase.lastIndexOf('等');
  const summing = summed < 0 ? [] : objects.filter(({ start }) => start > summed);
  const marks = matchesOf(LIST_MARK, phrase).map(({ index }) => index);
  const heads = new Map<number, TermMatch>();
  let member = 0;
  for (const object of summing.length > 0 ? summing : objects) {
    while ((marks[member] ?? Infinity) < object.start) member += 1;
    heads.set(member, object);
  }
  return [...heads.values()];
}
