import { element } from '../element.ts';

const WIDE = matchMedia('(width >= 48rem)');

/**
 * On a screen as narrow as a phone's, turns each row into a line that opens: the row's head, its `data-brief`, and a
 * button. On a wide screen the same rows are a table.
 */
export function foldRows(within: HTMLElement): void {
  const fold = () => {
    if (WIDE.matches) return;
    for (const row of within.querySelectorAll<HTMLTableRowElement>(
      '[data-table] tbody tr:not([data-folded])',
    ))
      foldRow(row);
    openTarget(within);
  };
  WIDE.addEventListener('change', fold);
  addEventListener('hashchange', () => openTarget(within));
  fold();
}

function foldRow(row: HTMLTableRowElement): void {
  const [head] = row.cells;
  if (!head) return;
  const text = head.textContent.replace(/\s+/g, ' ').trim();
  const button = element('button', {
    type: 'button',
    class: 'fold',
    'aria-expanded': 'false',
    'aria-label': `详情：${text.slice(0, 40)}`,
  });
  button.addEventListener('click', () => setOpen(row, button.ariaExpanded !== 'true'));
  const line = element('span', { class: 'fold-line' }, [...head.childNodes]);
  const brief = element('span', { class: 'fold-brief' }, [row.dataset['brief'] ?? '']);
  head.replaceChildren(line, brief, button);
  row.dataset['folded'] = '';
}

function setOpen(row: HTMLElement, isOpen: boolean): void {
  row.toggleAttribute('data-open', isOpen);
  row.querySelector('.fold')?.setAttribute('aria-expanded', String(isOpen));
}

/** Opens the row that the URL's fragment names. */
function openTarget(within: HTMLElement): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target?.matches('[data-folded]') && within.contains(target)) setOpen(target, true);
}

/** Hides the columns that are empty in all rows, and shows the others. */
export function foldEmptyColumns(table: HTMLTableElement, rows: readonly HTMLTableRowElement[]): void {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  for (const [column, head] of heads.entries()) {
    const isEmpty = rows.length > 0 && rows.every((row) => row.cells[column]?.textContent.trim() === '');
    if (head.hidden === isEmpty) continue;
    for (const row of table.rows) {
      const cell = row.cells[column];
      if (cell) cell.hidden = isEmpty;
    }
  }
}
