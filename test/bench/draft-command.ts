import { parseConfig } from "../../cli/config.ts";
import { draftFromAddress } from "../../cli/draft-from-address.ts";
import { prepareDraftKnowledge } from "../../cli/draft-knowledge.ts";
import { openLook } from "../../cli/look-at-sites.ts";
import type { CrawlEffects } from "../../crawler/crawl-effects.ts";
import { createPageLook, type PageLook, runOfLook } from "../../crawler/look-at-page.ts";
import { overriddenRobots } from "../../crawler/robots.ts";
import { defineSite } from "../../demo/define-site.ts";
import { createDemo } from "../../demo/population/population.ts";
import { DEMO_SITES, type DemoSite } from "../../demo/sites.ts";
import { serveDemo } from "../../demo/web/serve-demo.ts";
import { loadCodebook } from "../../schema/codebook/load-codebook.ts";
import { UserError } from "../../schema/vocabulary/errors.ts";
import { type SiteDefinition, siteDefinitionSchema } from "../../schema/vocabulary/site-definition.ts";
import { extractListing } from "../../workers/extract/extract-listing.ts";
import { type LabelIndex, labelsOfCodebook } from "../../workers/extract/match-label.ts";
import { crawlByDefinition } from "./crawl-by-definition.ts";
import type { Figure, FigureOptions } from "./figure.ts";

/** How a definition drafted from one address compares with the one that the site's author wrote. */
export interface DraftedSite {
  readonly id: string;
  readonly linksRight: boolean;
  readonly pagingRight: boolean;
  /** Values of labelled variables on a sample of listings, and those that the draft reads the same. */
  readonly values: number;
  readonly valuesRight: number;
  /** Share of the site's listings that the drafted definition reaches as it is. */
  readonly reached: number;
}

const USER_AGENT = "Ogonblick/bench (figures)";
const SAMPLE = 10;
/** Eight sites of different structure: menus of places and categories, gates, scripts, JSON, tables, rhyming classes. */
const SMALL_STEP = 4;

/** `site draft` on the demo's sites, each from the address of one of its lists, and then a collection by the draft. */
export async function measure({ scale }: FigureOptions): Promise<Figure[]> {
  const drafted = await draftDemoWeb(scale === "full" ? 1 : SMALL_STEP, scale === "full" ? 0.3 : 0.05);
  const sites = drafted.length;
  const share = (of32: number) => Math.floor((of32 * sites) / 32);
  const right = drafted.filter((site) => site.linksRight && site.pagingRight);
  const reached = drafted.filter((site) => site.reached >= 0.95);
  const values = drafted.reduce((sum, site) => sum + site.values, 0);
  const valuesRight = drafted.reduce((sum, site) => sum + site.valuesRight, 0);
  const wrong = (good: readonly DraftedSite[]) => {
    const names = drafted.filter((site) => !good.includes(site)).map((site) => site.id);
    return names.length === 0 ? "" : ` (not: ${names.join(", ")})`;
  };
  return [
    {
      what: "drafted sites with listing links and paging right",
      seen: `${right.length} of ${sites}${wrong(right)}`,
      goal: `at least ${share(28)}`,
      pass: right.length >= share(28),
    },
    {
      what: "label and value pairs that drafted definitions read right",
      seen: values === 0 ? 0 : valuesRight / values,
      goal: "at least 0.90",
      pass: values > 0 && valuesRight / values >= 0.9,
    },
    {
      what: "drafted sites whose definition as it is reaches 95 % of the listings",
      seen: `${reached.length} of ${sites}${wrong(reached)}`,
      goal: `at least ${share(24)}`,
      pass: reached.length >= share(24),
    },
  ];
}

/** Drafts every `step`-th site of the demo web on free ports. Needs Chromium for the sites that a script builds. */
export async function draftDemoWeb(step: number, population: number): Promise<DraftedSite[]> {
  const demo = createDemo({ seed: "draft", scale: population, rounds: ["2026"] });
  const served = await serveDemo(demo, { basePort: "ephemeral" });
  const codebook = loadCodebook();
  const labels = labelsOfCodebook(codebook);
  const knowledge = prepareDraftKnowledge(codebook, "2026-08-15");
  const effects = openLook(parseConfig(process.env), { userAgent: USER_AGENT, codebook, labels });
  try {
    served.setMoment("2026", "2026-08-15");
    const drafted: DraftedSite[] = [];
    const open = DEMO_SITES.filter((site) => (site.unique["2026"] ?? 0) > 0);
    for (const site of open.filter((_, place) => place % step === 0)) {
      const origin = served.sites.find((one) => one.id === site.id)?.origin ?? "";
      drafted.push(await draftDemoSite(site, origin, effects, labels, knowledge));
    }
    return drafted;
  } finally {
    await effects.close();
    await served.close();
  }
}

