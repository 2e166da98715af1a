import { attribute, type Element } from '../../html-tree.ts';

/**
 * Names that government sites give to an element that contains a document and nothing else (TRS, 政府网站 templates,
 * WeChat).
 */
const OWN_BLOCK =
  /(?:^|\s)(?:zoom|ucap-?content|trs_editor(?:_view)?|trs_view|js_content|view|pages?_content|article-?(?:content|body|con)|news_?content(?:_con)?|content_?text|zw_?con(?:tent)?|detail-?news)(?:$|\s)/iu;
/** Whether an element is named as a container of a document and nothing else. */
export function isOwnBlock(element: Element): boolean {
  return (
    OWN_BLOCK.test(attribute(element, 'id') ?? '') ||
    OWN_BLOCK.test(attribute(element, 'class') ?? '') ||
    attribute(element, 'itemprop') === 'articleBody'
  );
}
