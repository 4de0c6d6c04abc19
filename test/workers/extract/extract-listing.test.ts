import { expect, test } from "vitest";
import { UserError } from "../../../schema/vocabulary/errors.ts";
import { createExtractor, extractListing } from "../../../workers/extract/extract-listing.ts";
import { labelKey, labelsOfCodebook } from "../../../workers/extract/match-label.ts";
import { defineSite } from "./define-site.ts";

const rules = {
  labels: new Map(
    Object.entries({ kön: "gender", gender: "gender", ålder: "age", age: "age", ort: "place", språk: "language" }),
  ),
};

/** One structure of markup, the part of a definition that reads it, and what stands in the page. */
const STRUCTURES: readonly {
  readonly name: string;
  readonly page: Record<string, unknown>;
  readonly html: string;
  readonly fields: readonly string[];
}[] = [
  {
    name: "a description list, several values of one label joined",
    page: { pairs: [{ rows: "dl.facts" }] },
    html: "<dl class=facts><dt>Kön:<dd>Kvinna<dt>Språk<dd>Svenska<dd>Engelska<dt>Tom<dd></dl>",
    fields: ["gender Kön=Kvinna", "language Språk=Svenska, Engelska"],
  },
  {
    name: "a description list grouped in divs",
    page: { pairs: [{ rows: "dl" }] },
    html: "<dl><div><dt>Kön</dt><dd>Man</dd></div><div><dt>Ålder</dt><dd>31</dd></div></dl>",
    fields: ["gender Kön=Man", "age Ålder=31"],
  },
  {
    name: "a table with one or two pairs a row and a heading row",
    page: { pairs: [{ rows: "table" }] },
    html: "<table><tr><th colspan=4>Fakta</th></tr><tr><td>Kön</td><td>Kvinna</td></tr><tr><th>Ålder</th><td>25</td><th>Ort</th><td>Lund</td></tr></table>",
    fields: ["gender Kön=Kvinna", "age Ålder=25", "place Ort=Lund"],
  },
  {
    name: "table rows given one by one",
    page: { pairs: [{ rows: "table tr" }] },
    html: "<table><tr><td>Ålder:</td><td>25 år</td></tr></table>",
    fields: ["age Ålder=25 år"],
  },
  {
    name: "label and value in one text under hashed classes",
    page: { pairs: [{ rows: "section[data-facts] > p" }] },
    html: "<section data-facts><p class=x7f3a>Kön: Kvinna</p><p class=q81>Öppet: 10:00-18:00</p><p>utan skiljetecken</p></section>",
    fields: ["gender Kön=Kvinna", "- Öppet=10:00-18:00"],
  },
  {
    name: "lines of one paragraph, a value below its label",
    page: { pairs: [{ rows: "p" }] },
    html: "<p>Kön: Kvinna<br>Ålder:<br>27 år<br>hej</p>",
    fields: ["gender Kön=Kvinna", "age Ålder=27 år"],
  },
  {
    name: "label and value by selectors of their own",
    page: { pairs: [{ rows: "li", label: ".k", value: ".v" }] },
    html: "<ul><li><i class=k>Kön</i><b class=v>Kvinna</b></li><li><i class=k>Språk</i><b class=v>sv</b><b class=v>en</b></li></ul>",
    fields: ["gender Kön=Kvinna", "language Språk=sv, en"],
  },
  {
    name: "a label element, the value being the rest of its row",
    page: { pairs: [{ rows: "li", label: "strong" }] },
    html: "<ul><li><strong>Kön</strong>: Kvinna</li><li><strong>Ålder:</strong> 22</li></ul>",
    fields: ["gender Kön=Kvinna", "age Ålder=22"],
  },
  {
    name: "a value element, the label being the rest of its row",
    page: { pairs: [{ rows: "li", value: "b" }] },
    html: "<ul><li>Kön <b>Kvinna</b></li></ul>",
    fields: ["gender Kön=Kvinna"],
  },
  {
    name: "two parts without a separator",
    page: { pairs: [{ rows: ".r" }] },
    html: "<div class=r><span>Kön</span> <span>Kvinna</span></div><div class=r><span>Ålder</span> 30</div>",
    fields: ["gender Kön=Kvinna", "age Ålder=30"],
  },
  {
    name: "another separator",
    page: { pairs: [{ rows: "p", separator: "–" }] },
    html: "<p>Kön – Kvinna</p>",
    fields: ["gender Kön=Kvinna"],
  },
  {
    name: "flags whose words stand in alt or title",
    page: { pairs: [{ rows: "dl" }] },
    html: '<dl><dt>Språk</dt><dd><img src=se.png alt="Svenska"> <i title="Engelska" class="flag gb"></i></dd></dl>',
    fields: ["language Språk=Svenska, Engelska"],
  },
  {
    name: "fields without labels, by selector, attribute and pattern",
    page: {
      fields: {
        gender: ".who b",
        place: { selector: "meta[name=town]", attribute: "content" },
        age: { selector: "h1", pattern: "(\\d\\d) år" },
        orientation: ".not-there",
      },
    },
    html: "<head><meta name=town content=Lund></head><h1>Tjej 24 år</h1><div class=who><b>Kvinna</b></div>",
    fields: ["gender gender=Kvinna", "place place=Lund", "age age=24"],
  },
  {
    name: "JSON in a script, assigned to a name",
    page: { json: { selector: "#state", fields: { gender: "ad.sex", language: "ad.langs[].name", age: "ad.age" } } },
    html: '<script id=state>window.S = {"ad":{"sex":"Kvinna","age":25,"langs":[{"name":"Svenska"},{"name":"Engelska"}],"nil":null}};</script>',
    fields: ["gender gender=Kvinna", "language language=Svenska, Engelska", "age age=25"],
  },
  {
    name: "JSON in an attribute",
    page: { json: { selector: "#app", fields: { gender: "props.sex" } } },
    html: '<div id=app data-page="{&quot;props&quot;:{&quot;sex&quot;:&quot;Kvinna&quot;}}"></div>',
    fields: ["gender gender=Kvinna"],
  },
  {
    name: "JSON-LD with a graph",
    page: {
      jsonLd: { gender: "gender", place: "homeLocation.address.addressLocality", language: "knowsLanguage[].name" },
    },
    html: '<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"Person","gender":"Female","homeLocation":{"address":{"addressLocality":"Lund"}},"knowsLanguage":[{"name":"English"}]}]}</script>',
    fields: ["gender gender=Female", "place place=Lund", "language language=English"],
  },
  {
    name: "microdata",
    page: { microdata: { gender: "gender", place: "addressLocality" } },
    html: '<div itemscope><meta itemprop=gender content=female><span itemprop="x addressLocality">Lund</span></div>',
    fields: ["gender gender=female", "place place=Lund"],
  },
  {
    name: "the same fact for wide and narrow screens is one statement",
    page: { pairs: [{ rows: "dl" }], microdata: { gender: "gender" } },
    html: "<dl><dt>Kön<dd itemprop=gender>Kvinna</dl><dl><dt>Kön<dd>kvinna</dl>",
    fields: ["gender Kön=Kvinna"],
  },
];

