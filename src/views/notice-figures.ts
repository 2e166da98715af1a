import { countCharacters } from '../knowledge/records/count-characters.ts';
import { endsOnce } from '../knowledge/deadlines/deadline.ts';
import { isProvision, listRecords } from '../knowledge/records/list-records.ts';
import type { Notice } from '../model/notice.ts';
import type { Collection } from './collection.ts';

/** 一份文件写了多少: counts of a notice's findings, with the paths of their lists. */
export interface NoticeFigures {
  counts: { name: string; unit: string; count: number; path: string }[];
  /** The themes with the most text, by id, with the share of characters of its clauses in percent. */
  themes: { theme: string; share: number; path: string }[];
}

const MOST_THEMES = 3;

/** Creates the function that counts the findings of a notice. Counts of 0 are omitted. */
export function createFigures(collection: Collection): (notice: Notice) => NoticeFigures {
  const { knowledge, listings } = collection;
  const byNotice = <Row extends { notice: string }>(rows: readonly Row[]) =>
    Map.groupBy(rows, ({ notice }) => notice);
  const indicators = byNotice(knowledge.indicators);
  const duties = byNotice(knowledge.duties);
  const deadlines = byNotice(knowledge.deadlines.filter(({ deadline }) => endsOnce(deadline)));
  const products = byNotice(knowledge.citations.filter(({ citation }) => citation.role === 'product'));
  return (notice) => {
    const { id, province, year } = notice;
    const clauses = listRecords(notice).filter(({ kind }) => kind === 'clause');
    const filter = `?province=${province}&year=${year}`;
    const titles = new Set((products.get(id) ?? []).map(({ citation }) => citation.title));
    const firstPlace = (clause: string | undefined) => `/notices/${id}/#${clause ?? ''}`;
    const counts = [
      { name: '条款', unit: '条', count: clauses.length, path: firstPlace(clauses[0]?.id) },
      { name: '任务', unit: '项', count: duties.get(id)?.length ?? 0, path: `/tasks/${filter}` },
      { name: '指标', unit: '个', count: indicators.get(id)?.length ?? 0, path: `/indicators/${filter}` },
      {
        ...{ name: '时限', unit: '处', count: deadlines.get(id)?.length ?? 0 },
        path: deadlines.get(id)?.[0]?.url ?? '',
      },
      {
        ...{ name: '要制定、修订或发布的文件', unit: '份', count: titles.size },
        path: firstPlace(products.get(id)?.[0]?.citation.clauseId),
      },
    ];
    return {
      counts: counts.filter(({ count }) => count > 0),
      themes: mostWritten(notice).map(({ theme, share }) => ({
        ...{ theme, share, path: listings.placeOf(`/themes/${theme}/#${id}`) },
      })),
    };
  };
}

/** Returns the themes with the most text. A clause is counted for each of its themes. */
function mostWritten(notice: Notice): { theme: string; share: number }[] {
  const records = listRecords(notice).filter(isProvision);
  const all = countCharacters(records);
  return notice.themes
    .map((theme) => ({
      theme,
      share: (100 * countCharacters(records.filter(({ themes }) => themes.includes(theme)))) / all,
    }))
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_THEMES)
    .map(({ theme, share }) => ({ theme, share: Math.round(share) }));
}
