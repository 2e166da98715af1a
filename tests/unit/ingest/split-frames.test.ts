/** Which part of a notice each paragraph belongs to. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { splitFrames } from '../../../scripts/ingest/parse/split-frames.ts';
import { paragraphs, TABLE } from '../../helpers/paragraphs.ts';

type Parts = Partial<Record<keyof ReturnType<typeof splitFrames>, string[]>>;
const TITLE = '江东省教育数字化方案';
const LETTER = '江东省教育厅关于印发江东省教育数字化方案的通知';
const SIGNED = ['江东省教育厅', '2024年3月5日'];
/** Longest words after a signature that count as a remark. */
const REMARK = '此页'.repeat(20);

const NOTICES: [what: string, parts: Parts][] = [
  ...['第一编 总则', '第一章 总则', '第一条 为推进应用。', '壹、总则', '甲、总则', '一、总则'].map(
    (first): [string, Parts] => [
      `a text begins with ${first}`,
      { heading: [TITLE], preamble: ['为推进应用，制定本方案。'], body: [first, '1.内容', '（1）方法'] },
    ],
  ),
  ['a text begins with （一）', { heading: [TITLE], preamble: ['前言。'], body: ['（一）总则', '1.内容'] }],
  ['a text begins with 1.', { heading: [TITLE], preamble: ['前言。'], body: ['1.总则', '（1）内容'] }],
  ['a text begins with （1）', { heading: [TITLE], preamble: ['前言。'], body: ['（1）总则', '二、内容'] }],
  ['a text begins with 1）', { heading: [TITLE], preamble: ['前言。'], body: ['1）总则', '二、内容'] }],
  [
    'a text begins with a later number',
    { heading: [TITLE], preamble: ['前言。'], body: ['三、总则', '四、内容'] },
  ],
  ['a text has nothing before its first number', { body: ['一、总则', '1.内容', '2.方法'] }],
  ['a text isn’t numbered', { heading: [TITLE], preamble: ['推进应用。', '加强领导。'] }],
  [
    'a text follows its table of contents',
    {
      heading: [TITLE],
      preamble: ['目录', '一、总则', '二、附则'],
      body: ['一、总则', '内容。', '二、附则'],
    },
  ],
  [
    'a text follows 目 录 of chapters',
    { heading: [TITLE], preamble: ['目 录', '第一章 总则'], body: ['第一章 总则', '第一条 内容。'] },
  ],
  [
    'a table of contents is all that is numbered',
    { heading: [TITLE], preamble: ['目录'], body: ['一、总则', '内容。'] },
  ],
  ['目录 is below the first number', { heading: [TITLE], body: ['一、总则', '目录', '一、附则'] }],
  ['a table begins the body', { heading: [TITLE], preamble: ['前言。'], body: [TABLE, '一、总则'] }],
  [
    'a letter issues a document',
    {
      cover: [LETTER, '各市教育局：', '现印发给你们。', ...SIGNED],
      heading: [TITLE],
      body: ['一、总则', '内容。'],
    },
  ],
  [
    'a name and a date above a title are the letter’s',
    { cover: SIGNED, heading: [TITLE], body: ['一、总则'] },
  ],
  [
    'a letter’s own words are numbered, and its attachments follow',
    {
      cover: [LETTER, '各市教育局：'],
      body: ['一、总则', '内容。'],
      closing: SIGNED,
      attachments: ['附件1', '任务清单', '请填写。'],
    },
  ],
  ...[TABLE, '1.内容', '任务清单', `${REMARK}甲`].map((line): [string, Parts] => [
    `${line} after a signature is an attachment`,
    { cover: [LETTER, '各市教育局：'], body: ['一、总则', '内容。'], closing: SIGNED, attachments: [line] },
  ]),
  [
    'four lines after a signature are an attachment',
    {
      cover: [LETTER, '各市教育局：'],
      body: ['一、总则', '内容。'],
      closing: SIGNED,
      attachments: ['请填写', '请盖章', '请签字', '请报送'],
    },
  ],
  [
    'a few words after a signature are remarks',
    {
      cover: [LETTER, '各市教育局：'],
      body: ['一、总则', '内容。'],
      colophon: [...SIGNED, REMARK, '点击下载', '打印本页'],
    },
  ],
  ['a text ends with its signature', { heading: [TITLE], body: ['一、总则', '内容。'], colophon: SIGNED }],
  [
    'a text ends with who printed it',
    {
      heading: [TITLE],
      body: ['一、总则', '内容。'],
      colophon: ['抄送：省政府办公厅', '江东省教育厅办公室 2024年3月6日印发'],
    },
  ],
  [
    'a text ends with its openness',
    { heading: [TITLE], body: ['一、总则', '内容。'], colophon: ['（此件主动公开）'] },
  ],
  ['a name without a date ends no text', { heading: [TITLE], body: ['一、总则', '内容。', '江东省教育厅'] }],
  [
    'a text ends with a list of attachments',
    { heading: [TITLE], body: ['一、总则', '内容。'], colophon: ['附件：1.甲表', '2.乙表'] },
  ],
  [
    'a name without a date ends no text, even if a line of it is a date',
    { heading: [TITLE], body: ['一、总则', '2024年3月5日', '推进应用。', '江东省教育厅'] },
  ],
  ['a text ends with a table', { heading: [TITLE], body: ['一、总则', '江东省教育厅', TABLE] }],
];
const PARTS = ['cover', 'heading', 'preamble', 'body', 'closing', 'attachments', 'colophon'] as const;
for (const [what, parts] of NOTICES)
  test(what, () => {
    const frames = splitFrames(paragraphs(...PARTS.flatMap((part) => parts[part] ?? [])));
    const found = PARTS.map((part) => [part, frames[part].map(({ text }) => text)] as const);
    assert.deepEqual(Object.fromEntries(found.filter(([, texts]) => texts.length > 0)), parts);
  });

for (const head of [TITLE, '江教〔2024〕3号', '各市教育局：'])
  test(`a table above ${head} is a letterhead`, () => {
    const { cover, heading, body } = splitFrames(paragraphs(TABLE, head, '一、总则'));
    assert.deepEqual(
      [...cover, ...heading, ...body].map(({ text }) => text),
      ['甲 乙', head, '一、总则'],
    );
    assert.equal(body.length, 1);
  });
