/**
 * Text that looks like code, markup or a link is shown as text, and a page that differs from its source stops the
 * build (promise 4).
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import fc from 'fast-check';
import { parse } from 'parse5';

import { findElement, listElements } from '../../scripts/html-tree.ts';
import { copyProject } from '../helpers/project-copy.ts';

const HOSTILE_TEXT = `2021年教育信息化工作要点
一、{process.exit(1)} 与 <script>alert(1)</script>
1. import x from 'node:fs'。export const y = {a: 1}; \`代码\` 与 \${模板}。
2. [点我](javascript:alert(1))。<img src=x onerror=alert(1)> ![图](https://example.com/x.png)。
3. &lt;b&gt; &amp; &#60;i&#62; "引号" 'quote'。</section></article> <!-- 注释 --> {/* 注释 */}。
4. 建设数字校园，推进网络安全培训。# 不是标题。**不是粗体** _不是斜体_ ~~不删~~ | 不是表 |。
- 不是列表。
> 不是引用。
\`\`\`
不是代码块。
https://example.com/ www.example.com a@example.com。
5. 表格。见下。
单位\t任务
信保处\t{建设}
\u2063\t<b>应用</b>
6. 结尾\\{反斜线\\} --- ... "直引号"。
`;

/** Four hundred lines of any characters that a Chinese text may contain. */
const CHARACTERS = [
  ...'教育网络安全龘𠮷，。、；：“”《》（）〔〕…—·①㎡™©αβ±×≥←😀é',
  ...'e\u0301 a1{}<>&"\'`*_[]()!#|~\\/-+=.,:;?@$%^',
];
const ANY_TEXT = fc
  .sample(fc.string({ unit: fc.constantFrom(...CHARACTERS), minLength: 1, maxLength: 60 }), {
    seed: 20240325,
    numRuns: 400,
  })
  .map((line) => `乙${line}。`)
  .join('\n');

const project = copyProject();
let built: ReturnType<typeof project.run>;
before(() => {
  project.addSource('hebei-2021', HOSTILE_TEXT, {
    personalData: [{ find: 'a@example.com', reason: '测试' }],
  });
  project.addSource('hebei-2020', `2020年教育信息化工作要点\n一、甲\n${ANY_TEXT}`);
  const ingested = project.run('ingest');
  assert.equal(ingested.status, 0, ingested.output);
  built = project.run('build');
});
after(() => project.close());

test('pages with hostile or arbitrary text pass the build’s fidelity gate', () => {
  assert.equal(built.status, 0, built.output);
  assert.match(built.output, /7 notices equal their sources/);
});

test('markup in a notice’s text creates no element or link on its page', () => {
  const html = project.read('dist/notices/hebei-2021/index.html');
  const article = findElement(parse(html), (element) => element.tagName === 'article');
  const elements = article ? listElements(article) : [];
  const names = new Set(elements.map(({ tagName }) => tagName));
  assert.deepEqual(
    [...names].sort().join(' '),
    'a article details div h2 h3 li p section span summary table tbody td th thead tr ul wbr',
  );
  const targets = elements.flatMap(({ attrs }) =>
    attrs.filter(({ name }) => name === 'href').map(({ value }) => value),
  );
  const own = /^(?:#[cs]\d+$|\/(?:themes|notices|platforms|codings|about|checkable)\/|\/documents\/#)/;
  assert.ok(targets.length > 0 && targets.every((target) => own.test(target)), targets.join(' '));
  assert.match(html, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
});

test('a notice with code added by hand stops the build', () => {
  const path = 'content/notices/hebei-2021.mdx';
  project.write(path, `${project.read(path)}\n<script src="https://example.com/x.js" />\n`);
  const { status, output } = project.run('build');
  assert.notEqual(status, 0);
  assert.match(output, /plain text in its own blocks, not <script>/);
  project.run('ingest');
});

test('a notice whose text was changed by hand stops the build, with the place of the change', () => {
  const path = 'content/notices/shaanxi-2024.mdx';
  project.write(path, project.read(path).replace('坚持和加强党对', '坚持党对'));
  const frozen = project.run('build');
  assert.notEqual(frozen.status, 0);
  assert.match(frozen.output, /Published ids disappeared or changed their text: shaanxi-2024#c1\./);
  project.remove('content/published/shaanxi-2024.json');
  const { status, output } = project.run('build');
  assert.notEqual(status, 0);
  assert.match(
    output,
    /notices\/shaanxi-2024\/: the text differs at character \d+: the source has "[^"]*坚持和加强/,
  );
});
