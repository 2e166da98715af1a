import { type Finding, findingAt, type Span } from '../model/finding.ts';
import { type Deadline, findDeadlines } from './find-deadlines.ts';

/** What a unit does for a provision: 牵头, 负责, or 协助 / 配合 / 参加. */
export type ResponsibilityRole = 'lead' | 'responsible' | 'assist';

/** 责任单位 as printed, with its place; a line may break inside it. */
export interface ResponsibleUnit extends Finding {
  role: ResponsibilityRole;
}

/** A note that says who is responsible: （责任单位：科技处、省电教馆）. */
export interface Responsibility extends Finding {
  /** In the order they are printed; never none. */
  units: ResponsibleUnit[];
  /** The first deadline inside the note. */
  deadline: Deadline | null;
  /** Its bracket isn't closed: it was read up to the end of its line. */
  unclosed: boolean;
}

/** Where a note may stand, and the words inside its bracket, if it has one. */
interface NotePlace extends Span {
  inside: Span;
  isBracketed: boolean;
  unclosed: boolean;
}

/** Words without white space, and where each of their characters stands in the clause. */
interface Words {
  text: string;
  places: number[];
}

/** A group of units that share a label or a verb. */
interface Group {
  role: ResponsibilityRole;
  units: Span[];
  isLabelled: boolean;
}

/** Longer than any list of units; what is read again in nested brackets stays small. */
const MAX_NOTE_LENGTH = 2000;
const MAX_NESTING = 8;
const MAX_LINES = 20;
const MAX_UNIT_LENGTH = 60;

/** The kinds of bracket, opening and closing: a note's own may be mixed, （…), but not across the kinds as long as one fits. */
const BRACKETS = ['（）()', '［］[]', '〔〕', '【】', '〈〉', '｛｝{}'];
const OPENING = /[（([［〔【〈｛{]/u;
const CLOSING = /[）)\]］〕】〉｝}]/u;

const ROLE_OF: Record<string, ResponsibilityRole> = {
  ...{ 牵头: 'lead', 主责: 'lead', 主办: 'lead', 责任主体: 'lead' },
  ...{
    责任: 'responsible',
    负责: 'responsible',
    承办: 'responsible',
    实施: 'responsible',
    落实: 'responsible',
  },
  ...{ 配合: 'assist', 协助: 'assist', 协同: 'assist', 协办: 'assist', 参加: 'assist', 参与: 'assist' },
};
const DUTY = '牵头|主责|主办|责任|负责|承办|实施|落实|配合|协助|协同|协办|参加|参与';
/** 责任单位：, 指标牵头单位：. */
const ROLE_LABEL = `(?:指标|主要|共同|[省市县]级|厅内)?(?<duty>${DUTY})(?<body>单位|部门|处室|科室|股室|主体|机构|地区)[：:]`;
/** 牵头：, 配合：, where a bracket or a separator stands before it. */
const SHORT_LABEL = '(?<shortDuty>牵头|责任|配合|协助)[：:]';
const DEADLINE_LABEL = '(?:(?:完成|落实|整改|办结)?(?:时限|时间|期限)(?:要求|节点|安排)?)[：:]';
const LABEL_ANYWHERE = new RegExp(`${ROLE_LABEL}|${DEADLINE_LABEL}`, 'gu');
const LABEL_IN_FRONT = new RegExp(`^(?:${ROLE_LABEL}|${SHORT_LABEL})`, 'u');
/** 目标位置：, 适用范围：: what follows is no unit, unless a verb says so. */
const OTHER_LABEL = /^[^：:（(]{2,8}[：:]/u;

/** 按职责分工, 分别, 共同: how it is done. */
const MANNER =
  '(?:(?:按照?|根据|依照?|依据|依)(?:各自)?(?:职责|职能|分工)(?:任务)?(?:和)?(?:分工|任务)?|分工|分别|共同|联合|具体|各自)';
const OUTCOME = '(?:抓好)?(?:组织)?(?:负责|落实|实施|推进|推动|抓总|办理|完成)?(?:[有相]关工作)?';
/** …牵头, …按职责分工负责, …配合, behind the units. */
const ROLE_VERBS: [RegExp, ResponsibilityRole][] = [
  [new RegExp(`${MANNER}*(?:牵头|主办|主责)(?:会同)?${OUTCOME}$`, 'u'), 'lead'],
  [
    new RegExp(
      `(?:${MANNER}*负责|${MANNER}+(?:落实|实施|推进|承担|完成|抓好)|(?<=[府会局厅委处门位])(?:组织)?(?:落实|实施))${OUTCOME}$`,
      'u',
    ),
    'responsible',
  ],
  [new RegExp(`${MANNER}*(?:参与|参加|配合|协助|协同|协办)(?:做好)?${OUTCOME}$`, 'u'), 'assist'],
];
const LONGEST_VERB = 24;
/** What speaks of responsibility in a bracket. */
const ROLE_WORD = new RegExp(DUTY.replaceAll(/(?<=\p{L})(?=\p{L})/gu, '\\s{0,3}'), 'gu');

/** How a unit's name ends; 社会 and 干部 aren't any. */
const UNIT_END =
  /(?:[委办室厅局处科院校馆所台署行府位门构企团司心队关区市县州旗镇乡道地协联班组站厂军盟社]|(?<!社)会|(?<!干)部|中学|小学|大学|高校|学校|[）)\]〕])$/u;