for (const { name, page, html, fields } of STRUCTURES) {
  test(`fields are read from ${name}`, () => {
    const listing = extractListing(defineSite(page), html, rules);
    expect(listing?.fields.map((field) => `${field.variable ?? "-"} ${field.label}=${field.value}`)).toEqual(fields);
  });
}

test("a site's own labels go before the codebook's", () => {
  const site = defineSite({ pairs: [{ rows: "dl" }] }, { labels: { "Ålder (år)": "age", Ort: "contact" } });
  const listing = extractListing(site, "<dl><dt>Ålder (år):<dd>25<dt>ORT<dd>x</dl>", rules);
  expect(listing?.fields.map((field) => field.variable)).toEqual(["age", "contact"]);
});

test("the labels of contacts are known without a codebook's help", () => {
  const labels = labelsOfCodebook({ variables: [] });
  expect(["Telefon:", "E-post", "WhatsApp", "Ring"].map((label) => labels.get(labelKey(label)))).toEqual(
    Array(4).fill("contact"),
  );
});

test("free text keeps its paragraphs and loses what the page hides or adds", () => {
  const site = defineSite({ title: "h1", text: [".body"], drop: [".counter"] });
  const html = `<h1> Hej&nbsp;&amp;
    välkommen<span hidden>dold</span></h1><div class=body><p>Rad  ett<br/>rad\u00AD två</p>
    <p style="color:red; DISPLAY : none">fälla</p><p>Tre&aring;r<script>var x=1</script><!-- not --></p>
    <span class=counter>Visad 31 gånger</span><ul><li>a<li>b</ul><i aria-hidden=true>★</i>slut\u0000</div>`;
  expect(extractListing(site, html, rules)).toEqual({
    title: "Hej & välkommen",
    fields: [],
    text: "Rad ett\nrad två\nTreår\na\nb\nslut",
  });
});

