// Temporary, until every page is handed what it shows (src/views).
import { digestNotices } from '../scripts/derive/notice-parts.ts';
import { readDerived } from '../scripts/derive/read-derived.ts';
import { readRedirects } from '../scripts/published-files.ts';
import { readVocabulary } from '../scripts/read-vocabulary.ts';
import { type Collection as Whole, makeCollection } from './views/collection.ts';

export type Collection = Whole & Whole['vocabulary'];
let loaded: Collection | undefined;
export function loadCollection(): Collection {
  return (loaded ??= load());
}
function load(): Collection {
  const root = process.cwd();
  const vocabulary = readVocabulary(root);
  const found = digestNotices(root).map((one) => ({
    notice: readDerived(root, one, 'notice'),
    findings: readDerived(root, one, 'findings'),
  }));
  const collection = makeCollection(
    found,
    vocabulary,
    {
      redirects: readRedirects(root),
      reportAddress: '',
      site: 'http://localhost:4321',
      base: '/',
    },
    (_n, _i, derive) => derive(),
  );
  return { ...vocabulary, ...collection };
}
