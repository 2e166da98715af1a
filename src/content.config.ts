import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

import { noticeFrontMatter } from './model/notice.ts';

export const collections = {
  notices: defineCollection({
    // The body is compiled, not read: kept, it would make the content store as large as the collection.
    loader: glob({ base: 'content/notices', pattern: '*.mdx', retainBody: false }),
    schema: noticeFrontMatter,
  }),
};
