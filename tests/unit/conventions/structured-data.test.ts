import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readNotices } from '../../../src/mdx/notice-files.ts';
import { citeClause, citeNotice } from '../../../src/cite/cite-notice.ts';
import { cslItem } from '../../../src/cite/csl-item.ts';
import { legislationData, scriptText } from '../../../src/conventions/structured-data.ts';
import { noticeFile, NOTHING_FOUND } from '../../../src/open-data/notice-file.ts';
import { writeMarkdown, writePlainText } from '../../../src/open-data/write-notice.ts';
import { root } from '../../helpers/notice-of.ts';

const notices = readNotices(root);
const notice = notices.find(({ id }) => id === 'shandong-2023');
assert.ok(notice);
const file = noticeFile(notice, NOTHING_FOUND);

test('cites a notice and a clause by GB/T 7714', () => {
  assert.equal(
    citeNotice(notice),
    '山东省教育厅. 2023年度山东省教育系统网络安全与信息化工作要点: 鲁教科字〔2023〕3号[A/OL]. (2023-03-31).',
  );
  const bare = { ...notice, issuers: [], docNumber: null, issuedOn: null, title: '要点' };
  assert.equal(citeNotice(bare), '要点[A/OL].');
  const clause = { id: 'c1', kind: 'clause' as const, label: '1.', title: '数字校园' };
  assert.equal(citeClause('要点[A/OL].', clause, 'https://x/#c1'), '要点[A/OL]. 1.数字校园. https://x/#c1');
  const untitled = { label: null, title: null };
  assert.equal(
    citeClause('要点[A/OL].', { id: 'c2', kind: 'clause', ...untitled }, 'u'),
    '要点[A/OL]. c2. u',
  );
  assert.equal(
    citeClause('要点[A/OL].', { id: 'preamble', kind: 'preamble', ...untitled }, 'u'),
    '要点[A/OL]. 总体思路. u',
  );
});

test('a citation item has no empty fields', () => {
  const item = cslItem({ ...file, docNumber: null, issuedOn: null }, null, 'https://x/');
  assert.ok(!('number' in item) && !('note' in item));
  assert.deepEqual(item.issued, { 'date-parts': [[2023]] });
});

test('a notice is Legislation in structured data, and no title can close its script element', () => {
  const data = legislationData({ ...notice, title: '</script><b>' }, '山东省', 'https://x/') as Record<
    string,
    unknown
  >;
  assert.equal(data['legislationIdentifier'], '鲁教科字〔2023〕3号');
  assert.ok(!scriptText(data).includes('</script>'));
  assert.deepEqual(JSON.parse(scriptText(data)), data);
});

test('a clause’s heading is one level below its section’s', () => {
  const markdown = writeMarkdown(file, { citation: file.citation, address: 'https://x/' });
  const record = file.records.find(({ kind, sectionTitles, title }) => {
    return kind === 'clause' && sectionTitles.length === 1 && title !== null;
  });
  assert.ok(record);
  const levelOf = (words: string) =>
    markdown
      .split('\n')
      .find((line) => line.includes(words))
      ?.match(/^#+/)?.[0];
  assert.equal(levelOf(record.sectionTitles[0]?.slice(2, 8) ?? ''), '##');
  assert.equal(levelOf(record.title?.slice(0, 6) ?? ''), '###');
});

test('copies of a notice have its full text', () => {
  const origin = { citation: file.citation, address: 'https://x/' };
  const [plain, markdown] = [writePlainText(file, origin), writeMarkdown(file, origin)];
  for (const { text, title, sectionTitles } of file.records) {
    assert.ok(plain.includes(text) && plain.includes(title ?? ''));
    for (const section of sectionTitles)
      assert.ok(plain.includes(section) && markdown.includes(section.slice(0, 5)));
  }
});
