import { expect, test } from "vitest";
import { codes, listingOf } from "./coder.ts";

const VARIABLES = ["gender", "age", "orientation", "nationality", "language", "place"] as const;

function allCodes(text: string): string {
  return VARIABLES.map((variable) => codes(listingOf(text), variable))
    .filter((code) => code !== "")
    .join(" ");
}

test.each([
  ["Välv. kv., 58 år, önskar gen. herre", "woman 58"],
  ["Nyinfl. kv, f. -68, ungerska m. temperament", "woman 58 HU"],
  ["Stilig hr, 63, f.d. officer, heterosex. Talar ty., eng. o. sv.", "man 63 heterosexual de en sv"],
  ["Yngl. 22 år, homosex., söker vän", "man 22 homosexual"],
  ["Nätt kv. Bor i Lund, talar eng. o. ry.", "woman en ru 1281"],
  ["Ital. kv., 52, spr. ital./eng.", "woman 52 IT it en"],
  ["Hr m. vana, 59, önskar kontakt m. dam", "man 59"],
  ["Afrik. skönhet, 26, f. i Kenya", "26 KE"],
  ["Bisex. kv, 33, Boden o. Luleå", "woman 33 bisexual 2582 2580"],
  ["Sv. kv., 49, eng. går bra", "woman 49 SE en"],
  ["SAF, 31, båda språken, Eng. (basic Sw.)", "woman 31 en sv"],
  ["Sv. på eng. el. tagalog", "en tl"],
  ["Talar fi. o. sv. Dam av gamla skolan", "woman fi sv"],
])("words cut short and closed with a full stop are whole ones: %s", (text, expected) => {
  expect(allCodes(text)).toBe(expected);
});

test.each([
  "Bor i kv. Lejonet",
  "Kv Lejonet, 58 kvm",
  "Kv. 8 stänger vi",
  "Er hr. Lind svarar",
  "Öppet 24 hr, alla dagar",
  "Lugn massage u. 50 år",
  "5 m. till bussen",
])("the same letters are other words elsewhere: %s", (text) => {
  expect(allCodes(text).replace("?", "")).toBe("");
});

test.each([
  ["Outcall to Malmö and the rest of Skåne", "1280 county:12"],
  ["Hon reser i hela landet", "nation:SE"],
  ["Malmö och övriga Skåne", "1280 county:12"],
  ["Stockholm plus resten av landet", "0180 nation:SE"],
  ["Vid tåget mot Nynäshamn, i Handen", "0136"],
  ["Bosatt i Kungälv och van att resa till Stenungsund", "1482 1415"],
  ["Home is Åre in winter, Östersund the rest", "2321 2380"],
  ["I Knivsta på Uppsalavägen, inte den i Uppsala", "0330"],
  ["I Skärholmen, vid bussen mot Kungens kurva", "0180"],
])("places told apart within a sentence: %s", (text, places) => {
  expect(codes(listingOf(text), "place")).toBe(places);
});

test.each([
  ["Ungefär fyrtio, eller säg 43.", "43"],
  ["Nordic looks, 6'1, 35, tall.", "35"],
  ["I'm thirty-something, well I say 33.", "33"],
  ["Your favourite returns! 30, 5'7, long red hair.", "30"],
])("an age among other facts: %s", (text, age) => {
  expect(codes(listingOf(text), "age")).toBe(age);
});

test("a field's long answer begins with what was asked, and may be cut short to say nothing", () => {
  const field = { "Hur gammal är du egentligen?": "Trettiosju, fast på krogen säger de 29", Ort: "ej ang." };
  expect(codes(listingOf("", field), "age")).toBe("37");
  expect(codes(listingOf("", field), "place")).toBe("");
});

test.each([
  ["Vi är spanjorer", "ES"],
  ["Anna och Jan, båda svenskar, 40 och 42", "SE"],
  ["Våra gäster är ofta spanjorer", ""],
  ["Svenskar är blyga", ""],
])("a people in the plural is of the sellers where they say it of themselves: %s", (text, nationality) => {
  expect(codes(listingOf(text), "nationality")).toBe(nationality);
});

test.each([
  ["Jag är svensk och har egen lägenhet.", "SE"],
  ["I am Polish and love music.", "PL"],
  ["Swedish and Thai massage", ""],
  ["Polish, 34 and I enjoy French food.", "PL"],
])("what the seller has or loves is another clause than what she is: %s", (text, nationality) => {
  expect(codes(listingOf(text), "nationality")).toBe(nationality);
});

test.each([
  ["34 år, polsk, talar engelska.", "PL", "en"],
  ["Jag heter Anna och är svensk och talar engelska.", "SE", "en"],
  ["Woman. Polish. 34 years. I speak English.", "PL", "en"],
  ["Kvinna 34 år, polsk, Lund. Engelska går bra.", "PL", "en"],
  ["Polska och engelska talas.", "", "pl en"],
])("what stands before the verb of speech is who speaks: %s", (text, nationality, language) => {
  expect(codes(listingOf(text), "nationality")).toBe(nationality);
  expect(codes(listingOf(text), "language")).toBe(language);
});

test.each([
  ["Polish / 34 / Malmö / English and Swedish", "PL", "en sv"],
  ["Svensk • storlek 38 • Malmö • svenska och engelska", "SE", "sv en"],
  ["Brown eyes / trans woman / 27yo / English only / Romanian", "RO", "en"],
  ["34 år\nGöteborg\nThailändska\nMörkt hår", "TH", ""],
  ["Umeå / gay / Polish / slim / brown eyes", "PL", ""],
  ["Svenska / engelska / polska", "", "sv en pl"],
  ["Svensk / thailändsk massage", "", ""],
])("in a row of facts an entry apart from the languages is a people: %s", (text, nationality, language) => {
  expect(codes(listingOf(text), "nationality")).toBe(nationality);
  expect(codes(listingOf(text), "language")).toBe(language);
});
