import type { ManifestEntry } from './files.ts';

/** What /data/ tells: it is known when the files are written, after the views of the other pages. */
export interface ListedData {
  /** The files about all notices. */
  files: ListedFile[];
  /** 版本 of the release. */
  version: string;
  /** 收录截至. */
  lastAddedOn: string;
}

export interface ListedFile extends ManifestEntry {
  /** What it holds, in a sentence for the site's readers. */
  description: string;
}

/** Its name in the cache. */
export const LISTED_DATA = 'open-data';
