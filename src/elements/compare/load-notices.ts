import { type Column, type ComparedNotice, nameColumn } from '../../compare/columns.ts';
import { fetchJson } from '../../fetch-file.ts';
import { withBase } from '../../href.ts';
import { memoizeLoads } from '../../text/memoize-loads.ts';

/** Loads the notices to compare, each from its own file and only once. */
export class NoticeLoader {
  readonly #load: (path: string) => Promise<unknown>;

  constructor(base: string) {
    this.#load = memoizeLoads((path) => fetchJson(withBase(base, path)));
  }

  /** Returns the ids of all notices in the collection. */
  ids(): Promise<string[]> {
    return this.#load('/data/ids.json') as Promise<string[]>;
  }

  /**
   * Returns columns for ids of known provinces. Distinguishes notices that aren't in the collection from those that
   * failed to load.
   */
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
