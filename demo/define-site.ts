import { DEMO_SITES, type DemoSite } from "./sites.ts";
import { DETAIL_PAGES } from "./web/detail-pages.ts";
import { GATE_COOKIES } from "./web/gates.ts";
import { languageOf } from "./web/html.ts";
import { LIST_PAGES } from "./web/list-pages.ts";
import { categoryPath } from "./web/site-day.ts";

/** A site's definition as a study's file states it: how the demo's own pages are read, in the words of the product. */
export function defineSite(site: DemoSite, origin: string): Readonly<Record<string, unknown>> {
  const host = new URL(origin).host;
  return {
    id: site.id,
    name: site.name,
    kind: site.kind,
    origin,
    allowPrivate: [host],
    ...activeDays(site),
    fetch: site.browser === true ? "browser" : "http",
    languages: site.family === "smallAds" || site.family === "twoTongues" ? ["sv", "en"] : [languageOf(site)],
    // The gate and the scripts of browser sites are slow beside plain answers; the others are asked as fast as they bear.
    pace: { perSecond: 200, concurrency: site.browser === true ? 2 : 8 },
    ...gateRule(site),
    lists: site.categories.map((name, index) => ({ address: categoryPath(site, index), category: name })),
    ...indexRule(site),
    listing: listingRule(site),
    paging: pagingRule(site),
    page: DETAIL_PAGES[site.detail].rule(site),
    labels: ownLabels(site),
  };
}

/** The site that is new in 2026 and the one that is gone by then belong to the frame of their own years only. */
function activeDays(site: DemoSite): { active?: { from?: string; to?: string } } {
  if ((site.unique["2025"] ?? 0) === 0) return { active: { from: "2026-01-01" } };
  if ((site.unique["2026"] ?? 0) === 0) return { active: { to: "2025-12-31" } };
  return {};
}

function gateRule(site: DemoSite): { gate?: unknown } {
  if (site.gate === undefined) return {};
  if (site.gate === "form") return { gate: { kind: "form", selector: "#aldersgrind", marks: "#aldersgrind" } };
  if (site.gate === "click") return { gate: { kind: "click", selector: "#gate button.enter", marks: "#gate" } };
  return { gate: { kind: "cookie", ...GATE_COOKIES.cookie, marks: "div.grind" } };
}

function indexRule(site: DemoSite): { listIndex?: unknown } {
  if (site.index === "none") return {};
  if (site.index === "letters") return { listIndex: { address: "/", link: "ul.bokstaver a.val", names: "category" } };
  if (site.index === "places") return { listIndex: { address: "/", link: "ul.orter a.val" } };
  return { listIndex: { address: "/", link: "ul.orter a.val", deeper: "ul.lansval a.lan" } };
}

function listingRule(site: DemoSite): Readonly<Record<string, unknown>> {
  // Where a link may lead behind the robots' rules, no pattern keeps the crawler from meeting them.
  const pattern = site.traps?.includes("forbiddenLink") === true ? {} : { pattern: listingPattern(site) };
  if (site.list === "json") return { json: { items: "items", address: "url" }, ...pattern };
  return { link: LIST_PAGES[site.list].link, ...pattern };
}

function listingPattern(site: DemoSite): string {
  const escaped = site.listingPath.replace(/[.?]/g, "\\$&");
  return `^${escaped.replace("{id}", "\\d+").replace("{name}", "[a-z0-9-]+")}`;
}

function pagingRule(site: DemoSite): Readonly<Record<string, unknown>> {
  switch (site.paging) {
    case "none":
      return { kind: "none" };
    case "nextLink":
      return { kind: "nextLink", selector: "a.nasta" };
    case "query":
    case "script":
      return { kind: "pageNumber", parameter: "sida" };
    case "offset":
      return { kind: "pageNumber", parameter: "start", first: 0, step: site.pageSize };
    case "path":
      return { kind: "pageNumber", path: "/sida/{page}" };
    case "loadMore":
      return { kind: "loadMore", selector: "#fler" };
    case "scroll":
      return { kind: "infiniteScroll" };
    case "json":
      return { kind: "json", next: "next" };
  }
}

/** The labels a site words in its own way. */
function ownLabels(site: DemoSite): Record<string, string> {
  return Object.fromEntries(Object.entries(site.labels).map(([variable, label]) => [label, variable]));
}

export function siteById(id: string): DemoSite | null {
  return DEMO_SITES.find((site) => site.id === id) ?? null;
}
