import { findCards } from '../show/cards.ts';
import type { FoundClauses, QueryLanguage } from '../find/clause-finder.ts';
import { describeUnderstanding, relatedTermsOf } from '../query/describe-understanding.ts';
import type { SearchAnswer, SearchRequest } from '../search-messages.ts';
import type { ParsedQuery } from '../query/parse-query.ts';
import { hasDirectHits, type Understood } from '../query/understand-query.ts';

/** The part of an answer about the query, which is the same for every engine. */
export type Introduction = Pick<
  SearchAnswer,
  'query' | 'mayHaveRelated' | 'understood' | 'cards' | 'synonyms' | 'kin' | 'near'
>;

/**
 * Returns possible names of the page that the query names: the whole query, and the place and year if it is for the
 * document of these.
 */
function listPageNames({ text, filters, terms }: ParsedQuery): string[] {
  const places = new Set(filters.map(({ facet }) => facet)).size === 2;
  const isForDocument = terms.length === 1 && DOCUMENT.test(terms[0]?.[0] ?? '');
  return [
    text,
    ...(places && isForDocument ? [[...new Set(filters.map(({ typed }) => typed))].join('')] : []),
  ];
}

/** The last word of a notice's title or usual name. */
const DOCUMENT = /(?:要点|分解表|任务|方案|计划|规划|通知|文件)$/u;

export async function introduceAnswer(
  language: QueryLanguage,
  { query, related }: SearchRequest,
  understood: Understood<FoundClauses>,
): Promise<Introduction> {
  const { plan, parsed, synonyms, near } = understood;
  return {
    query,
    mayHaveRelated: !related && hasDirectHits(understood) && plan.concepts.length > 0,
    understood: describeUnderstanding(query, understood),
    cards: await findCards(listPageNames(parsed), language.loadIndexFile),
    synonyms,
    kin: relatedTermsOf(language, plan),
    near: near.map(({ text }) => text),
  };
}
