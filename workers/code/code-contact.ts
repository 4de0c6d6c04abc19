import type { Contact } from "../../schema/vocabulary/coded-value.ts";
import type { ListingPart } from "../../schema/vocabulary/listing-text.ts";
import { findEmails } from "../recognise/find-emails.ts";
import { findHandles } from "../recognise/find-handles.ts";
import { findPhones, type ValueSpan } from "../recognise/find-phones.ts";

/** The ways to reach the seller that a text holds. They live in memory only; the store keeps keyed tokens. */
export function findContacts(text: string, part: ListingPart): Contact[] {
  // The shortest contact has a digit, a sign or a service's name; a number spelled out takes thirty letters.
  if (text.length < 5 || (text.length < 24 && !/[\d@:/.()\u2460-\u24ff\ud835\uff10-\uff19]|\w\s\w/.test(text)))
    return [];
  const emails = findEmails(text);
  // An address or link may hold what looks like a number or a handle.
  return [
    ...contactsOf("phone", outside(findPhones(text), emails), part),
    ...contactsOf("email", emails, part),
    ...contactsOf("handle", outside(findHandles(text), emails), part),
  ];
}

function outside(spans: readonly ValueSpan[], emails: readonly ValueSpan[]): readonly ValueSpan[] {
  if (emails.length === 0) return spans;
  return spans.filter((span) => emails.every((email) => span.end <= email.start || span.start >= email.end));
}

function contactsOf(kind: Contact["kind"], spans: readonly ValueSpan[], part: ListingPart): Contact[] {
  return spans.map(({ start, end, value }) => ({ kind, normalised: value, evidence: { part, start, end } }));
}
