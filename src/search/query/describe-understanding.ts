import type { RelatedTerms } from '../index/lexicon.ts';
import type { ParsedQuery } from './parse-query.ts';
import type { QueryPlan } from './plan-query.ts';
import type { QueryLanguage } from '../find/clause-finder.ts';
import type { Understanding } from '../search-messages.ts';
import type { Understood } from './understand-query.ts';

/** Describes how a query was interpreted. */
export function describeUnderstanding(typed: string, understood: Understood): Understanding {
  const { parsed, reading, isVerbatim } = understood;
  return {
    ...{
      text: parsed.text,
      terms: parsed.terms,
      excluded: listExcluded(parsed),
      notCollected: parsed.notCollected,
      isVerbatim,
    },
    chips: parsed.filters.map(({ facet, value, typed: part }) => ({
      ...{ facet, value, without: writeQuery(parsed, part) },
    })),
    reading: reading && {
      kind: reading.kind,
      text: reading.text,
      back: reading.isRewritten ? quote(typed) : null,
    },
  };
}

function listExcluded({ excluded, filteredOut }: ParsedQuery): string[] {
  return [...new Set([...excluded, ...filteredOut.map(({ typed }) => typed)])];
}

/** Writes a query without one of its filters. */
function writeQuery(parsed: ParsedQuery, without: string): string {
  return [
    ...parsed.filters.flatMap(({ typed }) => (typed === without ? [] : [typed])),
    ...parsed.terms.map((alternatives) =>
      alternatives.map((term) => (parsed.isExact ? `“${term}”` : term)).join(' OR '),
    ),
    ...listExcluded(parsed).map((term) => `-${term}`),
  ].join(' ');
}

/** Quotes a query, so that it is searched exactly as typed. */
function quote(typed: string): string {
  return `“${typed.replace(/["“”„]/gu, '')}”`;
}

/** Returns the related terms of a query that is a single listed term. */
export function relatedTermsOf({ lexicon }: QueryLanguage, { terms }: QueryPlan): RelatedTerms {
  const [term, ...others] = terms.flatMap(({ typed }) => typed);
  if (term === undefined || others.length > 0) return {};
  return Object.hasOwn(lexicon.kin, term) ? (lexicon.kin[term] ?? {}) : {};
}
