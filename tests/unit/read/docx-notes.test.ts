/** The numbering of notes in a Word file. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { listNotes, Notes, noteSource } from '../../../scripts/read/docx/notes.ts';
import { attributeOf, descendants, parseXml } from '../../../scripts/read/docx/xml.ts';
import { rootElement } from '../../helpers/make-docx-xml.ts';

const part = (inside: string) => parseXml(rootElement('part', inside), 'part');
const value = (name: string, val: string | number) => `<w:${name} w:val="${val}"/>`;
const NOTES =
  '<w:footnote w:id="-1" w:type="separator"/><w:footnote w:id="1"/><w:footnote w:id="2" w:type="normal"/><w:footnote w:id="3"/>';
const ENDNOTES = '<w:endnote w:id="1"/><w:endnote w:id="2"/>';
/** The marks of notes with the ids of these notes. `main` and `settings` define the numbering. */
function marksOf(references: string, main = '', settings = ''): string {
  const body = part(main);
  const settingsPart = settings === '' ? undefined : part(settings);
  const marks = [...descendants(part(references))];
  const notes = new Notes(marks, {
    footnote: noteSource('footnote', part(NOTES), body, settingsPart),
    endnote: noteSource('endnote', part(ENDNOTES), body, settingsPart),
  });
  return marks
    .map((mark) => notes.noteOf(mark))
    .map((note) => (note ? `${note.mark}${attributeOf(note.element, 'w:id')}` : '-'))
    .join(',');
}
const foot = (id: number, more = '') => `<w:footnoteReference w:id="${id}"${more}/>`;
const end = (id: number) => `<w:endnoteReference w:id="${id}"/>`;
const section = (inside: string) => `<w:sectPr>${inside}</w:sectPr>`;
const footPr = (inside: string) => `<w:footnotePr>${inside}</w:footnotePr>`;
const endPr = (inside: string) => `<w:endnotePr>${inside}</w:endnotePr>`;
const MARKS: [what: string, marks: string, references: string, main?: string, settings?: string][] = [
  ['in the order of their marks', '[1]3,[2]1', foot(3) + foot(1)],
  ['separately by kind', '[1]1,[i]1,[2]2,[ii]2', foot(1) + end(1) + foot(2) + end(2)],
  ['without marks that refer to no note', '-,-', foot(9) + foot(-1)],
  ['of a second mark', '[1]1,-,[2]2', foot(1) + foot(1) + foot(2)],
  ...['1', 'true', 'on'].map((on): [string, string, string] => [
    `with a mark of its own (${on}), which doesn’t count`,
    '1,[1]2',
    foot(1, ` w:customMarkFollows="${on}"`) + foot(2),
  ]),
  ['if the custom mark is off', '[1]1', foot(1, ' w:customMarkFollows="0"')],
  [
    'as a section defines',
    '[①]1,[i]1',
    foot(1) + end(1),
    section(footPr(value('numFmt', 'decimalEnclosedCircle'))),
  ],
  [
    'as the settings define',
    '[1]1,[壹]1',
    foot(1) + end(1),
    '',
    endPr(value('numFmt', 'chineseLegalSimplified')),
  ],
  [
    'as a section defines, before the settings',
    '[A]1',
    foot(1),
    section(footPr(value('numFmt', 'upperLetter'))),
    footPr(value('numFmt', 'lowerLetter')),
  ],
  [
    'as the settings define if a section defines something else',
    '[c]1',
    foot(1),
    section(footPr(value('numStart', 3))),
    footPr(value('numFmt', 'lowerLetter') + value('numStart', 9)),
  ],
  ['from a start', '[5]1,[6]2', foot(1) + foot(2), section(footPr(value('numStart', 5)))],
  ['from nought', '[0]1', foot(1), section(footPr(value('numStart', 0)))],
  ['from an invalid start', '[1]1', foot(1), section(footPr(value('numStart', 32768)))],
  ['in an unknown format', '[1]1', foot(1), section(footPr(value('numFmt', 'hebrew1')))],
];
for (const [what, marks, references, main, settings] of MARKS)
  test(`notes are numbered ${what}`, () => assert.equal(marksOf(references, main, settings), marks));

test('separators between text and notes are no notes', () => {
  assert.deepEqual(
    listNotes(part(NOTES)).map((note) => attributeOf(note, 'w:id')),
    ['1', '2', '3'],
  );
  assert.deepEqual(listNotes(undefined), []);
});
