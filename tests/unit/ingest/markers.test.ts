import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findMarker, parseNumeral } from '../../../scripts/ingest/parse/markers.ts';

const MARKED: [line: string, kind: string, level: number, label: string, number: number, rest: string][] = [
  ['一、突出政治引领', 'han', 1, '一、', 1, '突出政治引领'],
  ['十二、附则', 'han', 1, '十二、', 12, '附则'],
  ['二.工作措施', 'han', 1, '二.', 2, '工作措施'],
  ['二 、强化安全', 'han', 1, '二 、', 2, '强化安全'],
  ['（三）提升教育管理', 'han-bracket', 2, '（三）', 3, '提升教育管理'],
  ['(十四) 加大教育信息化宣传力度', 'han-bracket', 2, '(十四)', 14, '加大教育信息化宣传力度'],
  ['（ 五 ）加强保障', 'han-bracket', 2, '（ 五 ）', 5, '加强保障'],
  ['1. 坚定正确政治方向。', 'arabic', 3, '1.', 1, '坚定正确政治方向。'],
  ['17.加强网络安全防护体系。', 'arabic', 3, '17.', 17, '加强网络安全防护体系。'],
  ['3．全角点', 'arabic', 3, '3．', 3, '全角点'],
  ['4、顿号', 'arabic', 3, '4、', 4, '顿号'],
  ['71. 2022年3月前完成', 'arabic', 3, '71.', 71, '2022年3月前完成'],
  ['71.2022年3月前完成', 'arabic', 3, '71.', 71, '2022年3月前完成'],
  ['（1）建立台账', 'arabic-bracket', 4, '（1）', 1, '建立台账'],
  ['②完善制度', 'circled', 5, '②', 2, '完善制度'],
  ['第一章 总则', 'chapter', 1, '第一章', 1, '总则'],
  ['第二节 监督', 'division', 2, '第二节', 2, '监督'],
  ['第一百零三条 本法自公布之日起施行。', 'article', 3, '第一百零三条', 103, '本法自公布之日起施行。'],
  ['五、', 'han', 1, '五、', 5, ''],
  ['㈠坚持底线。', 'han-bracket', 2, '㈠', 1, '坚持底线。'],
  ['㈩、加强宣传', 'han-bracket', 2, '㈩、', 10, '加强宣传'],
  ['⒈摸清家底。', 'arabic', 3, '⒈', 1, '摸清家底。'],
  ['⒛督导', 'arabic', 3, '⒛', 20, '督导'],
  ['⑴部署', 'arabic-bracket', 4, '⑴', 1, '部署'],
  ['1）部署阶段。', 'arabic-half-bracket', 4, '1）', 1, '部署阶段。'],
  ['2)检查', 'arabic-half-bracket', 4, '2)', 2, '检查'],
  ['(1)建立台账', 'arabic-bracket', 4, '(1)', 1, '建立台账'],
  ['㉑汇总', 'circled', 5, '㉑', 21, '汇总'],
  ['❷汇总', 'circled', 5, '❷', 2, '汇总'],
  ['甲、总则', 'stem', 1, '甲、', 1, '总则'],
  ['拾贰、附则', 'formal', 1, '拾贰、', 12, '附则'],
  ['贰拾叁.附则', 'formal', 1, '贰拾叁.', 23, '附则'],
  ['贰．附则', 'formal', 1, '贰．', 2, '附则'],
  ['第二部分 附则', 'part', 1, '第二部分', 2, '附则'],
  ['第二编\u3000附则', 'part', 1, '第二编', 2, '附则'],
  ['第二编', 'part', 1, '第二编', 2, ''],
  ['（120）附则', 'arabic-bracket', 4, '（120）', 120, '附则'],
  ['㊂附则', 'circled', 5, '㊂', 3, '附则'],
];
for (const [line, kind, level, label, number, rest] of MARKED) {
  test(`reads the label of ${line}`, () => {
    const marker = findMarker(line);
    assert.deepEqual(marker && { ...marker, rank: undefined }, {
      kind,
      level,
      rank: undefined,
      label,
      number,
      rest,
    });
  });
}

