import type { APIRoute } from 'astro';
import { Feed } from 'feed';

import { loadCollection } from '../collection.ts';
import { href } from '../href.ts';
import { lastAddedOn } from '../knowledge/last-added-on.ts';
import { countClauses } from '../knowledge/list-records.ts';

const NEWEST = 50;

/** The notices that were added last, as an Atom feed; what was corrected or redacted in a text is told with it. */
export const GET: APIRoute = ({ site }) => {
  const { notices, provinces } = loadCollection();
  const addressOf = (path: string) => new URL(href(path), site).href;
  const feed = new Feed({
    id: addressOf('/'),
    title: '要点：新收录的文件',
    link: addressOf('/'),
    language: 'zh-Hans',
    feedLinks: { atom: addressOf('/feed.xml') },
    updated: dayOf(lastAddedOn(notices)),
    copyright: '文件为发文机关的公开文件；非官方文本，以印发的原件为准。',
  });
  const newest = notices
    .toSorted((a, b) => b.source.addedOn.localeCompare(a.source.addedOn))
    .slice(0, NEWEST);
  for (const notice of newest) {
    const province = provinces.find(({ id }) => id === notice.province);
    const changes = [
      notice.corrections.length > 0 ? `更正 ${notice.corrections.length} 处` : '',
      notice.redactions.length > 0 ? `隐去 ${notice.redactions.length} 处` : '',
    ].filter(Boolean);
    feed.addItem({
      id: addressOf(`/notices/${notice.id}/`),
      link: addressOf(`/notices/${notice.id}/`),
      title: notice.title,
      date: dayOf(notice.source.addedOn),
      description: [`${province?.fullName} ${notice.year} 年度，${countClauses(notice)} 条`, ...changes].join(
        '；',
      ),
      category: notice.themes.map((name) => ({ name })),
    });
  }
  return new Response(feed.atom1(), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};

/** A day of the collection; its beginning where it has no notice. */
function dayOf(day: string): Date {
  return new Date(day === '' ? 0 : `${day}T00:00:00Z`);
}
