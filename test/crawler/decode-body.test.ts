import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { decodeBody } from "../../crawler/decode-body.ts";

const WORDS = "Blåögd räksmörgås från Örebro – 500 kr";
const page = (meta: string, text = WORDS) => `<html><head>${meta}</head><body>${text}</body></html>`;
const html = "text/html";

test.each([
  ["UTF-8 as its header says", Buffer.from(page("")), "text/html; charset=utf-8", undefined, "utf-8"],
  ["UTF-8 that nobody declares", Buffer.from(page("")), html, undefined, "utf-8"],
  [
    "UTF-8 under a header that says ISO-8859-1",
    Buffer.from(page("")),
    "text/html; charset=ISO-8859-1",
    undefined,
    "utf-8",
  ],
  [
    "windows-1252 as its header says",
    iconv.encode(page(""), "windows-1252"),
    "text/html; charset=ISO-8859-1",
    undefined,
    "windows-1252",
  ],
  [
    "windows-1252 as only its meta says",
    iconv.encode(page('<meta charset="iso-8859-1">'), "windows-1252"),
    html,
    undefined,
    "windows-1252",
  ],
  [
    "windows-1252 under a header that says UTF-8, with a meta that is right",
    iconv.encode(page('<meta charset="windows-1252">'), "windows-1252"),
    "text/html; charset=utf-8",
    undefined,
    "windows-1252",
  ],
  [
    "windows-1252 that everybody calls UTF-8",
    iconv.encode(page('<meta charset="utf-8">'), "windows-1252"),
    "text/html; charset=utf-8",
    undefined,
    "windows-1252",
  ],
  [
    "UTF-16 by its byte-order mark",
    iconv.encode(page(""), "utf-16le", { addBOM: true }),
    "text/html; charset=utf-8",
    undefined,
    "utf-16le",
  ],
  [
    "UTF-8 by its byte-order mark",
    iconv.encode(page(""), "utf-8", { addBOM: true }),
    "text/html; charset=latin1",
    undefined,
    "utf-8",
  ],
  [
    "windows-1250 that the definition names",
    iconv.encode(page("", "Łódź är en stad"), "windows-1250"),
    html,
    "windows-1250",
    "windows-1250",
  ],
])("%s is read right", (_name, bytes, contentType, definition, charset) => {
  const decoded = decodeBody(bytes, { contentType, definition });
  expect(decoded).toMatchObject({ charset, sound: true });
  expect(decoded.text).toContain(definition === undefined ? WORDS : "Łódź är en stad");
});

test("bullets and signs of western bytes that nobody declares are read, however many beside few letters", () => {
  const text = "• 2000 m² • 3 rum • 15 °C • Señor – ”ja”";
  const decoded = decodeBody(iconv.encode(page("", text), "windows-1252"), {
    contentType: html,
    definition: undefined,
  });
  expect(decoded).toMatchObject({ charset: "windows-1252", sound: true });
  expect(decoded.text).toContain(text);
});

test("UTF-8 that is cut off within a letter stays UTF-8", () => {
  const cut = Buffer.concat([Buffer.from(page("", `${WORDS} • ”ja”`)), Buffer.from([0xc3])]);
  const decoded = decodeBody(cut, { contentType: html, definition: undefined });
  expect(decoded.charset).toBe("utf-8");
  expect(decoded.text).toContain(WORDS);
});

test("text that was encoded twice is not sound", () => {
  const twice = iconv.encode(iconv.decode(Buffer.from(page("")), "windows-1252"), "utf-8");
  expect(decodeBody(twice, { contentType: html, definition: undefined }).sound).toBe(false);
});

test("bytes of no charset are not sound", () => {
  const noise = Buffer.from(Array.from({ length: 2000 }, (_, n) => (n * 7919) % 256));
  expect(decodeBody(noise, { contentType: "text/html; charset=utf-8", definition: undefined }).sound).toBe(false);
});

test("NUL and lone surrogates are taken out", () => {
  const decoded = decodeBody(Buffer.from("<p>a\u0000b</p>"), { contentType: html, definition: undefined });
  expect(decoded.text).toBe("<p>ab</p>");
  const wild = iconv.encode("<p>\ud800x</p>", "utf-16le", { addBOM: true });
  expect(decodeBody(wild, { contentType: html, definition: undefined }).text.isWellFormed()).toBe(true);
});
