import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Demo, DemoRound } from "../population/types.ts";
import { DEMO_SITES, type DemoSite } from "../sites.ts";
import { type AccessEntry, type AccessLog, createAccessLog } from "./access-log.ts";
import { type Answer, answerQuestion, notFound } from "./answer-request.ts";
import { faultOf } from "./faults.ts";
import { GATE_COOKIES, gatePage, isShutOut } from "./gates.ts";
import { forLatin1, htmlPage } from "./html.ts";
import { HIDDEN_IDS } from "./list-pages.ts";
import { type SiteDay, siteDay } from "./site-day.ts";

export const DEFAULT_BASE_PORT = 4100;

export interface ServeOptions {
  /** Site number n listens on basePort + n. "ephemeral" takes free ports. */
  readonly basePort?: number | "ephemeral";
  /** What the sites' clocks show; without it, ten in the morning of the date, running. */
  readonly clock?: () => Date;
  /** Every request also becomes a line of JSON here. */
  readonly logFile?: string;
}

export interface ServedDemo {
  readonly sites: readonly { readonly id: string; readonly origin: string; readonly port: number }[];
  readonly accessLog: AccessLog;
  /** From now on the sites are as they stand on this day; a day between two sampling dates shows the earlier one. */
  setMoment(roundId: string, date: string): void;
  close(): Promise<void>;
}

interface Moment {
  readonly round: DemoRound;
  readonly dateIndex: number;
  readonly date: string;
  readonly since: number;
  /** By site id; built when the site is first asked. */
  readonly days: Map<string, SiteDay>;
  readonly asked: Map<string, number>;
  visits: number;
}

/** Serves every site of the demo on a port of its own on 127.0.0.1. */
export async function serveDemo(demo: Demo, options: ServeOptions = {}): Promise<ServedDemo> {
  const accessLog = createAccessLog(options.logFile ?? null);
  let moment = momentOf(demo, demo.rounds[0]?.id ?? "", demo.rounds[0]?.dates[0] ?? "");
  const servers: { site: DemoSite; server: Server; port: number }[] = [];
  const basePort = options.basePort ?? DEFAULT_BASE_PORT;
  const close = async () => {
    for (const { server } of servers) {
      server.close();
      server.closeAllConnections();
    }
    await accessLog.close();
  };
  try {
    for (const site of DEMO_SITES) {
      const server = createServer((request, response) => answer(site, moment, options, accessLog, request, response));
      server.keepAliveTimeout = 30_000;
      const port = await listen(server, basePort === "ephemeral" ? 0 : basePort + site.number, site);
      servers.push({ site, server, port });
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    sites: servers.map(({ site, port }) => ({ id: site.id, origin: `http://127.0.0.1:${port}`, port })),
    accessLog,
    setMoment: (roundId, date) => {
      moment = momentOf(demo, roundId, date);
    },
    close,
  };
}

function momentOf(demo: Demo, roundId: string, date: string): Moment {
  const round = demo.rounds.find((one) => one.id === roundId);
  if (round === undefined)
    throw new RangeError(`The demo has no round "${roundId}": ${demo.rounds.map((one) => one.id).join(", ")}.`);
  const dateIndex = Math.max(
    0,
    round.dates.findLastIndex((day) => day <= date),
  );
  return { round, dateIndex, date, since: Date.now(), days: new Map(), asked: new Map(), visits: 0 };
}

async function listen(server: Server, port: number, site: DemoSite): Promise<number> {
  await new Promise<void>((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      fail(
        error.code === "EADDRINUSE"
          ? new Error(
              `Port ${port}, which the demo site ${site.id} needs, is in use. End what holds it or choose another base port.`,
            )
          : error,
      ),
    );
    server.listen(port, "127.0.0.1", done);
  });
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : port;
}

const IMAGE = /\.(jpe?g|png|gif|webp|avif|svg|ico)$|^\/foto\//i;
const PIXEL = Buffer.from("R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==", "base64");

