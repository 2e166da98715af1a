/**
 * The vocabulary of task tables (任务分解表, 分工表, 责任清单): what a column holds, by the words of its header. One place for all
 * the names that offices give the same column.
 */
export const COLUMN_KINDS = [
  'serial',
  'goal',
  'content',
  'task',
  'deadline',
  'leadUnit',
  'responsibleUnit',
  'assistUnit',
  'remark',
] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

const WHO =
  '(?:单位|部门|处室|科室|主体|机构|股室|人|领导|者|方|学校|责任单位|责任部门|责任处室|责任人|责任主体)';
/** Kinds by the whole words of a header cell, white space aside; the first that matches counts. */
const NAMES: [kind: ColumnKind, pattern: RegExp][] = [
  ['serial', /^(?:序号|编号|序|项号|任务序号|任务编号|No\.?|№)$/iu],
  ['remark', /^(?:备注|说明|备考|附注)$/u],
  [
    'deadline',
    /^(?:计划|预计|拟|任务)?(?:完成|办结|办理|落实|整改|实施|推进|起止|进度|工作)?(?:时间|时限|期限|日期|时间节点|时间安排|时间要求|时间进度|时间表|进度安排|节点|进度|完成时限|完成时间|完成情况时限)(?:安排|要求|节点)?$/u,
  ],
  ['assistUnit', new RegExp(`^(?:配合|协助|协办|协同|参与|参加|支持|会同|协作|责任配合)${WHO}$`, 'u')],
  // 2017’s 责任主体 stands beside 协助单位: it leads.
  [
    'leadUnit',
    new RegExp(
      `^(?:(?:牵头|主责|主办|承办|牵头责任|主要责任|第一责任|总牵头|牵头负责)${WHO}|责任主体)$`,
      'u',
    ),
  ],
  [
    'responsibleUnit',
    new RegExp(
      `^(?:(?:责任|负责|实施|落实|执行|承担|完成|主管|分管|具体责任|具体落实|责任落实)${WHO}|单位|部门|处室|责任分工|分工)$`,
      'u',
    ),
  ],
  [
    'content',
    /^(?:(?:工作|主要|具体|建设|任务|重点)?(?:内容|措施|举措|要求|目标要求|做法|路径|标准)|工作思路)$/u,
  ],
  [
    'goal',
    /^(?:(?:总体|工作|任务|预期|建设|年度|主要|绩效|阶段|量化)?(?:目标|目标任务|成效|成果|指标|目标值)|类别|类型|领域|(?:任务|工作|项目|重点|主要)?(?:类别|领域|方面|方向|板块|项目|维度|大类)|一级指标|专项行动?|行动|工程)$/u,
  ],
  [
    'task',
    /^(?:(?:年度|具体|工作|重点|主要|改革|目标|建设|分解|推进|任务|\d{4}年)*(?:任务|工作|事项|项目|任务名称|任务分解|任务内容|任务事项|工作名称|项目名称|任务清单|工作任务|要点)|具体工作内容)$/u,
  ],
];

/** The kind of a column by its header cell; null where the vocabulary doesn't know it. */
export function kindOfColumn(header: string): ColumnKind | null {
  const words = header.replace(/\s/gu, '').replace(/[（(][^（）()]*[）)]$/u, '');
  return NAMES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

const TEXT_KINDS: ReadonlySet<ColumnKind> = new Set(['goal', 'content', 'task']);
const DUTY_KINDS: ReadonlySet<ColumnKind> = new Set([
  'deadline',
  'leadUnit',
  'responsibleUnit',
  'assistUnit',
]);

/** Whether a column says what is to be done. */
export function isTextKind(kind: ColumnKind): boolean {
  return TEXT_KINDS.has(kind);
}

/** Whether a column says who is to do it, or by when. */
export function isDutyKind(kind: ColumnKind): boolean {
  return DUTY_KINDS.has(kind);
}
