import { buildNotice } from '../../scripts/ingest/build-notice.ts';
import { censusOfText } from '../../scripts/read/census.ts';
import type { Source } from '../../scripts/ingest/sources/read-source.ts';
import { readVocabulary } from '../../scripts/read-vocabulary.ts';
import { policyTerms } from '../../src/knowledge/words/policy-terms.ts';
import { sourceRecord } from '../../src/model/source.ts';
import { createSegmenter } from '../../src/text/create-segmenter.ts';

export const root = new URL('../../', import.meta.url).pathname;
export const vocabulary = readVocabulary(root);
export const segment = createSegmenter(policyTerms(vocabulary));

/** Makes a source in memory, with a minimal notice.yaml. */
export function sourceOf(text: string, given: Record<string, unknown> = {}): Source {
  const id = 'shaanxi-2024';
  const record = sourceRecord.parse({
    id,
    province: 'shaanxi',
    sha256: '0'.repeat(64),
    provenance: { from: '测试', url: null, addedOn: '2026-01-01' },
    publish: { reason: '测试' },
    ...given,
  });
  return {
    record,
    folder: `content/sources/${id}`,
    file: `content/sources/${id}/source.txt`,
    text,
    lines: 'printed',
    census: censusOfText(text, 'the test'),
    doubts: [],
  };
}

/** Parses a text into a notice. */
export function noticeOf(text: string, given: Record<string, unknown> = {}) {
  return buildNotice(sourceOf(text, given), vocabulary);
}
