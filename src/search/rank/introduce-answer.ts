import { findCards } from '../show/cards.ts';
import type { FoundClauses, QueryLanguage } from '../find/clause-finder.ts';
import { describeUnderstanding, kinOf } from '../query/describe-understanding.ts';
import type { SearchAnswer, SearchQuestion } from '../search-messages.ts';
import type { ParsedQuery } from '../query/parse-query.ts';
import { isSaid, type Understood } from '../query/understand-query.ts';

/** What an answer says of the query, whichever engine found the clauses. */
export type Introduction = Pick<
  SearchAnswer,
  'query' | 'mayHaveRelated' | 'understood' | 'cards' | 'synonyms' | 'kin' | 'near'
>;

/** What a page may be called that the query names: the whole of it; else the document of a place and year, whatever it is called. */
function namesAsked({ text, filters, terms }: ParsedQuery): string[] {
  const places = new Set(filters.map(({ facet }) => facet)).size === 2;
  const asksForDocument = terms.length === 1 && DOCUMENT.test(terms[0]?.[0] ?? '');
  return [
    text,
    ...(places && asksForDocument ? [[...new Set(filters.map(({ typed }) => typed))].join('')] : []),
  ];
}

/** What a notice calls itself, or is called. */
const DOCUMENT = /(?:要点|分解表|任务|方案|计划|规划|通知|文件)$/u;

export async function introduceAnswer(
  language: QueryLanguage,
  { query, related }: SearchQuestion,
  understood: Understood<FoundClauses>,
): Promise<Introduction> {
  const { plan, parsed, synonyms, near } = understood;
  return {
    query,
    mayHaveRelated: !related && isSaid(understood) && plan.concepts.length > 0,
    understood: describeUnderstanding(query, understood),
    cards: await findCards(namesAsked(parsed), language.loadIndexFile),
    synonyms,
    kin: kinOf(language, plan),
    near: near.map(({ text }) => text),
  };
}
