import { JSDOM } from "jsdom";
import { beforeAll, expect, test } from "vitest";
import { fixtureStore } from "./support/fixture-store.ts";
import { type OpenApp, openApp, PATHS } from "./support/open-app.ts";

let opened: OpenApp;
beforeAll(async () => {
  opened = await openApp();
});

const read = async (path: string) => new JSDOM((await opened.get(path)).body).window.document;
const HEADER = {
  sv: "Avser unika annonser och profiler, inte personer. Uppgifterna är marknadsföring och har inte kontrollerats.",
  en: "Refers to unique advertisements and profiles, not persons.",
};

test.each(PATHS)("%s carries the method's sentences, its language and no inline script or style", async (path) => {
  const { status, body } = await opened.get(path);
  const { document } = new JSDOM(body).window;
  const language = path.startsWith("/en") ? "en" : "sv";
  expect(status).toBe(200);
  expect(document.documentElement.lang).toBe(language);
  expect(document.body.textContent).toContain(HEADER[language]);
  expect(document.body.textContent).toContain(language === "sv" ? "bara en del av handeln" : "only part of the trade");
  expect(document.body.textContent).toContain(language === "sv" ? "summera till totalen" : "add up to totals");
  expect(document.querySelectorAll("script, style, [style], [onclick], [onload]")).toHaveLength(0);
});

test.each(["/", "/jamfor", "/geografi", "/webbplatser", "/metod"])(
  "%s says that volume is not persons",
  async (path) => {
    expect((await opened.get(path)).body).toContain("Annonsvolym är inte antal personer eller brott.");
  },
);

test.each(PATHS)("on %s every table of shares has n and missing beside them", async (path) => {
  const document = await read(path);
  for (const table of document.querySelectorAll("table")) {
    const heads = [...table.querySelectorAll("thead tr:last-child th")].map((head) => head.textContent ?? "");
    const shares = heads.filter((head) => /^(Andel av n|Share of n|Andel grupper|Share of groups)/.test(head)).length;
    if (shares === 0) continue;
    expect(heads.some((head) => /^n \(|\(n\)$/.test(head))).toBe(true);
    expect(heads.some((head) => /^(Uppgift saknas|Missing)$/.test(head))).toBe(true);
  }
});

test.each(PATHS)("on %s every chart is named and leads to a table on the page", async (path) => {
  const document = await read(path);
  for (const svg of document.querySelectorAll("figure svg")) {
    expect(svg.getAttribute("role")).toBe("img");
    expect(svg.getAttribute("aria-label")).not.toBe("");
    const link = svg.closest("figure")?.querySelector(".chart-table a")?.getAttribute("href") ?? "#";
    expect(document.getElementById(link.slice(1))?.querySelector("table")).not.toBeNull();
  }
});

test.each(PATHS)("on %s every table is a file that the page links to", async (path) => {
  const document = await read(path);
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a.download")].map(
    (link) => link.getAttribute("href") ?? "",
  );
  expect(links).toHaveLength(document.querySelectorAll("table").length);
  for (const link of links) {
    const file = await opened.get(link);
    expect(file.status).toBe(200);
    expect(file.body).toContain(path.startsWith("/en") ? HEADER.en : HEADER.sv);
  }
});

test.each(PATHS)("on %s what is not available has its reason under the table", async (path) => {
  const document = await read(path);
  for (const cell of document.querySelectorAll("td.unavailable")) {
    expect(cell.textContent).toBe("..");
    const reason = cell.getAttribute("title") ?? "";
    expect(reason).not.toBe("");
    expect(cell.closest(".table-block")?.querySelector(".table-notes")?.textContent).toContain(reason);
  }
});

test("no published count of 1 or 2 is on any page of counts", async () => {
  for (const path of ["/", "/geografi", "/webbplatser", "/variabler"]) {
    const document = await read(path);
    const operational = "#webbplatser-sidor";
    for (const cell of document.querySelectorAll("td.figure")) {
      if (cell.closest(operational) === null) expect(cell.textContent).not.toMatch(/^[12]$/);
    }
  }
});

test("the funnel stands on the overview: hits, captures, unique, new and seen again", async () => {
  const document = await read("/");
  const heads = [...document.querySelectorAll("#tillfallen thead th")].map((head) => head.textContent);
  expect(heads).toEqual([
    "Inhämtningstillfälle",
    "Träffar",
    "Ögonblicksbilder",
    "Unika annonser och profiler",
    "Nytillkomna",
    "Återfunna",
    "Borta",
    "Annonser",
    "Profiler",
  ]);
  expect(document.querySelectorAll("#tillfallen tbody tr")).toHaveLength(4);
  expect(document.querySelector("#tillfallen .table-notes")?.textContent).toContain("utanför schemat: Strömavbrott");
});

