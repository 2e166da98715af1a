import { PLATFORM_KIND_NAMES } from '../../knowledge/platforms/platform-kinds.ts';
import type { Notice, Provision, Section } from '../../model/notice.ts';
import type { Platform } from '../../model/platform.ts';
import type { Unit } from '../../model/unit.ts';
import type { Province, Theme } from '../../model/vocabulary.ts';
import { type Card, CARD_FILES, type CardFile, cardFileOf, nameKey } from './cards.ts';
import { matched } from '../../text/match-pattern.ts';

/** The parts of the vocabulary that have pages. */
export interface NamedVocabulary {
  themes: readonly Theme[];
  provinces: readonly Province[];
  platforms: readonly Platform[];
  units: readonly Unit[];
}

/** A page with all its names. */
type Named = Card & { names: string[] };

/** Builds the card files of all pages that have a name. */
export function listCards(notices: readonly Notice[], vocabulary: NamedVocabulary): CardFile[] {
  const files: CardFile[] = Array.from({ length: CARD_FILES }, () => ({}));
  for (const { names, ...card } of listNamed(notices, vocabulary))
    for (const key of new Set(names.map(nameKey))) {
      const file = files[cardFileOf(key)] ?? {};
      const existing = Object.hasOwn(file, key) ? (file[key] ?? []) : [];
      if (!existing.some(({ path }) => path === card.path)) file[key] = [...existing, card];
    }
  return files;
}

/** Lists all pages in the order in which pages of the same name are shown. */
function listNamed(notices: readonly Notice[], vocabulary: NamedVocabulary): Named[] {
  return [
    ...vocabulary.themes.map(nameTheme),
    ...vocabulary.platforms.map(namePlatform),
    ...vocabulary.provinces.map((province) => nameProvince(province, notices)),
    ...nameYears(notices),
    ...notices.map((notice) => nameNotice(notice, vocabulary.provinces)),
    ...nameIssuers(notices),
    ...vocabulary.units.map(nameUnit),
    ...notices.flatMap(nameSections),
  ];
}

function nameTheme({ id, name, is }: Theme): Named {
  // In 网络与数据安全 and 乡村教育与均衡帮扶, neither side of 与 alone is the theme.
  return {
    path: `/themes/${id}/`,
    name,
    what: '主题',
    gloss: `${is}。`,
    names: [name, name.replaceAll('与', '和'), `主题${name}`, `${name}主题`],
  };
}

function namePlatform({ id, name, variants, kind, gloss }: Platform): Named {
  return {
    path: `/platforms/${id}/`,
    name,
    what: PLATFORM_KIND_NAMES[kind],
    gloss,
    names: [name, ...variants],
  };
}

function nameProvince({ id, name, fullName }: Province, notices: readonly Notice[]): Named {
  const held = notices.filter(({ province }) => province === id);
  const years = [...new Set(held.map(({ year }) => year))].sort((a, b) => a - b).join('、');
  const gloss = held.length === 0 ? '未收录该省份的文件。' : `收录 ${held.length} 份文件（${years} 年）。`;
  return { path: `/provinces/${id}/`, name: fullName, what: '省份', gloss, names: [name, fullName] };
}

function nameYears(notices: readonly Notice[]): Named[] {
  return [...Map.groupBy(notices, ({ year }) => year)].map(([year, ofYear]) => ({
    ...{
      path: `/years/${year}/`,
      name: `${year} 年度`,
      what: '年度',
      gloss: `收录 ${ofYear.length} 份文件。`,
    },
    names: [String(year)],
  }));
}

function nameNotice(notice: Notice, provinces: readonly Province[]): Named {
  const { id, title, docNumber, issuers, issuedOn, province, year } = notice;
  const { name = '', fullName = '' } = provinces.find((one) => one.id === province) ?? {};
  const gloss = [issuers.join('、'), docNumber ?? '', issuedOn ?? ''].filter(Boolean).join('，');
  const bare = title.replace(/^关于印发|的通知$/gu, '');
  // As cited next to its issuers: 2024年教育网络安全和信息化工作要点.
  const unsigned = bare.replace(new RegExp(`^.*(?:厅|委|局|会|府|部|院|办公室)\\s*(?=${year}年)`, 'u'), '');
  // The kind of document, to name it by province and year: 工作要点 and others.
  const kind = matched(/工作要点|要点|行动计划|实施方案|任务分解表/u, title);
  const places = [name, fullName].filter(Boolean);
  return {
    ...{ path: `/notices/${id}/`, name: title, what: '文件', gloss: `${gloss}。` },
    names: [
      ...[title, bare, unsigned, ...(docNumber === null ? [] : [docNumber])],
      ...[`关于印发${bare}的通知`, ...issuers.map((issuer) => `${issuer}关于印发${bare}的通知`)],
      ...[...places, ...issuers].flatMap((place) => [
        `${place}${bare}`,
        ...['', kind].flatMap((what) => [`${place}${year}${what}`, `${year}${place}${what}`]),
      ]),
      ...places.flatMap((place) => (kind === '' ? [] : [`${place}${kind}`])),
    ],
  };
}

function nameIssuers(notices: readonly Notice[]): Named[] {
  const issued = notices.flatMap((notice) => notice.issuers.map((issuer) => ({ issuer, notice })));
  return [...Map.groupBy(issued, ({ issuer }) => issuer)].map(([issuer, of]) => ({
    ...{ path: `/provinces/${of[0]?.notice.province ?? ''}/`, name: issuer, what: '发文机关' },
    ...{ gloss: `收录其印发的文件 ${of.length} 份。`, names: [issuer] },
  }));
}

function nameUnit({ id, name, shortNames }: Unit): Named {
  const gloss = '承担的任务和出处。';
  return { path: `/tasks/#unit-${id}`, name, what: '责任单位', gloss, names: [name, ...shortNames] };
}

function nameSections({ id, title, body }: Notice): Named[] {
  return listSections(body).map((section) => ({
    ...{ path: `/notices/${id}/#${section.id}`, name: section.title, what: '部分' },
    ...{ gloss: `《${title}》的一部分。`, names: [section.title, `${section.label ?? ''}${section.title}`] },
  }));
}

function listSections(provisions: readonly Provision[]): Section[] {
  return provisions.flatMap((provision) =>
    provision.type === 'section' ? [provision, ...listSections(provision.children)] : [],
  );
}
