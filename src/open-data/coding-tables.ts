import type { Field, Finding } from '../model/finding.ts';
import { listCheckable } from '../knowledge/codings/list-checkable.ts';
import type { Row } from './formats.ts';
import type { RelatedNotice } from './relations.ts';
import { PLACE, QUOTE, type Table, URL_COLUMN } from './table.ts';

export const CHECKABLE: Table = {
  name: 'checkable',
  description: '可考核的四项事实，每条条款一行：是否写明单位、时限、数值、成果文件；四项均未写明的也列出。',
  key: ['notice', 'clause'],
  columns: {
    ...PLACE,
    clause: '条款编号',
    title: '条款标题',
    themes: '主题编号，主要的在前',
    unitNamed: '写明单位：责任单位说明、任务表或“由……牵头”之类的句子点名的单位',
    dateNamed: '写明时限：有日期、时段或周期；只写“持续推进”“长期坚持”的不算',
    numberSet: '写明数值：有量化指标',
    documentToIssue: '写明成果：要制定、修订或发布以书名号写出的文件',
    recurring: '时限中有定期的，如“每季度”',
    units: '单位，照原文',
    dates: '时限，照原文',
    numbers: '数值，照原文',
    documents: '成果文件的名称',
    ...URL_COLUMN,
  },
  ofNotice: ({ notice, findings }) =>
    listCheckable(notice, findings).map(({ units, dates, recurring, numbers, documents, ...clause }) => ({
      ...clause,
      ...{ unitNamed: units.length > 0, dateNamed: dates.length > 0, numberSet: numbers.length > 0 },
      ...{ documentToIssue: documents.length > 0, recurring: recurring.length > 0 },
      ...{ units, dates, numbers, documents },
    })),
};

export const FORCE: Table = {
  name: 'force',
  description: '力度：条款正文的分句，每个一行，附开头的词；一条条款有几行。',
  key: ['notice', 'clause', 'field', 'start', 'end'],
  columns: {
    ...PLACE,
    ...QUOTE,
    level:
      '力度：prohibit 禁止、binding 刚性、deploy 部署、encourage 鼓励、explore 探索、unjudged 未判；含义见 /about/codings/',
    word: '据以判定的词，即分句（副词之后）的开头；空为未判',
    ...URL_COLUMN,
  },
  ofNotice: (notice) =>
    notice.findings.force.map(({ finding: { level, word, ...finding } }) => ({
      ...quoteRow(notice, finding),
      ...{ level: level ?? 'unjudged', word },
    })),
};

export const INSTRUMENTS: Table = {
  name: 'instruments',
  description:
    '政策工具：条款标题和正文的分句所用的工具，每个分句每种工具一行，附动词和对象；一条条款可有几行，也可没有。',
  key: ['notice', 'clause', 'field', 'start', 'end', 'instrument'],
  columns: {
    ...PLACE,
    ...QUOTE,
    instrument:
      '政策工具：供给 infrastructure 基础设施、platforms 平台资源、training 培训、funding 资金；环境 planning 规划标准、oversight 监管考核、publicity 宣传；需求 pilots 试点示范、cooperation 合作购买、contests 竞赛遴选',
    verb: '动词；空为不需要',
    object: '对象；空为不需要',
    ...URL_COLUMN,
  },
  ofNotice: (notice) =>
    notice.findings.instruments.map(({ finding: { instrument, verb, object, ...finding } }) => ({
      ...quoteRow(notice, finding),
      ...{ instrument, verb, object },
    })),
};

function quoteRow({ notice }: RelatedNotice, finding: Finding): Row {
  const { clauseId, start, end, quote } = finding;
  const field: Field = finding.field ?? 'text';
  const { id, province, year } = notice;
  return {
    ...{ notice: id, province, year, clause: clauseId, field, start, end, quote },
    url: `/notices/${id}/#${clauseId}`,
  };
}
