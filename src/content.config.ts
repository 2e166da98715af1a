import { defineCollection } from 'astro:content';
import { z } from 'zod';

import { noticeLoader } from '../scripts/integrations/notice-loader.ts';
import type { Notice } from './model/notice.ts';

export const collections = {
  // The loader gives notices that src/model has read and checked.
  notices: defineCollection({ loader: noticeLoader(), schema: z.custom<Notice>() }),
};
