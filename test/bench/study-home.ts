import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { connect } from "../../schema/connect.ts";
import { openEmbeddedPostgres } from "../../schema/embedded/embedded-postgres.ts";
import { parseStartReport, type StartReport } from "../support/demo-run.ts";
import { type CommandResult, runCommand } from "../support/run-command.ts";

/** A home folder of its own in which the demo study is run, as a user's `npm start` would run it. */
export interface StudyHome {
  readonly folder: string;
  readonly temp: string;
  start(options: {
    readonly killAfter?: number;
    readonly more?: readonly string[];
  }): Promise<CommandResult & { readonly report: StartReport | null }>;
  run(args: readonly string[]): Promise<CommandResult>;
  query<Row extends pg.QueryResultRow>(text: string): Promise<Row[]>;
  close(): Promise<void>;
}

export async function createStudyHome(choice: {
  readonly scale: number;
  readonly demoPort: number;
  readonly round?: string;
}): Promise<StudyHome> {
  const folder = mkdtempSync(join(tmpdir(), "ogonblick-home-"));
  const temp = mkdtempSync(join(tmpdir(), "ogonblick-tmp-"));
  // The private Postgres may run as another user.
  chmodSync(folder, 0o755);
  const environment = {
    PATH: process.env.PATH ?? "",
    HOME: process.env.HOME ?? "",
    OGONBLICK_HOME: folder,
    TMPDIR: temp,
    CHROMIUM_PATH: process.env.CHROMIUM_PATH ?? "",
  };
  const flags = [
    "start",
    "--exit",
    "--json",
    "--scale",
    String(choice.scale),
    "--demo-port",
    String(choice.demoPort),
    ...(choice.round === undefined ? [] : ["--round", choice.round]),
  ];
  return {
    folder,
    temp,
    async start({ killAfter, more = [] }) {
      const result = await runCommand([...flags, ...more], {
        environment,
        ...(killAfter === undefined ? {} : { killAfter }),
      });
      const ended = result.stdout.trim().startsWith("{");
      return { ...result, report: ended ? parseStartReport(result.stdout) : null };
    },
    run: (args) => runCommand(args, { environment }),
    async query(text) {
      const server = await openEmbeddedPostgres(folder);
      const database = connect(server.address);
      try {
        return (await database.query(text)).rows;
      } finally {
        await database.end();
        await server.close();
      }
    },
    async close() {
      // A killed run leaves its server behind; whoever opens and closes it last stops it.
      await (await openEmbeddedPostgres(folder)).close();
      rmSync(folder, { recursive: true, force: true });
      rmSync(temp, { recursive: true, force: true });
    },
  };
}
