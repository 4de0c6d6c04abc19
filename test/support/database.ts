import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { connect, type Database } from "../../schema/connect.ts";

export interface TemporaryDatabase {
  readonly database: Database;
  readonly address: string;
  close(): Promise<void>;
}

/** A database of one's own with every migration applied, cloned from the run's template in about 50 ms. */
export async function temporaryDatabase(): Promise<TemporaryDatabase> {
  const template = inject("postgresAddress");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const address = template.replace(/\/ogonblick$/, `/${name}`);
  const admin = template.replace(/\/ogonblick$/, "/postgres");
  await once(admin, `create database ${name} template ogonblick`);
  const database = connect(address, { max: 6 });
  return {
    database,
    address,
    async close() {
      await database.end();
      await once(admin, `drop database ${name} with (force)`);
    },
  };
}

async function once(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    // Two test files may clone the template in the same instant; Postgres lets only one at a time.
    for (let attempt = 0; ; attempt += 1) {
      try {
        await client.query(statement);
        return;
      } catch (error) {
        if (attempt > 50 || !(error instanceof Error && /being accessed|concurrently/.test(error.message))) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  } finally {
    await client.end();
  }
}
