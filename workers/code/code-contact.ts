import type { Contact } from "../../schema/vocabulary/coded-value.ts";
import type { ListingPart } from "../../schema/vocabulary/listing-text.ts";
import { type Anchors, anchorsOf } from "../recognise/anchors.ts";
import { findEmails } from "../recognise/find-emails.ts";
import { findHandles } from "../recognise/find-handles.ts";
import { findPhones, type ValueSpan } from "../recognise/find-phones.ts";

/** The ways to reach the seller that a text holds. They live in memory only; the store keeps keyed tokens. */
export function findContacts(text: string, part: ListingPart, label = "", known: Anchors | null = null): Contact[] {
  // "Telegram: @anna_x" as a field: the label names the service.
  if (label !== "" && text.length < 40 && SERVICE.test(label)) {
    const lead = `${label.trim().replace(/\s*:$/, "")}: `;
    const handles = findHandles(lead + text)
      .filter(({ start }) => start >= lead.length)
      .map(({ start, end, value }) => ({ start: start - lead.length, end: end - lead.length, value }));
    if (handles.length > 0) return contactsOf("handle", handles, part);
  }
  // "Nås via: Kik anna": the label asks for a way to reach the seller, so what follows a service is a handle.
  const [service] = text.length < 60 && REACH.test(label) ? (SERVICE.exec(text) ?? []) : [];
  if (service !== undefined && /^\s+@?[\w.-]+\s*$/.test(text.slice(service.length))) {
    const handles = findHandles(`${service}:${text.slice(service.length)}`).map(({ start, end, value }) => {
      return { start: start - 1, end: end - 1, value };
    });
    if (handles.length > 0) return contactsOf("handle", handles, part);
  }
  // The shortest contact has a digit, a sign or a service's name; a number spelled out takes thirty letters.
  if (text.length < 5 || (text.length < 24 && !/[\d@:=/.()–—\-\u2460-\u24ff\ud835\uff10-\uff19]|\w\s\w/.test(text)))
    return [];
  const anchors = known ?? anchorsOf(text);
  const emails = findEmails(text, anchors);
  // An address or link may hold what looks like a number or a handle.
  return [
    ...contactsOf("phone", outside(findPhones(text, anchors), emails), part),
    ...contactsOf("email", emails, part),
    ...contactsOf("handle", outside(findHandles(text, anchors), emails), part),
  ];
}

/** Labels that name a service, or have its name for their first word. */
const SERVICE =
  /^\s*(?:my |mitt |min )?(?:telegram|telegr|tg|snapchat|snap|sc|instagram|insta|ig|kik|wickr|signal|twitter|x|onlyfans|skype|line|wechat|threema|session|viber|discord|facebook|messenger|tik ?tok|whats ?app)(?![\p{L}\p{N}])/iu;

/** Labels that ask how the seller is reached. */
const REACH =
  /(?<!\p{L})(?:nås|når|kontakt\p{L}*|contact\p{L}*|reach|book\p{L}*|bok\p{L}*|skriv\p{L}*|write|message|meddela\p{L}*|svar\p{L}*|hör av|find me online|social\p{L}*)(?!\p{L})|📱|📲|📩|💌|☎|📞/iu;

function outside(spans: readonly ValueSpan[], emails: readonly ValueSpan[]): readonly ValueSpan[] {
  if (emails.length === 0) return spans;
  return spans.filter((span) => emails.every((email) => span.end <= email.start || span.start >= email.end));
}

function contactsOf(kind: Contact["kind"], spans: readonly ValueSpan[], part: ListingPart): Contact[] {
  return spans.map(({ start, end, value }) => ({ kind, normalised: value, evidence: { part, start, end } }));
}
