import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { cleanLines } from '../../../scripts/ingest/clean/clean-text.ts';
import { findFactQuotes, findFacts } from '../../../scripts/ingest/facts/find-facts.ts';
import { findPlace } from '../../../scripts/ingest/facts/find-place.ts';
import { parseNotice } from '../../../scripts/ingest/parse/parse-notice.ts';
import { readDate } from '../../../scripts/ingest/facts/read-date.ts';
import { splitFrames } from '../../../scripts/ingest/parse/split-frames.ts';
import { vocabulary } from '../../helpers/notice-of.ts';

const structureOf = (text: string) => parseNotice(cleanLines(text).lines).structure;
const factsOf = (text: string) => findFacts(structureOf(text));

const LETTER = `甲省教育厅 甲省财政厅
甲教发 〔2023〕 8 号
甲省教育厅 甲省财政厅关于印发《甲省智慧教育实施方案》的通知
各市教育局，各高等学校：
现印发给你们。
附件：1.实施方案
2.任务清单
甲省教育厅 甲省财政厅
2023 年6 月1 日
甲省智慧教育实施方案
一、总则
自2023年8月1日起施行。
（此件主动公开）`;

test('reads the facts of a joint letter with an attachment', () => {
  assert.deepEqual(factsOf(LETTER), {
    title: '甲省智慧教育实施方案',
    year: 2023,
    genre: '实施方案',
    issuers: ['甲省教育厅', '甲省财政厅'],
    docNumber: '甲教发〔2023〕8号',
    issuedOn: '2023-06-01',
    printedOn: null,
    effectiveFrom: '2023-08-01',
    addressees: ['各市教育局', '各高等学校'],
    openness: '主动公开',
    attachments: ['实施方案', '任务清单'],
  });
});

test('quotes the words that each fact was read from', () => {
  const quotes = findFactQuotes(structureOf(LETTER));
  assert.equal(quotes.docNumber, '甲教发 〔2023〕8号');
  assert.equal(quotes.title, '甲省教育厅 甲省财政厅关于印发《甲省智慧教育实施方案》的通知');
  assert.equal(quotes.effectiveFrom, '自2023年8月1日起施行');
  assert.equal(quotes.year, '2023年6月1日');
});

test('reads the signature and date below the text', () => {
  const facts = factsOf(
    '甲市教育局关于做好2024年教育网络安全工作的通知\n各学校：\n一、要求\n落实。\n甲市教育局\n二〇二四年三月五日',
  );
  assert.deepEqual([facts.issuers, facts.issuedOn, facts.year], [['甲市教育局'], '2024-03-05', 2024]);
});

for (const [title, expected] of [
  ['关于转发《乙部关于印发〈丙规划〉的通知》的通知', '丙规划'],
  ['关于印发2023年度甲系统工作要点的通知', '2023年度甲系统工作要点'],
  ['甲厅关于做好安全工作的通知', '甲厅关于做好安全工作的通知'],
] as const) {
  test(`takes ${expected} for the title of ${title}`, () => {
    assert.equal(factsOf(`${title}\n各市：\n一、甲\n乙。`).title, expected);
  });
}

for (const number of [
  '甲教发〔2023〕8号',
  '甲教发[2023]8号',
  '甲教发［2023］8号',
  '甲教发（2023）8号',
  '甲政办发(2023) 108号',
  '2023年第5号',
  '第12号令',
]) {
  test(`reads the document number ${number}`, () => {
    assert.equal(factsOf(`${number}\n各市：\n一、甲\n乙。`).docNumber, number.replace(' ', ''));
  });
}

for (const [text, date] of [
  ['2023年6月1日', '2023-06-01'],
  ['2023 年6 月1 日', '2023-06-01'],
  ['二〇二三年六月一日', '2023-06-01'],
  ['二○一八年十二月三十一日', '2018-12-31'],
  ['二〇二〇年十月二十日印发', '2020-10-20'],
  ['2023年2月30日', null],
  ['2023年13月1日', null],
  ['2023年6月', null],
] as const) {
  test(`reads ${text} as ${date}`, () => assert.equal(readDate(text), date));
}

for (const [names, province, level] of [
  [['陕西省教育厅'], 'shaanxi', 'province'],
  [['中共四川省委教育工委办公室'], 'sichuan', 'province'],
  [['杭州市人民政府办公厅'], 'zhejiang', 'city'],
  [['浙江省义乌市人民政府'], 'zhejiang', 'county'],
  [['锦屏县教育和科技局'], 'guizhou', 'county'],
  [['教育部', '财政部'], 'national', 'national'],
  [['鲁教科字〔2023〕3号'], 'shandong', null],
  [['2023年度山东省教育系统网络安全与信息化工作要点'], 'shandong', 'province'],
  [['鼓楼区教育局'], null, null],
  [['某某学校'], null, null],
] as const) {
  test(`places ${names.join(' ')} in ${province ?? 'no province'}`, () => {
    const place = findPlace(names, vocabulary.provinces, vocabulary.divisions);
    assert.deepEqual([place.province, place.level], [province, level]);
  });
}

test('cuts any paragraphs into frames without losing or moving one', () => {
  const paragraph = fc.constantFrom(
    '一、甲',
    '第一条 乙。',
    '（一）丙',
    '1.丁',
    '戊。',
    '各市：',
    '甲省教育厅',
    '2023年6月1日',
    '工作要点',
    '目录',
    '主动公开',
    '己',
  );
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 12 }), (texts) => {
      const frames = splitFrames(texts.map((text, index) => ({ text, line: index + 1 })));
      assert.deepEqual(
        Object.values(frames)
          .flat()
          .map(({ text }) => text),
        texts,
      );
    }),
  );
});
