import { afterAll, expect, test } from "vitest";
import { DATES, openCrawlBench, readCaptures } from "../crawler/crawl-bench.ts";
import { type Handler, listingPage, listPage, sendHtml, startTestWeb, testSite } from "../crawler/test-web.ts";

const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});
const [FIRST, SECOND] = DATES as [(typeof DATES)[number], (typeof DATES)[number]];

/** Collects a site that answers as given, on one date, and says how the date ended. */
async function collect(answer: Handler, changes: Record<string, unknown> = {}) {
  const web = await startTestWeb((request, response, path) => {
    const listing = /^\/annons\/(\d+)$/.exec(path)?.[1];
    if (listing !== undefined && changes.listings !== "own") return sendHtml(response, listingPage(listing));
    if (path === "/robots.txt" && changes.robotsTxt === undefined) return sendHtml(response, "", 404);
    answer(request, response, path);
  });
  closing.push(() => web.close());
  const { listings, robotsTxt, ...definition } = changes;
  const site = testSite(web, definition);
  const bench = await openCrawlBench([site]);
  closing.push(() => bench.close());
  const summary = await bench.collect(FIRST);
  const row = summary.sites[0];
  return { web, site, bench, row, ending: [row?.state, row?.reason] };
}

const numbered = (path: string) => Number(/sida=(\d+)/.exec(path)?.[1] ?? 1);

test("paging that never ends and always brings new listings stops at its budget, and the date says so", async () => {
  const { ending, web } = await collect(
    (_request, response, path) => {
      const page = numbered(path);
      sendHtml(response, listPage([page * 2, page * 2 + 1], `/lista/solna?sida=${page + 1}`));
    },
    { budget: { listPages: 12 } },
  );
  expect(ending).toEqual(["truncated", "listPageBudget"]);
  expect(web.paths().filter((path) => path.startsWith("/lista")).length).toBe(12);
});

test("a site of pages without end stops at its page budget", async () => {
  const { ending, web } = await collect(
    (_request, response, path) => {
      const page = numbered(path);
      sendHtml(response, listPage([page * 2, page * 2 + 1], `/lista/solna?sida=${page + 1}`));
    },
    { budget: { pages: 40 } },
  );
  expect(ending).toEqual(["truncated", "pageBudget"]);
  expect(web.log.length).toBeLessThanOrEqual(41);
});

test("paging that goes on with the same listings for ever is a loop", async () => {
  const { ending, web } = await collect((_request, response, path) =>
    sendHtml(response, listPage([1, 2, 3], `/lista/solna?sida=${numbered(path) + 1}`)),
  );
  expect(ending).toEqual(["truncated", "pagingLoop"]);
  expect(web.paths().filter((path) => path.startsWith("/lista")).length).toBe(3);
});

test("a calendar that leads to the next month without end is a loop", async () => {
  const { ending, web } = await collect((_request, response, path) =>
    sendHtml(
      response,
      listPage(
        path === "/lista/solna" ? [1, 2] : [],
        `/kalender?sida=${numbered(path) + 1}`,
        "<p>Måndag, tisdag, onsdag, torsdag, fredag</p>",
      ),
    ),
  );
  expect(ending).toEqual(["truncated", "pagingLoop"]);
  expect(web.paths().filter((path) => path.startsWith("/kalender")).length).toBeLessThanOrEqual(3);
});

test("a page of a list that could not be read leaves a hole that the date admits to", async () => {
  const { ending } = await collect((_request, response, path) =>
    path === "/lista/solna" ? sendHtml(response, listPage([1, 2], "/lista/solna?sida=2")) : sendHtml(response, "", 403),
  );
  expect(ending).toEqual(["truncated", "tooManyFailures"]);
});

test("a list that leads back to its own first page ends there", async () => {
  const { row } = await collect((_request, response) => sendHtml(response, listPage([1, 2, 3], "/lista/solna")));
  expect(row).toMatchObject({ state: "complete", planned: 4, reached: 4 });
});

test("a site that has closed is failed as closed, one that is down as unreachable", async () => {
  const closed = await collect((_request, response) => sendHtml(response, "<h1>Stängt</h1>", 410));
  expect(closed.ending).toEqual(["failed", "siteClosed"]);
  const down = await collect((request) => request.socket.destroy(), { robotsTxt: "own" });
  expect(down.ending).toEqual(["failed", "siteUnreachable"]);
});

