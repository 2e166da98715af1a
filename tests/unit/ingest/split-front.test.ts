/** The lines above the body: those of a letter, each with its role, the heading of the issued document, and its preamble. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findClosing } from '../../../scripts/ingest/parse/split-closing.ts';
import { findSalutation, splitFront } from '../../../scripts/ingest/parse/split-front.ts';
import { paragraphs, TABLE } from '../../helpers/paragraphs.ts';

/** The first lines of a letter. */
const HEAD = ['江东省教育厅文件', '江教〔2024〕3号', '江东省教育厅关于开展试点工作的通知'];
const times = (count: number, text: string) => Array.from({ length: count }, () => text);

const SALUTATIONS: [above: string[], salutation: string[], below: string[]][] = [
  [HEAD, ['各市教育局：'], ['现通知如下。']],
  [[], ['各市教育局：'], ['现通知如下。']],
  [HEAD, ['各市教育局，', '各高等学校、', '各有关单位,', '厅属单位：'], ['现通知如下。']],
  [HEAD, ['各市教育局：', '各高等学校：'], ['现通知如下。']],
  [HEAD, ['各市教育局：'], [TABLE]],
  [[...HEAD, '各市教育局'], ['厅属单位：'], ['现通知如下。']],
  [[...HEAD, '为推进，'], ['厅属单位：'], ['现通知如下。']],
  [[...HEAD, '1.各市教育局：'], ['厅属单位：'], []],
  [[...HEAD, '各市\t各县：'], ['厅属单位：'], []],
  [times(19, '甲'), ['各市教育局：'], []],
  [[], [...times(12, '各市教育局，'), '厅属单位：'], []],
  [['各市教育局，'], [...times(12, '各市教育局，'), '厅属单位：'], []],
  [[], ['各市教育局，', '厅属单位：'], []],
];
for (const [above, salutation, below] of SALUTATIONS)
  test(`${[...above.slice(-2), ...salutation.slice(-4)].join(' / ')} has a salutation of ${salutation.length} lines`, () =>
    assert.deepEqual(findSalutation(paragraphs(...above, ...salutation, ...below)), {
      start: above.length,
      end: above.length + salutation.length,
    }));

test('a letter without addressees in its first twenty lines has no salutation', () => {
  assert.equal(findSalutation(paragraphs(...times(20, '甲'), '各市教育局：')), null);
  assert.equal(findSalutation(paragraphs('各市教育局', '1.各市教育局：', '各市\t各县：')), null);
});

