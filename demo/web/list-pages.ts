import type { DemoSite, ListId } from "../sites.ts";
import { escapeHtml, languageOf } from "./html.ts";
import type { ListingView } from "./listing-view.ts";
import type { ShownList } from "./site-day.ts";

/** One page of a list, cut out and ready to be marked up. */
export interface ListSlice {
  readonly list: ShownList;
  readonly number: number;
  readonly pages: number;
  readonly views: readonly ListingView[];
  /** Repeated on top of every page of the list. */
  readonly promoted: readonly ListingView[];
}

/** Listings with these numbers are linked where no visitor sees it. */
export const HIDDEN_IDS = 900_000;

/** How a list is marked up, and the selector of its links to listings. */
export interface ListPageForm {
  readonly render: (slice: ListSlice, site: DemoSite) => string;
  readonly link: string;
}

function ago(view: ListingView, site: DemoSite): string {
  return languageOf(site) === "sv" ? `för ${view.hours} tim sedan` : `${view.hours} h ago`;
}

const link = (view: ListingView, name: string, href = view.path) =>
  `<a class="${name}" href="${href}">${escapeHtml(view.title)}</a>`;

/** What stands among a list's links and is no listing to visit. */
function bait(slice: ListSlice, site: DemoSite, linkClass: string, itemClass: string): string {
  const traps = site.traps ?? [];
  const parts: string[] = [];
  const path = (id: number) => site.listingPath.replace("{id}", String(id)).replace("{name}", "x");
  const item = (href: string, words: string, hiding = "", more = "") =>
    `<div class="${itemClass}${more}"${hiding}><a class="${linkClass}" href="${href}">${escapeHtml(words)}</a></div>`;
  if (traps.includes("hiddenLink") && slice.views.length > 1) {
    const way = (slice.number + slice.list.path.length) % 3;
    const hiding = way === 0 ? ' style="display:none"' : way === 1 ? " hidden" : "";
    parts.push(item(path(HIDDEN_IDS + slice.number), `${site.name} extra`, hiding, way === 2 ? " osynlig" : ""));
  }
  if (traps.includes("offSiteLink")) parts.push(item(`http://annan-sida.example${path(12_345)}`, "Reklam"));
  if (traps.includes("forbiddenLink")) parts.push(item(`/privat${path(777)}`, "Medlemmar"));
  return parts.length === 0 ? "" : `<style>.osynlig{display:none}</style><aside>${parts.join("")}</aside>`;
}

