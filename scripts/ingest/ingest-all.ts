import { inThreads } from '../in-threads.ts';
import { readCachedEntry } from './ingest-source.ts';
import type { ReportEntry } from './report.ts';

/**
 * Ingests sources, or only compares them, and yields their report entries in order. Unchanged sources come from the
 * cache.
 */
export async function* ingestAll(folders: readonly string[], check: boolean): AsyncGenerator<ReportEntry> {
  const cached = folders.map(readCachedEntry);
  const changed = folders.filter((_, index) => !cached[index]);
  const ingested = inThreads<{ folder: string; check: boolean }, ReportEntry>(
    new URL('ingest-source.ts', import.meta.url),
    changed.map((folder) => ({ folder, check })),
  );
  for (const entry of cached) {
    if (entry) yield entry;
    else yield (await ingested.next()).value as ReportEntry;
  }
  await ingested.return(undefined);
}