/** Lines above a body, each with its role, `heading` (of the document), or `preamble`. */
type Front = [what: string, lines: string];
const LETTERHEAD = `
letterhead 江东省教育厅文件
docNumber  江教〔2024〕3号`;
const FRONTS: Front[] = [
  [
    'a letter that issues a document',
    `${LETTERHEAD}
title      江东省教育厅关于印发2024年教育数字化工作要点的通知
addressees 各市教育局：
body       现印发给你们。
signature  江东省教育厅
date       2024年3月5日
heading    2024年教育数字化工作要点
preamble   为推进教育数字化，制定本要点。`,
  ],
  [
    'a letter without a date that issues a document',
    `${LETTERHEAD}
title      江东省教育厅关于印发2024年教育数字化工作要点的通知
addressees 各市教育局：
body       现印发给你们。
heading    2024年教育数字化工作要点
preamble   江教〔2024〕9号
preamble   为推进教育数字化，制定本要点。`,
  ],
  [
    'a letter whose text is the body',
    `${LETTERHEAD}
title      江东省教育厅关于开展试点工作的通知
addressees 各市教育局，
addressees 厅属单位：
preamble   现通知如下。`,
  ],
  [
    'a letter whose salutation a number follows',
    `title      江东省教育厅关于开展试点工作的通知
addressees 各市教育局：
docNumber  江教〔2024〕3号
openness   （此件主动公开）
date       2024年3月5日
preamble   现通知如下。`,
  ],
  [
    'a document without a letter',
    `heading    2024年教育数字化工作要点
preamble   为推进教育数字化，制定本要点。`,
  ],
  [
    'a document with its issuer above and its years below',
    `heading    江东省教育厅
heading    教育数字化行动计划
heading    （2025—2027年）
preamble   为推进教育数字化，制定本计划。`,
  ],
  [
    'a document with other words above',
    `letterhead 内部资料
heading    教育数字化行动计划
preamble   为推进教育数字化，制定本计划。`,
  ],
  ...['江教〔2024〕3号', '2024年3月5日', '（此件主动公开）'].map((line, at): Front => {
    const role = ['docNumber', 'date', 'openness'][at] ?? '';
    return [
      `a title with its ${role} below`,
      `title      教育数字化行动计划
${role.padEnd(11)}${line}
preamble   为推进教育数字化，制定本计划。`,
    ];
  }),
  [
    'a title with a table below',
    `heading    教育数字化行动计划
preamble   2024年3月5日\t江教〔2024〕3号`,
  ],
  [
    'a page without a title',
    `letterhead 内部资料
date       2024年3月5日
letterhead 2024-03-05
openness   （此件主动公开）
body       为推进教育数字化。
letterhead 抄送：甲`,
  ],
  [
    'a letter with every kind of line below its text',
    `title      江东省教育厅关于印发2024年教育数字化工作要点的通知
addressees 各市教育局：
body       现印发给你们，自
date       2024-3-5
docNumber  江教〔2024〕3号
openness   （此件主动公开）
imprint    抄送：甲
signature  江东省财政厅
body       内部资料
heading    2024年教育数字化工作要点`,
  ],
  [
    'a letter that issues a document without a genre in its name',
    `title      江东省教育厅关于印发《智慧教育 领航行动》的通知
addressees 各市教育局：
body       现印发给你们。
signature  江东省教育厅
date       2024年3月5日
heading    智慧教育
heading    领航 行动
preamble   为推进教育数字化，开展本行动。`,
  ],
  [
    'a letter that issues a document with a name on three lines',
    `title      江东省教育厅关于印发《智慧教育领航三年攻坚》的通知
addressees 各市教育局：
body       现印发给你们。
signature  江东省教育厅
date       2024年3月5日
letterhead 内部资料
heading    智慧教育
heading    领航
heading    三年攻坚
preamble   为推进教育数字化，开展本行动。`,
  ],
  [
    'a letter that issues a document with a name on four lines',
    `title      江东省教育厅关于印发《智慧教育领航三年攻坚》的通知
addressees 各市教育局：
body       现印发给你们。
signature  江东省教育厅
date       2024年3月5日
preamble   智慧
preamble   教育
preamble   领航
preamble   三年攻坚`,
  ],
  [
    'a letter that issues a document whose title breaks before its genre',
    `title      江东省教育厅关于印发《智慧教育领航行动方案》的通知
addressees 各市教育局：
body       现印发给你们。
signature  江东省教育厅
date       2024年3月5日
heading    智慧教育领航
heading    行动方案
preamble   为推进教育数字化，制定本方案。`,
  ],
  [
    'a title on several lines',
    `letterhead 江东省教育厅文件
title      江东省教育厅
title      关于做好2024年
title      检查工作的通知
addressees 各市教育局：
preamble   现通知如下。`,
  ],
  ...[...'。；：:'].map((mark): Front => [
    'a title below a line that isn’t of it',
    `${mark === '。' ? 'body      ' : 'letterhead'} 关于开展试点${mark}
title      检查工作的通知
addressees 各市教育局：
preamble   现通知如下。`,
  ]),
  ...['letterhead 关于印发文件', 'docNumber  江教〔2024〕3号', 'date       2024年3月5日'].map(
    (line): Front => [
      'a title below another line of the letter',
      `letterhead 关于开展
${line}
title      检查工作的通知
addressees 各市教育局：
preamble   现通知如下。`,
    ],
  ),
  [
    'a letter that its issuer signs below the date',
    `title      江东省教育厅关于印发工作要点的通知
addressees 各市教育局：
body       现印发给你们。
date       2024年3月5日
signature  江东省教育厅
heading    2024年教育数字化工作要点`,
  ],
  [
    'a letter that the body follows',
    `title      江东省教育厅关于印发工作要点的通知
addressees 各市教育局：
body       现印发给你们。
signature  江东省教育厅
date       2024年3月5日`,
  ],
  [
    'a number with nothing above',
    `docNumber  江教〔2024〕3号
body       为推进教育数字化，制定本计划。`,
  ],
  [
    'a signed letter without addressees',
    `title      江东省教育厅关于印发工作要点的通知
signature  江东省教育厅
date       2024年3月5日
letterhead 关于内部通报
letterhead 内部资料
heading    2024年教育数字化工作要点
preamble   为推进教育数字化，制定本要点。`,
  ],
];
for (const [what, written] of FRONTS)
  test(`the lines of ${what} have their roles`, () => {
    const expected = written
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, 11).trim(), line.slice(11)] as const);
    const lines = paragraphs(...expected.map(([, text]) => text));
    const salutation = findSalutation(lines);
    const closing = findClosing(lines, salutation?.end ?? 0, salutation !== null);
    const { cover, heading, preamble } = splitFront(lines, salutation, closing);
    assert.deepEqual(
      [
        ...cover.map(({ role, text }) => [role, text]),
        ...heading.map(({ role, text }) => [role === 'title' ? 'heading' : role, text]),
        ...preamble.map(({ text }) => ['preamble', text]),
      ],
      expected,
    );
  });

test('a closing that ends below the lines above the body is ignored', () => {
  const lines = paragraphs('江东省教育厅', '为推进教育数字化。');
  const { cover } = splitFront(lines, null, { start: 0, end: 3 });
  assert.deepEqual(
    cover.map(({ role }) => role),
    ['letterhead', 'body'],
  );
});
