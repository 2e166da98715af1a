/** A published text stays available at its own address after it is changed. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';

import { readEarlierTexts } from '../../../scripts/earlier-texts.ts';
import { archiveText } from '../../../scripts/ingest/archive-text.ts';
import { renderMdx, writeFiles } from '../../../scripts/ingest/write-notice.ts';
import { writeOpenData } from '../../../scripts/open-data/write-files.ts';
import { noticePath } from '../../../src/mdx/notice-files.ts';
import { makeNotices } from '../../../src/views/notices.ts';
import { collectionOf } from '../../helpers/collection-of.ts';
import { noticeOf } from '../../helpers/notice-of.ts';
import { facts } from '../../helpers/related-notices.ts';

const root = mkdtempSync(join(tmpdir(), 'yaodian-versions-'));
after(() => rmSync(root, { recursive: true }));

const textOf = (body: string) => `2024年教育信息化工作要点\n一、甲\n${body}\n`;
const CHANGE = { on: '2026-03-01', kind: 'corrected', what: '第1条误字' };
const before = noticeOf(textOf('内容。')).notice;
const commit = (notice: typeof before) => {
  const path = join(root, noticePath(notice.id));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, renderMdx(notice).mdx);
};

test('archives nothing for a new notice, for one in preparation, or for a change that leaves the text unchanged', () => {
  assert.deepEqual(archiveText(root, before), []);
  commit(before);
  assert.deepEqual(archiveText(root, noticeOf(textOf('另一内容。')).notice), []);
  assert.deepEqual(archiveText(root, noticeOf(textOf('内容。'), { changes: [CHANGE] }).notice), []);
});

test('a declared change archives the text before it, once, and the page and the data link to it', () => {
  commit(before);
  const changed = noticeOf(textOf('正确内容。'), { changes: [CHANGE] }).notice;
  writeFiles(root, archiveText(root, changed));
  commit(changed);
  assert.deepEqual(archiveText(root, changed), []);
  const earlierTexts = readEarlierTexts(root);
  assert.deepEqual(
    earlierTexts.map(({ notice, until, records }) => [
      notice,
      until,
      records.find(({ id }) => id === 'c1')?.text,
    ]),
    [[before.id, '2026-03-01', '内容。']],
  );
  const [page] = makeNotices({ ...collectionOf(changed), earlierTexts });
  const path = `/data/notices/${before.id}/${earlierTexts[0]?.version}.json`;
  assert.deepEqual(
    page?.shown.changes.map(({ kind, before: address }) => [kind, address]),
    [
      ['corrected', path],
      ['added', null],
    ],
  );
  writeOpenData(join(root, 'data'), { ...facts, notices: [], documents: [] }, [], earlierTexts);
  assert.deepEqual(JSON.parse(readFileSync(join(root, path), 'utf8')), earlierTexts[0]);
});

test('a broken committed file archives nothing and causes no error', () => {
  writeFileSync(join(root, noticePath(before.id)), '<script />');
  assert.deepEqual(archiveText(root, noticeOf(textOf('内容。'), { changes: [CHANGE] }).notice), []);
});

test('a damaged archive is reported with its path', () => {
  const path = `content/versions/${before.id}/broken.json`;
  writeFiles(root, [{ path, text: '{"notice": 1}' }]);
  assert.throws(() => readEarlierTexts(root), /content\/versions\/shaanxi-2024\/broken\.json: Its notice/);
});
