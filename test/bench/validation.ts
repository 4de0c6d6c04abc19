import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createDemo, truthOf } from "../../demo/demo.ts";
import type { Figure, FigureOptions } from "./figure.ts";
import { scoreExtract } from "./score-extract.ts";
import { createStudyHome } from "./study-home.ts";

const LEAST_F1 = 0.99;

/** The validation extract of the demo, as anyone can write it, held against the demo's truth by a scorer of its own. */
export async function measure({ scale }: FigureOptions): Promise<Figure[]> {
  const share = scale === "full" ? 0.06 : 0.02;
  const rounds = scale === "full" ? ["2025", "2026"] : ["2026"];
  const home = await createStudyHome({
    scale: share,
    demoPort: 21_100,
    ...(rounds.length === 1 ? { round: "2026" } : {}),
  });
  try {
    const { report, stderr } = await home.start({});
    if (report === null) throw new Error(stderr.slice(-1_000));
    const demo = createDemo({ scale: share });
    const figures: Figure[] = [];
    for (const round of rounds) {
      const file = join(home.folder, `${round}.csv`);
      const args = ["export", "captures", "--round", round, "--format", "csv", "--with-addresses", "--out", file];
      const exported = await home.run(args);
      if (exported.code !== 0) throw new Error(exported.stderr.slice(-1_000));
      figures.push(...judge(round, scoreExtract(readFileSync(file, "utf8"), truthOf(demo, round))));
    }
    return figures;
  } finally {
    await home.close();
  }
}

function judge(round: string, score: ReturnType<typeof scoreExtract>): Figure[] {
  const equal = (what: string, seen: number, known: number): Figure => ({
    what: `${round}: ${what}`,
    seen,
    goal: `${known}`,
    pass: seen === known,
  });
  return [
    {
      what: `${round}: recall of reachable listings`,
      seen: score.recall,
      goal: "1.000",
      pass: score.recall === 1,
    },
    equal("rows of listings that are not reachable", score.unknownRows, 0),
    equal("unique listings (groups over places)", score.unique, score.knownUnique),
    equal("listings in another group over places than in truth", score.misgrouped, 0),
    ...Object.entries(score.f1).map(([variable, f1]) => ({
      what: `${round}: ${variable}, F1`,
      seen: f1,
      goal: `at least ${LEAST_F1}`,
      pass: f1 >= LEAST_F1,
    })),
  ];
}
