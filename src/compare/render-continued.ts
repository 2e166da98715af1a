import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

import type { ChangeWords } from './change-words.ts';
import {
  MIN_DIFF_SIMILARITY,
  type ContinuedClause,
  type ContinuedSentence,
  type SentenceAlone,
} from './compare-years.ts';
import { diffWords, type WordDiff } from './diff-words.ts';
import { nameClause, type RenderContext } from './render-clause.ts';
import type { SentencePair } from './relate-sentences.ts';
import type { Sentence } from './split-sentences.ts';

/** Renders a clause that continues others, with each sentence beside those it continues. */
export function renderContinued(
  { newer, sentences }: ContinuedClause,
  words: ChangeWords,
  { href }: RenderContext,
): ElementContent[] {
  const paired = sentences.filter(({ continues }) => continues.length > 0).length;
  return [
    h('p.change-kind', [
      `${words.kinds.stayed} `,
      h('span.muted', `${sentences.length} 句中 ${paired} 句有相近的句子`),
    ]),
    h('h3', [h('a', { href: href(newer.url) }, nameClause(newer))]),
    ...sentences.map((sentence) => renderSentence(sentence, words, href)),
  ];
}

/** Renders 未配对的句子: the unmatched sentences of the older notice's continued clauses. */
export function renderUnmatched(
  unmatched: readonly SentenceAlone[],
  words: ChangeWords,
  { href }: RenderContext,
): Element[] {
  if (unmatched.length === 0) return [];
  return [
    h('details.left-sentences', [
      h('summary', `${words.unmatchedHeading}，没有相近句子的 ${unmatched.length} 句`),
      h(
        'ul',
        unmatched.map(({ sentence, isAbsent }) =>
          h('li', { dataSentence: isAbsent ? 'gone' : 'unpaired' }, [
            ...renderQuote(sentence, href),
            h('span.badge', isAbsent ? words.kinds.gone : words.kinds.unpaired),
          ]),
        ),
      ),
    ]),
  ];
}

function renderSentence(
  { sentence, continues, isAbsent }: ContinuedSentence,
  words: ChangeWords,
  href: RenderContext['href'],
): Element {
  const state = continues.length > 0 ? 'stayed' : isAbsent ? 'new' : 'unpaired';
  return h('div', { className: ['pair'], dataSentence: state }, [
    h(
      'div',
      { dataName: words.older },
      continues.length > 0
        ? continues.flatMap((pair) => renderOlder(pair, href))
        : [h('p.muted', '没有相近的句子')],
    ),
    h('div', { dataName: words.newer }, [
      h('blockquote', textOf(sentence)),
      ...(continues.length > 0 ? [] : [h('span.badge', isAbsent ? words.kinds.new : words.kinds.unpaired)]),
    ]),
  ]);
}

function renderOlder(pair: SentencePair, href: RenderContext['href']): Element[] {
  const diff = diffWords(pair.older.pieces, pair.newer.pieces);
  const open = diff.similarity >= MIN_DIFF_SIMILARITY ? { open: true } : {};
  return [
    h('div', renderQuote(pair.older, href)),
    h('details', open, [
      h('summary', `逐词对照（相同的词语占 ${Math.round(diff.similarity * 100)}%）`),
      renderDiff(diff),
    ]),
  ];
}

/** Renders a sentence as printed, below the name of its clause. */
function renderQuote(sentence: Sentence, href: RenderContext['href']): Element[] {
  const { record } = sentence;
  return [
    h('a', { className: ['quoted-clause'], href: href(record.url) }, nameClause(record)),
    h('blockquote', textOf(sentence)),
  ];
}

function renderDiff({ pieces }: WordDiff): Element {
  const tags = { same: 'span', gone: 'del', new: 'ins' } as const;
  return h(
    'p.word-diff',
    pieces.map(({ kind, text }) => h(tags[kind], text)),
  );
}

function textOf({ record, start, end }: Sentence): string {
  return record.text.slice(start, end);
}
