/** What an editor must settle before a notice is published, and which changes and doubts it carries. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { noticeOf } from '../../helpers/notice-of.ts';

const LETTER = `陕西省教育厅关于印发2024年教育数字化工作要点的通知
各市教育局：
现印发给你们。
陕西省教育厅
2024年3月5日
2024年教育数字化工作要点
为推进应用，制定本要点。
一、加强领导
（一）落实责任
明确分工。
二、推进应用
建设平台。
`;
const OPENNESS = '（此件主动公开）\n';
const change = (on: string) => ({ changes: [{ on, kind: 're-read', what: '据原件重新识读' }] });

const REFUSED: [why: string, text: string, given: Record<string, unknown>, message: RegExp][] = [
  [
    'it isn’t marked as public',
    LETTER,
    { publish: undefined },
    /notice\.yaml: The text is not marked 主动公开\./,
  ],
  [
    'it is marked as public on request',
    `${LETTER}（依申请公开）\n`,
    { publish: undefined },
    /The text is marked 依申请公开\./,
  ],
  ['a change is older than the notice', LETTER, change('2025-12-31'), /2025-12-31 is older .* 2026-01-01\./],
  ['a note is for a part that isn’t there', LETTER, { notes: [{ at: 'c9', text: '注' }] }, /no part c9/],
  ['a theme is for a part that isn’t there', LETTER, { themes: { c9: ['data'] } }, /no part c9/],
  [
    'a note is for a closing that isn’t there',
    LETTER,
    { notes: [{ at: 'closing', text: '注' }] },
    /no part closing/,
  ],
];
for (const [why, text, given, message] of REFUSED)
  test(`a notice isn’t published if ${why}`, () => assert.throws(() => noticeOf(text, given), message));

test('a notice marked as public needs no reason', () =>
  assert.doesNotThrow(() => noticeOf(`${LETTER}${OPENNESS}`, { publish: undefined })));

test('changes made on or after the day a notice was added are published', () => {
  assert.deepEqual(noticeOf(LETTER, change('2026-01-01')).notice.changes?.length, 1);
  assert.equal('changes' in noticeOf(LETTER).notice, false);
});

test('redacted words are counted in characters, not published', () => {
  const { notice } = noticeOf(LETTER.replace('明确分工', '明确𠮷某分工'), {
    redactions: [{ at: 'c1', find: '𠮷某', reason: '个人信息' }],
  });
  assert.deepEqual(notice.redactions, [{ at: 'c1', characters: 2, reason: '个人信息' }]);
});

for (const [issuer, problem] of [
  ['陕西省教育厅', null],
  ['某某学院', null],
  ['福建省教育厅', 'The issuers are those of fujian, but notice.yaml says shaanxi.'],
] as const)
  test(`a notice of ${issuer} in Shaanxi ${problem === null ? 'raises no doubt' : 'is doubtful'}`, () => {
    const { doubts, notice } = noticeOf(LETTER.replaceAll('陕西省教育厅', issuer));
    assert.deepEqual(
      doubts
        .filter(({ problem: about }) => about.startsWith('The issuers'))
        .map(({ line, problem }) => [line, problem]),
      problem === null ? [] : [[1, problem]],
    );
    assert.equal(notice.level, issuer.startsWith('某') ? null : 'province');
  });
