import { Feed } from 'feed';

/** A notice in a feed. */
export interface FeedItem {
  /** Its whole address. */
  address: string;
  title: string;
  /** The days it was added and last changed, as ISO 8601. */
  addedOn: string;
  updatedOn: string;
  description: string;
  /** Its themes. */
  themes: { id: string; name: string }[];
}

export interface FeedFacts {
  title: string;
  /** Whole addresses of the page that it is the feed of, and of the feed itself. */
  page: string;
  address: string;
  /** The day of the last change, as ISO 8601; empty where there is none. */
  updatedOn: string;
  items: FeedItem[];
}

/** A feed as Atom (RFC 4287). */
export function writeFeed({ title, page, address, updatedOn, items }: FeedFacts): string {
  const feed = new Feed({
    id: page,
    title,
    link: page,
    language: 'zh-Hans',
    feedLinks: { atom: address },
    updated: dayOf(updatedOn),
    copyright: '文件为发文机关的公开文件；非官方文本，以印发的原件为准。',
  });
  for (const item of items)
    feed.addItem({
      ...{ id: item.address, link: item.address, title: item.title },
      ...{ date: dayOf(item.updatedOn), published: dayOf(item.addedOn) },
      description: item.description,
      category: item.themes.map(({ id, name }) => ({ term: id, name })),
    });
  return feed.atom1();
}

/** A day's beginning; that of time where there is no day. */
function dayOf(day: string): Date {
  return new Date(day === '' ? 0 : `${day}T00:00:00Z`);
}
