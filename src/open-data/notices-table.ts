import { noticeEntry } from './notice-file.ts';
import type { Table } from './table.ts';

/** The metadata from notices.json that fit into a row. */
export const NOTICES: Table = {
  name: 'notices',
  description: '文件目录，每份文件一行；更正、隐去和出处的全部说明见 notices.json。',
  key: ['id'],
  hasOwnJson: true,
  columns: {
    ...{ id: '文件编号', province: '省份编号', year: '年度', yearEnd: '跨年度的末年；空为只有一年' },
    level: '发文机关层级：national 国家、province 省、city 市、county 县；空为未能确定',
    ...{ title: '标题', genre: '文种', issuers: '发文机关', docNumber: '发文字号' },
    ...{ issuedOn: '成文日期', printedOn: '印发日期', effectiveFrom: '施行日期' },
    ...{ addressees: '主送机关', openness: '公开属性', attachments: '附件' },
    themes: '主题编号，条款多的在前',
    clauses: '条款数',
    ...{ sourceUrl: '登记的官方网址', addedOn: '收录日期' },
    url: '文件网页，站点根路径之后的部分',
  },
  ofNotice: ({ notice }) => {
    const { source, yearEnd, ...entry } = noticeEntry(notice);
    const { id, province, year, level, title, genre, issuers, docNumber, issuedOn, printedOn } = entry;
    const { effectiveFrom, addressees, openness, attachments, themes, clauses, url } = entry;
    return [
      {
        ...{ id, province, year, yearEnd: yearEnd ?? null, level, title, genre, issuers, docNumber },
        ...{ issuedOn, printedOn, effectiveFrom, addressees, openness, attachments, themes, clauses },
        ...{ sourceUrl: source.url, addedOn: source.addedOn, url },
      },
    ];
  },
};
