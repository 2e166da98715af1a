import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import type { ClauseRecord } from '../../../src/model/notice.ts';
import { findRecordStages, findStages } from '../../../src/knowledge/themes/find-stages.ts';
import { readStages } from '../../helpers/find-labels.ts';
import { root } from '../../helpers/notice-of.ts';

const stages = readStages(root);
const find = (text: string, title: string | null = null) =>
  findStages('c1', { title, text }, stages).map(({ stage }) => stage);

const cases: [name: string, text: string, expected: string[]][] = [
  ['finds the stage a sentence names', '支持中小学开展智慧校园建设。', ['basic']],
  ['finds several, in the order of the vocabulary', '推进高校和职业院校上云。', ['vocational', 'higher']],
  ['finds kindergartens', '办好幼儿园微课大赛。', ['preschool']],
  ['finds learning for life', '建设终身学习平台。', ['continuing']],
  ['ignores a name of all stages', '面向大中小学开展宣传。', []],
  ['ignores addressees', '各地、各高校将其纳入考核。组织教育行政部门和高等学校参加。', []],
  ['ignores responsible units', '加强宣传。（责任单位：基教处、各高等学校）', []],
  ['ignores the units of a note', '加强宣传。（责任单位：基教处、实验小学）', []],
  ['ignores the unit cells of a task row', '完善统计系统。\t2017年12月\t信保处\t各高等学校', []],
  ['reads the task cell of a task row', '提高高校带宽。\t2017年12月\t信保处', ['higher']],
  ['treats a document’s name alone as a mention', '落实《高等学校行动计划》。', []],
  ['treats a weak word alone as a mention', '建设实训中心。', []],
  ['treats a university’s school as a school', '指导师范大学附属中学建设。', ['basic']],
];
for (const [name, text, expected] of cases) {
  test(name, () => assert.deepEqual(find(text), expected));
}

test('finds the stage of the title', () => {
  assert.deepEqual(find('加强建设。', '推进职业教育数字化'), ['vocational']);
});

/** The stages with their scores. */
const scores = (text: string, title: string | null = null) =>
  findStages('c1', { title, text }, stages).map(({ stage, score }) => `${stage} ${score.toFixed(2)}`);

const WORTH: [what: string, title: string | null, text: string, ...found: string[]][] = [
  ['a strong word of the text is enough', null, '支持小学。', 'basic 1.00'],
  ['a title counts twice', '支持小学', '', 'basic 2.00'],
  ['a repeated word adds a quarter', null, '支持小学。小学应用。', 'basic 1.25'],
  ['a repeated word counts in full at its heaviest place', '支持小学', '小学应用。', 'basic 2.25'],
  ['another word counts in full', null, '支持小学和初中。', 'basic 2.00'],
  ['two weak words aren’t enough', null, '减负双减。做好课后服务。'],
  ['three are enough', null, '落实双减。做好课后服务。用好专递课堂。', 'basic 1.20'],
  ['two documents’ names are enough', null, '落实《小学规划》《初中规划》。', 'basic 1.00'],
  ['a document’s name counts half', '小学', '落实《初中规划》。', 'basic 2.50'],
  ['text behind a note is read', null, '（基教处负责）支持小学。', 'basic 1.00'],
];
for (const [what, title, text, ...found] of WORTH)
  test(`${what}: ${title ?? ''} ${text}`, () => assert.deepEqual(scores(text, title), found));

test('each word is quoted as printed, also after notes and cells with units', () => {
  const found = findStages(
    'c1',
    { title: null, text: '（基教处负责）支持小 学。\t信保处\t初中应用' },
    stages,
  );
  assert.deepEqual(
    found.flatMap(({ evidence }) => evidence.map(({ quote, term, place }) => [quote, term, place])),
    [
      ['小 学', '小学', 'text'],
      ['初中', '初中', 'text'],
    ],
  );
});

for (const kind of ['clause', 'lead', 'preamble', 'closing', 'cover'] as const)
  test(`a ${kind} ${kind === 'clause' || kind === 'lead' ? 'is of the stages that it names' : 'has no stages of its own'}`, () => {
    const record = { id: 'c1', kind, title: null, text: '支持小学。' } as unknown as ClauseRecord;
    const found = findRecordStages(record, stages).map(({ stage }) => stage);
    assert.deepEqual(found, kind === 'clause' || kind === 'lead' ? ['basic'] : []);
  });

const UNITS = '处 科 室 办 局 厅 委 院 馆 中心 所 学校 高校 大学 单位 部门';
for (const unit of UNITS.split(' '))
  test(`a cell of units that ends with ${unit} has no stage`, () =>
    assert.deepEqual(find(`完善系统。\t初中教育${unit}`), []));
const CELLS: [cell: string, ...found: string[]][] = [
  ['初中教育处、小学教育处'],
  ['初中教育处，小学教育处'],
  ['初中教育处,小学教育处'],
  ['初中教育处 、小学教育处 '],
  ['信保处、支持小学应用', 'basic'],
  ...['、', '，', ','].map((mark): [string, string] => [`支持小学应用${mark}信保处`, 'basic']),
  [`${'各市教育局以及'.repeat(4)}小学处`, 'basic'],
  [`${'各市教育局以及'.repeat(3)}所属各地的小学处`],
  [`${'各市教育局以及'.repeat(3)}所属的各地的小学处`],
];
for (const [cell, ...found] of CELLS)
  test(`the cell ${cell} ${found.length > 0 ? 'names a stage' : 'only lists units'}`, () =>
    assert.deepEqual(find(`完善系统。\t${cell}`), found));

const ADDRESSEES =
  '教育行政部门和高等学校 教育行政部门、高校 教育行政主管部门及中小学 教育行政部门与中小学校 教育局和高校';
for (const words of ADDRESSEES.split(' '))
  test(`${words} are addressees, not a stage`, () => assert.deepEqual(find(`组织${words}参加。`), []));

const NEUTRAL = `大中小学 中小学教师继续教育 教师继续教育 各高校 各高等学校 高校领导班子 高中等 大学习 兼职教师 兼职教研员 科学院 学院派 小学科 中学习 中学术 高中低`;
for (const word of NEUTRAL.split(/\s+/u))
  test(`${word} names no stage`, () =>
    assert.deepEqual(
      find(`落实双减、课后服务，开展${word}活动。提高实训基地、职业技能水平，办好一流课程、学分互认。`),
      [],
    ));

test('every matched word is at its span', () => {
  const words = fc.array(
    fc.constantFrom(
      '中小学',
      '高校',
      '高 校',
      '（责任单位：',
      '）',
      '《',
      '》',
      '\n',
      '\t',
      '职业院校、',
      '𠀀',
    ),
  );
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join('');
      for (const { evidence } of findStages('c1', { title: null, text }, stages)) {
        for (const { start, end, quote } of evidence) assert.equal(text.slice(start, end), quote);
      }
    }),
  );
});

test('a long text is read to its end', () => {
  for (const hostile of ['中', '《', '\t各高校、', '教育行政部门和', '大学']) {
    const text = hostile.repeat(Math.ceil(20_000 / hostile.length));
    assert.ok(find(`${text}\n办好幼儿园`).includes('preschool'));
  }
});
