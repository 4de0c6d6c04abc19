/** A link's address as an URL, or null when it leads nowhere a crawler goes. */
export function resolveLink(href: string | undefined, base: string): URL | null {
  if (href === undefined || /^\s*(?:#|$|javascript:|mailto:|tel:|sms:|data:)/i.test(href)) return null;
  const cleaned = href.trim();
  if (!URL.canParse(cleaned, base)) return null;
  const url = new URL(cleaned, base);
  url.hash = "";
  return url.protocol === "http:" || url.protocol === "https:" ? url : null;
}

/** The shape of an address: which of its parts are numbers, ids or words. Listings of a site share one, or a few. */
export function addressShape(url: URL): string {
  const segments = url.pathname.split("/").filter((segment) => segment !== "");
  const shape = segments.map((segment, place) => segmentShape(segment, place === segments.length - 1));
  const parameters = [...url.searchParams.keys()].sort().join("&");
  return `${segments.length === 0 ? "/" : shape.join("/")}${parameters === "" ? "" : `?${parameters}`}`;
}

function segmentShape(segment: string, last: boolean): string {
  const [, stem = segment, extension = ""] = /^(.*?)(\.[a-z]{2,5})?$/i.exec(segment) ?? [];
  if (/^\d+$/.test(stem)) return `0${extension}`;
  if (/\d{3,}/.test(stem)) return `a0${extension}`;
  if (last && /[-_%].*[-_%]/.test(stem)) return `a-a${extension}`;
  return last ? `a${extension}` : stem;
}

/** Whether two addresses may lead to two listings of one site: as deep, the same beginning, the same kind of end. */
export function leadAlike(one: URL, other: URL): boolean {
  const [own, others] = [one, other].map((url) => url.pathname.split("/").filter((segment) => segment !== ""));
  if (own === undefined || others === undefined || own.length === 0 || own.length !== others.length) return false;
  const end = (segments: readonly string[]) => segmentShape(segments.at(-1) ?? "", true);
  return (own.length === 1 || own[0] === others[0]) && end(own) === end(others) && hasOwnId(one) && hasOwnId(other);
}

/** Whether an address looks as if it led to one thing among many: a number of its own, or a long name. */
export function hasOwnId(url: URL): boolean {
  return (
    /\d{3,}|\/\d+(?:[./]|$)/.test(url.pathname) || /[^/]{12,}\/?$/.test(url.pathname) || /=[^&]*\d/.test(url.search)
  );
}

/**
 * A regular expression that the addresses of one list's listings have in common, path and query; null when it would say
 * nothing. What the list's own path says too (its town, its category) is left open: other lists have another.
 */
export function addressPattern(urls: readonly URL[], listPath: string): string | null {
  const paths = [...new Set(urls.map((url) => url.pathname))];
  const [only] = paths;
  if (urls.length < 2) return null;
  if (paths.length === 1 && urls.length > 1 && only !== undefined) {
    // One page serves all listings: its query tells them apart.
    const idle = idleParameters(urls);
    const telling = [...(urls[0]?.searchParams.keys() ?? [])].find((name) => !idle.includes(name));
    return telling === undefined ? null : `^${escapePattern(only)}\\?(?:[^#]*&)?${escapePattern(telling)}=`;
  }
  return pathPattern(paths, listPath);
}

function pathPattern(paths: readonly string[], listPath: string): string | null {
  const slash = paths.every((path) => path.endsWith("/")) ? "/?" : "";
  const split = paths.map((path) => path.split("/").filter((segment) => segment !== ""));
  const ofList = listPath.split("/").filter((segment) => segment !== "");
  const depth = Math.min(...split.map((segments) => segments.length));
  const equalDepth = split.every((segments) => segments.length === depth);
  const parts: string[] = [];
  for (let place = 0; place < depth; place += 1) {
    const values = [...new Set(split.map((segments) => segments[place] ?? ""))];
    const last = place === depth - 1;
    if (values.length > 1 && !equalDepth) break;
    const open = values.length > 1 || (last && equalDepth) || isOfList(values[0] ?? "", place, ofList);
    parts.push(open ? variablePart(values) : escapePattern(values[0] ?? ""));
  }
  if (parts.every((part) => part === ANYTHING)) return null;
  return `^/${parts.join("/")}${equalDepth ? `${slash}(?=[?#]|$)` : "/."}`;
}

const ANYTHING = "[^/]+";

function isOfList(segment: string, place: number, ofList: readonly string[]): boolean {
  return ofList.includes(segment) && (place > 0 || ofList.length === 1);
}

function variablePart(values: readonly string[]): string {
  const endings = new Set(values.map((value) => /\.[a-z]{2,5}$/i.exec(value)?.[0] ?? ""));
  const ending = endings.size === 1 ? ([...endings][0] ?? "") : "";
  const stems = values.map((value) => value.slice(0, value.length - ending.length));
  const close = escapePattern(ending);
  const words = commonWords(stems);
  if (stems.every((stem) => /^\d+$/.test(stem.slice(words.length)))) return `${escapePattern(words)}\\d+${close}`;
  const mark = ["-", "_", "."].find((sign) => stems.every((stem) => /[-_.]\d+$/.exec(stem)?.[0].startsWith(sign)));
  if (mark !== undefined) return `[^/]*${escapePattern(mark)}\\d+${close}`;
  return stems.every((stem) => /^\d+-/.test(stem)) ? `\\d+-[^/]*${close}` : `${ANYTHING}${close}`;
}

/** The letters and hyphens that all values begin with: "item-" of "item-12" and "item-13". */
function commonWords(values: readonly string[]): string {
  let start = values[0] ?? "";
  for (const value of values) while (!value.startsWith(start)) start = start.slice(0, -1);
  return /^\D*/.exec(start)?.[0] ?? "";
}

export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Query parameters that do not tell these addresses apart: without them as many different ones are left. */
export function idleParameters(urls: readonly URL[]): string[] {
  const names = [...new Set(urls.flatMap((url) => [...url.searchParams.keys()]))];
  const idle: string[] = [];
  const count = (without: readonly string[]) =>
    new Set(
      urls.map((url) => {
        const copy = new URL(url);
        for (const name of without) copy.searchParams.delete(name);
        return copy.href;
      }),
    ).size;
  const paths = new Set(urls.map((url) => url.pathname)).size;
  for (const name of names) {
    const values = new Set(urls.map((url) => url.searchParams.get(name)));
    // One value everywhere says where the link was clicked; so does any parameter where paths tell all apart.
    const tellsNothing = urls.length > 1 && (values.size === 1 || paths === count([]));
    if (tellsNothing && count([...idle, name]) === count([])) idle.push(name);
  }
  return idle;
}
