import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { readNotices } from '../../../src/mdx/notice-files.ts';
import { cutClause } from '../../../src/compare/clause-words.ts';
import { type Column, nameColumn } from '../../../src/compare/columns.ts';
import { type CodingTable, codingTables } from '../../../src/compare/coding-tables.ts';
import { compareEmphasis } from '../../../src/compare/compare-emphasis.ts';
import {
  compareIndicators,
  type NoticeIndicator,
  showTarget,
} from '../../../src/compare/compare-indicators.ts';
import { clausesOf, compareNotices, orderByNotice } from '../../../src/compare/compare-notices.ts';
import {
  type CompareState,
  readCompareState,
  writeCompareState,
} from '../../../src/compare/compare-state.ts';
import { diffWords } from '../../../src/compare/diff-words.ts';
import { comparisonMarkdown, comparisonTable } from '../../../src/compare/export-comparison.ts';
import { findDistinctiveTerms } from '../../../src/compare/find-distinctive-terms.ts';
import { allPresets, listPresets } from '../../../src/compare/list-presets.ts';
import { makeThemeMatrix } from '../../../src/compare/make-matrix.ts';
import { listMatrixParts, MOST_NOTICES, selectForMatrix } from '../../../src/compare/select-for-matrix.ts';
import { readTypedNotice, suggestNotices } from '../../../src/compare/suggest-notices.ts';
import { deriveKnowledge } from '../../../src/knowledge/derive-knowledge.ts';
import { foundInNotices, type IndicatorInFile, noticeFile } from '../../../src/open-data/notice-file.ts';
import { root, segment, vocabulary } from '../../helpers/notice-of.ts';

const notices = readNotices(root).sort((a, b) => b.year - a.year);
const knowledge = deriveKnowledge(notices, { ...vocabulary, segment });
const found = foundInNotices(notices, knowledge);
const files = new Map(notices.map((notice) => [notice.id, noticeFile(notice, found)]));
const provinceNames = new Map(vocabulary.provinces.map(({ id, name }) => [id, name]));
const provinces = new Map(vocabulary.provinces.map((province) => [province.id, province]));
const { themes } = vocabulary;

const fileOf = (id: string) => {
  const file = files.get(id);
  assert.ok(file, id);
  return file;
};
const columnOf = (id: string): Column => {
  const name = nameColumn(id, provinceNames) ?? id;
  const notice = files.get(id);
  return notice ? { id, name, state: 'held', notice } : { id, name, state: 'no-notice' };
};
const compare = (...ids: string[]) => compareNotices(ids.map(columnOf), themes);

test('the shared wording of a row counts content, not names and formulas', () => {
  const withText = (id: string, text: string): Column => {
    const { title: name, ...rest } = fileOf(id);
    const [record] = rest.records.filter(({ kind }) => kind === 'clause');
    assert.ok(record);
    const { stock, ...own } = record;
    assert.ok(stock === undefined || Array.isArray(stock));
    const notice = { ...rest, title: name, records: [{ ...own, text, themes: ['governance'] }] };
    return { id, name, state: 'held', notice };
  };
  const sharedIn = (text: string) =>
    compareNotices(
      [withText('shaanxi-2024', `甲，${text}。`), withText('sichuan-2022', `乙，${text}。`)],
      themes.filter(({ id }) => id === 'governance'),
    ).rows[0]?.sharedCharacters;
  assert.equal(sharedIn('以习近平新时代中国特色社会主义思想为指导'), 0);
  assert.equal(sharedIn('国家中小学智慧教育平台和教师研修平台'), 0);
  assert.ok((sharedIn('建立教育网络安全监测预警和应急处置机制') ?? 0) > 30);
});

