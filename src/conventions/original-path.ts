import type { NoticeFrontMatter } from '../model/notice.ts';

/** File types that a browser would run or render with the site's own privileges. */
const ACTIVE = /\.(?:html?|xhtml|svg|xml)$/u;

/**
 * Returns the path, below the site's base, at which the original of a notice is published unchanged. Null if the
 * notice has redactions, because the file still contains the redacted words. A web page gets the suffix `.txt` so
 * that browsers show its source and never run it.
 */
export function originalPath({ id, source, redactions }: NoticeFrontMatter): string | null {
  if (redactions.length > 0) return null;
  const ending = /\.[^./]+$/u.exec(source.file)?.[0] ?? '';
  return `/originals/${id}${ending}${ACTIVE.test(ending) ? '.txt' : ''}`;
}
