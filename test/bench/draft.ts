import { chromium } from "playwright";
import { draftDemoSites, type Render } from "../workers/extract/draft/draft-demo-sites.ts";
import type { Figure, FigureOptions } from "./figure.ts";

/** `site draft` on the demo's sites: what it finds by itself, and how far the drafts reach as they are. */
export async function measure({ scale }: FigureOptions): Promise<Figure[]> {
  // On a small web most lists have one page, and nobody can tell how they would go on.
  const sites = await withBrowser((render) => draftDemoSites(scale === "full" ? 1 : 0.3, render));
  const count = (test: (site: (typeof sites)[number]) => boolean) => sites.filter(test).length;
  const sum = (of: "values" | "valuesRight") => sites.reduce((total, site) => total + site[of], 0);
  const figure = (what: string, seen: number, least: number): Figure => ({
    what,
    seen,
    goal: `at least ${least}`,
    pass: seen >= least,
  });
  const missed = sites.filter((site) => !(site.linksRight && site.pagingRight)).map((site) => site.id);
  return [
    figure("sites drafted", sites.length, 32),
    figure(
      `listing links and paging right${missed.length === 0 ? "" : ` (not: ${missed.join(", ")})`}`,
      count((site) => site.linksRight && site.pagingRight),
      scale === "full" ? 28 : 20,
    ),
    figure("share of labelled values read right", sum("valuesRight") / Math.max(1, sum("values")), 0.9),
    figure(
      "sites of which the draft as it is reaches 95 % of the listings",
      count((site) => site.reached >= 0.95),
      24,
    ),
  ];
}

async function withBrowser<T>(work: (render: Render) => Promise<T>): Promise<T> {
  const path = process.env.CHROMIUM_PATH;
  const browser = await chromium.launch(
    path === undefined || path === "" ? {} : { executablePath: path, args: ["--no-sandbox"] },
  );
  try {
    return await work(async (address, cookie) => {
      const context = await browser.newContext();
      if (cookie !== null)
        await context.addCookies([{ name: cookie.name, value: cookie.value, url: new URL(address).origin }]);
      const page = await context.newPage();
      await page.goto(address, { waitUntil: "networkidle" });
      const html = await page.content();
      await context.close();
      return html;
    });
  } finally {
    await browser.close();
  }
}
