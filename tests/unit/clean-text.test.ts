import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { cleanText } from '../../scripts/ingest/clean-text.ts';
import { isUnfinished, joinLines, joinText } from '../../scripts/ingest/join-lines.ts';
import { sourceOf } from '../helpers/notice-of.ts';

const clean = (text: string, given = {}) => cleanText(sourceOf(text, given)).map(({ text: line }) => line);

const TIDIED: [string, string, string][] = [
  ['drops the gap between Han and Latin', '推进 5G、WiFi6 等网络', '推进5G、WiFi6等网络'],
  ['drops the gap between Han and digits', '到 2024 年底', '到2024年底'],
  [
    'keeps the gap between two names',
    '中共陕西省委教育工委 陕西省教育厅',
    '中共陕西省委教育工委 陕西省教育厅',
  ],
  ['keeps the gap between two Latin words', 'Open  Data', 'Open Data'],
  ['trims full-width spaces', '　　启动工程　', '启动工程'],
  ['keeps the tabs between cells', '目标 \t 内容', '目标\t内容'],
];
for (const [what, before, after] of TIDIED) {
  test(what, () => assert.deepEqual(clean(before), [after]));
}

test('knows the line of the source that each line came from', () => {
  assert.deepEqual(cleanText(sourceOf('\n甲\r\n\r\n乙')), [
    { text: '甲', line: 2 },
    { text: '乙', line: 4 },
  ]);
});

test('loses no character but white space, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.equal(clean(text).join('').replace(/\s/gu, ''), text.replace(/\s/gu, ''));
    }),
  );
});

test('applies a correction where its words stand', () => {
  assert.deepEqual(
    clean('信息化 工作', { corrections: [{ find: '化 工', replace: '化工', reason: '断行' }] }),
    ['信息化工作'],
  );
});

test('removes what is redacted', () => {
  assert.deepEqual(
    clean('校对：某某', { redactions: [{ at: 'colophon', find: '某某', reason: '个人信息' }] }),
    ['校对：'],
  );
});

test('says which correction no longer applies', () => {
  assert.throws(
    () => clean('甲', { corrections: [{ find: '乙', replace: '丙', reason: '测试' }] }),
    /corrections\[0\].*doesn't contain "乙"/,
  );
});

test('says which correction applies more than once', () => {
  assert.throws(
    () => clean('甲甲', { corrections: [{ find: '甲', replace: '丙', reason: '测试' }] }),
    /contains "甲" more than once/,
  );
});

const JOINED: [string, string[], string[]][] = [
  [
    'joins a sentence that the page cut',
    ['积极开展教育统计。推进教育统计', '信息化试点。'],
    ['积极开展教育统计。推进教育统计信息化试点。'],
  ],
  [
    'joins after a comma-like mark',
    ['加强建设。在中小学校、', '高等学校推广。'],
    ['加强建设。在中小学校、高等学校推广。'],
  ],
  [
    'leaves a heading without a stop alone',
    ['一、突出政治引领，强化组织保障', '各地要落实。'],
    ['一、突出政治引领，强化组织保障', '各地要落实。'],
  ],
  [
    'never joins a numbered line to the one before',
    ['加强建设。在中小学校', '2. 推进应用。'],
    ['加强建设。在中小学校', '2. 推进应用。'],
  ],
];
for (const [what, lines, expected] of JOINED) {
  test(what, () => {
    const joined = joinLines(lines.map((text, index) => ({ text, line: index + 1 })));
    assert.deepEqual(
      joined.map(({ text }) => text),
      expected,
    );
  });
}

test('puts a space only between two Latin words', () => {
  assert.equal(joinText('Open', 'Data'), 'Open Data');
  assert.equal(joinText('教育', '统计'), '教育统计');
  assert.equal(joinText('IPv', '6'), 'IPv6');
});

test('takes a text that ends in a quotation mark for whole', () => {
  assert.equal(isUnfinished('建设“智慧教育。示范区”'), false);
});
