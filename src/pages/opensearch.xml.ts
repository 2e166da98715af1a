import type { APIRoute } from 'astro';

import { href } from '../href.ts';

/**
 * OpenSearch description (https://github.com/dewitt/opensearch, version 1.1), which lets browsers search the site
 * from the address bar.
 */
export const GET: APIRoute = ({ site }) => {
  const url = (path: string) => escapeXml(new URL(href(path), site).href);
  const description = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>要点</ShortName>
  <Description>检索各省教育信息化和网络安全文件的条款</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${url('/favicon.svg')}</Image>
  <Url type="text/html" method="get" template="${url('/search/')}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(description, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
};

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