test("a site whose robots.txt cannot be read is left alone on that date", async () => {
  const { ending, web } = await collect((_request, response) => sendHtml(response, "", 503), { robotsTxt: "own" });
  expect(ending).toEqual(["failed", "robotsUnreachable"]);
  expect(new Set(web.paths())).toEqual(new Set(["/robots.txt"]));
});

test("robots.txt that leads inside is not followed, and the site is left alone", async () => {
  const inside = await startTestWeb((_request, response) => sendHtml(response, "User-agent: *\nAllow: /"));
  closing.push(() => inside.close());
  const { ending } = await collect(
    (_request, response) => sendHtml(response, "", 302, { location: `${inside.origin}/robots.txt` }),
    { robotsTxt: "own" },
  );
  expect(ending).toEqual(["failed", "robotsUnreachable"]);
  expect(inside.log.length).toBe(0);
});

test("a site that refuses robots everything is not collected; one that names a legal ground in its definition is", async () => {
  const answer: Handler = (_request, response, path) =>
    path === "/robots.txt" ? sendHtml(response, "User-agent: *\nDisallow: /") : sendHtml(response, listPage([1, 2]));
  const refused = await collect(answer, { robotsTxt: "own" });
  expect(refused.ending).toEqual(["failed", "robotsRefusesAll"]);
  const ground = "Beslut dnr 0000: arkivlagring av allmän handling";
  const overridden = await collect(answer, { robotsTxt: "own", robots: { override: ground } });
  expect(overridden.row).toMatchObject({ state: "complete", reached: 3 });
});

test("links hidden from visitors, off the site or refused by robots are written down as refused and not followed", async () => {
  const more =
    '<div style="display:none"><a class="traff" href="/annons/666">x</a></div><a class="traff" href="http://annan.example/annons/7">y</a><a class="traff" href="/privat/8">z</a>';
  const { row, web, bench } = await collect(
    (_request, response, path) =>
      path === "/robots.txt"
        ? sendHtml(response, "User-agent: *\nDisallow: /privat/")
        : sendHtml(response, listPage([1, 2, 3, 4], null, more)),
    { robotsTxt: "own" },
  );
  expect(row).toMatchObject({ state: "complete", planned: 8, reached: 5, refused: 3, lost: 0 });
  expect(web.paths().filter((path) => /666|privat/.test(path))).toEqual([]);
  const { rows } = await bench.database.query("select reason from frontier where state = 'refused' order by reason");
  expect(rows.map((one) => one.reason)).toEqual(["hiddenLink", "outOfScope", "robots"]);
  const hits = await bench.database.query<{ count: number }>("select count(*) as count from hit");
  expect(hits.rows[0]?.count).toBe(4);
});

test("a host that asks for two seconds of rest is given them", async () => {
  let busy = true;
  const { row, web } = await collect(
    (_request, response, path) => {
      if (path.startsWith("/annons/5") && busy) {
        busy = false;
        return sendHtml(response, "", 429, { "retry-after": "2" });
      }
      sendHtml(response, path.startsWith("/annons/") ? listingPage(path.slice(8)) : listPage([5, 6, 7, 8]));
    },
    { listings: "own", pace: { perSecond: 50, concurrency: 1 } },
  );
  expect(row).toMatchObject({ state: "complete", reached: 5 });
  const at = web.log.find((entry) => entry.path === "/annons/5")?.at ?? 0;
  expect(web.log.filter((entry) => entry.at > at && entry.at < at + 1_950).length).toBe(0);
});

test("a site that fails every time is left alone after a while, and what was not reached is lost", async () => {
  const { ending, row, web } = await collect(
    (_request, response, path) =>
      path.startsWith("/annons/")
        ? sendHtml(response, "<h1>Åtkomst nekad</h1>", 403)
        : sendHtml(response, listPage(Array.from({ length: 60 }, (_, n) => n))),
    { listings: "own", pace: { perSecond: 1000, concurrency: 2 } },
  );
  expect(ending).toEqual(["failed", "tooManyFailures"]);
  expect(web.log.length).toBeLessThan(20);
  expect(row).toMatchObject({ planned: 61, reached: 1, lost: 60 });
});

