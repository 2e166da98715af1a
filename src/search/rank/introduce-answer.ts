import { findCards } from '../show/cards.ts';
import type { FoundClauses, QueryLanguage } from '../find/clause-finder.ts';
import { describeUnderstanding, kinOf } from '../query/describe-understanding.ts';
import type { SearchAnswer, SearchQuestion } from '../search-messages.ts';
import { isSaid, type Understood } from '../query/understand-query.ts';

/** What an answer says of the query, whichever engine found the clauses. */
export type Introduction = Pick<
  SearchAnswer,
  'query' | 'mayHaveRelated' | 'understood' | 'cards' | 'synonyms' | 'kin' | 'near'
>;

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
    cards: await findCards(parsed.text, language.loadIndexFile),
    synonyms,
    kin: kinOf(language, plan),
    near: near.map(({ text }) => text),
  };
}
