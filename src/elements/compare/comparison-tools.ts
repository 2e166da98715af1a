/** What makes and shows a comparison. A page that was built with one loads it when a reader asks for another. */
export { toDom } from 'hast-util-to-dom';

export { compareNotices, orderByNotice } from '../../compare/compare-notices.ts';
export { listCitations } from '../../compare/list-citations.ts';
export { renderCitations } from '../../compare/render-citations.ts';
export { renderCodings } from '../../compare/render-codings.ts';
export { noticesOfColumns, renderView } from '../../compare/render-view.ts';
