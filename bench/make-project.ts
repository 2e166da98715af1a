import { indexVocabulary } from '../src/search/index/index-vocabulary.ts';
import { readNotices } from '../src/mdx/notice-files.ts';
import { readVocabulary } from '../scripts/read-vocabulary.ts';
import { copyProject } from '../tests/helpers/project-copy.ts';
import { synthesize } from './synthesize.ts';

/**
 * Copies the project to a temporary folder, with the five notices or with this many synthetic ones in their place.
 * @returns the folder.
 */
export function makeProject(root: string, synthetic: number | null): string {
  const project = copyProject();
  if (synthetic === null) return project.folder;
  for (const part of ['sources', 'notices', 'published']) project.remove(`content/${part}`);
  const vocabulary = readVocabulary(root);
  const { segment } = indexVocabulary(vocabulary);
  for (const { id, text } of synthesize(synthetic, readNotices(root), vocabulary.provinces, segment))
    project.addSource(id, text);
  return project.folder;
}
