import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

import { noticeFrontMatter } from './model/notice.ts';

export const collections = {
  notices: defineCollection({
    loader: glob({ pattern: '*.mdx', base: './content/notices' }),
    schema: noticeFrontMatter,
  }),
};
