import { expect, test } from "vitest";
import { findEmails } from "../../../workers/recognise/find-emails.ts";
import { findHandles } from "../../../workers/recognise/find-handles.ts";
import { findPhones } from "../../../workers/recognise/find-phones.ts";

test.each([
  "070-174 06 05",
  "0701740605",
  "+46 70 174 06 05",
  "0046-70-174 06 05",
  "46701740605",
  "+46 (0)70-174 06 05",
  "070.174.06.05",
  "070*174*06*05",
  "0 7 0 1 7 4 0 6 0 5",
  "O7O-I74 O6 O5",
  "0️⃣7️⃣0️⃣1️⃣7️⃣4️⃣0️⃣6️⃣0️⃣5️⃣",
  "０７０-１７４ ０６ ０５",
  "𝟎𝟕𝟎 𝟏𝟕𝟒 𝟎𝟔 𝟎𝟓",
  "⓪⑦⓪ ①⑦④ ⓪⑥ ⓪⑤",
  "070💋174💋06💋05",
  "tel 70 174 06 05",
  "noll sju noll ett sju fyra noll sex noll fem",
  "noll sjuttio, ett sju fyra, noll sex, noll fem",
  "noll sjuttio ett sju fyra noll sex noll fem",
  "nollsjunoll ettsjufyra nollsex nollfem",
  "zero seven zero one seventy-four oh six oh five",
  "070 one seven 4 zero six 05",
  "noll sju noll streck ett sju fyra noll sex noll fem",
])("one number in every spelling is one phone: %s", (text) => {
  expect(findPhones(text).map((phone) => phone.value)).toEqual(["+46701740605"]);
});

test.each([
  ["08-465 004 00", "+46846500400"],
  ["031-390 06 99", "+46313900699"],
  ["040-628 04 00", "+46406280400"],
  ["0980-319 200", "+46980319200"],
  ["+44 20 7946 0958", "+442079460958"],
  ["kl 09-21 070-174 06 05", "+46701740605"],
  ["25 år 070-1740605 165 cm", "+46701740605"],
])("%s is %s", (text, value) => {
  expect(findPhones(text).map((phone) => phone.value)).toEqual([value]);
});

test.each([
  "556677-8899",
  "010203-1234",
  "2026-08-15",
  "01-05-2026",
  "08.00-22.00",
  "Öppet 08-22, 10-20",
  "1000 1500 2000 2500",
  "070-174",
  "70 174 06 05",
  "noll problem, sex dagar i veckan",
])("a date, hours, prices and incomplete numbers are no phone: %s", (text) => {
  expect(findPhones(text)).toEqual([]);
});

test("the span of a phone is its own text, sign included", () => {
  const text = "Ring +46 70-174 06 05 nu";
  const [phone] = findPhones(text);
  expect(text.slice(phone?.start, phone?.end)).toBe("+46 70-174 06 05");
});

test.each([
  ["anna.k@post.example", "anna.k@post.example"],
  ["Anna.K@Post.Example.", "anna.k@post.example"],
  ["anna (at) post (dot) example", "anna@post.example"],
  ["anna[at]post.example", "anna@post.example"],
  ["anna snabel-a post punkt example", "anna@post.example"],
  ["anna snabela post.example", "anna@post.example"],
  ["anna at post dot example", "anna@post.example"],
  ["anna @ post.example", "anna@post.example"],
])("an address is found behind its disguise: %s", (text, value) => {
  expect(findEmails(`Mejla ${text} så svarar jag`.replace("Mejla ", "Mejl: ")).map((email) => email.value)).toEqual([
    value,
  ]);
});

test.each(["Meet me at home", "I am at the hotel. Example follows", "25 kr @ stan", "@anna"])(
  "no address: %s",
  (text) => {
    expect(findEmails(text)).toEqual([]);
  },
);

test.each([
  ["Telegram: @anna_x", "telegram:anna_x"],
  ["skriv på telegram, anna_x", "telegram:anna_x"],
  ["snap: Anna.X", "snapchat:anna.x"],
  ["kik nytjej99", "kik:nytjej99"],
  ["t.me/anna_x", "telegram:anna_x"],
  ["insta @anna", "instagram:anna"],
  ["IG: anna_x.", "instagram:anna_x"],
  ["anna_hisingen (telegram)", "telegram:anna_hisingen"],
  ["finns som @anna på snap", "snapchat:anna"],
])("a handle carries its service: %s", (text, value) => {
  expect(findHandles(text).map((handle) => handle.value)).toEqual([value]);
});

test.each([
  "telegram or call",
  "Whatsapp 070-174 06 05",
  "signal finns",
  "snap och telegram",
  "line up at the door",
  "i snapshot_1 form",
])("no handle: %s", (text) => {
  expect(findHandles(text)).toEqual([]);
});
