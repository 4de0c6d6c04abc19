import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createApp } from "../dashboards/app.ts";
import { databaseReadStore } from "../dashboards/read-store.ts";
import { connect } from "../schema/connect.ts";
import { UserError } from "../schema/vocabulary/errors.ts";
import { createCodingDesk } from "./coding-desk.ts";
import { tryCodingWith } from "./try-coding.ts";
import type { Workplace } from "./workplace.ts";

export interface ServedDashboard {
  /** Opens the dashboard once; then the browser has a session. */
  readonly link: string;
  close(): Promise<void>;
}

/** Serves the dashboard on 127.0.0.1, over a connection that can read nothing but what is published. */
export async function serveDashboard(place: Workplace, port: number): Promise<ServedDashboard> {
  const narrow = await place.database.query("select 1 from pg_roles where rolname = 'ogonblick_dashboard'");
  const database = connect(place.databaseAddress, { role: (narrow.rowCount ?? 0) > 0 ? "dashboard" : "owner", max: 4 });
  const app = createApp({
    readStore: databaseReadStore(database),
    sessionSecret: sessionSecret(place.config.home),
    tryCoding: tryCodingWith(() => place.codebook()),
    codingDesk: createCodingDesk(place),
    onError: (error) => process.stderr.write(`dashboard: ${error.name}: ${error.message.slice(0, 200)}\n`),
  });
  try {
    await app.listen({ host: "127.0.0.1", port });
  } catch (error) {
    await database.end();
    const inUse = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    if (!inUse) throw error;
    throw new UserError(
      `Port ${port} on 127.0.0.1 is in use, perhaps by another Ögonblick. Stop it, or choose another with --port or OGONBLICK_PORT.`,
      "unavailable",
    );
  }
  const address = app.server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : port}`;
  return {
    link: app.oneTimeLink(origin),
    async close() {
      await app.close();
      await database.end();
    },
  };
}

/** Kept in the home folder, so that an open browser stays signed in over a restart. */
function sessionSecret(home: string): string {
  const file = join(home, "session.key");
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}
