import type { StopReason } from "../schema/vocabulary/capture.ts";
import type { SiteEnding, SiteFindings } from "./crawl-effects.ts";

/** A share of listing pages without the marks of one from which the site is held to have changed its template. */
export const CHANGED_SHARE = 0.2;
const CHANGED_AT_LEAST = 3;
/** Hits on the earlier date from which none at all today is no chance. */
const HITS_TO_VANISH = 5;
const LIST_ANSWERS: ReadonlySet<string> = new Set(["good", "notFound", "gone", "softNotFound"]);
const LOST_SHARE = 0.2;
const LOST_AT_LEAST = 5;

/** What a site's date came to: complete, truncated or failed, and why. `stop` is what ended it before its plan, if any. */
export function judgeEnding(findings: SiteFindings, stop: StopReason | null): Omit<SiteEnding, "at"> {
  const { hits, earlierHits, counts } = findings;
  const goodLists = countOf(findings, "list", "good");
  const reachedListings = countOf(findings, "listing", "good");
  const changed = templateChanged(findings);
  if (goodLists === 0) {
    const reason = stop === null || stop === "tooManyFailures" ? withoutLists(findings) : stop;
    return { state: "failed", reason, notComparable: reason === "templateChanged" ? reason : null };
  }
  if (changed || (hits === 0 && (earlierHits[0] ?? 0) >= HITS_TO_VANISH)) {
    return { state: "truncated", reason: "templateChanged", notComparable: "templateChanged" };
  }
  if (stop !== null) {
    return { state: reachedListings === 0 && hits > 0 ? "failed" : "truncated", reason: stop, notComparable: null };
  }
  const listEnding = (["pagingLoop", "listPageBudget"] as const).find((reason) =>
    findings.listEndings.includes(reason),
  );
  if (listEnding !== undefined) return { state: "truncated", reason: listEnding, notComparable: null };
  // A listing that was lost is one; a page of a list that was lost is nobody knows how many.
  const hole = findings.outcomes.some((row) => row.pageType === "list" && !LIST_ANSWERS.has(row.outcome));
  if (hole) return { state: "truncated", reason: "tooManyFailures", notComparable: null };
  const planned = counts.waiting + counts.done + counts.lost;
  if (counts.lost >= LOST_AT_LEAST && counts.lost > planned * LOST_SHARE) {
    return { state: "truncated", reason: "tooManyFailures", notComparable: null };
  }
  return { state: "complete", reason: null, notComparable: null };
}

/** Why not one page of any list could be read. */
function withoutLists(findings: SiteFindings): StopReason {
  const lists = findings.outcomes.filter((row) => row.pageType === "list" && row.count > 0);
  const all = (...outcomes: string[]) => lists.length > 0 && lists.every((row) => outcomes.includes(row.outcome));
  if (all("notFound", "gone", "softNotFound")) return "siteClosed";
  if (lists.some((row) => row.outcome === "templateChanged" || row.outcome === "gateClosed")) return "templateChanged";
  if (all("networkError", "timedOut", "serverError", "notFound", "gone", "blockedAddress", "redirectedOffSite")) {
    return "siteUnreachable";
  }
  return "tooManyFailures";
}

function templateChanged(findings: SiteFindings): boolean {
  return (["list", "listing"] as const).some((pageType) => {
    const changed = countOf(findings, pageType, "templateChanged");
    const good = countOf(findings, pageType, "good");
    if (changed === 0) return false;
    return good === 0 || (changed >= CHANGED_AT_LEAST && changed >= (changed + good) * CHANGED_SHARE);
  });
}

function countOf(findings: SiteFindings, pageType: "list" | "listing", outcome: string): number {
  return findings.outcomes
    .filter((row) => row.pageType === pageType && row.outcome === outcome)
    .reduce((sum, row) => sum + row.count, 0);
}
