import { expect, test } from "vitest";
import { codes, listingOf } from "./coder.ts";

test.each([
  ["Massage i Ystad. Deutsch, polski, English no problem.", "de pl en"],
  ["Nadia, 30. Arabiska och franska lika bra.", "ar fr"],
  ["I stay two weeks. Italian very good, English so la la.", "it en"],
  ["Spanska efter många år i Peru, engelska därtill.", "es en"],
  ["Kazakh Russian English(good). No Oslo.", "kk ru en"],
  ["Message before. ukr rus eng", "uk ru en"],
  ["🗣 ES EN IT", "es en it"],
  ["Massage (sv, en, es)", "sv en es"],
  ["Galway man: English with a wink, Irish when drunk", "en ga"],
])("a sentence of languages needs no word of speech: %s", (text, expected) => {
  expect(codes(listingOf(text), "language")).toBe(expected);
});

test.each([
  ["Skriv gärna. Français, English, العربية", "fr en ar"],
  ["Magyarul, auf Deutsch, in English", "hu de en"],
  ["Write English or по-русски", "en ru"],
  ["English, 中文. Call me", "en zh"],
  ["No Swedish, ok Español, ok Inglês.", "es en"],
])("a language may be named in its own words: %s", (text, expected) => {
  expect(codes(listingOf(text), "language")).toBe(expected);
});

test.each([
  ["My english good, I am nice", "en"],
  ["English C1, Swedish A2 (SFI haha).", "en sv"],
  ["Talk simple. english simple please", "en"],
  ["Har jobbat i Porto så lite portugisiska kan jag bjuda på.", "pt"],
  ["Jag kan franska sedan mina år i Bryssel", "fr"],
  ["I can English, a bit Arabic", "en ar"],
  ["Inte bäst svenska men bäst massage", "sv"],
  ["Engelska? Javisst!", "en"],
  ["I do speak English! Portuguese of course.", "en pt"],
  ["I understand Swedish if you don't mumble", "sv"],
  ["Ryska om du vill öva.", "ru"],
  ["Finska pratar jag bättre än svenska", "fi sv"],
  ["Svenskan sitter som den ska", "sv"],
  ["Italienska brukar jag svära på.", "it"],
  ["Min man är svensk så svenska förstår jag.", "sv"],
  ["Född i Lyon, franska är hjärtats språk", "fr"],
])("any level counts: %s", (text, expected) => {
  expect(codes(listingOf(text), "language")).toBe(expected);
});

test.each([
  ["Thai, English, Swedish not yet", "th en"],
  ["Jag pratar spanska och engelska; svenska får du lära mig", "es en"],
  ["In English ok, Swedish don't try", "en"],
  ["Inte så bra på hebreiska.", ""],
  ["no swedish / english yes / hungarian yes", "en hu"],
  ["I'm learning Swedish but until then English.", "en"],
  ["Swedish under construction, English fluent", "en"],
  ["Svenska? Nej tyvärr.", ""],
])("only what is denied is denied: %s", (text, expected) => {
  expect(codes(listingOf(text), "language")).toBe(expected);
});

test.each([
  "We offer Swedish, Thai and oil massage",
  "Favoritmat? Thai.",
  "Passport ..... Bulgarian",
  "Min granne talar polska",
  "Two ladies. Chinese, Thai and Indian menus.",
  "Type: Latin",
  "Of course with French kiss",
  "Hon är 34 och han är 37. Svenska båda två.",
  "Half Swedish, half Thai.",
  "Cooks Thai, Korean and Vietnamese.",
  "Ukrainian or Russian? Guess!",
  "Hungarian/Romanian, brown eyes, 24",
  "Läser en roman på svenska",
  "Nyheterna går på finska i bakgrunden.",
  "Svensk Swish, dansk MobilePay, norsk Vipps.",
  "Your Spanish is welcome here",
  "Svenska Lena, norska Kari och danska Mette i samma hus.",
  "Som svenska har jag vant mig vid kylan.",
])("a name of a land's things and people is no language: %s", (text) => {
  expect(codes(listingOf(text), "language")).toBe("");
});

test.each([
  ["English", "fluent", "en"],
  ["Svenska", "nej", ""],
  ["Svenska", "lite", "sv"],
  ["Swedish", "60 min 800 kr", ""],
  ["Språk", "polska, engelska, svenska nej", "pl en"],
  ["Languages", "Russian (native), English (so-so)", "ru en"],
  ["Språk", "svenska, charterengelska, nej till tyska", "sv en"],
  ["Lang", "RO native / EN b1 / SV no", "ro en"],
])("the field %s with %s", (label, value, expected) => {
  expect(codes(listingOf("", { [label]: value }), "language")).toBe(expected);
});
