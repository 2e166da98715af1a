/**
 * node scripts/derive/derive-notices.ts derives the data that depends on a single notice, on all processors, unless it
 * is cached.
 */
import { inThreads } from '../in-threads.ts';
import { digestNotices, isStale } from './notice-parts.ts';

const root = process.cwd();
const notices = digestNotices(root);
const stale = notices.filter((notice) => isStale(root, notice));
await Array.fromAsync(inThreads(new URL('derive-notice.ts', import.meta.url), stale));
console.log(`[derive] ${stale.length} notices read, ${notices.length - stale.length} cached`);
