import { expect, test } from "vitest";
import { codes, listingOf, valuesOf } from "./coder.ts";

test.each([
  ["Jag är en svensk tjej", "woman"],
  ["Mogen dam tar emot", "woman"],
  ["She will welcome you", "woman"],
  ["Stilig kille söker killar", "man"],
  ["Trygg man här", "man"],
  ["Man 45 söker", "man"],
  ["I am a handsome guy", "man"],
  ["TS-tjej på besök", "trans"],
  ["Transsexual (pre-op)", "trans"],
  ["TV, 41 år", "trans"],
  ["Crossdresser", "trans"],
  ["Vi är ett par", "other"],
  ["Couple here", "other"],
  ["Tjej och kille tillsammans", "other"],
  ["Två tjejer", "woman"],
  ["Söker du en riktig kvinna?", "woman"],
  ["En trebarnsmamma (46) med all tid i världen", "woman"],
  ["Stilig västkustkille, 33, på besök", "man"],
  ["Själv är jag en lugn karl. Damer och herrar lika välkomna.", "man"],
  ["Två polare här, båda killar", "man"],
  ["Söker någon som kan uppskatta en riktig karlakarl", "man"],
  ["I am the only woman here who is on time", "woman"],
  ["Min man? Han finns inte längre. Änka, sextiofem.", "woman"],
  ["Kille, 29. Det är tjejer jag vänder mig till.", "man"],
  ["Two sisters in Borås", "woman"],
  ["W4M, 35", "woman"],
  ["29, f, gbg", "woman"],
  ["Clara is witty and warm. Book her via mail.", "woman"],
  ["Ensam mor, 38, tar emot", "woman"],
  ["Sthlm, m, 34, vit", "man"],
  ["Miss Olivia, Borås", "woman"],
  ["Nya tjejer varje vecka", "woman"],
  ["Tjej sökes? Här är jag!", "woman"],
  ["Jag själv är man, byggd 1969", "man"],
  ["Tantra hos mogen dam i Malmö", "woman"],
  ["Ingen vanlig tjej, mer en katt", "woman"],
  ["Par? Nej. Kvinna? Ja.", "woman"],
  ["Jag är en tjej. Couples are happy with me.", "woman"],
])("%s states %s", (text, gender) => {
  expect(codes(listingOf(text), "gender")).toBe(gender);
});

test.each([
  "För dig som man",
  "Endast herrar",
  "Only gentlemen",
  "Par välkomna",
  "Women are welcome too",
  "Tar emot män, kvinnor och par",
  "Söker tjej",
  "Svenska",
  "Lesbisk",
  "Min fru vet om det",
  "I know what a man needs",
  "Hotell i Amsterdam",
  "A woman's touch",
  "Clients: men",
  "En kvinna i Borås ringde",
  "Tjejen i receptionen hjälper dig",
  "I receive women, men, couples",
  "Jag ledsagar damer",
  "Jag har ett par frågor innan vi ses",
  "Välkommen du fina herre",
  "Jag är trött på killar som inte dyker upp",
  "Women: 1000. Men: 1200. Couples: 1800.",
  "Our driver is an older man",
  "I live with a man",
  "Ladies and gentlemen, the price is fixed",
  "Gift sedan tio år med en underbar man",
  "Raised by two strong women",
  "Gåvokort till din fru",
  "A good man is hard to find",
  "Be a gentleman, please",
  "Du ska vara en schysst kille",
  "Women love my massage",
  "I miss you already",
  "Kille eller tjej spelar ingen roll",
  "My friend is late, call her",
  "Oh man, what a summer",
  "Man kan ringa när man vill",
  "ett par timmar",
  "a couple of hours",
  "Det finns TV och balkong",
  "Hi guys",
  "bor här men reser mycket",
  "Massör",
  "flickvän",
])("%s states no gender of the seller", (text) => {
  expect(codes(listingOf(text), "gender")).toBe("");
});

test.each([
  ["K", "woman"],
  ["Kvinna", "woman"],
  ["female", "woman"],
  ["M", "man"],
  ["TS/TV", "trans"],
  ["Par", "other"],
  ["ej angivet", ""],
  ["asdf", "?"],
  ["kobieta", "woman"],
  ["hombre", "man"],
])("the field Kön with %s", (value, gender) => {
  expect(codes(listingOf("", { Kön: value }), "gender")).toBe(gender);
});

test("a question that names the genders asks for gender, one that asks whom the seller wants to meet does not", () => {
  const fields = { "1. Man, kvinna eller något annat?": "hona", "13. Vem vill du träffa?": "en vidsynt herre" };
  expect(codes(listingOf("", fields), "gender")).toBe("woman");
});

test("the wording of a trans person is kept as a subcode", () => {
  expect(valuesOf(listingOf("", { Gender: "Transsexual (pre-op)" }), "gender")).toEqual([
    expect.objectContaining({ code: "trans", subcode: "pre-op" }),
  ]);
});

test.each([
  ["En rar man med mycket humor.", "man"],
  ["Blid kvinna hälsar. Första gången? Vi tar det steg för steg.", "woman"],
])("an adjective that ends as a verb does, and a question after her, leave the seller be: %s", (text, gender) => {
  expect(codes(listingOf(text), "gender")).toBe(gender);
});
