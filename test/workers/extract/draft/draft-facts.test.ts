import { expect, test } from "vitest";
import { draftListingLinks } from "../../../../workers/extract/draft/draft-listing-links.ts";
import { draftPaging } from "../../../../workers/extract/draft/draft-paging.ts";
import { draftSite } from "../../../../workers/extract/draft/draft-site.ts";
import { guessLanguage } from "../../../../workers/extract/draft/guess-language.ts";
import { extractListing } from "../../../../workers/extract/extract-listing.ts";
import { parsePage, selectAll } from "../../../../workers/extract/parse-page.ts";

const at = "http://board.example/lists";
const labels = new Map(Object.entries({ kön: "gender", ålder: "age", ort: "place", email: "contact" }));
const list = {
  address: at,
  html: `<main>${[1, 2, 3, 4].map((n) => `<article><h2><a href="/ad/${n}00">Heading ${n}</a></h2><p>About ${n}</p></article>`).join("")}</main>`,
};
const prose = "Sentences that only this page has, long enough that they are taken for the free text of the listing.";

/** What a draft from these listings reads on the first of them, as "label=value". */
function readFacts(...bodies: readonly string[]): string[] {
  const listings = bodies.map((body, n) => ({
    address: `http://board.example/ad/${n + 1}00`,
    html: `<header><a href="/">Board</a></header><main><h1>Heading ${n + 1}</h1>${body}</main><footer><p>Open: all day</p><p>Tel: no</p></footer>`,
  }));
  const { definition } = draftSite({ list, listings, labels });
  const read = extractListing(definition, listings[0]?.html ?? "", { labels });
  return (read?.fields ?? []).map(({ label, value }) => `${label}=${value}`);
}

test.each([
  [
    "a description list",
    "<dl class=data><dt>Wohnfläche<dd>55 m²<dt>Zimmer<dd>3<dt>Etage<dd>2</dl>",
    ["Wohnfläche=55 m²", "Zimmer=3", "Etage=2"],
  ],
  [
    "a table of two columns",
    "<table class=data><tr><td>Kaution</td><td>3 000</td></tr><tr><td>Baujahr</td><td>1999</td></tr><tr><td>Zustand</td><td>neu</td></tr></table>",
    ["Kaution=3 000", "Baujahr=1999", "Zustand=neu"],
  ],
  [
    "list items of a text and its value",
    "<ul><li class=detail>Zimmer<span class=detail--value>2</span><li class=detail>Bad<span class=detail--value>1</span><li class=detail>Etage<span class=detail--value>4</span></ul>",
    ["Zimmer=2", "Bad=1", "Etage=4"],
  ],
  [
    "rows whose label and value stand in boxes of their own",
    "<section class=panel><div class=row><div class=col-6><span class=detail>Miete:</span></div><div class=col-6><span class=value>590</span></div></div><div class=row><div class=col-6><span class=detail>Kaution:</span></div><div class=col-6><span class=value>0</span></div></div></section>",
    ["Miete=590", "Kaution=0"],
  ],
  [
    "headings with a value after each",
    "<div class=info><h4>Työajat</h4><p>Kokopäiväinen</p><h4>Haku päättyy</h4><div>26.06.</div><h4>Osoite</h4><p>Katu 1</p></div>",
    ["Työajat=Kokopäiväinen", "Haku päättyy=26.06.", "Osoite=Katu 1"],
  ],
])("labels that nobody knows are read from %s of a single listing", (_name, facts, expected) => {
  expect(readFacts(`${facts}<div class=body>${prose}</div>`)).toEqual(expected);
});

test("of several listings, what recurs with other values is a fact, and what never changes is the site's", () => {
  const body = (n: number) =>
    `<ul class=facts><li><b>Toimiala:</b> ${n === 1 ? "IT" : "Kauppa"}<li><b>Työsuhde:</b> vakituinen</ul><ul class=tips><li><b>Muista:</b> varo<li><b>Huomaa:</b> huijarit</ul><div class=body>${prose} ${n}</div>`;
  expect(readFacts(body(1), body(2))).toEqual(["Toimiala=IT", "Työsuhde=vakituinen"]);
});

test("prose with colons, menus and buttons to share by are no facts", () => {
  const share = "<ul class=share><li class=email><a href='#'>email</a><li class=fb><a href='#'>facebook</a></ul>";
  const text = `<div class=body>${prose}<br>Note: this is prose<br>Also: so is this<br>Last: and this, which goes on for long</div>`;
  const menu =
    "<ul><li><b>Cars</b> <a href='/c'>all cars</a><li><b>Jobs</b> <a href='/j'>all jobs</a><li><b>Homes</b> <a href='/h'>all homes</a></ul>";
  expect(readFacts(share + text + menu)).toEqual([]);
});

test("the number of a listing is no telephone number, and a telephone number is a contact", () => {
  const body = (n: number) =>
    `<dl class=data><dt>Anzeigen-ID<dd>332395800${n}<dt>Annonsnr<dd>41741${n}99<dt>Ring mig<dd>070-174 06 1${n}</dl><div class=body>${prose} ${n}</div>`;
  const listings = [1, 2].map((n) => ({
    address: `http://board.example/ad/${n}00`,
    html: `<h1>Heading ${n}</h1>${body(n)}`,
  }));
  expect(draftSite({ list, listings, labels }).definition.labels).toEqual({ "Ring mig": "contact" });
});

