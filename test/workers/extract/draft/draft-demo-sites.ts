import { nextPage } from "../../../../crawler/next-page.ts";
import { parseBody } from "../../../../crawler/parse-body.ts";
import { readIndexPage, readListPage } from "../../../../crawler/read-list-page.ts";
import { defineSite } from "../../../../demo/define-site.ts";
import { createDemo } from "../../../../demo/population/population.ts";
import { DEMO_SITES, type DemoSite } from "../../../../demo/sites.ts";
import { GATE_COOKIES } from "../../../../demo/web/gates.ts";
import { serveDemo } from "../../../../demo/web/serve-demo.ts";
import { loadCodebook } from "../../../../schema/codebook/load-codebook.ts";
import { loadGazetteer } from "../../../../schema/geography/gazetteer.ts";
import { type SiteDefinition, siteDefinitionSchema } from "../../../../schema/vocabulary/site-definition.ts";
import { createCoder } from "../../../../workers/code/code-listing.ts";
import { type DraftMaterial, draftSite, sampleListings } from "../../../../workers/extract/draft/draft-site.ts";
import type { FetchedPage } from "../../../../workers/extract/draft/draft-words.ts";
import { extractListing } from "../../../../workers/extract/extract-listing.ts";
import { type LabelIndex, labelsOfCodebook } from "../../../../workers/extract/match-label.ts";
import { buildPlaceIndex } from "../../../../workers/recognise/place-index.ts";

/** How one drafted definition compares with the one the demo's author wrote. */
export interface DraftedDemoSite {
  readonly id: string;
  readonly linksRight: boolean;
  readonly pagingRight: boolean;
  /** Values of labelled variables on a sample of listings, and those of them that the draft reads the same. */
  readonly values: number;
  readonly valuesRight: number;
  /** Share of the site's listings that the drafted definition reaches as it is. */
  readonly reached: number;
}

type Fetch = (path: string) => Promise<FetchedPage>;
/** Shows an address in a browser that answers as a visitor who has passed the site's gate; gives the page's markup. */
export type Render = (
  address: string,
  cookie: { readonly name: string; readonly value: string } | null,
) => Promise<string>;
type Knowledge = Pick<DraftMaterial, "labels" | "isPlace" | "variableOfValue">;

/**
 * Drafts every demo site from its own pages only, and crawls it by the draft. Sites that need a browser are left out
 * without one; with one they count as reached when links and paging are right, for nothing here scrolls or clicks.
 */
export async function draftDemoSites(scale: number, render: Render | null = null): Promise<DraftedDemoSite[]> {
  const demo = createDemo({ seed: "draft", scale, rounds: ["2026"] });
  const served = await serveDemo(demo, { basePort: "ephemeral" });
  try {
    served.setMoment("2026", "2026-08-15");
    const knowledge = await readKnowledge();
    const results: DraftedDemoSite[] = [];
    for (const { id, origin } of served.sites) {
      const site = DEMO_SITES.find((one) => one.id === id);
      if (site === undefined || (site.unique["2026"] ?? 0) === 0) continue;
      if (site.browser !== true) results.push(await draftDemoSite(site, origin, knowledge));
      else if (render !== null) results.push(await draftScriptedSite(site, origin, knowledge, render));
    }
    return results;
  } finally {
    await served.close();
  }
}

async function readKnowledge(): Promise<Knowledge> {
  const codebook = await loadCodebook();
  const places = buildPlaceIndex(loadGazetteer());
  const coder = createCoder(codebook);
  const context = { date: "2026-08-15", siteCounty: null, siteLanguages: ["sv", "en"] };
  return {
    labels: labelsOfCodebook(codebook),
    isPlace: (text) => places.has(text.toLowerCase()),
    variableOfValue(value) {
      const { values } = coder.codeListing({ title: "", fields: [], text: value }, context);
      const stated = new Set(values.filter((coded) => coded.state === "coded").map((coded) => coded.variable));
      return stated.size === 1 ? ([...stated][0] ?? null) : null;
    },
  };
}

async function draftDemoSite(site: DemoSite, origin: string, knowledge: Knowledge): Promise<DraftedDemoSite> {
  const truth = siteDefinitionSchema.parse(defineSite(site, origin));
  const fetchPage = fetcher(site, origin);
  const front = await fetchPage("/");
  const list = await fetchPage(truth.lists[0]?.address ?? (await longestList(truth, front, fetchPage)));
  const listings = await Promise.all(sampleListings(list).map(fetchPage));
  const first = draftSite({ list, listings, indexPages: [front], ...knowledge }).definition;
  // The page behind the menu's first link tells whether the menu leads to lists or to a further menu.
  const behind = first.listIndex === undefined ? [] : [await fetchPage(firstList(first, front))];
  const { definition } = draftSite({ list, listings, indexPages: [front, ...behind], ...knowledge });
  const wanted = await reachable(truth, fetchPage);
  const reached = await reachable(definition, fetchPage);
  const sample = await Promise.all([...wanted].slice(0, 12).map(fetchPage));
  const own = sample.flatMap((page) => statedValues(truth, page, knowledge.labels));
  const found = new Set(sample.flatMap((page) => statedValues(definition, page, knowledge.labels)));
  return {
    id: site.id,
    linksRight: sameSet(listedOn(truth, list), listedOn(definition, list)),
    pagingRight: samePaging(truth, definition),
    values: own.length,
    valuesRight: own.filter((value) => found.has(value)).length,
    reached: [...wanted].filter((address) => reached.has(address)).length / Math.max(1, wanted.size),
  };
}

