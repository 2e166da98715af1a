import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findPlace } from '../../../scripts/ingest/facts/find-place.ts';
import { vocabulary } from '../../helpers/notice-of.ts';

const placeOf = (...names: string[]) => findPlace(names, vocabulary.provinces, vocabulary.divisions).province;

/** 简称 of the provinces (GB/T 2260), as they open document numbers. */
const ABBREVIATIONS: Record<string, string> = {
  ...{
    京: 'beijing',
    津: 'tianjin',
    冀: 'hebei',
    晋: 'shanxi',
    蒙: 'inner-mongolia',
    内蒙: 'inner-mongolia',
  },
  ...{ 辽: 'liaoning', 吉: 'jilin', 黑: 'heilongjiang', 沪: 'shanghai', 苏: 'jiangsu', 浙: 'zhejiang' },
  ...{ 皖: 'anhui', 闽: 'fujian', 赣: 'jiangxi', 鲁: 'shandong', 豫: 'henan', 鄂: 'hubei', 湘: 'hunan' },
  ...{ 粤: 'guangdong', 桂: 'guangxi', 琼: 'hainan', 渝: 'chongqing', 川: 'sichuan', 黔: 'guizhou' },
  ...{
    滇: 'yunnan',
    云: 'yunnan',
    藏: 'tibet',
    陕: 'shaanxi',
    甘: 'gansu',
    青: 'qinghai',
    宁: 'ningxia',
    新: 'xinjiang',
  },
};
test('the first character of a document number identifies the province', () => {
  for (const [name, id] of Object.entries(ABBREVIATIONS)) {
    assert.ok(
      vocabulary.provinces.some((province) => province.id === id),
      id,
    );
    for (const kind of ['教', '政', '府', '委', '财', '人社'])
      assert.equal(placeOf(`${name}${kind}办〔2024〕3号`), id, name + kind);
  }
});

const NAMED: [place: string | null, ...names: string[]][] = [
  ['national', '国务院办公厅'],
  ['national', '中共中央办公厅'],
  ['national', '中央网信办'],
  ['national', '全国人民代表大会常务委员会'],
  ['national', '全国人大'],
  ['national', '教育部'],
  ['national', '国家发展改革委'],
  ['national', '工业和信息化部'],
  ['national', '财政部'],
  ['national', '人力资源社会保障部'],
  ['national', '科技部'],
  ['national', '公安部'],
  ['national', '民政部'],
  ['national', '住房城乡建设部'],
  ['national', '交通运输部'],
  ['national', '农业农村部'],
  ['national', '商务部'],
  ['national', '文化和旅游部'],
  ['shaanxi', '中共陕西省委教育工委'],
  ['shaanxi', '关于印发《陕西省教育信息化规划》的通知'],
  ['fujian', '福州市教育局'],
  // The first name that identifies a place is used.
  ['fujian', '省教育厅', '福建省教育厅', '教育部'],
  [null, '省教育厅'],
  [null, '信息中心', '新闻办〔2024〕1号'],
];
for (const [place, ...names] of NAMED)
  test(`${names.join(', ')} ${place === null ? 'identify no place' : `identify ${place}`}`, () =>
    assert.equal(placeOf(...names), place));
