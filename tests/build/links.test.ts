/**
 * Checks the links of the built site, reading each page once. A query only selects another view of a page, so
 * `/tasks/?province=…` is the page `/tasks/`. A crawler that took every query for a page would read the notices thousands of times.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'parse5';

import { listFiles } from '../../scripts/checksums.ts';
import { attribute, findElement, listElements, type Element } from '../../scripts/html-tree.ts';

const SITE = 'https://site.invalid';

interface Page {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly URL[];
}

function readPage(path: string): Page {
  const root = findElement(
    parse(readFileSync(join('dist', path), 'utf8')),
    ({ tagName }) => tagName === 'html',
  );
  const elements = listElements(root as Element);
  const valuesOf = (name: string) => elements.flatMap((element) => attribute(element, name) ?? []);
  const address = new URL(path.replace(/(^|\/)index\.html$/, '$1'), SITE);
  return {
    ids: new Set(valuesOf('id')),
    links: [...valuesOf('href'), ...valuesOf('src')].map((link) => new URL(link, address)),
  };
}

/** The file of the built site that a link leads to. */
function fileOf({ pathname }: URL): string {
  const path = decodeURIComponent(pathname).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

const pages = new Map(
  listFiles('dist')
    .filter((path) => path.endsWith('.html'))
    .map((path) => [path, readPage(path)]),
);

/** What is wrong with an internal link (no such file, or no such fragment on the page), or null. */
function faultOf(link: URL): string | null {
  const file = fileOf(link);
  if (!existsSync(join('dist', file))) return `no file dist/${file}`;
  const place = decodeURIComponent(link.hash.slice(1));
  return place && !pages.get(file)?.ids.has(place) ? `no #${place} on dist/${file}` : null;
}

test('every internal link, picture and script of every page exists, and so does every linked fragment', () => {
  const faults = [...pages].flatMap(([path, { links }]) =>
    links
      .filter((link) => link.origin === SITE)
      .map((link) => [link, faultOf(link)] as const)
      .filter(([, fault]) => fault)
      .map(([link, fault]) => `dist/${path}: ${link.pathname}${link.search}${link.hash}: ${fault}`),
  );
  assert.deepEqual([...new Set(faults)], []);
  const within = [...pages.values()].flatMap(({ links }) => links.filter(({ origin }) => origin === SITE));
  assert.ok(within.length > 1_000, `only ${within.length} links were found`);
});
