import { expect, test } from "vitest";
import { UserError } from "../../../../schema/vocabulary/errors.ts";
import { draftGate } from "../../../../workers/extract/draft/draft-gate.ts";
import { draftJsonList } from "../../../../workers/extract/draft/draft-json-list.ts";
import { draftListingLinks } from "../../../../workers/extract/draft/draft-listing-links.ts";
import { draftPaging } from "../../../../workers/extract/draft/draft-paging.ts";
import { draftSite, sampleListings } from "../../../../workers/extract/draft/draft-site.ts";
import { judgeName } from "../../../../workers/extract/draft/judge-name.ts";
import { extractListing } from "../../../../workers/extract/extract-listing.ts";
import { parsePage } from "../../../../workers/extract/parse-page.ts";

const at = "http://board.example/ort/lund";
const labels = new Map(Object.entries({ kön: "gender", ålder: "age", ort: "place", språk: "language" }));

test.each([
  ["meaningful", ["annons", "ad-title", "listing_row", "brodtext", "h1", "fakta2", "searchHit", "result-list"]],
  ["layout", ["mt-4", "col-md-6", "flex", "active", "text-center", "container", "js-open", "odd"]],
  ["generated", ["css-1x2y3z", "sc-bdVaJa", "x7f3a", "q81", "_3fGh2", "item-30499", "a:b", "jss42"]],
])("a %s name is told as such", (quality, names) => {
  expect(names.filter((name) => judgeName(name) !== quality)).toEqual([]);
});

const rows = (count: number, row: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => row(n + 1)).join("");
const menu = `<nav>${rows(12, (n) => `<a href="/ort/o${n}">Ort ${n}</a>`)}</nav><footer><a href="/om">Om</a></footer>`;

