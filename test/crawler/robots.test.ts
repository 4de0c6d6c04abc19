import { expect, test } from "vitest";
import { productTokenOf, readRobots } from "../../crawler/robots.ts";

const origin = "http://annons.example";
const rules = (body: string | null, status: number | null = 200) => readRobots(origin, { status, body }, "Ogonblick");
const allows = (body: string, path: string) => {
  const read = rules(body);
  return read.kind === "rules" && read.allows(`${origin}${path}`);
};

test.each([
  ["User-agent: *\nDisallow: /privat/", "/privat/7", false],
  ["User-agent: *\nDisallow: /privat/", "/annons/7", true],
  ["User-agent: *\nDisallow: /\nAllow: /annons/", "/annons/7", true],
  ["User-agent: *\nDisallow: /*?sid=", "/lista?sid=3", false],
  ["User-agent: *\nDisallow: /*.pdf$", "/villkor.pdf", false],
  ["User-agent: *\nDisallow: /\n\nUser-agent: ogonblick\nDisallow: /privat", "/annons/7", true],
  ["User-agent: *\nAllow: /\n\nUser-agent: Ogonblick\nDisallow: /", "/annons/7", false],
  ["User-agent: *\nDisallow:", "/annons/7", true],
  ["", "/annons/7", true],
  ["<!doctype html><h1>Sidan finns inte</h1>", "/annons/7", true],
])("under %j, %s may be fetched: %j", (body, path, allowed) => {
  expect(allows(body, path)).toBe(allowed);
});

test("a server that fails refuses everything, and so does one that does not answer", () => {
  expect(rules(null, 503).kind).toBe("unreachable");
  expect(rules(null, 500).kind).toBe("unreachable");
  expect(rules(null, 429).kind).toBe("unreachable");
  expect(rules(null, null).kind).toBe("unreachable");
});

test("where there are no rules everything may be fetched", () => {
  for (const status of [404, 410, 403, 401]) expect(rules("x", status)).toMatchObject({ kind: "rules" });
});

test("a crawl-delay is read in seconds", () => {
  expect(rules("User-agent: *\nCrawl-delay: 2.5")).toMatchObject({ crawlDelaySeconds: 2.5 });
});

test("robots.txt speaks to the name before the slash", () => {
  expect(productTokenOf("Ogonblick/0.1 (+mailto:studien@myndighet.example)")).toBe("Ogonblick");
});
