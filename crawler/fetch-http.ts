import { Agent, buildConnector, type Dispatcher, errors } from "undici";
import type { PageBudget } from "./budgets.ts";
import type { CookieJar } from "./cookie-jar.ts";
import { decodeBody } from "./decode-body.ts";
import type { EgressScope } from "./egress-rule.ts";
import { type AllowedTarget, ConnectTimeout, type EgressWay } from "./egress-way.ts";
import { retryAfterSeconds } from "./pace.ts";
import { type FetchFailure, failedAnswer, type PageAnswer, type Validators } from "./page-answer.ts";
import { hostAndPort } from "./public-address.ts";
import { readCappedBody } from "./read-capped-body.ts";

export interface HttpRequest {
  readonly address: string;
  readonly scope: EgressScope;
  readonly budget: PageBudget;
  readonly userAgent: string;
  readonly languages: readonly string[];
  readonly cookies: CookieJar;
  /** The definition's charset, for sites that declare a wrong one. */
  readonly charset: string | undefined;
  readonly validators?: Validators | null;
  /** A form to send; a GET without it. */
  readonly form?: { readonly method: "GET" | "POST"; readonly body: string };
  /** Whether a redirect may be followed there: robots.txt holds for where redirects lead, too. */
  readonly mayFollow?: (address: string) => boolean;
  readonly signal: AbortSignal;
}

/** Fetches pages over plain HTTP. Every connection, each redirect's included, passes the egress rule. */
export interface HttpFetcher {
  fetch(request: HttpRequest): Promise<PageAnswer>;
  close(): Promise<void>;
}

export function createHttpFetcher(way: EgressWay): HttpFetcher {
  // What is dialled is what was judged, and a connection that is kept alive goes on to the same address.
  const judged = new Map<string, AllowedTarget>();
  const secure = buildConnector({ timeout: 15_000 });
  const agent = new Agent({
    connect(options, connected) {
      const host = options.hostname.includes(":") ? `[${options.hostname}]` : options.hostname;
      const allowed = judged.get(`${host}:${options.port || (options.protocol === "https:" ? 443 : 80)}`);
      if (allowed === undefined) return connected(new Error("not judged"), null);
      way.dial(allowed).then(
        (socket) =>
          options.protocol === "https:"
            ? secure({ ...options, httpSocket: socket }, connected)
            : connected(null, socket),
        (error: Error) => connected(error, null),
      );
    },
    connections: 64,
    keepAliveTimeout: 10_000,
    maxHeaderSize: 64 * 1024,
    headersTimeout: 300_000,
    bodyTimeout: 300_000,
  });
  const judge = async (url: URL, scope: EgressScope) => {
    const verdict = await way.judge(url, scope);
    const target = hostAndPort(url);
    if (verdict.allowed) judged.set(target, { target, scope, verdict });
    return verdict;
  };
  return {
    fetch: (request) => fetchPage(request, agent, judge),
    close: () => agent.destroy(),
  };
}

type Judge = (url: URL, scope: EgressScope) => ReturnType<EgressWay["judge"]>;

async function fetchPage(request: HttpRequest, agent: Agent, judge: Judge): Promise<PageAnswer> {
  const started = performance.now();
  const took = () => Math.round(performance.now() - started);
  const fail = (failure: FetchFailure, address: string, bytes = 0) =>
    failedAnswer("http", failure, address, took(), bytes);
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), request.budget.milliseconds);
  const giveUp = () => deadline.abort();
  request.signal.addEventListener("abort", giveUp, { once: true });
  let address = request.address;
  let form = request.form;
  try {
    for (let hop = 0; hop <= request.budget.redirects; hop += 1) {
      const url = new URL(address);
      const verdict = await judge(url, request.scope);
      if (!verdict.allowed) {
        if (verdict.refusal === "unresolvable") return fail("networkError", address);
        return fail(verdict.refusal === "offSite" ? "redirectedOffSite" : "blockedAddress", address);
      }
      const answer = await agent.request({
        origin: url.origin,
        path: `${url.pathname}${url.search}`,
        method: form?.method ?? "GET",
        headers: headersFor(request, address, hop, form !== undefined),
        body: form?.method === "POST" ? form.body : null,
        signal: deadline.signal,
      });
      request.cookies.take(allOf(answer.headers["set-cookie"]), address);
      const location = firstOf(answer.headers.location);
      if (answer.statusCode >= 300 && answer.statusCode < 400 && answer.statusCode !== 304 && location !== null) {
        await drop(answer.body);
        if (!URL.canParse(location, address)) return fail("networkError", address);
        const next = new URL(location, address);
        if (next.protocol !== "http:" && next.protocol !== "https:") return fail("redirectedOffSite", address);
        next.hash = "";
        if (request.mayFollow?.(next.href) === false) return fail("redirectedOffSite", address);
        address = next.href;
        form = undefined;
        continue;
      }
      return await readAnswer(request, answer, address, took);
    }
    return fail("tooManyRedirects", address);
  } catch (error) {
    request.signal.throwIfAborted();
    if (deadline.signal.aborted) return fail("timedOut", address);
    return fail(failureOf(error), address);
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener("abort", giveUp);
  }
}

