import type { APIRoute } from 'astro';
import { Feed } from 'feed';

import { href } from '../href.ts';
import { readView } from '../views/read-views.ts';
import { entryOf, provinces } from '../vocabulary.ts';

/** The notices that were added last, as an Atom feed; what was corrected or redacted in a text is told with it. */
export const GET: APIRoute = ({ site }) => {
  const { updatedOn, notices } = readView('feed');
  const addressOf = (path: string) => new URL(href(path), site).href;
  const feed = new Feed({
    id: addressOf('/'),
    title: '要点：新收录的文件',
    link: addressOf('/'),
    language: 'zh-Hans',
    feedLinks: { atom: addressOf('/feed.xml') },
    updated: dayOf(updatedOn),
    copyright: '文件为发文机关的公开文件；非官方文本，以印发的原件为准。',
  });
  for (const notice of notices) {
    const changes = [
      notice.corrections > 0 ? `更正 ${notice.corrections} 处` : '',
      notice.redactions > 0 ? `隐去 ${notice.redactions} 处` : '',
    ].filter(Boolean);
    feed.addItem({
      id: addressOf(`/notices/${notice.id}/`),
      link: addressOf(`/notices/${notice.id}/`),
      title: notice.title,
      date: dayOf(notice.addedOn),
      description: [
        `${entryOf(provinces, notice.province).fullName} ${notice.year} 年度，${notice.clauses} 条`,
        ...changes,
      ].join('；'),
      category: notice.themes.map((name) => ({ name })),
    });
  }
  return new Response(feed.atom1(), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};

/** A day of the collection; its beginning where it has no notice. */
function dayOf(day: string): Date {
  return new Date(day === '' ? 0 : `${day}T00:00:00Z`);
}
