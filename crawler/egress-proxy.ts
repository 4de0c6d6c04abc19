import { Agent, createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { Duplex } from "node:stream";
import type { EgressRefusal, EgressScope } from "./egress-rule.ts";
import type { AllowedTarget, EgressWay } from "./egress-way.ts";
import { joinSockets } from "./join-sockets.ts";
import { hostAndPort } from "./public-address.ts";

/** One site's way out of the machine: a proxy on loopback that connects only where the site's scope allows. */
export interface EgressDoor {
  /** `http://127.0.0.1:port`, for a browser's proxy setting. */
  readonly address: string;
  /** Why a host:port was last refused; null when it was not. */
  refusalOf(target: string): EgressRefusal | null;
  close(): Promise<void>;
}

export interface EgressDoorOptions {
  readonly way: EgressWay;
  readonly scope: EgressScope;
  /** Waits until the host's pace lets a request start. Requests inside a CONNECT tunnel cannot be seen one by one. */
  readonly turn?: () => Promise<void>;
  /** 0 takes any free port. */
  readonly port?: number;
}

const IDLE_MILLISECONDS = 60_000;
const MOST_REFUSALS = 1_000;

/**
 * Opens a door. HTTP requests are forwarded, HTTPS and WebSockets tunnelled by CONNECT; both only to the address that
 * the rule resolved and pinned, whatever the name answers to later. Images, sound and film are refused here too, where
 * the request shows that it wants one, so that none reaches an origin should a browser's own blocking miss it.
 */
export async function openEgressDoor(options: EgressDoorOptions): Promise<EgressDoor> {
  const refusals = new Map<string, EgressRefusal>();
  const sockets = new Set<Socket>();
  const agent = new Agent({ keepAlive: true, maxSockets: 16, maxFreeSockets: 8 });
  // What was judged last for a host and port is what a new connection there goes by.
  const judged = new Map<string, AllowedTarget>();
  agent.createConnection = ({ host, port }, connected) => {
    const allowed = judged.get(`${host}:${port}`);
    if (allowed === undefined) throw new Error("not judged");
    options.way.dial(allowed).then(
      (socket) => connected?.(null, socket),
      (error: Error) => connected?.(error, new Duplex()),
    );
    return undefined;
  };
  const judge = async (url: URL) => {
    const verdict = await options.way.judge(url, options.scope);
    if (!verdict.allowed) {
      if (refusals.size >= MOST_REFUSALS) refusals.clear();
      refusals.set(hostAndPort(url), verdict.refusal);
    }
    return verdict;
  };

  const forward = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const wanted = incoming.url ?? "";
    if (!/^http:\/\//i.test(wanted) || !URL.canParse(wanted)) return refuse(outgoing, 400);
    const url = new URL(wanted);
    if (wantsMedia(incoming)) return refuse(outgoing, 403);
    const verdict = await judge(url);
    if (!verdict.allowed) return refuse(outgoing, 403);
    const target = hostAndPort(url);
    judged.set(target, { target, scope: options.scope, verdict });
    await options.turn?.();
    const upstream = httpRequest({
      agent,
      host: url.hostname.toLowerCase(),
      port: url.port === "" ? 80 : Number(url.port),
      method: incoming.method,
      path: `${url.pathname}${url.search}`,
      headers: { ...endToEnd(incoming.headers), host: url.host },
      setHost: false,
      timeout: IDLE_MILLISECONDS,
    });
    upstream.on("timeout", () => upstream.destroy());
    // A fault of the origin stays a fault: an answer of our own would be taken for the site's.
    upstream.on("error", () => outgoing.destroy());
    upstream.on("response", (answer) => {
      answer.on("error", () => outgoing.destroy());
      outgoing.writeHead(answer.statusCode ?? 502, endToEnd(answer.headers));
      answer.pipe(outgoing);
    });
    outgoing.on("close", () => upstream.destroy());
    incoming.pipe(upstream);
  };

  const tunnel = async (incoming: IncomingMessage, client: Duplex, head: Buffer) => {
    const target = `https://${incoming.url ?? ""}`;
    if (!URL.canParse(target)) return client.end("HTTP/1.1 400 Bad Request\r\n\r\n");
    const url = new URL(target);
    // A tunnel may lead to port 80 (WebSockets): the port that the request wrote, not the scheme's default, counts.
    const port = /:(\d+)$/.exec(incoming.url ?? "")?.[1] ?? "443";
    const judged = new URL(`http://${url.hostname}:${port}/`);
    const verdict = await judge(judged);
    if (!verdict.allowed) return client.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    await options.turn?.();
    const upstream = await options.way.dial({ target: hostAndPort(judged), scope: options.scope, verdict });
    track(upstream);
    joinSockets(client, upstream, head);
  };

  const track = (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  };
  const server = createServer({ keepAliveTimeout: 30_000 });
  server.on("connection", track);
  server.on("request", (incoming, outgoing) => {
    outgoing.on("error", () => undefined);
    forward(incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.on("connect", (incoming, client, head) => {
    client.on("error", () => client.destroy());
    tunnel(incoming, client, head).catch(() => client.destroy());
  });
  server.on("upgrade", (_incoming, socket) => socket.destroy());
  server.on("clientError", (_error, socket) => socket.destroy());
  const port = await listen(server, options.port ?? 0);
  return {
    address: `http://127.0.0.1:${port}`,
    refusalOf: (target) => refusals.get(target) ?? null,
    close() {
      agent.destroy();
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(isAddressInfo(address) ? address.port : port);
    });
  });
}

function isAddressInfo(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}

function refuse(outgoing: ServerResponse, status: number): void {
  if (outgoing.headersSent) {
    outgoing.destroy();
    return;
  }
  outgoing.writeHead(status, { "content-type": "text/plain", "content-length": 0 });
  outgoing.end();
}

function wantsMedia(incoming: IncomingMessage): boolean {
  const wanted = incoming.headers["sec-fetch-dest"];
  if (wanted !== undefined && /^(image|audio|video|track|font)$/.test(String(wanted))) return true;
  return /^\s*(image|audio|video)\//i.test(incoming.headers.accept ?? "");
}

const HOP_BY_HOP = new Set([
  "connection",
  "keep-alive",
  "proxy-connection",
  "proxy-authenticate",
  "proxy-authorization",
  "te",
  "trailer",
  "upgrade",
]);

function endToEnd(headers: IncomingMessage["headers"]): IncomingMessage["headers"] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name)));
}
