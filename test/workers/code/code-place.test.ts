import { expect, test } from "vitest";
import { CONTEXT, coder, codes, listingOf, valuesOf } from "./coder.ts";

test.each([
  ["Finns i Stockholm", "0180"],
  ["sthlm city", "0180"],
  ["i gbg", "1480"],
  ["På Södermalm", "0180"],
  ["i Goteborg", "1480"],
  ["i Götebrog", "1480"],
  ["i Lund, Malmö och Ystad", "1281 1280 1286"],
  ["Lund, Skåne", "1281"],
  ["Lund och hela Skåne", "1281 county:12"],
  ["i Småland", "unresolved"],
  ["Just nu i Oslo", "foreign"],
  ["hela Sverige", "nation:SE"],
  ["Sala!", ""],
  ["Tjej, 44, Sala", "1981"],
  ["Uppvuxen i Kiruna men bor i Boden", "2582"],
  ["Stockholmsvägen i Borås", "1490"],
  ["Hotell Malmö i Kalmar", "0880"],
  ["Inte längre i Berlin, nu i Borlänge", "2081"],
  ["10 min från Mora", "2062"],
  ["Moved to Varberg in January", "1383"],
  ["Flyttade nyss från Göteborg till Trollhättan", "1488"],
  ["Kommer från Peru men har bott i Sundbyberg sedan 2009", "0183"],
  ["Ankrar i Falkenberg men reser dit du vill inom Halland", "1382 county:13"],
  ["Hälsningar från Åhus", "1290"],
  ["Jag var i Skellefteå förra veckan men nu är jag i Ersboda", "2480"],
  ["Umeå 2–5, Åre 6–9, Oslo 10–12", "2480 2321 foreign"],
  ["No makeup, no lies. Enköping", "0381"],
  ["Stockholmstjej som bjuder hem", "0180"],
  ["Bor i Kungsbackatrakten", "1384"],
  ["I receive in Domsjö and Öjebyn", "2284 2581"],
  ["Utsikt över Mälaren från Strängnäs", "0486"],
  ["Din granne i Bagarmossen", "0180"],
  ["Bytte Malmö mot Höör", "1267"],
  ["Har bott överallt men Karlstad är hemma", "1780"],
  ["Ingen i Tidaholm vet vem jag är", "1498"],
  ["Student at Linköping University, room in Ryd", "0580"],
  ["sthlm gbg mlm, jag åker runt", "0180 1480 1280"],
  ["Inte i Stockholm utan i Sigtuna", "0191"],
  ["Har lämnat Göteborg för Orust", "1421"],
  ["Återvände till Mora i höstas och stannar", "2062"],
  ["Helsinki until Thursday, then Umeå", "foreign 2480"],
])("place in %s", (text, code) => {
  const shown = text === "Sala!" ? listingOf("", {}, "") : listingOf(text);
  expect(codes(shown, "place")).toBe(code);
});

test.each([
  "från Göteborg",
  "Jag vill vara din",
  "bara kvällar",
  "kunder från Lund",
  "tidigare i Malmö",
  "längtar till Visby",
  "Nora 25 år",
  "Born in London",
  "Last year I cooked for a family in Ankara",
  "Utbildad i Berlin och Wien",
  "Har sommarstuga i Vetlanda",
  "Du kan komma med tåg från Malmö",
  "Trött på Stockholm?",
  "Bott i Kiruna, Boden och Luleå",
  "Söker stockholmstjej",
  "Sommarjobbade i Båstad en gång",
  "Want to go to Paris with someone",
  "Exet bor i Borås",
  "Hellre skog än Stockholm",
  "34 minuter till T-Centralen",
  "Hejar på Malmö FF",
  "Härja hela natten",
  "Har dansat balett i Moskva och Wien",
  "Som en natt i Paris",
  "Inga besök i Stockholm",
  "Mala kaffe för hand",
])("%s is not where the seller is", (text) => {
  expect(codes(listingOf(text), "place")).toBe("");
});

test.each([
  ["Malmö/Lund", "1280 1281"],
  ["Kista, Stockholm", "0180"],
  ["vara", "1470"],
  ["Stocholm", "0180"],
  ["Zzyzx", "unresolved"],
  ["Vasastan, Göteborg", "1480"],
  ["Stockholms län", "county:01"],
  ["Sverige", "nation:SE"],
])("the field Ort with %s", (value, code) => {
  expect(codes(listingOf("", { Ort: value }), "place")).toBe(code);
});

test("a name in several municipalities is the one in the site's county, else unresolved", () => {
  expect(codes(listingOf("", { Ort: "Viken" }), "place")).toBe("unresolved");
  expect(codes(listingOf("", { Ort: "Viken" }), "place", { ...CONTEXT, siteCounty: "12" })).toBe("1284");
});

test("the town of a heading settles the district of the text, and the larger town of a county its namesakes", () => {
  expect(codes(listingOf("Smile in Ryd", {}, "Linköping"), "place")).toBe("0580");
  expect(codes(listingOf("Min lya i Ryd"), "place", { ...CONTEXT, siteCounty: "05" })).toBe("0580");
  expect(codes(listingOf("Min lya i Ryd"), "place")).toBe("unresolved");
  expect(codes(listingOf("", { Ort: "Jakobsberg" }), "place")).toBe("0123");
});

test("the county over a municipality only locates it, whatever its name", () => {
  expect(codes(listingOf("", { Län: "Stockholm", Kommun: "Värmdö" }), "place")).toBe("0120");
  expect(codes(listingOf("", { Län: "Stockholm" }), "place")).toBe("county:01");
});

test("days under a label of places are no place", () => {
  expect(codes(listingOf("", { Stay: "2-9 May" }, "Nina visiting Karlskrona"), "place")).toBe("1080");
});

test("a silent page has its site's county, marked as the site's", () => {
  expect(valuesOf(listingOf("Hej"), "place", { ...CONTEXT, siteCounty: "12" })).toEqual([
    expect.objectContaining({ code: "county:12", source: "site", evidence: null }),
  ]);
});

test("a site's own list label resolves alone", () => {
  expect(coder.resolvePlace("Sthlm city", { siteCounty: null })).toMatchObject({
    level: "municipality",
    municipality: "0180",
    rule: "alias",
  });
  expect(coder.resolvePlace("Uppsala", { siteCounty: null })).toMatchObject({ municipality: "0380", ambiguous: true });
  expect(coder.resolvePlace("Hela Skåne", { siteCounty: null })).toMatchObject({ level: "county", county: "12" });
  expect(coder.resolvePlace("", { siteCounty: null })).toBeNull();
});

test("a label that names a service makes its value a handle", () => {
  const { contacts } = coder.codeListing(listingOf("", { Telegram: "@cata_sheet" }), CONTEXT);
  expect(contacts.map((contact) => contact.normalised)).toEqual(["telegram:cata_sheet"]);
});
