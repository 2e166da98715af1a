/** The words that identify the lines of a letter: each in a line of its own, next to a line that only looks like one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  beginsAttachmentList,
  continuesAttachmentList,
  docNumberOf,
  endsSalutation,
  isAttachmentItem,
  isContact,
  isDate,
  isDatedSignature,
  isFormula,
  isImprint,
  isNameList,
  isOpenness,
  isOrganisation,
  readAttachmentNames,
  signatoriesOf,
  splitNames,
} from '../../../scripts/ingest/parse/letter-lines.ts';

type Lines = [what: string, is: (line: string) => boolean, lines: string[], others: string[]];
const around = (words: string, line: (word: string) => string) => words.split(' ').map(line);

const BODIES = '委 委员会 工委 厅 局 政府 部 办公厅 办公室 人大 常委会 法院 检察院 国务院';
const SIGNING =
  '大学 学院 学校 中学 小学 幼儿园 中心 集团 公司 协会 学会 联合会 总工会 团委 党组 党委 领导小组 指挥部 管委会 研究院 研究所 教科院 电教馆 博物馆 馆 站 处 科 社 院 所 会 组 队 办';
const ADDRESSED =
  '厅 局 委 办 部 院 校 处 室 所 馆 会 署 社 台 站 组 队 司 政府 中心 单位 部门 机关 机构 省直属 大学 学院 学校 中学 小学 幼儿园 企业 公司 集团 银行 人民团体 协会 县 市 区 州 盟 旗 省 乡 镇 街道 科 同志 老师 教师 家长 代表 委员 残联 职工 人员 负责人 有关方面';
const SEALS = '公章 盖章 印章 签章 章 印';

const LINES: Lines[] = [
  [
    'a body of state',
    isOrganisation,
    [
      ...around(BODIES, (end) => `江东省教育${end}`),
      ...around(SEALS, (seal) => `江东省教育厅（${seal}）`),
      '江东省教育厅 江东省财政厅',
      '江东省教育厅、江东省财政厅',
      '江东省教育厅（语委）办公室',
      '江东省教育厅(语委)办公室',
      '江东省“A·b”教育厅',
      `江东省${'教'.repeat(56)}厅`,
    ],
    ['江东大学', '江东省教育厅，江东省财政厅', '', '江东省教育厅（甲）乙', `江东省${'教'.repeat(57)}厅`],
  ],
  [
    'who signs',
    (line) => signatoriesOf(line).length === 1,
    [
      ...around(SIGNING, (end) => `江东教育${end}`),
      ...around(SEALS, (seal) => `江东大学(${seal})`),
      '江东大学 2024年3月5日',
      '江东大学，2024年3月5日',
      '江东大学,2024年3月5日',
      '东大学院',
      `江东省${'教'.repeat(56)}厅`,
    ],
    ['加强领导', '大学', '江东教育大学堂', `江东省${'教'.repeat(57)}厅`, ''],
  ],
  [
    'whom a letter addresses',
    endsSalutation,
    [
      ...around(ADDRESSED, (end) => `各有关${end}：`),
      '各市教育局（含直管县）:',
      '主送：甲',
      '主 送：甲',
      '主送:甲',
      '各市教育局(含直管县)：',
      '各市教育局；各高等学校：',
      '各市教育局、各高等学校、各某某：',
    ],
    [
      '各市教育局',
      '各市教育局。各高等学校：',
      '各市教育局；',
      '各市教育局！请：',
      '主要任务：',
      '各某某、各某甲、各市教育局：',
      '：',
      '（责任单位：各市教育局：',
      '(责任单位:各市教育局：',
      '责任单位及人员：各市教育局：',
      ...around(
        '牵头 责任 配合 参与 协助 协办 主办 承办 主管 联系 报送 实施 发布 来源',
        (duty) => `${duty}单位：各市教育局：`,
      ),
    ],
  ],
  [
    'a list of names',
    isNameList,
    ['各市教育局，各高等学校，', '各市教育局、'],
    ['各市教育局：各', '推进，深化'],
  ],
  [
    'the openness',
    isOpenness,
    [
      ...around('主动公开 依申请公开 不予公开 公开发布 不公开 删减后公开', (kind) => `（${kind}）`),
      ...around(
        '此件 公开属性 公开方式 公开类别 公开选项 信息公开选项 信息公开类别 政府信息公开',
        (label) => `${label}：主动公开`,
      ),
      '【此件主动公开】',
      '(主动公开)',
      '公开属性 主动公开',
      '公开属性:主动公开',
    ],
    ['主动公开政府信息', '做到主动公开', '公开'],
  ],
  [
    'the imprint',
    isImprint,
    [
      '江东省教育厅办公室 2024年3月6日印发',
      '2024年3月6日印制',
      '校对：张某',
      '校 对:张某',
      '共印50份',
      '印数20',
      ...around('抄送 抄报 分送 报送', (label) => `${label}：省政府办公厅`),
      '抄 送:各市',
      '承办处室：科技处',
      '承办单位:科技处',
    ],
    ['2024年3月6日', '校对工作', '抄送各单位', '承办单位', '共同印发'],
  ],
  [
    'a contact',
    isContact,
    [
      ...around('联系人 电话 传真 邮箱 电子邮箱 地址 邮编 通讯地址 邮政编码', (label) => `${label}：甲`),
      '（联系人:张某，电话：1）',
      '(联系人：张某)',
      '联系人及办公室联系电话：1',
      '电 话：1',
    ],
    ['联系实际。抓好：', '建立电话：', '联系实际，加强各方面的协调和配合工作：'],
  ],
  [
    'the end of a letter',
    isFormula,
    [
      ...around(
        '特此通知 此复 此函 此致 专此报告 妥否 以上意见妥否 请支持 请予支持 请批示 请予审议',
        (words) => `${words}。`,
      ),
      '特此通知',
      '特此通知!',
      '特此函告！',
      '特此通知.',
      '特此通知各市县教育行政部门。',
      '以上意见和安排妥否，'.replace('，', ''),
      '妥否，请批示。'.replace('，', ''),
    ],
    [
      '特此通知，请遵照执行。',
      '特此通知。请遵照执行',
      '此项工作',
      '请各单位落实。',
      `特此${'通'.repeat(17)}。`,
    ],
  ],
  [
    'a date',
    isDate,
    [
      '2024年3月5日',
      '（2024年3月5日）',
      '(2024年3月5日)',
      '二〇二四年三月五日',
      '2024年3月5日（印章）',
      '2024-3-5',
    ],
    ['2024年3月5日起', '2024年', '自2024年3月5日'],
  ],
  [
    'a signature with the date after it',
    isDatedSignature,
    ['江东省教育厅2024年3月5日', '江东大学 2024年3月5日'],
    ['2024年3月5日', '江东省教育厅', '印发2024年3月5日'],
  ],
  [
    'the beginning of a list of attachments',
    beginsAttachmentList,
    [
      ...[
        '附件：1.甲',
        '附件:',
        '附 件：甲',
        '附件下载：甲',
        '附件列表：',
        '附件目录：',
        '附件1：甲',
        '附件一、甲',
      ],
      ...['附件1.甲', '附件2．甲', '附件12:甲', '附件十一：甲'],
    ],
    ['附件1', '附件', '附件材料', '见附件：甲'],
  ],
  [
    'a further name of a list of attachments',
    continuesAttachmentList,
    ['2.乙', '乙方案（试行）。', '甲'.repeat(80)],
    ['甲。乙', '甲\t乙', '2024年3月5日', '甲'.repeat(81)],
  ],
  [
    'an item of a list of attachments',
    isAttachmentItem,
    [
      '1.甲',
      '12．甲',
      '附件2：甲',
      '附 件 3、甲',
      '二、甲',
      '十一：甲',
      '2 .甲',
      '3:甲',
      ...around('一 三 四 五 六 七 八 九 十', (item) => `${item}、甲`),
    ],
    ['甲', '1甲', '123.甲', '附件'],
  ],
];
for (const [what, is, lines, others] of LINES) {
  for (const line of lines) test(`${line} is ${what}`, () => assert.ok(is(line)));
  for (const line of others) test(`${line} isn’t ${what}`, () => assert.ok(!is(line)));
}

for (const [line, number] of [
  ...[...'〔［[（(【〈﹝'].map((open, at) => {
    const close = '〕］]）)】〉﹞'[at] ?? '';
    return [`江教${open}2024${close}3号`, `江教${open}2024${close}3号`] as const;
  }),
  ['（江教〔2024〕3号）', '江教〔2024〕3号'],
  ['江教 〔2024年〕 第 3 号', '江教〔2024年〕第3号'],
  ['发文字号：江教〔2024〕3号', '江教〔2024〕3号'],
  ['文号:江教〔2024〕3号', '江教〔2024〕3号'],
  ['公文字号：江教〔2024〕3号', '江教〔2024〕3号'],
  ['字号：江教〔2024〕3号', '江教〔2024〕3号'],
  ['江教〔2024〕3号 签发人：甲', '江教〔2024〕3号'],
  ['江教〔2024〕3号签发人:甲', '江教〔2024〕3号'],
  ['江东省教育厅公告2024年第3号', '江东省教育厅公告2024年第3号'],
  ['江教职成信函〔2024〕3号', '江教职成信函〔2024〕3号'],
  ['2024年第12号', '2024年第12号'],
  ['2024年第5号令', '2024年第5号令'],
  ['中华人民共和国教育部令第45号', '中华人民共和国教育部令第45号'],
  ['第一二三四五号', '第一二三四五号'],
  ['第六七八九十号', '第六七八九十号'],
  ['第〇百号', '第〇百号'],
  ['教育部令第45号', '教育部令第45号'],
  ['第十二号令', '第十二号令'],
  ['江教〔2024〕123456号', null],
  ['根据江教〔2024〕3号文件', null],
  ['江教〔24〕3号', null],
] as const)
  test(`${line} contains ${number ?? 'no number'}`, () => assert.equal(docNumberOf(line), number));

for (const [names, split] of [
  ['各市、县教育局', ['各市、县教育局']],
  ['各市教育局，各高等学校；厅属单位', ['各市教育局', '各高等学校', '厅属单位']],
  ['各市（含甲、各县）教育局、各高等学校', ['各市（含甲、各县）教育局', '各高等学校']],
  ['各市(含甲、各县)教育局、各高等学校', ['各市(含甲、各县)教育局', '各高等学校']],
  ['各市（含甲教育局、各高等学校', ['各市（含甲教育局', '各高等学校']],
  ['各市教育局， 各高等学校 ,厅属单位;', ['各市教育局', '各高等学校', '厅属单位']],
  ...'各高校 有关高校 直属单位 机关处室 厅属单位 省属高校 市属高校 部属高校 委属单位 省直单位 市直单位 省政府部门 市政府部门 县政府部门 区政府部门 驻地高校'
    .split(' ')
    .map((name): [string, string[]] => [`市县教育局、${name}`, ['市县教育局', name]]),
] as [string, string[]][])
  test(`${names} names ${split.join(' and ')}`, () => assert.deepEqual(splitNames(names), split));

for (const [lines, names] of [
  ...['附件：', '附件:', '附 件：', '附件下载：', '附件列表：', '附件目录：'].flatMap((label) => [
    [
      [`${label}1.甲`, '2.乙'],
      ['甲', '乙'],
    ],
    [
      [label, '1.甲', '2.乙'],
      ['甲', '乙'],
    ],
  ]),
  [
    ['附件：一、甲', '二、乙'],
    ['甲', '乙'],
  ],
  [
    ['附件1：甲', '附件2：乙'],
    ['甲', '乙'],
  ],
  [['附件：1．甲；2．乙。'], ['甲', '乙']],
  [['附件：甲方案'], ['甲方案']],
  [['附件：甲方', '案（试行）'], ['甲方案（试行）']],
  [
    ['附件：1.甲1.5版', '2.乙'],
    ['甲1.5版', '乙'],
  ],
  [['附件：2.甲'], ['2.甲']],
  [['附件：'], []],
  [
    ['附件：', ...[...'一二三四五六七八九十'].map((item) => `${item}、甲表`), '十一、乙表'],
    [...Array<string>(10).fill('甲表'), '乙表'],
  ],
  ...[
    '附件 ：1.甲方案',
    '附件：1、甲方案',
    '附件：1：甲方案；',
    '附件:1:甲方案;',
    '附件：1)甲方案,',
    '附件：1）甲方案、',
  ].map((line) => [
    [line, '2.乙表，'],
    ['甲方案', '乙表'],
  ]),
  [
    ['附件：1.甲校第一、二、三期方案', '2.乙表'],
    ['甲校第一、二、三期方案', '乙表'],
  ],
  [
    ['附件：一、甲方案', '十、乙表', '二、丙表'],
    ['甲方案十、乙表', '丙表'],
  ],
] as [string[], string[]][])
  test(`${lines.join(' / ')} lists ${names.join(' and ')}`, () =>
    assert.deepEqual(readAttachmentNames(lines), names));
