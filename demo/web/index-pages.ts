import { COUNTIES } from "../data/places.ts";
import type { DemoSite } from "../sites.ts";
import { escapeHtml } from "./html.ts";
import { categoryPath, type ShownList, type SiteDay } from "./site-day.ts";

const menuLists = (day: SiteDay) =>
  [...day.lists.values()]
    .filter((list) => list.by !== "category")
    .sort((one, other) => (one.path < other.path ? -1 : 1));

const listLink = (list: ShownList) =>
  `<li><a class="val" href="${list.path.replaceAll("&", "&amp;")}">${escapeHtml(list.name)}</a> <span>(${list.listings.length})</span></li>`;

/** The start page: the menu of places, counties or letters, and the site's own categories. */
export function startPage(day: SiteDay): string {
  const { site } = day;
  const categories = site.categories.map(
    (name, index) =>
      `<a class="urval" href="${categoryPath(site, index).replaceAll("&", "&amp;")}">${escapeHtml(name)}</a>`,
  );
  const ring = `<p class="${site.theme}-val">${categories.join(" · ")}</p>`;
  if (site.index === "none") return ring;
  if (site.index === "counties") {
    const counties = [...new Set(menuLists(day).flatMap((list) => (list.county === null ? [] : [list.county])))].sort();
    const links = counties.map(
      (county) => `<li><a class="lan" href="${countyPath(site, county)}">${COUNTIES[county] ?? county}</a></li>`,
    );
    return `${ring}<ul class="lansval">${links.join("\n")}</ul>`;
  }
  return `${ring}<ul class="${site.index === "letters" ? "bokstaver" : "orter"}">${menuLists(day).map(listLink).join("\n")}</ul>`;
}

export function countyPath(site: DemoSite, county: string): string {
  return site.placePath.replace("/{slug}", "").replace("{county}", county);
}

/** One county's page: its towns. Null when the county has none. */
export function countyPage(day: SiteDay, county: string): string | null {
  const towns = menuLists(day).filter((list) => list.county === county);
  return towns.length === 0
    ? null
    : `<h1>${COUNTIES[county] ?? county}</h1><ul class="orter">${towns.map(listLink).join("\n")}</ul>`;
}
