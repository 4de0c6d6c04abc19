import { expect, test } from "vitest";
import { codes, listingOf } from "./coder.ts";

test.each([
  ["Ethnicity: White / European", "european-white"],
  ["Age: 25 / Ethnicity: European, white / Height: 170", "european-white"],
  ["ETHNICITY: CAUCASIAN / WHITE", "caucasian-white"],
  ["European – White, 25, Lund", "european-white"],
  ["Ethnicity European (white)", "european-white"],
  ["Mixed - Asian & European.", "mixed"],
  ["Girl, 25, blandad (asiatisk/europeisk), 170 cm", "mixed"],
  ["African-European mix", "mixed"],
  ["F25 Asian Malmö", "asian"],
  ["Woman 33 white Lund", "white"],
])("two words for a people are one wording in %s", (text, code) => {
  expect(codes(listingOf(text), "ethnicity")).toBe(code);
});

test.each([
  ["Ras/etnicitet", "White/European", "european-white"],
  ["Etnicitet/ursprung", "Caucasian/White", "caucasian-white"],
  ["Ethnicity", "Caucasian – White", "caucasian-white"],
  ["Ethnicity", "Latin (South American)", "latin"],
  ["Ethnicity", "Thai / Asian", "thai"],
  ["Ethnicity", "Swedish/Nordic", "nordic"],
  ["Etnicitet", "Hälften asiat, hälften europé", "mixed"],
  ["Background", "Latina / Hispanic", "latin"],
  ["What is your ethnicity?", "Asian", "asian"],
  ["Utseende", "Svart hår, blå ögon", "?"],
  ["Appearance", "black curly hair", "?"],
])("the field %s with %s", (label, value, code) => {
  expect(codes(listingOf("", { [label]: value }), "ethnicity")).toBe(code);
});

test.each([
  ["46, white American, fit.", "white"],
  ["She is new. White, tall, quick.", "white"],
  ["Vit, kort, stark som en björn.", "white"],
  ["Till påbrået afrikan, 50 år", "african"],
  ["Thaiutseende, svenskt pass", "thai"],
  ["Half of me is Asian, the other half European.", "mixed"],
  ["Jag är en mix av afrikanskt och europeiskt.", "mixed"],
  ["Latin and African mix", "mixed"],
  ["50% Asian 50% European", "mixed"],
  ["Black, beautiful and smart.", "black"],
  ["I work with a black girl sometimes.", ""],
  ["Jag delar lägenhet med en asiatisk tjej.", ""],
  ["Ethnically Indian, 27", "indian"],
  ["Den nordiska sorten: rak rygg.", "nordic"],
  ["Femme métisse, 32 ans", "mixed"],
  ["Hon har vit-blont hår", ""],
  ["Svart, vit, röd", ""],
  ["The door is white. Russian girl, Slavic looks.", "slavic"],
  ["Ett glas vitt. Ebony.", "black"],
  ["Jag bär svart. Slaviska språk.", ""],
  ["Inga svarta. White girl.", "white"],
  ["My friend is Asian. Nordisk och blond.", "nordic"],
  ["Black Friday 20%. Scandinavian features.", "nordic"],
  ["Svart, stor, bekväm soffa", ""],
  ["White Russian, tall glass", ""],
  ["KÖN/ kvinna UTSEENDE/ slavisk HÅR/ blont", "slavic"],
  ["☑ svensk ☐ asiatisk", ""],
])("who is said to be of a people in %s", (text, code) => {
  expect(codes(listingOf(text), "ethnicity")).toBe(code);
});

test.each([
  ["What is your age?", "25", "age", "25"],
  ["🎂", "27 🎈", "age", "27"],
  ["🧬", "European white", "ethnicity", "european-white"],
  ["F.år", "-63", "age", "63"],
  ["Where were you born?", "Poland", "nationality", "PL"],
  ["Ethnicity preference", "Asian", "ethnicity", ""],
  ["Nationality/Ethnicity", "European/White", "ethnicity", "european-white"],
  ["Etnicitet", "halvsvensk, halvthailändsk", "ethnicity", "mixed"],
  ["Naglar", "svarta", "ethnicity", ""],
  ["Hur skulle en vän beskriva ditt utseende?", "Latina deluxe", "ethnicity", "latin"],
  ["Vilket land hör du hemma i?", "Kroatien, alltid Kroatien", "nationality", "HR"],
  ["I'm", "Caucasian (white)", "ethnicity", "caucasian-white"],
  ["Ethn.", "Mediterr.", "ethnicity", "mediterranean"],
  ["Ethnic appearance", "Vit som ett lakan", "ethnicity", "white"],
])("the label %s over %s", (label, value, variable, code) => {
  expect(codes(listingOf("", { [label]: value }), variable)).toBe(code);
});

