import type { Guide } from '../../model/guide.ts';
import type { Collection } from '../collection.ts';
import type { Page } from '../page.ts';
import type { PartShown } from './part-shown.ts';
import { showPart } from './show-part.ts';

/** /guides/: 专题. */
export interface GuidesIndexShown {
  guides: Pick<Guide, 'id' | 'title' | 'description'>[];
}

/** /guides/<id>/: the data of its live components, in order. */
export interface GuideShown extends Pick<Guide, 'id' | 'title' | 'description'> {
  parts: PartShown[];
  /** Source text. It is part of the view so that the page is rendered again when it changes. */
  source: string;
}

export function makeGuidesIndex({ guides }: Collection): Page<GuidesIndexShown>[] {
  const shown = guides.map(({ id, title, description }) => ({ id, title, description }));
  return [{ params: {}, shown: { guides: shown } }];
}

/**
 * Makes the pages of all guides.
 * @throws if a component names something that isn't in the collection; the message has the path, the line and the
 * nearest names
 */
export function makeGuides(collection: Collection): Page<GuideShown>[] {
  return collection.guides.map(({ id, title, description, path, parts, source }) => ({
    params: { id },
    shown: {
      ...{ id, title, description, source },
      parts: parts.map((part) => showPart(part, path, collection)),
    },
  }));
}
