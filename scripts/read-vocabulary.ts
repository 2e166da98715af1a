import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod';

import { citedDocument } from '../src/model/cited-document.ts';
import { forceVocabulary } from '../src/model/force.ts';
import { instrumentVocabulary } from '../src/model/instrument.ts';
import { platform } from '../src/model/platform.ts';
import { stage } from '../src/model/stage.ts';
import { synonymGroup } from '../src/model/synonym.ts';
import { unit } from '../src/model/unit.ts';
import { type Division, province, theme, type Vocabulary } from '../src/model/vocabulary.ts';

/**
 * Reads and validates content/vocabulary.
 * @throws {z.ZodError} if a vocabulary file violates its schema.
 */
export function readVocabulary(root: string): Vocabulary {
  const read = (name: string): unknown => parse(readFileSync(join(root, 'content/vocabulary', name), 'utf8'));
  return {
    themes: z.array(theme).parse(read('themes.yaml')),
    provinces: z.array(province).parse(read('provinces.yaml')),
    divisions: readDivisions(root),
    synonyms: z.array(synonymGroup).parse(read('synonyms.yaml')),
    stages: z.array(stage).parse(read('stages.yaml')),
    platforms: z.array(platform).parse(read('platforms.yaml')),
    setPhrases: z.array(z.string().min(1)).parse(read('set-phrases.yaml')),
    citedDocuments: z.array(citedDocument).parse(read('cited-documents.yaml')),
    units: z.array(unit).parse(read('units.yaml')),
    force: forceVocabulary.parse(read('force.yaml')),
    instruments: instrumentVocabulary.parse(read('instruments.yaml')),
    lookAlikes: z.array(z.string().min(2)).parse(read('look-alikes.yaml')),
  };
}

function readDivisions(root: string): Division[] {
  const [, ...rows] = readFileSync(join(root, 'content/vocabulary/divisions.csv'), 'utf8')
    .trimEnd()
    .split(/\r?\n/);
  return rows.map((row) => {
    const [code = '', name = ''] = row.split(',');
    return { code, name };
  });
}
