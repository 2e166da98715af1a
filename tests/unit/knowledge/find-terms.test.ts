import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createTermFinder } from '../../../src/knowledge/words/find-terms.ts';

const findTerms = createTermFinder([
  '网络安全',
  '网络安全宣传周',
  '教育网',
  '宣传',
  '宣传月',
  'IPv6',
  '数据治理',
]);

/** A text, and the terms found in it with their words in the text. */
const TEXTS: [text: string, found: string[]][] = [
  ['举办网络安全宣传周', ['网络安全宣传周 = 网络安全宣传周']],
  ['教育网络安全', ['网络安全 = 网络安全']],
  ['宣传，网络安全', ['宣传 = 宣传', '网络安全 = 网络安全']],
  ['推进ＩＰＶ６部署', ['IPv6 = ＩＰＶ６']],
  ['推进数据 治理  ，', ['数据治理 = 数据 治理']],
  ['推进数据\n治理\n', ['数据治理 = 数据\n治理']],
  ['建设平台', []],
  ['', []],
];
for (const [text, found] of TEXTS)
  test(`finds ${found.join(', ') || 'nothing'} in ${JSON.stringify(text)}`, () =>
    assert.deepEqual(
      findTerms(text).map(({ term, start, end }) => `${term} = ${text.slice(start, end)}`),
      found,
    ));
