import { DETAIL_PAGES } from "./detail-pages.ts";
import { escapeHtml, htmlPage, languageOf } from "./html.ts";
import { countyPage, startPage } from "./index-pages.ts";
import { LIST_PAGES, type ListSlice, pager } from "./list-pages.ts";
import { type ListingView, viewOf } from "./listing-view.ts";
import { renderChanged } from "./profile-details.ts";
import type { ShownList, ShownListing, SiteDay } from "./site-day.ts";

/** What a site is asked for. */
export interface Question {
  readonly path: string;
  readonly query: URLSearchParams;
  /** Path and query as they came. */
  readonly target: string;
  readonly now: Date;
  /** How many requests the site has answered: what counters show. */
  readonly visit: number;
  readonly templateChanged: boolean;
  /** Changes what build tools change from one date to the next. */
  readonly salt: number;
}

export interface Answer {
  readonly status: number;
  readonly type: "html" | "json" | "text";
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const html = (status: number, body: string): Answer => ({ status, type: "html", body });
const json = (status: number, value: unknown): Answer => ({ status, type: "json", body: JSON.stringify(value) });

/** The answer of an open site: a listing, a list, an index, or that there is no such page. */
export function answerQuestion(day: SiteDay, question: Question): Answer {
  const { site } = day;
  if (site.browser === true && site.detail === "app") return answerApp(day, question);
  const listing = day.listings.get(question.target) ?? day.listings.get(question.path);
  if (listing !== undefined) return listingPage(day, listing, question);
  if (question.path === "/mer") return morePage(day, question);
  const { list, number } = findList(day, question);
  if (list !== null) return listPage(day, list, number, question);
  const page = (title: string, body: string) => htmlPage(site, title, body, { now: question.now });
  if (question.path === "/") return html(200, page(languageOf(site) === "sv" ? "Start" : "Home", startPage(day)));
  const county = /^\/(?:lan|county)\/(\d\d)$/.exec(question.path)?.[1];
  if (county !== undefined) {
    const body = countyPage(day, county);
    if (body !== null) return html(200, page(county, body));
  }
  if (question.path === "/om")
    return html(200, page("Om", "<p>En påhittad sida på demowebben. Ingen här finns på riktigt.</p>"));
  const month = /^\/kalender\/(\d{4})\/(\d{1,2})$/.exec(question.path);
  if (month !== null) return html(200, page("Kalender", calendar(Number(month[1]), Number(month[2]))));
  return notFound(day, question);
}

export function notFound({ site }: SiteDay, question: Question): Answer {
  if (site.detail === "jsonAnswer") return json(404, { error: "not found" });
  const words =
    languageOf(site) === "sv" ? "Sidan finns inte eller har tagits bort." : "This page does not exist or was removed.";
  return html(404, htmlPage(site, "404", `<p class="fel">${words}</p>`, { now: question.now }));
}

/** A page that leads to the next month, and so on without end. */
function calendar(year: number, month: number): string {
  const next = month >= 12 ? `/kalender/${year + 1}/1` : `/kalender/${year}/${month + 1}`;
  return `<h1>${year}-${month}</h1><a rel="next" class="nasta" href="${next}">Nästa månad</a>`;
}

function listingPage(day: SiteDay, listing: ShownListing, question: Question): Answer {
  const { site } = day;
  const view = viewOf(site, listing, question.now, question.visit);
  const form = DETAIL_PAGES[site.detail];
  if (form.json !== undefined) return json(200, form.json(view, site));
  const body = question.templateChanged ? renderChanged(view) : form.render(view, site, question.salt);
  const head = form.head?.(view, site);
  return html(
    200,
    htmlPage(site, view.title, body, head === undefined ? { now: question.now } : { head, now: question.now }),
  );
}

/** The list an address names, with the number of its page by the site's way of paging. */
function findList(
  { site, lists }: SiteDay,
  { path, query, target }: Question,
): { list: ShownList | null; number: number } {
  const piece = site.paging === "path" ? /^(.*)\/sida\/(\d+)$/.exec(path) : null;
  if (piece !== null) return { list: lists.get(piece[1] ?? "") ?? null, number: Number(piece[2]) };
  const number =
    site.paging === "offset"
      ? Math.floor(Number(query.get("start") ?? "0") / site.pageSize) + 1
      : Number(query.get(site.paging === "json" ? "page" : "sida") ?? "1");
  const bare = target.replace(/[?&](sida|start|page)=\d+/, "");
  return { list: lists.get(bare) ?? lists.get(path) ?? null, number: number >= 1 ? Math.floor(number) : 1 };
}

function sliceOf({ site }: SiteDay, list: ShownList, number: number, question: Question): ListSlice {
  const view = (listing: ShownListing): ListingView => viewOf(site, listing, question.now, question.visit);
  const from = (number - 1) * site.pageSize;
  const promoted =
    site.traps?.includes("promoted") === true && list.listings.length > site.pageSize ? list.listings.slice(0, 2) : [];
  return {
    list,
    number,
    pages: Math.ceil(list.listings.length / site.pageSize),
    views: list.listings.slice(from, from + site.pageSize).map(view),
    promoted: promoted.map(view),
  };
}

function listPage(day: SiteDay, list: ShownList, number: number, question: Question): Answer {
  const { site } = day;
  const slice = sliceOf(day, list, number, question);
  if (site.list === "json") {
    const next = number < slice.pages ? `${list.path}?page=${number + 1}` : null;
    return json(200, {
      total: list.listings.length,
      items: slice.views.map((view) => ({ url: view.path, name: view.title, thumb: `/t/${view.id}.jpg` })),
      next,
    });
  }
  if (number > slice.pages && number > 1) {
    if (site.paging === "path") return notFound(day, question);
    return html(200, htmlPage(site, list.name, "<p>Inga fler annonser.</p>", { now: question.now }));
  }
  const body = `<h1>${escapeHtml(list.name)}</h1>${LIST_PAGES[site.list].render(slice, site)}${pager(site, slice)}`;
  return html(200, htmlPage(site, list.name, body, { now: question.now }));
}

/** What a script fetches to lengthen a list. */
function morePage(day: SiteDay, question: Question): Answer {
  const list = day.lists.get(question.query.get("lista") ?? "");
  if (list === undefined) return json(404, { items: [], more: false });
  const number = Number(question.query.get("sida") ?? "1");
  const slice = sliceOf(day, list, number, question);
  return json(200, {
    items: slice.views.map((view) => ({ url: view.path, name: view.title })),
    more: number < slice.pages,
  });
}

/** A single-page application: every address answers with the same shell, and scripts fetch what it shows. */
function answerApp(day: SiteDay, question: Question): Answer {
  const { site } = day;
  const api = question.path.startsWith("/api/") ? question.path.slice("/api".length) : null;
  if (api !== null) {
    const listing = day.listings.get(api);
    if (listing !== undefined)
      return json(200, DETAIL_PAGES.app.json?.(viewOf(site, listing, question.now, question.visit), site));
    const list = day.lists.get(api);
    if (list === undefined) return json(404, { error: "finns inte" });
    const { views } = sliceOf(day, list, 1, question);
    return json(200, { name: list.name, items: views.map((view) => ({ url: view.path, name: view.title })) });
  }
  const known = question.path === "/" || day.listings.has(question.path) || day.lists.has(question.path);
  const shell = `<div id="app">Laddar …</div><script>
const app=document.getElementById("app"),el=(n,c,t)=>{const e=document.createElement(n);if(c)e.className=c;if(t)e.textContent=t;return e};
(async()=>{const p=location.pathname==="/"?"/urval/alla":location.pathname;const s=await fetch("/api"+p);if(!s.ok){app.replaceChildren(el("p","saknas","Sidan finns inte."));return}
const d=await s.json();app.replaceChildren();if(d.items){app.append(el("h1","",d.name));for(const v of d.items){const a=el("a","kort",v.name);a.href=v.url;app.append(a,"\\n")}return}
const b=el("article","person");b.append(el("h1","",d.title));for(const[n,v]of d.facts){const r=el("div","fact");r.append(el("span","name",n),el("span","value",v));b.append(r)}
const t=el("div","text");for(const x of d.text)t.append(el("p","",x));b.append(t,el("p","visad","Visad "+d.views+" gånger"));app.append(b)})()</script>`;
  return html(known ? 200 : 404, htmlPage(site, site.name, shell, { now: question.now }));
}
