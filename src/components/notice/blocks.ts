import Cell from './Cell.astro';
import Clause from './Clause.astro';
import Closing from './Closing.astro';
import Colophon from './Colophon.astro';
import Cover from './Cover.astro';
import DocumentTitle from './DocumentTitle.astro';
import HeaderCell from './HeaderCell.astro';
import Line from './Line.astro';
import Link from './Link.astro';
import Note from './Note.astro';
import Preamble from './Preamble.astro';
import Row from './Row.astro';
import Section from './Section.astro';
import Table from './Table.astro';
import TableHead from './TableHead.astro';
import Task from './Task.astro';
import Tasks from './Tasks.astro';

/** The components for the blocks of a notice's MDX, by name. */
export const blocks = {
  Cell,
  Clause,
  Closing,
  Colophon,
  Cover,
  DocumentTitle,
  HeaderCell,
  HeaderRow: Row,
  Line,
  Link,
  Note,
  Preamble,
  Row,
  Section,
  Table,
  TableHead,
  Task,
  Tasks,
};
