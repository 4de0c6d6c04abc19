import type { DetailPage } from "./detail-pages.ts";
import { escapeHtml } from "./html.ts";
import type { ListingView } from "./listing-view.ts";

const paragraphs = (view: ListingView) => view.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join("\n");

/** The listing pages of the ad sites. */
export const AD_DETAILS = {
  board: {
    render: (view) => `<article class="annons" data-nr="${view.id}"><h1 class="rubrik">${escapeHtml(view.title)}</h1>
<p class="meta">Annons ${view.id} · <span class="fornyad">förnyad för ${view.hours} ${view.hours === 1 ? "timme" : "timmar"} sedan</span></p>
<div class="brodtext">${paragraphs(view)}<span class="raknare">Visad ${view.views} gånger</span></div>
<ul class="fakta">${view.fields.map((field) => `<li>${field.label}: ${escapeHtml(field.value)}</li>`).join("")}</ul>
<img src="/bild/${view.id}.jpg" alt="" loading="lazy"><p class="tips"><a href="/anmal?nr=${view.id}">Anmäl annonsen</a></p></article>`,
    rule: () => ({
      marks: ["article.annons"],
      title: "h1.rubrik",
      text: ["div.brodtext"],
      pairs: [{ rows: "ul.fakta li" }],
      drop: [".raknare", ".fornyad"],
    }),
  },
  oldTable: {
    render: (
      view,
    ) => `<table class="annons" width="600" border="1" cellpadding="4"><tr><td colspan="2" bgcolor="#ffcc99"><font size="5"><b class="rub">${escapeHtml(view.title)}</b></font></td></tr>
<tr><td colspan="2" class="txt">${view.paragraphs.map(escapeHtml).join("<br><br>\n")}</td></tr>
${view.fields.map((field) => `<tr class="rad"><td class="l"><b>${field.label}</b></td><td class="v">${escapeHtml(field.value)}</td></tr>`).join("\n")}
<tr><td colspan="2"><font size="1">Annonsen har lästs ${view.views} ggr. Senast ändrad för ${view.hours} tim sedan.</font></td></tr></table>
<center><img src="bilder/${view.id}.gif" alt=""></center>`,
    rule: () => ({
      marks: ["table.annons b.rub"],
      title: "b.rub",
      text: ["td.txt"],
      pairs: [{ rows: "tr.rad", label: "td.l", value: "td.v" }],
    }),
  },
  guide: {
    render: (
      view,
    ) => `<section id="guidepost"><hgroup><h2>${escapeHtml(view.title)}</h2><p>Uppdaterad för ${view.hours} timmar sedan</p></hgroup>
<picture><source srcset="/bild/${view.id}-stor.webp"><img src="/bild/${view.id}.webp" alt=""></picture>
<div class="presentation">${paragraphs(view)}</div>
<div class="kontaktruta">${view.fields.map((field) => `<p><span class="etikett">${field.label}</span> <span class="varde">${escapeHtml(field.value)}</span></p>`).join("")}</div>
<aside class="liknande"><h3>Andra tittade på</h3><p>${view.views} personer har besökt sidan i veckan.</p></aside></section>`,
    rule: () => ({
      marks: ["#guidepost"],
      title: "#guidepost h2",
      text: ["div.presentation p"],
      pairs: [{ rows: "div.kontaktruta p", label: ".etikett", value: ".varde" }],
    }),
  },
  plainSheet: {
    render: (view, site) => `<main><h1>${escapeHtml(view.title)}</h1><div id="text">${paragraphs(view)}</div>
<pre class="uppgifter">Annons nr ${view.id}
${view.fields.map((field) => `${field.label}: ${escapeHtml(field.value)}`).join("\n")}
Visningar: ${view.views}</pre><p class="${site.theme}-pris"><img src="/bild/prick.gif" alt=""></p></main>`,
    rule: (site) => ({
      marks: ["main pre.uppgifter"],
      title: "main h1",
      text: ["#text p"],
      fields: {
        age: { selector: "pre.uppgifter", pattern: `(?:^|\\n)${site.labels.age}: (.+)` },
        contact: { selector: "pre.uppgifter", pattern: `(?:^|\\n)${site.labels.contact}: (.+)` },
      },
    }),
  },
  cityAd: {
    render: (view) => `<article itemscope class="ad"><h1 class="ad-title">${escapeHtml(view.title)}</h1>
<div class="ad-body">${paragraphs(view)}<p class="ad-counter">Seen ${view.views} times, renewed ${view.hours} hours ago</p></div>
<div class="ad-facts">${view.fields.map((field) => `<div class="fact"><strong>${field.label}</strong><em>${escapeHtml(field.value)}</em></div>`).join("")}</div>
<img src="/img/ads/${view.id}.jpg" alt=""></article>`,
    rule: () => ({
      marks: ["article.ad"],
      title: "h1.ad-title",
      text: ["div.ad-body p"],
      pairs: [{ rows: "div.fact", label: "strong", value: "em" }],
      drop: [".ad-counter"],
    }),
  },
} satisfies Record<string, DetailPage>;
