import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { findStages } from '../../../src/knowledge/themes/find-stages.ts';
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
  ['takes all stages for none', '面向大中小学开展宣传。', []],
  ['takes whoever is addressed for none', '各地、各高校将其纳入考核。组织教育行政部门和高等学校参加。', []],
  ['takes responsible units for none', '加强宣传。（责任单位：基教处、各高等学校）', []],
  ['takes the unit cells of a task row for none', '完善统计系统。\t2017年12月\t信保处\t各高等学校', []],
  ['reads the task cell of a task row', '提高高校带宽。\t2017年12月\t信保处', ['higher']],
  ['takes a document’s name alone for a mention', '落实《高等学校行动计划》。', []],
  ['takes a weak word alone for a mention', '建设实训中心。', []],
  ['takes a school of a university for a school', '指导师范大学附属中学建设。', ['basic']],
];
for (const [name, text, expected] of cases) {
  test(name, () => assert.deepEqual(find(text), expected));
}

test('finds the stage of the title', () => {
  assert.deepEqual(find('加强建设。', '推进职业教育数字化'), ['vocational']);
});

test('every word that decided stands where its span says', () => {
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