async function draftDemoSite(
  site: DemoSite,
  origin: string,
  effects: CrawlEffects,
  labels: LabelIndex,
  knowledge: ReturnType<typeof prepareDraftKnowledge>,
): Promise<DraftedSite> {
  const truth = siteDefinitionSchema.parse(defineSite(site, origin));
  const address = await longestList(truth, effects);
  const asking = { userAgent: USER_AGENT, signal: new AbortController().signal };
  const failed = { id: site.id, linksRight: false, pagingRight: false, values: 0, valuesRight: 0, reached: 0 };
  let definition: SiteDefinition;
  try {
    const wish = { address: new URL(address), inBrowser: false };
    const draft = await draftFromAddress(wish, effects, asking, knowledge);
    definition = { ...draft.definition, pace: truth.pace };
  } catch (error) {
    if (error instanceof UserError) return failed;
    throw error;
  }
  const { listings: wanted, goesOn } = await crawlByDefinition(truth, effects);
  const { listings: reached } = await crawlByDefinition(definition, effects);
  const [ownFirst, draftFirst] = [
    await listedOn(truth, effects, address),
    await listedOn(definition, effects, address),
  ];
  const see = lookBy(truth, effects);
  const [own, found] = [[] as string[], new Set<string>()];
  for (const listing of [...wanted].slice(0, SAMPLE)) {
    const { opened, outcome } = await see({ address: listing, pageType: "listing", isIndex: false });
    if (outcome !== "good" || opened.body === null) continue;
    own.push(...statedValues(truth, listing, opened.body.text, labels));
    for (const value of statedValues(definition, listing, opened.body.text, labels)) found.add(value);
  }
  return {
    id: site.id,
    linksRight: ownFirst.size > 0 && sameSet(ownFirst, draftFirst),
    // Where no list goes on, nothing can tell how it would.
    pagingRight: samePaging(truth, definition) || (!goesOn && definition.paging.kind === "none"),
    values: own.length,
    valuesRight: own.filter((value) => found.has(value)).length,
    reached: [...wanted].filter((listing) => reached.has(listing)).length / Math.max(1, wanted.size),
  };
}

/** Whoever names a list to draft from names one that shows something, and goes on. */
async function longestList(truth: SiteDefinition, effects: CrawlEffects): Promise<string> {
  const see = lookBy(truth, effects);
  const first = truth.lists[0];
  if (first !== undefined) return new URL(first.address, truth.origin).href;
  const front = new URL(truth.listIndex?.address ?? "/", truth.origin).href;
  const { findings } = await see({ address: front, pageType: "list", isIndex: true });
  const lists = (findings.index?.lists ?? []).map((list) => list.address);
  let longest = { address: lists[0] ?? front, found: -1 };
  for (const address of lists) {
    const { findings: on } = await see({ address, pageType: "list", isIndex: false });
    if (on.found.length > longest.found) longest = { address, found: on.found.length };
  }
  return longest.address;
}

async function listedOn(site: SiteDefinition, effects: CrawlEffects, address: string): Promise<ReadonlySet<string>> {
  const { findings } = await lookBy(site, effects)({ address, pageType: "list", isIndex: false });
  const links = findings.list?.listings ?? [];
  // What robots.txt forbids or a page hides is no listing to reach, whichever definition names it.
  const open = links.filter((link) => !link.hidden && !link.address.includes("/privat/"));
  const { origin } = new URL(site.origin);
  return new Set(open.map((link) => link.address).filter((link) => new URL(link).origin === origin));
}

function lookBy(site: SiteDefinition, effects: CrawlEffects): PageLook {
  const signal = new AbortController().signal;
  return createPageLook(runOfLook(site, effects, overriddenRobots(), effects.paceOf(site), USER_AGENT, signal));
}

function statedValues(site: SiteDefinition, address: string, body: string, labels: LabelIndex): string[] {
  const fields = extractListing(site, body, { labels })?.fields ?? [];
  return fields.flatMap(({ variable, value }) => (variable === null ? [] : [`${address} ${variable}=${value}`]));
}

function samePaging({ paging: one }: SiteDefinition, { paging: other }: SiteDefinition): boolean {
  if (one.kind !== other.kind) return false;
  // Two selectors may name one link; where it leads shows in what is reached.
  return "selector" in one || JSON.stringify(one) === JSON.stringify(other);
}

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((member) => other.has(member));
}
