import { writeFeed } from '../conventions/write-feed.ts';
import { CHANGE_NAMES } from '../knowledge/changes/change-names.ts';
import { nameOf } from '../knowledge/name-of.ts';
import { href } from '../href.ts';
import type { FeedShown, NoticeInFeed } from '../views/feed.ts';
import { entryOf, provinces, themes } from '../vocabulary.ts';

const NAMED = { provinces, themes };

/** Builds the response with the Atom feed of the collection, of a province or of a theme. */
export function feedResponse({ of, updatedOn, notices }: FeedShown, site: URL | undefined): Response {
  const addressOf = (path: string) => new URL(href(path), site).href;
  const page = of === null ? '/' : `/${of.kind}/${of.id}/`;
  const atom = writeFeed({
    title: `要点：${of === null ? '' : nameOf(NAMED[of.kind], of.id)}新收录的文件`,
    page: addressOf(page),
    address: addressOf(`${page}feed.xml`),
    updatedOn,
    items: notices.map((notice) => ({
      address: addressOf(`/notices/${notice.id}/`),
      ...{ title: notice.title, themes: notice.themes.map((id) => ({ id, name: nameOf(themes, id) })) },
      ...{ addedOn: notice.addedOn, updatedOn: notice.updatedOn },
      description: describe(notice),
    })),
  });
  return new Response(atom, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}

/** Summarises a notice, including its corrections, redactions and changes. */
function describe({ province, year, clauses, corrections, redactions, changes }: NoticeInFeed): string {
  return [
    `${entryOf(provinces, province).fullName} ${year} 年度，${clauses} 条`,
    corrections > 0 ? `更正 ${corrections} 处` : '',
    redactions > 0 ? `隐去 ${redactions} 处` : '',
    ...changes.map(({ on, kind, what }) => `${on} ${CHANGE_NAMES[kind]}：${what}`),
  ]
    .filter(Boolean)
    .join('；');
}
