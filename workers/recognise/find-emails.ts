import { type Anchors, anchorsOf } from "./anchors.ts";
import type { ValueSpan } from "./find-phones.ts";

/** Longest parts of an address that are read; longer ones are not addresses (RFC 5321). */
const LOCAL_LENGTH = 64;
const DOMAIN_LENGTH = 120;

/** Ways to write @ that hide it: the sign with blanks, in brackets, as a word. */
const AT_SIGN =
  /@|＠|[([{<]\s?(?:at|a|snabel-?a|@|ät|snabela|alfa-?krull)\s?[)\]}>]|[ _*-](?:at|snabel-?a|snabela|ät)[ _*-]/iy;
/** How many such signs of one text are tried; a listing holds a few. */
const SIGNS = 400;
const DOT = String.raw`(?:\.|\s?[([{<]\s?(?:dot|punkt|\.|prick|d0t)\s?[)\]}>]\s?|\s(?:dot|punkt|prick|\.)\s|\s\.|\.\s(?=(?:example|com|se|net|org|nu|eu|io|info|me)\b))`;
const DOTS = new RegExp(DOT, "giu");
const DOMAIN = new RegExp(String.raw`^\s?[\p{L}\p{N}-]{1,63}(?:${DOT}[\p{L}\p{N}-]{1,63}){1,4}`, "iu");
const LOCAL_END = new RegExp(String.raw`[\p{L}\p{N}_%+-]+(?:${DOT}[\p{L}\p{N}_%+-]+){0,5}\s?$`, "iu");

/** E-mail addresses, also behind "(at)", "snabel-a", "punkt" and "[dot]"; the value is lower case. */
export function findEmails(text: string, { ats }: Pick<Anchors, "ats"> = anchorsOf(text)): ValueSpan[] {
  const found: ValueSpan[] = [];
  let reached = 0;
  let tried = 0;
  let after = 0;
  for (const at of ats) {
    if (at < after) continue;
    AT_SIGN.lastIndex = at;
    const sign = AT_SIGN.exec(text);
    if (sign === null) continue;
    if (++tried > SIGNS) break;
    after = at + sign[0].length;
    const domain = DOMAIN.exec(text.slice(after, after + DOMAIN_LENGTH))?.[0];
    if (domain === undefined) continue;
    const ahead = Math.max(reached, at - LOCAL_LENGTH);
    const local = LOCAL_END.exec(lastLine(text.slice(ahead, at)))?.[0];
    if (local === undefined || local.trim() === "") continue;
    const plainSign = sign[0] === "@" || sign[0] === "＠";
    // "Telegram @anna.x": a service and a handle.
    if (plainSign && SERVICE.test(local)) continue;
    const host = plainDots(domain);
    const name = plainDots(local);
    // "Viber - @mia.sthlm": a dash is no name.
    if (name === "") continue;
    // A word "at" between other words is an address only when the dot is spoken or drawn too.
    if (!/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,24}$/u.test(host)) continue;
    if (!plainSign && !/[([{<]/.test(sign[0]) && !/dot|punkt|prick|\.(?:example|com|se|net|org|nu|eu)\b/i.test(domain))
      continue;
    const start = at - local.length;
    const end = after + trimmedLength(domain);
    found.push({ start, end, value: `${name}@${host}`.toLowerCase() });
    reached = end;
  }
  return found;
}

const SERVICE =
  /^(?:telegram|tg|snapchat|snap|instagram|insta|ig|kik|signal|twitter|onlyfans|skype|discord|wickr|threema|facebook|messenger|wechat|tik ?tok|whats ?app|viber|line|x)\s$/i;

function lastLine(text: string): string {
  return text.slice(Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) + 1);
}

/** Spoken and bracketed dots as full stops; blanks around them gone. */
function plainDots(written: string): string {
  return written
    .replace(DOTS, ".")
    .replace(/\s+/g, "")
    .replace(/^[.-]+|[.-]+$/g, "");
}

/** A full stop at the end of the sentence is not part of the address. */
function trimmedLength(domain: string): number {
  return domain.replace(/[.\s-]+$/, "").length;
}
