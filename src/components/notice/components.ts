import Cell from './Cell.astro';
import HeaderCell from './HeaderCell.astro';
import HeaderRow from './HeaderRow.astro';
import Row from './Row.astro';
import Table from './Table.astro';
import Clause from './Clause.astro';
import Colophon from './Colophon.astro';
import Cover from './Cover.astro';
import DocumentTitle from './DocumentTitle.astro';
import Line from './Line.astro';
import Note from './Note.astro';
import Preamble from './Preamble.astro';
import Section from './Section.astro';
import TableHead from './TableHead.astro';
import Task from './Task.astro';
import Tasks from './Tasks.astro';

/** The blocks of a notice's MDX, by the names that src/model/notice-to-mdx.ts gives them. */
export const noticeBlocks = {
  Cell,
  HeaderCell,
  HeaderRow,
  Row,
  Table,
  Clause,
  Colophon,
  Cover,
  DocumentTitle,
  Line,
  Note,
  Preamble,
  Section,
  TableHead,
  Task,
  Tasks,
};