test("line breaks of preformatted text stay", () => {
  const site = defineSite({ text: [".a", "pre"] });
  const html = "<div class=a style='white-space:pre-line'>ett\ntvå</div><pre>tre\n\n<b>fyra</b></pre>";
  expect(extractListing(site, html, rules)?.text).toBe("ett\ntvå\ntre\nfyra");
});

test("text inside text already taken is not taken twice", () => {
  const site = defineSite({ text: ["article", "article p", ".more"] });
  expect(extractListing(site, "<article><p>ett</p></article><p class=more>två</p>", rules)?.text).toBe("ett\ntvå");
});

test("facts inside the free text's box are read as fields and are no part of the text", () => {
  const site = defineSite({
    title: "h1",
    text: ["article"],
    textExcept: ["h1", "ul.fakta", "ul.ikoner"],
    pairs: [{ rows: "ul.fakta li", value: "b" }],
    fields: { place: ".icon-pin + span" },
  });
  const html = `<article><h1>Hej</h1>Lös text <b>utan</b> element<ul class=fakta><li>Ålder <b>31</b></ul>
    <ul class=ikoner><li><i class=icon-pin></i><span>Lund</span></ul><br>och mer</article>`;
  expect(extractListing(site, html, rules)).toEqual({
    title: "Hej",
    fields: [
      { label: "Ålder", value: "31", variable: "age" },
      { label: "place", value: "Lund", variable: "place" },
    ],
    text: "Lös text utan element\noch mer",
  });
});

test("a value without a label is read under the definition's own, and is no variable unless the label stands for one", () => {
  const site = defineSite({
    facts: { Publicerad: "time", Ort: ".icon-pin + span", Nr: { selector: "p", pattern: "nr (\\d+)" } },
  });
  const html = "<time>3 maj</time><i class=icon-pin></i><span>Lund</span><p>Annons nr 417</p>";
  expect(extractListing(site, html, rules)?.fields).toEqual([
    { label: "Publicerad", value: "3 maj", variable: null },
    { label: "Ort", value: "Lund", variable: "place" },
    { label: "Nr", value: "417", variable: null },
  ]);
});

test("one value shown twice, for wide and narrow screens, is one value", () => {
  const site = defineSite({ fields: { place: ".ort" }, microdata: { language: "knowsLanguage" } });
  const html =
    "<b class=ort>Lund</b><i class=ort>Lund</i><p itemprop=knowsLanguage>sv</p><p itemprop=knowsLanguage>en</p><p itemprop=knowsLanguage>sv</p>";
  expect(extractListing(site, html, rules)?.fields.map(({ value }) => value)).toEqual(["Lund", "sv, en"]);
});

test("a listing that answers in JSON gives the same listing text", () => {
  const site = defineSite({ json: { fields: { gender: "sex" }, title: "title", text: "body" } });
  const body = '{"sex":"Kvinna","title":"Hej","body":"<p>Ett &amp; tv\\u00e5<\\/p><p>tre<\\/p>"}';
  expect(extractListing(site, body, rules)).toEqual({
    title: "Hej",
    fields: [{ label: "gender", value: "Kvinna", variable: "gender" }],
    text: "Ett & två\ntre",
  });
});

test("a page with nothing the definition names is empty", () => {
  const site = defineSite({ title: "h1", text: [".body"], json: { fields: { age: "a" } } });
  for (const body of ["", "<p>Sidan saknas</p>", "{", "[]", "<h1> &nbsp; </h1>"]) {
    expect(extractListing(site, body, rules)).toBeNull();
  }
});

test.each([
  [{ text: ["p:nope("] }, "page.text[0]"],
  [{ pairs: [{ rows: "dl", label: "[[" }] }, "page.pairs[0].label"],
  [{ fields: { age: { selector: "b", pattern: "(" } } }, "page.fields.age"],
])("a selector or pattern that cannot be read is named: %j", (page, key) => {
  expect(() => createExtractor(defineSite(page), rules)).toThrow(UserError);
  expect(() => createExtractor(defineSite(page), rules)).toThrow(`Site board: ${key}`);
});

test("a page nested deeper than any browser allows is read in linear time", () => {
  const site = defineSite({ text: ["article"] });
  const html = `<article>${"<div><b>".repeat(20_000)}djupt</article>`;
  const start = performance.now();
  expect(extractListing(site, html, rules)?.text).toBe("djupt");
  expect(performance.now() - start).toBeLessThan(3_000);
});
