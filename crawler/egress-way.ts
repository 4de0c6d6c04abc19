import { connect, type Socket } from "node:net";
import type { EgressRule, EgressScope, EgressVerdict } from "./egress-rule.ts";

/** The way out of the machine: what judges a connection, and what makes it. */
export interface EgressWay extends EgressRule {
  /**
   * Opens a connection that was judged and allowed. Rejects when it cannot be made; what a service refuses after all
   * counts as that.
   */
  dial(allowed: AllowedTarget): Promise<Socket>;
}

export interface AllowedTarget {
  /** host:port as the address names it. */
  readonly target: string;
  readonly scope: EgressScope;
  readonly verdict: Extract<EgressVerdict, { allowed: true }>;
}

const CONNECT_MILLISECONDS = 15_000;

/** Nobody answered at the other end in time. */
export class ConnectTimeout extends Error {
  constructor() {
    super("no connection in time");
    this.name = "ConnectTimeout";
  }
}

/** Out of this machine itself, to the very address that the rule judged. */
export function openDirectWay(rule: EgressRule): EgressWay {
  return {
    judge: (url, scope) => rule.judge(url, scope),
    dial: ({ target, verdict }) =>
      openSocket({ host: verdict.ip, port: Number(target.slice(target.lastIndexOf(":") + 1)), family: verdict.family }),
  };
}

/** A TCP connection, or the reason why there is none within a quarter of a minute. */
export function openSocket(to: {
  readonly host: string;
  readonly port: number;
  readonly family?: 4 | 6;
}): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ ...to, noDelay: true });
    const timer = setTimeout(() => socket.destroy(new ConnectTimeout()), CONNECT_MILLISECONDS);
    const fail = (error: Error) => {
      clearTimeout(timer);
      reject(error);
    };
    socket.once("error", fail);
    socket.once("connect", () => {
      clearTimeout(timer);
      socket.off("error", fail);
      resolve(socket);
    });
  });
}
