import { connect } from "../../schema/connect.ts";
import { openEmbeddedPostgres } from "../../schema/embedded/embedded-postgres.ts";
import { openMasterKey } from "../../schema/keys/master-key.ts";
import { openRoundSecret } from "../../schema/keys/round-key.ts";
import { demoCanaries } from "../support/demo-run.ts";
import { createSearch, searchStores } from "../support/search-stores.ts";
import type { Figure, FigureOptions } from "./figure.ts";
import { createStudyHome } from "./study-home.ts";

/**
 * Every contact of the demo looked for in the database (queue included), the private server's files, logs, temp and
 * home folder; then a purge, after which nothing opens and the statistics stand.
 */
export async function measure({ scale }: FigureOptions): Promise<Figure[]> {
  const share = scale === "full" ? 0.06 : 0.02;
  const home = await createStudyHome({ scale: share, demoPort: 19_100 });
  try {
    const run = await home.start({});
    if (run.report === null) throw new Error(run.stderr.slice(-1_000));
    const canaries = demoCanaries(share);
    const server = await openEmbeddedPostgres(home.folder);
    const database = connect(server.address);
    const { found, bytes } = await searchStores(database, [home.folder, home.temp], canaries);
    const spoken = createSearch(canaries)(run.stdout + run.stderr);
    await database.end();
    await server.close();
    const cells = "select md5(string_agg(c::text, '|' order by c::text)) as hash from published_cell c";
    const before = await home.query<{ hash: string }>(cells);
    for (const round of ["2025", "2026"]) await home.run(["purge", "--round", round, "--decision", "Prov: dnr 2026-9"]);
    const after = await home.query<{ hash: string }>(cells);
    const master = openMasterKey(`${home.folder}/keys`, false);
    const keys = ["2025", "2026"].filter((round) => openRoundSecret(master, round) !== null).length;
    return [
      {
        what: `contacts in clear, of ${canaries.emails.length + canaries.phones.length} planted, in ${Math.round(bytes / 1e6)} MB searched`,
        seen: found.length + spoken.length,
        goal: "0",
        pass: found.length + spoken.length === 0,
      },
      { what: "images asked for", seen: run.report.web.images, goal: "0", pass: run.report.web.images === 0 },
      { what: "round keys left after the purge", seen: keys, goal: "0", pass: keys === 0 },
      {
        what: "published cells changed by the purge",
        seen: before[0]?.hash === after[0]?.hash ? 0 : "some",
        goal: "0",
        pass: before[0]?.hash === after[0]?.hash,
      },
    ];
  } finally {
    await home.close();
  }
}
