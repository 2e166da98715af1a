/**
 * Loaded before the tests. Property tests try the same examples in every run, so that a failure is due to a change of the code.
 * `SEED=4711 npm run test:unit` tries others.
 */
import fc from 'fast-check';

const DEFAULT_SEED = 20_261_126;
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? DEFAULT_SEED) });
