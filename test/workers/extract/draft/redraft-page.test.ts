import { expect, test } from "vitest";
import type { ListingText } from "../../../../schema/vocabulary/listing-text.ts";
import { redraftSite } from "../../../../workers/extract/draft/redraft-page.ts";
import { extractListing } from "../../../../workers/extract/extract-listing.ts";
import { defineSite } from "../define-site.ts";

const labels = new Map(Object.entries({ kön: "gender", ålder: "age", ort: "place" }));
const old = defineSite({ title: "h1.rubrik", text: ["div.brodtext"], pairs: [{ rows: "dl" }], marks: ["h1.rubrik"] });

function listing(n: number): ListingText {
  const field = (label: string, value: string, variable: string) => ({ label, value, variable });
  return {
    title: `Rubrik nummer ${n}`,
    fields: [field("Kön", "Kvinna", "gender"), field("Ålder", `2${n} år`, "age"), field("Ort", `Stad ${n}`, "place")],
    text: `Första stycket ${n} är en mening om ett och annat.\nAndra stycket ${n} säger något mer om saken.`,
  };
}

/** New templates that show the same listing. */
const TEMPLATES: Readonly<Record<string, (listing: ListingText) => string>> = {
  "renamed classes": ({ title, fields, text }) =>
    `<h1 class=topic>${title}</h1><dl class=facts>${fields.map((f) => `<dt>${f.label}</dt><dd>${f.value}</dd>`).join("")}</dl><div class=prose>${text
      .split("\n")
      .map((p) => `<p>${p}</p>`)
      .join("")}</div>`,
  "a table for a list": ({ title, fields, text }) =>
    `<h2 class=name>${title}</h2><table class=info><tbody>${fields.map((f) => `<tr><th>${f.label}</th><td>${f.value}</td></tr>`).join("")}</tbody></table><article>${text.replace("\n", "<br>")}</article>`,
  "labels gone into attributes": ({ title, fields, text }) =>
    `<div class=ny><h2>${title}</h2><article>${text
      .split("\n")
      .map((p) => `<p>${p}</p>`)
      .join("")}</article><ol>${fields.map((f) => `<li data-nyckel="${f.label}">${f.value}</li>`).join("")}</ol></div>`,
  "hashed classes": ({ title, fields, text }) =>
    `<main><section class=x1a2b3><h1 class=q81z>${title}</h1>${fields.map((f) => `<p class=z9k2>${f.label}: <b>${f.value}</b></p>`).join("")}</section><section class=k3j4h5>${text
      .split("\n")
      .map((p) => `<p>${p}</p>`)
      .join("")}</section></main>`,
};

test.each(Object.keys(TEMPLATES))("known listings show where everything stands in a new template: %s", (name) => {
  const render = TEMPLATES[name];
  if (render === undefined) throw new Error(name);
  const page = (n: number) =>
    `<html><body><header>Tavlan</header>${render(listing(n))}<footer>Fot</footer></body></html>`;
  const redraft = redraftSite(
    old,
    [1, 2, 3, 4].map((n) => ({ html: page(n), known: listing(n) })),
    labels,
  );
  expect(redraft.recovered).toEqual({ title: 1, text: 1, gender: 1, age: 1, place: 1 });
  const fresh = extractListing(redraft.definition, page(7), { labels });
  expect(fresh).toMatchObject({ title: "Rubrik nummer 7", text: listing(7).text });
  expect(fresh?.fields.map(({ variable, value }) => ({ variable, value }))).toEqual(
    listing(7).fields.map(({ variable, value }) => ({ variable, value })),
  );
  expect(redraft.definition.listing).toEqual(old.listing);
});

test("pages that hold nothing known recover nothing", () => {
  const redraft = redraftSite(
    old,
    [1, 2].map((n) => ({ html: "<p>Stängt för ombyggnad</p>", known: listing(n) })),
    labels,
  );
  expect(redraft.recovered).toEqual({ title: 0, text: 0, gender: 0, age: 0, place: 0 });
});

test("facts that a new template puts within the text, and those without a label, are told apart again", () => {
  const dated = defineSite({ ...old.page, facts: { Publicerad: "time" } });
  const known = (n: number): ListingText => {
    const { fields, ...rest } = listing(n);
    return { ...rest, fields: [...fields, { label: "Publicerad", value: `${n} maj 2026`, variable: null }] };
  };
  const page = (n: number) => {
    const { title, fields, text } = listing(n);
    const rows = fields.map((field) => `<dt>${field.label}</dt><dd>${field.value}</dd>`).join("");
    return `<header>Tavlan</header><p class=dag>${n} maj 2026</p><h2 class=topic>${title}</h2><article><dl class=facts>${rows}</dl>${text.replace("\n", "<br>")}</article>`;
  };
  const { definition, recovered } = redraftSite(
    dated,
    [1, 2, 3, 4].map((n) => ({ html: page(n), known: known(n) })),
    labels,
  );
  expect(recovered).toEqual({ title: 1, text: 1, gender: 1, age: 1, place: 1 });
  expect(definition.page).toMatchObject({ textExcept: ["dl.facts"], facts: { Publicerad: "p.dag" } });
  expect(extractListing(definition, page(7), { labels })?.text).toBe(listing(7).text);
});
