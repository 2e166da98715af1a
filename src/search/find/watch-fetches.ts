import type { LoadProgress } from '../search-messages.ts';

/** What a file of Pagefind's holds once it is unpacked begins so. */
const SIGNATURE = 'pagefind_dcd';
const PACKED = /\.pf_(?:index|meta)(?:\?|$)/u;

/** What is known of a worker's fetches. */
export interface FetchWatch {
  /** @throws where something failed to load since the watch began. */
  check(): void;
  progress: LoadProgress;
}

/**
 * Watches what a worker fetches. Pagefind takes a part of its index that is missing or damaged for one without hits; a search
 * that misses nothing has to fail then.
 * @param tell is told at each file that is asked for or has come.
 */
export function watchFetches(worker: { fetch: typeof fetch }, tell: () => void): FetchWatch {
  const plainFetch = worker.fetch.bind(worker);
  const failures: string[] = [];
  const progress: LoadProgress = { asked: 0, loaded: 0 };
  worker.fetch = async (...request: Parameters<typeof fetch>) => {
    const url = String(request[0] instanceof Request ? request[0].url : request[0]);
    progress.asked += 1;
    tell();
    try {
      const response = await plainFetch(...request);
      if (!response.ok) throw new Error(`${response.status} ${url}`);
      if (PACKED.test(url)) await checkPacked(response.clone(), url);
      progress.loaded += 1;
      tell();
      return response;
    } catch (error) {
      failures.push(String(error));
      throw error;
    }
  };
  return {
    check: () => {
      if (failures.length > 0) throw new Error(failures.join('; '));
    },
    progress,
  };
}

async function checkPacked(response: Response, url: string): Promise<void> {
  const unpacked = response.body?.pipeThrough(new DecompressionStream('gzip'));
  const bytes = await new Response(unpacked).bytes();
  const signature = new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length));
  if (signature !== SIGNATURE) throw new Error(`${url} is not a part of the index`);
}
