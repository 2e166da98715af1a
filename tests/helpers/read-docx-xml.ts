import { readBytes } from '../../scripts/read/read-file.ts';
import { type DocxPart, makeDocxXml, paragraph, run } from './make-docx-xml.ts';

/** Reads a Word file made of a body and parts in XML. */
export const readDocxXml = async (body: string, parts: readonly DocxPart[] = []) =>
  readBytes(await makeDocxXml(body, parts), 'a.docx');

/** The non-empty lines. */
export const linesOf = ({ text }: { text: string }) => text.split('\n').filter((line) => line.trim() !== '');

export const readDocxLines = async (body: string, parts: readonly DocxPart[] = []) =>
  linesOf(await readDocxXml(body, parts));

/** A paragraph of plain words. */
export const p = (text: string) => paragraph(run(text));
