import type { Span } from './finding.ts';

/** A link in a paragraph's text: `text.slice(start, end) === quote`. */
export interface TextLink extends Span {
  quote: string;
  /** Path below the site's base. */
  path: string;
  kind: 'citation' | 'platform';
  /** What a platform is, in a sentence. */
  title?: string;
}

/** The links of a notice's page, by the number of their paragraph from 0. Editor's notes and heads of task tables don't count. */
export type NoticeLinks = Readonly<Record<number, readonly TextLink[]>>;