test("a changed template is found on the day, and the date is kept out of comparisons", async () => {
  const { ending, row } = await collect(
    (_request, response, path) =>
      path.startsWith("/annons/")
        ? sendHtml(
            response,
            `<div class="ny"><h3>Annons</h3><p>${"En helt ny mall med annan uppmärkning. ".repeat(4)}</p></div>`,
          )
        : sendHtml(response, listPage([1, 2, 3, 4, 5])),
    { listings: "own" },
  );
  expect(ending).toEqual(["truncated", "templateChanged"]);
  expect(row?.notComparable).toBe("templateChanged");
});

test("lists that suddenly lead to no listings are a changed template, not a fall", async () => {
  let changed = false;
  const { bench } = await collect((_request, response) =>
    sendHtml(
      response,
      changed
        ? "<main><a class='ny' href='/annons/1'>x</a> Välkommen hit allihop</main>"
        : listPage([1, 2, 3, 4, 5, 6]),
    ),
  );
  changed = true;
  const summary = await bench.collect(SECOND);
  expect(summary.sites[0]).toMatchObject({
    state: "truncated",
    reason: "templateChanged",
    notComparable: "templateChanged",
  });
});

test("pages that have not changed since the round's earlier date are not sent again", async () => {
  const { bench, site } = await collect(
    (request, response, path) => {
      if (!path.startsWith("/annons/")) return sendHtml(response, listPage([1, 2, 3]));
      if (request.headers["if-none-match"] === `"v${path}"` && path !== "/annons/3") {
        response.writeHead(304);
        return response.end();
      }
      sendHtml(response, listingPage(path.slice(8)), 200, { etag: `"v${path}"` });
    },
    { listings: "own" },
  );
  const summary = await bench.collect(SECOND);
  expect(summary.sites[0]).toMatchObject({ state: "complete", reached: 4 });
  const captures = (await readCaptures(bench, site, SECOND)).filter((row) => row.pageType === "listing");
  expect(
    captures.map((row) => [row.path, row.outcome, row.notModified, row.body === listingPage(row.path.slice(8))]),
  ).toEqual([
    ["/annons/1", "good", true, true],
    ["/annons/2", "good", true, true],
    ["/annons/3", "good", false, true],
  ]);
});

test("an age gate is opened by its form, once, and a form that asks for a password is not sent", async () => {
  const gated =
    (form: string): Handler =>
    (request, response, path) => {
      if (path === "/intyga") return sendHtml(response, "", 303, { location: "/", "set-cookie": "vuxen=ja; Path=/" });
      if (!/vuxen=ja/.test(request.headers.cookie ?? ""))
        return sendHtml(
          response,
          `<form id="grind" method="post" action="/intyga">${form}<button>Ja, jag är 18</button></form>`,
        );
      sendHtml(response, path.startsWith("/annons/") ? listingPage(path.slice(8)) : listPage([1, 2, 3, 4]));
    };
  const definition = { listings: "own", gate: { kind: "form", selector: "#grind", marks: "#grind" } };
  const opened = await collect(gated('<input type="hidden" name="a" value="1">'), definition);
  expect(opened.row).toMatchObject({ state: "complete", reached: 5 });
  expect(opened.web.log.filter((entry) => entry.method === "POST").length).toBe(1);
  const login = await collect(gated('<input type="password" name="p">'), definition);
  expect(login.row?.state).toBe("failed");
  expect(login.web.log.filter((entry) => entry.method === "POST").length).toBe(0);
});

test("a stopped run goes on where it stood", async () => {
  const stop = new AbortController();
  const web = await startTestWeb((_request, response, path) => {
    if (path === "/robots.txt") return sendHtml(response, "", 404);
    if (!path.startsWith("/annons/")) return sendHtml(response, listPage(Array.from({ length: 40 }, (_, n) => n)));
    if (path === "/annons/20") stop.abort();
    sendHtml(response, listingPage(path.slice(8)));
  });
  closing.push(() => web.close());
  const site = testSite(web, { pace: { perSecond: 200, concurrency: 2 } });
  const bench = await openCrawlBench([site]);
  closing.push(() => bench.close());
  const first = await bench.collect(FIRST, { signal: stop.signal });
  expect(first).toMatchObject({ interrupted: true });
  expect(first.sites[0]).toMatchObject({ state: "collecting", error: null });
  const second = await bench.collect(FIRST);
  expect(second.sites[0]).toMatchObject({ state: "complete", reached: 41 });
  expect(web.paths().filter((path) => path.startsWith("/annons/")).length).toBeLessThanOrEqual(43);
});
