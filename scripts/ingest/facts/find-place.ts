import type { Division, Province } from '../../../src/model/vocabulary.ts';

/** Where a notice comes from; null if its names don't determine it. */
export interface Place {
  /** Province id. */
  province: string | null;
  level: 'national' | 'province' | 'city' | 'county' | null;
  /** Code of the division itself. */
  code: string | null;
}

const NATIONAL =
  /^(?:国务院|中共中央|中央|全国人民|全国人大|教育部|国家|工业和信息化部|财政部|人力资源|科技部|公安部|民政部|住房|交通运输部|农业农村部|商务部|文化和旅游部)/u;
/** 简称 of the provinces, as document numbers begin with them: 陕教信办, 鲁教科字. */
const ABBREVIATIONS: Record<string, string> = Object.fromEntries(
  '京beijing 津tianjin 冀hebei 晋shanxi 蒙inner-mongolia 内蒙inner-mongolia 辽liaoning 吉jilin 黑heilongjiang 沪shanghai 苏jiangsu 浙zhejiang 皖anhui 闽fujian 赣jiangxi 鲁shandong 豫henan 鄂hubei 湘hunan 粤guangdong 桂guangxi 琼hainan 渝chongqing 川sichuan 黔guizhou 滇yunnan 云yunnan 藏tibet 陕shaanxi 甘gansu 青qinghai 宁ningxia 新xinjiang'
    .split(' ')
    .map((pair) => [pair.replace(/[a-z-]+$/, ''), /[a-z-]+$/.exec(pair)?.[0] ?? '']),
);
const DOC_NUMBER = new RegExp(`^(${Object.keys(ABBREVIATIONS).join('|')})(?:教|政|府|委|财|人社)`, 'u');

/**
 * Finds the place that the names of issuers, a title or a document number determine, tried in order. The name of a
 * county that exists in several provinces determines nothing.
 */
export function findPlace(
  names: readonly string[],
  provinces: readonly Province[],
  divisions: readonly Division[],
): Place {
  for (const given of names) {
    const name = given.replace(/^(?:关于)?(?:印发)?《?/u, '').replace(/^中共/u, '');
    const place = fromProvince(name, provinces, divisions) ?? fromDivision(name, provinces, divisions);
    if (place) return place;
    if (NATIONAL.test(given)) return { province: 'national', level: 'national', code: null };
    const abbreviation = DOC_NUMBER.exec(given)?.[1];
    if (abbreviation !== undefined)
      return { province: ABBREVIATIONS[abbreviation] ?? null, level: null, code: null };
  }
  return { province: null, level: null, code: null };
}

function fromProvince(
  name: string,
  provinces: readonly Province[],
  divisions: readonly Division[],
): Place | null {
  const province = provinces.find(({ code, fullName }) => code !== null && name.includes(fullName));
  if (!province) return null;
  const rest = name.slice(name.indexOf(province.fullName) + province.fullName.length);
  const below = fromDivision(rest, provinces, divisions, province.code?.slice(0, 2));
  return below ?? { province: province.id, level: 'province', code: province.code };
}

function fromDivision(
  name: string,
  provinces: readonly Province[],
  divisions: readonly Division[],
  within = '',
): Place | null {
  const matching = divisions.filter(
    (division) => name.startsWith(division.name) && division.code.startsWith(within),
  );
  const provinceCodes = new Set(matching.map(({ code }) => code.slice(0, 2)));
  const [division] = matching.sort((a, b) => b.name.length - a.name.length);
  if (!division || provinceCodes.size > 1) return null;
  const province = provinces.find(({ code }) => code?.startsWith(division.code.slice(0, 2)));
  return {
    province: province?.id ?? null,
    level: division.code.endsWith('00') ? 'city' : 'county',
    code: division.code,
  };
}