test('codings of notices are compared side by side, each figure with the list of what it counts', () => {
  const coded = ['shaanxi-2017', 'shaanxi-2024', 'shandong-2023'].map((id) => ({
    ...fileOf(id),
    name: nameColumn(id, provinceNames) ?? id,
  }));
  const names = {
    force: vocabulary.force.levels,
    instruments: vocabulary.instruments.instruments,
  };
  const [facts, instruments, force, wording] = codingTables(coded, names);
  const rowOf = (table: CodingTable | undefined, name: string) =>
    table?.rows.find((row) => row.name === name)?.cells;
  assert.deepEqual(rowOf(facts, '写明单位'), [
    { text: '14 条', path: '/checkable/?notice=shaanxi-2017&units=%E6%9C%89#list' },
    { text: '0' },
    { text: '0' },
  ]);
  assert.deepEqual(rowOf(facts, '四项均未写明'), [
    { text: '0' },
    { text: '18 条', path: '/codings/unwritten/?notice=shaanxi-2024' },
    { text: '12 条', path: '/codings/unwritten/?notice=shandong-2023' },
  ]);
  assert.equal(rowOf(force, '未判')?.[0]?.path, '/codings/unjudged/?notice=shaanxi-2017');
  assert.equal(rowOf(instruments, '培训')?.[2]?.path, '/codings/training/?notice=shandong-2023');
  assert.match(rowOf(force, '部署')?.[0]?.text ?? '', /^77\.\d%（\d+）$/);
  assert.deepEqual(rowOf(wording, '与其他文件相同'), [
    { text: '3 处', path: '/wording/?notice=shaanxi-2017' },
    { text: '4 处', path: '/wording/?notice=shaanxi-2024' },
    { text: '0' },
  ]);
  assert.deepEqual(
    rowOf(wording, '其中最早见于该文件')?.map(({ text }) => text),
    ['3 处', '0', '0'],
  );
  assert.deepEqual(rowOf(force, '禁止'), [{ text: '0' }, { text: '0' }, { text: '0' }]);
});

test('each cell has the clauses with its theme, or else those that mention a word of it', () => {
  for (const { theme, cells } of compare('shaanxi-2024', 'fujian-2020', 'sichuan-2024').rows)
    for (const cell of cells) {
      const own = clausesOf(files.get(cell.notice)?.records ?? []).filter((one) =>
        one.themes.includes(theme.id),
      );
      const shown = cell.state === 'text' ? cell.clauses : [];
      if (own.length === 0 && shown.length > 0)
        for (const { record, mention } of shown)
          assert.ok(`${record.title ?? ''}${record.text}`.includes(mention ?? '无'), theme.name);
      else
        assert.deepEqual(
          shown.map(({ record, mention }) => ({ record, mention })),
          own.map((record) => ({ record, mention: null })),
        );
      if (shown.length === 0) assert.equal(cell.state, cell.notice === 'sichuan-2024' ? 'no-notice' : 'none');
    }
});

test('wording marked as shared also occurs in another column', () => {
  const plain = (text: string) => text.replace(/\s/g, '');
  for (const { cells } of compare('shaanxi-2024', 'sichuan-2022', 'shandong-2023').rows) {
    const clauses = cells.flatMap((cell) => (cell.state === 'text' ? cell.clauses : []));
    for (const { record, shared } of clauses)
      for (const { start, end } of shared) {
        const words = plain(record.text.slice(start, start + 12));
        const others = clauses.filter((one) => one.record.notice !== record.notice);
        assert.ok(end > start && others.some((one) => plain(one.record.text).includes(words)), words);
      }
  }
});

test('rows can be ordered by the first notice', () => {
  const ordered = orderByNotice(themes, fileOf('sichuan-2022')).map(({ id }) => id);
  assert.equal(ordered[0], clausesOf(fileOf('sichuan-2022').records)[0]?.themes[0]);
  assert.deepEqual(ordered.toSorted(), themes.map(({ id }) => id).toSorted());
});

test('the cut between title and text of a clause is where they meet', () => {
  for (const file of files.values())
    for (const record of file.records) {
      const { title, text } = cutClause(record);
      assert.equal(title.join(''), record.title ?? '');
      assert.equal(text.join(''), record.text);
    }
});