async function draftScriptedSite(
  site: DemoSite,
  origin: string,
  knowledge: Knowledge,
  render: Render,
): Promise<DraftedDemoSite> {
  const truth = siteDefinitionSchema.parse(defineSite(site, origin));
  const fetchPage = fetcher(site, origin);
  const gate = site.gate === undefined ? undefined : GATE_COOKIES[site.gate];
  const show = async (path: string): Promise<FetchedPage> => {
    const address = new URL(path, origin).href;
    return { address, html: await render(address, gate ?? null) };
  };
  const path = truth.lists[0]?.address ?? "/";
  const list = await show(path);
  const listings: FetchedPage[] = [];
  for (const address of sampleListings(list)) listings.push(await show(address));
  const { definition } = draftSite({
    list: await fetchPage(path),
    listings: await Promise.all(listings.map((page) => fetchPage(page.address))),
    rendered: { list, listings },
    indexPages: [await show("/")],
    ...knowledge,
  });
  const own = listings.flatMap((page) => statedValues(truth, page, knowledge.labels));
  const found = new Set(listings.flatMap((page) => statedValues(definition, page, knowledge.labels)));
  const linksRight = sameSet(listedOn(truth, list), listedOn(definition, list));
  const pagingRight = samePaging(truth, definition);
  return {
    id: site.id,
    linksRight,
    pagingRight,
    values: own.length,
    valuesRight: own.filter((value) => found.has(value)).length,
    reached: linksRight && pagingRight && definition.fetch === "browser" ? 1 : 0,
  };
}

function fetcher(site: DemoSite, origin: string): Fetch {
  const gate = site.gate === undefined ? undefined : GATE_COOKIES[site.gate];
  const headers: Record<string, string> = gate === undefined ? {} : { cookie: `${gate.name}=${gate.value}` };
  return async (path) => {
    const address = new URL(path, origin).href;
    // One of the sites fails now and then, by design.
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const answer = await fetch(address, { headers }).catch(() => null);
      if (answer === null || answer.status >= 500) continue;
      const bytes = await answer.arrayBuffer();
      return { address, html: new TextDecoder(site.latin1 === true ? "windows-1252" : "utf-8").decode(bytes) };
    }
    throw new Error(`${address} failed six times`);
  };
}

function firstList(definition: SiteDefinition, front: FetchedPage): string {
  const { lists, deeper } = readIndexPage(definition, parseBody(front.html, null), front.address);
  return lists[0]?.address ?? deeper[0] ?? "/";
}

/** Whoever names a list to draft from names one that shows something. */
async function longestList(definition: SiteDefinition, front: FetchedPage, fetchPage: Fetch): Promise<string> {
  const { lists } = readIndexPage(definition, parseBody(front.html, null), front.address);
  const pages = await Promise.all(lists.map((list) => fetchPage(list.address)));
  const lengths = pages.map((page) => listedOn(definition, page).size);
  return pages[lengths.indexOf(Math.max(...lengths))]?.address ?? "/";
}

function listedOn(definition: SiteDefinition, page: FetchedPage): Set<string> {
  const { listings } = readListPage(definition, parseBody(page.html, null), { address: page.address });
  const origin = new URL(page.address).origin;
  // What robots.txt forbids is no listing to reach, whichever definition names it.
  const open = listings.filter((link) => !link.hidden && !link.address.includes("/privat/"));
  return new Set(open.map((link) => link.address).filter((address) => new URL(address).origin === origin));
}

/** Every listing that a definition leads to: all lists of the index and the definition, all their pages. */
async function reachable(definition: SiteDefinition, fetchPage: Fetch): Promise<Set<string>> {
  const lists = new Set<string>(definition.lists.map((list) => new URL(list.address, definition.origin).href));
  const waiting = definition.listIndex === undefined ? [] : [definition.listIndex.address];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const page = await fetchPage(address);
    const index = readIndexPage(definition, parseBody(page.html, null), page.address);
    for (const list of index.lists) lists.add(list.address);
    if (address === definition.listIndex?.address) waiting.push(...index.deeper);
  }
  const found = new Set<string>();
  for (const list of lists) {
    const own = new Set<string>();
    for (let address: string | null = list, number = 0; address !== null && number < 400; number += 1) {
      const page: FetchedPage = await fetchPage(address);
      const before = own.size;
      for (const listing of listedOn(definition, page)) own.add(listing);
      if (own.size === before) break;
      const read = readListPage(definition, parseBody(page.html, null), { address });
      address = nextPage(definition, { address, number, read });
    }
    for (const listing of own) found.add(listing);
  }
  return found;
}

function statedValues(definition: SiteDefinition, page: FetchedPage, labels: LabelIndex): string[] {
  const listing = extractListing(definition, page.html, { labels });
  return (listing?.fields ?? []).flatMap(({ variable, value }) =>
    variable === null ? [] : [`${page.address} ${variable}=${value}`],
  );
}

function samePaging({ paging: one }: SiteDefinition, { paging: other }: SiteDefinition): boolean {
  if (one.kind !== other.kind) return false;
  // Two selectors may name one link; where it leads shows in what is reached.
  return one.kind === "nextLink" || JSON.stringify(one) === JSON.stringify(other);
}

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((member) => other.has(member));
}
