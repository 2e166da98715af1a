/**
 * The code that builds and renders a comparison. A page built with a comparison loads it only when a reader requests
 * another.
 */
export { toDom } from 'hast-util-to-dom';

export { compareNotices, orderByNotice } from '../../compare/compare-notices.ts';
export { listCitations } from '../../compare/list-citations.ts';
export { renderCitations } from '../../compare/render-citations.ts';
export { renderCodings } from '../../compare/render-codings.ts';
export { noticesOfColumns, renderView } from '../../compare/render-view.ts';
