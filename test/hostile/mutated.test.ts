import { expect, test } from "vitest";
import { collectMutatedWeb } from "./mutated-web.ts";

test("injured pages are captured or classified, every one, and none stops the site", async () => {
  const result = await collectMutatedWeb(400);
  expect(result).toMatchObject({ uncaptured: 0, crashes: 0 });
  expect(result.good).toBeGreaterThan(50);
}, 120_000);