test('the words that one text uses beyond its share are its distinctive ones, the most significant first', () => {
  const common = Array.from({ length: 60 }, () => ['教育', '工作']).flat();
  const [first, second] = findDistinctiveTerms([
    [...common, ...Array.from({ length: 8 }, () => '云教'), '，'],
    [...common, ...Array.from({ length: 9 }, () => '督导')],
  ]);
  assert.deepEqual(
    first?.map(({ word, count, elsewhere }) => [word, count, elsewhere]),
    [['云教', 8, 0]],
  );
  assert.deepEqual(
    second?.map(({ word }) => word),
    ['督导'],
  );
  // 2 (8 ln(8 / (128 · 8/257)) + 0), reckoned by hand.
  assert.ok(Math.abs((first[0]?.score ?? 0) - 2 * 8 * Math.log(257 / 128)) < 1e-9);
  assert.deepEqual(findDistinctiveTerms([['教育'], []]), [[], []]);
});

const target = (notice: string, given: Partial<IndicatorInFile>): NoticeIndicator => ({
  notice,
  indicator: {
    ...{ clause: 'c1', start: 0, end: 1, quote: 'x', subject: '达标率', terms: [], comparator: 'reach' },
    ...{ targetValue: 70, targetValueMax: null, baseValue: null, unitOfMeasure: '%', change: null },
    ...{ scope: null, deadline: null, ...given },
  },
});

test('targets of one subject and share are on one line with their difference', () => {
  const [line, ...others] = compareIndicators([
    target('a', { subject: '数字校园覆盖率', terms: ['智慧校园', '数字校园'] }),
    target('b', { subject: null, terms: ['数字校园'], targetValue: null, unitOfMeasure: '全覆盖' }),
    target('b', { terms: ['数字校园'], targetValue: 3, unitOfMeasure: '个' }),
    target('c', {}),
  ]);
  assert.deepEqual([line?.name, line?.difference, line?.targets.size], ['数字校园覆盖率', 30, 2]);
  assert.deepEqual(others.map(({ name, difference }) => [name, difference]).toSorted(), [
    ['达标率', null],
    ['达标率', null],
  ]);
});

const APART: [what: string, one: Partial<IndicatorInFile>, other: Partial<IndicatorInFile>][] = [
  ['a 覆盖率 with a 达标率', { subject: '数字校园覆盖率' }, { subject: '数字校园达标率' }],
  ['a change with a level', { subject: '达标率', change: 'increase' }, { subject: '达标率' }],
  ['a share with a count', { unitOfMeasure: '%' }, { unitOfMeasure: '所' }],
];
for (const [what, one, other] of APART) {
  test(`doesn’t compare ${what}`, () => {
    const own = [
      target('a', { ...one, terms: ['数字校园'] }),
      target('b', { ...other, terms: ['数字校园'] }),
    ];
    assert.deepEqual(
      compareIndicators(own).map(({ targets, difference }) => [targets.size, difference]),
      [
        [1, null],
        [1, null],
      ],
    );
  });
}

const SHOWN: [shown: string, given: Partial<IndicatorInFile>][] = [
  ['不低于 70 %', { comparator: 'at-least' }],
  ['不超过 70 %', { comparator: 'at-most' }],
  ['超过 70 %', { comparator: 'more-than' }],
  ['低于 70 %', { comparator: 'less-than' }],
  ['达到 70 %', { comparator: 'reach' }],
  ['约 70 %', { comparator: 'about' }],
  ['2～3 个', { comparator: 'range', targetValue: 2, targetValueMax: 3, unitOfMeasure: '个' }],
  ['300 门', { comparator: 'exactly', targetValue: 300, unitOfMeasure: '门' }],
  ['达到 70 %（原为 60 %）', { baseValue: 60 }],
  ['下降 不低于 20 %', { comparator: 'at-least', targetValue: 20, change: 'decrease' }],
  ['达到 6:1（原为 10:1）', { targetValue: 6, baseValue: 10, unitOfMeasure: ':1' }],
  ['不低于 1:200', { comparator: 'at-least', targetValue: 200, unitOfMeasure: '1:' }],
  ['零事故', { targetValue: 0, unitOfMeasure: '零事故' }],
  ['全覆盖', { targetValue: null, unitOfMeasure: '全覆盖' }],
];
for (const [shown, given] of SHOWN) {
  test(`formats ${shown}`, () => assert.equal(showTarget(target('a', given).indicator), shown));
}

