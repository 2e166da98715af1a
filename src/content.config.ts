import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';

/** The pages of 关于: prose that editors write. */
const pages = defineCollection({
  loader: glob({ base: 'content/pages', pattern: '**/*.mdx', retainBody: false }),
  schema: z.strictObject({
    title: z.string(),
    /** What the page says, in a sentence that stands below its title and in lists of search engines. */
    description: z.string(),
    /** Its place among the others. */
    order: z.number(),
  }),
});

export const collections = { pages };
