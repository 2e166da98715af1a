import { COMPARATOR_NAMES } from '../knowledge/targets/comparator-names.ts';
import type { NamedUnit } from '../knowledge/duties/list-duties.ts';
import { listRecords } from '../knowledge/records/list-records.ts';
import { listTasks } from '../knowledge/duties/list-tasks.ts';
import type { Finding } from '../model/finding.ts';
import { clauseDigest } from './clause-digest.ts';
import { CODE_TABLES } from './code-tables.ts';
import { CHECKABLE, FORCE, INSTRUMENTS } from './coding-tables.ts';
import type { Row } from './formats.ts';
import { NOTICES } from './notices-table.ts';
import type { RelatedNotice } from './relations.ts';
import { CORRECTABLE, NOTICE, PLACE, type Table, URL_COLUMN } from './table.ts';

const CLAUSES: Table = {
  name: 'clauses',
  description: '全部条款，含通知正文、总体思路、部分引言与版记。',
  key: ['notice', 'id'],
  hasOwnJson: true,
  columns: {
    notice: NOTICE,
    id: '条款编号，在文件内唯一，发布后不变',
    kind: '类别：clause 条款、cover 通知正文、preamble 总体思路、lead 部分引言、closing 落款、colophon 版记',
    label: '序号，照原文；空为原文未印',
    number: '序号所示的数',
    numberInferred: '序号原文缺失、按前后推定',
    section: '所在部分的编号',
    sectionTitles: '所在各级部分的序号和标题，由外到内',
    title: '条款标题',
    titleEnd: '与正文连排的标题末尾的标点，标题和正文都不含',
    text: '正文，不含序号和标题；段落分行，表格单元以制表符分隔',
    themes: '主题编号，主要的在前',
    ...URL_COLUMN,
    sha256:
      '序号、标题、正文三者的 UTF-8 以换行（LF）相连后的 SHA-256，没有的为空；与 clauses.jsonl 的一行核对：jq -j \'[.label, .title, .text] | join("\\n")\' | sha256sum',
  },
  ofNotice: ({ notice }) =>
    listRecords(notice).map((record) => ({ ...record, sha256: clauseDigest(record) })),
};

const THEMES: Table = {
  name: 'themes',
  description: '条款的主题，每个主题一行，附起决定作用的词。',
  key: ['notice', 'clause', 'theme'],
  columns: {
    ...{ notice: NOTICE, clause: '条款编号', theme: '主题编号，含义见 /themes/<编号>/' },
    main: '是否主要主题',
    words: '起决定作用的词，分量重的在前；空为编者确定',
    score: '得分，算法见 docs/themes.md；空为编者确定',
    ...URL_COLUMN,
  },
  ofNotice: ({ findings }) =>
    findings.themes.map(({ notice, clause, words, score, ...reason }) => ({
      ...{ notice, clause, ...reason, words },
      score: score === null ? null : Number(score.toFixed(2)),
      url: `/notices/${notice}/#${clause}`,
    })),
};

const STAGES: Table = {
  name: 'stages',
  description: '条款专门针对的学段，附起决定作用的词；不专门针对或针对全部学段的没有。',
  key: ['notice', 'clause', 'stage'],
  columns: {
    ...{ notice: NOTICE, clause: '条款编号' },
    stage: '学段：preschool 学前、basic 基础、vocational 职业、higher 高等、continuing 继续',
    words: '起决定作用的词，照原文',
    score: '得分，算法见 docs/themes.md',
    ...URL_COLUMN,
  },
  ofNotice: ({ findings }) =>
    findings.stages.map(({ notice, clause, url, finding: { stage, score, evidence } }) => ({
      ...{ notice, clause, stage, url },
      words: [...new Set(evidence.map(({ quote }) => quote))],
      score: Number(score.toFixed(2)),
    })),
};

