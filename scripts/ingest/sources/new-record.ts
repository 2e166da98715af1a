import { basename } from 'node:path';

import { Document } from 'yaml';

import { readNoticeId } from '../../../src/model/notice-id.ts';
import { sha256Of } from '../../checksums.ts';
import { findFactQuotes, findFacts } from '../facts/find-facts.ts';
import type { NoticeStructure } from '../parse/parse-notice.ts';

/** What the notice.yaml of a new source is made from. */
interface NewSource {
  bytes: Uint8Array;
  converted: Uint8Array | undefined;
  /** Where the issuing body publishes it; null if unknown. */
  url: string | null;
  structure: NoticeStructure;
}

/**
 * Creates the notice.yaml of a new source. Its comments say what an editor has to complete, and quote the words that each
 * fact was read from. If the text prints no year, the id supplies it.
 */
export function newRecord(id: string, file: string, source: NewSource): Document {
  const { bytes, converted, url, structure } = source;
  const parts = readNoticeId(id);
  const facts = findFacts(structure);
  const record = new Document({
    id,
    province: parts?.province,
    sha256: sha256Of(bytes),
    ...(converted && { converted: sha256Of(converted) }),
    provenance: { from: basename(file), url, addedOn: new Date().toISOString().slice(0, 10) },
    ...(facts.year === null && { facts: { year: parts?.year } }),
  });
  record.commentBefore = [
    ' provenance.from: say where the text comes from, in words a reader understands.',
    ' provenance.url: where the issuing body publishes it; null is shown as 未登记官方网址.',
  ].join('\n');
  record.comment = [
    ' What the text prints, and where it was read. Supply under facts: what it doesn’t print (—), correct what it misprints or',
    ' was misread under corrected: { <fact>: { value: …, reason: … } }, and damage of the text under corrections:. If it isn’t',
    ' marked 主动公开 say under publish: { reason: … } why it may be published.',
    ...describeFacts(structure),
  ].join('\n');
  return record;
}

function describeFacts(structure: NoticeStructure): string[] {
  const quotes = findFactQuotes(structure) as Record<string, string | undefined>;
  return Object.entries(findFacts(structure)).map(([name, value]) => {
    const quote = quotes[name];
    if (quote === undefined) return `   ${name}: —`;
    return `   ${name}: ${JSON.stringify(value)}  ← ${quote.replace(/\s+/gu, ' ')}`;
  });
}
