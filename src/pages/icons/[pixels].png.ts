import type { APIRoute, GetStaticPaths } from 'astro';

import sign from '../../../public/favicon.svg?raw';
import { drawIcon } from '../../conventions/draw-picture.ts';

export const getStaticPaths = (() =>
  ['180', '192', '512'].map((pixels) => ({ params: { pixels } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await drawIcon(sign, Number(params['pixels']))), {
    headers: { 'Content-Type': 'image/png' },
  });
