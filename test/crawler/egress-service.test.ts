import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { connect } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, inject, test } from "vitest";
import { createEgressRule } from "../../crawler/egress-rule.ts";
import { type EgressServiceOptions, openEgressService } from "../../crawler/egress-service.ts";
import { egressScope } from "../../crawler/scope.ts";
import type { SiteDefinition } from "../../schema/vocabulary/site-definition.ts";
import { commandEnvironment, runCommand } from "../support/run-command.ts";
import { DATES, openCrawlBench, readCaptures } from "./crawl-bench.ts";
import { listingPage, sendHtml, startTestWeb, testSite } from "./test-web.ts";

const TOKEN = "ett-hemligt-ord-om-utgang";
const [FIRST] = DATES as [(typeof DATES)[number]];
const chromiumPath =
  inject("chromiumPath") ||
  (["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find((path) => existsSync(path)) ?? null);
const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

/** Sites under a name that only the service can resolve: whoever reaches them went through it. */
async function namedSites(): Promise<SiteDefinition[]> {
  const web = await startTestWeb((_request, response, path) => {
    if (path === "/robots.txt") return sendHtml(response, "", 404);
    if (path.startsWith("/annons/")) return sendHtml(response, listingPage(`annons ${path}`));
    sendHtml(response, [1, 2, 3].map((id) => `<a class="traff" href="/annons/${id}">${id}</a>`).join(""));
  });
  closing.push(() => web.close());
  const host = `annonser.example:${new URL(web.origin).port}`;
  return (["http", "browser"] as const).map((fetch) => ({
    ...testSite(web, { id: fetch, fetch, lists: [{ address: "/lista" }], paging: { kind: "none" } }),
    origin: `http://${host}`,
    allowPrivate: [host],
  }));
}

async function serve(sites: readonly SiteDefinition[], more: Partial<EgressServiceOptions> = {}) {
  const refusals: string[] = [];
  const service = await openEgressService({
    host: "127.0.0.1",
    port: 0,
    token: TOKEN,
    rule: createEgressRule([], () => Promise.resolve(["127.0.0.1"])),
    scopes: sites.map(egressScope),
    refused: (site, target, refusal) => void refusals.push(`${site} ${target} ${refusal}`),
    ...more,
  });
  closing.push(() => service.close());
  return { service, address: `http://127.0.0.1:${service.port}`, refusals };
}

const nowhere = () => Promise.reject(new Error("this machine knows no name server"));

test("a machine without a way out collects through the egress service, over HTTP and in a browser", async () => {
  const sites = await namedSites();
  const { service, address } = await serve(sites);
  const bench = await openCrawlBench(sites);
  closing.push(() => bench.close());
  const summary = await bench.collect(FIRST, {
    chromiumPath,
    resolve: nowhere,
    egressService: { address, token: TOKEN },
  });
  expect(summary.sites.map((site) => `${site.siteId} ${site.state} ${site.reached}`).sort()).toEqual([
    "browser complete 4",
    "http complete 4",
  ]);
  for (const site of sites) {
    const listings = (await readCaptures(bench, site, FIRST)).filter((row) => row.pageType === "listing");
    expect(listings.map((row) => `${row.path} ${row.outcome} ${row.way}`).sort()).toEqual(
      [1, 2, 3].map((id) => `/annons/${id} good ${site.id}`),
    );
  }
  expect(service.counts().every((count) => count.opened > 0)).toBe(true);
}, 60_000);

test("without the token nothing gets out, and the site is said to be unreachable", async () => {
  const sites = (await namedSites()).slice(0, 1);
  const { service, address } = await serve(sites);
  const bench = await openCrawlBench(sites);
  closing.push(() => bench.close());
  const summary = await bench.collect(FIRST, { egressService: { address, token: "ett-annat-hemligt-ord" } });
  expect(summary.sites.map((site) => site.state)).toEqual(["failed"]);
  expect(service.counts()).toEqual([{ site: "http", opened: 0, refused: 0 }]);
});

test.each([
  ["a host that is not the site's", "http", "annat.example:80", TOKEN, "403"],
  ["a private address", "http", "127.0.0.1:5432", TOKEN, "403"],
  ["a site that is not in the study", "okand", "annonser.example:80", TOKEN, "407"],
  ["a wrong token", "http", "annonser.example:80", "fel", "407"],
  ["something that is no host and port", "http", "annonser.example", TOKEN, "400"],
])("the service opens no tunnel to %s", async (_what, site, target, token, status) => {
  const sites = await namedSites();
  const { service } = await serve(sites);
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(service.port, "127.0.0.1", () => {
      const credentials = Buffer.from(`${site}:${token}`).toString("base64");
      socket.write(
        `CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\nProxy-Authorization: Basic ${credentials}\r\n\r\n`,
      );
    });
    socket.once("data", (chunk) => {
      resolve(chunk.toString());
      socket.destroy();
    });
    socket.once("error", reject);
  });
  expect(answer.split(" ")[1]).toBe(status);
});

test("the egress command asks for a token, and serves the sites of the study until it is stopped", async () => {
  const environment = commandEnvironment("postgres://127.0.0.1:1/ingen");
  const without = await runCommand(["egress", "--port", "0"], { environment });
  expect(without.code).toBe(2);
  expect(without.stderr).toContain("OGONBLICK_EGRESS_TOKEN is not set");
  const project = fileURLToPath(new URL("../..", import.meta.url));
  const tsx = createRequire(import.meta.url).resolve("tsx");
  const child = spawn(process.execPath, ["--import", tsx, join(project, "cli", "main.ts"), "egress", "--port", "0"], {
    env: { ...environment, OGONBLICK_EGRESS_TOKEN: TOKEN },
  });
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString()));
    child.once("exit", (code) => reject(new Error(`ended with ${code}`)));
  });
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0] ?? "";
  const judge = (site: string, target: string) =>
    fetch(`${address}/judge?target=${target}`, {
      headers: { authorization: `Basic ${Buffer.from(`${site}:${TOKEN}`).toString("base64")}` },
    });
  expect(await (await judge("a1-kontakttorget", "127.0.0.1:4101")).json()).toMatchObject({
    allowed: true,
    ip: "127.0.0.1",
  });
  expect(await (await judge("a1-kontakttorget", "127.0.0.1:4102")).json()).toEqual({
    allowed: false,
    refusal: "privateAddress",
  });
  child.removeAllListeners("exit");
  const code = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  expect(await code).toBe(130);
}, 60_000);
