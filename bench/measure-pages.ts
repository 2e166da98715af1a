import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Size of a built site. Kilobytes are 1,000 bytes, of bodies compressed as by a web server. */
export interface SiteWeight {
  pages: number;
  files: number;
  megabytes: number;
  /** The heaviest page of each kind, by the first part of its path. */
  heaviest: Record<string, { path: string; kilobytes: number }>;
  /** The files that pages load whatever their content: scripts and styles. */
  assetKilobytes: number;
}

/** Measures the size of the site in a folder. */
export function weighSite(folder: string): SiteWeight {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const pages = files.filter((path) => path.endsWith('.html'));
  const heaviest: SiteWeight['heaviest'] = {};
  for (const [kind, paths] of Map.groupBy(pages, (path) => path.split('/')[0] ?? '')) {
    const largest = paths.reduce((a, b) => (sizeOf(folder, b) > sizeOf(folder, a) ? b : a));
    heaviest[kind ?? ''] = { path: largest, kilobytes: packedKilobytes(folder, largest) };
  }
  const assets = files.filter((path) => path.startsWith('_astro/'));
  return {
    ...{ pages: pages.length, files: files.length, heaviest },
    megabytes: files.reduce((sum, path) => sum + sizeOf(folder, path), 0) / 1e6,
    assetKilobytes: assets.reduce((sum, path) => sum + packedKilobytes(folder, path), 0),
  };
}

function sizeOf(folder: string, path: string): number {
  return statSync(join(folder, path)).size;
}

function packedKilobytes(folder: string, path: string): number {
  return gzipSync(readFileSync(join(folder, path))).length / 1000;
}
