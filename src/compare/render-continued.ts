import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

import { CLOSE, type ContinuedClause, type ContinuedSentence, type SentenceAlone } from './compare-years.ts';
import { diffWords, type WordDiff } from './diff-words.ts';
import { nameClause, type RenderContext } from './render-clause.ts';
import type { SentencePair } from './relate-sentences.ts';
import type { Sentence } from './split-sentences.ts';

interface Years {
  older: number;
  newer: number;
}

/** A clause that continues others: each of its sentences beside those it continues. */
export function renderContinued(
  { newer, sentences }: ContinuedClause,
  years: Years,
  { href }: RenderContext,
): ElementContent[] {
  const paired = sentences.filter(({ continues }) => continues.length > 0).length;
  return [
    h('p.change-kind', ['延续 ', h('span.muted', `${sentences.length} 句中 ${paired} 句有相近的句子`)]),
    h('h3', [h('a', { href: href(newer.url) }, nameClause(newer))]),
    ...sentences.map((sentence) => renderSentence(sentence, years, href)),
  ];
}

/** 未配对的句子: what of the older notice's continued clauses has no counterpart. */
export function renderLeft(left: readonly SentenceAlone[], year: number, { href }: RenderContext): Element[] {
  if (left.length === 0) return [];
  return [
    h('details.left-sentences', [
      h('summary', `${year} 年已延续的条款中，没有相近句子的 ${left.length} 句`),
      h(
        'ul',
        left.map(({ sentence, isAbsent }) =>
          h('li', { dataSentence: isAbsent ? 'gone' : 'unpaired' }, [
            ...renderQuote(sentence, href),
            h('span.badge', isAbsent ? '未再出现' : '未配对'),
          ]),
        ),
      ),
    ]),
  ];
}

function renderSentence(
  { sentence, continues, isAbsent }: ContinuedSentence,
  years: Years,
  href: RenderContext['href'],
): Element {
  const state = continues.length > 0 ? 'stayed' : isAbsent ? 'new' : 'unpaired';
  return h('div', { className: ['pair'], dataSentence: state }, [
    h(
      'div',
      { dataName: String(years.older) },
      continues.length > 0
        ? continues.flatMap((pair) => renderOlder(pair, href))
        : [h('p.muted', '没有相近的句子')],
    ),
    h('div', { dataName: String(years.newer) }, [
      h('blockquote', textOf(sentence)),
      ...(continues.length > 0 ? [] : [h('span.badge', isAbsent ? '新增' : '未配对')]),
    ]),
  ]);
}

function renderOlder(pair: SentencePair, href: RenderContext['href']): Element[] {
  const diff = diffWords(pair.older.pieces, pair.newer.pieces);
  const open = diff.likeness >= CLOSE ? { open: true } : {};
  return [
    h('div', renderQuote(pair.older, href)),
    h('details', open, [
      h('summary', `逐词对照（文字相同 ${Math.round(diff.likeness * 100)}%）`),
      renderDiff(diff),
    ]),
  ];
}

/** A sentence as it is printed, under the clause it stands in. */
function renderQuote(sentence: Sentence, href: RenderContext['href']): Element[] {
  const { record } = sentence;
  return [
    h('a', { className: ['quoted-clause'], href: href(record.url) }, nameClause(record)),
    h('blockquote', textOf(sentence)),
  ];
}

function renderDiff({ pieces }: WordDiff): Element {
  const tags = { kept: 'span', gone: 'del', new: 'ins' } as const;
  return h(
    'p.word-diff',
    pieces.map(({ kind, text }) => h(tags[kind], text)),
  );
}

function textOf({ record, start, end }: Sentence): string {
  return record.text.slice(start, end);
}
