import type { APIRoute, GetStaticPaths } from 'astro';

import { loadCollection } from '../../collection.ts';
import { manifest, openDataFiles, writtenBody } from '../../open-data/files.ts';

export const getStaticPaths = (() => {
  const { notices, knowledge } = loadCollection();
  const files = openDataFiles(notices, knowledge);
  // The manifest last, when every other file has been made.
  return [
    ...files.map((file) => ({ params: { file: file.path }, props: { body: () => writtenBody(file) } })),
    { params: { file: 'manifest.json' }, props: { body: () => manifest(files) } },
  ];
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
