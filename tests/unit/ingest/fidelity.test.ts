import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findDifference, pageText, publishedText } from '../../../scripts/fidelity.ts';
import { sourceOf } from '../../helpers/notice-of.ts';

const page = (body: string) => pageText(`<main><article data-notice-text>${body}</article>别处</main>`);

test('ignores differences in white space', () => {
  assert.equal(
    findDifference(
      publishedText(sourceOf('一、总 则\n\n坚持 领导。')),
      page('<h2>一、总则</h2> <p>坚持领导。</p>'),
    ),
    null,
  );
});

test('ignores page elements that aren’t part of the notice’s text', () => {
  assert.equal(
    findDifference(publishedText(sourceOf('甲')), page('甲<a data-chrome>链接<b>里外</b></a>')),
    null,
  );
});

test('reports lost text with its place', () => {
  const difference = findDifference(publishedText(sourceOf('一、总则坚持领导')), page('一、总则领导'));
  assert.match(difference ?? '', /the text differs at character 5.*"一、总则坚持领导".*"一、总则领导"/);
});

test('reports added and reordered text', () => {
  assert.notEqual(findDifference(publishedText(sourceOf('甲乙')), page('甲乙丙')), null);
  assert.notEqual(findDifference(publishedText(sourceOf('甲乙')), page('乙甲')), null);
});

test('reports a page without a notice text', () => {
  assert.notEqual(findDifference(publishedText(sourceOf('甲')), pageText('<p>甲</p>')), null);
});

test('expects corrections and redactions to be applied', () => {
  const source = sourceOf('校对：某某，甲乙', {
    corrections: [{ find: '甲乙', replace: '乙', reason: '重复' }],
    redactions: [{ at: 'colophon', find: '某某', reason: '个人信息' }],
  });
  assert.equal(findDifference(publishedText(source), page('校对：，乙')), null);
});

const TABLE = `题
工作目标\t工作内容\t具体任务\t完成时间\t责任主体\t协助单位
(一)甲\t内容，\t任务。\t2017年2月\t信保处\t
工作目标\t工作内容\t具体任务\t完成时间\t责任主体\t协助单位
\t接续。\t\t\t\t`;
const row = (
  content: string,
) => `题<p data-column="header">工作目标工作内容具体任务完成时间责任主体协助单位</p>
<h2 data-column="goal">(一)甲</h2><div data-column="content"><p>${content}</p>
<table><tr><td data-column="task">任务。</td><td data-column="deadline">2017年2月</td><td data-column="leadUnit">信保处</td></tr></table></div>`;

test('compares a table column by column, with its repeated header once', () => {
  assert.equal(findDifference(publishedText(sourceOf(TABLE)), page(row('内容，接续。'))), null);
});

test('reports the column in which a table differs', () => {
  assert.match(
    findDifference(publishedText(sourceOf(TABLE)), page(row('内容，'))) ?? '',
    /the column content differs/,
  );
});
