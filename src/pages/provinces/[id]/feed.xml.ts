import type { APIRoute } from 'astro';

import { feedResponse } from '../../../layouts/feed-response.ts';
import { pathsOf, readView } from '../../../views/read-views.ts';

export const getStaticPaths = () =>
  pathsOf('feeds').flatMap(({ params: { kind, id }, ...page }) =>
    kind === 'provinces' ? [{ ...page, params: { id } }] : [],
  );

/** Feed of a province's most recently added notices. */
export const GET: APIRoute = ({ site, props }) =>
  feedResponse(readView('feeds', String(props['view'])), site);
