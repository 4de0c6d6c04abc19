import { expect, test } from "vitest";
import { codes, listingOf } from "./coder.ts";

test.each([
  ["Svensk tjej", "SE"],
  ["Jag är norsk men bor här", "NO"],
  ["I come from Spain", "ES"],
  ["född i Irak", "IQ"],
  ["Thai lady", "TH"],
  ["Rumänska 28 år", "RO"],
  ["från Latinamerika", "region:latin-america"],
  ["🇺🇦 Anna", "UA"],
  ["Grekisk man", "GR"],
])("nationality in %s", (text, code) => {
  expect(codes(listingOf(text), "nationality")).toBe(code);
});

test.each([
  "svensk massage",
  "thaimassage",
  "French kiss",
  "svenska kronor",
  "finsk bastu",
  "French and Spanish wine",
  "just back from Spain",
  "Swedish men only",
  "talar svenska",
  "kunder från Norge",
  "svenskt nummer",
  "Chinese, Thai and Indian menus",
  "🇸🇪🇬🇧🇩🇪",
])("%s states no nationality", (text) => {
  expect(codes(listingOf(text), "nationality")).toBe("");
});

test.each([
  ["Swedish", "SE"],
  ["SE", "SE"],
  ["SWE", "SE"],
  ["🇷🇴", "RO"],
  ["Latin", "region:latin-america"],
  ["Östeuropa", "region:eastern-europe"],
  ["jordbo", "?"],
  ["-", ""],
])("the field Nationalitet with %s", (value, code) => {
  expect(codes(listingOf("", { Nationalitet: value }), "nationality")).toBe(code);
});

test.each([
  ["Het latina", "latin"],
  ["asiatisk skönhet", "asian"],
  ["Black beauty", "black"],
  ["Svart och vacker.", "black"],
  ["half asian half european lady", "mixed"],
  ["Kaukasisk typ.", "caucasian"],
  ["Ebony 25", "black"],
  ["White European lady", "european-white"],
])("ethnicity in %s", (text, code) => {
  expect(codes(listingOf(text), "ethnicity")).toBe(code);
});

test.each([
  "svart hår",
  "black dress",
  "white wine",
  "asian massage",
  "afrikansk musik",
  "Black men welcome",
  "i vitt",
])("%s states no ethnicity", (text) => {
  expect(codes(listingOf(text), "ethnicity")).toBe("");
});

test.each([
  ["F / 30 / white / 170", "white"],
  ["male, 41, 183 cm, 82 kg, white, discreet", "white"],
  ["24 yrs - mixed - Södermalm", "mixed"],
  ["💕 mixed 💕 curly 💕 21", "mixed"],
  ["Height 168. Skin white. Eyes green.", "white"],
  ["age 30 ethnicity caucasian height 170", "caucasian"],
  ["Beautiful, black and bold.", "black"],
  ["5'7, black, natural hair, 26", "black"],
  ["asiatisk/liten/söt", "asian"],
  ["m4m black 30 top", "black"],
])("ethnicity as an entry of a list of facts in %s", (text, code) => {
  expect(codes(listingOf(text), "ethnicity")).toBe(code);
});

test.each([
  ["en mix av asiatiskt och europeiskt", "mixed"],
  ["mix of Latin and African blood", "mixed"],
  ["En spännande blandning mellan svenskt och brasilianskt", "mixed"],
  ["en riktig mix!", "mixed"],
  ["en mix av svensk och thailändsk massage", ""],
  ["a nice mix of sweet and spicy", ""],
  ["blend of essential oils", ""],
])("a mixture is of peoples or of something else: %s", (text, code) => {
  expect(codes(listingOf(text), "ethnicity")).toBe(code);
});

test.each([
  ["västafrikansk kvinna", "african"],
  ["Balkanbrud", "balkan"],
  ["mulattflicka med stora ögon", "mulatto"],
  ["latinas calientes", "latin"],
  ["halvnordisk tjej", "mixed"],
  ["white guy next door", "white"],
  ["this Asian doll is only here for one week", "asian"],
])("ethnicity by compounds and nouns in %s", (text, code) => {
  expect(codes(listingOf(text), "ethnicity")).toBe(code);
});

test.each([
  "All races welcome: white, black, asian, latin.",
  "Everyone is welcome no matter if you are black, white or asian.",
  "only for european, white, 30+",
  "arab and african not allowed",
  "all nationalities welcome, arab, indian, african",
  "jag välkomnar män från hela världen, afrikaner, araber, asiater",
])("the list of peoples in %s is of guests", (text) => {
  expect(codes(listingOf(text), "ethnicity")).toBe("");
});

