import type { APIRoute, GetStaticPaths } from 'astro';

import { loadCollection } from '../../collection.ts';
import { drawPicture } from '../../conventions/draw-picture.ts';
import { countBy } from '../../knowledge/count-by.ts';

/** A picture for the site and one for each province that is held; one a notice would be as many files again. */
export const getStaticPaths = (() => {
  const { notices, provinces, records } = loadCollection();
  const held = countBy(notices, ({ province }) => [province]);
  const clauses = records.filter(({ kind }) => kind === 'clause').length;
  const site = {
    title: '各省教育信息化和网络安全文件',
    line: `${notices.length} 份文件，${clauses} 条，逐条可查`,
  };
  return [
    { params: { name: 'site' }, props: site },
    ...provinces
      .filter(({ id }) => held.has(id))
      .map(({ id, fullName }) => ({
        params: { name: id },
        props: { title: fullName, line: `教育信息化和网络安全文件 ${held.get(id)} 份，逐条可查` },
      })),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ title: string; line: string }> = async ({ props: { title, line } }) =>
  new Response(new Uint8Array(await drawPicture(title, line)), { headers: { 'Content-Type': 'image/png' } });
