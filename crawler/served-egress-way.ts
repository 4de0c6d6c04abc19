import type { Socket } from "node:net";
import type { EgressRefusal } from "./egress-rule.ts";
import { type EgressWay, openSocket } from "./egress-way.ts";
import { hostAndPort } from "./public-address.ts";

export interface EgressServiceAddress {
  /** `http://host:port` of an `ogonblick egress` that runs elsewhere. */
  readonly address: string;
  readonly token: string;
}

const REFUSALS: readonly EgressRefusal[] = ["privateAddress", "offSite", "unresolvable", "forbidden"];
const JUDGE_MILLISECONDS = 20_000;
const MOST_HEAD_BYTES = 8_192;

/**
 * Out through an egress service: the machine that crawls needs no way to the internet, nor to any name server. The
 * service judges by its own copy of the site definitions, so that a crawler that was taken over gains nothing by
 * claiming another scope. Verdicts that allow are kept for the run, as the rule itself keeps the addresses it resolved.
 */
export function openServedWay(service: EgressServiceAddress): EgressWay {
  const { hostname, port } = new URL(service.address);
  const to = { host: hostname, port: Number(port || 80) };
  const allowed = new Map<string, ReturnType<EgressWay["judge"]>>();
  const ask = async (target: string, site: string): ReturnType<EgressWay["judge"]> => {
    const answer = await fetch(`${service.address}/judge?target=${encodeURIComponent(target)}`, {
      headers: { authorization: credentials(site, service.token) },
      signal: AbortSignal.timeout(JUDGE_MILLISECONDS),
    });
    if (answer.status === 401) throw new Error("the egress service does not know this token or this site");
    if (!answer.ok) throw new Error(`the egress service answered ${answer.status}`);
    const verdict = (await answer.json()) as Record<string, unknown>;
    const refusal = REFUSALS.find((one) => one === verdict.refusal);
    if (refusal !== undefined) return { allowed: false, refusal };
    if (verdict.allowed !== true || typeof verdict.ip !== "string") throw new Error("the egress service speaks oddly");
    return { allowed: true, ip: verdict.ip, family: verdict.family === 6 ? 6 : 4 };
  };
  return {
    judge(url, scope) {
      const target = hostAndPort(url);
      const name = `${scope.site} ${target}`;
      let verdict = allowed.get(name);
      if (verdict === undefined) {
        verdict = ask(target, scope.site);
        allowed.set(name, verdict);
        // Only what is allowed is kept: a refusal or a service that was away for a moment is asked for again.
        verdict.then(
          (one) => one.allowed || allowed.delete(name),
          () => allowed.delete(name),
        );
      }
      return verdict;
    },
    async dial({ target, scope }) {
      const socket = await openSocket(to);
      socket.write(
        `CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\nProxy-Authorization: ${credentials(scope.site, service.token)}\r\n\r\n`,
      );
      await readHead(socket);
      return socket;
    },
  };
}

/** How a crawler tells a service for which site it asks, and that it may. */
function credentials(site: string, token: string): string {
  return `Basic ${Buffer.from(`${site}:${token}`).toString("base64")}`;
}

/** Reads the service's answer to CONNECT and nothing of what comes after it. */
function readHead(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    let head = Buffer.alloc(0);
    const end = (error: Error | null) => {
      clearTimeout(timer);
      socket.off("data", take).off("error", end).off("close", closed);
      if (error === null) return resolve();
      socket.destroy();
      reject(error);
    };
    const closed = () => end(new Error("the egress service closed the connection"));
    const timer = setTimeout(() => end(new Error("the egress service did not answer in time")), JUDGE_MILLISECONDS);
    const take = (chunk: Buffer) => {
      head = Buffer.concat([head, chunk]);
      const ending = head.indexOf("\r\n\r\n");
      if (ending === -1) return head.length > MOST_HEAD_BYTES ? end(new Error("an answer without end")) : undefined;
      const status = head.subarray(0, ending).toString("latin1").split("\r\n")[0] ?? "";
      if (!/^HTTP\/1\.[01] 200\b/.test(status)) return end(new Error(`the egress service answered "${status}"`));
      // Whoever we are joined to waits for our first words. The socket is left flowing, as a new one is to its user.
      end(head.length > ending + 4 ? new Error("words before the first question") : null);
    };
    socket.on("data", take).on("error", end).on("close", closed);
  });
}
