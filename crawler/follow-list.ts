import type { FinishedPage, NextPage } from "../schema/store/captures.ts";
import type { ClaimedPage, FoundPage } from "../schema/store/frontier.ts";
import { fetchStylesheets } from "./fetch-stylesheets.ts";
import { afterBarrenPage, nextPage } from "./next-page.ts";
import type { OpenedPage, PageToOpen } from "./open-page.ts";
import { type IndexPage, type ListPage, readIndexPage, readListPage } from "./read-list-page.ts";
import { isOnSite, skipReason } from "./scope.ts";
import { listKeyOf, type SiteRun, sealedPage } from "./site-run.ts";

/** What a list or index page was found to hold. */
export interface ListFindings {
  readonly list: ListPage | null;
  readonly index: IndexPage | null;
  /** Listing addresses of a list, list addresses of an index. */
  readonly found: readonly string[];
  readonly cutShort: boolean;
}

export const NO_FINDINGS: ListFindings = { list: null, index: null, found: [], cutShort: false };

/** Index pages below index pages: county, town, part of town. More levels are a maze. */
const DEEPEST_INDEX = 6;

/** Reads a page of a list, or an index page. */
export async function readFindings(run: SiteRun, page: PageToOpen, opened: OpenedPage): Promise<ListFindings> {
  const { answer, body } = opened;
  if (body === null || answer.status === null || answer.status >= 300) return NO_FINDINGS;
  if (page.isIndex) {
    const index = readIndexPage(run.site, body, answer.finalAddress);
    return { ...NO_FINDINGS, index, found: [...index.lists.map((list) => list.address), ...index.deeper] };
  }
  const stylesheets = answer.seenLinks === null ? await fetchStylesheets(run, body, answer.finalAddress) : [];
  const list = readListPage(run.site, body, {
    address: answer.finalAddress,
    stylesheets,
    seen: body.kind === "json" ? null : answer.seenLinks,
  });
  return { ...NO_FINDINGS, list, found: list.listings.map((link) => link.address), cutShort: answer.listCutShort };
}

/** What follows from a good page of a list, or from an index page: hits, addresses to visit, the next page. */
export function followList(
  run: SiteRun,
  claimed: ClaimedPage,
  page: PageToOpen,
  findings: ListFindings,
): Pick<FinishedPage, "lists" | "hits" | "next"> & { readonly pages: FoundPage[] } {
  if (findings.index !== null) return followIndex(run, claimed, findings.index);
  const { list } = findings;
  const { listKey } = claimed;
  if (list === null || listKey === null) return { lists: [], hits: null, next: null, pages: [] };
  const visited: Buffer[] = [];
  const pages = list.listings.map((link): FoundPage => {
    const sealed = sealedPage(run, link.address);
    const refused = skipReason(run.site, link, allowedBy(run));
    if (refused === null) visited.push(sealed.addressMac);
    return { ...sealed, pageType: "listing", listKey: null, depth: 0, barren: 0, refused };
  });
  return {
    lists: [],
    hits: { listKey, addressMacs: visited },
    pages,
    next: nextOf(run, claimed, page, findings, list),
  };
}

function nextOf(
  run: SiteRun,
  claimed: ClaimedPage,
  page: PageToOpen,
  findings: ListFindings,
  list: ListPage,
): { afterFresh: NextPage; afterBarren: NextPage } {
  const ends = (reason: string | null): NextPage => ({ page: null, reason });
  if (findings.cutShort) return { afterFresh: ends("listPageBudget"), afterBarren: ends("listPageBudget") };
  const next = nextPage(run.site, { address: page.address, number: claimed.depth, read: list });
  if (next === null || !isOnSite(run.site, next)) return { afterFresh: ends(null), afterBarren: ends(null) };
  if (claimed.depth + 1 >= run.site.budget.listPages) {
    return { afterFresh: ends("listPageBudget"), afterBarren: ends(null) };
  }
  const goOn = (barren: number): NextPage => ({ page: listRow(run, claimed, next, barren), reason: null });
  const barren = claimed.barren + 1;
  const verdict = afterBarrenPage(run.site, barren);
  return {
    afterFresh: goOn(0),
    afterBarren: verdict === "goOn" ? goOn(barren) : ends(verdict === "end" ? null : verdict),
  };
}

function listRow(run: SiteRun, claimed: ClaimedPage, address: string, barren: number): FoundPage {
  return {
    ...sealedPage(run, address),
    pageType: "list",
    listKey: claimed.listKey,
    depth: claimed.depth + 1,
    barren,
    refused: allowedBy(run)(address) ? null : "robots",
  };
}

function followIndex(run: SiteRun, claimed: ClaimedPage, index: IndexPage): ReturnType<typeof followList> {
  const lists = index.lists.filter((list) => isOnSite(run.site, list.address));
  const deeper =
    claimed.depth + 1 >= DEEPEST_INDEX ? [] : index.deeper.filter((address) => isOnSite(run.site, address));
  const row = (address: string, listKey: string | null, depth: number): FoundPage => ({
    ...sealedPage(run, address),
    pageType: "list",
    listKey,
    depth,
    barren: 0,
    refused: allowedBy(run)(address) ? null : "robots",
  });
  return {
    lists: lists.map(({ address, place, category }) => ({ listKey: listKeyOf(run, address), place, category })),
    hits: null,
    next: null,
    pages: [
      ...lists.map(({ address }) => row(address, listKeyOf(run, address), 0)),
      ...deeper.map((address) => row(address, null, claimed.depth + 1)),
    ],
  };
}

function allowedBy(run: SiteRun): (address: string) => boolean {
  const { robots } = run;
  return (address) => robots.kind === "rules" && robots.allows(address);
}
