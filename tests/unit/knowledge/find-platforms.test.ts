import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readNotices } from '../../../src/mdx/notice-files.ts';
import { createPlatformFinder } from '../../../src/knowledge/platforms/find-platforms.ts';
import { listRecords } from '../../../src/knowledge/records/list-records.ts';
import { root, vocabulary } from '../../helpers/notice-of.ts';
import { readGold } from '../../helpers/score-findings.ts';

const findPlatforms = createPlatformFinder(vocabulary.platforms);
const show = (text: string) => findPlatforms('c1', text).map(({ platform, quote }) => `${platform} ${quote}`);

interface GoldSentence {
  text: string;
  province?: string;
  found: string[];
}
for (const { text, province, found } of readGold<GoldSentence>('sentences/platforms.yaml')) {
  test(`finds ${found.join(' and ') || 'nothing'} in ${JSON.stringify(text)} of ${province ?? 'no province'}`, () =>
    assert.deepEqual(
      findPlatforms('c1', text, province).map(({ platform, quote }) => `${platform} ${quote}`),
      found,
    ));
}

const MENTIONED: [text: string, ...found: string[]][] = [
  ['推广国家智慧教育平台', 'smart-education-platform 国家智慧教育平台'],
  ['国家中小学智慧教育平台', 'smart-education-schools 国家中小学智慧教育平台'],
  ['推进“三个课堂”', 'three-classrooms 三个课堂'],
  ['网络学习\n空间人人通', 'learning-space 网络学习\n空间人人通'],
  ['推广ＩＰｖ６', 'ipv6 ＩＰｖ６'],
  ['落实等级保护2.0', 'classified-protection 等级保护2.0'],
  ['IPv66和xIPv6'],
  ['省大数据中心、市大数据局牵头'],
  ...'总局 局 中心 集团 公司 处 部门 委 办公室 学会 协会 研究会 促进会 学院 研究院 研究所 教研室 重点实验室 产业联盟 发展管理局 应用服务中心 战略研究院 技术创新中心'
    .split(' ')
    .map((body): [string] => [`联合物联网${body}`]),
  ...'应用 局面 处理 处置 委托 办好 学会议 研究 产业 技术 创新发展 实验室 联盟链'
    .split(' ')
    .map((word): [string, string] => [`物联网${word}`, 'internet-of-things 物联网']),
  ['没有平台'],
];
for (const [text, ...found] of MENTIONED) {
  test(`finds ${found.join(' and ') || 'nothing'} in ${JSON.stringify(text)}`, () =>
    assert.deepEqual(show(text), found));
}

const records = readNotices(root).flatMap((notice) =>
  listRecords(notice).map((record) => ({ ...record, province: notice.province })),
);

test('the list has at least 60 entries, each of which occurs', () => {
  assert.ok(vocabulary.platforms.length >= 60);
  const seen = new Set(
    records.flatMap(({ title, text, province }) =>
      findPlatforms('', `${title ?? ''}\n${text}`, province).map(({ platform }) => platform),
    ),
  );
  assert.deepEqual(
    vocabulary.platforms.filter(({ id }) => !seen.has(id)).map(({ name }) => name),
    [],
  );
});

test('the list uses provinces of the vocabulary', () => {
  const provinceIds = new Set(vocabulary.provinces.map(({ id }) => id));
  for (const { id, provinces } of vocabulary.platforms)
    assert.ok(
      provinces.every((province) => provinceIds.has(province)),
      id,
    );
});

test('ids, names and variants are unique', () => {
  const ids = vocabulary.platforms.map(({ id }) => id);
  const names = vocabulary.platforms.flatMap(({ name, variants, fullNames }) => [
    name,
    ...variants,
    ...fullNames,
  ]);
  assert.deepEqual([new Set(ids).size, new Set(names).size], [ids.length, names.length]);
});

test('each description is based on a clause that names the thing, or on its general meaning', () => {
  const named = new Map<string, (typeof records)[number]>(
    records.map((record) => [`${record.notice}#${record.id}`, record]),
  );
  for (const { id, source } of vocabulary.platforms) {
    if (source === 'public') continue;
    const { title, text, province } = named.get(source) ?? {};
    const found = findPlatforms('', `${title ?? ''}\n${text ?? ''}`, province);
    assert.ok(
      found.some(({ platform }) => platform === id),
      `${id} ${source}`,
    );
  }
});
