import { type Column, type ComparedNotice, nameColumn } from '../../compare/columns.ts';
import { withBase } from '../../href.ts';
import { memoize } from '../../search/find/open-catalogue.ts';

/** Loads the notices that are compared: each by its own file, once. */
export class NoticeLoader {
  readonly #load: (path: string) => Promise<unknown>;

  constructor(base: string) {
    this.#load = memoize((path) => fetchJson(withBase(base, path)));
  }

  /** The ids of all notices that the collection holds. */
  ids(): Promise<string[]> {
    return this.#load('/data/ids.json') as Promise<string[]>;
  }

  /** Columns for ids of known provinces. What isn't held is told from what didn't load. */
  async columns(ids: readonly string[], provinceNames: ReadonlyMap<string, string>): Promise<Column[]> {
    const held = await this.ids().then(
      (all) => new Set(all),
      () => null,
    );
    return Promise.all(
      ids.map(async (id): Promise<Column> => {
        const name = nameColumn(id, provinceNames) ?? id;
        if (held && !held.has(id)) return { id, name, state: 'no-notice' };
        return this.#load(`/data/notices/${id}.json`).then(
          (notice) => ({ id, name, state: 'held', notice: notice as ComparedNotice }),
          (error: unknown) => {
            console.warn(error);
            return { id, name, state: 'failed' };
          },
        );
      }),
    );
  }
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return (await response.json()) as unknown;
}
