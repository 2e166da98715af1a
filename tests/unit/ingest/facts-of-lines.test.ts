/** The facts in the lines of a notice's frames, given the frames. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findFactDoubts, findFactQuotes, findFacts } from '../../../scripts/ingest/facts/find-facts.ts';
import { newClause } from '../../../scripts/ingest/parse/new-clause.ts';
import type { NoticeStructure } from '../../../scripts/ingest/parse/parse-notice.ts';
import type { Line, LineRole, Provision } from '../../../src/model/notice.ts';

type One = [role: LineRole, text: string];
type Lines = One[];
const linesOf = (lines: Lines): Line[] => lines.map(([role, text]) => ({ role, text }));
const frame = (lines: Lines) => (lines.length > 0 ? { content: linesOf(lines), notes: [] } : null);
const closingOf = (lines: Lines): Provision => ({
  type: 'closing',
  id: 'closing',
  content: linesOf(lines),
  notes: [],
});
interface Frames {
  letter?: Lines;
  heading?: string[];
  body?: string[];
  closing?: Lines;
  end?: Lines;
}
const structure = ({
  letter = [],
  heading = [],
  body = [],
  closing = [],
  end = [],
}: Frames): NoticeStructure => ({
  cover: frame(letter),
  heading: linesOf(heading.map((text) => ['title', text])),
  preamble: null,
  body: [
    ...body.map((text): Provision => newClause({ blocks: [text] })),
    ...(closing.length > 0 ? [closingOf(closing)] : []),
  ],
  colophon: frame(end),
});
const facts = (frames: Frames) => findFacts(structure(frames));

const TITLED: [what: string, frames: Frames, title: string | null, quote: string | null][] = [
  [
    'its letter issues',
    { letter: [['title', '江东省教育厅关于印发《甲方案》的通知']] },
    '甲方案',
    '江东省教育厅关于印发《甲方案》的通知',
  ],
  [
    'its letter issues on two lines',
    {
      letter: [
        ['title', '江东省教育厅关于印发'],
        ['title', '《甲方案》的通知'],
      ],
    },
    '甲方案',
    '江东省教育厅关于印发《甲方案》的通知',
  ],
  [
    'its letter forwards',
    { letter: [['title', '转发教育部关于印发《甲方案》的通知']] },
    '甲方案',
    '转发教育部关于印发《甲方案》的通知',
  ],
  [
    'a letter in its letter issues',
    { letter: [['title', '关于转发《教育部关于印发〈甲方案〉的通知》的通知']] },
    '甲方案',
    '关于转发《教育部关于印发〈甲方案〉的通知》的通知',
  ],
  ...['转发', '批转', '发布', '印发关于'].map((verb): [string, Frames, string, string] => [
    `${verb} names`,
    { letter: [['title', `${verb}《甲方案》的通知`]] },
    '甲方案',
    `${verb}《甲方案》的通知`,
  ]),
  [
    'its letter issues without marks',
    { letter: [['title', '关于印发甲方案的通知']] },
    '甲方案',
    '关于印发甲方案的通知',
  ],
  [
    'its heading has in full',
    { letter: [['title', '关于印发甲方案的通知']], heading: ['江东省', '2024年甲方案'] },
    '2024年甲方案',
    '关于印发甲方案的通知',
  ],
  [
    'its letter issues, its heading something else',
    { letter: [['title', '关于印发甲方案的通知']], heading: ['乙表'] },
    '甲方案',
    '关于印发甲方案的通知',
  ],
  [
    'the title of a letter that issues two documents',
    { letter: [['title', '关于印发《甲》《乙》的通知']], heading: ['甲'] },
    '关于印发《甲》《乙》的通知',
    '关于印发《甲》《乙》的通知',
  ],
  [
    'the title of a letter that issues nothing',
    { letter: [['title', '关于开展试点的通知']], heading: ['甲'] },
    '关于开展试点的通知',
    '关于开展试点的通知',
  ],
  ['its heading has', { heading: ['江东省', '甲方案', '（试行）'] }, '甲方案', '甲方案'],
  ['its heading issues', { heading: ['关于印发《甲方案》的通知'] }, '甲方案', '关于印发《甲方案》的通知'],
  [
    'the last letterhead of a kind is',
    {
      letter: [
        ['letterhead', '乙方案'],
        ['letterhead', '甲方案（试行）'],
        ['letterhead', '丙'],
      ],
    },
    '甲方案（试行）',
    '甲方案（试行）',
  ],
  ['nothing names', { letter: [['letterhead', '丙']] }, null, null],
];
for (const [what, frames, title, quote] of TITLED)
  test(`the title of a document is what ${what}`, () =>
    assert.deepEqual([facts(frames).title, findFactQuotes(structure(frames)).title ?? null], [title, quote]));

test('the genre of a document is that of its title, or else of its letter', () => {
  const genre = (title: string) => facts({ letter: [['title', title]] }).genre;
  assert.deepEqual(
    [
      '甲方案',
      '甲方案（试行）',
      '甲方案(试行)',
      '关于印发《甲》的通知',
      '关于印发《甲办法》的通知',
      '甲',
    ].map(genre),
    ['方案', '方案', '方案', '通知', '办法', null],
  );
});

test('the year comes from the title, its letter or the line below, or else from the date or number with a doubt', () => {
  const signed: Lines = [['date', '2023年3月5日']];
  const years = (frames: Frames) => {
    const { year, yearEnd } = facts(frames);
    return [year, yearEnd ?? null, findFactDoubts(structure(frames)).length];
  };
  const cases: [Frames, (number | null)[]][] = [
    [{ letter: [['title', '2024年甲方案'], ...signed] }, [2024, null, 0]],
    [{ letter: [['title', '2024年关于印发《甲方案》的通知'], ...signed] }, [2024, null, 0]],
    [{ heading: ['甲方案', '（2025—2027年）'] }, [2025, 2027, 0]],
    [{ letter: [['title', '甲方案'], ...signed] }, [2023, null, 1]],
    [{ letter: [['title', '甲方案'], ['docNumber', '江教〔2022〕3号'], ...signed] }, [2023, null, 1]],
    ...[...'〔［[（(【〈﹝'].map((open): [Frames, (number | null)[]] => [
      {
        letter: [
          ['title', '甲方案'],
          ['docNumber', `江教${open} 2022${'〕］]）)】〉﹞'['〔［[（(【〈﹝'.indexOf(open)] ?? ''}3号`],
        ],
      },
      [2022, null, 1],
    ]),
    [{ letter: [['title', '甲方案']] }, [null, null, 0]],
    [{}, [null, null, 0]],
  ];
  for (const [frames, expected] of cases) assert.deepEqual(years(frames), expected, JSON.stringify(frames));
});

const [EDU, FINANCE] = ['江东省教育厅', '江东省财政厅'];
const SIGNED: [what: string, frames: Frames, issuers: string[]][] = [
  [
    'who signs a letter’s own words',
    { closing: [['signature', EDU]], letter: [['signature', FINANCE]] },
    [EDU],
  ],
  ['who signs a letter', { letter: [['signature', EDU]], end: [['signature', FINANCE]] }, [EDU]],
  ['who signs at the end', { end: [['signature', `${EDU} ${FINANCE}`]] }, [EDU, FINANCE]],
  [
    'who signs twice, once',
    {
      end: [
        ['signature', EDU],
        ['signature', EDU],
      ],
    },
    [EDU],
  ],
  [
    'who signs, without the office that prints',
    {
      end: [
        ['signature', EDU],
        ['signature', `${EDU}办公室`],
        ['imprint', `${EDU}办公室 2024年3月6日印发`],
      ],
    },
    [EDU],
  ],
  ...[' 2024年3月6日', '2024年3月6日', '二〇二四年三月六日'].map((date): [string, Frames, string[]] => [
    `who signs, without another body that prints (${date})`,
    {
      end: [
        ['signature', EDU],
        ['signature', '江东省电教馆'],
        ['imprint', `江东省电教馆${date}印发`],
      ],
    },
    [EDU],
  ]),
  [
    'who signs, though its office prints and a copy goes to it',
    {
      end: [
        ['signature', EDU],
        ['imprint', `${EDU}办公室 2024年3月6日印发`],
        ['imprint', `抄送：${EDU}`],
      ],
    },
    [EDU],
  ],
  [
    'whom the title names, with spaces around it',
    { letter: [['title', `${EDU} 关于开展试点的通知`]] },
    [EDU],
  ],
  [
    'the signing body, without its office',
    {
      end: [
        ['signature', EDU],
        ['signature', `${EDU}办公室`],
      ],
    },
    [EDU],
  ],
  ['an office that is the only signature', { end: [['signature', `${EDU}办公室`]] }, [`${EDU}办公室`]],
  [
    'whom the title names',
    {
      letter: [
        ['title', `${EDU}关于开展试点的通知`],
        ['letterhead', `${FINANCE}文件`],
      ],
    },
    [EDU],
  ],
  [
    'whom the letterhead names',
    {
      letter: [
        ['title', '关于开展试点的通知'],
        ['letterhead', '内部资料'],
        ['letterhead', `${FINANCE}文件`],
      ],
    },
    [FINANCE],
  ],
  ['nobody if the title is only a name', { letter: [['title', EDU]] }, []],
  ['nobody', {}, []],
];
for (const [what, frames, issuers] of SIGNED)
  test(`a notice is issued by ${what}`, () => assert.deepEqual(facts(frames).issuers, issuers));

test('the issue date is the last date beside a signature, and the print date is that of the imprint', () => {
  const dates = (frames: Frames) => [facts(frames).issuedOn, facts(frames).printedOn];
  const [march, april]: [One, One] = [
    ['date', '2024年3月5日'],
    ['date', '2024年4月5日'],
  ];
  assert.deepEqual(dates({ letter: [march, april] }), ['2024-04-05', null]);
  assert.deepEqual(dates({ closing: [march], letter: [april] }), ['2024-03-05', null]);
  assert.deepEqual(dates({ letter: [march], end: [april] }), ['2024-03-05', null]);
  assert.deepEqual(dates({ end: [['signature', `${EDU} 2024年3月5日`]] }), ['2024-03-05', null]);
  assert.deepEqual(
    dates({
      end: [
        ['body', '2024年3月5日'],
        ['signature', EDU],
      ],
    }),
    [null, null],
  );
  assert.deepEqual(
    dates({
      end: [
        ['imprint', '抄送：甲，2024年3月5日'],
        ['imprint', `${EDU} 2024年3月6日印发`],
      ],
    }),
    [null, '2024-03-06'],
  );
  assert.deepEqual(dates({ end: [['imprint', '2024年3月6日印制']] }), [null, '2024-03-06']);
});

test('the effective date is the day named in the last provisions', () => {
  const from = (...body: string[]) => facts({ body }).effectiveFrom;
  for (const verb of ['施行', '实施', '执行', '生效'])
    assert.equal(from('甲。', `本办法自2024年3月5日起${verb}。`), '2024-03-05', verb);
  assert.equal(from('自2024年3月5日起施行。', '乙。', '丙。'), null);
  assert.equal(from('自2024年3月5日起施行。', '乙。'), '2024-03-05');
  assert.equal(from(`自2024年3月5日起施行。${'字'.repeat(1988)}`), null);
  assert.equal(from(`自2024年3月5日起施行。${'字'.repeat(1985)}`), '2024-03-05');
  assert.equal(from('自发布之日起施行。'), null);
  const section = (children: Provision[]): Provision => ({
    type: 'section',
    id: '',
    label: null,
    number: null,
    title: '附则',
    titleEnd: '',
    children,
  });
  const clause = newClause({ blocks: ['自2024年3月5日起施行。'] });
  const ofBody = (body: Provision[]) => findFacts({ ...structure({}), body }).effectiveFrom;
  assert.equal(ofBody([section([clause, newClause({ blocks: ['乙。'] })])]), '2024-03-05');
  assert.equal(
    ofBody([section([clause, newClause({ blocks: ['乙。'] }), newClause({ blocks: ['丙。'] })])]),
    null,
  );
});

test('addressees, openness and attachments are read from their lines', () => {
  const { addressees, openness, attachments, docNumber } = facts({
    letter: [
      ['docNumber', '江教 〔2024〕 3号'],
      ['addressees', '主送：各市教育局，'],
      ['addressees', '各高等学校：'],
    ],
    end: [
      ['openness', '此件公开发布'],
      ['attachments', '附件：1.甲'],
      ['attachments', '2.乙'],
    ],
  });
  assert.deepEqual(
    [addressees, openness, attachments, docNumber],
    [['各市教育局', '各高等学校'], '主动公开', ['甲', '乙'], '江教〔2024〕3号'],
  );
  const marked = (text: string) => facts({ closing: [['openness', text]] }).openness;
  assert.deepEqual(['主动公开', '依申请公开', '不予公开', '（此件公开发布）', '不公开'].map(marked), [
    '主动公开',
    '依申请公开',
    '不予公开',
    '主动公开',
    null,
  ]);
  for (const end of '：:，,、；;。')
    assert.deepEqual(facts({ letter: [['addressees', `各市教育局${end}`]] }).addressees, ['各市教育局'], end);
  assert.deepEqual(facts({ letter: [['addressees', '主 送:各市教育局']] }).addressees, ['各市教育局']);
  assert.deepEqual(facts({ end: [['attachments', '附件：甲方案']] }).attachments, ['甲方案']);
  assert.deepEqual(facts({ letter: [['addressees', '各市教育局：']] }).addressees, ['各市教育局']);
  const none = facts({});
  assert.deepEqual([none.addressees, none.openness, none.attachments, none.docNumber], [[], null, [], null]);
});
