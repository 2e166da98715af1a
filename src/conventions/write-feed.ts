import { Feed } from 'feed';

/** An entry of a feed. */
export interface FeedItem {
  /** The notice's absolute URL. */
  address: string;
  title: string;
  /** ISO 8601 dates. */
  addedOn: string;
  updatedOn: string;
  description: string;
  /** The notice's themes. */
  themes: { id: string; name: string }[];
}

export interface FeedData {
  title: string;
  /** Absolute URLs of the page that the feed belongs to and of the feed itself. */
  page: string;
  address: string;
  /** ISO 8601 date of the last change; empty if there is none. */
  updatedOn: string;
  items: FeedItem[];
}

/** Writes a feed as Atom (RFC 4287). */
export function writeFeed({ title, page, address, updatedOn, items }: FeedData): string {
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

/** Returns midnight UTC of a day, or the Unix epoch if the day is empty. */
function dayOf(day: string): Date {
  return new Date(day === '' ? 0 : `${day}T00:00:00Z`);
}
