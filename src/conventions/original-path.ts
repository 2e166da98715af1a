import type { NoticeFrontMatter } from '../model/notice.ts';

/** What a browser would run or render with the site's own rights. */
const ACTIVE = /\.(?:html?|xhtml|svg|xml)$/u;

/**
 * Where the original of a notice is published as it was received, below the site's base; null where words of it are hidden: the
 * file holds them. A web page gets `.txt` behind its name, so that it is shown and never run.
 */
export function originalPath({ id, source, redactions }: NoticeFrontMatter): string | null {
  if (redactions.length > 0) return null;
  const ending = /\.[^./]+$/u.exec(source.file)?.[0] ?? '';
  return `/originals/${id}${ending}${ACTIVE.test(ending) ? '.txt' : ''}`;
}
