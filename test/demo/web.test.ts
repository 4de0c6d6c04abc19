import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defineSite, siteById } from "../../demo/define-site.ts";
import { createDemo, type RoundTruth, type ServedDemo, serveDemo, truthOf } from "../../demo/demo.ts";
import { siteDefinitionSchema } from "../../schema/vocabulary/site-definition.ts";
import { ask, visitLists } from "./support/naive-visitor.ts";

const demo = createDemo({ scale: 0.05 });
const truth = truthOf(demo, "2026");
let web: ServedDemo;

beforeAll(async () => {
  web = await serveDemo(demo, { basePort: "ephemeral" });
});
afterAll(() => web.close());

const originOf = (id: string) => web.sites.find((site) => site.id === id)?.origin ?? "";
const pathsOf = (of: RoundTruth, site: string, date: string) =>
  of.listings.filter((listing) => listing.site === site && listing.date === date).map((listing) => listing.path);
const definitionOf = (id: string) => {
  const site = siteById(id);
  if (site === null) throw new Error(`No site ${id}.`);
  return siteDefinitionSchema.parse(defineSite(site, originOf(id)));
};

describe("the served lists lead to every listing of the truth and to nothing else", () => {
  const readable = demo.rounds[1]?.sites.filter((site) => site.browser !== true).map((site) => site.id) ?? [];
  test.each(readable)("%s", async (id) => {
    web.setMoment("2026", "2026-09-15");
    const visit = await visitLists(definitionOf(id));
    expect([...visit.listings].sort()).toEqual(pathsOf(truth, id, "2026-09-15").sort());
    expect(visit.hits).toBe(truth.dates[1]?.hitsBySite[id]);
  });
});

describe("the demo web behaves as sites do", () => {
  test("every listing of the truth answers on its date", async () => {
    web.setMoment("2026", "2026-10-15");
    for (const listing of truth.listings.filter((one) => one.date === "2026-10-15")) {
      const response = await ask(originOf(listing.site), listing.path);
      expect(response.status, `${listing.site}${listing.path}`).toBe(200);
      await response.arrayBuffer();
    }
  });

  test("the old board answers in ISO-8859-1 and says so in the page only", async () => {
    web.setMoment("2026", "2026-08-15");
    const [path = ""] = pathsOf(truth, "a2-anslagstavlan", "2026-08-15");
    const response = await ask(originOf("a2-anslagstavlan"), path);
    expect(response.headers.get("content-type")).toBe("text/html");
    expect(new TextDecoder("iso-8859-1").decode(await response.arrayBuffer())).toContain("Anslagstavlan på nätet");
  });

  test("an age gate stands before every page until it is passed", async () => {
    const origin = originOf("p04-sammetsrummet");
    expect(await (await ask(origin, "/", "")).text()).toContain('id="aldersgrind"');
    const body = new URLSearchParams({ tillbaka: "/ort/stockholm", alder: "ja" });
    const passed = await fetch(`${origin}/intyga`, { method: "POST", body, redirect: "manual" });
    expect(passed.status).toBe(303);
    expect(passed.headers.get("location")).toBe("/ort/stockholm");
    expect(passed.headers.get("set-cookie")).toContain("alder=ja");
  });

  test("counters and clocks move while the content stays", async () => {
    const origin = originOf("a1-kontakttorget");
    const [path = ""] = pathsOf(truth, "a1-kontakttorget", "2026-08-15");
    const counter = (page: string) => /Visad (\d+) gånger/.exec(page)?.[1];
    const [first, second] = [await (await ask(origin, path)).text(), await (await ask(origin, path)).text()];
    expect(counter(first)).not.toBe(counter(second));
    expect(first.replace(/Visad \d+ gånger/, "")).toBe(second.replace(/Visad \d+ gånger/, ""));
  });

  test("a failing page fails once and then answers", async () => {
    web.setMoment("2026", "2026-08-15");
    const origin = originOf("p13-vinglan");
    const paths = [
      ...pathsOf(truth, "p13-vinglan", "2026-08-15"),
      ...Array.from({ length: 40 }, (_, n) => `/ort/${n}`),
    ];
    const statuses: number[] = [];
    for (const path of paths) {
      statuses.push(
        await fetch(origin + path)
          .then((response) => response.status)
          .catch(() => 0),
      );
      expect((await ask(origin, path)).status).toBeLessThan(500);
    }
    expect(statuses).toContain(503);
    expect(statuses).toContain(500);
    expect(statuses).toContain(0);
  });

  test("a site that is closed, or not yet open, answers 410", async () => {
    web.setMoment("2025", "2025-09-15");
    expect((await ask(originOf("p28-sista-sidan"), "/")).status).toBe(200);
    expect((await ask(originOf("p26-nykomlingen"), "/")).status).toBe(410);
    web.setMoment("2025", "2025-10-15");
    expect((await ask(originOf("p28-sista-sidan"), "/")).status).toBe(410);
  });

  test("after its change of template a site still says everything, but none of it where the definition looks", async () => {
    const listing = truthOf(demo, "2025").listings.find((one) => one.templateChanged);
    web.setMoment("2025", "2025-10-15");
    const page = await (await ask(originOf("p15-skyltfonstret"), listing?.path ?? "")).text();
    expect(page).toContain('data-nyckel="Stad"');
    expect(page).not.toContain("fonster");
  });

  test("pictures, hidden links and forbidden pages are written down when somebody asks for them", async () => {
    web.setMoment("2026", "2026-08-15");
    web.accessLog.clear();
    await ask(originOf("a1-kontakttorget"), "/bild/123.jpg");
    await ask(originOf("a1-kontakttorget"), "/annons/900001");
    await ask(originOf("p14-stillahuset"), "/privat/profil/777");
    await ask(originOf("p14-stillahuset"), "/profil/1");
    expect(web.accessLog.counts()).toMatchObject({ requests: 4, images: 1, traps: 2 });
    expect(web.accessLog.entries()[0]).toMatchObject({
      site: "a1-kontakttorget",
      round: "2026",
      date: "2026-08-15",
      image: true,
    });
  });

  test("robots.txt forbids the private pages and the calendar, and one site has none", async () => {
    expect(await (await ask(originOf("p14-stillahuset"), "/robots.txt")).text()).toContain("Disallow: /privat/");
    expect((await ask(originOf("p03-motesplatsen"), "/robots.txt")).status).toBe(404);
  });
});
