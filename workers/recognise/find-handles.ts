import { type Anchors, anchorsOf } from "./anchors.ts";
import type { ValueSpan } from "./find-phones.ts";

/** Services by the names that listings call them. */
const SERVICES: readonly (readonly [service: string, names: string])[] = [
  ["telegram", String.raw`telegram|telegr|tg|telegramm`],
  ["snapchat", String.raw`snapchat|snap|snapp|sc`],
  ["instagram", String.raw`instagram|insta|ig`],
  ["kik", String.raw`kik`],
  ["wickr", String.raw`wickr(?: me)?|wicker`],
  ["signal", String.raw`signal`],
  ["twitter", String.raw`twitter`],
  ["x", String.raw`x(?=:\s?@)`],
  ["onlyfans", String.raw`onlyfans|only fans|of(?=:\s?@)`],
  ["skype", String.raw`skype`],
  ["line", String.raw`line(?: id)?(?=\s?:)`],
  ["wechat", String.raw`wechat|weixin`],
  ["threema", String.raw`threema`],
  ["session", String.raw`session(?: id)?(?=\s?:)`],
  ["viber", String.raw`viber`],
  ["discord", String.raw`discord`],
  ["facebook", String.raw`facebook|messenger`],
  ["tiktok", String.raw`tik ?tok`],
  ["whatsapp", String.raw`whats ?app`],
];
const NAMES = SERVICES.map(([, names], index) => `(?<s${index}>${names})`).join("|");
const HANDLE = new RegExp(
  String.raw`\b(?:${NAMES})(?:\s?(?:id|namn|name|user|username|användarnamn|konto|handle|är|is|heter jag|heter|jag är|som|as|I am|I'm|under))?(?<mark>\s?[:=：-]\s?@?|\s[–—-]\s@?|\s?\(@?|,?\s?@\s?|,\s|\s)(?<handle>\w[\w.-]{2,31})`,
  "iy",
);
const SERVICE = new RegExp(`(?:${NAMES})(?![\\p{L}\\p{N}_])`, "iuy");
/** A handle and what leads from it to its service. */
const BEFORE = /(?<![\w.@-])(?<mark>@?)(?<handle>\w[\w.-]{1,30}\w)(?: ?\((?:på |on )?|,? (?:på|on|via|i) )$/u;
const REACH = 48;
const LINKS =
  /(?<![\p{L}\p{N}.])(?:https?:\/\/)?(?:www\.)?(?<host>t\.me|telegram\.me|instagram\.com|snapchat\.com\/add|twitter\.com|x\.com|onlyfans\.com)\/@?(?<handle>[\p{L}\p{N}_.-]{3,32})/giu;
const LINK_SERVICES: Readonly<Record<string, string>> = {
  "t.me": "telegram",
  "telegram.me": "telegram",
  "instagram.com": "instagram",
  "snapchat.com/add": "snapchat",
  "twitter.com": "twitter",
  "x.com": "x",
  "onlyfans.com": "onlyfans",
};

/** More handles than this are a page made to tire the reader; the rest of it is left unread. */
const HANDLES = 10_000;

/** Handles whose service is named, as "service:handle" in lower case: "Telegram: @anna_x", "snap anna.x", "t.me/anna_x". */
export function findHandles(text: string, { services }: Pick<Anchors, "services"> = anchorsOf(text)): ValueSpan[] {
  const found: ValueSpan[] = [];
  let reached = 0;
  for (const at of services) {
    if (at < reached) continue;
    HANDLE.lastIndex = at;
    const match = HANDLE.exec(text);
    if (match === null) {
      const before = handleBefore(text, at);
      if (before !== null) found.push(before);
      continue;
    }
    reached = HANDLE.lastIndex;
    if (found.length >= HANDLES) break;
    const service = SERVICES.find((_, index) => match.groups?.[`s${index}`] !== undefined)?.[0];
    const handle = trimHandle(match.groups?.handle ?? "");
    const mark = match.groups?.mark ?? "";
    // "anna@snap.example", "åsnap": the name is a piece of something else.
    if (/[\p{L}\p{N}@._]/u.test(text[match.index - 1] ?? "")) continue;
    if (service === undefined) continue;
    if (!isHandle(handle, mark)) {
      const before = handleBefore(text, at);
      if (before !== null) found.push(before);
      continue;
    }
    const start = match.index + match[0].length - (match.groups?.handle?.length ?? 0);
    found.push({ start, end: start + handle.length, value: `${service}:${handle.toLowerCase()}` });
  }
  if (!/[/]@?[\p{L}\p{N}_]/u.test(text)) return found;
  for (const match of text.matchAll(LINKS)) {
    if (found.length >= HANDLES) break;
    const handle = trimHandle(match.groups?.handle ?? "");
    const service = LINK_SERVICES[(match.groups?.host ?? "").toLowerCase()];
    if (service === undefined || handle.length < 3) continue;
    const end = match.index + match[0].length - ((match.groups?.handle?.length ?? 0) - handle.length);
    found.push({ start: end - handle.length, end, value: `${service}:${handle.toLowerCase()}` });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "liam_h (telegram)", "@anna on snap", "tore.k.77 på tg": the service after the handle; null for anything else. */
function handleBefore(text: string, at: number): ValueSpan | null {
  const sign = text[at - 1];
  if (sign !== "(" && sign !== " ") return null;
  const [written = "", mark = "", handle = ""] = BEFORE.exec(text.slice(Math.max(0, at - REACH), at)) ?? [];
  SERVICE.lastIndex = at;
  const named = written === "" ? null : SERVICE.exec(text);
  const service =
    named === null ? undefined : SERVICES.find((_, index) => named.groups?.[`s${index}`] !== undefined)?.[0];
  if (service === undefined || /^[\doOlI._-]+$/.test(handle) || (mark === "" && !/[\d_.]/.test(handle.slice(1))))
    return null;
  const start = at - written.length + written.indexOf(handle);
  return { start, end: start + handle.length, value: `${service}:${handle.toLowerCase()}` };
}

function trimHandle(written: string): string {
  return written.replace(/[.-]+$/, "");
}

/** After a mere blank only what no sentence holds is a handle: a digit, an underscore or a full stop inside. */
function isHandle(handle: string, mark: string): boolean {
  // Digits with separators, and O or l in their places, are a number of the service.
  if (handle.length < 3 || /^[\doOlI._-]+$/.test(handle)) return false;
  if (/@/.test(mark)) return true;
  if (/[:=：]/.test(mark)) return !COMMON.has(handle.toLowerCase());
  // "Skriv på telegram, zagros_x": over a comma only what has an underscore.
  if (mark.includes(",")) return handle.includes("_");
  return /[\d_.]/.test(handle.slice(1)) && !COMMON.has(handle.toLowerCase());
}

const COMMON: ReadonlySet<string> = new Set(
  "ring call text sms yes only och and eller jag the whatsapp telegram snapchat signal viber finns available ask fråga nej inte not ja see same samma nummer number".split(
    " ",
  ),
);
