import type { Figure, FigureOptions } from "./figure.ts";
import { createStudyHome } from "./study-home.ts";

const LEAST_F1 = 0.99;
const FULL_SCALE = 0.06;

/** A first start on an empty folder and a second one: truth, time, and nothing fetched again. */
export async function measure({ scale }: FigureOptions): Promise<Figure[]> {
  const home = await createStudyHome({ scale: scale === "full" ? FULL_SCALE : 0.02, demoPort: 17_100 });
  try {
    const first = await home.start({});
    const second = await home.start({});
    if (first.report === null || second.report === null) throw new Error(first.stderr.slice(-1_000));
    const { truth, rounds, seconds, web } = first.report;
    const f1 = Object.entries(truth.f1).flatMap(([round, scores]) =>
      Object.entries(scores).map(([variable, score]) => ({ name: `${round} ${variable}`, score })),
    );
    const worst = f1.reduce((low, one) => (one.score < low.score ? one : low), { name: "none", score: 1 });
    const fewest = Math.min(...rounds.map((round) => round.unique));
    return [
      {
        what: "differences from the demo's truth",
        seen: truth.differences.length === 0 ? 0 : truth.differences.slice(0, 3).join("; "),
        goal: "0",
        pass: truth.matches && first.code === 0,
      },
      {
        what: `lowest F1 of a variable (${worst.name})`,
        seen: worst.score,
        goal: `at least ${LEAST_F1}`,
        pass: worst.score >= LEAST_F1,
      },
      { what: "images asked for", seen: web.images, goal: "0", pass: web.images === 0 },
      {
        what: "requests of a second start",
        seen: second.report.web.requests,
        goal: "0",
        pass: second.report.web.requests === 0,
      },
      ...(scale === "full"
        ? [
            { what: "seconds of a first start", seen: seconds, goal: "under 120", pass: seconds < 120 },
            {
              what: "seconds of a second start",
              seen: second.report.seconds,
              goal: "under 20",
              pass: second.report.seconds < 20,
            },
            { what: "unique listings in the smaller round", seen: fewest, goal: "at least 600", pass: fewest >= 600 },
          ]
        : []),
    ];
  } finally {
    await home.close();
  }
}
