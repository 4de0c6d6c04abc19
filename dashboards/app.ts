import { readFileSync } from "node:fs";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { createCoderSessions } from "./coder-session.ts";
import type { CodingDesk } from "./coding-desk.ts";
import { CONTENT_SECURITY } from "./content-security.ts";
import type { Language } from "./language.ts";
import type { TryCoding } from "./pages/try-coding-page.tsx";
import type { ReadStore } from "./read-store.ts";
import { renderMessage } from "./render-page.tsx";
import type { SiteNaming } from "./round-data.ts";
import { serveCoding } from "./serve-coding.tsx";
import { servePages } from "./serve-pages.ts";
import { serveTryCoding } from "./serve-try-coding.tsx";
import { createSignIn, SESSION_COOKIE, SESSION_HOURS, type SignIn } from "./sign-in.ts";
import { renderLinkSpent, renderSignedIn, renderSignInNeeded } from "./sign-in-page.tsx";
import { COMMON } from "./texts/every-page.ts";

export interface DashboardOptions {
  readonly readStore: ReadStore;
  /** At least 32 characters; sessions last as long as it stays the same. */
  readonly sessionSecret: string;
  /** Default `letters`: sites go as "Webbplats A, B …". */
  readonly siteNaming?: SiteNaming;
  readonly now?: () => Date;
  /** The coder behind *Testa kodningen*; without it the page says that there is none. */
  readonly tryCoding?: TryCoding;
  /** Where human coders work; without it there is no such page. */
  readonly codingDesk?: CodingDesk;
  /** Told of unforeseen errors; they never reach the reader. */
  readonly onError?: (error: Error) => void;
}

declare module "fastify" {
  interface FastifyInstance {
    /** A link that opens the dashboard once, within a quarter of an hour. `origin`: "http://127.0.0.1:4020". */
    oneTimeLink(origin: string): string;
  }
  interface FastifyContextConfig {
    /** Reachable without a session. Everything else is refused by default. */
    readonly open?: boolean;
  }
}

/** Names under which a browser on this machine reaches the dashboard; any other is a page that rebinds its name to us. */
const OWN_NAMES: readonly string[] = ["127.0.0.1", "localhost", "[::1]"];

/** The dashboard's server over a read-only store. Listens nowhere by itself: call `listen({ host: "127.0.0.1" })`. */
export function createApp(options: DashboardOptions): FastifyInstance {
  const app = fastify({ logger: false, routerOptions: { ignoreTrailingSlash: true } });
  const signIn = createSignIn(options.sessionSecret, options.now);
  app.decorate("oneTimeLink", (origin: string) => `${origin}/in?token=${signIn.issueToken()}`);
  app.register(cookie);
  app.register(helmet, CONTENT_SECURITY);
  // Inside a plugin of its own, so that the two above are there first and a refusal has their headers too.
  app.register(async (inside) => {
    refuseStrangers(inside, signIn);
    serveFiles(inside);
    serveSignIn(inside, signIn);
    servePages(inside, options.readStore, options.siteNaming ?? "letters");
    serveTryCoding(inside, options.tryCoding ?? null);
    if (options.codingDesk !== undefined) {
      const isReader = (request: FastifyRequest) => signIn.isOpen(request.cookies[SESSION_COOKIE]);
      serveCoding(inside, options.codingDesk, createCoderSessions(options.sessionSecret, options.now), isReader);
    }
    inside.setNotFoundHandler((request, reply) => sendNotFound(request, reply));
    inside.setErrorHandler<Error>((error, request, reply) => {
      options.onError?.(error);
      const texts = COMMON[languageOf(request)];
      return sendHtml(reply.code(500), renderMessage(languageOf(request), texts.failedTitle, texts.failed));
    });
  });
  return app;
}

function refuseStrangers(app: FastifyInstance, signIn: SignIn): void {
  app.addHook("onRequest", async (request, reply) => {
    reply.header("cache-control", "no-store");
    const hostName = (request.headers.host ?? "").replace(/:\d+$/, "").toLowerCase();
    if (!OWN_NAMES.includes(hostName)) {
      return reply
        .code(421)
        .type("text/plain; charset=utf-8")
        .send(`The dashboard answers to ${OWN_NAMES.join(", ")}.`);
    }
    if (request.routeOptions.config?.open === true || signIn.isOpen(request.cookies[SESSION_COOKIE])) return undefined;
    return sendHtml(reply.code(401), renderSignInNeeded());
  });
}

const FILES = [
  ["/style.css", "./style.css", "text/css; charset=utf-8"],
  ["/coding.css", "./coding.css", "text/css; charset=utf-8"],
  ["/icon.svg", "./icon.svg", "image/svg+xml"],
] as const;

function serveFiles(app: FastifyInstance): void {
  for (const [path, file, type] of FILES) {
    const content = readFileSync(new URL(file, import.meta.url));
    app.get(path, { config: { open: true } }, (_request, reply) =>
      reply.header("cache-control", "max-age=60").type(type).send(content),
    );
  }
}

function serveSignIn(app: FastifyInstance, signIn: SignIn): void {
  app.get<{ Querystring: { token?: unknown } }>("/in", { config: { open: true } }, (request, reply) => {
    const session = signIn.redeem(String(request.query.token ?? ""));
    if (session === null) return sendHtml(reply.code(401), renderLinkSpent());
    reply.setCookie(SESSION_COOKIE, session, {
      httpOnly: true,
      sameSite: "strict",
      path: "/",
      maxAge: SESSION_HOURS * 3600,
    });
    return sendHtml(reply, renderSignedIn());
  });
}

function sendNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const texts = COMMON[languageOf(request)];
  return sendHtml(reply.code(404), renderMessage(languageOf(request), texts.notFoundTitle, texts.notFound));
}

function sendHtml(reply: FastifyReply, html: string): FastifyReply {
  return reply.type("text/html; charset=utf-8").send(html);
}

function languageOf(request: FastifyRequest): Language {
  return /^\/en(\/|\?|$)/.test(request.url) ? "en" : "sv";
}
