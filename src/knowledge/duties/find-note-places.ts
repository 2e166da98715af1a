import type { Span } from '../../model/finding.ts';
import { DEADLINE_LABEL, DUTY_WORDS, ROLE_LABEL } from './read-role.ts';
import { matchesOf } from '../../text/match-pattern.ts';

/** The span of a possible note, and of the text inside its bracket, if it has one. */
export interface NotePlace extends Span {
  inside: Span;
  isBracketed: boolean;
  unclosed: boolean;
  /** Whether nothing but the names of units can tell that it is a note: （科技处、基教处） behind a sentence. */
  isBare: boolean;
}

/** Longer than any list of units. It also bounds the text that is read again for nested brackets. */
export const MAX_NOTE_LENGTH = 2000;
const MAX_NESTING = 8;
const MAX_LINES = 20;

/**
 * The kinds of bracket, opening and closing. The two brackets of a note may be of different forms, （…), and even of
 * different kinds if none of the same kind is open.
 */
const BRACKETS = ['（）()', '［］[]', '〔〕', '【】', '〈〉', '｛｝{}'];
/**
 * Ends of all open brackets: the end of a table cell, and a line break after a sentence or before a numbered label.
 */
const NOTES_END =
  /\t|(?<=[。！？]\s{0,3})\n|\n\s{0,3}(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]|第[一二三四五六七八九十百\d]+[章节条])/uy;
/** What a line ends with if its list continues in the next line. */
const GOES_ON = /(?:^.|[、，,；;：:】])[^\S\t]*$/u;
/**
 * The rest of a line, up to the maximum length of a note: for a bracket, and for a label, which the end of a sentence
 * also ends.
 */
const BRACKET_LINE = new RegExp(`[^\\n\\t]{0,${MAX_NOTE_LENGTH}}`, 'uy');
const LABEL_LINE = new RegExp(`[^。\\n\\t]{0,${MAX_NOTE_LENGTH}}`, 'uy');
export const OPENING_BRACKET = /[（([［〔【〈｛{]/u;
export const CLOSING_BRACKET = /[）)\]］〕】〉｝}]/u;
/** Characters that open, close or may end a note. */
const SIGN = new RegExp(`${OPENING_BRACKET.source}|${CLOSING_BRACKET.source}|[\\n\\t]`, 'gu');
/** Words that indicate responsibility in a bracket, or a time that units precede. */
const ROLE_WORD = new RegExp(
  `${DUTY_WORDS}|分工|长期坚持|持续推进|[年月]底前|年\\d{1,2}月(?=[）)])`.replaceAll(
    /(?<=\p{L})(?=\p{L})/gu,
    '\\s{0,3}',
  ),
  'gu',
);

const LABEL = new RegExp(`【?${ROLE_LABEL}`, 'gu');
/** What precedes a label; a lookbehind in its pattern would be tried at every character. */
const BEFORE_LABEL = /^(?:$|[\s。；;，,！？：）)〕\]】])/u;
const NEXT_LABEL = new RegExp(`[。\\s]{0,4}【?(?:${ROLE_LABEL}|${DEADLINE_LABEL})`, 'uy');

/** A bracket between the end of a sentence and that of its line. */
const BRACKET_ALONE =
  /(?<=[。；]\s{0,2})[（([［〔【](?<inside>(?:[\p{Script=Han}、，,；;“”\s]|[（(][^（()）\n]{1,12}[）)]){3,90})[）)\]］〕】](?=[^\S\n]*(?:\n|$))/gu;

/**
 * Finds the places of possible notes in a text, in order: the innermost bracket around each word of responsibility,
 * labels without a bracket, and brackets of mere names.
 */
export function findNotePlaces(text: string): NotePlace[] {
  return [...findBrackets(text), ...findLabelled(text), ...findBare(text)].sort((a, b) => a.start - b.start);
}

function findBare(text: string): NotePlace[] {
  return matchesOf(BRACKET_ALONE, text)
    .filter(({ 0: bracket }) => bracket.search(ROLE_WORD) < 0)
    .map(({ 0: bracket, index: start }) => {
      const end = start + bracket.length;
      const inside = { start: start + 1, end: end - 1 };
      return { start, end, inside, isBracketed: true, unclosed: false, isBare: true };
    });
}

interface OpenBracket {
  start: number;
  kind: number;
  hasRoleWord: boolean;
}

