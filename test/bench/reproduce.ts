import type { Reproduction } from "../../cli/reproduce/reproduce-study.ts";
import type { Figure, FigureOptions } from "./figure.ts";
import { createStudyHome } from "./study-home.ts";

const MOST_MINUTES = 25;
const MOST_MEGABYTES = 1_500;

/**
 * `npm run reproduce`: at full size every published figure of 2020, small the demo web's own. The time and memory are
 * those of the command's own report.
 */
export async function measure({ scale }: FigureOptions): Promise<Figure[]> {
  const share = scale === "full" ? 1 : 0.02;
  const home = await createStudyHome({ scale: share, demoPort: 20_100 });
  try {
    const args = ["reproduce", "--scale", String(share), "--demo-port", "20100", "--json"];
    const { stdout, stderr } = await home.run(args);
    if (!stdout.trim().startsWith("{")) throw new Error(stderr.slice(-2_000));
    const seen = JSON.parse(stdout) as Reproduction;
    return [...judgeTruth(seen), ...(share === 1 ? judgePublished(seen) : judgeKnown(seen)), ...judgeEffort(seen)];
  } finally {
    await home.close();
  }
}

function judgeTruth({ truth }: Reproduction): Figure[] {
  return [
    {
      what: "differences from the demo web's own figures",
      seen: truth.matches ? 0 : truth.differences.slice(0, 3).join("; "),
      goal: "0",
      pass: truth.matches,
    },
  ];
}

function judgePublished({ rows }: Reproduction): Figure[] {
  return rows.flatMap(({ what, published, obtained, allowed, within, cause }) => {
    if (published === null || allowed === null || within === null) return [];
    const how =
      allowed.kind === "exact"
        ? ""
        : allowed.kind === "between"
          ? `, ${allowed.least}–${allowed.most}`
          : ` ± ${allowed.most} ${allowed.kind === "percent" ? "%" : "points"}`;
    return [
      {
        what: cause === null ? what : `${what} (${cause})`,
        seen: obtained ?? "none",
        goal: `${published}${how}`,
        pass: within,
      },
    ];
  });
}

function judgeKnown({ rows }: Reproduction): Figure[] {
  const other = rows.filter((row) => row.known !== null && row.obtained !== row.known);
  return [
    {
      what: `figures other than the demo web's, of ${rows.length}`,
      seen: other.length === 0 ? 0 : other.map((row) => `${row.what} ${row.obtained} for ${row.known}`).join("; "),
      goal: "0",
      pass: other.length === 0,
    },
  ];
}

function judgeEffort({ seconds, memory, web, databaseMegabytes }: Reproduction): Figure[] {
  return [
    { what: "images asked for", seen: web.images, goal: "0", pass: web.images === 0 },
    { what: "minutes", seen: seconds / 60, goal: `under ${MOST_MINUTES}`, pass: seconds < 60 * MOST_MINUTES },
    {
      what: "peak memory of the Node processes, MB (the demo web apart)",
      seen: memory.node,
      goal: `under ${MOST_MEGABYTES}`,
      pass: memory.node < MOST_MEGABYTES,
    },
    { what: "database, MB", seen: databaseMegabytes, goal: "told", pass: true },
  ];
}
