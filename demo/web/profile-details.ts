import type { DetailPage } from "./detail-pages.ts";
import { escapeHtml, hashedClass, languageOf } from "./html.ts";
import type { ListingView } from "./listing-view.ts";

const paragraphs = (view: ListingView) => view.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join("\n");

function definitionRows(view: ListingView): string {
  return view.fields.map((field) => `<dt>${field.label}</dt><dd>${escapeHtml(field.value)}</dd>`).join("\n");
}

/** The listing pages of profile sites that are read as marked-up text. */
export const PROFILE_DETAILS = {
  definitionList: {
    render: (
      view,
      site,
    ) => `<main class="profil"><h1>${escapeHtml(view.title)}</h1><img class="portratt" src="/bild/${view.id}.jpg" alt="">
<dl class="uppgifter">${definitionRows(view)}</dl><section class="presentation">${paragraphs(view)}</section>
<p class="statistik">${languageOf(site) === "sv" ? `Profilen har visats ${view.views} gånger. Senast inloggad för ${view.hours} timmar sedan.` : `Seen ${view.views} times. Online ${view.hours} hours ago.`}</p></main>`,
    rule: () => ({
      marks: ["main.profil dl.uppgifter", "main.profil section.presentation"],
      title: "main.profil h1",
      text: ["section.presentation p"],
      pairs: [{ rows: "dl.uppgifter" }],
    }),
  },
  factTable: {
    render: (view, site) => `<div class="${site.theme}-kort"><h2 class="namn">${escapeHtml(view.title)}</h2>
<table class="fakta"><tbody>${view.fields.map((field) => `<tr><th scope="row">${field.label}</th><td>${escapeHtml(field.value)}</td></tr>`).join("\n")}
<tr class="intern"><th>Id</th><td>${view.id}/${view.views}</td></tr></tbody></table>
<div class="om"><h3>${languageOf(site) === "sv" ? "Om mig" : "About me"}</h3>${paragraphs(view)}</div><img src="/foto/${view.id}" alt=""></div>`,
    rule: () => ({
      marks: ["table.fakta"],
      title: "h2.namn",
      text: ["div.om p"],
      pairs: [{ rows: "table.fakta tr", label: "th", value: "td" }],
      drop: ["tr.intern"],
    }),
  },
  labelledParagraphs: {
    // The classes change with every build, so only the shape of the page can be relied on.
    render: (view, site, salt) => {
      const css = (name: string) => hashedClass(site, name, salt);
      return `<main><article class="${css("kort")}"><h1 class="${css("namn")}">${escapeHtml(view.title)}</h1>
<section class="${css("rad")}">${view.fields.map((field) => `<p class="${css("post")}">${field.label}: <span class="${css("varde")}">${escapeHtml(field.value)}</span></p>`).join("\n")}</section>
<section class="${css("text")}">${paragraphs(view)}</section><footer class="${css("fot")}">${view.views} · ${view.hours} h<img src="/b/${view.id}.png" alt=""></footer></article></main>`;
    },
    rule: () => ({
      marks: ["main > article > section"],
      title: "main > article > h1",
      text: ["main > article > section:nth-of-type(2) > p"],
      pairs: [{ rows: "main > article > section:nth-of-type(1) > p" }],
    }),
  },
  grid: {
    render: (view, site) => `<main class="grid-page"><h1 data-role="name">${escapeHtml(view.title)}</h1>
<div class="grid">${view.fields.map((field) => `<div class="cell"><div class="k">${field.label}</div><div class="v">${escapeHtml(field.value)}</div></div>`).join("")}</div>
<div data-role="about">${paragraphs(view)}<div class="updated">${languageOf(site) === "sv" ? `Ändrad för ${view.hours} timmar sedan` : `Updated ${view.hours} hours ago`}</div></div><img src="/media/${view.id}.webp" alt=""></main>`,
    rule: () => ({
      marks: ["main.grid-page .grid", "main.grid-page [data-role=about]"],
      title: "[data-role=name]",
      text: ["[data-role=about]"],
      pairs: [{ rows: ".grid .cell", label: ".k", value: ".v" }],
      drop: [".updated"],
    }),
  },
  twoTongues: {
    render: (
      view,
    ) => `<main id="tva"><h1>${escapeHtml(view.title)}</h1><p class="byt"><a hreflang="sv" href="${view.path}">Svenska</a> <a hreflang="en" href="/en${view.path}">English</a></p>
<ul class="fakta-lista">${view.fields.map((field) => `<li><b>${field.label}:</b> ${escapeHtml(field.value)}</li>`).join("")}</ul>
<section class="beskrivning" lang="sv">${view.paragraphs
      .slice(0, -1)
      .map((text) => `<p>${escapeHtml(text)}</p>`)
      .join("")}</section>
<section class="beskrivning" lang="en"><p>${escapeHtml(view.paragraphs.at(-1) ?? "")}</p></section><img src="/bilder/${view.id}.jpg" alt=""></main>`,
    rule: () => ({
      marks: ["#tva .fakta-lista"],
      title: "#tva h1",
      text: ["section.beskrivning p"],
      pairs: [{ rows: "ul.fakta-lista li" }],
    }),
  },
  entityTable: {
    render: (
      view,
    ) => `<table class="person"><caption>${escapeHtml(view.title)}</caption>${view.fields.map((field) => `<tr><td>${field.label}</td><td>${escapeHtml(field.value)}</td></tr>`).join("")}</table>
<blockquote>${paragraphs(view)}</blockquote><hr><small>${view.views} hits</small><img src="pics/${view.id}.gif" alt="">`,
    rule: () => ({
      marks: ["table.person caption"],
      title: "table.person caption",
      text: ["blockquote p"],
      pairs: [{ rows: "table.person tr", label: "td:nth-child(1)", value: "td:nth-child(2)" }],
    }),
  },
  attributes: {
    render: (
      view,
    ) => `<div class="playing-card" ${view.fields.map((field) => `data-${field.variable}="${escapeHtml(field.value)}"`).join(" ")}>
<h1>${escapeHtml(view.title)}</h1><div class="back">${view.fields.map((field) => `<i title="${field.label}">●</i>`).join("")}</div>
<div class="story">${paragraphs(view)}</div></div><img src="/cards/${view.id}.png" alt="">`,
    rule: () => ({
      marks: [".playing-card .story"],
      title: ".playing-card h1",
      text: [".playing-card .story p"],
      fields: Object.fromEntries(
        ["age", "gender", "ethnicity", "orientation", "nationality", "language", "place"].map((variable) => [
          variable,
          { selector: ".playing-card", attribute: `data-${variable}` },
        ]),
      ),
    }),
  },
  changing: {
    render: (
      view,
    ) => `<main class="fonster"><h1 class="skylt">${escapeHtml(view.title)}</h1><div class="rutor">${view.fields.map((field) => `<div class="ruta"><span>${field.label}</span><b>${escapeHtml(field.value)}</b></div>`).join("")}</div>
<div class="skyltext">${paragraphs(view)}</div><img src="/fonster/${view.id}.jpg" alt=""></main>`,
    rule: () => ({
      marks: ["main.fonster .rutor"],
      title: "h1.skylt",
      text: [".skyltext p"],
      pairs: [{ rows: ".rutor .ruta", label: "span", value: "b" }],
    }),
  },
} satisfies Record<string, DetailPage>;

/** The same site after its change of template: every value is there, none where it was. */
export function renderChanged(view: ListingView): string {
  return `<div class="ny-design"><h2>${escapeHtml(view.title)}</h2><article>${paragraphs(view)}</article><ol>${view.fields
    .map((field) => `<li data-nyckel="${field.label}">${escapeHtml(field.value)}</li>`)
    .join("")}</ol></div>`;
}
