import fc from "fast-check";
import { expect, test } from "vitest";
import { createExtractor } from "../../../workers/extract/extract-listing.ts";
import { defineSite } from "./define-site.ts";

const site = defineSite({
  title: "h1",
  text: [".body", "article p"],
  pairs: [{ rows: "dl" }, { rows: "table" }, { rows: "li", label: "b" }, { rows: "p" }],
  fields: { age: { selector: "h1", pattern: "(\\d+)" }, place: { selector: "[data-ort]", attribute: "data-ort" } },
  json: { selector: "script", fields: { gender: "a[].b" }, text: "c", title: "d" },
  jsonLd: { language: "knowsLanguage[].name" },
  microdata: { nationality: "nationality" },
  drop: [".counter"],
});
const extract = createExtractor(site, { labels: new Map() });

const PAGE = `<!DOCTYPE html><html><head><title>x</title><script type="application/ld+json">{"knowsLanguage":[{"name":"Svenska"}]}</script></head>
<body><h1>Hej 25</h1><dl><dt>Kön</dt><dd>Kvinna</dd></dl><table><tr><td>Ort</td><td>Lund</td></tr></table><ul><li><b>Språk</b> Svenska</li></ul>
<div class="body" data-ort="Lund"><p>Ett &amp; två: tre</p><svg><path d="M0"/></svg><span itemprop=nationality>SE</span></div><article><p>Mer</p></article>
<script>{"a":[{"b":"K"}],"c":"<p>x</p>","d":"y"}</script><select><option>a</option></select></body></html>`;

const SPLINTERS = [
  "\u0000",
  "\ud800",
  "\u202e",
  "<",
  ">",
  "</",
  "<!--",
  "]]>",
  '"',
  "&#0;",
  "&#xD800;",
  "<table>",
  "<p>",
  "</body>",
  "<svg>",
  "<script>",
  "<template>",
  "{",
  "[",
  "<dl><dt>",
  "\r",
  " hidden ",
  "<frameset>",
  "<plaintext>",
  "&",
  "<textarea>",
];

test("no mutation of a page stops the extractor, and what it gives is clean text", () => {
  const change = fc.tuple(fc.nat(PAGE.length), fc.nat(30), fc.constantFrom(...SPLINTERS), fc.nat(3));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      let html = PAGE;
      for (const [at, length, splinter, times] of changes) {
        html = html.slice(0, at) + splinter.repeat(times) + html.slice(at + length);
      }
      const text = JSON.stringify(extract(html));
      // A lone surrogate would be written as an escape; NUL likewise.
      return !/\\u0000|\\ud[89a-f]/i.test(text);
    }),
    { numRuns: 1_500, seed: 11 },
  );
});

test.each([
  ["one line of a megabyte", `<div class=body>${"ord ".repeat(250_000)}</div>`],
  ["separators without end", `<p>${":".repeat(500_000)}</p><p>${"a: ".repeat(200_000)}</p>`],
  ["white space without end", `<div class=body>${" \n\t".repeat(300_000)}x</div>`],
  ["tags never closed", `<div class=body>${"<b><i><p>x".repeat(20_000)}`],
  ["attributes without end", `<div class=body ${"a='x' ".repeat(60_000)}>x</div>`],
  ["a tag that never ends", `<div class=body>x</div><p ${" a".repeat(300_000)}`],
  ["start signs", `<div class=body>${"<".repeat(300_000)}</div>`],
  ["entities", `<div class=body>${"&amp".repeat(200_000)}</div>`],
  ["scripts never closed", `<div class=body>x</div>${"<script>".repeat(50_000)}`],
  ["comments never closed", `<div class=body>x</div>${"<!--".repeat(150_000)}`],
])("%s is read in bounded time", (_name, html) => {
  const start = performance.now();
  extract(html);
  expect(performance.now() - start).toBeLessThan(4_000);
});
