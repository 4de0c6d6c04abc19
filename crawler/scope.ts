import type { SkipReason } from "../schema/vocabulary/capture.ts";
import type { SiteDefinition } from "../schema/vocabulary/site-definition.ts";
import type { EgressScope } from "./egress-rule.ts";
import { hostAndPort } from "./public-address.ts";

/** Query parameters that name a visit, not a page: two addresses that differ only here are one. */
const VISIT_PARAMETERS = /^(utm_\w+|gclid|fbclid|msclkid|phpsessid|jsessionid|sessionid|sid)$/i;

/**
 * The absolute address a link means, in the one form under which it is stored, or null when it is no web address.
 * Fragments fall, except those that scripts use as paths (`#/annons/7`, `#!annons/7`).
 */
export function resolveAddress(
  href: string,
  base: string,
  ignoreParameters: readonly string[] | undefined = undefined,
): string | null {
  const trimmed = href.trim();
  if (trimmed === "" || !URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  if (!/^#(!|\/)/.test(url.hash)) url.hash = "";
  url.username = "";
  url.password = "";
  url.pathname = url.pathname.replace(/;jsessionid=[^/?#]*/i, "");
  if (url.search !== "") {
    const drop = [...url.searchParams.keys()].filter(
      (name) => VISIT_PARAMETERS.test(name) || ignoreParameters?.includes(name) === true,
    );
    for (const name of drop) url.searchParams.delete(name);
  }
  return url.href;
}

/** Whether an address lies on the site: same scheme, host and port. */
export function isOnSite(site: SiteDefinition, address: string): boolean {
  return URL.canParse(address) && new URL(address).origin === new URL(site.origin).origin;
}

/** Why a listing address is not visited, or null when it is. */
export function skipReason(
  site: SiteDefinition,
  link: { readonly address: string; readonly hidden: boolean },
  robotsAllow: (address: string) => boolean,
): SkipReason | null {
  if (link.hidden) return "hiddenLink";
  if (!isOnSite(site, link.address)) return "outOfScope";
  return robotsAllow(link.address) ? null : "robots";
}

/** What the site may connect to: itself, and the hosts of scripts that its definition names. */
export function egressScope(site: SiteDefinition): EgressScope {
  return {
    site: site.id,
    hosts: new Set([hostAndPort(new URL(site.origin)), ...(site.assetHosts ?? []).map((host) => host.toLowerCase())]),
    allowPrivate: new Set(site.allowPrivate.map((host) => host.toLowerCase())),
  };
}
