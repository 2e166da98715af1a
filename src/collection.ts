// Temporary, until every page is handed what it shows (src/views).
import { createLinker, type LinkNext } from './knowledge/link-findings.ts';
import { createPlatformFinder } from './knowledge/find-platforms.ts';
import { createCitationResolver } from './knowledge/resolve-citations.ts';
import { digestNotices, readDerived } from '../scripts/derive/derived-notices.ts';
import { readRedirects } from '../scripts/published-files.ts';
import { readVocabulary } from '../scripts/read-vocabulary.ts';
import { type Collection as Whole, makeCollection } from './views/collection.ts';

export type Collection = Whole & Whole['vocabulary'] & { startLinks: (notice: string) => LinkNext };
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
  const collection = makeCollection(found, vocabulary, {
    redirects: readRedirects(root),
    reportAddress: '',
    site: '',
    base: '',
  });
  const glosses = new Map(vocabulary.platforms.map(({ id, gloss }) => [id, gloss]));
  return {
    ...vocabulary,
    ...collection,
    startLinks: createLinker({
      findPlatforms: createPlatformFinder(vocabulary.platforms),
      resolveCitation: createCitationResolver(vocabulary.citedDocuments, collection.notices),
      gloss: (id) => glosses.get(id) ?? '',
    }),
  };
}
