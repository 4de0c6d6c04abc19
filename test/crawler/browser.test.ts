import { existsSync } from "node:fs";
import { afterAll, expect, inject, test } from "vitest";
import { DATES, openCrawlBench, readCaptures } from "./crawl-bench.ts";
import { listingPage, sendHtml, startTestWeb, testSite } from "./test-web.ts";

const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

const [FIRST] = DATES as [(typeof DATES)[number]];
const chromiumPath =
  inject("chromiumPath") ||
  (["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find((path) => existsSync(path)) ?? null);

const MEDIA = `<link rel="icon" href="/favicon.ico"><img src="/bild/1"><img src="/bild/2.png"><video src="/film" autoplay></video>
<audio src="/ljud" autoplay></audio><picture><source srcset="/bild/3"><img src="/bild/4"></picture>
<div style="background:url(/bild/5)">x</div><link rel="preload" as="image" href="/bild/6"><object data="/bild/7" type="image/png"></object>
<style>@font-face{font-family:F;src:url(/typsnitt)} body{font-family:F}</style><video poster="/bild/8"><source src="/film/2"></video>
<script>new Image().src="/bild/9"; fetch("/bild/10.jpg").catch(() => 0); new Audio("/ljud/2");</script>`;

/** A site whose lists and listings are written by its script, from JSON. */
async function appWeb() {
  const web = await startTestWeb((_request, response, path) => {
    if (path === "/robots.txt") return sendHtml(response, "", 404);
    if (path === "/app.js") {
      response.writeHead(200, { "content-type": "text/javascript", "cache-control": "max-age=600" });
      response.end(`
        const at = location.pathname;
        const root = document.getElementById("app");
        const more = async (page) => {
          const answer = await (await fetch("/api" + at + "?sida=" + page)).json();
          for (const id of answer.ids) root.insertAdjacentHTML("beforeend", '<a class="traff" href="/annons/' + id + '">' + id + '</a><br>');
          if (answer.next) { const b = document.createElement("button"); b.id = "mer"; b.textContent = "Visa fler"; b.onclick = () => { b.remove(); more(page + 1); }; root.append(b); }
        };
        if (at.startsWith("/lista")) more(1);
        else fetch("/api" + at).then((a) => a.json()).then((a) => { root.innerHTML = '<h1 class="rubrik">' + a.title + '</h1><p class="brod">' + a.text + '</p>'; });`);
      return;
    }
    if (path.startsWith("/api/lista")) {
      const page = Number(/sida=(\d+)/.exec(path)?.[1] ?? 1);
      const ids = Array.from({ length: 5 }, (_, place) => (page - 1) * 5 + place);
      response.writeHead(200, { "content-type": "application/json" });
      setTimeout(() => response.end(JSON.stringify({ ids, next: page < 3 })), 30);
      return;
    }
    if (path.startsWith("/api/annons/")) {
      response.writeHead(200, { "content-type": "application/json" });
      setTimeout(() => response.end(JSON.stringify({ title: `Annons ${path.slice(12)}`, text: "Hej från Solna" })), 30);
      return;
    }
    sendHtml(
      response,
      `<!doctype html><html><body><div id="app"></div>${MEDIA}<script src="/app.js"></script></body></html>`,
    );
  });
  closing.push(() => web.close());
  return web;
}

test("a list and listings that a script writes are captured as a visitor sees them, and no image, sound or film is asked for", async () => {
  const web = await appWeb();
  const site = testSite(web, { fetch: "browser", paging: { kind: "loadMore", selector: "#mer" } });
  const bench = await openCrawlBench([site]);
  closing.push(() => bench.close());
  const summary = await bench.collect(FIRST, { chromiumPath });
  expect(summary.sites[0]).toMatchObject({
    state: "complete",
    planned: 16,
    reached: 16,
    error: null,
    pagesBrowser: 16,
  });
  const captures = await readCaptures(bench, site, FIRST);
  expect(captures.find((row) => row.path === "/annons/14")?.body).toContain("Hej från Solna");
  expect(web.paths().filter((path) => /bild|film|ljud|typsnitt|favicon/.test(path))).toEqual([]);
  expect(web.paths().filter((path) => path === "/app.js").length).toBeLessThan(4);
});

test("where the definition leaves it open, the way of fetching is learnt by comparing", async () => {
  const app = await appWeb();
  const plain = await startTestWeb((_request, response, path) => {
    if (path === "/robots.txt") return sendHtml(response, "", 404);
    const id = /^\/annons\/(\d+)$/.exec(path)?.[1];
    if (id !== undefined)
      return sendHtml(response, listingPage(id).replace("</p>", ` Visad ${Math.random()} gånger</p>`));
    sendHtml(response, Array.from({ length: 12 }, (_, n) => `<a class="traff" href="/annons/${n}">${n}</a>`).join(""));
  });
  closing.push(() => plain.close());
  const sites = [
    testSite(app, { id: "app", fetch: "auto", paging: { kind: "loadMore", selector: "#mer" } }),
    testSite(plain, { id: "plain", fetch: "auto", paging: { kind: "none" } }),
  ];
  const bench = await openCrawlBench(sites);
  closing.push(() => bench.close());
  const summary = await bench.collect(FIRST, {
    chromiumPath,
    extract: (_site, body) => ({
      title: /<h1[^>]*>(.*?)<\/h1>/s.exec(body)?.[1] ?? "",
      fields: [],
      text: /<p class="brod">(.*?)<\/p>/s.exec(body)?.[1] ?? "",
    }),
  });
  expect(summary.sites.map((site) => site.state)).toEqual(["complete", "complete"]);
  const [appSite, plainSite] = sites as [(typeof sites)[0], (typeof sites)[0]];
  const appCaptures = await readCaptures(bench, appSite, FIRST);
  expect(appCaptures.every((row) => row.way === "browser" && row.outcome === "good")).toBe(true);
  expect(appCaptures).toHaveLength(16);
  const plainCaptures = await readCaptures(bench, plainSite, FIRST);
  expect(plainCaptures.every((row) => row.way === "http" && row.outcome === "good")).toBe(true);
  const { rows } = await bench.database.query("select site_id, page_type, way from site_fetch_choice order by 1, 2");
  expect(rows).toEqual([
    { site_id: "app", page_type: "listing", way: "browser" },
    { site_id: "plain", page_type: "listing", way: "http" },
  ]);
});

test("a list whose data did not come is asked for again, not taken for empty", async () => {
  const failed = new Set<string>();
  const web = await startTestWeb((_request, response, path) => {
    if (path === "/robots.txt") return sendHtml(response, "", 404);
    if (path.startsWith("/api/") && !failed.has(path)) {
      failed.add(path);
      return sendHtml(response, "", 503);
    }
    if (path === "/api/lista/solna") return sendHtml(response, "1 2 3");
    const id = /^\/api\/annons\/(\d+)$/.exec(path)?.[1];
    if (id !== undefined) return sendHtml(response, `<h1 class="rubrik">Annons ${id}</h1><p class="brod">Hej</p>`);
    sendHtml(
      response,
      `<main id="app"></main><script>fetch("/api" + location.pathname).then((a) => a.ok ? a.text() : Promise.reject(a.status)).then((text) => {
        app.innerHTML = location.pathname === "/lista/solna" ? text.split(" ").map((id) => '<a class="traff" href="/annons/' + id + '">' + id + "</a>").join("") : text;
      });</script>`,
    );
  });
  closing.push(() => web.close());
  const site = testSite(web, { fetch: "browser", paging: { kind: "none" } });
  const bench = await openCrawlBench([site]);
  closing.push(() => bench.close());
  const summary = await bench.collect(FIRST, { chromiumPath });
  expect(summary.sites[0]).toMatchObject({ state: "complete", planned: 4, reached: 4, lost: 0 });
  const captures = await readCaptures(bench, site, FIRST);
  expect(captures.map((row) => row.outcome)).toEqual(["good", "good", "good", "good"]);
});

test("a list behind a gate that is slow to open is walked to its end", async () => {
  const web = await startTestWeb((request, response, path) => {
    if (path === "/robots.txt") return sendHtml(response, "", 404);
    if (!/vuxen=1/.test(request.headers.cookie ?? "")) {
      return sendHtml(
        response,
        `<div id="grind"><button onclick="document.cookie='vuxen=1;path=/';setTimeout(() => location.reload(), 900)">Jag är vuxen</button></div>`,
      );
    }
    const id = /^\/annons\/(\d+)$/.exec(path)?.[1];
    if (id !== undefined) return sendHtml(response, listingPage(id));
    const link = (n: number) => `<a class="traff" href="/annons/${n}">${n}</a>`;
    sendHtml(
      response,
      `<div id="lista">${[0, 1, 2].map(link).join("")}</div><button id="mer">Fler</button><script>mer.onclick = () => {
        lista.insertAdjacentHTML("beforeend", '${[3, 4, 5].map(link).join("")}'); mer.remove(); };</script>`,
    );
  });
  closing.push(() => web.close());
  const site = testSite(web, {
    fetch: "browser",
    paging: { kind: "loadMore", selector: "#mer" },
    gate: { kind: "click", selector: "#grind button", marks: "#grind" },
  });
  const bench = await openCrawlBench([site]);
  closing.push(() => bench.close());
  const summary = await bench.collect(FIRST, { chromiumPath });
  expect(summary.sites[0]).toMatchObject({ state: "complete", planned: 7, reached: 7, lost: 0 });
});
