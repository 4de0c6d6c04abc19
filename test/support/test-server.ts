import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { connect } from "../../schema/connect.ts";
import { openEmbeddedPostgres } from "../../schema/embedded/embedded-postgres.ts";
import { migrate } from "../../schema/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgresAddress: string;
    chromiumPath: string;
    redisServerPath: string;
  }
}

/** One real Postgres for the whole run, with a migrated template that every test file's database is cloned from. */
export default async function startTestServer(project: TestProject) {
  const home = mkdtempSync(join(tmpdir(), "ogonblick-test-"));
  // The server may run as another user than the tests.
  chmodSync(home, 0o755);
  const server = await openEmbeddedPostgres(home, {
    settings: ["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
  });
  const template = connect(server.address);
  await migrate(template);
  await template.end();
  project.provide("postgresAddress", server.address);
  project.provide("chromiumPath", process.env.CHROMIUM_PATH ?? "");
  project.provide("redisServerPath", process.env.REDIS_SERVER_PATH ?? "");
  return async () => {
    await server.close();
    rmSync(home, { recursive: true, force: true });
  };
}
