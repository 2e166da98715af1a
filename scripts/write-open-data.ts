/**
 * node scripts/write-open-data.ts <folder> writes the files of /data/ into a folder, from the data derived from the
 * notices.
 *
 * It runs in a separate process so that the build can render pages meanwhile.
 */
import { writeValue } from '../src/build/cache.ts';
import { LISTED_DATA } from '../src/open-data/data-page.ts';
import type { RelatedNotice } from '../src/open-data/relations.ts';
import { digestNotices } from './derive/notice-parts.ts';
import { readDerived } from './derive/read-derived.ts';
import { readCollectionFacts, readRelations } from './derive/relations.ts';
import { readEarlierTexts } from './earlier-texts.ts';
import { writeOpenData } from './open-data/write-files.ts';

const [folder = ''] = process.argv.slice(2);
const root = process.cwd();
const facts = readCollectionFacts(root);
writeValue(
  root,
  LISTED_DATA,
  writeOpenData(folder, facts, readNotices(facts.notices), readEarlierTexts(root)),
);

function* readNotices(ids: readonly string[]): Generator<RelatedNotice> {
  const digests = new Map(digestNotices(root).map((entry) => [entry.id, entry]));
  for (const id of ids) {
    const entry = digests.get(id);
    if (!entry)
      throw new Error(
        `content/notices/${id}.mdx is gone since its findings were related to those of the others.`,
      );
    yield {
      notice: readDerived(root, entry, 'notice'),
      findings: readDerived(root, entry, 'findings'),
      relations: readRelations(root, id),
    };
  }
}
