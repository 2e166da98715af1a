import type { Span } from '../../model/finding.ts';

/** The role of a unit in a provision: 牵头, 负责, or 协助 / 配合 / 参加. */
export type ResponsibilityRole = 'lead' | 'responsible' | 'assist';

/** Words of responsibility, as alternatives of a pattern. */
export const DUTY_WORDS = '牵头|主责|主办|责任|负责|承办|实施|落实|配合|协助|协同|协办|协作|参加|参与';
/** The end of a label: 责任单位：, 【责任单位】. */
const LABEL_END = '(?:[：:]|】[：:]?)';
/** A label before units: 责任单位：, 指标牵头单位：. */
export const ROLE_LABEL = `(?:责任分工${LABEL_END}|(?:主办|承办|协办)${LABEL_END}|(?:指标|主要|共同|[省市县]级|厅内)?(?:${DUTY_WORDS}){1,2}(?:单位|部门|[处科股部]室|主体|机构|地区|院校)(?:、(?:单位|部门))?(?:${LABEL_END}|(?:为|是)(?!第一|主要|责任|本|该|主体|了)(?=[^，。；]{2,}[处厅局委馆院校办室部心联])(?![^，。；]{0,40}的)))`;
/** A label before a deadline: 完成时限：. */
export const DEADLINE_LABEL = `(?:(?:完成|落实|整改|办结)?(?:时限|时间|期限)(?:要求|节点|安排)?)${LABEL_END}`;

/**
 * Labels of units that lead. A label that matches neither this nor the next, such as 责任, 负责 or 承办, means `responsible`.
 */
const LEADING_LABEL = /牵头|主责|主办|责任主体/u;
const ASSISTING_LABEL = /配合|协助|协同|协办|协作|参加|参与/u;
/** Short labels after a bracket or separator: 牵头：, 配合：. */
const SHORT_LABEL = '(?:牵头|责任|负责|主办|承办|配合|协助|协办|参与)[：:]';
const LABEL_IN_FRONT = new RegExp(`^(?:【?${ROLE_LABEL}|${SHORT_LABEL})`, 'u');
/** Other labels, after which no units follow unless a verb shows otherwise: 目标位置：, 适用范围：. */
const OTHER_LABEL = new RegExp(`^(?:【?${DEADLINE_LABEL}|[^：:（(]{2,8}[：:])`, 'u');

/** Adverbials of manner: 按职责分工, 分别, 共同. */
const MANNER =
  '(?:(?:按照?|根据|依照?|依据|依)(?:各自)?(?:职责|职能|任务|分工)(?:任务)?(?:和)?(?:分工|任务)?|分工|分别|共同|联合|具体|各自|结合(?:本地|自身|各自)?实际)';
const OUTCOME = '(?:抓好)?(?:组织)?(?:负责|落实|实施|推进|推动|抓总|办理|完成)?(?:[有相]关工作)?';
/** Verbs after the units: …牵头, …按职责分工负责, …配合. */
const ROLE_VERBS: [RegExp, ResponsibilityRole][] = [
  [
    new RegExp(
      `${MANNER}*(?:负责)?(?:[（(]牵头[）)]|(?:牵头|主办|主责)(?:会同|并)?${MANNER}*${OUTCOME})$`,
      'u',
    ),
    'lead',
  ],
  [
    new RegExp(
      `(?:${MANNER}*(?:负责|承办|负总责|总负责)|${MANNER}+(?:落实|实施|推进|承担|完成|抓好)|(?<=[府会办局厅委处门位区县市州校院园馆室科部站）)]|中心)(?:组织)?(?:落实|实施|承担|统筹(?:协调|推进)?))${OUTCOME}$`,
      'u',
    ),
    'responsible',
  ],
  [
    new RegExp(
      `${MANNER}*(?:[（(]配合[）)]|(?:参与|参加|配合|协助|协同|协办|会同)(?:做好)?${OUTCOME})$`,
      'u',
    ),
    'assist',
  ],
];
/** Most characters to read for a verb after units. */
export const MAX_VERB_LENGTH = 24;

/** Reads the label at the start of a piece. The role is null for 完成时限： and other labels that don't name units. */
export function readLabel(
  text: string,
  { start, end }: Span,
): { role: ResponsibilityRole | null; end: number } | null {
  const piece = text.slice(start, end);
  const label = LABEL_IN_FRONT.exec(piece);
  if (label) return { role: roleOfLabel(label[0]), end: start + label[0].length };
  const other = OTHER_LABEL.exec(piece);
  return other ? { role: null, end: start + other[0].length } : null;
}

function roleOfLabel(label: string): ResponsibilityRole {
  if (LEADING_LABEL.test(label)) return 'lead';
  return ASSISTING_LABEL.test(label) ? 'assist' : 'responsible';
}

/** Reads the verb at the end of a piece, with its role. */
export function readVerb(
  text: string,
  { start, end }: Span,
): { role: ResponsibilityRole; start: number } | null {
  const tailStart = Math.max(start, end - MAX_VERB_LENGTH);
  const tail = text.slice(tailStart, end);
  for (const [verb, role] of ROLE_VERBS) {
    const match = verb.exec(tail);
    if (match) return { role, start: tailStart + match.index };
  }
  return null;
}
