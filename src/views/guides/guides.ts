import type { Guide } from '../../model/guide.ts';
import type { Collection } from '../collection.ts';
import type { Page } from '../page.ts';
import type { PartShown } from './part-shown.ts';
import { showPart } from './show-part.ts';

/** /guides/: 专题. */
export interface GuidesIndexShown {
  guides: Pick<Guide, 'id' | 'title' | 'description'>[];
}

/** /guides/<id>/: what its live parts show, in their order. */
export interface GuideShown extends Pick<Guide, 'id' | 'title' | 'description'> {
  parts: PartShown[];
  /** The text, for which the page is stale when it changes. */
  source: string;
}

export function makeGuidesIndex({ guides }: Collection): Page<GuidesIndexShown>[] {
  const shown = guides.map(({ id, title, description }) => ({ id, title, description }));
  return [{ params: {}, shown: { guides: shown } }];
}

/** @throws where a part names what the collection doesn't hold, with the path, the line and what is nearest. */
export function makeGuides(collection: Collection): Page<GuideShown>[] {
  return collection.guides.map(({ id, title, description, path, parts, source }) => ({
    params: { id },
    shown: {
      ...{ id, title, description, source },
      parts: parts.map((part) => showPart(part, path, collection)),
    },
  }));
}
