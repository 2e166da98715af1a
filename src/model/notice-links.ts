import type { Span } from './finding.ts';

/** A link in a paragraph's text: `text.slice(start, end) === quote`. */
export interface TextLink extends Span {
  quote: string;
  /** Path relative to the site's base. */
  path: string;
  kind: 'citation' | 'platform';
  /** Definition of a platform in one sentence. */
  title?: string;
}

/**
 * The links of a notice's page by paragraph number, from 0. Editor's notes and headers of task tables aren't counted.
 */
export type NoticeLinks = Readonly<Record<number, readonly TextLink[]>>;
