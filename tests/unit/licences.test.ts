import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { root } from '../helpers/notice-of.ts';

/** Licences of packages that may be part of the site or used to build it. docs/security.md has the counts. */
const ALLOWED = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0'],
  ...['Python-2.0', 'MPL-2.0', 'Zlib', 'LGPL-3.0-or-later', 'OFL-1.1'],
]);
/** `format` 0.2.2 names MIT in a field that npm no longer reads. */
const UNDECLARED = new Set(['node_modules/format']);

test('every dependency has a licence that allows its use', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { license?: string; optional?: boolean }>;
  };
  const faults = Object.entries(packages).flatMap(([path, { license, optional }]) => {
    if (path === '' || UNDECLARED.has(path)) return [];
    // Builds for other platforms, which npm lists without metadata.
    if (license === undefined) return optional ? [] : [`${path} names no licence`];
    const choices = license.replace(/[()]/gu, '').split(' OR ');
    const isAllowed = choices.some((choice) => choice.split(' AND ').every((one) => ALLOWED.has(one)));
    return isAllowed ? [] : [`${path}: ${license}`];
  });
  assert.deepEqual(faults, []);
});