test.each([
  [
    "rows with a heading each",
    (n: number) => `<article><h2><a href="/annons/${n}00">Rubrik ${n}</a></h2><p>Text ${n} om mig</p></article>`,
  ],
  [
    "cards linked twice",
    (n: number) =>
      `<div class=card><a href="/a/${n}01-namn"><img></a><a class=t href="/a/${n}01-namn">Rubrik ${n}</a></div>`,
  ],
  ["table cells", (n: number) => `<tr><td><a href="visa?id=${n}">Rubrik nummer ${n}</a></td><td>i dag</td></tr>`],
  [
    "links with hashed classes",
    (n: number) =>
      `<section><div class=x7f3a><a class=q81${n} href="/p/${n}77">Namn ${n}</a> kort text här</div></section>`,
  ],
])("links to listings are found among %s, and nothing else", (_name, row) => {
  const body = /^<tr/.test(row(1)) ? `<table>${rows(9, row)}</table>` : `<main>${rows(9, row)}</main>`;
  const draft = draftListingLinks(parsePage(menu + body), at);
  expect(draft?.addresses).toHaveLength(9);
  expect(draft?.addresses.every((address) => /annons|\/a\/|visa|\/p\//.test(address))).toBe(true);
});

test("a town in the listings' addresses is no part of what they have in common", () => {
  const html = rows(6, (n) => `<p><a href="/lund/annons-${n}23">Rubrik ${n}</a> och text</p>`);
  const draft = draftListingLinks(parsePage(`<main>${html}</main>`), "http://board.example/lund");
  expect(new RegExp(draft?.pattern ?? "x", "u").test("/malmo/annons-999")).toBe(true);
  expect(draft?.link).not.toContain("lund");
});

test("parameters that say where a link was clicked do not tell listings apart", () => {
  const html = rows(6, (n) => `<p><a href="/annons/${n}23?fran=lund&amp;plats=${n}">Rubrik ${n}</a> text</p>`);
  expect(draftListingLinks(parsePage(html), at)?.ignoreParameters).toEqual(["fran", "plats"]);
});

test("links hidden by the page's own style are no listings", () => {
  const html = `<style>.bort{display:none}</style>${rows(6, (n) => `<p><a class=l href="/a/${n}23">Rubrik ${n}</a></p>`)}<p class=bort><a class=l href="/a/999">x</a></p>`;
  expect(sampleListings({ address: at, html }, 20)).not.toContain("http://board.example/a/999");
});

test.each([
  ['<a rel=next href="?p=2">Nästa</a>', { kind: "nextLink", selector: 'a[rel~="next"]' }],
  [
    '<div class=pager><a class="prev" href="?p=0">Föregående</a> <a class="next" href="?p=2">»</a></div>',
    { kind: "nextLink", selector: "a.next" },
  ],
  [
    '<ul><li class="next_page"><a href="?p=2">Visa nästa</a></li></ul>',
    { kind: "nextLink", selector: "li.next_page > a" },
  ],
  ['<p><a href="?p=2">Nästa sida</a></p>', { kind: "nextLink", selector: 'a:contains("Nästa sida")' }],
  [
    '<p class=pager><a href="?sida=2">2</a> <a href="?sida=3">3</a></p>',
    { kind: "pageNumber", parameter: "sida", first: 1, step: 1 },
  ],
  [
    '<p class=pager><a href="?start=20">2</a> <a href="?start=40">3</a></p>',
    { kind: "pageNumber", parameter: "start", first: 0, step: 20 },
  ],
  [
    '<p class=pager><a href="/ort/lund/sida/2">2</a> <a href="/ort/lund/sida/3">3</a> <a href="?p=9">&gt;&gt;</a></p>',
    { kind: "pageNumber", path: "/sida/{page}", first: 1, step: 1 },
  ],
  [
    "<button onclick=\"location.href='/ort/lund?sida=2'\">Bläddra</button>",
    { kind: "pageNumber", parameter: "sida", first: 1, step: 1 },
  ],
  ["<button id=fler>Visa fler</button>", { kind: "loadMore", selector: "#fler", clicks: 500 }],
  [
    "<div id=sentinel></div><script>new IntersectionObserver(()=>fetch('/x'))</script>",
    { kind: "infiniteScroll", scrolls: 500 },
  ],
  ['<nav class="next-meny"><a class="next-link" href="/om">Om sidan och mer</a></nav>', { kind: "none" }],
])("paging is read from %s", (html, paging) => {
  expect(draftPaging(parsePage(`<main>${html}</main>`), at).paging).toEqual(paging);
});

test("a list in JSON gives items, the template of addresses, and its next page", () => {
  const answer = {
    data: {
      total: 3,
      rows: [
        { id: 11, name: "a" },
        { id: 12, name: "b" },
      ],
    },
    next: "/api?page=2",
  };
  const draft = draftJsonList(answer, "http://board.example/api", ["http://board.example/profil/11"]);
  expect(draft).toMatchObject({ items: "data.rows[]", address: "id", template: "/profil/{value}" });
  expect(draft?.paging.paging).toMatchObject({ kind: "json", next: "next" });
});

test.each([
  [
    '<div id=gate><p>Du måste ha fyllt 18 år.</p><form action="/ok" method=post><button name=svar value=ja>Ja, jag är över 18</button></form></div>',
    { kind: "form", selector: "#gate form", fields: { svar: "ja" } },
  ],
  [
    "<div id=gate><p>Are you 18?</p><button class=enter>Enter</button></div>",
    { kind: "click", selector: "button.enter", marks: "#gate" },
  ],
  [
    "<div id=gate><p>Åldersgräns 18 år</p><button>Gå in</button></div><script>b.onclick=()=>{document.cookie='vuxen=ja;path=/'}</script>",
    { kind: "cookie", name: "vuxen", value: "ja", marks: "#gate" },
  ],
])("a gate that asks for a visitor's age is recognised: %s", (html, gate) => {
  expect(draftGate(parsePage(html))?.gate).toMatchObject(gate);
});

test("an ordinary listing is no gate", () => {
  const html = `<main><h1>Hej</h1><p>${"Jag är 25 år och över 18. ".repeat(90)}</p><button>Ja tack</button></main>`;
  expect(draftGate(parsePage(html))).toBeNull();
});

const listing = (
  n: number,
) => `<html lang=sv><head><title>Rubrik ${n} – Tavlan</title></head><body><header><h2>Tavlan</h2></header>
<main><h1>Rubrik ${n}</h1><div class=meta><div class=rad><i>Kön</i><b>Kvinna</b></div><div class=rad><i>Ålder</i><b>2${n} år</b></div>
<div class=rad><i>Nås på</i><b>namn${n}@post.example</b></div><div class=rad><i>Längd</i><b>17${n} cm</b></div></div>
<div class=text><p>Det här är text nummer ${n} och den är ganska lång för att synas.</p><p>Andra stycket ${n} i samma text.</p><small>Visad ${n}3 gånger</small></div>
</main><footer>Klockan är nu</footer></body></html>`;

test("a drafted definition reads what a written one would, and asks about what it guessed", () => {
  const html = `<html lang=sv><title>Lund – Tavlan</title><main>${rows(7, (n) => `<p><a class=l href="/annons/${n}">Rubrik ${n}</a> text</p>`)}</main>${menu}`;
  const pages = [1, 2, 3].map((n) => ({ address: `http://board.example/annons/${n}`, html: listing(n) }));
  const draft = draftSite({ list: { address: at, html }, listings: pages, labels });
  expect(draft.definition).toMatchObject({
    origin: "http://board.example",
    languages: ["sv"],
    labels: { "Nås på": "contact" },
  });
  expect(extractListing(draft.definition, listing(5), { labels })).toEqual({
    title: "Rubrik 5",
    fields: [
      { label: "Kön", value: "Kvinna", variable: "gender" },
      { label: "Ålder", value: "25 år", variable: "age" },
      { label: "Nås på", value: "namn5@post.example", variable: "contact" },
      { label: "Längd", value: "175 cm", variable: null },
    ],
    text: "Det här är text nummer 5 och den är ganska lång för att synas.\nAndra stycket 5 i samma text.",
  });
  const asked = draft.questions.map(({ question }) => question).join("\n");
  expect(asked).toContain("Längd");
  expect(asked).toContain("Nås på → contact");
  expect(
    Math.min(draft.confidence.links ?? 0, draft.confidence.pairs ?? 0, draft.confidence.text ?? 0),
  ).toBeGreaterThan(0.8);
});

test("pages that only a browser shows whole make a definition that asks for a browser", () => {
  const shell = '<div id=app></div><script src="/app.js"></script>';
  const list = { address: at, html: rows(7, (n) => `<p><a class=l href="/annons/${n}">Rubrik ${n}</a> text</p>`) };
  const pages = [1, 2].map((n) => ({ address: `http://board.example/annons/${n}`, html: listing(n) }));
  const bare = pages.map(({ address }) => ({ address, html: shell }));
  const draft = draftSite({
    list: { address: at, html: shell },
    listings: bare,
    rendered: { list, listings: pages },
    labels,
  });
  expect(draft.definition.fetch).toBe("browser");
  expect(draft.definition.listing.link).toBe("a.l");
});

test("a page without anything to go by gives questions, not a crash", () => {
  for (const html of ["", "<p>x", "[]", "{}", "<html><body>\u0000</body></html>"]) {
    const draft = () => draftSite({ list: { address: at, html }, listings: [{ address: `${at}/1`, html }], labels });
    expect(draft).not.toThrow(UserError);
    expect(draft().questions.length).toBeGreaterThan(0);
  }
});
