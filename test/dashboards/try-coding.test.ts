import { JSDOM } from "jsdom";
import { beforeAll, expect, test } from "vitest";
import { tryCodingWith } from "../../cli/try-coding.ts";
import { loadCodebook } from "../../schema/codebook/load-codebook.ts";
import { hostileTexts } from "./support/hostile-texts.ts";
import { type OpenApp, openApp, signIn } from "./support/open-app.ts";

const PAGES = [
  ["/testa-kodningen", "sv"],
  ["/en/try-the-coding", "en"],
] as const;
const logged: string[] = [];
let opened: OpenApp;
let cookie = "";
beforeAll(async () => {
  const tryCoding = tryCodingWith(() => loadCodebook());
  opened = await openApp({ tryCoding, onError: (error) => logged.push(String(error)) });
  cookie = await signIn(opened.app);
});

const send = (
  text: string,
  path = "/testa-kodningen",
  headers: Record<string, string> = { origin: "http://localhost:80" },
) =>
  opened.app.inject({
    method: "POST",
    url: path,
    headers: { host: "localhost:80", cookie, "content-type": "application/x-www-form-urlencoded", ...headers },
    payload: new URLSearchParams({ text }).toString(),
  });
const documentOf = (body: string) => new JSDOM(body).window.document;

test.each(PAGES)("%s codes a text and marks the evidence of every code", async (path, language) => {
  const text = "Svensk tjej, 25 år, talar svenska och engelska.\nRing 070-174 06 05";
  const answer = await send(text, path);
  expect(answer.statusCode).toBe(200);
  const document = documentOf(answer.body);
  expect(document.documentElement.lang).toBe(language);
  const rows = [...document.querySelectorAll(".findings tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  const codes = rows.map((row) => row[3]);
  expect(codes).toEqual(expect.arrayContaining(["woman", "25", "SE", "sv", "en", "+46701740605"]));
  expect(document.querySelectorAll(".findings tbody .silent").length).toBeGreaterThan(0);
  const marks = [...document.querySelectorAll(".evidence-text mark")].map((mark) => mark.textContent);
  expect(marks).toEqual(expect.arrayContaining(["tjej", "25 år", "070-174 06 05"]));
  for (const link of document.querySelectorAll(".evidence-text a"))
    expect(document.querySelector(link.getAttribute("href") ?? "")?.tagName).toBe("TR");
  const shown = document.querySelector(".evidence-text")?.cloneNode(true) as Element;
  for (const mark of shown.querySelectorAll("sup")) mark.remove();
  expect(shown.textContent).toBe(text);
});

test("the page is a form until something is sent, and says so when it was empty", async () => {
  const { status, body } = await opened.get("/testa-kodningen");
  expect(status).toBe(200);
  expect(documentOf(body).querySelector("form")?.getAttribute("method")).toBe("post");
  expect(body).not.toContain("evidence-text");
  expect((await send(" \n ")).body).toContain("Skriv eller klistra in en text först.");
  expect(documentOf(body).querySelector(".menu [aria-current]")?.textContent).toBe("Testa kodningen");
});

test("200 hostile texts are shown as they stand: nothing runs, nothing breaks out", async () => {
  const texts = hostileTexts();
  expect(texts).toHaveLength(200);
  for (const text of texts) {
    const answer = await send(text);
    expect(answer.statusCode).toBe(200);
    const document = documentOf(answer.body);
    const shown = document.querySelector(".evidence-text");
    for (const mark of [...(shown?.querySelectorAll("sup") ?? [])]) mark.remove();
    const standing = text.replaceAll("\r\n", "\n").replaceAll("\u0000", "\ufffd");
    expect(shown?.textContent).toBe(standing);
    expect(document.querySelector("textarea")?.value).toBe(standing);
    expect(
      document.querySelectorAll(
        "script, style, iframe, base, math, template, meta[http-equiv], img:not([src='/icon.svg']), [onload], [onerror], [onfocus], [href^='javascript'], [autofocus]",
      ),
    ).toHaveLength(0);
    expect(document.querySelectorAll("form")).toHaveLength(1);
  }
  expect(logged).toEqual([]);
});

test("a text is taken only from a page of our own and only from a reader with a session", async () => {
  for (const headers of [
    {},
    { origin: "http://evil.example" },
    { origin: "null" },
    { origin: "http://localhost:80", "sec-fetch-site": "same-site" },
  ])
    expect((await send("25 år", "/testa-kodningen", headers as Record<string, string>)).statusCode).toBe(403);
  expect(
    (await send("25 år", "/testa-kodningen", { "sec-fetch-site": "same-origin", origin: "null" })).statusCode,
  ).toBe(200);
  expect((await send("25 år", "/testa-kodningen", { origin: "http://localhost:80", cookie: "" })).statusCode).toBe(401);
});

test("a text in an address is not read, and one that is too long is refused in words", async () => {
  const { body } = await opened.get("/testa-kodningen?text=kanarie+25+%C3%A5r");
  expect(body).not.toMatch(/kanarie|25 år/);
  const long = await send("å".repeat(300_000));
  expect([long.statusCode, long.body.split("\n")[0]]).toEqual([413, "Texten är för lång. Korta den och försök igen."]);
  const json = await send("25", "/testa-kodningen", {
    origin: "http://localhost:80",
    "content-type": "application/json",
  });
  expect(json.statusCode).toBe(415);
});

test("a stated age under 18 is said to leave every table", async () => {
  expect((await send("17 år")).body).toContain("lämnar alla tabeller och hänvisas samma dag");
});
