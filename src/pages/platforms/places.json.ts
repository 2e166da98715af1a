import type { APIRoute } from 'astro';

import { placesAttribute } from '../../components/row-places.ts';
import { readView } from '../../views/read-views.ts';

/**
 * The places that mention each platform, by its id. They are apart from /platforms/, since they grow with the
 * collection and only its filters need them.
 */
export const GET: APIRoute = () => {
  const { places } = readView('platforms-index');
  const attributes = Object.entries(places).map(([id, own]) => [id, placesAttribute(own)]);
  return Response.json(Object.fromEntries(attributes));
};
