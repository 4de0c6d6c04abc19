import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "../../../schema/connect.ts";
import { openEmbeddedPostgres } from "../../../schema/embedded/embedded-postgres.ts";
import { migrate } from "../../../schema/migrate.ts";
import type { TemporaryDatabase } from "../../support/database.ts";

/** A real, durable Postgres for one figure, as a user's own would be. */
export async function openBenchDatabase(): Promise<TemporaryDatabase> {
  const home = mkdtempSync(join(tmpdir(), "ogonblick-crawl-"));
  chmodSync(home, 0o755);
  const server = await openEmbeddedPostgres(home);
  const database = connect(server.address, { max: 8 });
  await migrate(database);
  return {
    database,
    address: server.address,
    async close() {
      await database.end();
      await server.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