/** As surely as 和 behind it joins two units: 省财政厅和省教育厅, but 发展和改革委员会, 教育和体育局. */
const SURE_UNIT_END =
  /(?:[委厅局处署台馆厂社]|(?<!教)室|(?<!干|全|内)部|办|法院|检察院|学院|研究院|医院|学校|高校|院校|中学|小学|大学|政府|单位|部门|机构|集团|公司|中心|[支总大]队|海关|银行|[支分]行|员会|管委会|[协学]会|联合会|[总妇]会|妇联|残联|工商联|科协|园区|开发区|新区|乡镇|街道|各[市县区州地]|[）)])$/u;
/** Too little for a unit of its own: 市直有关部门、单位. */
const BARE_KIND = /^(?:单位|部门|政府|地区|企业|机构|个人)(?:等(?:单位)?)?$/u;
/** The beginning of 县、区政府, of 各市、县教育局 and of 各市（州）、县人民政府; `each` where it may be a unit of its own. */
const DIVISION_HEAD =
  /(?:^|[、和及与：:])(?<each>[各全])?(?<division>省|自治区|设区市|地级市|市|州|盟|旗|县|区|乡|镇|乡镇|市县)(?:[（(〈〔].{1,8}[）)〉〕])?$/u;
/** 县教育局, 自治区人民政府: what may go on with it. */
const DIVISION_TAIL =
  /^(?<division>自治区|直辖市|自治[州县]|州|市|盟|旗|县|区|乡|镇|街道)(?:[（(〈〔].{1,8}[）)〉〕])?(?<rest>.*)$/u;
/** A list of divisions of one level ends so, and of any level goes on so. */
const DIVISION_END = /^(?:(?:级|直属?)?(?:人民)?政府|办事处|$)/u;
/** From the highest to the lowest; a list of them goes down, as in 各市、县教育局. */
const DIVISION_LEVELS = [/^省$/u, /^(?:自治区|直辖市)|市|州|盟/u, /县|区|旗/u, /乡|镇|街道/u];
/** 的, dates and doings: no unit's name has them. */
const NO_UNIT =
  /的|底前|\d(?:年|月)|[年月]底|完成|推进|长期|坚持|以下|列出|[。！？?：:]|^(?:责任|负责|牵头|配合|协助)$/u;
/** 高等学校 has no 等 that ends a list. */
const AND_OTHERS = /(?<![高中初平同])等/gu;
/** 等有关部门, 等和各市人民政府: behind names that aren't surely units, 等 begins with one of these. */
const OTHERS =
  /^(?:$|有关|相关|各|和|及|与|以及|单位|部门|[省市县区州]|国家|多|具有|地|企业|园区|\d|[一二三四五六七八九十]+[个家])/u;