test.each([
  "My hair is black",
  "min favoritfärg är svart",
  "jag har svart, långt hår",
  "they call me Snow White",
  "Black Rose Studio",
  "svart humor och vitt hjärta",
  "People say I look Asian but I am not",
  "my roommate is a latina",
  "I studied Latin in school",
  "kizomba, salsa, latin",
  "vitt och fräscht",
])("%s says no ethnicity of the seller", (text) => {
  expect(codes(listingOf(text), "ethnicity")).toBe("");
});

test.each([
  ["Hot colombian latina", "CO"],
  ["Hola chicos, soy Camila, colombiana de 25 años", "CO"],
  ["Har bott i Spanien men är svensk", "SE"],
  ["I am from Kiev, Ukraine", "UA"],
  ["just back from Rome, Italy", ""],
  ["Our chef is Italian", ""],
  ["kocken är fransk", ""],
  ["honey from Greece", ""],
  ["from Sweden to Denmark in a day", ""],
  ["vår nya tjej är polska", "PL"],
  ["all nationalities welcome, arab, indian, african", ""],
  ["French and Greek included", ""],
  ["a mix of tantra and swedish", ""],
  ["Let's eat Thai and watch a film", ""],
  ["mitt nummer är estniskt", ""],
  ["number is Polish, don't worry", ""],
  ["Thai salong i centrum", ""],
  ["Pappa afrikan, mamma svensk", ""],
  ["en gäst från Finland sa", ""],
  ["paket från Kina", ""],
])("what a demonym is said of: %s", (text, code) => {
  expect(codes(listingOf(text), "nationality")).toBe(code);
});

test.each([
  ["Background", "Colombia", "CO", ""],
  ["Background", "Latin American", "", "latin"],
  ["Background", "Nurse", "", ""],
  ["Ethnicity", "Asian-European mix", "", "mixed"],
])("the field %s with %s asks for either", (label, value, nationality, ethnicity) => {
  const listing = listingOf("", { [label]: value });
  expect([codes(listing, "nationality"), codes(listing, "ethnicity")]).toEqual([nationality, ethnicity]);
});

test.each([
  ["Lingerie", "black, white", "ethnicity"],
  ["Tatueringar", "svarta", "ethnicity"],
  ["Style", "European", "ethnicity"],
  ["Tar emot", "svenskar", "nationality"],
  ["Favoritmat", "indisk", "nationality"],
])("the field %s with %s says nothing of the seller", (label, value, variable) => {
  expect(codes(listingOf("", { [label]: value }), variable)).toBe("");
});

test.each([
  ["Jag är bisexuell", "bisexual"],
  ["straight guy", "heterosexual"],
  ["Lesbisk tjej", "homosexual"],
  ["Tjej, 24, bi", "bisexual"],
  ["Gay friendly", ""],
  ["straight hair", ""],
  ["straight to the point", ""],
  ["bi-odling", ""],
  ["Bisexuella gäster är välkomna", ""],
])("orientation in %s", (text, code) => {
  expect(codes(listingOf(text), "orientation")).toBe(code);
});

test.each([
  ["Talar svenska och engelska", "sv en"],
  ["I speak Spanish, English and a little Swedish", "es en sv"],
  ["Engelsktalande", "en"],
  ["sv/eng", "sv en"],
  ["Språk: rumänska, italienska", "ro it"],
  ["Text me in English", "en"],
  ["Engelska går bra", "en"],
  ["talar inte svenska, bara engelska", "en"],
  ["Spricht. Tyska. Ja", "de"],
  ["My English is OK", "en"],
  ["Talar: 🇬🇧🇩🇪", "en de"],
])("languages in %s", (text, code) => {
  expect(codes(listingOf(text), "language")).toBe(code);
});

test.each([
  "Svensk tjej",
  "svenska kronor",
  "No Swedish",
  "lär mig svenska",
  "fransk mat",
  "English breakfast",
  "English speaking clients only",
])("%s states no language", (text) => {
  expect(codes(listingOf(text), "language")).toBe("");
});

test.each([
  ["Svenska, engelska (lite)", "sv en"],
  ["SV/EN/ES", "sv en es"],
  ["English, Swedish (no)", "en"],
  ["Norwegian", "no"],
  ["Klingon", "?"],
  ["ej angivet", ""],
])("the field Språk with %s", (value, code) => {
  expect(codes(listingOf("", { Språk: value }), "language")).toBe(code);
});

test.each([
  ["Svensk", "swedish"],
  ["Turkish", "turkish"],
  ["finska", "finnish"],
  ["Assyrisk", "assyrian"],
  ["Celtic", "celtic"],
  ["South European", "south-european"],
  ["Swedish/Nordic", "nordic"],
  ["Marsian", "?"],
])("a field that asks for ethnicity takes the adjective of a country or people: %s", (value, code) => {
  expect(codes(listingOf("", { Etnicitet: value }), "ethnicity")).toBe(code);
});

