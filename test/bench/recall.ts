import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { Figure, FigureOptions } from "./figure.ts";
import { createStudyHome } from "./study-home.ts";

/** A window of a second cuts requests whose spacing it cannot see; so much more than the pace is measurement. */
const TOLERANCE = 1.05;

/** Every reachable listing captured, nothing forbidden fetched, no site asked faster than its definition allows. */
export async function measure({ scale }: FigureOptions): Promise<Figure[]> {
  const home = await createStudyHome({ scale: scale === "full" ? 0.05 : 0.02, demoPort: 18_100, round: "2026" });
  try {
    const { report, stderr } = await home.start({});
    if (report === null) throw new Error(stderr.slice(-1_000));
    const lost = report.truth.differences.filter((difference) => /hits|captures/.test(difference));
    const paces = sitePaces();
    const fast = Object.entries(report.web.busiestSecond).filter(
      ([site, most]) => most > (paces.get(site) ?? 0) * TOLERANCE,
    );
    return [
      {
        what: "dates whose hits or captures differ from what is reachable",
        seen: lost.length === 0 ? 0 : lost.join("; "),
        goal: "0",
        pass: lost.length === 0,
      },
      {
        what: "requests for hidden, forbidden or endless pages",
        seen: report.web.traps,
        goal: "0",
        pass: report.web.traps === 0,
      },
      { what: "requests for images", seen: report.web.images, goal: "0", pass: report.web.images === 0 },
      {
        what: "sites asked faster than allowed, by the sites' own log",
        seen: fast.length === 0 ? 0 : fast.map(([site, most]) => `${site} ${most}/s`).join("; "),
        goal: "0",
        pass: fast.length === 0,
      },
    ];
  } finally {
    await home.close();
  }
}

function sitePaces(): Map<string, number> {
  const folder = fileURLToPath(new URL("../../demo/study/sites/", import.meta.url));
  return new Map(
    readdirSync(folder).map((file) => {
      const site = parse(readFileSync(`${folder}${file}`, "utf8")) as { id: string; pace: { perSecond: number } };
      return [site.id, site.pace.perSecond];
    }),
  );
}
