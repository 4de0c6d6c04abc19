import pg from "pg";
import { UserError } from "./vocabulary/errors.ts";

/** The sliver of the driver that queries need; a pool and a client of a transaction both fit. */
export interface Queryable {
  query<Row extends pg.QueryResultRow = pg.QueryResultRow>(
    text: string,
    values?: unknown[],
  ): Promise<pg.QueryResult<Row>>;
}

export type Database = pg.Pool;

/** Which narrow role a program takes in the database (migration 0007). */
export type DatabaseRole = "owner" | "crawler" | "dashboard";

// Days stay text: a sampling date is a calendar day, and turning it into an instant would move it between zones.
const parsers = { getTypeParser: typeParser };
function typeParser(oid: number, format?: "text" | "binary") {
  if (oid === pg.types.builtins.DATE) return (value: string) => value;
  if (oid === pg.types.builtins.INT8) return (value: string) => Number(value);
  return pg.types.getTypeParser(oid, format as "text");
}

/** A pool for an address, in a role. Nothing is sent before the first query. */
export function connect(address: string, options: { role?: DatabaseRole; max?: number } = {}): Database {
  const role = options.role ?? "owner";
  const pool = new pg.Pool({
    connectionString: address,
    max: options.max ?? 8,
    types: parsers as pg.CustomTypesConfig,
    application_name: `ogonblick ${role}`,
    ...(role === "owner" ? {} : { options: `-c role=ogonblick_${role}` }),
  });
  // An idle connection that breaks (a restarted server) is replaced at the next query; without a listener it would
  // end the process.
  pool.on("error", () => undefined);
  // The same for one that breaks while it is lent out, between two queries of a transaction: the next query rejects,
  // and whoever holds it hears of it there.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/** Runs `work` in one transaction; rolls back when it throws. */
export async function inTransaction<T>(database: Database, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await database.connect();
  try {
    await client.query("begin");
    const result = await work(client);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** One query that says in one sentence why the database cannot be reached. */
export async function checkReachable(database: Database, address: string): Promise<void> {
  try {
    await database.query("select 1");
  } catch (error) {
    const url = URL.canParse(address) ? new URL(address) : null;
    const where = url === null ? "DATABASE_URL" : `${url.hostname}:${url.port || "5432"}${url.pathname}`;
    throw new UserError(
      `The database ${where} does not answer (${error instanceof Error ? error.message : String(error)}). Start it, or correct DATABASE_URL.`,
      "unavailable",
    );
  }
}
