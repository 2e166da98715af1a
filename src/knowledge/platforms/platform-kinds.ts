import type { Platform } from '../../model/platform.ts';

/** Display names of the kinds of platform, in display order. */
export const PLATFORM_KIND_NAMES: Record<Platform['kind'], string> = {
  platform: '平台',
  programme: '工程与行动',
  activity: '活动',
  system: '制度',
  term: '术语',
};
