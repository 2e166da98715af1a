import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findBrokenIds, snapshotOf } from '../../../src/knowledge/changes/check-published.ts';
import { noticeOf } from '../../helpers/notice-of.ts';

const TEXT = '2024年教育信息化工作要点\n一、甲\n1. 子。内容。\n2. 丑。内容。\n';
const published = snapshotOf(noticeOf(TEXT).notice);
const broken = (text: string, given = {}, redirects: Parameters<typeof findBrokenIds>[2] = []) =>
  findBrokenIds(noticeOf(text, given).notice, published, redirects);

test('an unchanged notice keeps its published ids', () => {
  assert.deepEqual(broken(TEXT), []);
});

test('an added clause breaks no id', () => {
  assert.deepEqual(broken(`${TEXT}3. 寅。内容。\n`), []);
});

test('a missing id is an error', () => {
  assert.deepEqual(broken(TEXT.replace('2. 丑。内容。\n', '')), ['c2']);
});

test('an id with another text is an error', () => {
  assert.deepEqual(broken(TEXT.replace('子', '卯')), ['c1']);
});

test('a correction may change a text', () => {
  assert.deepEqual(broken(TEXT, { corrections: [{ find: '子', replace: '卯', reason: '误识' }] }), []);
});

test('a redaction may hide words of a text', () => {
  assert.deepEqual(broken(TEXT, { redactions: [{ at: 'c1', find: '子', reason: '个人信息' }] }), []);
});

test('a redirect accounts for a missing id', () => {
  const redirects = [{ from: 'shaanxi-2024#c2', to: 'shaanxi-2024#c1', reason: '并入' }];
  assert.deepEqual(broken(TEXT.replace('2. 丑。内容。\n', ''), {}, redirects), []);
});

test('a missing id is an error, whatever else was corrected', () => {
  const corrections = [{ find: '子', replace: '卯', reason: '误识' }];
  assert.deepEqual(broken(TEXT.replace('2. 丑。内容。\n', ''), { corrections }), ['c2']);
});
