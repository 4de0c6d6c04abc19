import { expect, test } from "vitest";
import { type HiddenSpan, type MaskedPiece, maskListing } from "../../../schema/round/mask-listing.ts";
import type { ListingPart, ListingText } from "../../../schema/vocabulary/listing-text.ts";
import { findContacts } from "../../../workers/code/code-contact.ts";
import { findNames } from "../../../workers/recognise/find-names.ts";

const listingOf = (text: string, more: Partial<ListingText> = {}): ListingText => ({
  title: "",
  fields: [],
  text,
  ...more,
});
const written = (pieces: readonly MaskedPiece[]) =>
  pieces.map((piece) => ("text" in piece ? piece.text : `<${piece.hidden}>`)).join("");

/** What a coder is shown of a text, by all that hides. */
function shown(listing: ListingText) {
  const contacts = (["title", "text", ...listing.fields.map((_, at) => `field:${at}` as const)] as ListingPart[])
    .flatMap((part) =>
      findContacts(
        part === "title"
          ? listing.title
          : part === "text"
            ? listing.text
            : (listing.fields[Number(part.slice(6))]?.value ?? ""),
        part,
      ),
    )
    .map((contact): HiddenSpan => ({ kind: "contact", span: contact.evidence }));
  const names = findNames(listing).map((span): HiddenSpan => ({ kind: "name", span }));
  return maskListing(listing, [...contacts, ...names]);
}

test.each([
  ["Ring 070-174 06 05 nu", "Ring <contact> nu"],
  ["Ring +46 70 174 06 05", "Ring <contact>"],
  ["noll sju noll ett sju fyra noll sex noll fem", "<contact>"],
  ["Skriv till maja@studio.example så svarar jag", "Skriv till <contact> så svarar jag"],
  ["Se www.studio.example/maja", "Se <contact>"],
  ["Jag heter Zofka och är 25 år", "Jag heter <name> och är 25 år"],
  ["Hej, jag heter zofka. Zofkas studio", "Hej, jag heter <name>. <name> studio"],
  ["My name is Anna Lind, 31 yo", "My name is <name>, 31 yo"],
  ["Svensk tjej, Kram Tindra", "Svensk tjej, Kram <name>"],
  ["Maja och Moa väntar", "<name> och <name> väntar"],
  ["/Maja", "/<name>"],
])("of %j a coder is shown %j", (text, expected) => {
  expect(written(shown(listingOf(text)).text)).toBe(expected);
});

test.each([
  "Svensk tjej på 25 år i Göteborg, talar svenska och engelska",
  "TS/TV i Malmö, 1000 kr/timme, 165 cm, 55 kg, dygnet runt 24/7",
  "Ryska från Sofia? Nej, från Paris. Per timme 1500 kr",
  "Heterosexuell kvinna, europeisk, vit",
  "India, Georgia, Jordan",
])("nothing is hidden of %j", (text) => {
  expect(written(shown(listingOf(text)).text).replaceAll("<name>", "Sofia")).toBe(text);
});

test("fields of name and contact are hidden whole, the others stand", () => {
  const fields = [
    { label: "Namn", value: "Stjärnan i Lund", variable: null },
    { label: "Telefon", value: "ring mig", variable: "contact" },
    { label: "Ålder", value: "25", variable: "age" },
    { label: "Kön", value: "Kvinna", variable: "gender" },
  ];
  const masked = shown(listingOf("", { title: "tilda 25", fields }));
  expect(masked.fields.map(({ label, value }) => `${label}: ${written(value)}`)).toEqual([
    "Namn: <name>",
    "Telefon: <contact>",
    "Ålder: 25",
    "Kön: Kvinna",
  ]);
  expect(written(masked.title)).toBe("<name> 25");
});

test("spans that overlap, touch or repeat hide their union once", () => {
  const span = (start: number, end: number): HiddenSpan => ({ kind: "name", span: { part: "text", start, end } });
  const mask = (...spans: HiddenSpan[]) => written(maskListing(listingOf("abcdefghij"), spans).text);
  expect(mask(span(2, 5), span(4, 7), span(2, 5))).toBe("ab<name>hij");
  expect(mask(span(0, 3), span(3, 10))).toBe("<name>");
  expect(mask(span(8, 10), span(0, 1))).toBe("<name>bcdefgh<name>");
});

test("what looks like a contact is hidden even when no recogniser finds it", () => {
  const mask = (text: string) => written(maskListing(listingOf(text), []).text);
  expect(mask("nr 0 7 0.1 7 4-0 6 0 5 ok")).toBe("nr <contact> ok");
  expect(mask("@majsan på ig")).toBe("<contact> på ig");
  expect(mask("studion.se eller x.y.com")).toBe("<contact> eller <contact>");
  expect(mask("25 år, 165 cm, 1000 kr, 10-22")).toBe("25 år, 165 cm, 1000 kr, 10-22");
});

test.each([
  ["0 ".repeat(500_000)],
  ["a@".repeat(500_000)],
  ["heter ".repeat(160_000)],
  ["a.".repeat(500_000)],
  ["Maja ".repeat(200_000)],
])("a megabyte of trouble is masked in time", (text) => {
  // Processor time: what else the machine is doing must not decide.
  const started = process.cpuUsage();
  shown(listingOf(text));
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1_000).toBeLessThan(4_000);
});
