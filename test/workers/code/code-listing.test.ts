import { expect, test } from "vitest";
import { partText } from "../../../schema/vocabulary/listing-text.ts";
import { measure as measureHostile } from "../../bench/adversarial-text.ts";
import { contextOf, readCases } from "../../bench/score-cases.ts";
import { CONTEXT, coder, codes, listingOf, valuesOf } from "./coder.ts";

test("a labelled field beats the text, and the contradiction is flagged", () => {
  const listing = listingOf("Jag är 29 år", { Ålder: "25" });
  expect(valuesOf(listing, "age")).toEqual([expect.objectContaining({ code: "25", source: "field", conflict: true })]);
  expect(valuesOf(listingOf("Jag är 25 år", { Ålder: "25" }), "age")).toEqual([
    expect.objectContaining({ conflict: false }),
  ]);
});

test("a field that says nothing leaves the text to speak", () => {
  expect(valuesOf(listingOf("Jag är 29 år", { Ålder: "-" }), "age")).toEqual([
    expect.objectContaining({ code: "29", source: "text" }),
  ]);
});

test("silence and gibberish are different findings", () => {
  expect(valuesOf(listingOf("", { Nationalitet: "-" }), "nationality")).toEqual([
    { variable: "nationality", state: "notStated" },
  ]);
  expect(valuesOf(listingOf("", { Nationalitet: "qwerty" }), "nationality")).toEqual([
    expect.objectContaining({ state: "uncodable", source: "field" }),
  ]);
});

test("a label that a site definition presets needs no known name", () => {
  const listing = { title: "", text: "", fields: [{ label: "Zq", value: "Kvinna", variable: "gender" }] };
  expect(codes(listing, "gender")).toBe("woman");
});

test.each(["Kön", "KÖN:", "Kön/Gender", "Gender (kön)", "Sex", "* Kön *", "Jag är"])(
  "the label %s asks for gender",
  (label) => {
    expect(codes(listingOf("", { [label]: "Kvinna" }), "gender")).toBe("woman");
  },
);

test.each([
  ["Söker", "Man"],
  ["Kundens kön", "Man"],
  ["Minimum age", "25"],
  ["Åldersgräns", "18"],
  ["Languages wished", "Swedish"],
])("%s does not ask about the seller", (label, value) => {
  expect(
    coder.codeListing(listingOf("", { [label]: value }), CONTEXT).values.every((entry) => entry.state === "notStated"),
  ).toBe(true);
});

test.each([
  ["☐ man ☑ kvinna ☐ trans ☐ par", "woman"],
  ["( ) man (x) kvinna ( ) annat", "woman"],
  ["man [ ] kvinna [x]", "woman"],
  ["☑ man", "man"],
  ["❌ man ✅ kvinna", "woman"],
  ["☐ man ☐ kvinna", ""],
])("of the list %s only what is ticked is stated", (value, gender) => {
  expect(codes(listingOf("", { Kön: value }), "gender")).toBe(gender);
});

test("a list of ticked languages says no more than its ticks", () => {
  expect(codes(listingOf("", { Språk: "☑ svenska ☐ engelska ☑ norska" }), "language")).toBe("sv no");
});

test.each([
  ["Ålder på värden", "44", "age", "44"],
  ["När är du född?", "1983", "age", "43"],
  ["Vad står det i passet?", "Chile", "nationality", "CL"],
  ["Språk du klarar en hel middag på", "svenska", "language", "sv"],
  ["Utseende (etniskt)", "latina", "ethnicity", "latin"],
])("the question %s asks for what its key word names", (label, value, variable, code) => {
  expect(codes(listingOf("", { [label]: value }), variable)).toBe(code);
});

test("a label that only holds the word gives way to the label itself", () => {
  expect(codes(listingOf("", { "Registration age": "26", Age: "28" }), "age")).toBe("28");
});

test("evidence marks the words that were read", () => {
  for (const labelled of readCases("tuning").slice(0, 300)) {
    const coded = coder.codeListing(labelled.listing, contextOf(labelled));
    for (const value of coded.values) {
      if (value.state === "notStated" || value.evidence === null) continue;
      const { part, start, end } = value.evidence;
      const text = partText(labelled.listing, part);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(text.slice(start, end).trim(), `${labelled.id} ${value.variable}`).not.toBe("");
    }
  }
});

test("contacts of all parts are found once each", () => {
  const listing = listingOf("Ring 070-174 06 05 eller 0701740605, mejl anna@post.example", { Telefon: "+46701740605" });
  expect(
    coder
      .codeListing(listing, CONTEXT)
      .contacts.map((contact) => contact.normalised)
      .sort(),
  ).toEqual(["+46701740605", "anna@post.example"]);
});

test("the same listing gives the same codes, in whatever order listings come", () => {
  const cases = readCases("tuning").slice(0, 60);
  const code = (labelled: (typeof cases)[number]) =>
    JSON.stringify(coder.codeListing(labelled.listing, contextOf(labelled)));
  const forward = cases.map(code);
  expect(cases.toReversed().map(code).reverse()).toEqual(forward);
});

test("hostile text neither stops nor breaks a reader", { timeout: 120_000 }, async () => {
  const figures = await measureHostile({ scale: "small" });
  expect(figures.filter((figure) => !figure.pass)).toEqual([]);
});