function answer(
  site: DemoSite,
  moment: Moment,
  options: ServeOptions,
  log: AccessLog,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const target = request.url ?? "/";
  const url = URL.canParse(target, "http://127.0.0.1")
    ? new URL(target, "http://127.0.0.1")
    : new URL("http://127.0.0.1/400");
  const image = IMAGE.test(url.pathname) || (request.headers.accept ?? "").startsWith("image/");
  const entry = (status: number): AccessEntry => ({
    site: site.id,
    round: moment.round.id,
    date: moment.date,
    method: request.method ?? "GET",
    path: target,
    status,
    userAgent: request.headers["user-agent"] ?? "",
    image,
    trap: trapOf(url),
    at: Date.now(),
  });
  const send: Send = (status, headers, body) => {
    log.record(entry(status));
    response.writeHead(status, headers);
    response.end(request.method === "HEAD" ? undefined : body);
  };
  if (image) {
    send(200, { "content-type": "image/gif" }, PIXEL);
    return;
  }
  if (url.pathname === "/robots.txt") {
    sendRobots(site, send);
    return;
  }
  if (site.gate === "form" && url.pathname === "/intyga" && request.method === "POST") {
    passGate(request, send);
    return;
  }
  const asked = moment.asked.get(`${site.id} ${target}`) ?? 0;
  moment.asked.set(`${site.id} ${target}`, asked + 1);
  const fault = site.fails === true ? faultOf(target, asked) : null;
  if (fault === "reset") {
    log.record(entry(0));
    request.socket.destroy();
    return;
  }
  const reply = fault === null ? replyOf(site, moment, options, request, url) : faultReply(fault);
  const type =
    reply.type === "json"
      ? "application/json; charset=utf-8"
      : reply.type === "text"
        ? "text/plain; charset=utf-8"
        : // The old site leaves its charset to a meta element, as such sites do.
          site.latin1 === true
          ? "text/html"
          : "text/html; charset=utf-8";
  const body = site.latin1 === true ? Buffer.from(forLatin1(reply.body), "latin1") : Buffer.from(reply.body, "utf8");
  send(reply.status, { "content-type": type, ...reply.headers }, body);
}

function replyOf(site: DemoSite, moment: Moment, options: ServeOptions, request: IncomingMessage, url: URL): Answer {
  const target = `${url.pathname}${url.search}`;
  const now = options.clock?.() ?? new Date(Date.parse(`${moment.date}T08:00:00Z`) + (Date.now() - moment.since));
  const siteIndex = moment.round.sites.indexOf(site);
  const closed = moment.round.closed.some((one) => one.site === site.id && moment.dateIndex >= one.date);
  if (siteIndex < 0 || closed) {
    return {
      status: 410,
      type: "html",
      body: htmlPage(site, "Stängt", '<h1 class="stangt">Sidan har stängt för gott.</h1>', { now }),
    };
  }
  if (isShutOut(site, request.headers.cookie ?? ""))
    return { status: 200, type: "html", body: gatePage(site, target, now) };
  let day = moment.days.get(site.id);
  if (day === undefined) {
    day = siteDay(moment.round, siteIndex, moment.dateIndex);
    moment.days.set(site.id, day);
  }
  moment.visits++;
  const question = {
    path: url.pathname,
    query: url.searchParams,
    target,
    now,
    visit: moment.visits,
    templateChanged: moment.round.templateChanged.some((one) => one.site === site.id && one.date === moment.dateIndex),
    salt: Number(moment.date.replaceAll("-", "")),
  };
  const trap = trapOf(url);
  if (trap === "hidden" || trap === "forbidden") {
    // Whoever goes where nobody should finds a listing like any other, and is counted.
    const some = day.listings.values().next().value;
    return some === undefined
      ? notFound(day, question)
      : answerQuestion(day, { ...question, path: some.address.path, target: some.address.path });
  }
  return answerQuestion(day, question);
}

type Send = (status: number, headers: Record<string, string>, body: string | Buffer) => void;

/** Sends a visitor who has stated an age back to where the gate stood. */
function passGate(request: IncomingMessage, send: Send): void {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const fields = new URLSearchParams(Buffer.concat(chunks).toString("utf8").slice(0, 4_000));
    const { name, value } = GATE_COOKIES.form;
    const back = fields.get("tillbaka") ?? "/";
    if (fields.get(name) !== value) {
      send(303, { location: "/" }, "");
      return;
    }
    send(303, { location: /^\/[^/\\]/.test(back) ? back : "/", "set-cookie": `${name}=${value}; Path=/` }, "");
  });
}

function faultReply(fault: "busy" | "broken"): Answer {
  return fault === "busy"
    ? { status: 503, type: "text", body: "Försök igen om en stund.", headers: { "retry-after": "1" } }
    : { status: 500, type: "text", body: "Internt fel." };
}

function trapOf(url: URL): AccessEntry["trap"] {
  const id = Number(/(\d{6,})/.exec(`${url.pathname}${url.search}`)?.[1] ?? "0");
  if (id >= HIDDEN_IDS) return "hidden";
  if (url.pathname.startsWith("/privat")) return "forbidden";
  return url.pathname.startsWith("/kalender") ? "endless" : null;
}

function sendRobots(site: DemoSite, send: Send): void {
  if (site.robots === "none") {
    send(404, { "content-type": "text/plain" }, "");
    return;
  }
  const rules = ["User-agent: *", "Disallow: /kalender/", "Disallow: /anmal"];
  if (site.robots === "refusesSome") rules.push("Disallow: /privat/", "Crawl-delay: 0.02");
  send(200, { "content-type": "text/plain; charset=utf-8" }, `${rules.join("\n")}\n`);
}
