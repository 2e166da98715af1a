import { inThreads } from '../in-threads.ts';
import { readKeptEntry } from './ingest-source.ts';
import type { ReportEntry } from './report.ts';

/** Ingests sources, or compares them: what is told of each, in their order. Those that nothing changed for aren't read again. */
export async function* ingestAll(folders: readonly string[], check: boolean): AsyncGenerator<ReportEntry> {
  const kept = folders.map(readKeptEntry);
  const changed = folders.filter((_, index) => !kept[index]);
  const made = inThreads<{ folder: string; check: boolean }, ReportEntry>(
    new URL('ingest-source.ts', import.meta.url),
    changed.map((folder) => ({ folder, check })),
  );
  for (const entry of kept) {
    if (entry) yield entry;
    else yield (await made.next()).value as ReportEntry;
  }
  await made.return(undefined);
}
