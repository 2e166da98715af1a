import type { ManifestEntry } from './files.ts';

/** Data of the page /data/. It becomes available when the files are written, after the views of the other pages. */
export interface ListedData {
  /** The files about all notices. */
  files: ListedFile[];
  /** 版本 of the release. */
  version: string;
  /** 收录截至, an ISO 8601 date. */
  lastAddedOn: string;
}

export interface ListedFile extends ManifestEntry {
  /** One-sentence description in Chinese, published on the site. */
  description: string;
}

/** Its name in the cache. */
export const LISTED_DATA = 'open-data';
