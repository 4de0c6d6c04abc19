import type { Figure, FigureOptions } from "./figure.ts";
import { createStudyHome, type StudyHome } from "./study-home.ts";

/** Milliseconds into a run within which it is killed: after it has begun to collect, before a date is done. */
const KILL_BETWEEN = [4_000, 11_000] as const;
const MOST_RUNS = 40;

/**
 * `kill -9` of the whole process group in the middle of dates, then again until the study ends: the truth must be met
 * as in a run that nothing disturbed, no capture lost, none twice, and no page fetched more than twice.
 */
export async function measure({ scale }: FigureOptions): Promise<Figure[]> {
  const kills = scale === "full" ? 25 : 10;
  const home = await createStudyHome({ scale: scale === "full" ? 0.05 : 0.02, demoPort: 15_100 });
  try {
    let killed = 0;
    while (killed < kills) {
      const after = KILL_BETWEEN[0] + Math.floor(Math.random() * (KILL_BETWEEN[1] - KILL_BETWEEN[0]));
      const run = await home.start({ killAfter: after });
      if (run.code !== null) break;
      killed += 1;
    }
    const report = await finish(home);
    const twice = await home.query<{ count: number }>(
      "select count(*)::int as count from (select 1 from capture group by round_id, date, site_id, address_mac having count(*) > 1) as double",
    );
    const often = await home.query<{ count: number }>("select count(*)::int as count from frontier where attempts > 4");
    return [
      { what: "process groups killed in the middle of a date", seen: killed, goal: `${kills}`, pass: killed === kills },
      {
        what: "differences from the truth after the kills",
        seen: report.truth.differences.length === 0 ? 0 : report.truth.differences.slice(0, 3).join("; "),
        goal: "0",
        pass: report.truth.matches,
      },
      { what: "captures stored twice", seen: twice[0]?.count ?? -1, goal: "0", pass: twice[0]?.count === 0 },
      {
        what: "addresses tried more than four times",
        seen: often[0]?.count ?? -1,
        goal: "0",
        pass: often[0]?.count === 0,
      },
    ];
  } finally {
    await home.close();
  }
}

async function finish(home: StudyHome) {
  for (let run = 0; run < MOST_RUNS; run += 1) {
    const { code, report, stderr } = await home.start({});
    if (report !== null) return report;
    if (code === 1) throw new Error(stderr.slice(-2_000));
  }
  throw new Error("the study did not end");
}