/** Every numeral of a kind in a label of its own, counted from 1. */
const COUNTED: [kind: string, numerals: string, line: (numeral: string) => string][] = [
  ['formal', '壹 贰 叁 肆 伍 陆 柒 捌 玖 拾 拾壹', (numeral) => `${numeral}、总则`],
  ['stem', '甲 乙 丙 丁 戊 己 庚 辛 壬 癸', (numeral) => `${numeral}、总则`],
  ['han', '一 二 三 四 五 六 七 八 九 十 十一', (numeral) => `${numeral}．总则`],
  ['part', '一 二 三 四', (numeral) => `第${numeral}编 总则`],
  ['han-bracket', '㈠ ㈡ ㈢ ㈣ ㈤ ㈥ ㈦ ㈧ ㈨ ㈩', (numeral) => `${numeral}总则`],
  ['arabic', [...'⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'].join(' '), (numeral) => `${numeral}总则`],
  ['arabic-bracket', [...'⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'].join(' '), (numeral) => `${numeral}总则`],
  ...[
    '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉',
    '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿',
    '❶❷❸❹❺❻❼❽❾❿⓫⓬⓭⓮⓯⓰⓱⓲⓳⓴',
    '➀➁➂➃➄➅➆➇➈➉',
    '➊➋➌➍➎➏➐➑➒➓',
  ].map((run): [string, string, (numeral: string) => string] => [
    'circled',
    [...run].join(' '),
    (numeral) => `${numeral}、总则`,
  ]),
];
for (const [kind, numerals, line] of COUNTED)
  test(`counts ${numerals}`, () => {
    for (const [at, numeral] of numerals.split(' ').entries()) {
      const marker = findMarker(line(numeral));
      assert.deepEqual([marker?.kind, marker?.number, marker?.rest], [kind, at + 1, '总则'], numeral);
    }
  });

test('a cited article, chapter or division opens nothing', () => {
  for (const unit of ['条', '章', '节'])
    for (const behind of [...'第款项规的和及或与至到、，,中内外之所'])
      assert.equal(findMarker(`第三${unit}${behind}其他`), null, `${unit}${behind}`);
});

test('the kinds of labels nest in the order of legislation and of official documents', () => {
  const lines = [
    '第一编 甲',
    '第一章 甲',
    '第一节 甲',
    '第一条 甲',
    '壹、甲',
    '甲、总则',
    '一、甲',
    '（一）甲',
  ];
  const ranks = [...lines, '1.甲', '（1）甲', '1）甲', '①甲'].map((line) => findMarker(line)?.rank);
  assert.deepEqual(ranks, [...ranks.keys()]);
});

for (const line of [
  '2.0版本发布',
  '35.5个地级市',
  '12、13日',
  '2024年全省教育',
  '一是全面落实',
  '第一，加强领导',
  '甲、乙双方应当',
  '甲方负责',
  '第三条规定的情形',
  '第三条第二款',
  '第二编辑部',
  '第二部分学校',
  '1024.附则',
  '（责任单位：科技处）',
  '',
]) {
  test(`finds no label in ${line || 'an empty line'}`, () => {
    assert.equal(findMarker(line), null);
  });
}

for (const [numeral, value] of [
  ['十', 10],
  ['十一', 11],
  ['二十', 20],
  ['九十九', 99],
  ['一百二十', 120],
  ['一千〇五', 1005],
  ['九千九百九十九', 9999],
  ['二百零三', 203],
  ['零', 0],
  ['一千二百三十四', 1234],
  ['③', 3],
  ['7', 7],
] as const) {
  test(`reads the numeral ${numeral} as ${value}`, () => {
    assert.equal(parseNumeral(numeral), value);
  });
}
