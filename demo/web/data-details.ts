import { familyOf } from "../families.ts";
import type { FieldVariable } from "../population/types.ts";
import type { DemoSite } from "../sites.ts";
import type { DetailPage } from "./detail-pages.ts";
import { escapeHtml } from "./html.ts";
import type { ListingView } from "./listing-view.ts";

const paragraphs = (view: ListingView) => view.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join("\n");

/** Where schema.org keeps what a field states. */
const PROPERTIES: Readonly<Record<FieldVariable, string>> = {
  gender: "gender",
  age: "age",
  orientation: "sexualOrientation",
  nationality: "nationality",
  language: "knowsLanguage",
  ethnicity: "ethnicity",
  place: "addressLocality",
  contact: "email",
};

function statedIn(view: ListingView, variable: FieldVariable): string | null {
  return view.fields.find((field) => field.variable === variable)?.value ?? null;
}

/** Paths in the family's order, so that a listing reads in the same order here and on its sister sites. */
function inFamilyOrder(site: DemoSite, path: (variable: FieldVariable) => string): Record<string, string> {
  return Object.fromEntries(familyOf(site.family).fields.map((variable) => [variable, path(variable)]));
}

/** A script may hold no "</script>", so the sign that would end it is written as an escape. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

/** The listing pages of profile sites that carry their values as data. */
export const DATA_DETAILS = {
  jsonLd: {
    head: (
      view,
    ) => `<script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "WebSite", name: "Ljusa stunder" })}</script>
<script type="application/ld+json">${scriptJson({
      "@context": "https://schema.org",
      "@type": "Person",
      name: view.title,
      gender: statedIn(view, "gender"),
      age: statedIn(view, "age"),
      sexualOrientation: statedIn(view, "orientation"),
      nationality: { "@type": "Country", name: statedIn(view, "nationality") },
      knowsLanguage: statedIn(view, "language"),
      ethnicity: statedIn(view, "ethnicity"),
      address: { "@type": "PostalAddress", addressLocality: statedIn(view, "place") },
      email: statedIn(view, "contact"),
      image: `/bild/${view.id}.jpg`,
    })}</script>`,
    render: (view) =>
      `<main class="ljus"><h1>${escapeHtml(view.title)}</h1><div class="berattelse">${paragraphs(view)}</div><p class="klocka">Tänd för ${view.hours} timmar sedan</p><img src="/bild/${view.id}.jpg" alt=""></main>`,
    rule: (site) => ({
      marks: ["main.ljus .berattelse"],
      title: "main.ljus h1",
      text: [".berattelse p"],
      jsonLd: inFamilyOrder(site, (variable) =>
        variable === "nationality"
          ? "nationality.name"
          : variable === "place"
            ? "address.addressLocality"
            : PROPERTIES[variable],
      ),
    }),
  },
  microdata: {
    render: (
      view,
      site,
    ) => `<main itemscope itemtype="https://schema.org/Person"><h1 itemprop="name">${escapeHtml(view.title)}</h1>
<div class="${site.theme}-props">${view.fields.map((field) => `<p>${field.label} <span itemprop="${PROPERTIES[field.variable]}">${escapeHtml(field.value)}</span></p>`).join("\n")}</div>
<div itemprop="description">${paragraphs(view)}</div><img itemprop="image" src="/photos/${view.id}.jpg" alt=""><p>Updated ${view.hours} hours ago</p></main>`,
    rule: (site) => ({
      marks: ["[itemtype='https://schema.org/Person']"],
      title: "[itemprop=name]",
      text: ["[itemprop=description] p"],
      microdata: inFamilyOrder(site, (variable) => PROPERTIES[variable]),
    }),
  },
  scriptJson: {
    head: () => "",
    render: (view) => `<div id="root"><h1>${escapeHtml(view.title)}</h1><div class="bio">${paragraphs(view)}</div></div>
<script id="__DATA__" type="application/json">${scriptJson({ build: "r7", props: { visitor: { seen: view.views }, person: personData(view) } })}</script><img src="/cdn/${view.id}.avif" alt="">`,
    rule: (site) => ({
      marks: ["#root .bio"],
      title: "#root h1",
      text: [".bio p"],
      json: {
        selector: "#__DATA__",
        fields: inFamilyOrder(site, (variable) => `props.person.${PROPERTIES[variable]}`),
      },
    }),
  },
  jsonAnswer: {
    render: () => "",
    json: (view) => ({
      id: view.id,
      headline: view.title,
      about: view.paragraphs.join("\n"),
      person: personData(view),
      stats: { views: view.views, renewedHoursAgo: view.hours },
      photo: `/media/${view.id}.jpg`,
    }),
    rule: (site) => ({
      marks: ["*"],
      json: {
        fields: inFamilyOrder(site, (variable) => `person.${PROPERTIES[variable]}`),
        text: "about",
        title: "headline",
      },
    }),
  },
  app: {
    render: () => "",
    json: (view) => ({
      title: view.title,
      text: view.paragraphs,
      facts: view.fields.map((field) => [field.label, field.value]),
      views: view.views,
    }),
    rule: () => ({
      marks: ["#app article.person"],
      title: "#app article.person h1",
      text: ["#app article.person .text p"],
      pairs: [{ rows: "#app article.person .fact", label: ".name", value: ".value" }],
    }),
  },
} satisfies Record<string, DetailPage>;

function personData(view: ListingView): Record<string, string | null> {
  return Object.fromEntries(view.fields.map((field) => [PROPERTIES[field.variable], field.value]));
}
