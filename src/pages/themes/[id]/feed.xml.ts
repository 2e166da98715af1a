import type { APIRoute } from 'astro';

import { feedResponse } from '../../../layouts/feed-response.ts';
import { pathsOf, readView } from '../../../views/read-views.ts';

export const getStaticPaths = () =>
  pathsOf('feeds').flatMap(({ params: { kind, id }, ...page }) =>
    kind === 'themes' ? [{ ...page, params: { id } }] : [],
  );

/** Feed of a theme's most recently added notices. */
export const GET: APIRoute = ({ site, props }) =>
  feedResponse(readView('feeds', String(props['view'])), site);