test('the difference of two texts contains both of them', () => {
  const words = fc.array(fc.constantFrom('教育', '网络', '安全', '，', '的', '。', '2024', '\n'), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(words, words, (older, newer) => {
      const { pieces, similarity } = diffWords(older, newer);
      const side = (without: string) =>
        pieces
          .filter(({ kind }) => kind !== without)
          .map(({ text }) => text)
          .join('');
      assert.equal(side('new'), older.join(''));
      assert.equal(side('gone'), newer.join(''));
      assert.ok(similarity >= 0 && similarity <= 1);
    }),
  );
  assert.equal(diffWords(['教育', '。'], ['教育', '。']).similarity, 1);
});

test('the export has a row for every clause shown and every gap', () => {
  const comparison = compare('shaanxi-2024', 'fujian-2020');
  const origin = {
    site: 'https://example.org',
    address: 'https://example.org/compare/',
    collectedOn: '2026-11-21',
  };
  const { columns, rows } = comparisonTable(comparison, origin);
  const cells = comparison.rows.flatMap((row) => row.cells);
  const expected = cells.reduce((sum, cell) => sum + (cell.state === 'text' ? cell.clauses.length : 1), 0);
  assert.equal(rows.length, expected);
  for (const row of rows) for (const column of Object.keys(row)) assert.ok(columns.includes(column), column);
});

test('text is escaped in Markdown', () => {
  const comparison = compare('shaanxi-2024');
  const [cell] = comparison.rows.flatMap(({ cells }) => cells).filter(({ state }) => state === 'text');
  assert.ok(cell?.state === 'text' && cell.clauses[0]);
  cell.clauses[0].record = {
    ...cell.clauses[0].record,
    title: '# 一',
    text: '<img src=x>\n[a](javascript:1)\n* 星',
  };
  const markdown = comparisonMarkdown(comparison, { site: '', address: '', collectedOn: '' });
  assert.ok(markdown.includes('\\<img src=x>') && markdown.includes('\\[a]') && markdown.includes('\\* 星'));
});

const knownIds = { provinces: provinceNames, themes: new Set(themes.map(({ id }) => id)) };

test('a written state is read back unchanged', () => {
  const states = fc.record<CompareState>(
    {
      notices: fc.uniqueArray(
        fc.constantFrom('shaanxi-2024', 'beijing-1999', 'hebei-2020-3', 'national-2018'),
        {
          maxLength: 4,
        },
      ),
      theme: fc.constantFrom(null, 'software', 'apps'),
      view: fc.constantFrom('table', 'changes'),
      order: fc.constantFrom('themes', 'first'),
      dimStock: fc.boolean(),
    },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(states, (state) => {
      assert.deepEqual(readCompareState(writeCompareState(state), knownIds), { state, problems: [] });
    }),
  );
});

test('any address can be read without an error', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('n', 'theme', 'view', 'order'), fc.string())), (pairs) => {
      const { state } = readCompareState(`?${new URLSearchParams(pairs)}`, knownIds);
      assert.ok(state.notices.length <= 4 && new Set(state.notices).size === state.notices.length);
      assert.ok(state.theme === null || knownIds.themes.has(state.theme));
    }),
  );
});

const SUGGESTED: [string, string[]][] = [
  ['陕西', ['shaanxi-2024', 'shaanxi-2017']],
  ['陕西 2017', ['shaanxi-2017']],
  ['shaanxi2024年', ['shaanxi-2024']],
  ['四川省2022年度', ['sichuan-2022']],
  ['22', ['sichuan-2022']],
  ['北京', []],
  ['', []],
  ['，', []],
];
for (const [typed, ids] of SUGGESTED) {
  test(`${JSON.stringify(typed)} suggests ${ids.length} notices`, () => {
    assert.deepEqual(
      suggestNotices(
        typed,
        notices.map(({ id }) => id),
        provinces,
      ),
      ids,
    );
  });
}

test('a notice that isn’t in the collection can be named by province and year', () => {
  assert.equal(readTypedNotice('北京2021年', provinces), 'beijing-2021');
  assert.equal(readTypedNotice('陕西省 2020', provinces), 'shaanxi-2020');
  assert.equal(readTypedNotice('hebei-2020-2', provinces), 'hebei-2020-2');
  assert.equal(readTypedNotice('陕西', provinces), null);
  assert.equal(readTypedNotice('某地 2020', provinces), null);
});

