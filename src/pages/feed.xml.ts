import type { APIRoute } from 'astro';

import { feedResponse } from '../layouts/feed-response.ts';
import { readView } from '../views/read-views.ts';

/** Feed of the most recently added notices. */
export const GET: APIRoute = ({ site }) => feedResponse(readView('feed'), site);
