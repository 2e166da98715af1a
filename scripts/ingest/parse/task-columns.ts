/**
 * The vocabulary of task tables (任务分解表, 分工表, 责任清单): what a column contains, by the words of its header. All names that
 * offices use for a column are listed here.
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

/** Words that qualify tasks, contents and goals, in any order. */
const QUALIFIERS =
  '(?:年度|全年|具体|工作|重点|主要|总体|核心|改革|目标|建设|分解|推进|落实|任务|事项|项目|预期|绩效|阶段|量化|一级|专项|\\d{4}年)*';
const WHO = '(?:责任)?(?:单位|部门|处室|科室|股室|机构|主体|领导|人|者|方|学校)';
const WHEN = '(?:时间|时限|期限|日期|节点|进度|时序)';

/** Kinds by the full text of a header cell, ignoring white space. The first match wins. */
const NAMES: [kind: ColumnKind, words: string][] = [
  ['serial', '(?:任务|工作|项目)?(?:序号|编号)|序|项号|No\\.?|№'],
  ['remark', '备注|说明|备考|附注'],
  [
    'deadline',
    `(?:计划|预计|拟|任务|工作)*(?:完成|办结|办理|落实|整改|实施|推进|起止)?${WHEN}+(?:安排|要求|表|计划)?`,
  ],
  ['assistUnit', `(?:责任)?(?:配合|协助|协办|协同|参与|参加|支持|会同|协作)${WHO}`],
  // In 2017, 责任主体 is used next to 协助单位, so it means the lead unit.
  ['leadUnit', `(?:总|主要|第一)?(?:牵头|主责|主办|承办|牵头负责)${WHO}|责任主体`],
  [
    'responsibleUnit',
    `(?:具体|主要)?(?:责任|负责|实施|落实|执行|承担|完成|主管|分管|责任落实)${WHO}|单位|部门|处室|责任分工|分工`,
  ],
  ['content', `${QUALIFIERS}(?:内容|措施|举措|要求|做法|路径|标准|思路)`],
  [
    'goal',
    `${QUALIFIERS}(?:目标|成效|成果|指标|目标值|类别|类型|分类|领域|方面|方向|板块|维度|大类|行动|工程)`,
  ],
  ['task', `${QUALIFIERS}(?:任务|工作|事项|项目|名称|分解|清单|要点)`],
];
const PATTERNS = NAMES.map(([kind, words]) => [kind, new RegExp(`^(?:${words})$`, 'iu')] as const);

/** Returns the kind of a column by its header cell; null if the name is unknown. */
export function kindOfColumn(header: string): ColumnKind | null {
  const words = header.replace(/\s/gu, '').replace(/[（(][^（）()]*[）)]$/u, '');
  return PATTERNS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
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

/** Whether a column says who is responsible, or by when. */
export function isDutyKind(kind: ColumnKind): boolean {
  return DUTY_KINDS.has(kind);
}