const TASKS: Table = {
  name: 'tasks',
  description: '任务分解表中的具体任务，照原表一行一条。',
  key: ['notice', 'clause', 'task'],
  columns: {
    ...PLACE,
    clause: '条款编号，即工作目标',
    goal: '工作目标',
    task: '任务在该目标下的顺序，从 1 数',
    text: '具体任务',
    deadline: '完成时间，照原文',
    deadlineInherited: '完成时间承自上方合并单元格',
    leadUnit: '责任主体，照原文',
    leadUnitInherited: '责任主体承自上方合并单元格',
    responsibleUnit: '责任单位，照原文',
    responsibleUnitInherited: '责任单位承自上方合并单元格',
    assistUnit: '协助单位，照原文',
    assistUnitInherited: '协助单位承自上方合并单元格',
    ...URL_COLUMN,
  },
  ofNotice: ({ notice }) => listTasks(notice),
};

const DUTIES: Table = {
  name: 'duties',
  description: '谁在何时做什么：任务分解表的各行，条款中的责任单位说明，和写明谁牵头、负责、配合的句子。',
  columns: {
    ...PLACE,
    clause: '条款编号',
    task: '任务在条款中的顺序；空为责任单位说明或句子',
    text: '任务，说明所属的标题或段落，或句子',
    leadUnits: '牵头单位、责任主体，照原文',
    leadUnitIds: '与上一列对应的单位编号，未能对应的为空',
    responsibleUnits: '责任单位，照原文',
    responsibleUnitIds: '对应的单位编号',
    assistUnits: '协助、配合单位，照原文',
    assistUnitIds: '对应的单位编号',
    deadline: '完成时间，照原文',
    deadlineYear: '完成时间的年',
    deadlineMonth: '完成时间的月',
    inherited: '承自上方合并单元格的列',
    deadlineKind: '时限的类别，见 deadlines；空为没有时限，或未能读出',
    flags:
      '须留意：contradictory-deadline 正文另有不同时限，unseparated-units 单位未分隔，unclosed 括号不完整，running-text 从行文中读出',
    quote: '原文',
    ...URL_COLUMN,
  },
  ofNotice: ({ findings }) =>
    findings.duties.map(({ leadUnits, responsibleUnits, assistUnits, ...duty }) => ({
      ...duty,
      ...{ leadUnits: printedNames(leadUnits), leadUnitIds: unitIds(leadUnits) },
      ...{ responsibleUnits: printedNames(responsibleUnits), responsibleUnitIds: unitIds(responsibleUnits) },
      ...{ assistUnits: printedNames(assistUnits), assistUnitIds: unitIds(assistUnits) },
    })),
};

function printedNames(units: readonly NamedUnit[]): string[] {
  return units.map(({ printed }) => printed);
}

function unitIds(units: readonly NamedUnit[]): (string | null)[] {
  return units.map(({ unit }) => unit);
}

/** Formats the place of a finding: c8/text:120-125. */
function placeOf({ clauseId, field, start, end }: Finding): string {
  return `${clauseId}/${field ?? 'text'}:${start}-${end}`;
}

/** Lists comparators with their names: at-least 不低于、at-most 不超过 … */
function comparatorKey(): string {
  const unnamed: Record<string, string> = { range: '区间', exactly: '即此数' };
  return Object.entries(COMPARATOR_NAMES)
    .map(([comparator, name]) => `${comparator} ${name || (unnamed[comparator] ?? '')}`)
    .join('、');
}

const INDICATORS: Table = {
  name: 'indicators',
  description: '量化指标：对象、比较、目标值、计量单位、范围与时限，附引文。',
  key: ['notice', 'clause', 'field', 'start', 'end'],
  columns: {
    ...PLACE,
    ...CORRECTABLE,
    subject: '衡量的对象，照原文；空为未能确定',
    comparator: `比较：${comparatorKey()}`,
    targetValue: '目标值；区间为下限；全覆盖等无数字的为空',
    targetValueMax: '区间的上限',
    baseValue: '基期值：由 60% 提高到 80% 的 60，单位同目标值',
    unitOfMeasure:
      '计量单位；全覆盖、全部、千兆到校百兆到班等无数字的以词为单位，“:1”“1:”为比例，零发生等目标值为 0',
    change: '变化：increase 提高、decrease 下降，目标值为变化的幅度；空为要达到的数',
    scope: '范围，照原文',
    deadline: '同句或同行的时限，照原文',
    deadlineYear: '时限的年',
    deadlineMonth: '时限的月',
    alsoAt: '同一指标在本文件的其他出处：条款编号/所在:起点-终点',
    flags: '须留意：over-100 比例超过百分之百，contradictory 同一对象有两个值',
    themes: '所在条款的主题编号',
    terms: '对象中的词条编号，据以与其他文件的指标相比',
    ...URL_COLUMN,
  },
  ofNotice: ({ findings }) =>
    findings.indicators.map(({ indicator, themes, terms, ...place }) => {
      const { clauseId, field = 'text', deadline, alsoAt, flags, ...value } = indicator;
      return {
        ...place,
        ...{ clause: clauseId, field },
        ...value,
        ...{ deadline: deadline?.quote ?? null, deadlineYear: deadline?.year ?? null },
        ...{ deadlineMonth: deadline?.month ?? null, flags, themes, alsoAt: alsoAt.map(placeOf) },
        terms: terms.map(({ id }) => id),
      };
    }),
};

