import { createHash, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import type { EgressRefusal, EgressRule, EgressScope } from "./egress-rule.ts";
import { openDirectWay } from "./egress-way.ts";
import { joinSockets } from "./join-sockets.ts";
import { hostAndPort } from "./public-address.ts";

/** The way out for crawlers on machines that have none of their own. */
export interface EgressService {
  readonly port: number;
  /** Connections made and refused so far, per site. */
  counts(): readonly EgressCount[];
  close(): Promise<void>;
}

export interface EgressCount {
  readonly site: string;
  readonly opened: number;
  readonly refused: number;
}

export interface EgressServiceOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** What crawlers must show. */
  readonly token: string;
  readonly rule: EgressRule;
  /** The sites of the study: who asks for another gets nothing. */
  readonly scopes: readonly EgressScope[];
  refused(site: string, target: string, refusal: EgressRefusal): void;
}

/**
 * Serves tunnels (CONNECT) and verdicts (`GET /judge?target=host:port`). A crawler names the site it collects and
 * shows the token; where it may go follows from the service's own copy of that site's definition. Rejects when the
 * port is taken.
 */
export async function openEgressService(options: EgressServiceOptions): Promise<EgressService> {
  const scopes = new Map(options.scopes.map((scope) => [scope.site, scope]));
  const counts = new Map(options.scopes.map((scope) => [scope.site, { opened: 0, refused: 0 }]));
  const sockets = new Set<Duplex>();
  const way = openDirectWay(options.rule);
  const track = (socket: Duplex) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  };
  const judge = async (target: string, scope: EgressScope) => {
    const url = new URL(`http://${target}/`);
    const verdict = await way.judge(url, scope);
    const count = counts.get(scope.site);
    if (!verdict.allowed) {
      options.refused(scope.site, target, verdict.refusal);
      if (count !== undefined) count.refused += 1;
    }
    return { verdict, target: hostAndPort(url) };
  };

  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const scope = scopeOf(incoming, scopes, options.token);
    if (scope === null) return reply(outgoing, 401, {});
    const url = new URL(incoming.url ?? "/", "http://service");
    const target = url.searchParams.get("target") ?? "";
    if (incoming.method !== "GET" || url.pathname !== "/judge" || !isTarget(target)) return reply(outgoing, 404, {});
    reply(outgoing, 200, (await judge(target, scope)).verdict);
  };

  const tunnel = async (incoming: IncomingMessage, client: Duplex, head: Buffer) => {
    const scope = scopeOf(incoming, scopes, options.token);
    const target = incoming.url ?? "";
    if (scope === null) return client.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
    if (!isTarget(target)) return client.end("HTTP/1.1 400 Bad Request\r\n\r\n");
    const judged = await judge(target, scope);
    const { verdict } = judged;
    if (!verdict.allowed) return client.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    const upstream = await way.dial({ target: judged.target, scope, verdict }).catch(() => null);
    if (upstream === null) return client.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    const count = counts.get(scope.site);
    if (count !== undefined) count.opened += 1;
    joinSockets(client, upstream, head);
    track(upstream);
  };

  const server = createServer({ keepAliveTimeout: 30_000 });
  server.on("connection", track);
  server.on("request", (incoming, outgoing) => {
    outgoing.on("error", () => undefined);
    answer(incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.on("connect", (incoming, client, head) => {
    client.on("error", () => client.destroy());
    tunnel(incoming, client, head).catch(() => client.destroy());
  });
  server.on("clientError", (_error, socket) => socket.destroy());
  const port = await listenOn(server, options.host, options.port);
  return {
    port,
    counts: () => [...counts].map(([site, count]) => ({ site, ...count })),
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** The scope of the site that the caller names, if it may ask at all. */
function scopeOf(
  incoming: IncomingMessage,
  scopes: ReadonlyMap<string, EgressScope>,
  token: string,
): EgressScope | null {
  const given = /^Basic (.+)$/i.exec(
    incoming.headers["proxy-authorization"] ?? incoming.headers.authorization ?? "",
  )?.[1];
  if (given === undefined) return null;
  const [site = "", ...rest] = Buffer.from(given, "base64").toString("utf8").split(":");
  // Digests, so that neither the length nor the first differing letter shows in the time it takes.
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(rest.join(":")), digest(token)) ? (scopes.get(site) ?? null) : null;
}

function isTarget(text: string): boolean {
  return /^(\[[\da-f:.%]+\]|[^\s/?#@:\\]+):\d{1,5}$/i.test(text) && URL.canParse(`http://${text}/`);
}

function reply(outgoing: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  outgoing.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
  outgoing.end(text);
}

function listenOn(server: ReturnType<typeof createServer>, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address: AddressInfo | string | null = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}