const CONJUNCTION = /以及|会同|和|及|与/gu;

/**
 * Finds the notes of a clause's text that say who is responsible, in a bracket or behind 责任单位：, with their units
 * and the deadline inside. Notes don't overlap. Takes time linear in the text.
 */
export function findResponsibility(clauseId: string, text: string, noticeYear?: number): Responsibility[] {
  const places = [...findBrackets(text), ...findLabelled(text)].sort((a, b) => a.start - b.start);
  const notes: Responsibility[] = [];
  let readUpTo = 0;
  for (const place of places) {
    const note = place.start >= readUpTo ? readNote(clauseId, text, place, noticeYear) : null;
    if (!note) continue;
    notes.push(note);
    readUpTo = note.end;
  }
  return notes;
}

interface OpenBracket {
  start: number;
  kind: string;
  hasRoleWord: boolean;
}

/** The innermost bracket around each word of responsibility. */
function findBrackets(text: string): NotePlace[] {
  const roleWords = new Set([...text.matchAll(ROLE_WORD)].map(({ index }) => index));
  const places: NotePlace[] = [];
  const open: OpenBracket[] = [];
  const close = (bracket: OpenBracket, end: number | null) => {
    if (bracket.hasRoleWord) places.push(bracketPlace(text, bracket.start, end));
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const innermost = open.at(-1);
    if (roleWords.has(at) && innermost) innermost.hasRoleWord = true;
    if (OPENING.test(character)) {
      open.push({ start: at, kind: kindOf(character), hasRoleWord: false });
      for (const lost of open.splice(0, open.length - MAX_NESTING)) close(lost, null);
    } else if (CLOSING.test(character)) {
      const [closed, ...unclosed] = open.splice(partnerOf(character, open));
      if (closed) close(closed, at + 1);
      for (const lost of unclosed) close(lost, null);
    } else if (endsNotes(text, at)) {
      for (const lost of open.splice(0)) close(lost, null);
    }
  }
  for (const lost of open) close(lost, null);
  return shortenUnclosed(places);
}

/** Lets an unclosed bracket end before the next one, so that no words are read once for each. */
function shortenUnclosed(places: readonly NotePlace[]): NotePlace[] {
  const unclosed = places.filter((place) => place.unclosed).sort((a, b) => a.start - b.start);
  const shortened = unclosed.map((place, index) => {
    const end = Math.min(place.end, unclosed[index + 1]?.start ?? place.end);
    return { ...place, end, inside: { ...place.inside, end } };
  });
  return [...places.filter((place) => !place.unclosed), ...shortened];
}

function kindOf(bracket: string): string {
  return BRACKETS.find((kind) => kind.includes(bracket)) ?? '';
}

/** The place in the stack of the bracket that a closing one closes: the last of its kind, or else the last. */
function partnerOf(closing: string, open: readonly OpenBracket[]): number {
  const kind = kindOf(closing);
  const last = open.findLastIndex((bracket) => bracket.kind === kind);
  return last < 0 ? Math.max(0, open.length - 1) : last;
}

/** Whether no bracket goes on behind a character: at a table cell's end, and at a line's that ends a sentence or precedes a label. */
function endsNotes(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character !== '\n') return character === '\t';
  const isSentence = /[。！？]\s*$/u.test(text.slice(Math.max(0, at - 4), at));
  return (
    isSentence ||
    /^\s*(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]|第[一二三四五六七八九十百\d]+[章节条])/u.test(
      text.slice(at, at + 12),
    )
  );
}

function bracketPlace(text: string, start: number, closedAt: number | null): NotePlace {
  const end = closedAt ?? listEnd(text, start + 1, '\n\t');
  const inside = { start: start + 1, end: closedAt === null ? end : end - 1 };
  return { start, end, inside, isBracketed: true, unclosed: closedAt === null };
}

