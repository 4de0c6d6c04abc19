import type { FastifyInstance } from "fastify";
import { createCodingDesk } from "../../cli/coding-desk.ts";
import { createApp } from "../../dashboards/app.ts";
import { databaseReadStore } from "../../dashboards/read-store.ts";
import { connect, type Database } from "../../schema/connect.ts";
import { issueCoderLink } from "../../schema/round/coder-link.ts";
import { drawValidation } from "../../workers/statistics/agreement/run-validation.ts";
import { type CodedRound, codedRound } from "../support/coded-round.ts";
import { temporaryDatabase } from "../support/database.ts";

export const ORIGIN = "http://127.0.0.1:4020";
const HOST = new URL(ORIGIN).host;

/** A coded round, a dashboard in the dashboard's own role with a coding desk, and browsers of readers and coders. */
export interface CodingBench {
  readonly database: Database;
  readonly narrow: Database;
  readonly round: CodedRound;
  readonly app: FastifyInstance;
  /** The cookie of a reader of the ordinary pages. */
  readonly reader: string;
  /** Every address asked for or sent on to. */
  readonly requested: readonly string[];
  draw(seed: string): Promise<void>;
  /** The cookie of a coder who has used their link. */
  seatAt(coder: string, sample?: number): Promise<string>;
  get(url: string, cookie: string): Promise<Answer>;
  post(url: string, cookie: string, form: Record<string, string>, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

type Answer = Awaited<ReturnType<FastifyInstance["inject"]>>;

/** Opens round "hand" over these texts and draws its first sample. */
export async function openCodingBench(texts: readonly string[], size: number): Promise<CodingBench> {
  const temporary = await temporaryDatabase();
  const { database } = temporary;
  const round = await codedRound(database, "hand", texts);
  const narrow = connect(temporary.address, { role: "dashboard", max: 2 });
  const app = createApp({
    readStore: databaseReadStore(narrow),
    sessionSecret: "a secret for tests, long enough to sign",
    codingDesk: createCodingDesk({ database, masterKey: async () => round.master }),
    onError: (error) => {
      throw error;
    },
  });
  await app.ready();
  const requested: string[] = [];
  const remember = (url: string, answer: Answer) => {
    requested.push(url);
    if (answer.headers.location !== undefined) requested.push(String(answer.headers.location));
    return answer;
  };
  const link = new URL(app.oneTimeLink(ORIGIN));
  const draw = async (seed: string) => {
    await drawValidation(database, { roundId: "hand", size, stratifiedBy: "kind", seed, actor: "ledaren" });
  };
  await draw("7");
  return {
    database,
    narrow,
    round,
    app,
    reader: cookieOf(await app.inject(link.pathname + link.search)),
    requested,
    draw,
    async seatAt(coder, sample = 1) {
      const token = await issueCoderLink(database, { roundId: "hand", sample, coder }, "ledaren", new Date());
      return cookieOf(await app.inject(`/koda/in?token=${token}`));
    },
    get: async (url, cookie) => remember(url, await app.inject({ url, headers: { cookie, host: HOST } })),
    async post(url, cookie, form, headers = { origin: ORIGIN }) {
      const type = "application/x-www-form-urlencoded";
      const answer = await app.inject({
        method: "POST",
        url,
        headers: { cookie, host: HOST, "content-type": type, ...headers },
        payload: new URLSearchParams(form).toString(),
      });
      return remember(url, answer);
    },
    async close() {
      await app.close();
      await narrow.end();
      await temporary.close();
    },
  };
}

function cookieOf(answer: { cookies: readonly { name: string; value: string }[] }): string {
  const cookie = answer.cookies[0];
  return cookie === undefined ? "" : `${cookie.name}=${cookie.value}`;
}

/** Every row of every table as text, bytes in hexadecimal; but for codebooks, which hold words of their own. */
export async function dumpDatabase(database: Database): Promise<string> {
  const tables = await database.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE' and table_name <> 'codebook'`,
  );
  const rows: string[] = [];
  for (const { name } of tables.rows) {
    const found = await database.query<{ row: string }>(`select t::text as row from ${name} t`);
    rows.push(...found.rows.map(({ row }) => row));
  }
  return rows.join("\n");
}
