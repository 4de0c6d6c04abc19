import type { FieldFill, SiteCheck } from "../crawler/report-site-check.ts";
import type { SiteVerdict } from "./judge-site-check.ts";
import { printTable } from "./print-table.ts";

/** A site check for a terminal. */
export function printSiteCheck(check: SiteCheck, verdict: SiteVerdict): string {
  const { robots, pace, lists, links, paging } = check;
  const head = [
    `${check.siteId} (${check.kind}) ${check.origin}`,
    `robots.txt: ${robots.verdict}${robots.reason === null ? "" : ` (${robots.reason})`}, crawl-delay ${robots.crawlDelaySeconds === null ? "none" : `${robots.crawlDelaySeconds} s`}`,
    `pace: ${pace.perSecond} a second, ${pace.concurrency} at once; fetch: ${check.fetch}`,
    `lists: ${lists.inDefinition} in the definition, ${lists.inIndex} on the index${lists.furtherIndexPages > 0 ? `, ${lists.furtherIndexPages} further index pages` : ""}${lists.examples.length > 0 ? ` (${lists.examples.join(", ")} …)` : ""}`,
    `listings on the pages seen: ${links.found} (${links.refusedByRobots} refused by robots.txt, ${links.hidden} hidden, ${links.offSite} off the site)`,
    `paging: ${paging.kind}, next page ${paging.nextFound ? "found" : "not found"}${paging.freshOnNext === null ? "" : `, ${paging.freshOnNext} new listings on it`}`,
  ];
  const pages = check.pages.map((page) => [
    page.page,
    page.outcome,
    page.way,
    page.status === null ? "–" : String(page.status),
    page.found === null ? "" : String(page.found),
    `${page.milliseconds} ms`,
  ]);
  const fields = [
    fieldRow("title", "", check.title),
    ...check.fields.map((field) => fieldRow(field.label, field.variable ?? "–", field)),
    fieldRow("free text", "", check.text),
  ];
  return [
    head.join("\n"),
    ...(pages.length === 0 ? [] : [printTable(["page", "outcome", "way", "status", "found", "time"], pages)]),
    ...(check.listingsRead === 0 ? [] : [printTable(["field", "variable", "filled", "example"], fields)]),
    ...verdict.warnings.map((warning) => `Warning: ${warning}`),
    verdict.missing.length === 0 ? "Sound: a round could be collected with this definition." : "Not sound.",
  ].join("\n\n");
}

function fieldRow(label: string, variable: string, fill: FieldFill): string[] {
  return [label, variable, `${fill.filled} of ${fill.of}`, fill.example];
}
