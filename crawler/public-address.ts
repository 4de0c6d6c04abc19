import { BlockList, isIP, isIPv4 } from "node:net";

/**
 * Which network addresses a crawler of public websites may speak to. Everything that is not plainly public is refused:
 * the special-purpose ranges of the IANA registries (RFC 6890 and its successors), and for IPv6 everything outside
 * global unicast, so that no embedded IPv4 form (mapped, compatible, 6to4, NAT64, Teredo) carries a private one past.
 */
const NOT_PUBLIC_V4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

const NOT_PUBLIC_V6: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
];

const refusedV4 = ranges(NOT_PUBLIC_V4, "ipv4");
const refusedV6 = ranges(NOT_PUBLIC_V6, "ipv6");
const globalUnicastV6 = ranges([["2000::", 3]], "ipv6");

/** Whether an IP address, in any textual form that `net.isIP` knows, is a public unicast one. */
export function isPublicAddress(ip: string): boolean {
  const bare = ip.replace(/%.*$/, "");
  if (isIPv4(bare)) return !refusedV4.check(bare, "ipv4");
  if (isIP(bare) !== 6) return false;
  return globalUnicastV6.check(bare, "ipv6") && !refusedV6.check(bare, "ipv6");
}

/** Host and port of an address as definitions write them: `127.0.0.1:4101`, `[::1]:80`, `annons.example:443`. */
export function hostAndPort(url: URL): string {
  const port = url.port !== "" ? url.port : url.protocol === "https:" || url.protocol === "wss:" ? "443" : "80";
  return `${url.hostname.toLowerCase()}:${port}`;
}

/** A host as it stands in a URL, without the brackets of an IPv6 literal: what a resolver takes. */
export function bareHost(hostname: string): string {
  return hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
}

function ranges(list: readonly (readonly [string, number])[], family: "ipv4" | "ipv6"): BlockList {
  const blocked = new BlockList();
  for (const [network, prefix] of list) blocked.addSubnet(network, prefix, family);
  return blocked;
}