const DEADLINES: Table = {
  name: 'deadlines',
  description: '时限：条款中写明的完成、开始和定期的时间，附引文；已经过去的不算。',
  key: ['notice', 'clause', 'field', 'start', 'end'],
  columns: {
    ...PLACE,
    ...CORRECTABLE,
    kind: '类别：by 到此为止，in 在此期间，within 在一段时间内，start 自此开始，ongoing 没有日期（长期坚持、按要求）',
    deadlineYear: '年；范围为其终点；空为未写明年份而又不能推算，或定期',
    deadlineMonth: '月；半年、季度为其末月',
    deadlineDay: '日',
    time: '时刻',
    yearPart:
      '年内的时段：H1、H2 上下半年，Q1—Q4 季度，spring、autumn 春秋季学期，term 其他学期，winter-holiday 寒假，summer-holiday 暑期',
    fromYear: '范围起点的年，如“3月至5月”',
    fromMonth: '范围起点的月',
    fromDay: '范围起点的日',
    withinMin: '一段时间的长短；“三至五年”为 3',
    withinMax: '“三至五年”为 5，别的同上',
    withinUnit: '其单位：year、month、week、day、workday、hour 等',
    recurring: '定期：每年、每季度等',
    periodEvery: '每隔多少个单位一次；“每两年”为 2',
    periodUnit: '其单位：year、half-year、school-year、term、quarter、month、week、day',
    inferredYear: '年份未印出，按文件的年度或同句的年份推算',
    ...URL_COLUMN,
  },
  ofNotice: ({ findings }) =>
    findings.deadlines.map(({ deadline, ...place }) => ({
      ...{ ...place, clause: deadline.clauseId, field: deadline.field ?? 'text' },
      ...{ start: deadline.start, end: deadline.end, quote: deadline.quote, kind: deadline.kind },
      ...{ deadlineYear: deadline.year, deadlineMonth: deadline.month, deadlineDay: deadline.day },
      ...{ time: deadline.time, yearPart: deadline.yearPart, recurring: deadline.recurring },
      ...{ fromYear: deadline.from?.year ?? null, fromMonth: deadline.from?.month ?? null },
      ...{ fromDay: deadline.from?.day ?? null, withinMin: deadline.within?.min ?? null },
      ...{ withinMax: deadline.within?.max ?? null, withinUnit: deadline.within?.unit ?? null },
      ...{ periodEvery: deadline.period?.every ?? null, periodUnit: deadline.period?.unit ?? null },
      inferredYear: deadline.inferredYear,
    })),
};

const CITATIONS: Table = {
  name: 'citations',
  description: '条款写到的文件，每处一行：引用的、要制定或修订的、文件本身。',
  key: ['notice', 'clause', 'field', 'start', 'end'],
  columns: {
    ...PLACE,
    ...CORRECTABLE,
    title: '书名号中的文件名，或不加书名号的法律法规名',
    role: '为何写到：basis 依据、product 成果（要制定、修订或发布的文件）、mention 提及、itself 本文',
    issuer: '该处印出的发文机关',
    docNumber: '该处印出的发文字号、标准号',
    shortFor: '文中以“以下简称”给出的全称；空为不是简称',
    unclosed: '书名号不完整',
    document: '所指文件的编号，见 documents',
    ...URL_COLUMN,
  },
  ofNotice: citationRows,
};