test.each([
  ["Passport ..... Bulgarian", "BG"],
  ["Nationality | Thai", "TH"],
  ["Fields: city (Nacka), country (Lebanon)", "LB"],
  ["Q: Where are you from?\nA: Scotland, the wet half.", "GB"],
  ["Ethnicity | Turkish", ""],
])("a form written out in the text answers in its own signs: %s", (text, code) => {
  expect(codes(listingOf(text), "nationality")).toBe(code);
});

test.each([
  ["Min mormor kom från Eritrea. Jag är svensk tjej.", "SE"],
  ["Mammas släkt kommer från Tunisien.", "TN"],
  ["Svensk mor, svensk far.", "SE"],
  ["Hela släkten är svensk så långt kyrkböckerna räcker.", "SE"],
  ["Svensk, norsk mor.", "SE"],
  ["Mamma är från Thailand och pappa från Skövde.", ""],
])("what is said of parents and family is descent: %s", (text, code) => {
  expect(codes(listingOf(text), "nationality")).toBe(code);
});

test.each([
  ["Vi är ryskor båda två", "RU"],
  ["Tjej, halvitalienska enligt provet", "IT"],
  ["Har fötts i Marocko.", "MA"],
  ["Östeuropa är hemma.", "region:eastern-europe"],
  ["Är själv kinesiska och pratar mandarin.", "CN"],
  ["A woman straight out of Poland", "PL"],
  ["girl of Haiti", "HT"],
  ["🌍 Peru\n🎂 29", "PE"],
])("origin is told in many ways: %s", (text, code) => {
  expect(codes(listingOf(text), "nationality")).toBe(code);
});

test.each([
  "Engelska och svenska lika bra.",
  "Jag kan franska sedan mina år i Bryssel.",
  "Blir brun som en spanjor på sommaren.",
  "Gun-Britt och Leif",
  "My home is far from Ghana.",
])("two languages, a likeness and a first name state no nationality: %s", (text) => {
  expect(codes(listingOf(text), "nationality")).toBe("");
});

test("a label that asks for the nation goes before one that may ask where somebody is", () => {
  expect(codes(listingOf("", { Land: "Sverige", Nationalitet: "🇵🇱" }), "nationality")).toBe("PL");
});

test.each([
  ["Gift med en dansk. Kvinna 45.", ""],
  ["Par från Norge tas gärna emot.", ""],
  ["Många frågar om jag är grek.", ""],
  ["Kläderna är franska, skorna italienska.", ""],
  ["Favoritmat? Thai.", ""],
  ["Peru är landet jag kommer ifrån.", "PE"],
  ["vengo de Venezuela, chica 23", "VE"],
  ["Min far är marockan.", "MA"],
])("husbands, guests, guesses and things are not the seller: %s", (text, code) => {
  expect(codes(listingOf(text), "nationality")).toBe(code);
});

test.each([
  "Soffan är från Danmark.",
  "Kryddorna kommer från Indien.",
  "Är du kanske från Finland?",
  "Greek mythology nerd. Woman 28.",
  "Svenska spel tar mina pengar.",
  "Danes and Norwegians get a discount.",
  "Had a Spanish boyfriend once.",
  "Har undervisat i tyska och historia.",
])("things, the reader's land, hobbies and many at once state no nationality: %s", (text) => {
  expect(codes(listingOf(text), "nationality")).toBe("");
});

test.each([
  ["We are three asian friends", "asian"],
  ["Mamma är från Chile och pappa från Kiruna, så jag är väl det man kallar blandad.", "mixed"],
  ["Tycker om mörka, svarta, latinska män.", ""],
  ["Jag är vit som ett lakan på vintern.", ""],
  ["Tidigare lektor i latin.", ""],
])("ethnicity is the sellers' own: %s", (text, code) => {
  expect(codes(listingOf(text), "ethnicity")).toBe(code);
});

test.each([
  ["Jag och min bror kom från Afghanistan 2015.", "AF"],
  ["Ryska Natasja nu i Skövde, 40 år ung", "RU"],
  ["Landet jag föddes i heter Marocko.", "MA"],
  ["The only Greek in Arvika.", "GR"],
  ["Mormor var etiopiska.", "ET"],
  ["Inte från Thailand, inte från Polen, bara jag.", ""],
  ["Thai, svensk eller djupgående massage?", ""],
  ["Fråga inte om jag är ryska.", ""],
  ["Engelskan min är skraltig.", ""],
])("who it is said of, and whether it is denied: %s", (text, code) => {
  expect(codes(listingOf(text), "nationality")).toBe(code);
});
