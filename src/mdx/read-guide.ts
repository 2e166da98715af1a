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
import { NOTICE_FEATURES } from './features.ts';

/**
 * Reads a guide: what it is called, and its live parts in the order they stand in.
 * @param path below the project's root, named where something is wrong.
 * @throws where it holds code or a part that there isn't, or a part says too little or too much, with the path and the line.
 */
export function readGuide(id: string, path: string, source: string): Guide {
  const root = mdxToMdast(source, { features: NOTICE_FEATURES }) as Root;
  const [head, ...blocks] = root.children;
  const known = guideFrontMatter.safeParse(head?.type === 'yaml' ? parse(head.value) : {});
  if (!known.success) {
    const [issue] = known.error.issues;
    throw new Error(`${path}:1: The front matter’s ${issue?.path.join('.')}: ${issue?.message}.`);
  }
  try {
    return { id, path, ...known.data, parts: blocks.flatMap(partsWithin), source };
  } catch (error) {
    throw new Error(`${path}:${(error as Error).message}`, { cause: error });
  }
}

/** The live parts in a block. A part stands in a line of its own. */
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
  const taken: readonly string[] = GUIDE_PARTS[name];
  const required = taken.filter((one) => !one.endsWith('?'));
  const missing = required.find((one) => !attributes[one]);
  if (missing !== undefined) throw new Error(`${line}: <${name}> has no ${missing}.`);
  const foreign = Object.keys(attributes).find((one) => !taken.includes(one) && !taken.includes(`${one}?`));
  if (foreign !== undefined)
    throw new Error(`${line}: <${name}> takes no ${foreign}, but ${taken.join(', ').replaceAll('?', '')}.`);
  if (node.children.length > 0) throw new Error(`${line}: <${name} /> holds nothing: close it with />.`);
  return { name, attributes, line };
}

function isPartName(name: string): name is GuidePartName {
  return Object.hasOwn(GUIDE_PARTS, name);
}

function lineOf(node: RootContent): number {
  return node.position?.start.line ?? 1;
}