const collator = new Intl.Collator('en', { numeric: true });

/** Returns the citations of a notice, sorted by clause id and position. */
function citationRows({ notice, findings, relations }: RelatedNotice): Row[] {
  const { id, province, year } = notice;
  return findings.citations
    .map(({ citation }, at) => ({ citation, document: relations.documents[at] ?? '' }))
    .sort(({ citation: a }, { citation: b }) => collator.compare(a.clauseId, b.clauseId) || a.start - b.start)
    .map(({ citation: { clauseId, shortFor, field = 'text', ...citation }, document }) => ({
      ...{ notice: id, province, year, clause: clauseId, field, ...citation, document },
      shortFor: shortFor?.title ?? null,
      url: `/notices/${id}/#${clauseId}`,
    }));
}

const DOCUMENTS: Table = {
  name: 'documents',
  description: '条款写到的文件，每份一行。',
  key: ['id'],
  columns: {
    id: '文件编号，网址为 /documents/#<编号>',
    title: '文件名',
    issuer: '发文机关，出处或文件名印出的',
    docNumber: '发文字号，出处印出的',
    notice: '本站收录的，其文件编号',
    citations: '出处数',
    roles: '各出处为何写到它，含义见 citations 的 role',
    notices: '写到它的文件编号',
    promisedBy: '要制定、修订或发布它的文件编号',
    seenAgainIn: '其后年度的文件中引用或提到它的，文件编号',
    url: '其在引用文件页的位置，站点根路径之后的部分',
  },
  ofCollection: ({ documents }) => documents,
};

const PLATFORMS: Table = {
  name: 'platforms',
  description: '条款提到的平台、工程、活动、制度与术语，每处一行。',
  key: ['notice', 'clause', 'field', 'start', 'end', 'platform'],
  columns: { ...PLACE, ...CORRECTABLE, platform: '词条编号，网址为 /platforms/<编号>/', ...URL_COLUMN },
  ofNotice: ({ findings }) =>
    findings.mentions.map(({ mention: { clauseId, field = 'text', ...mention }, ...place }) => ({
      ...place,
      ...{ clause: clauseId, field },
      ...mention,
    })),
};

const KIN: Table = {
  name: 'kin',
  description: '相近条款：不同文件中词语相近的条款，每对在两边各一行。',
  key: ['notice', 'clause', 'otherNotice', 'otherClause'],
  columns: {
    notice: NOTICE,
    clause: '条款编号',
    otherNotice: '另一条所在的文件编号',
    otherClause: '另一条的条款编号',
    score: '相近程度：词频—逆文档频率向量的余弦，0 到 1',
    reuse: '沿用文字占较短一条的比例：连续 12 字以上相同的文字，不计套语、名称和文件题名',
    shared: '相同的文字，照本条',
    earliest: '每处相同的文字最早见于本站收录的哪份文件，文件编号，同上；不表示由谁沿用',
    stock: '相同的套语、名称和文件题名，同上',
    ...URL_COLUMN,
  },
  ofNotice: ({ relations }) => relations.kin,
};

const WORDINGS: Table = {
  name: 'wordings',
  description:
    '首见与沿用：不同文件的相近条款之间，连续 12 字以上相同的文字，不计套语、名称和文件题名，每处一行。',
  key: ['wording'],
  columns: {
    wording: '相同的文字，照其中一条',
    firstIn: '最早见于本站收录的哪份文件，文件编号；不表示由谁沿用',
    notices: '有它的文件编号',
    places: '有它的条款：文件编号#条款编号',
  },
  ofCollection: ({ wordings }) => wordings,
};

/** All tables, in the order of the site. */
export const TABLES: readonly Table[] = [
  ...[NOTICES, CLAUSES, THEMES, STAGES, TASKS, DUTIES, DEADLINES, INDICATORS],
  ...[CITATIONS, DOCUMENTS, PLATFORMS, KIN, WORDINGS, CHECKABLE, FORCE, INSTRUMENTS, ...CODE_TABLES],
];
