import type { TextGroup } from "./settle-component.ts";
import { UnionFind } from "./union-find.ts";

export const LINK_METHODS = ["nearCopy", "sameAddress", "sharedContact"] as const;
export type LinkMethod = (typeof LINK_METHODS)[number];

/** A claim that two listings belong together. Listings are numbers; the smaller was met earlier. */
export interface ListingLink {
  readonly earlier: number;
  readonly later: number;
  readonly method: LinkMethod;
  readonly score: number;
}

export interface LinkedGroup {
  /** In rising order; the first is the oldest and names the group. One is enough: every listing is in a group. */
  readonly members: readonly number[];
  /** Why its contacts were not believed; null when they were. */
  readonly setAside: "oversized" | null;
}

export interface LinkedSeries {
  readonly groups: readonly LinkedGroup[];
  readonly links: readonly ListingLink[];
  /** Contacts shared by more texts than `contactDegree`, and so not used. */
  readonly contactsPassedOver: number;
}

/** The named parameters of joining by contact. */
export interface ContactRules {
  /**
   * A contact joins listings only when at most so many different texts carry it: a switchboard's number stands under
   * a whole town. Near copies of one text count once.
   */
  readonly contactDegree: number;
  /** A group that contacts join out of more texts than this is taken apart again, and reported. */
  readonly largestGroup: number;
}

export const CONTACT_RULES: ContactRules = { contactDegree: 12, largestGroup: 40 };

export interface JoinInput {
  /** For each listing, in order of age, the number of its text; −1 where it has too little of its own. */
  readonly textOf: Int32Array;
  readonly textGroups: readonly TextGroup[];
  /** Listings met at one address of one site: an edited text is the same listing in this series. */
  readonly sameAddress: readonly (readonly number[])[];
  /** Listings that carry one contact token. */
  readonly sameContact: readonly (readonly number[])[];
}

/**
 * Joins listings into linked groups: first by text and address, then by contact. Nothing depends on the order of
 * texts, addresses or contacts; listings are told apart by their number alone.
 */
export function joinListings(input: JoinInput, rules: ContactRules): LinkedSeries {
  const listings = input.textOf.length;
  const byText = new UnionFind(listings);
  const textLinks = linkByText(input);
  const addressLinks = input.sameAddress.flatMap((met) => starOf(met, "sameAddress"));
  for (const { earlier, later } of textLinks) byText.union(earlier, later);
  const texts = Int32Array.from({ length: listings }, (_, listing) => byText.find(listing));
  for (const { earlier, later } of addressLinks) byText.union(earlier, later);

  const distinctTexts = (members: readonly number[]) => new Set(members.map((member) => texts[member])).size;
  const usable = input.sameContact.filter((carriers) => distinctTexts(carriers) <= rules.contactDegree);
  const contactLinks = usable.flatMap((carriers) => starOf(carriers, "sharedContact"));
  const byContact = new UnionFind(listings);
  for (const { earlier, later } of [...textLinks, ...addressLinks, ...contactLinks]) byContact.union(earlier, later);

  const oversized = new Uint8Array(listings);
  for (const members of byContact.sets()) {
    if (distinctTexts(members) > rules.largestGroup) for (const member of members) oversized[member] = 1;
  }
  return {
    groups: gatherGroups(
      listings,
      (listing) => (oversized[listing] === 1 ? byText : byContact).find(listing),
      oversized,
    ),
    links: [...textLinks, ...addressLinks, ...contactLinks.filter(({ earlier }) => oversized[earlier] === 0)],
    contactsPassedOver: input.sameContact.length - usable.length,
  };
}

/** Every listing of a text, and of its near copies, to the oldest listing of the medoid. */
function linkByText({ textOf, textGroups }: JoinInput): ListingLink[] {
  const carriers = new Map<number, number[]>();
  for (const [listing, text] of textOf.entries()) {
    if (text < 0) continue;
    const known = carriers.get(text);
    if (known === undefined) carriers.set(text, [listing]);
    else known.push(listing);
  }
  const links: ListingLink[] = [];
  for (const same of carriers.values()) links.push(...starOf(same, "nearCopy"));
  for (const { medoid, members } of textGroups) {
    const centre = carriers.get(medoid)?.[0];
    if (centre === undefined) continue;
    for (const { sequence, similarity } of members) {
      const other = carriers.get(sequence)?.[0];
      if (other !== undefined) links.push(linkOf(centre, other, "nearCopy", similarity));
    }
  }
  return links;
}

/** All to the oldest: as many links as it takes, and no more. */
function starOf(listings: readonly number[], method: LinkMethod): ListingLink[] {
  const [oldest, ...others] = [...new Set(listings)].sort((a, b) => a - b);
  return oldest === undefined ? [] : others.map((other) => linkOf(oldest, other, method, 1));
}

function linkOf(a: number, b: number, method: LinkMethod, score: number): ListingLink {
  return { earlier: Math.min(a, b), later: Math.max(a, b), method, score };
}

function gatherGroups(listings: number, rootOf: (listing: number) => number, oversized: Uint8Array): LinkedGroup[] {
  const groups = new Map<number, number[]>();
  for (let listing = 0; listing < listings; listing += 1) {
    const root = rootOf(listing);
    const members = groups.get(root);
    if (members === undefined) groups.set(root, [listing]);
    else members.push(listing);
  }
  return [...groups.values()].map((members) => ({
    members,
    setAside: oversized[members[0] ?? 0] === 1 ? "oversized" : null,
  }));
}
