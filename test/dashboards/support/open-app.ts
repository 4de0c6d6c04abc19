import type { FastifyInstance } from "fastify";
import { createApp, type DashboardOptions } from "../../../dashboards/app.ts";
import { fixtureStore } from "./fixture-store.ts";

export const SECRET = "a secret for tests, long enough to sign";

export interface OpenApp {
  readonly app: FastifyInstance;
  /** A page or file as a reader with a session gets it. */
  get(path: string): Promise<{ status: number; body: string; headers: Record<string, unknown> }>;
}

/** The dashboard over the invented rounds, with a session opened by its one-time link. No port is taken. */
export async function openApp(options: Partial<DashboardOptions> = {}): Promise<OpenApp> {
  const app = createApp({ readStore: fixtureStore(), sessionSecret: SECRET, ...options });
  await app.ready();
  const cookie = await signIn(app);
  return {
    app,
    async get(path) {
      const answer = await app.inject({ url: path, headers: { cookie } });
      return { status: answer.statusCode, body: answer.body, headers: answer.headers };
    },
  };
}

/** The session cookie as a browser sends it back. */
export async function signIn(app: FastifyInstance): Promise<string> {
  const link = new URL(app.oneTimeLink("http://127.0.0.1:4020"));
  const answer = await app.inject(link.pathname + link.search);
  const cookie = answer.cookies[0];
  if (cookie === undefined) throw new Error("the one-time link set no cookie");
  return `${cookie.name}=${cookie.value}`;
}

export const PATHS = [
  "/",
  "/jamfor",
  "/geografi",
  "/webbplatser",
  "/variabler",
  "/metod",
  "/en",
  "/en/compare",
  "/en/geography",
  "/en/sites",
  "/en/variables",
  "/en/method",
] as const;
