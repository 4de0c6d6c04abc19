import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FinalError } from "../../schema/vocabulary/errors.ts";
import {
  cleanMessage,
  openQueue,
  prepareQueue,
  type QueueAddress,
  startWorkers,
  type WorkQueue,
} from "../../workers/queue.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../support/database.ts";
import { type TemporaryRedis, temporaryRedis } from "../support/redis.ts";

let postgres: TemporaryDatabase;
let redis: TemporaryRedis;
beforeAll(async () => {
  postgres = await temporaryDatabase();
  redis = await temporaryRedis();
});
afterAll(async () => {
  await postgres.close();
  await redis.close();
});

const nothing = async () => undefined;

describe.each(["postgres", "redis"] as const)("the queue on %s", (kind) => {
  const where = (): QueueAddress => ({ kind, address: kind === "postgres" ? postgres.address : redis.address });
  let queue: WorkQueue;
  beforeAll(async () => {
    await prepareQueue(where(), postgres.database);
    queue = await openQueue(where());
  });
  afterAll(() => queue.close());

  async function drained(): Promise<void> {
    for (let tries = 0; tries < 600; tries += 1) {
      if ((await queue.open()) === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("the queue did not drain");
  }

  test("every job added is handed to a handler with its ids", async () => {
    const met: string[] = [];
    await queue.add(
      Array.from({ length: 120 }, (_, n) => ({
        name: "extract" as const,
        payload: { roundId: "2026", captureIds: [String(n)] },
      })),
    );
    const workers = await startWorkers(
      where(),
      { extract: async ({ captureIds }) => void met.push(...captureIds), code: nothing },
      4,
    );
    await drained();
    await workers.close();
    expect(new Set(met).size).toBe(120);
  });

  test("a job that fails once is tried again and succeeds", async () => {
    let tries = 0;
    const extract = async () => {
      tries += 1;
      if (tries === 1) throw new Error("a passing fault");
    };
    const workers = await startWorkers(where(), { extract, code: nothing }, 1);
    await queue.add([{ name: "extract", payload: { roundId: "2026", captureIds: ["1"] } }]);
    await drained();
    await workers.close();
    expect(tries).toBe(2);
    expect((await queue.failed()).count).toBe(0);
  });

  test("a final failure is not tried again, and its hostile message does not jam the queue", async () => {
    let tries = 0;
    const code = async () => {
      tries += 1;
      throw new FinalError("bad \u0000 page \ud800 text");
    };
    const workers = await startWorkers(where(), { extract: nothing, code }, 1);
    await queue.add([{ name: "code", payload: { roundId: "2026", contentIds: ["1"] } }]);
    await drained();
    await workers.close();
    expect(tries).toBe(1);
    const failed = await queue.failed();
    expect(failed.count).toBe(1);
    expect(failed.reasons[0]).not.toContain("\u0000");
  });

  test("a cleared queue holds nothing and takes new jobs", async () => {
    await queue.add([{ name: "code", payload: { roundId: "2026", contentIds: ["9"] } }]);
    await queue.clear();
    expect(await queue.open()).toBe(0);
    await queue.add([{ name: "code", payload: { roundId: "2026", contentIds: ["9"] } }]);
    expect(await queue.open()).toBe(1);
    await queue.clear();
  });
});

test("a Redis that does not answer is named with the remedy", async () => {
  await expect(openQueue({ kind: "redis", address: "redis://127.0.0.1:1" })).rejects.toThrow(
    /127\.0\.0\.1:1 does not answer.*REDIS_URL/,
  );
});

test.each([
  ["NUL", "a\u0000b", "Error: a b"],
  ["a lone surrogate", "a\ud800b", "Error: a\ufffdb"],
  ["line breaks", "a\r\nb", "Error: a b"],
])("a message is cleaned of %s", (_, text, clean) => {
  expect(cleanMessage(new Error(text))).toBe(clean);
});
