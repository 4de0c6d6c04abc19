import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDemo, DEMO_DATES, type ServedDemo, serveDemo, writeStudy } from "../../demo/demo.ts";
import { viewOf } from "../../demo/web/listing-view.ts";
import { loadCodebook } from "../../schema/codebook/load-codebook.ts";
import { loadStudy, type Study, sitesOfRound } from "../../schema/study/load-study.ts";
import { createExtractor } from "../../workers/extract/extract-listing.ts";
import { labelsOfCodebook } from "../../workers/extract/match-label.ts";
import { ask } from "./support/naive-visitor.ts";

const SHIPPED = fileURLToPath(new URL("../../demo/study", import.meta.url));
const CODEBOOK = fileURLToPath(new URL("../../schema/codebook", import.meta.url));
const demo = createDemo({ scale: 0.04 });
let folder = "";
let web: ServedDemo;
let study: Study;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "demo-study-"));
  web = await serveDemo(demo, { basePort: "ephemeral" });
  await writeStudy(folder, { sites: web.sites });
  study = loadStudy(folder);
});
afterAll(async () => {
  await web.close();
  await rm(folder, { recursive: true, force: true });
});

describe("the demo's study folder", () => {
  test("the one that ships is what is written with the default ports", async () => {
    const fresh = await mkdtemp(join(tmpdir(), "demo-study-"));
    await writeStudy(fresh);
    const files = async (root: string) =>
      (await readdir(root, { recursive: true })).filter((file) => file.endsWith(".yaml")).sort();
    expect(await files(SHIPPED)).toEqual(await files(fresh));
    for (const file of await files(fresh)) {
      expect(await readFile(join(SHIPPED, file), "utf8"), file).toBe(await readFile(join(fresh, file), "utf8"));
    }
    await rm(fresh, { recursive: true });
  });

  test("has two invented rounds of 32 sites on a simulated clock", () => {
    const shipped = loadStudy(SHIPPED);
    expect(shipped.definition.invented).toBe(true);
    expect(shipped.definition.clock).toBe("simulated");
    for (const round of shipped.definition.rounds) {
      expect(round.dates).toEqual(DEMO_DATES[round.id]);
      expect(sitesOfRound(shipped, round)).toHaveLength(32);
    }
  });
});

describe("each definition reads what its site's listing pages state, label by label", () => {
  const round = demo.rounds[1];
  test.each(round?.sites.filter((site) => site.detail !== "app").map((site) => site.id) ?? [])("%s", async (id) => {
    if (round === undefined) return;
    web.setMoment("2026", "2026-08-15");
    const siteIndex = round.sites.findIndex((site) => site.id === id);
    const site = round.sites[siteIndex];
    const definition = study.sites.find((one) => one.id === id);
    if (site === undefined || definition === undefined) throw new Error(`No site ${id}.`);
    const extract = createExtractor(definition, { labels: labelsOfCodebook(loadCodebook(CODEBOOK)) });
    for (const address of round.addresses.filter((one) => one.site === siteIndex)) {
      const unique = round.uniques[address.shows[0] ?? -1];
      if (unique === undefined) continue;
      const bytes = await (await ask(definition.origin, address.path)).arrayBuffer();
      const listing = extract(new TextDecoder(site.latin1 === true ? "latin1" : "utf-8").decode(bytes));
      const view = viewOf(site, { address, unique }, new Date(0), 0);
      expect(listing?.fields.map(({ variable, value }) => [variable, value])).toEqual(
        view.fields.map(({ variable, value }) => [variable, value]),
      );
      expect(folded(`${listing?.title} ${listing?.text}`)).toBe(folded([view.title, ...view.paragraphs].join(" ")));
    }
  });
});

function folded(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