/** The end of a list's line; a line that holds nothing yet, or ends with 、, goes on with the next. */
function listEnd(text: string, start: number, characters: string): number {
  let end = lineEnd(text, start, characters);
  for (let lines = 0; lines < MAX_LINES && text.charAt(end) === '\n'; lines += 1) {
    if (!/(?:^|[、，,；;：:])[^\S\t]*$/u.test(text.slice(Math.max(start, end - 8), end))) break;
    end = lineEnd(text, end + 1, characters);
  }
  return end;
}

/** The index of the first of some characters from a place on, no further than a note may reach. */
function lineEnd(text: string, start: number, characters: string): number {
  let at = start;
  const limit = Math.min(text.length, start + MAX_NOTE_LENGTH);
  while (at < limit && !characters.includes(text.charAt(at))) at += 1;
  return at;
}

/** 责任单位：… without a bracket, with the labels that follow it: 牵头单位：…。配合单位：…。完成时限：…. */
function findLabelled(text: string): NotePlace[] {
  const first = new RegExp(`(?<=^|[\\s。；;，,！？：）)〕\\]】])${ROLE_LABEL}`, 'gu');
  const places: NotePlace[] = [];
  let readUpTo = 0;
  for (const { 0: label, index: start } of text.matchAll(first)) {
    if (start < readUpTo) continue;
    const end = labelledEnd(text, start, start + label.length);
    readUpTo = end;
    places.push({ start, end, inside: { start, end }, isBracketed: false, unclosed: false });
  }
  return places;
}

/** Where the words of a label end, and of those that follow on it. */
function labelledEnd(text: string, start: number, valueStart: number): number {
  const next = new RegExp(`[。；;，,\\s]{0,4}(?:${ROLE_LABEL}|${DEADLINE_LABEL})`, 'uy');
  let end = valueStart;
  for (let from: number | null = valueStart; from !== null && from - start < MAX_NOTE_LENGTH;) {
    end = listEnd(text, from, '。\n\t');
    next.lastIndex = end;
    from = next.test(text) ? next.lastIndex : null;
  }
  return end;
}

/** What a place says of responsibility; null where it names no unit. */
function readNote(
  clauseId: string,
  text: string,
  place: NotePlace,
  noticeYear?: number,
): Responsibility | null {
  const { start, end, inside, isBracketed, unclosed } = place;
  if (inside.end - inside.start > MAX_NOTE_LENGTH) return null;
  const words = withoutSpace(text, inside);
  const groups = readGroups(words).filter((group) => namesUnits(group, words, isBracketed));
  // （社会各界参与） alone isn't one: 参与 is everybody's.
  if (
    groups.every(({ role, isLabelled }) => role === 'assist' && !isLabelled) &&
    !/配合|协助/u.test(words.text)
  )
    return null;
  const units = groups.flatMap(({ role, units: spans }) =>
    spans.map((span) => ({ ...findingAt(clauseId, text, ...placeOf(words, span)), role })),
  );
  if (units.length === 0) return null;
  return {
    ...findingAt(clauseId, text, start, end),
    units,
    deadline: readDeadline(clauseId, text, words, noticeYear),
    unclosed,
  };
}

function readDeadline(clauseId: string, text: string, words: Words, noticeYear?: number): Deadline | null {
  const deadline = findDeadlines(clauseId, words.text, noticeYear)[0];
  return deadline ? { ...deadline, ...findingAt(clauseId, text, ...placeOf(words, deadline)) } : null;
}

function withoutSpace(text: string, { start, end }: Span): Words {
  const places: number[] = [];
  for (let at = start; at < end; at += 1) if (/\S/u.test(text.charAt(at))) places.push(at);
  return { text: places.map((at) => text.charAt(at)).join(''), places };
}

function placeOf({ places }: Words, { start, end }: Span): [start: number, end: number] {
  return [places[start] ?? 0, (places[end - 1] ?? 0) + 1];
}

