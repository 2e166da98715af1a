import type { APIRoute } from 'astro';

import { feedResponse } from '../layouts/feed-response.ts';
import { readView } from '../views/read-views.ts';

/** The notices that were added last. */
export const GET: APIRoute = ({ site }) => feedResponse(readView('feed'), site);
