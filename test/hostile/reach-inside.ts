import { createSocket } from "node:dgram";
import { createServer } from "node:net";
import { createEgressRule } from "../../crawler/egress-rule.ts";
import { openEgressService } from "../../crawler/egress-service.ts";
import { egressScope } from "../../crawler/scope.ts";
import { DATES, openCrawlBench } from "../crawler/crawl-bench.ts";
import { sendHtml, startTestWeb, testSite } from "../crawler/test-web.ts";
import type { TemporaryDatabase } from "../support/database.ts";
import { spellings, WAYS_INSIDE } from "./internal-addresses.ts";

export interface ReachResult {
  /** Ways tried, each by each fetcher. */
  readonly ways: number;
  readonly pages: number;
  /** Connections, over TCP or UDP, that reached the victim. */
  readonly reached: number;
  readonly states: readonly string[];
}

/** A site whose every page tries to reach a server on this machine, collected over HTTP and in a browser. */
export async function tryToReachInside(options: {
  readonly chromiumPath: string | null;
  readonly openDatabase?: () => Promise<TemporaryDatabase>;
  /** Whether the crawler goes out through an egress service instead of by itself. */
  readonly served?: boolean;
}): Promise<ReachResult> {
  let reached = 0;
  const victim = createServer((connection) => {
    reached += 1;
    connection.destroy();
  });
  await new Promise<void>((resolve) => victim.listen(0, "::", resolve));
  const address = victim.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const datagrams = createSocket("udp4", () => {
    reached += 1;
  });
  await new Promise<void>((resolve) => datagrams.bind(port, "127.0.0.1", resolve));
  const targets = spellings(port);
  // Every way with the plain address, and the plainest ways with every spelling of it.
  const trials = [
    ...WAYS_INSIDE.map((way) => ({ way, target: targets[0] ?? "" })),
    ...WAYS_INSIDE.filter((way) => /^(redirect 302|fetch|WebSocket)$/.test(way.name)).flatMap((way) =>
      targets.slice(1).map((target) => ({ way, target })),
    ),
  ];
  const web = await startTestWeb((_request, response, path) => {
    if (path === "/robots.txt") return sendHtml(response, "", 404);
    if (path.startsWith("/sw.js")) {
      response.writeHead(200, { "content-type": "text/javascript" });
      return response.end(`fetch("${targets[0]}",{mode:"no-cors"})`);
    }
    const trial = trials[Number(/^\/annons\/(\d+)$/.exec(path)?.[1] ?? -1)];
    if (trial === undefined) {
      const links = trials.map((_, place) => `<a class="traff" href="/annons/${place}">${place}</a>`);
      // Lists lead inside as well: by a listing link, and by the link to the next page.
      return sendHtml(
        response,
        `${links.join("")}<a class="traff" href="${targets[0]}annons/1">x</a><a class="nasta" href="${targets[0]}">n</a>`,
      );
    }
    const { way, target } = trial;
    sendHtml(
      response,
      `<!doctype html><html><body><h1 class="rubrik">Annons</h1>${way.markup?.(target) ?? ""}</body></html>`,
      way.status ?? 200,
      way.headers?.(target) ?? {},
    );
  });
  const sites = (["http", "browser"] as const).map((fetch) =>
    testSite(web, { id: fetch, fetch, lists: [{ address: "/lista" }], pace: { perSecond: 200, concurrency: 4 } }),
  );
  const bench = await openCrawlBench(sites, options.openDatabase);
  let asked = 0;
  // One name is private from the start; the other turns private after its first look-up.
  const resolve = (host: string) => {
    asked += host === "later.example" ? 1 : 0;
    return Promise.resolve(host === "later.example" && asked === 1 ? ["93.184.216.34"] : ["127.0.0.1"]);
  };
  const token = "ett-hemligt-ord-om-utgången";
  const service =
    options.served === true
      ? await openEgressService({
          host: "127.0.0.1",
          port: 0,
          token,
          rule: createEgressRule([], resolve),
          scopes: sites.map(egressScope),
          refused: () => undefined,
        })
      : null;
  try {
    const summary = await bench.collect(DATES[0] ?? ("2026-08-15" as never), {
      chromiumPath: options.chromiumPath,
      resolve,
      egressService: service === null ? null : { address: `http://127.0.0.1:${service.port}`, token },
    });
    return {
      ways: trials.length,
      pages: web.log.filter((entry) => entry.path.startsWith("/annons/")).length,
      reached,
      states: summary.sites.map((site) => `${site.siteId} ${site.state} ${site.error ?? ""}`.trim()),
    };
  } finally {
    await bench.close();
    await service?.close();
    await web.close();
    datagrams.close();
    await new Promise((resolve) => victim.close(resolve));
  }
}
