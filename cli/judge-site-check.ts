import type { SiteCheck } from "../crawler/report-site-check.ts";

/** What a check comes to: `missing` is what a round could not be collected without, `warnings` what wants a look. */
export interface SiteVerdict {
  readonly missing: readonly string[];
  readonly warnings: readonly string[];
}

/** The parts a definition must find, and the doubts about the rest. Pure. */
export function judgeSiteCheck(check: SiteCheck): SiteVerdict {
  if (check.robots.verdict === "refused") return { missing: [refusal(check)], warnings: [] };
  return { missing: missingOf(check), warnings: warningsOf(check) };
}

function refusal({ origin, robots }: SiteCheck): string {
  if (robots.reason === "siteUnreachable") return `${origin} does not answer.`;
  if (robots.reason === "robotsRefusesAll") return "robots.txt refuses every list of the definition.";
  return `robots.txt of ${origin} could not be read, so everything is refused.`;
}

function missingOf(check: SiteCheck): string[] {
  const lists = check.pages.filter((page) => page.page.startsWith("list "));
  const listings = check.pages.filter((page) => page.page.startsWith("listing "));
  const outcomes = (pages: typeof lists) => [...new Set(pages.map((page) => page.outcome))].join(", ");
  if (lists.length === 0) return ["No list was found: name lists, or mend listIndex.link."];
  if (lists.every((page) => page.outcome !== "good")) return [`No page of a list was good (${outcomes(lists)}).`];
  if (check.links.found === 0)
    return ["No link to a listing was found: mend listing.link, listing.json or listing.pattern."];
  if (listings.length === 0) {
    return ["Every link to a listing is refused: hidden, off the site, or forbidden by robots.txt."];
  }
  if (listings.every((page) => page.outcome !== "good")) {
    const isMarks = listings.every((page) => page.outcome === "templateChanged");
    return [
      `No listing page was good (${outcomes(listings)}).${isMarks ? " Mend page.marks: no page showed one." : ""}`,
    ];
  }
  const { fields, text } = check;
  if (text.filled === 0 && fields.length === 0) return ["Neither fields nor free text were found on a listing."];
  return [];
}

function warningsOf(check: SiteCheck): string[] {
  const warnings: string[] = [];
  const bad = check.pages.filter((page) => page.outcome !== "good");
  if (bad.length > 0)
    warnings.push(
      `${bad.length} of ${check.pages.length} pages were not good: ${bad.map((page) => `${page.page}: ${page.outcome}`).join("; ")}.`,
    );
  if (!check.activeToday) warnings.push("The site does not belong to the frame today (active).");
  if (check.robots.verdict === "overridden")
    warnings.push("robots.txt is not followed, on the legal ground in the definition.");
  if (check.paging.kind !== "none" && !check.paging.nextFound)
    warnings.push(
      `No next page was found (paging: ${check.paging.kind}): the lists may be short, or the paging wrong.`,
    );
  if (check.paging.freshOnNext === 0) warnings.push("The next page brought no listing that the first had not shown.");
  if (check.links.refusedByRobots > 0)
    warnings.push(`${check.links.refusedByRobots} listings are forbidden by robots.txt.`);
  if (check.links.offSite > 0) warnings.push(`${check.links.offSite} links to listings lead off the site.`);
  if (check.links.hidden > 0)
    warnings.push(`${check.links.hidden} links to listings are hidden, and are taken for bait.`);
  if (check.listingsRead > 0) warnings.push(...fieldWarnings(check));
  const ways = check.pages.filter((page) => page.bothWays !== null && !page.bothWays.equal && page.way === "browser");
  if (ways.length > 0) warnings.push("HTTP and the browser show different pages: the browser will be used.");
  return warnings;
}

function fieldWarnings({ title, text, fields }: SiteCheck): string[] {
  const warnings: string[] = [];
  if (title.filled === 0) warnings.push("The title is empty on every listing.");
  if (text.filled === 0) warnings.push("The free text is empty on every listing.");
  if (fields.length === 0) warnings.push("No field was found: everything rests on the free text.");
  const nameless = fields.filter((field) => field.variable === null).map((field) => field.label);
  if (nameless.length > 0)
    warnings.push(
      `Fields that stand for no variable: ${nameless.join(", ")}. Add them to labels where the codebook has one.`,
    );
  return warnings;
}
