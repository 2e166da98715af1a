/** Words that mention a theme in passing, words that only look like it, and why a clause has its themes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Passage } from '../../../src/knowledge/records/list-passages.ts';
import { explainThemes, findClauseThemes } from '../../../src/knowledge/themes/explain-themes.ts';
import { createThemeWordFinder } from '../../../src/knowledge/themes/find-theme-words.ts';
import { findThemes } from '../../../src/knowledge/themes/find-themes.ts';
import { type Theme, theme } from '../../../src/model/vocabulary.ts';
import { noticeOf, vocabulary } from '../../helpers/notice-of.ts';

const themes: Theme[] = [
  { id: 'ai', name: '人工智能与新技术', evidence: { strong: ['大模型'], weak: ['算法'] } },
  { id: 'safety', name: '网络与数据安全', evidence: { strong: ['等保', '护网'] } },
  { id: 'pilots', name: '试点', evidence: { strong: ['护网'], acts: ['遴选'] } },
].map((given) => theme.parse({ is: given.id, ...given }));
const findThemeWords = createThemeWordFinder(themes);
const passage = (text: string, carried: string[] = [], field: Passage['field'] = 'text') =>
  ({ record: { id: 'c1', themes: carried }, field, text }) as unknown as Passage;
const mentionsIn = (...passages: Passage[]) =>
  findThemeWords(passages).map((mention) => `${mention.theme} ${mention.quote}`);

const PASSING: [what: string, passages: Passage[], ...mentions: string[]][] = [
  ['a strong word', [passage('用好大模型。')], 'ai 大模型'],
  ['an act', [passage('做好遴选。')], 'pilots 遴选'],
  ['a weak word alone is no mention', [passage('优化算法。')]],
  ['the theme’s name', [passage('人工智能与新技术应用')], 'ai 人工智能与新技术'],
  ['the first half of its name', [passage('推广人工智能。')], 'ai 人工智能'],
  ['the second half of its name', [passage('应用新技术。保障数据安全。')], 'ai 新技术', 'safety 数据安全'],
  ['a half of two characters is too short', [passage('建设网络。')]],
  ['a word of two themes', [passage('开展护网。')], 'safety 护网', 'pilots 护网'],
  [
    'a theme of a clause of the notice isn’t a passing mention',
    [passage('大模型', ['ai']), passage('大模型、等保')],
    'safety 等保',
  ],
];
for (const [what, passages, ...mentions] of PASSING)
  test(`mentions in passing: ${what}`, () => assert.deepEqual(mentionsIn(...passages), mentions));
test('a mention in a title has its place there', () =>
  assert.deepEqual(
    findThemeWords([passage('大模型', [], 'title')]).map(({ field, start }) => [field, start]),
    [['title', 0]],
  ));

const NEUTRAL = `网络安全和信息化 网络安全与信息化 信息化和网络安全 信息化与网络安全 教育系统 扩大会 科研机构 科研院所 科研单位
  新闻出版 教育督导委员会 共同富裕示范区 自主创新示范区 自由贸易试验区 职业培训 职业技能培训 就业培训 社会培训`;
for (const word of NEUTRAL.split(/\s+/u))
  test(`${word} shows no theme`, () =>
    assert.deepEqual(findThemes({ sections: [], title: word, text: '' }, vocabulary.themes), []));

const clauseThemes = (text: string, tasks: string[] = []) =>
  findClauseThemes(
    {
      id: 'c1',
      title: null,
      blocks: [text],
      tasks: tasks.map((task) => ({ text: task })),
    } as unknown as Parameters<typeof findClauseThemes>[0],
    [],
    themes,
  ).map((finding) => `${finding.theme} ${String(finding.score)}`);

const CLAUSES: [what: string, text: string, tasks: string[], ...themes: string[]][] = [
  ['its text', '大模型应用。', [], 'ai 1.5'],
  ['its tasks', '推进工作。', ['遴选学校。'], 'pilots 1'],
  ['its text without the units of a note', '大模型应用（责任单位：等保中心、护网专班）。', [], 'ai 1.5'],
  ['its text between notes', '（科技处负责）大模型应用（基教处负责）遴选学校。', [], 'ai 1.5', 'pilots 1'],
];
for (const [what, text, tasks, ...expected] of CLAUSES)
  test(`a clause’s themes come from ${what}: ${text}`, () =>
    assert.deepEqual(clauseThemes(text, tasks), expected));

test('explains the themes of a preamble and of each clause, and marks those set by an editor', () => {
  const { notice } = noticeOf(
    '2024年工作要点\n为推进大模型应用，制定本要点。\n一、等保工作\n（一）等保\n做好等保。\n（二）护网\n开展护网、大模型应用。\n二、遴选\n遴选学校。\n2024年3月1日',
  );
  const clauses = notice.body.flatMap((part) => (part.type === 'section' ? part.children : [part]));
  const last = clauses.findLast((part) => part.type === 'clause');
  assert.ok(last?.type === 'clause' && notice.preamble);
  last.themes = ['ai'];
  notice.preamble.themes = ['ai'];
  for (const part of clauses.slice(0, 2)) if (part.type === 'clause') part.themes = ['safety', 'pilots'];
  assert.deepEqual(
    explainThemes(notice, themes).map(({ clause, theme: id, main, words, score }) => [
      clause,
      id,
      main,
      words.join('、'),
      score && Math.round(score * 1e4) / 1e4,
    ]),
    [
      ['preamble', 'ai', true, '大模型', 0.75],
      // 3 for the title, 0.35 for the text, and 0.35 of 0.3 for the section’s title, as a repetition.
      ['c1', 'safety', true, '等保', 3 + 0.35 + 0.3 * 0.35],
      ['c1', 'pilots', false, '', null],
      ['c2', 'safety', true, '护网、等保', 3.2178 + 0.3],
      ['c2', 'pilots', false, '护网', 3.2178],
      ['c3', 'ai', true, '', null],
    ],
  );
});
