import type { Nodes } from 'mdast';

import type { CensusRun } from './census.ts';
import { decodeText } from './decode-text.ts';
import type { Doubt } from './doubt.ts';
import { listRuns, type MarkdownRun, type MarkdownRuns } from './markdown/list-runs.ts';
import { parseMarkdown } from './markdown/markdown-tree.ts';
import { isDelimiterRow } from './markdown/prepare-source.ts';
import { writeMarkdown, type WrittenMarkdown } from './markdown/write-markdown.ts';
import type { ReadText } from './read-result.ts';
import { SourceError } from './source-error.ts';

/**
 * Reads a Markdown file: words without their markup, list numbers as rendered, tables as rows.
 * @throws {SourceError} if it has no words.
 */
export function readMarkdown(bytes: Uint8Array, name: string): ReadText {
  const { text, encoding } = decodeText(bytes, name);
  return readDecodedMarkdown(text, encoding, name);
}

/** Does the same for text that is already decoded. */
export function readDecodedMarkdown(text: string, encoding: string, name: string): ReadText {
  const tree = parseMarkdown(text);
  const found = listRuns(tree);
  const { lines, generated, doubts, places } = writeMarkdown(tree, found);
  if (lines.length === 0)
    throw new SourceError(name, 1, 'The file has no text.', 'Put the text of the notice into it.');
  return {
    format: 'md',
    text: lines.join('\n'),
    encoding,
    lines: 'paragraphs',
    census: { runs: found.runs.map(withoutNode), generated },
    doubts: [...doubtsAboutLeftOut(found, places), ...doubts].sort((a, b) => a.line - b.line),
  };
}

function withoutNode({ text, place, fate, why }: MarkdownRun): CensusRun {
  return { text, place, fate, ...(why !== undefined && { why }) };
}

const EXCERPT = 40;
/** Link addresses aren't displayed by any Markdown renderer. */
const ADDRESS = 'address of a link';

/** Returns doubts about the words and pictures that were left out. Blocks of HTML have their own doubts. */
function doubtsAboutLeftOut({ runs, fragments }: MarkdownRuns, places: WrittenMarkdown['places']): Doubt[] {
  return runs
    .filter(({ fate, why, node }) => fate === 'left-out' && why !== ADDRESS && !(node && fragments.has(node)))
    .map(({ node, text, why }) => ({
      line: (node && places.get(node)) ?? 1,
      ...describeLeftOut(text, why ?? '', node),
    }));
}

function describeLeftOut(text: string, why: string, node: Nodes | null): Pick<Doubt, 'problem' | 'next'> {
  if (text === '') {
    const words = node && 'alt' in node && node.alt ? ` (“${node.alt}”)` : '';
    return {
      problem: `There is a picture${words} here; what it shows isn’t read.`,
      next: 'Open it; if it holds words of the notice, get them by text recognition and add them under corrections: in notice.yaml.',
    };
  }
  const words = text.trim().replace(/\s+/gu, ' ');
  const excerpt = words.length > EXCERPT ? `${words.slice(0, EXCERPT)}…` : words;
  return {
    problem: `“${excerpt}” is left out: ${why}.`,
    next: 'If it belongs to the notice, add it under corrections: in notice.yaml.',
  };
}

/** Fewest lines with bold words. On a single line they may be the author's own asterisks. */
const MIN_BOLD_LINES = 2;

/**
 * Whether a text is Markdown, judged by markup that printed text never has: a heading's #, the delimiter row of a
 * table, a **bold** line, or bold words on several lines. A text with tab-separated cells isn't Markdown.
 */
export function looksLikeMarkdown(text: string): boolean {
  const lines = text.split(/\r\n?|\n/);
  if (lines.some((line) => /\S\t+\S/.test(line))) return false;
  const isSure = lines.some(
    (line, index) =>
      /^ {0,3}#{1,6} +\S/.test(line) ||
      /^\s*\*\*[^*\s][^*]*\*\*\s*$/.test(line) ||
      (isDelimiterRow(line) && line.includes('--') && (lines[index - 1]?.includes('|') ?? false)),
  );
  return isSure || lines.filter((line) => /\*\*[^*\s][^*]*\*\*/.test(line)).length >= MIN_BOLD_LINES;
}
