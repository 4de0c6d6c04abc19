import { existsSync } from "node:fs";
import { expect, inject, test } from "vitest";
import { WAYS_INSIDE } from "./internal-addresses.ts";
import { tryToReachInside } from "./reach-inside.ts";

const chromiumPath =
  inject("chromiumPath") ||
  (["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find((path) => existsSync(path)) ?? null);

for (const served of [false, true]) {
  const way = served ? "through an egress service" : "over HTTP or from a browser";
  test(`no page gets the crawler to speak to a server inside, ${way}`, async () => {
    const result = await tryToReachInside({ chromiumPath, served });
    expect(WAYS_INSIDE.length).toBeGreaterThanOrEqual(45);
    expect(result.pages).toBeGreaterThanOrEqual(result.ways * 2);
    expect(result.reached).toBe(0);
  }, 300_000);
}
