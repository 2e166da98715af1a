import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { mdxToMdast } from 'satteri';
import { parse } from 'yaml';

import {
  type Guide,
  GUIDE_PARTS,
  guideFrontMatter,
  type GuidePart,
  type GuidePartName,
} from '../model/guide.ts';
import { NOTICE_FEATURES } from './parser-features.ts';

/**
 * Parses a guide: its front matter, and its live parts in document order.
 * @param path of the file, relative to the project's root; used in error messages.
 * @throws if it contains code or an unknown part, or a part with missing or unknown attributes, with the path and the
 * line.
 */
export function readGuide(id: string, path: string, source: string): Guide {
  const root = mdxToMdast(source, { features: NOTICE_FEATURES }) as Root;
  const [head, ...blocks] = root.children;
  const parsed = guideFrontMatter.safeParse(head?.type === 'yaml' ? parse(head.value) : {});
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${path}:1: The front matter’s ${issue?.path.join('.')}: ${issue?.message}.`);
  }
  try {
    return { id, path, ...parsed.data, parts: blocks.flatMap(partsWithin), source };
  } catch (error) {
    throw new Error(`${path}:${(error as Error).message}`, { cause: error });
  }
}

/** Returns the live parts in a block. Each part must be on its own line. */
function partsWithin(node: RootContent): GuidePart[] {
  if (node.type === 'mdxJsxFlowElement') return [readPart(node)];
  if (node.type.startsWith('mdx'))
    throw new Error(
      `${lineOf(node)}: A guide holds text and live parts, each in a line of its own, and no code.`,
    );
  return 'children' in node ? (node.children as RootContent[]).flatMap(partsWithin) : [];
}

function readPart(node: MdxJsxFlowElement): GuidePart {
  const line = lineOf(node as RootContent);
  const name = node.name ?? '';
  if (!isPartName(name))
    throw new Error(
      `${line}: There is no live part <${name}>. There are ${Object.keys(GUIDE_PARTS).join(', ')}.`,
    );
  const attributes: Record<string, string> = {};
  for (const one of node.attributes) {
    if (one.type !== 'mdxJsxAttribute' || typeof one.value !== 'string')
      throw new Error(
        `${line}: An attribute of <${name}> is words in quotation marks: clause="shaanxi-2024#c1".`,
      );
    attributes[one.name] = one.value;
  }
  const allowed: readonly string[] = GUIDE_PARTS[name];
  const required = allowed.filter((one) => !one.endsWith('?'));
  const missing = required.find((one) => !attributes[one]);
  if (missing !== undefined) throw new Error(`${line}: <${name}> has no ${missing}.`);
  const foreign = Object.keys(attributes).find(
    (one) => !allowed.includes(one) && !allowed.includes(`${one}?`),
  );
  if (foreign !== undefined)
    throw new Error(`${line}: <${name}> takes no ${foreign}, but ${allowed.join(', ').replaceAll('?', '')}.`);
  if (node.children.length > 0) throw new Error(`${line}: <${name} /> holds nothing: close it with />.`);
  return { name, attributes, line };
}

function isPartName(name: string): name is GuidePartName {
  return Object.hasOwn(GUIDE_PARTS, name);
}

function lineOf(node: RootContent): number {
  return node.position?.start.line ?? 1;
}
