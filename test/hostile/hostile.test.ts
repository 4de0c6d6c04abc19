import { existsSync } from "node:fs";
import { beforeAll, expect, inject, test } from "vitest";
import { collectHostileWeb, type HostileRun } from "./hostile-web.ts";

const chromiumPath =
  inject("chromiumPath") ||
  (["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find((path) => existsSync(path)) ?? null);
let run: HostileRun;

beforeAll(async () => {
  run = await collectHostileWeb({ chromiumPath, bombMegabytes: 200 });
}, 300_000);

test("every misbehaving page is taken for what it is", () => {
  const wrong = run.results.filter((result) => !result.expected.some((outcome) => outcome === result.outcome));
  expect(wrong).toEqual([]);
});

test("no wrong capture is called good", () => {
  expect(run.results.filter((result) => result.wronglyGood)).toEqual([]);
});

test("the date comes to an end on both sites, and the server inside is never reached", () => {
  expect(run.states.map((state) => state.split(" ")[1])).toEqual(["truncated", "truncated"]);
  expect(run.victimReached).toBe(0);
});

test("a page that loads itself again and again is left, and stays left", () => {
  // Four attempts, six documents each, and one on its way when the visit ends.
  expect(run.mostAsked.times).toBeLessThanOrEqual(28);
});

test("bombs are not unpacked", () => {
  expect(run.mostMegabytes).toBeLessThan(400);
});