export const LIST_PAGES: Readonly<Record<ListId, ListPageForm>> = {
  rows: {
    link: "a.rubriklank",
    render: (slice, site) =>
      `<ul class="lista">${[...slice.promoted, ...slice.views]
        .map(
          (view) =>
            `<li class="rad">${link(view, "rubriklank")} <small>${ago(view, site)}</small> <img src="/tum/${view.id}.jpg" alt=""></li>`,
        )
        .join("\n")}</ul>${bait(slice, site, "rubriklank", "mer")}`,
  },
  oldTable: {
    link: "td.lank a",
    render: (slice, site) =>
      `<table width="100%">${slice.views
        .map(
          (view) =>
            `<tr bgcolor="#eeeeee"><td class="lank"><a href="${view.path.slice(1).replaceAll("&", "&amp;")}">${escapeHtml(view.title)}</a></td><td>${ago(view, site)}</td><td>${view.views}</td></tr>`,
        )
        .join(
          "\n",
        )}${(site.traps ?? []).includes("offSiteLink") ? '<tr><td class="lank"><a href="http://annan-sida.example/visa.asp?id=9">Reklam</a></td></tr>' : ""}</table>`,
  },
  cards: {
    link: ".kort > a.till",
    render: (slice, site) =>
      `<div class="${site.theme}-rutnat">${[...slice.promoted, ...slice.views]
        .map(
          (view) =>
            `<div class="kort" id="k${view.id}"><img src="/tum/${view.id}.webp" alt="" loading="lazy">${link(view, "till")}<time>${ago(view, site)}</time></div>`,
        )
        .join("\n")}</div>${bait(slice, site, "till", "kort")}`,
  },
  plain: {
    link: "main.register p > a",
    render: (slice, site) =>
      `<main class="register">${slice.views
        .map((view) => `<p><a href="${view.path}">${escapeHtml(view.title)}</a> – ${ago(view, site)}</p>`)
        .join(
          "\n",
        )}${(site.traps ?? []).includes("offSiteLink") ? '<p><a href="http://annan-sida.example/a/1.html">Annonser på annan ort</a></p>' : ""}<p><a href="/om">Regler</a></p></main>`,
  },
  app: { link: "#app a.kort", render: () => "" },
  loadMore: {
    link: "#lista a.modell",
    render: (slice) => `<div id="lista">${slice.views.map((view) => link(view, "modell")).join("\n")}</div>
<button id="fler" data-lista="${slice.list.path}" data-sida="1">Show more</button>
<script>document.getElementById("fler").addEventListener("click",async(e)=>{const k=e.target;k.disabled=true;k.dataset.sida=+k.dataset.sida+1;
const d=await(await fetch("/mer?lista="+encodeURIComponent(k.dataset.lista)+"&sida="+k.dataset.sida)).json();
for(const v of d.items){const a=document.createElement("a");a.className="modell";a.href=v.url;a.textContent=v.name;document.getElementById("lista").append(a,"\\n")}
if(d.more)k.disabled=false;else k.remove()});if(${slice.pages}<2)document.getElementById("fler").remove()</script>`,
  },
  scroll: {
    link: "#flode a.post",
    render: (
      slice,
    ) => `<div id="flode">${slice.views.map((view) => `<div style="height:300px">${link(view, "post")}</div>`).join("\n")}</div><div id="slut" style="height:40px">…</div>
<script>let sida=1,slut=${slice.pages}<2,laddar=false;const f=document.getElementById("flode");
async function mer(){if(slut||laddar)return;laddar=true;sida++;const d=await(await fetch("/mer?lista="+encodeURIComponent("${slice.list.path}")+"&sida="+sida)).json();
for(const v of d.items){const b=document.createElement("div");b.style.height="300px";const a=document.createElement("a");a.className="post";a.href=v.url;a.textContent=v.name;b.append(a);f.append(b)}
slut=!d.more;laddar=false}
new IntersectionObserver((s)=>{if(s.some((x)=>x.isIntersecting))mer()},{rootMargin:"200px"}).observe(document.getElementById("slut"));addEventListener("scroll",()=>{if(innerHeight+scrollY>document.body.scrollHeight-300)mer()})</script>`,
  },
  json: { link: "", render: () => "" },
};

/** The links that lead on from one page of a list, by the site's way of paging. */
export function pager(site: DemoSite, slice: ListSlice): string {
  const sv = languageOf(site) === "sv";
  const join = slice.list.path.includes("?") ? "&amp;" : "?";
  const at = (number: number): string => {
    if (number === 1) return slice.list.path;
    if (site.paging === "path") return `${slice.list.path}/sida/${number}`;
    if (site.paging === "offset") return `${slice.list.path}${join}start=${(number - 1) * site.pageSize}`;
    return `${slice.list.path}${join}sida=${number}`;
  };
  const of = `<span class="antal">${sv ? "Sida" : "Page"} ${slice.number} ${sv ? "av" : "of"} ${Math.max(1, slice.pages)}</span>`;
  if (site.paging === "none" || site.paging === "loadMore" || site.paging === "scroll") return "";
  if (site.paging === "script") {
    return `<div class="bladdrare">${of} <button onclick="location.href='${slice.list.path}?sida=${slice.number + 1}'">${sv ? "Bläddra" : "Turn"}</button></div>`;
  }
  if (site.paging === "nextLink") {
    const next =
      slice.number < slice.pages
        ? `<a class="nasta" rel="next" href="${at(slice.number + 1)}">${sv ? "Nästa" : "Next"}</a>`
        : "";
    return `<div class="bladdrare">${of} ${next}</div>`;
  }
  const numbers = Array.from(
    { length: slice.pages },
    (_, index) => `<a class="sidnr" href="${at(index + 1)}">${index + 1}</a>`,
  );
  return `<div class="bladdrare">${of} ${numbers.join(" ")}</div>`;
}