test("values in elements named for what they hold are drafted, facts within the text are no part of it", () => {
  const html = (n: number) =>
    `<nav class=breadcrumbs><a href="/">Start</a> <a href="/homes">Homes</a></nav><article class=ad><h1>Heading ${n}</h1><div class="head__city">Town ${n}</div><p id="ad-price">${n} 500 €</p><p><i class="icon-calendar"></i><span>1${n}.05.2026</span></p><dl><dt>Rooms<dd>${n}<dt>Floor<dd>${n + 1}</dl>${prose} ${n}</article>`;
  const listings = [1, 2].map((n) => ({ address: `http://board.example/ad/${n}00`, html: html(n) }));
  const { definition } = draftSite({ list, listings, labels });
  expect(definition.page.fields).toEqual({ place: "div.head__city" });
  expect(definition.page.facts).toEqual({
    price: "#ad-price",
    posted: "i.icon-calendar + span",
    category: "nav.breadcrumbs a",
  });
  const read = extractListing(definition, html(1), { labels });
  expect(read?.text).toContain(prose);
  expect(read?.text).not.toMatch(/Heading|Rooms|Floor/);
  expect(read?.fields.map(({ value }) => value)).toEqual(["1", "2", "1 500 €", "11.05.2026", "Start, Homes", "Town 1"]);
});

test("listings that are not on the list still tell what its links look like", () => {
  const guides = [1, 2, 3, 4, 5, 6].map(
    (n) =>
      `<li><h3><a href="/guide/7,${n}00,a-long-name-of-a-guide.html">A guide about number ${n} and more</a></h3></li>`,
  );
  const ads = [1, 2, 3].map(
    (n) => `<li><article><a class=t href="/ads/home-in-town-${n}/15035${n}">Home ${n}</a></article></li>`,
  );
  const $ = parsePage(`<ul>${guides.join("")}</ul><ul>${ads.join("")}</ul>`);
  const draft = draftListingLinks($, at, ["http://board.example/ads/flat-in-city-9/99887"]);
  expect(draft?.addresses.map((address) => new URL(address).pathname.split("/")[1])).toEqual(["ads", "ads", "ads"]);
});

test("a list that looks otherwise adds its links and its way to the next page", () => {
  const old = {
    address: "http://board.example/old",
    html: `<p><a href="/about.html">About</a></p>${[1, 2, 3, 4].map((n) => `<p class=hit><a href="/x/${n}00.html">Ad ${n} of the old kind</a></p>`).join("")}<p><a href="?page=2">next page</a></p>`,
  };
  const other = {
    address: "http://board.example/new",
    html: `<ul>${[5, 6, 7, 8].map((n) => `<li class=result><a class=result-title href="/y/d/ad-${n}/${n}00.html">Ad ${n} of the new kind</a></li>`).join("")}</ul><a class="button next" href="?s=120">&gt;</a>`,
  };
  const listings = [
    { address: "http://board.example/x/100.html", html: `<h1>Ad 1</h1><div class=body>${prose}</div>` },
  ];
  const { definition } = draftSite({ list: old, otherLists: [other], listings, labels });
  const linksOf = ({ link = "", pattern = "" }: typeof definition.listing, page: typeof old) =>
    selectAll(parsePage(page.html), link).filter((element) => new RegExp(pattern, "u").test(element.attribs.href ?? ""))
      .length;
  const alone = draftSite({ list: old, listings, labels }).definition.listing;
  expect([linksOf(alone, old), linksOf(alone, other)]).toEqual([4, 0]);
  expect([linksOf(definition.listing, old), linksOf(definition.listing, other)]).toEqual([4, 4]);
  expect(definition.paging).toMatchObject({ kind: "nextLink", selector: expect.stringContaining("a.next") });
});

test.each([
  ['<p><a href="?sida=2">Fler</a></p>', "nextLink"],
  ['<p><a href="/lists/2">More</a></p>', "nextLink"],
  ['<p><a href="/tjanster">Fler</a></p>', "none"],
  ['<p><a href="/lists?sort=date">Mer</a></p>', "none"],
])('a lone "more" pages only where it leads on in the same list: %s', (html, kind) => {
  expect(draftPaging(parsePage(`<ul><li><a href="/ad/100">A</a></ul>${html}`), at).paging.kind).toBe(kind);
});

test.each([
  ["sv", "Alla annonser i länet och det som är nytt för dig, med en karta till varje ort"],
  ["de", "Alle Anzeigen und mehr für dich, die nicht auf der Karte im Ort zu finden sind"],
  ["fi", "Kaikki ilmoitukset ja uutiset, joita ei ole muualla, sekä lisää hakuja niin kuin on tapana"],
  ["pl", "Wszystkie ogłoszenia i więcej dla ciebie, nie tylko w mieście, ale też na wsi lub za granicą"],
  ["fr", "Toutes les annonces pour vous et votre ville, avec une carte sur la page et plus dans nos pages"],
  ["en", "All the ads for you and your town, with a map of the place on this page and more"],
])("a page that declares no language is %s by its words", (language, text) => {
  expect(guessLanguage(parsePage(`<body><p>${text}</p></body>`))).toBe(language);
});

test("headings of different kinds agree on the kind that most listings have", () => {
  const html = (n: number) =>
    `<title>${n === 2 ? "Town 2 – Board" : `Flat ${n} with two rooms – Board`}</title><main><h1>Flat ${n} with two rooms</h1>${n === 2 ? "<h2 class=gallery__title>Town 2</h2>" : ""}<div class=body>${prose} ${n}</div></main>`;
  const listings = [1, 2, 3].map((n) => ({ address: `http://board.example/ad/${n}00`, html: html(n) }));
  const unlinked = { address: at, html: "<p>Nothing</p>" };
  expect(draftSite({ list: unlinked, listings, labels }).definition.page.title).toBe("h1");
});