test("published rounds are compared by shares only, under a banner when the round is invented", async () => {
  const document = await read("/jamfor?variable=gender");
  const part = document.querySelector("[aria-labelledby=publicerade-heading]");
  expect(part?.querySelector(".notice.invented")?.textContent).toContain("påhittad");
  const units = [...(part?.querySelectorAll("thead tr:last-child th.figure") ?? [])].map((head) => head.textContent);
  expect(new Set(units)).toEqual(new Set(["Andel av n, %", "n (uppger)", "Uppgift saknas"]));
  expect(part?.textContent).not.toMatch(/12\s474|150\s000|1\s241/);
  const woman = [...(part?.querySelectorAll("tbody tr") ?? [])].find((row) => row.textContent?.includes("Kvinna"));
  expect(
    [...(woman?.querySelectorAll("td.figure") ?? [])].slice(0, 6).map((cell) => cell.textContent?.replace(/\s/g, " ")),
  ).toEqual(["91,0", "..", "..", "79,8", "7 512", "4 962"]);
});

test("the map is never without its table: Riket first, the unknown county last, both counts", async () => {
  const document = await read("/geografi");
  const rows = [...document.querySelectorAll("#lan tbody tr")].map((row) => row.textContent ?? "");
  expect(rows).toHaveLength(23);
  expect(rows[0]).toMatch(/^00Riket/);
  expect(rows.at(-1)).toContain("Län okänt");
  const municipalities = document.querySelector("#kommuner")?.textContent ?? "";
  expect(municipalities).toContain("Kommun ej angiven");
  expect(municipalities).toContain("Övriga kommuner i länet");
  expect(document.querySelectorAll(".county-map use")).toHaveLength(42);
});

test("sites go by letter unless names are allowed, and keep their letter from round to round", async () => {
  expect((await opened.get("/webbplatser")).body).not.toMatch(/Anslagstavlan|anslagstavlan/);
  expect((await opened.get("/metod")).body).not.toMatch(/Anslagstavlan|anslagstavlan|Sockerdejten/);
  const named = await openApp({ siteNaming: "names" });
  const [now, before] = [await named.get("/webbplatser?round=2026"), await named.get("/webbplatser?round=2025")];
  for (const { body } of [now, before]) expect(body).toContain("Webbplats\u00a0E · Profilhuset");
});

test("what did not become complete says why, in words", async () => {
  const { body } = await opened.get("/webbplatser?round=2025");
  expect(body).toContain("misslyckad: webbplatsen har stängt");
  expect(body).toContain("misslyckad: webbplatsens mall har ändrats; inte jämförbar");
  expect(body).toContain("avkortad: sidgränsen nåddes");
});

test("a date at which a site's template had changed is marked, with what is in quarantine, in both languages", async () => {
  const document = await read("/webbplatser");
  const states = document.querySelector("#webbplatser-lage")?.textContent ?? document.body.textContent ?? "";
  expect(states).toContain("fullständig; mallen ändrad (ålder, innehåll)");
  expect(document.body.textContent).toMatch(/sidorna läses inte längre som tidigare \(ålder, innehåll\).*karantän/);
  const english = (await opened.get("/en/sites")).body;
  expect(english).toContain("complete; template changed (age, content)");
  expect(english).toMatch(/the pages are no longer read as before \(age, content\).*in quarantine/);
});

test.each([
  "/?round=1999",
  "/?series=both",
  "/geografi?kind=persons",
  "/variabler?area=99",
  "/jamfor?variable=name",
  "/nowhere",
  "/fil/oversikt/nothing.csv",
])("%s names nothing that exists and is not answered with something else", async (path) => {
  const { status, body } = await opened.get(path);
  expect(status).toBe(404);
  expect(body).toContain("Sidan finns inte");
});

test("the language switch keeps the selection", async () => {
  const document = await read("/geografi?round=2025&kind=ads");
  expect(document.querySelector("a.language")?.getAttribute("href")).toBe("/en/geography?round=2025&kind=ads");
});

test("a study without rounds has a page that says so", async () => {
  const { get } = await openApp({ readStore: fixtureStore({ rounds: [] }) });
  const { status, body } = await get("/");
  expect(status).toBe(200);
  expect(body).toContain("Ingen insamlingsomgång ännu");
});

test("a first round is shown without an earlier one to compare with", async () => {
  const { get } = await openApp({ readStore: fixtureStore({ rounds: ["2025"] }) });
  for (const path of PATHS) expect((await get(path)).status).toBe(200);
  expect((await get("/jamfor")).body).toContain("bara en egen omgång");
});

test("a round that has not been computed shows what was collected and says that figures are to come", async () => {
  const store = fixtureStore();
  const { get } = await openApp({
    readStore: {
      ...store,
      readRounds: async () => (await store.readRounds()).map((round) => ({ ...round, release: null })),
    },
  });
  for (const path of PATHS) expect((await get(path)).status).toBe(200);
  expect((await get("/")).body).toContain("har inte beräknats än");
});

test("an unforeseen error is told to the log and not to the reader", async () => {
  const seen: string[] = [];
  const broken = { ...fixtureStore(), readSiteDates: () => Promise.reject(new Error("relation site_date")) };
  const { get } = await openApp({ readStore: broken, onError: (error) => seen.push(error.message) });
  const { status, body } = await get("/webbplatser");
  expect(status).toBe(500);
  expect(body).toContain("Något gick fel");
  expect(body).not.toContain("site_date");
  expect(seen).toEqual(["relation site_date"]);
});
