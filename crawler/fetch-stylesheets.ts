import { pageBudget } from "./budgets.ts";
import type { ParsedBody } from "./parse-body.ts";
import { egressScope, isOnSite, resolveAddress } from "./scope.ts";
import type { SiteRun } from "./site-run.ts";

const MOST_STYLESHEETS = 4;
const MOST_BYTES = 500_000;

/**
 * The site's own stylesheets that a list page uses: bait links are often hidden by a rule there. Each is fetched once
 * for the site's date, at the site's pace; one that does not come hides nothing.
 */
export async function fetchStylesheets(run: SiteRun, body: ParsedBody, base: string): Promise<string[]> {
  if (body.kind === "json" || run.site.listing.link === undefined) return [];
  const $ = body.page();
  const addresses = $('link[rel~="stylesheet"][href]')
    .toArray()
    .flatMap((element) => resolveAddress($(element).attr("href") ?? "", base) ?? [])
    .filter((address) => isOnSite(run.site, address) && run.robots.kind === "rules" && run.robots.allows(address));
  return Promise.all(
    [...new Set(addresses)].slice(0, MOST_STYLESHEETS).map((address) => {
      let sheet = run.stylesheets.get(address);
      if (sheet === undefined) {
        // A site that names its stylesheet anew on every page would have us fetch one with each.
        if (run.stylesheets.size >= MOST_STYLESHEETS) return "";
        sheet = fetchStylesheet(run, address);
        run.stylesheets.set(address, sheet);
      }
      return sheet;
    }),
  );
}

async function fetchStylesheet(run: SiteRun, address: string): Promise<string> {
  await run.pace.turn(run.signal);
  const answer = await run.effects.fetchHttp({
    address,
    scope: egressScope(run.site),
    budget: { ...pageBudget(run.site), bytes: MOST_BYTES },
    userAgent: run.userAgent,
    languages: run.site.languages,
    cookies: run.cookies,
    charset: undefined,
    signal: run.signal,
  });
  run.pace.answered(answer);
  return answer.failure === null && answer.status === 200 ? (answer.text ?? "") : "";
}