test('presets compare two to four distinct notices, each at its own address', () => {
  const presets = allPresets(listPresets(notices, vocabulary.provinces, themes));
  for (const { notices: own, path } of presets) {
    assert.ok(own.length >= 2 && own.length <= 4 && new Set(own).size === own.length, path);
  }
  assert.equal(new Set(presets.map(({ path }) => path)).size, presets.length);
  assert.deepEqual(
    presets[0]?.notices.map(({ id }) => id),
    ['shaanxi-2024', 'shandong-2023'],
  );
});

test('a year with several notices has its own preset, and a province one of its newest four notices, oldest first', () => {
  const [first] = notices;
  assert.ok(first);
  const many = Array.from({ length: 6 }, (_, at) => ({
    ...first,
    id: `shaanxi-${2030 - at}`,
    year: 2030 - at,
  }));
  const same = [{ ...first, id: 'hebei-2030', province: 'hebei', year: 2030 }, ...many];
  const { years, provinces: byProvince } = listPresets(same, vocabulary.provinces, themes);
  assert.deepEqual(
    years[0]?.notices.map(({ id }) => id),
    ['hebei-2030', 'shaanxi-2030'],
  );
  assert.deepEqual(
    byProvince[0]?.notices.map(({ year }) => year),
    [2027, 2028, 2029, 2030],
  );
});

test('a matrix never has more columns than are readable', () => {
  const [first] = notices;
  assert.ok(first);
  const many = Array.from({ length: 300 }, (_, at) => ({
    ...{
      ...first,
      id: `${at}`,
      province: vocabulary.provinces[at % 32]?.id ?? '',
      year: 2030 - Math.floor(at / 100),
    },
  }));
  assert.equal(selectForMatrix(many).length, 32);
  assert.equal(selectForMatrix(many.slice(0, 40)).length, 40);
  assert.equal(selectForMatrix(many.slice(0, 41)).length, 32);
  assert.ok(listMatrixParts(many, vocabulary.provinces).every((part) => part.notices.length <= MOST_NOTICES));
});

test('a province’s overview lists the themes that it emphasises, and those it leaves out', () => {
  const own = notices.filter(({ province }) => province === 'fujian');
  const { most, more, absent } = compareEmphasis(own, notices, themes, knowledge);
  assert.equal(most[0]?.id, 'teaching');
  assert.deepEqual(
    more.map(({ id }) => id),
    ['evaluation', 'epidemic', 'new-tech'],
  );
  assert.deepEqual(
    absent.map(({ id }) => id),
    ['software'],
  );
  const alone = compareEmphasis(own, own, themes, knowledge);
  assert.deepEqual([alone.more, alone.absent], [[], []]);
});

test('the shares of a theme are shares of the notice’s clauses', () => {
  const { rows } = makeThemeMatrix(notices, themes, knowledge);
  for (const [at, notice] of notices.entries()) {
    const clauses = clausesOf(fileOf(notice.id).records);
    const length = (records: typeof clauses) =>
      records.map(({ text }) => text.replace(/\s/g, '')).join('').length;
    for (const { id, cells } of rows) {
      const own = clauses.filter((one) => one.themes.includes(id));
      assert.ok(Math.abs((cells[at]?.share ?? 0) - (100 * length(own)) / length(clauses)) < 0.01);
    }
  }
});

test('a year with one notice is compared with the nearest years, one notice per province first', () => {
  const at = (province: string, year: number) => {
    const [model] = notices;
    assert.ok(model);
    return { ...model, id: `${province}-${year}`, province, year };
  };
  const held = [at('fujian', 2024), at('sichuan', 2023), at('shandong', 2018), at('shaanxi', 2017)];
  const ofYear = listPresets(held, vocabulary.provinces, themes).years.find(({ path }) =>
    path.includes('2017'),
  );
  assert.deepEqual(
    ofYear?.notices.map(({ id }) => id),
    ['shaanxi-2017', 'shandong-2018', 'sichuan-2023', 'fujian-2024'],
  );
});