/** The groups of units: a label begins one, a verb ends one. */
function readGroups({ text }: Words): Group[] {
  const groups: Group[] = [];
  let labelRole: ResponsibilityRole | null = null;
  let units: Span[] = [];
  const endGroup = (role: ResponsibilityRole | null, isLabelled: boolean) => {
    if (role && units.length > 0) groups.push({ role, units, isLabelled });
    units = [];
  };
  for (const piece of mergeDivisions(text, splitList(text))) {
    const label = readLabel(text, piece);
    if (label) {
      endGroup(labelRole, true);
      labelRole = label.role;
    }
    const rest = { start: label?.end ?? piece.start, end: piece.end };
    const verb = readVerb(text, rest);
    units.push(...splitNames(text, { ...rest, end: verb?.start ?? rest.end }));
    // 责任单位：…按职责分工负责 adds nothing to its label; 责任单位：…牵头，…配合 does.
    if (verb)
      endGroup(verb.role === 'responsible' ? (labelRole ?? verb.role) : verb.role, labelRole !== null);
  }
  endGroup(labelRole, true);
  return groups;
}

/** The pieces between separators outside brackets and quotation marks, and before labels. */
function splitList(text: string): Span[] {
  const labels = new Set([...text.matchAll(LABEL_ANYWHERE)].map(({ index }) => index));
  const pieces: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const character = text.charAt(at);
    if (OPENING.test(character) || character === '“') depth += 1;
    if (CLOSING.test(character) || character === '”') depth = Math.max(0, depth - 1);
    const isSeparator = depth === 0 && '、，,；;。'.includes(character);
    if (!isSeparator && !labels.has(at) && at < text.length) continue;
    if (at > start) pieces.push({ start, end: at });
    start = isSeparator ? at + 1 : at;
  }
  return pieces;
}

/** Joins what a 、 inside a name has split: 县、区政府; 各市、州人民政府; 市直有关部门、单位. */
function mergeDivisions(text: string, pieces: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last && isOneName(text, last, piece)) merged.splice(-1, 1, { start: last.start, end: piece.end });
    else merged.push(piece);
  }
  return merged;
}

function isOneName(text: string, last: Span, piece: Span): boolean {
  if (text.slice(last.end, piece.start) !== '、') return false;
  const before = text.slice(last.start, last.end);
  const words = withoutVerb(text.slice(piece.start, piece.end));
  if (BARE_KIND.test(words)) return /(?:部门|单位|机构|党委|委员会|地区|各地)$/u.test(before);
  const head = DIVISION_HEAD.exec(before)?.groups;
  const tail = DIVISION_TAIL.exec(words)?.groups;
  if (!head || (head.each && !tail)) return false;
  if (!head.each || DIVISION_END.test(tail?.rest ?? '')) return true;
  return divisionLevel(tail?.division) > divisionLevel(head.division);
}

function divisionLevel(division = ''): number {
  return DIVISION_LEVELS.findIndex((level) => level.test(division));
}

function withoutVerb(words: string): string {
  const verb = readVerb(words, { start: 0, end: words.length });
  return verb ? words.slice(0, verb.start) : words;
}

/** The label at a piece's beginning, with the role it gives; null for 完成时限： and others. */
function readLabel(
  text: string,
  { start, end }: Span,
): { role: ResponsibilityRole | null; end: number } | null {
  const piece = text.slice(start, Math.min(end, start + MAX_UNIT_LENGTH));
  const label = LABEL_IN_FRONT.exec(piece);
  if (label) {
    const { duty, body, shortDuty } = label.groups ?? {};
    const role = ROLE_OF[`${duty ?? ''}${body ?? ''}`] ?? ROLE_OF[duty ?? shortDuty ?? ''] ?? null;
    return { role, end: start + label[0].length };
  }
  const other = OTHER_LABEL.exec(piece);
  return other ? { role: null, end: start + other[0].length } : null;
}

