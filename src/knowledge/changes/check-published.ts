import { createHash } from 'node:crypto';

import type { ClauseRecord, Notice } from '../../model/notice.ts';
import type { PublishedSnapshot, Redirect } from '../../model/published.ts';
import { listRecords } from '../records/list-records.ts';

/** Returns a snapshot of what a notice currently publishes. */
export function snapshotOf(notice: Notice): PublishedSnapshot {
  return {
    declared: shortDigest(JSON.stringify([notice.corrections, notice.redactions])),
    records: Object.fromEntries(
      listRecords(notice).map((record) => [record.id, shortDigest(wordsOf(record))]),
    ),
  };
}

/**
 * Finds the published ids that are broken and that no redirect covers: those that the notice no longer has, and those
 * whose text changed although the declared corrections and redactions didn't.
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
    const isValid = is === was || (is !== undefined && mayChange);
    return isValid || redirects.some(({ from }) => from === `${notice.id}#${id}`) ? [] : [id];
  });
}

function wordsOf({ label, title, text }: ClauseRecord): string {
  return [label, title, text].join('').replace(/\s+/gu, '');
}

const DIGEST_LENGTH = 16;

function shortDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, DIGEST_LENGTH);
}
