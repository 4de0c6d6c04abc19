import { type ParsedPage, parsePage, selectAll } from "../parse-page.ts";
import { resolveLink } from "./address-pattern.ts";
import { type DraftedLinks, draftListingLinks } from "./draft-listing-links.ts";
import { type DraftedPaging, draftPaging } from "./draft-paging.ts";
import type { FetchedPage } from "./draft-words.ts";

/** What of a list leads to listings, as the part of a definition that says so. */
export interface FoundListing {
  readonly listing: Record<string, unknown>;
  readonly addresses: readonly string[];
  readonly confidence: number;
  /** JSON lists tell their paging themselves. */
  readonly paging: DraftedPaging | null;
}

export function markupListing($: ParsedPage, address: string, known: readonly string[]): FoundListing | null {
  const found: DraftedLinks | null = draftListingLinks($, address, known);
  if (found === null) return null;
  return {
    listing: {
      link: found.link,
      ...(found.pattern === null ? {} : { pattern: found.pattern }),
      ...(found.ignoreParameters.length === 0 ? {} : { ignoreParameters: found.ignoreParameters }),
    },
    addresses: found.addresses,
    confidence: found.confidence,
    paging: null,
  };
}

/**
 * The same listing links with those of further lists that look otherwise: where the rule finds nothing there, what is
 * drafted from that list is added to the selector, and the pattern opened to its addresses.
 */
export function withOtherLists(
  found: FoundListing | null,
  others: readonly FetchedPage[],
  known: readonly string[],
): FoundListing | null {
  return others.reduce<FoundListing | null>((listing, page) => {
    const $ = parsePage(page.html);
    if (listing !== null && finds(listing, $, page.address)) return listing;
    const own = markupListing($, page.address, known);
    return listing === null || own === null ? (listing ?? own) : join(listing, own);
  }, found);
}

function finds({ listing }: FoundListing, $: ParsedPage, address: string): boolean {
  const pattern = typeof listing.pattern === "string" ? new RegExp(listing.pattern, "u") : null;
  return selectAll($, String(listing.link)).some((element) => {
    const url = resolveLink(element.attribs.href, address);
    return url !== null && (pattern?.test(`${url.pathname}${url.search}`) ?? true);
  });
}

function join(one: FoundListing, other: FoundListing): FoundListing {
  const [first, second] = [one.listing.pattern, other.listing.pattern];
  const { pattern: _, ...rest } = one.listing;
  const pattern = typeof first === "string" && typeof second === "string" ? either(first, second) : null;
  return {
    ...one,
    listing: {
      ...rest,
      link: either(String(one.listing.link), String(other.listing.link), ", "),
      ...(pattern === null ? {} : { pattern }),
    },
    confidence: Math.min(one.confidence, other.confidence),
  };
}

function either(one: string, other: string, between = "|"): string {
  return one === other ? one : `${one}${between}${other}`;
}

/** A "next" link that further lists name in another way. */
export function withOtherPaging(paging: DraftedPaging | null, others: readonly FetchedPage[]): DraftedPaging | null {
  if (paging === null || paging.paging.kind !== "nextLink") return paging;
  let { selector } = paging.paging;
  for (const page of others) {
    const $ = parsePage(page.html);
    const own = selectAll($, selector).length > 0 ? null : draftPaging($, page.address).paging;
    if (own?.kind === "nextLink") selector = `${selector}, ${own.selector}`;
  }
  return { ...paging, paging: { ...paging.paging, selector } };
}
