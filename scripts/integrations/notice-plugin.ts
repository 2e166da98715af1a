import type { MdastPluginInput } from 'satteri';

import { readLinks } from '../../src/views/read-views.ts';
import { phrasesOf } from '../../src/phrases.ts';
import { layOutNotice } from '../../src/mdx/lay-out-notice.ts';

const NOTICE_FILE = /\/content\/notices\/([a-z0-9-]+)\.mdx$/;

/** Lays out the notices among the MDX files that are compiled, with the links that `derive` found. */
export const noticePlugin: MdastPluginInput = ({ fileURL }) => {
  const [, id] = NOTICE_FILE.exec(fileURL?.pathname ?? '') ?? [];
  return id === undefined ? null : layOutNotice(readLinks(id), phrasesOf);
};