/** The verb at a piece's end, with the role it gives. */
function readVerb(text: string, { start, end }: Span): { role: ResponsibilityRole; start: number } | null {
  const tailStart = Math.max(start, end - LONGEST_VERB);
  const tail = text.slice(tailStart, end);
  for (const [verb, role] of ROLE_VERBS) {
    const match = verb.exec(tail);
    if (match) return { role, start: tailStart + match.index };
  }
  return null;
}

/** The names in a piece: apart at 和 between two units, without 由, 等 and what 等 sums up. */
function splitNames(text: string, piece: Span): Span[] {
  const words = text.slice(piece.start, piece.end);
  const others = findOthers(words);
  const names = splitConjunctions(words, 0, others ?? words.length);
  if (others !== null) names.push(...namesBehindOthers(words, others));
  return names
    .map((name) => trimName(words, name))
    .filter((name) => isName(words.slice(name.start, name.end)))
    .map(({ start, end }) => ({ start: piece.start + start, end: piece.start + end }));
}

/** The place of the 等 that ends the names of a list. */
function findOthers(words: string): number | null {
  for (const { index } of words.matchAll(AND_OTHERS)) {
    const listed = words.slice(Math.max(0, index - LONGEST_VERB), index);
    if (SURE_UNIT_END.test(listed)) return index;
    if (UNIT_END.test(listed) && OTHERS.test(words.slice(index + 1))) return index;
  }
  return null;
}

/** The unit behind 和 in 市财政局等有关部门和各县人民政府. */
function namesBehindOthers(words: string, others: number): Span[] {
  for (const { 0: conjunction, index } of words.slice(others).matchAll(CONJUNCTION)) {
    const start = others + index + conjunction.length;
    const name = words.slice(start);
    if (UNIT_END.test(name) && !BARE_KIND.test(name)) return [{ start, end: words.length }];
  }
  return [];
}

function splitConjunctions(words: string, from: number, to: number): Span[] {
  const names: Span[] = [];
  let start = from;
  for (const { 0: conjunction, index } of words.slice(0, to).matchAll(CONJUNCTION)) {
    const behind = index + conjunction.length;
    const right = words.slice(behind, to);
    if (
      index < start ||
      !isOutsideBrackets(words.slice(start, index)) ||
      !SURE_UNIT_END.test(words.slice(start, index))
    )
      continue;
    if (right.length < 2 || BARE_KIND.test(right) || !UNIT_END.test(right)) continue;
    names.push({ start, end: index });
    start = behind;
  }
  return [...names, { start, end: to }];
}

function isOutsideBrackets(words: string): boolean {
  const count = (pattern: RegExp) => [...words].filter((character) => pattern.test(character)).length;
  return count(OPENING) === count(CLOSING);
}

/** A name's place without 由 in front, 等 behind, and a bracket that it doesn't open. */
function trimName(words: string, { start, end }: Span): Span {
  const name = words.slice(start, end);
  const leading =
    /^(?:[^、]{0,10}(?<!自)由|(?:单位|部门)?(?:以及|及|和|与)|会同|联合)?/u.exec(name)?.[0].length ?? 0;
  const trailing = /(?:(?<![高中初平同])等(?:部门|单位)?)?$/u.exec(name)?.[0].length ?? 0;
  const strayBracket = CLOSING.test(name.slice(-1)) && !OPENING.test(name) ? 1 : 0;
  return { start: start + leading, end: Math.max(start + leading, end - (trailing || strayBracket)) };
}

function isName(name: string): boolean {
  return name.length >= 2 && name.length <= MAX_UNIT_LENGTH && !NO_UNIT.test(name);
}

/** Whether a group is one of units: a bracket's own label is believed, else most of the names end as units do. */
function namesUnits({ units, isLabelled }: Group, { text }: Words, isBracketed: boolean): boolean {
  if (isLabelled && isBracketed) return true;
  const sure = units.filter(({ start, end }) => UNIT_END.test(text.slice(start, end)));
  return sure.length * 2 > units.length;
}
