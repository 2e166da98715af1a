import { basename } from 'node:path';

import type { PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { VFile } from 'vfile';

import { findCitations } from '../knowledge/find-citations.ts';
import type { FindPlatforms } from '../knowledge/find-platforms.ts';
import type { ResolveCitation } from '../knowledge/resolve-citations.ts';
import type { Span } from '../model/finding.ts';

/** What is linked, and where to. */
export interface LinkedFindings {
  findPlatforms: FindPlatforms;
  resolveCitation: ResolveCitation;
  /** What a platform is, in a sentence. */
  gloss: (platform: string) => string;
  /** A path of the site under its base. */
  href: (path: string) => string;
}

interface Link extends Span {
  url: string;
  className: 'citation' | 'platform';
  /** Shown of it. */
  title?: string;
}

/** The parts of a notice in which the first mention of a platform is linked. */
const PARTS = new Set(['Clause', 'Cover', 'Preamble']);

/**
 * Links each citation to its entry under /documents/, or to the page of the notice it is, and the first mention of a
 * platform in each clause to its page. Links don't overlap; citations come first. The text stays as it is.
 */
export function linkFindings(findings: LinkedFindings) {
  return (tree: Root, file: VFile) =>
    linkPart(tree.children, basename(file.path, '.mdx'), new Set(), findings);
}

function linkPart(
  nodes: readonly RootContent[],
  notice: string,
  linked: Set<string>,
  findings: LinkedFindings,
): void {
  for (const node of nodes) {
    if (!('children' in node)) continue;
    const isPart = node.type === 'mdxJsxFlowElement' && PARTS.has(node.name ?? '');
    const linkedHere = isPart ? new Set<string>() : linked;
    if (node.type === 'paragraph')
      node.children = node.children.flatMap((child) =>
        child.type === 'text' ? linkText(child, notice, linkedHere, findings) : [child],
      );
    else linkPart(node.children as RootContent[], notice, linkedHere, findings);
  }
}

function linkText(
  text: Text,
  notice: string,
  linked: Set<string>,
  findings: LinkedFindings,
): PhrasingContent[] {
  const citations = listCitations(text.value, notice, findings);
  const platforms = listPlatforms(text.value, citations, linked, findings);
  const pieces: PhrasingContent[] = [];
  let at = 0;
  for (const { start, end, url, className, title = null } of [...citations, ...platforms].sort(
    (a, b) => a.start - b.start,
  )) {
    pieces.push(textNode(text.value.slice(at, start)));
    const children = [textNode(text.value.slice(start, end))];
    pieces.push({ type: 'link', url, title, children, data: { hProperties: { class: className } } });
    at = end;
  }
  pieces.push(textNode(text.value.slice(at)));
  return pieces.filter((piece) => piece.type !== 'text' || piece.value !== '');
}

function textNode(value: string): Text {
  return { type: 'text', value };
}

function listCitations(text: string, notice: string, { resolveCitation, href }: LinkedFindings): Link[] {
  return findCitations('', text).flatMap((citation) => {
    const document = resolveCitation({ notice, citation });
    // A notice that names itself needs no link to itself.
    if (document.notice === notice) return [];
    const path = document.notice === null ? `/documents/#${document.id}` : `/notices/${document.notice}/`;
    return [{ start: citation.start, end: citation.end, url: href(path), className: 'citation' as const }];
  });
}

function listPlatforms(
  text: string,
  citations: readonly Link[],
  linked: Set<string>,
  { findPlatforms, gloss, href }: LinkedFindings,
): Link[] {
  return findPlatforms('', text).flatMap(({ platform, start, end }) => {
    const isInLink = citations.some((link) => start < link.end && end > link.start);
    if (isInLink || linked.has(platform)) return [];
    linked.add(platform);
    const className = 'platform' as const;
    return [{ start, end, url: href(`/platforms/${platform}/`), className, title: gloss(platform) }];
  });
}
