import type { MdastPluginInput } from 'satteri';

import { layOutGuide } from '../../src/mdx/lay-out-guide.ts';
import { layOutNotice } from '../../src/mdx/lay-out-notice.ts';
import { phrasesOf } from '../../src/text/phrases.ts';
import { readLinks } from '../../src/views/read-views.ts';

const FILE = /\/content\/(?<folder>notices|guides)\/(?<id>[a-z0-9-]+)\.mdx$/;

/** Lays out notices and guides when their MDX is compiled; notices with the links that the derive step found. */
export const mdxPlugin: MdastPluginInput = ({ fileURL }) => {
  const { folder, id = '' } = FILE.exec(fileURL?.pathname ?? '')?.groups ?? {};
  if (folder === 'guides') return layOutGuide();
  return folder === 'notices' ? layOutNotice(readLinks(id), phrasesOf) : null;
};
