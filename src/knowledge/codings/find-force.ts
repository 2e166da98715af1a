import { type Finding, findingAt } from '../../model/finding.ts';
import type { ForceLevel, ForceVocabulary } from '../../model/force.ts';
import { listClausePhrases, type Phrase } from './list-clause-phrases.ts';
import { createLongestAt } from '../words/longest-words.ts';
import { matched } from '../../text/match-pattern.ts';

/** The 力度 of a phrase, which is the quote; `level` is null if it can't be determined. */
export interface ForceFinding extends Finding {
  level: ForceLevel | null;
  /** The word that opens the phrase and determines the level; null if there is no level. */
  word: string | null;
}

/** Finds how binding each phrase of a clause's text is. */
export type FindForce = (clauseId: string, text: string, phrases?: readonly Phrase[]) => ForceFinding[];

/** Numbering at the start of a phrase: 1. （一） ① 一是 其二. */
const ORDINAL =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]{1,3}(?:[、是])|其[一二三四五]|[①-⑳]|[·•●▪—－-])\s*/u;
/** A time before what is to be done: 到2025年底前, 年底前, 2024年. */
const TIME =
  /^(?:到|至|于|在|自|力争|从)?(?:(?:\d{4}|今|本|明|每|全|当)年度?|\d{1,2}月)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:年?(?:上半年|下半年|底|末|内|初)|年底|年内)?(?:之?前|以前|起|内|开始)?(?:力争)?/u;
const NAMES_TIME = /[年月日]/u;
const MOST_ADVERBS = 8;
/**
 * Words after the opening word that make the phrase the name of a thing, or the time or basis of something else: 推进…的,
 * 完成建设后.
 */
const SUBORDINATE = /(?:的|后|时|之前|以前|以来|过程中|期间|同时|基础上|前提下|情况下|条件下)$/u;
const NOMINALISED = /^(?:的|者|情况|过程|力度|进度|程度|以来|期间)/u;
/** Modals of a level of their own inside a phrase that opens with another: 鼓励…不得…. */
const MODALS: readonly [ForceLevel, RegExp][] = [
  ['prohibit', /不得(?!不)|严禁|不准|不许|不允许/u],
  ['binding', /必须|应当|务必/u],
];

interface Opening {
  level: ForceLevel;
  word: string;
  end: number;
}

/** Creates a 力度 finder for a vocabulary. */
export function createForceFinder(vocabulary: ForceVocabulary): FindForce {
  const readOpening = createOpeningReader(vocabulary);
  return (clauseId, text, phrases = listClausePhrases(text)) =>
    phrases.flatMap((phrase) => {
      const opening = readOpening(phrase.shown);
      const decisive = opening && isDecisive(phrase, opening) ? opening : null;
      // The later cells of a row usually contain dates and units, not phrases.
      if (decisive === null && phrase.inLaterCell) return [];
      const finding = findingAt(clauseId, text, phrase.start, phrase.end);
      return [{ ...finding, level: decisive?.level ?? null, word: decisive?.word ?? null }];
    });
}

function isDecisive({ shown }: Phrase, { level, end }: Opening): boolean {
  const rest = shown.slice(end);
  if (SUBORDINATE.test(shown) || NOMINALISED.test(rest)) return false;
  return MODALS.every(([other, modal]) => other === level || !modal.test(rest));
}

function openingOf(levels: ReadonlyMap<string, ForceLevel>, word: string, end: number): Opening | null {
  const level = levels.get(word);
  return level === undefined ? null : { level, word, end };
}

/** Creates a function that reads the word a phrase opens with, after its numbering, time and adverbs. */
function createOpeningReader(vocabulary: ForceVocabulary): (phrase: string) => Opening | null {
  const levels = new Map<string, ForceLevel>();
  const modals = new Map<string, ForceLevel>();
  for (const { id, words, modals: own = [] } of vocabulary.levels) {
    for (const word of words) levels.set(word, id);
    for (const modal of own) modals.set(modal, id);
  }
  const wordAt = createLongestAt(levels.keys());
  const adverbAt = createLongestAt(vocabulary.adverbs);
  const modalAt = createLongestAt(modals.keys());
  const nominal = new Set(vocabulary.nominal);
  const headAt = createLongestAt(vocabulary.heads);
  const nameAt = createLongestAt(vocabulary.names);

  const readAt = (phrase: string, at: number, adverbs: number): Opening | null => {
    if (nameAt(phrase, at) !== null) return null;
    const word = wordAt(phrase, at);
    const adverb = adverbAt(phrase, at);
    const behind =
      adverb === null || adverbs >= MOST_ADVERBS || adverb.length < (word?.length ?? 0)
        ? null
        : readAt(phrase, at + adverb.length, adverbs + 1);
    if (behind) return behind;
    if (word === null) return readModal(phrase, at);
    const end = at + word.length;
    const isNoun = nominal.has(word) && headAt(phrase, end) !== null;
    return isNoun ? null : openingOf(levels, word, end);
  };
  const readModal = (phrase: string, at: number): Opening | null => {
    const modal = modalAt(phrase, at);
    const next = modal === null ? null : readAt(phrase, at + modal.length, MOST_ADVERBS - 1);
    return modal && next ? openingOf(modals, modal, at + modal.length) : null;
  };
  return (phrase) => {
    const ordinal = matched(ORDINAL, phrase).length;
    const time = matched(TIME, phrase.slice(ordinal));
    return readAt(phrase, ordinal + (NAMES_TIME.test(time) ? time.length : 0), 0);
  };
}
