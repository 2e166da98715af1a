import type { APIRoute, GetStaticPaths } from 'astro';

import { loadCollection } from '../../collection.ts';
import { manifest, openDataFiles } from '../../open-data/files.ts';

const MANIFEST = 'manifest.json';

export const getStaticPaths = (async () => {
  const { notices, knowledge } = await loadCollection();
  const files = openDataFiles(notices, knowledge);
  const paths = [...files.map(({ path }) => path), MANIFEST];
  return paths.map((path, at) => ({
    params: { file: path },
    props: { body: () => files[at]?.body ?? manifest(files) },
  }));
}) satisfies GetStaticPaths;

const MEDIA_TYPES: Record<string, string> = {
  json: 'application/json; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

export const GET: APIRoute<{ body: () => string }> = ({ props, params }) => {
  const extension = /\.(\w+)$/.exec(params['file'] ?? '')?.[1] ?? '';
  return new Response(props.body(), {
    headers: { 'Content-Type': MEDIA_TYPES[extension] ?? 'text/plain; charset=utf-8' },
  });
};
