import type { LoadProgress } from '../search-messages.ts';

/** Signature at the beginning of an unpacked Pagefind file. */
const SIGNATURE = 'pagefind_dcd';
const PACKED = /\.pf_(?:index|meta)(?:\?|$)/u;

/** The state of a worker's fetches. */
export interface FetchWatch {
  /** @throws if a file failed to load since the watch began. */
  check(): void;
  progress: LoadProgress;
}

/**
 * Watches a worker's fetches. Pagefind treats a missing or damaged part of its index as one without hits. A search
 * that must not miss any has to fail instead.
 * @param onProgress called when a file is requested and when it has loaded.
 */
export function watchFetches(worker: { fetch: typeof fetch }, onProgress: () => void): FetchWatch {
  const plainFetch = worker.fetch.bind(worker);
  const failures: string[] = [];
  const progress: LoadProgress = { requested: 0, loaded: 0 };
  worker.fetch = async (...request: Parameters<typeof fetch>) => {
    const url = String(request[0] instanceof Request ? request[0].url : request[0]);
    progress.requested += 1;
    onProgress();
    try {
      const response = await plainFetch(...request);
      if (!response.ok) throw new Error(`${response.status} ${url}`);
      if (PACKED.test(url)) await checkPacked(response.clone(), url);
      progress.loaded += 1;
      onProgress();
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
