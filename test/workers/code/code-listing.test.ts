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
