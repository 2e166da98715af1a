import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { NoticeFile, RecordInFile } from '../../../src/open-data/notice-file.ts';
import { writeMarkdown, writePlainText } from '../../../src/open-data/write-notice.ts';

/** The fields of a record that a copy prints: the titles above it, and its own words. */
const record = (sectionTitles: string[], label: string | null, title: string | null, text: string) =>
  ({ sectionTitles, label, title, titleEnd: '。', text }) as RecordInFile;
const file = {
  title: '2024年工作要点',
  records: [
    record([], null, null, '前言。'),
    record(['一、建设', '（一）网络'], '1.', '提速', '接入*千兆*。\n第二段。'),
    record(['一、建设', '（一）网络'], '2.', null, '达标。'),
    record(['一、建设', '（二）平台'], null, '整合', '共享。'),
    record(['一', '二', '三', '四', '五', '六'], '3.', '深', '最深。'),
  ],
} as NoticeFile;
const ORIGIN = { citation: '陕西省教育厅. 2024年工作要点[Z]', address: 'https://example.org/notices/a/' };
const DISCLAIMER = '非官方文本，以发文机关印发的原件为准。';

test('a copy in plain text has every part in order, each title once, and its source', () => {
  assert.equal(
    writePlainText(file, ORIGIN),
    `${[
      '2024年工作要点',
      '前言。',
      ...[
        '一、建设',
        '（一）网络',
        '1.提速。\n接入*千兆*。\n第二段。',
        '2.\n达标。',
        '（二）平台',
        '整合。\n共享。',
      ],
      ...['一', '二', '三', '四', '五', '六', '3.深。\n最深。'],
      `${ORIGIN.citation}\n${ORIGIN.address}\n${DISCLAIMER}`,
    ].join('\n\n')}\n`,
  );
});

test('a copy in Markdown has nested headings, at most six levels deep, and escaped text', () => {
  assert.deepEqual(writeMarkdown(file, ORIGIN).trimEnd().split('\n\n'), [
    '# 2024年工作要点',
    '前言。',
    ...[
      '## 一、建设',
      '### （一）网络',
      '#### 1.提速。',
      '接入\\*千兆\\*。',
      '第二段。',
      '#### 2.',
      '达标。',
    ],
    ...['### （二）平台', '#### 整合。', '共享。'],
    ...['## 一', '### 二', '#### 三', '##### 四', '##### 五', '##### 六', '###### 3.深。', '最深。'],
    ...['***', ORIGIN.citation.replace('[', '\\['), ORIGIN.address, DISCLAIMER],
  ]);
});