/** Finds the innermost bracket around each word of responsibility. */
function findBrackets(text: string): NotePlace[] {
  if (!OPENING_BRACKET.test(text)) return [];
  const roleWords = matchesOf(ROLE_WORD, text).map(({ index }) => index);
  if (roleWords.length === 0) return [];
  const places: NotePlace[] = [];
  const open: OpenBracket[] = [];
  const close = (bracket: OpenBracket, end: number | null) => {
    if (bracket.hasRoleWord) places.push(bracketPlace(text, bracket.start, end));
  };
  let next = 0;
  const markInnermost = (end: number) => {
    const innermost = open.at(-1);
    for (; next < roleWords.length && (roleWords[next] ?? end) < end; next += 1)
      if (innermost) innermost.hasRoleWord = true;
  };
  for (const { 0: character, index: at } of matchesOf(SIGN, text)) {
    markInnermost(at);
    if (OPENING_BRACKET.test(character)) {
      open.push({ start: at, kind: kindOf(character), hasRoleWord: false });
      for (const lost of open.splice(0, open.length - MAX_NESTING)) close(lost, null);
    } else if (CLOSING_BRACKET.test(character)) {
      // The last open bracket of this kind. If there is none, -1 makes `splice` take the last one.
      const kind = kindOf(character);
      const [closed, ...unclosed] = open.splice(open.findLastIndex((bracket) => bracket.kind === kind));
      if (closed) close(closed, at + 1);
      for (const lost of unclosed) close(lost, null);
    } else if (endsNotes(text, at)) {
      for (const lost of open.splice(0)) close(lost, null);
    }
  }
  markInnermost(text.length);
  for (const lost of open) close(lost, null);
  return shortenUnclosed(places);
}

/** Ends each unclosed bracket before the next one, so that no text is read several times. */
function shortenUnclosed(places: readonly NotePlace[]): NotePlace[] {
  const unclosed = places.filter((place) => place.unclosed).sort((a, b) => a.start - b.start);
  const shortened = unclosed.map((place, index) => {
    const end = Math.min(place.end, unclosed[index + 1]?.start ?? place.end);
    return { ...place, end, inside: { ...place.inside, end } };
  });
  return [...places.filter((place) => !place.unclosed), ...shortened];
}

function kindOf(bracket: string): number {
  return BRACKETS.findIndex((kind) => kind.includes(bracket));
}

function endsNotes(text: string, at: number): boolean {
  NOTES_END.lastIndex = at;
  return NOTES_END.test(text);
}

function bracketPlace(text: string, start: number, closedAt: number | null): NotePlace {
  const end = closedAt ?? listEnd(text, start, BRACKET_LINE);
  const inside = { start: start + 1, end: closedAt === null ? end : end - 1 };
  return { start, end, inside, isBracketed: true, unclosed: closedAt === null, isBare: false };
}

/**
 * Returns the end of a list. A line that has only its opening bracket so far, or that ends with 、 or another separator,
 * continues in the next line.
 */
function listEnd(text: string, start: number, line: RegExp): number {
  let end = lineEnd(text, start, line);
  for (let lines = 0; lines < MAX_LINES && text.charAt(end) === '\n'; lines += 1) {
    if (!GOES_ON.test(text.slice(start, end))) break;
    end = lineEnd(text, end + 1, line);
  }
  return end;
}

function lineEnd(text: string, start: number, line: RegExp): number {
  line.lastIndex = start;
  line.test(text);
  return line.lastIndex;
}

/** Finds labels without a bracket, 责任单位：…, including the labels that follow: 牵头单位：…。配合单位：…。完成时限：…. */
function findLabelled(text: string): NotePlace[] {
  const places: NotePlace[] = [];
  for (const { index: start } of matchesOf(LABEL, text)) {
    // Labels within the note before belong to it; reading them again would make a list of labels costly.
    if (start < (places.at(-1)?.end ?? 0) || !BEFORE_LABEL.test(text.charAt(start - 1))) continue;
    const end = labelledEnd(text, start);
    const inside = { start, end };
    places.push({ start, end, inside, isBracketed: false, unclosed: false, isBare: false });
  }
  return places;
}

/** Returns the end of a label's text and of the labels that directly follow. */
function labelledEnd(text: string, start: number): number {
  let end = start;
  for (let from: number | null = start; from !== null && from - start < MAX_NOTE_LENGTH;) {
    end = listEnd(text, from, LABEL_LINE);
    NEXT_LABEL.lastIndex = end;
    // Starts at the colon, after which the list may begin on the next line.
    from = NEXT_LABEL.test(text) ? NEXT_LABEL.lastIndex - 1 : null;
  }
  return end;
}
