import {
  type DriftSignal,
  type FillRate,
  PART_CONTENT,
  PART_PAGES,
  PART_TEXT,
  PART_TITLE,
} from "../../schema/vocabulary/drift.ts";
import type { SightedContent, SightedListing } from "./sight-listing.ts";

export interface SiteSight {
  /** Listings whose pages came whole; those that state an age under 18 are not among them. */
  readonly today: readonly SightedListing[];
  /** The same of the latest date before it that is believed; null when there is none. */
  readonly before: readonly SightedListing[] | null;
  /** Addresses that the site's lists named. */
  readonly listed: number;
}

type Count = (field: string, signal: DriftSignal, filled: boolean) => void;

/** A listing at both dates, with what was read of it. */
interface KnownListing {
  readonly was: SightedContent;
  /** Null when today's page could not be read. */
  readonly is: SightedContent | null;
}

/** Counts every signal of one site's date. Rates without a listing to count are left out. */
export function measureSite(sight: SiteSight, variables: readonly string[]): FillRate[] {
  const tallies = new Map<string, { field: string; signal: DriftSignal; filled: number; of: number }>();
  const count: Count = (field, signal, filled) => {
    const key = `${field} ${signal}`;
    const tally = tallies.get(key) ?? { field, signal, filled: 0, of: 0 };
    tallies.set(key, tally);
    tally.of += 1;
    if (filled) tally.filled += 1;
  };
  const read = sight.today.flatMap(({ content }) => (content === null ? [] : [content]));
  for (const { content } of sight.today) count(PART_PAGES, "read", content !== null);
  for (const content of read) countContent(content, variables, count);
  countDistinct(read, count);
  for (const listing of knownListings(sight)) countKnown(listing, variables, count);
  const volume = { field: PART_PAGES, signal: "listings" as const, filled: sight.listed, of: sight.listed };
  return [...tallies.values(), volume];
}

function countContent(content: SightedContent, variables: readonly string[], count: Count): void {
  for (const variable of variables) {
    const value = content.values.get(variable);
    const coded = value !== undefined && value.codes !== "";
    count(variable, "stated", coded);
    count(variable, "labelled", value?.labelled === true);
    if (value !== undefined) count(variable, "readable", coded);
  }
  count(PART_TITLE, "present", content.hasTitle);
  count(PART_TEXT, "present", content.text !== null);
}

/** How many of the texts are told apart: the first of equal ones counts, its copies do not. */
function countDistinct(read: readonly SightedContent[], count: Count): void {
  const met = new Set<string>();
  for (const { text } of read) {
    if (text === null) continue;
    count(PART_TEXT, "distinct", !met.has(text));
    met.add(text);
  }
}

function knownListings({ today, before }: SiteSight): KnownListing[] {
  const earlier = new Map((before ?? []).map((listing) => [listing.address, listing.content]));
  return today.flatMap(({ address, content }) => {
    const was = earlier.get(address) ?? null;
    return was === null ? [] : [{ was, is: content }];
  });
}

function countKnown({ was, is }: KnownListing, variables: readonly string[], count: Count): void {
  let lost = 0;
  for (const variable of variables) {
    const [earlier, now] = [was.values.get(variable)?.codes ?? "", is?.values.get(variable)?.codes ?? ""];
    if (earlier !== "") {
      count(variable, "kept", now !== "");
      if (now === "") lost += 1;
      else count(variable, "same", now === earlier);
    } else if (is !== null) count(variable, "silent", now === "");
  }
  count(PART_CONTENT, "whole", lost < 2);
  count(PART_CONTENT, "same", is !== null && is.copy === was.copy);
  if (was.text !== null) count(PART_TEXT, "same", is?.text === was.text);
}
