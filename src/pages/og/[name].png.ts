import type { APIRoute, GetStaticPaths } from 'astro';

import { drawPicture } from '../../conventions/draw-picture.ts';
import { pathsOf, readView } from '../../views/read-views.ts';

export const getStaticPaths = (() => pathsOf('pictures')) satisfies GetStaticPaths;

export const GET: APIRoute<{ view: string }> = async ({ props }) => {
  const { title, line } = readView('pictures', props.view);
  return new Response(new Uint8Array(await drawPicture(title, line)), {
    headers: { 'Content-Type': 'image/png' },
  });
};
