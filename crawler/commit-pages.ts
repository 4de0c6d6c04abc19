import type { FinishedPage, StoredPage, StoredPages } from "../schema/store/captures.ts";

/** Stores finished pages, as many as are ready, in one transaction at a time. */
export interface PageWriter {
  /** Resolves when the page is stored for good. */
  write(page: FinishedPage): Promise<StoredPage>;
  /** Resolves when everything given so far is stored. */
  drained(): Promise<void>;
}

const MOST_PAGES = 64;
const MOST_BYTES = 24_000_000;

interface Waiting {
  readonly page: FinishedPage;
  readonly resolve: (stored: StoredPage) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * While one transaction is under way, pages gather for the next: no page waits for a timer, and a busy crawl pays one
 * commit for many pages. A page that cannot be stored is found by storing its batch page by page, so that it takes no
 * other down with it. `stored` hears of every batch, for counting and announcing.
 */
export function createPageWriter(
  store: (pages: readonly FinishedPage[]) => Promise<StoredPages>,
  stored: (pages: readonly FinishedPage[], result: StoredPages) => void,
): PageWriter {
  let queue: Waiting[] = [];
  let running: Promise<void> | null = null;
  const storeBatch = async (batch: readonly Waiting[]) => {
    const pages = batch.map((waiting) => waiting.page);
    try {
      const result = await store(pages);
      stored(pages, result);
      batch.forEach((waiting, place) => {
        const page = result.pages[place];
        if (page === undefined) waiting.reject(new Error(`page ${waiting.page.frontierId} has no result`));
        else waiting.resolve(page);
      });
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else for (const waiting of batch) await storeBatch([waiting]);
    }
  };
  const run = async () => {
    // Whoever calls in the same turn of the loop comes along.
    await Promise.resolve();
    while (queue.length > 0) {
      const batch = takeBatch(queue);
      queue = queue.slice(batch.length);
      await storeBatch(batch);
    }
    running = null;
  };
  return {
    write(page) {
      return new Promise((resolve, reject) => {
        queue.push({ page, resolve, reject });
        running ??= run();
      });
    },
    async drained() {
      while (running !== null) await running;
    },
  };
}

function takeBatch(queue: readonly Waiting[]): Waiting[] {
  const batch: Waiting[] = [];
  let bytes = 0;
  for (const waiting of queue) {
    bytes += waiting.page.capture?.sealedBody?.length ?? 0;
    if (batch.length > 0 && (batch.length >= MOST_PAGES || bytes > MOST_BYTES)) break;
    batch.push(waiting);
  }
  return batch;
}
