import type { Span } from '../../model/finding.ts';

/** What a unit does for a provision: 牵头, 负责, or 协助 / 配合 / 参加. */
export type ResponsibilityRole = 'lead' | 'responsible' | 'assist';

/** Words of responsibility. */
export const DUTY = '牵头|主责|主办|责任|负责|承办|实施|落实|配合|协助|协同|协办|参加|参与';
/** 责任单位：, 【责任单位】. */
const LABEL_END = '(?:[：:]|】[：:]?)';
/** 责任单位：, 指标牵头单位：. */
export const ROLE_LABEL = `(?:指标|主要|共同|[省市县]级|厅内)?(?:${DUTY})(?:单位|部门|处室|科室|股室|主体|机构|地区)${LABEL_END}`;
/** 完成时限：. */
export const DEADLINE_LABEL = `(?:(?:完成|落实|整改|办结)?(?:时限|时间|期限)(?:要求|节点|安排)?)${LABEL_END}`;

/** What a label of other words than these gives: 责任, 负责, 承办. */
const LEADING_LABEL = /牵头|主责|主办|责任主体/u;
const ASSISTING_LABEL = /配合|协助|协同|协办|参加|参与/u;
/** 牵头：, 配合：, where a bracket or a separator stands before it. */
const SHORT_LABEL = '(?:牵头|责任|配合|协助)[：:]';
const LABEL_IN_FRONT = new RegExp(`^(?:【?${ROLE_LABEL}|${SHORT_LABEL})`, 'u');
/** 目标位置：, 适用范围：: what follows is no unit, unless a verb says so. */
const OTHER_LABEL = new RegExp(`^(?:【?${DEADLINE_LABEL}|[^：:（(]{2,8}[：:])`, 'u');

/** 按职责分工, 分别, 共同: how it is done. */
const MANNER =
  '(?:(?:按照?|根据|依照?|依据|依)(?:各自)?(?:职责|职能|分工)(?:任务)?(?:和)?(?:分工|任务)?|分工|分别|共同|联合|具体|各自)';
const OUTCOME = '(?:抓好)?(?:组织)?(?:负责|落实|实施|推进|推动|抓总|办理|完成)?(?:[有相]关工作)?';
/** …牵头, …按职责分工负责, …配合, behind the units. */
const ROLE_VERBS: [RegExp, ResponsibilityRole][] = [
  [new RegExp(`${MANNER}*(?:负责)?(?:牵头|主办|主责)(?:会同|并)?${MANNER}*${OUTCOME}$`, 'u'), 'lead'],
  [
    new RegExp(
      `(?:${MANNER}*(?:负责|承办)|${MANNER}+(?:落实|实施|推进|承担|完成|抓好)|(?<=[府会局厅委处门位区县市州校）)])(?:组织)?(?:落实|实施))${OUTCOME}$`,
      'u',
    ),
    'responsible',
  ],
  [new RegExp(`${MANNER}*(?:参与|参加|配合|协助|协同|协办)(?:做好)?${OUTCOME}$`, 'u'), 'assist'],
];
/** Longer than any verb behind units. */
export const LONGEST_VERB = 24;

/** The label at a piece's beginning, with the role it gives; null for 完成时限： and others. */
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

/** The verb at a piece's end, with the role it gives. */
export function readVerb(
  text: string,
  { start, end }: Span,
): { role: ResponsibilityRole; start: number } | null {
  const tailStart = Math.max(start, end - LONGEST_VERB);
  const tail = text.slice(tailStart, end);
  for (const [verb, role] of ROLE_VERBS) {
    const match = verb.exec(tail);
    if (match) return { role, start: tailStart + match.index };
  }
  return null;
}