async function readAnswer(
  request: HttpRequest,
  answer: Dispatcher.ResponseData,
  address: string,
  took: () => number,
): Promise<PageAnswer> {
  const contentType = firstOf(answer.headers["content-type"]);
  const base: PageAnswer = {
    ...failedAnswer("http", "networkError", address, 0),
    failure: null,
    status: answer.statusCode,
    contentType: contentType?.slice(0, 200) ?? null,
    retryAfterSeconds: retryAfterSeconds(firstOf(answer.headers["retry-after"]), new Date()),
    validators: {
      etag: firstOf(answer.headers.etag)?.slice(0, 300) ?? null,
      lastModified: firstOf(answer.headers["last-modified"])?.slice(0, 100) ?? null,
    },
  };
  // What calls itself an image, sound, film or file is not downloaded, whatever it is.
  if (isMedia(contentType)) {
    await drop(answer.body);
    return { ...base, failure: "wrongContentType", milliseconds: took() };
  }
  const body = await readCappedBody(answer.body, firstOf(answer.headers["content-encoding"]), request.budget.bytes);
  if (body.kind === "tooLarge") return { ...base, failure: "tooLarge", bytes: body.size, milliseconds: took() };
  if (body.kind === "broken") return { ...base, failure: "networkError", bytes: body.size, milliseconds: took() };
  const decoded = decodeBody(body.bytes, { contentType, definition: request.charset });
  return {
    ...base,
    charset: decoded.charset,
    charsetSound: decoded.sound,
    text: decoded.text,
    bytes: body.bytes.length,
    milliseconds: took(),
  };
}

function headersFor(request: HttpRequest, address: string, hop: number, isForm: boolean): Record<string, string> {
  const headers: Record<string, string> = {
    "user-agent": request.userAgent,
    accept: "text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.1",
    "accept-language": request.languages
      .map((name, place) => (place === 0 ? name : `${name};q=0.${9 - place}`))
      .join(","),
    "accept-encoding": "gzip, br, deflate",
  };
  const cookie = request.cookies.headerFor(address);
  if (cookie !== null) headers.cookie = cookie;
  if (isForm && request.form?.method === "POST") headers["content-type"] = "application/x-www-form-urlencoded";
  if (hop === 0 && request.validators?.etag) headers["if-none-match"] = request.validators.etag;
  if (hop === 0 && request.validators?.lastModified) headers["if-modified-since"] = request.validators.lastModified;
  return headers;
}

function isMedia(contentType: string | null): boolean {
  return /^\s*(image|audio|video|font|model)\/|^\s*application\/(octet-stream|pdf|zip|x-|vnd\.(?!\w+\+json))/i.test(
    contentType ?? "",
  );
}

/** Reads a small rest so that the connection can be used again; breaks off a large one. */
async function drop(body: Dispatcher.ResponseData["body"]): Promise<void> {
  body.on("error", () => undefined);
  await body.dump({ limit: 16_384 }).catch(() => undefined);
}

function failureOf(error: unknown): FetchFailure {
  if (error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError) return "timedOut";
  if (error instanceof ConnectTimeout || error instanceof errors.ConnectTimeoutError) return "timedOut";
  if (error instanceof errors.HeadersOverflowError) return "tooLarge";
  return "networkError";
}

function firstOf(header: string | string[] | undefined): string | null {
  return (Array.isArray(header) ? header[0] : header) ?? null;
}

function allOf(header: string | string[] | undefined): string[] {
  return header === undefined ? [] : Array.isArray(header) ? header : [header];
}
