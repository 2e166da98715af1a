import { saveRowsAs, type SavedRow } from '../files/save-file.ts';
import type { SavedFormat } from '../tables/table-tools.ts';

/**
 * Offers the visible rows and columns of matrices as one file, with a column per notice and the values of the measure
 * that is shown.
 */
export async function saveMatrices(
  name: string,
  format: SavedFormat,
  tables: readonly HTMLTableElement[],
): Promise<void> {
  await saveRowsAs(format, name, tables.flatMap(readMatrix));
}

function readMatrix(table: HTMLTableElement): SavedRow[] {
  const section = table.closest('section');
  const checked = section?.querySelector<HTMLInputElement>('input:checked');
  const matrix = {
    矩阵: section?.querySelector('h2')?.textContent.trim() ?? '',
    数值: checked?.parentElement?.textContent.trim() ?? '',
  };
  const measure = checked?.value ?? '';
  const [, ...heads] = [...(table.tHead?.rows[0]?.cells ?? [])];
  const shown = heads.filter((head) => !head.hidden);
  return [...(table.tBodies[0]?.rows ?? [])]
    .filter((row) => !row.hidden)
    .map((row) => ({
      ...matrix,
      名称: row.querySelector('th a')?.textContent.trim() ?? '',
      ...Object.fromEntries(
        shown.map((head) => [
          head.querySelector('a')?.textContent.trim() ?? '',
          readCell(row.cells[head.cellIndex], measure),
        ]),
      ),
    }));
}

/** Returns the number shown in a cell, or its text if there is none: 未见, 提及. */
function readCell(cell: HTMLTableCellElement | undefined, measure: string): string | number {
  const link = cell?.querySelector(`.${measure}`);
  const value = cell?.dataset[measure];
  return link && value !== undefined ? Number(value) : (cell?.textContent.trim() ?? '');
}
