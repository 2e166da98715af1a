import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod';

import { tagThemes } from '../../scripts/ingest/tag-themes.ts';
import { readNotices } from '../../src/mdx/notice-files.ts';
import { findStages } from '../../src/knowledge/themes/find-stages.ts';
import { listRecords } from '../../src/knowledge/records/list-records.ts';
import type { ClauseRecord } from '../../src/model/notice.ts';
import { stage, type Stage } from '../../src/model/stage.ts';
import type { Theme } from '../../src/model/vocabulary.ts';
import type { Labels } from './theme-scores.ts';

/** Reads the stages of content/vocabulary/stages.yaml. */
export function readStages(root: string): Stage[] {
  return z.array(stage).parse(parse(readFileSync(join(root, 'content/vocabulary/stages.yaml'), 'utf8')));
}

/** Labels every clause of the published notices by the rules, without an editor's overrides. */
export function findLabels(root: string, themes: readonly Theme[]): { themes: Labels; stages: Labels } {
  const stages = readStages(root);
  const records = structuredClone(readNotices(root)).flatMap((notice) => {
    tagThemes(notice, {}, themes);
    return listRecords(notice).filter(({ kind }) => kind === 'clause' || kind === 'lead');
  });
  const label = (labelsOf: (record: ClauseRecord) => string[]): Labels =>
    new Map(records.map((record) => [`${record.notice}#${record.id}`, labelsOf(record)]));
  return {
    themes: label((record) => record.themes),
    stages: label((record) => findStages(record.id, record, stages).map((finding) => finding.stage)),
  };
}
