import { createHash } from 'node:crypto';

import type { ClauseRecord, Notice } from '../../model/notice.ts';
import type { PublishedSnapshot, Redirect } from '../../model/published.ts';
import { listRecords } from './list-records.ts';

/** What a notice publishes now. */
export function snapshotOf(notice: Notice): PublishedSnapshot {
  return {
    declared: sum(JSON.stringify([notice.corrections, notice.redactions])),
    records: Object.fromEntries(listRecords(notice).map((record) => [record.id, sum(wordsOf(record))])),
  };
}

/**
 * The published ids that a notice no longer has, or whose text changed though neither a correction nor a redaction did, and
 * that no redirect accounts for.
 */
export function findBrokenIds(
  notice: Notice,
  published: PublishedSnapshot,
  redirects: readonly Redirect[],
): string[] {
  const now = snapshotOf(notice);
  const mayChange = now.declared !== published.declared;
  return Object.entries(published.records).flatMap(([id, was]) => {
    const is = now.records[id];
    const holds = is === was || (is !== undefined && mayChange);
    return holds || redirects.some(({ from }) => from === `${notice.id}#${id}`) ? [] : [id];
  });
}

function wordsOf({ label, title, text }: ClauseRecord): string {
  return [label, title, text].join('').replace(/\s+/gu, '');
}

const SUM_LENGTH = 16;

function sum(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, SUM_LENGTH);
}
