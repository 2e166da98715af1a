/** Loaded before the tests. Applies the mutant in the environment variable MUTANT when its file is loaded. */
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

import type { Mutant } from './find-mutants.ts';

const { file, start, end, text } = JSON.parse(process.env['MUTANT'] ?? '{}') as Mutant;
const url = pathToFileURL(file).href;

registerHooks({
  load(loaded, context, next) {
    const module = next(loaded, context);
    if (loaded.split('?')[0] !== url) return module;
    const source = String(module.source);
    return { ...module, source: source.slice(0, start) + text + source.slice(end) };
  },
});
