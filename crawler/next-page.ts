import type { StopReason } from "../schema/vocabulary/capture.ts";
import type { SiteDefinition } from "../schema/vocabulary/site-definition.ts";
import type { ListPage } from "./read-list-page.ts";
import { resolveAddress } from "./scope.ts";

/** Where a list's paging stands after one of its pages. */
export interface PageOfList {
  readonly address: string;
  /** 0 for the list's first page. */
  readonly number: number;
  readonly read: ListPage;
}

/** The address of the page that follows, were there one; null when the page says or the paging knows it is the last. */
export function nextPage(site: SiteDefinition, page: PageOfList): string | null {
  const { paging } = site;
  if (page.read.listings.length === 0 && paging.kind !== "nextLink") return null;
  if (paging.kind === "nextLink") return page.read.next;
  if (paging.kind === "pageNumber") return numberedPage(paging, page);
  if (paging.kind === "json") {
    if (paging.next !== undefined) return page.read.next;
    return paging.parameter === undefined ? null : numberedPage(paging, page);
  }
  return null;
}

/**
 * What a list does when its page brought no listing that the list had not shown before. A numbered paging runs past
 * its end (sites repeat the last page for ever): that is the end. A "next" link that leads to nothing new may do so
 * once, where listings moved down while we read; twice in a row it is a loop.
 */
export function afterBarrenPage(site: SiteDefinition, barrenPages: number): "goOn" | "end" | StopReason {
  if (site.paging.kind === "nextLink" || (site.paging.kind === "json" && site.paging.next !== undefined)) {
    return barrenPages >= 2 ? "pagingLoop" : "goOn";
  }
  return barrenPages >= 1 ? "end" : "goOn";
}

function numberedPage(
  paging: { readonly parameter?: string | undefined; readonly path?: string | undefined; first: number; step: number },
  page: PageOfList,
): string | null {
  const number = String(paging.first + (page.number + 1) * paging.step);
  const url = new URL(page.address);
  if (paging.parameter !== undefined) {
    url.searchParams.set(paging.parameter, number);
    return resolveAddress(url.href, page.address);
  }
  const { path } = paging;
  if (path === undefined) return null;
  // The piece stands at the end of the list's path; on later pages it is already there, with another number.
  const piece = new RegExp(`${path.split("{page}").map(escapePattern).join("\\d+")}/?$`);
  const [before, after] = path.split("{page}");
  const root = url.pathname.replace(piece, "").replace(/\/$/, "");
  url.pathname = `${root}${before ?? ""}${number}${after ?? ""}`;
  return resolveAddress(url.href, page.address);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
