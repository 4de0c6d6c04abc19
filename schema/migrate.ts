import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runner } from "node-pg-migrate";
import type { Database } from "./connect.ts";
import { UserError } from "./vocabulary/errors.ts";

const FOLDER = fileURLToPath(new URL("./migrations", import.meta.url));
const TABLE = "migration";
/** Any number of ours; the queue's own migrations take another. */
const LOCK = 20_200_815;

/**
 * Brings a database to this release's tables and returns the names of the migrations applied. Any number of programs
 * may call it at once: one migrates, the others wait and find nothing to do. Refuses a database that a newer release
 * has migrated, because this one would write what that one no longer understands.
 */
export async function migrate(database: Database): Promise<string[]> {
  const client = await database.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await refuseFuture(client);
    const applied = await runner({
      dbClient: client,
      dir: FOLDER,
      direction: "up",
      migrationsTable: TABLE,
      checkOrder: true,
      noLock: true,
      logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    });
    return applied.map((migration) => migration.name);
  } finally {
    await client.query("select pg_advisory_unlock($1)", [LOCK]).catch(ignore);
    client.release();
  }
}

async function refuseFuture(client: { query(text: string): Promise<{ rows: { name: string }[] }> }): Promise<void> {
  const exists = await client.query(`select to_regclass('${TABLE}')::text as name`);
  if (exists.rows[0]?.name == null) return;
  const known = new Set(readdirSync(FOLDER).map((file) => file.replace(/\.sql$/, "")));
  const applied = await client.query(`select name from ${TABLE} order by id`);
  const unknown = applied.rows.filter((row) => !known.has(row.name)).map((row) => row.name);
  if (unknown.length > 0) {
    throw new UserError(
      `The database holds tables of a newer release (${unknown.join(", ")}). Update this program, or set DATABASE_URL or OGONBLICK_HOME to another database.`,
      "storage",
    );
  }
}

function ignore(): void {}
