import { expect, test } from "vitest";
import { afterBarrenPage, nextPage } from "../../crawler/next-page.ts";
import { parseBody } from "../../crawler/parse-body.ts";
import { readIndexPage, readListPage } from "../../crawler/read-list-page.ts";
import { testSite } from "./test-web.ts";

const web = { origin: "http://annons.example", host: "annons.example:80" };
const html = "text/html";
const read = (markup: string, changes: Record<string, unknown> = {}, stylesheets: string[] = []) =>
  readListPage(testSite(web, changes), parseBody(markup, html), { address: `${web.origin}/lista`, stylesheets })
    .listings;
const real = '<a class="traff" href="/annons/1">1</a><a class="traff" href="/annons/2">2</a>';
const bait = '<a class="traff" href="/annons/999">x</a>';

test.each([
  ["the hidden attribute", `<div hidden>${bait}</div>`],
  ["display:none on a parent", `<p style="color:red; display: none !important">${bait}</p>`],
  ["visibility", `<span style="visibility:hidden">${bait}</span>`],
  ["no opacity", `<i style="opacity:0">${bait}</i>`],
  ["nine thousand pixels left", `<div style="position:absolute;left:-9999px">${bait}</div>`],
  ["letters of no size", `<div style="font-size:0">${bait}</div>`],
  ["a box of one pixel", `<div style="width:1px;height:1px;overflow:hidden">${bait}</div>`],
  ["a class of the page's own stylesheet", `<style>.dold, .x{display:none}</style><div class="dold">${bait}</div>`],
  ["aria-hidden out of the tab order", '<a class="traff" aria-hidden="true" tabindex="-1" href="/annons/999">x</a>'],
])("a link hidden by %s is bait", (_how, markup) => {
  const links = read(real + markup);
  expect(links.find((link) => link.address.endsWith("999"))?.hidden).toBe(true);
  expect(links.filter((link) => !link.hidden)).toHaveLength(2);
});

test("a linked stylesheet hides links too", () => {
  const links = read(`${real}<div class="osynlig">${bait}</div>`, {}, ["/* x */ .osynlig { display : none }"]);
  expect(links.filter((link) => link.hidden).map((link) => link.address)).toEqual([`${web.origin}/annons/999`]);
});

test("what only print or a small screen hides is no bait", () => {
  const css = "@media print { .traff { display:none } } .traff:hover::after { display:none }";
  expect(read(real, {}, [css]).every((link) => !link.hidden)).toBe(true);
});

test("a list whose script shows most of its links later is no trap", () => {
  expect(read(`<style>.flik{display:none}</style><div class="flik">${real}</div>`).every((link) => !link.hidden)).toBe(
    true,
  );
});

test("a listing linked openly once is no bait", () => {
  expect(read(`${real}<div hidden><a class="traff" href="/annons/1">igen</a></div>`)).toEqual([
    { address: `${web.origin}/annons/1`, hidden: false },
    { address: `${web.origin}/annons/2`, hidden: false },
  ]);
});

test.each([
  [
    "a pattern",
    { listing: { link: "a", pattern: "^/annons/\\d+$" } },
    '<a href="/annons/5">x</a><a href="/om">y</a>',
    ["/annons/5"],
  ],
  [
    "an attribute and a template",
    { listing: { link: "[data-nr]", attribute: "data-nr", address: "/visa/{value}" } },
    '<b data-nr="7">x</b>',
    ["/visa/7"],
  ],
  [
    "the base of the page",
    { listing: { link: "a" } },
    '<base href="/djup/"><a href="annons/5">x</a>',
    ["/djup/annons/5"],
  ],
  [
    "parameters left out",
    { listing: { link: "a", ignoreParameters: ["ort"] } },
    '<a href="/a?id=1&amp;ort=2">x</a><a href="/a?id=1&amp;ort=3">y</a>',
    ["/a?id=1"],
  ],
])("listing links are read by %s", (_how, changes, markup, paths) => {
  expect(read(markup, changes).map((link) => link.address.replace(web.origin, ""))).toEqual(paths);
});

test("a list that answers in JSON is read by its paths", () => {
  const site = testSite(web, {
    listing: { json: { items: "data.items[]", address: "id" }, address: "/annons/{value}" },
    paging: { kind: "json", next: "data.next" },
  });
  const body = parseBody('{"data":{"items":[{"id":3},{"id":"a/b"}],"next":"/api?sida=2"}}', "application/json");
  expect(readListPage(site, body, { address: `${web.origin}/api` })).toEqual({
    listings: [
      { address: `${web.origin}/annons/3`, hidden: false },
      { address: `${web.origin}/annons/a%2Fb`, hidden: false },
    ],
    next: `${web.origin}/api?sida=2`,
  });
});

test("an index names its lists, without their counts, and the pages below", () => {
  const site = testSite(web, { listIndex: { address: "/", link: "a.ort", deeper: "a.lan" } });
  const markup =
    '<a class="ort" href="/o/solna">Solna (12)</a><a class="ort" href="/o/lund">Lund <b>3 annonser</b></a><a class="lan" href="/l/12">Skåne</a>';
  expect(readIndexPage(site, parseBody(markup, html), `${web.origin}/`)).toEqual({
    lists: [
      { address: `${web.origin}/o/solna`, place: "Solna", category: null },
      { address: `${web.origin}/o/lund`, place: "Lund", category: null },
    ],
    deeper: [`${web.origin}/l/12`],
  });
});

test.each([
  [{ kind: "pageNumber", parameter: "sida" }, "/lista?k=1", 0, "/lista?k=1&sida=2"],
  [{ kind: "pageNumber", parameter: "sida" }, "/lista?k=1&sida=2", 1, "/lista?k=1&sida=3"],
  [{ kind: "pageNumber", parameter: "start", first: 0, step: 20 }, "/lista", 0, "/lista?start=20"],
  [{ kind: "pageNumber", path: "/sida/{page}" }, "/lista/", 0, "/lista/sida/2"],
  [{ kind: "pageNumber", path: "/sida/{page}" }, "/lista/sida/2", 1, "/lista/sida/3"],
  [{ kind: "pageNumber", path: "-{page}.html" }, "/lista", 0, "/lista-2.html"],
  [{ kind: "json", parameter: "p", first: 0 }, "/api", 0, "/api?p=1"],
  [{ kind: "none" }, "/lista", 0, null],
])("by %j the page after %s (number %i) is %j", (paging, path, number, expected) => {
  const listings = [{ address: `${web.origin}/annons/1`, hidden: false }];
  const next = nextPage(testSite(web, { paging }), {
    address: web.origin + path,
    number,
    read: { listings, next: null },
  });
  expect(next?.replace(web.origin, "") ?? null).toBe(expected);
});

test("a numbered paging ends at the first page without anything new; a next link may lead there once", () => {
  expect(afterBarrenPage(testSite(web, { paging: { kind: "pageNumber", parameter: "p" } }), 1)).toBe("end");
  expect(afterBarrenPage(testSite(web), 1)).toBe("goOn");
  expect(afterBarrenPage(testSite(web), 2)).toBe("pagingLoop");
});