test("two names with an age each have no age in common", () => {
  expect(codes(listingOf("Välkommen till oss! Mei (25) och Lin (30). Rent, tyst."), "age")).toBe("?");
});

test.each([
  ["Japanese • female • 32 • japanese english", "nationality", "JP"],
  ["Ett ansikte som hör till filmen. Kommer från Ungern.", "nationality", "HU"],
  ["Har en blandras från Rumänien som heter Kurt.", "nationality", ""],
  ["Kyrkan är mitt. Jag är 34 år.", "age", "34"],
  ["I am straight plus okay with it.", "orientation", "heterosexual"],
  ["Nationalitet: svensk.\nJag pratar engelska och spanska.", "language", "en es"],
  ["Jag är 26 i min själ och det räcker.", "age", ""],
  ["SWF, 49, Stockholm", "ethnicity", "white"],
])("%s states the %s %s", (text, variable, code) => {
  expect(codes(listingOf(text), variable)).toBe(code);
});

test("a field whose label nobody knows adds a place to the field that is known, and the text does not", () => {
  const listing = listingOf("Växjö är fint.", { Ort: "Landskrona", "Åker jag någonstans": "Malmö varannan helg" });
  expect(codes(listing, "place")).toBe("1282 1280");
});

test.each([
  ["asian mixed with european, 28 år", "mixed"],
  ["Jag är en asiatisk-europeisk mix", "mixed"],
  ["Svensk kvinna, asiatisk-europeisk, 30", "mixed"],
  ["Jag är svart och vit mix, 28", "mixed"],
  ["halv svart halv vit, 28", "mixed"],
  ["Blandning asiat/europé, 30", "mixed"],
  ["Halvarab, 40 år", "mixed"],
  ["Afro-latina, 25", "african"],
  ["white-black curtains", ""],
  ["Asian-Latin fusion cooking", ""],
])("what two peoples together say in %s", (text, code) => {
  expect(codes(listingOf(text), "ethnicity")).toBe(code);
});

test.each([
  ["White woman of European descent, 40", "european-white"],
  ["Europeisk kvinna med vit hy", "european-white"],
  ["Caucasian woman, white, 33", "caucasian-white"],
  ["White girl. European standards.", "white"],
])("white and European of one person are one wording in %s", (text, code) => {
  expect(codes(listingOf(text), "ethnicity")).toBe(code);
});

test.each([
  ["Hej, jag heter Sami och är 34 år.", ""],
  ["My name is Ebony, woman, 34.", ""],
  ["They call me Latina Anna", "latin"],
])("a first name that spells a people tells nothing: %s", (text, code) => {
  expect(codes(listingOf(text), "ethnicity")).toBe(code);
});

test.each([
  ["Mamma är asiat och pappa europé, så jag har fått lite av båda.", "mixed"],
  ["Afrikansk mamma och europeisk pappa.", "mixed"],
  ["Asiatisk mamma, asiatisk pappa.", "asian"],
  ["Etniskt sett är jag thai.", "thai"],
  ["I am of Indian ethnicity.", "indian"],
  ["White and of European descent, blue eyes.", "european-white"],
  ["Mitt utseende är typiskt europeiskt, ljus hy och brunt hår.", "european"],
  ["Mitt medelhavsutseende får många att gissa fel på landet.", "mediterranean"],
  ["People love my South American looks.", "south-american"],
  ["My heritage is mixed, and people always try to guess.", "mixed"],
])("looks and descent are the seller's, however they are told: %s", (text, code) => {
  expect(codes(listingOf(text), "ethnicity")).toBe(code);
});

test.each([
  "Gentlemen of all kinds, black, white or Arab, are treated the same.",
  "Mina gäster är både europeiska och asiatiska affärsmän.",
  "Söker du en slavisk tjej är du på fel sida.",
  "Salongen ligger mittemot restaurang Latino.",
  "Till behandlingen använder jag afrikanskt sheasmör.",
])("guests, houses and goods are no ethnicity of the seller's: %s", (text) => {
  expect(codes(listingOf(text), "ethnicity")).toBe("");
});

test.each([
  "Hårfärg: Svart | Ålder: 34 | Kön: Kvinna",
  "Klädstil: Svart | Gender: Trans",
  "Eyes: black / Sex: female / Age: 34",
])("a colour that answers another question is no ethnicity: %s", (text) => {
  expect(codes(listingOf(text), "ethnicity")).toBe("");
});
