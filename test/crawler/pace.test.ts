import { expect, test, vi } from "vitest";
import { createPaceKeeper } from "../../crawler/keep-pace.ts";
import { afterAnswer, afterStart, paceLimits, retryAfterSeconds, startPace, waitBefore } from "../../crawler/pace.ts";

const limits = paceLimits({ perSecond: 10, concurrency: 4 }, null);
const answer = { at: 1000, milliseconds: 20, status: 200, retryAfterSeconds: null, troubled: false };

test("requests start an interval apart", () => {
  const pace = afterStart(startPace(limits), 1000);
  expect(waitBefore(pace, 1000)).toBeCloseTo(80, 0);
  expect(waitBefore(pace, 1200)).toBe(0);
});

test("a crawl-delay slows the site and lets nothing run beside", () => {
  expect(paceLimits({ perSecond: 10, concurrency: 4 }, 2)).toEqual({ interval: 2000, concurrency: 1 });
  expect(paceLimits({ perSecond: 0.1, concurrency: 4 }, 2)).toEqual({ interval: 10_000, concurrency: 1 });
});

test("a host that asks for rest gets it, and is asked more slowly afterwards", () => {
  const pace = afterAnswer(startPace(limits), { ...answer, status: 429, retryAfterSeconds: 7 });
  expect(waitBefore(pace, 1000)).toBe(7000);
  expect(pace.interval).toBe(150);
  expect(pace.concurrency).toBe(2);
});

test("a host that answers slowly is asked less, and comes back to its pace and never above it", () => {
  let pace = startPace(limits);
  for (let n = 0; n < 10; n += 1) pace = afterAnswer(pace, answer);
  for (let n = 0; n < 10; n += 1) pace = afterAnswer(pace, { ...answer, milliseconds: 5000 });
  expect(pace.interval).toBeGreaterThan(200);
  expect(pace.concurrency).toBe(1);
  for (let n = 0; n < 200; n += 1) pace = afterAnswer(pace, answer);
  expect(pace.interval).toBe(limits.interval);
  expect(pace.concurrency).toBe(limits.concurrency);
});

test("a host in trouble is asked at a tenth of its pace and never less", () => {
  let pace = startPace(limits);
  for (let n = 0; n < 50; n += 1) pace = afterAnswer(pace, { ...answer, status: null, troubled: true });
  expect(pace.interval).toBe(1000);
});

test("what only concerns one page does not slow the site", () => {
  expect(afterAnswer(startPace(limits), { ...answer, status: null })).toEqual(startPace(limits));
});

test.each([
  ["120", 120],
  ["Wed, 21 Oct 2026 07:28:10 GMT", 10],
  ["soon", null],
  [null, null],
  ["-3", null],
])("Retry-After %j means %j seconds", (header, seconds) => {
  expect(retryAfterSeconds(header, new Date("2026-10-21T07:28:00Z"))).toBe(seconds);
});

test("twenty who wait at once start one by one at the pace, on timers that wake late too", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  try {
    // A machine that is busy for 35 ms now and then: its clock runs on while no timer wakes.
    let busy = 0;
    const clock = () => performance.now() + busy;
    const keeper = createPaceKeeper(paceLimits({ perSecond: 100, concurrency: 20 }, null), clock);
    const starts: number[] = [];
    const all = Promise.all(
      Array.from({ length: 20 }, async () => {
        await keeper.turn(new AbortController().signal);
        starts.push(clock());
      }),
    );
    for (let tick = 1; starts.length < 20 && tick < 500; tick += 1) {
      if (tick % 43 === 0) busy += 35;
      await vi.advanceTimersByTimeAsync(1);
    }
    await all;
    for (const from of starts) {
      expect(starts.filter((at) => at >= from && at < from + 100).length).toBeLessThanOrEqual(11);
    }
    const [first = 0] = starts;
    expect((starts.at(-1) ?? 0) - first).toBeGreaterThan(160);
  } finally {
    vi.useRealTimers();
  }
});

test("whoever gives up waiting does not hold up those behind", async () => {
  const keeper = createPaceKeeper({ interval: 50, concurrency: 1 });
  const stop = new AbortController();
  await keeper.turn(stop.signal);
  const given = keeper.turn(stop.signal);
  const kept = keeper.turn(new AbortController().signal);
  stop.abort(new Error("stopped"));
  await expect(given).rejects.toThrow("stopped");
  await kept;
});
