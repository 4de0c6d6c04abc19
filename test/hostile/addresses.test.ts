import { existsSync } from "node:fs";
import { expect, inject, test } from "vitest";
import { WAYS_INSIDE } from "./internal-addresses.ts";
import { tryToReachInside } from "./reach-inside.ts";

const chromiumPath =
  inject("chromiumPath") ||
  (["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find((path) => existsSync(path)) ?? null);

test("no page gets the crawler to speak to a server inside, over HTTP or from a browser", async () => {
  const result = await tryToReachInside({ chromiumPath });
  expect(WAYS_INSIDE.length).toBeGreaterThanOrEqual(45);
  expect(result.pages).toBeGreaterThanOrEqual(result.ways * 2);
  expect(result.reached).toBe(0);
}, 300_000);
