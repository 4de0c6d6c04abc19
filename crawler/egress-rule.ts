import { lookup as systemLookup } from "node:dns/promises";
import { isIP } from "node:net";
import { bareHost, hostAndPort, isPublicAddress } from "./public-address.ts";

/** Why a connection was not made. `offSite` is a public address that is not the site's. */
export type EgressRefusal = "privateAddress" | "offSite" | "unresolvable" | "forbidden";

/** What one site may connect to. */
export interface EgressScope {
  /** The site's id: by it an egress service finds the scope in its own copy of the definitions. */
  readonly site: string;
  /** Exact host:port of the site itself and of the hosts its definition names besides. */
  readonly hosts: ReadonlySet<string>;
  /** Private addresses allowed by exact host:port. */
  readonly allowPrivate: ReadonlySet<string>;
}

export type EgressVerdict =
  | { readonly allowed: true; readonly ip: string; readonly family: 4 | 6 }
  | { readonly allowed: false; readonly refusal: EgressRefusal };

/** Resolves a name to its addresses; rejects when it has none. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/**
 * The one gate that every connection of the crawler passes, over HTTP and from the browser alike. A name is resolved
 * once per run and pinned, so that a name which changes its address between check and use gains nothing.
 */
export interface EgressRule {
  judge(url: URL, scope: EgressScope): Promise<EgressVerdict>;
}

/**
 * `forbidden` holds host:port of the study's own services (database, queue, dashboard): no definition may allow them.
 * On a private address the port alone is compared, since a machine's own services answer under many names.
 */
export function createEgressRule(forbidden: readonly string[], resolve: Resolve = resolveBySystem): EgressRule {
  const pinned = new Map<string, Promise<readonly string[]>>();
  const forbiddenPorts = new Set(forbidden.map((host) => host.slice(host.lastIndexOf(":") + 1)));
  const addressesOf = (host: string): Promise<readonly string[]> => {
    if (isIP(host) !== 0) return Promise.resolve([host]);
    let known = pinned.get(host);
    if (known === undefined) {
      known = resolve(host);
      pinned.set(host, known);
      // A failed look-up is not pinned: the resolver may have been down for a moment.
      known.catch(() => pinned.delete(host));
    }
    return known;
  };
  return {
    async judge(url, scope) {
      const target = hostAndPort(url);
      const host = bareHost(url.hostname.toLowerCase());
      let addresses: readonly string[];
      try {
        addresses = await addressesOf(host);
      } catch {
        return { allowed: false, refusal: scope.hosts.has(target) ? "unresolvable" : "offSite" };
      }
      const first = addresses[0];
      if (first === undefined) return { allowed: false, refusal: "unresolvable" };
      // One private answer among public ones is enough: the next connection might take it.
      const isPrivate = !addresses.every(isPublicAddress);
      if (isPrivate) {
        if (forbiddenPorts.has(target.slice(target.lastIndexOf(":") + 1))) {
          return { allowed: false, refusal: "forbidden" };
        }
        if (!scope.allowPrivate.has(target)) return { allowed: false, refusal: "privateAddress" };
      }
      if (!scope.hosts.has(target)) return { allowed: false, refusal: "offSite" };
      return { allowed: true, ip: first, family: isIP(first) === 6 ? 6 : 4 };
    },
  };
}

async function resolveBySystem(host: string): Promise<readonly string[]> {
  return (await systemLookup(host, { all: true, verbatim: true })).map((answer) => answer.address);
}
