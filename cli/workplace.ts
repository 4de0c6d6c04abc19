import { userInfo } from "node:os";
import { loadCodebook } from "../schema/codebook/load-codebook.ts";
import { checkReachable, connect, type Database } from "../schema/connect.ts";
import { openEmbeddedPostgres } from "../schema/embedded/embedded-postgres.ts";
import { type MasterKey, openMasterKey } from "../schema/keys/master-key.ts";
import { migrate } from "../schema/migrate.ts";
import { PUBLISHED_ROUNDS } from "../schema/reference/published-rounds.ts";
import { storePublishedRounds } from "../schema/store/published-rounds.ts";
import { loadStudy, type Study } from "../schema/study/load-study.ts";
import type { Codebook } from "../schema/vocabulary/codebook.ts";
import type { QueueAddress } from "../workers/queue.ts";
import type { Config } from "./config.ts";

/** What every command works with, opened once and closed once. */
export interface Workplace {
  readonly config: Config;
  readonly databaseAddress: string;
  /** As the owner of the tables. */
  readonly database: Database;
  readonly queueAddress: QueueAddress;
  readonly migrated: readonly string[];
  /** Who acts: on the command line, the system user. */
  readonly actor: string;
  /** The key that wraps the rounds' keys. Opened when first asked for; reading it is what makes an administrator. */
  masterKey(): Promise<MasterKey>;
  study(): Study;
  codebook(): Codebook;
  close(): Promise<void>;
}

/** Opens the database (starting the private one when no address is given) and brings it to this release's tables. */
export async function openWorkplace(config: Config): Promise<Workplace> {
  const server = config.databaseUrl === null ? await openEmbeddedPostgres(config.home) : null;
  const databaseAddress = server?.address ?? config.databaseUrl ?? "";
  const database = connect(databaseAddress, { max: 16 });
  const queueAddress: QueueAddress =
    config.redisUrl === null
      ? { kind: "postgres", address: databaseAddress }
      : { kind: "redis", address: config.redisUrl };
  const close = async () => {
    await database.end();
    await server?.close();
  };
  try {
    await checkReachable(database, databaseAddress);
    const migrated = await migrate(database);
    await storePublishedRounds(database, PUBLISHED_ROUNDS);
    const { prepareQueue } = await import("../workers/queue.ts");
    await prepareQueue(queueAddress, database);
    let study: Study | null = null;
    return {
      config,
      databaseAddress,
      database,
      queueAddress,
      migrated,
      actor: userInfo().username,
      async masterKey() {
        const sealed = await database.query("select 1 from round where purged_at is null limit 1");
        return openMasterKey(config.keys, sealed.rowCount === 0);
      },
      study() {
        study ??= loadStudy(config.study);
        return study;
      },
      codebook() {
        study ??= loadStudy(config.study);
        return study.codebookOverlay === null ? loadCodebook() : loadCodebook(study.codebookOverlay);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
