import type { ListingRow, PlacedRow } from "../../schema/store/listings.ts";
import type { OpenChoices } from "../../schema/vocabulary/study.ts";
import { keepSeededPlaces, type PlaceRequest, type PlaceRule, placedColumns } from "./keep-place.ts";
import { type ReducedListing, reduceMultiPlace } from "./reduce-multi-place.ts";
import { type CopyClass, type Meeting, removeCopies } from "./remove-copies.ts";
import { AlternativeTally, type ChoiceEffect } from "./tally-alternatives.ts";

const COPY_SCOPES = ["allSites", "withinSite"] as const satisfies readonly OpenChoices["copyScope"][];
const COPIES_WITHIN_DATE = ["removed", "kept"] as const satisfies readonly OpenChoices["copiesWithinDate"][];

/** What the builder needs of the round's keys. Ids and MACs are hexadecimal. */
export interface ListingNames {
  listingId(formMac: string, apart: string): string;
  recordKey(listingId: string): number;
}

interface UnitName {
  readonly listingId: string;
  readonly recordKey: number;
}

interface WaitingListing extends PlaceRequest {
  readonly recordKey: number;
  readonly firstMet: string | null;
}

/**
 * Makes unique listings of meetings, class by class, and counts every alternative of the method's open choices on
 * the way. What must wait for the whole round is only the place of listings met in several: which one a listing
 * keeps depends on all others that were met in the same places.
 */
export class ListingBuilder {
  private readonly waiting: WaitingListing[] = [];
  private readonly tally = new AlternativeTally();
  private readonly roundId: string;
  private readonly choices: OpenChoices;
  private readonly names: ListingNames;

  constructor(roundId: string, choices: OpenChoices, names: ListingNames) {
    this.roundId = roundId;
    this.choices = choices;
    this.names = names;
  }

  /** All meetings of one form in; the unique listings they make out, one with our choices. */
  add(formMac: string, meetings: readonly Meeting[]): ListingRow[] {
    const named = new Map<string, UnitName>();
    const nameOf = (apart: string): UnitName => {
      const known = named.get(apart);
      if (known !== undefined) return known;
      const listingId = this.names.listingId(formMac, apart);
      const name = { listingId, recordKey: this.names.recordKey(listingId) };
      named.set(apart, name);
      return name;
    };
    const classes = removeCopies(meetings, this.choices);
    this.countCopyChoices(meetings, classes, nameOf);
    for (const unit of classes) this.countWithoutReduction(unit, nameOf);
    return classes.map((unit) => this.build(unit, nameOf(unit.apart)));
  }

  /** The places of those that waited; a listing placed here was returned by `add` without one. */
  placeWaiting(): PlacedRow[] {
    const seeded = keepSeededPlaces(this.waiting, this.choices.placeSeed, this.roundId);
    return this.waiting.map((listing) => {
      const random = seeded.get(listing.listingId) ?? null;
      this.tally.addPlaces(listing.recordKey, listing.candidates, random, listing.firstMet);
      return { listingId: listing.listingId, ...placedColumns(random) };
    });
  }

  /** Complete after `placeWaiting`. */
  effects(): ChoiceEffect[] {
    return this.tally.effects();
  }

  private countCopyChoices(
    meetings: readonly Meeting[],
    chosen: readonly CopyClass[],
    nameOf: (apart: string) => UnitName,
  ): void {
    const { choices } = this;
    for (const copyScope of COPY_SCOPES) {
      const units = copyScope === choices.copyScope ? chosen : removeCopies(meetings, { ...choices, copyScope });
      for (const unit of units) this.tally.addTotal("copyScope", copyScope, nameOf(unit.apart).recordKey);
    }
    for (const copiesWithinDate of COPIES_WITHIN_DATE) {
      const own = copiesWithinDate === choices.copiesWithinDate;
      const units = own ? chosen : removeCopies(meetings, { ...choices, copiesWithinDate });
      for (const unit of units) this.tally.addTotal("copiesWithinDate", copiesWithinDate, nameOf(unit.apart).recordKey);
    }
  }

  /** Without step 4 every direct form is a listing of its own; the kept one goes under the listing's own key. */
  private countWithoutReduction(unit: CopyClass, nameOf: (apart: string) => UnitName): void {
    const own = unit.meetings[0]?.copyMac;
    this.tally.addTotal("multiPlace", "reduced", nameOf(unit.apart).recordKey);
    for (const copyMac of new Set(unit.meetings.map((meeting) => meeting.copyMac))) {
      const apart = copyMac === own ? unit.apart : `${unit.apart} form ${copyMac}`;
      this.tally.addTotal("multiPlace", "notReduced", nameOf(apart).recordKey);
    }
  }

  private build(unit: CopyClass, name: UnitName): ListingRow {
    const reduced = reduceMultiPlace(unit.meetings);
    this.tally.addTotal("sellerRecognition", this.choices.sellerRecognition, name.recordKey);
    return {
      ...name,
      keptContentId: reduced.kept.contentId,
      siteId: reduced.kept.siteId,
      kind: reduced.kept.kind,
      firstDate: reduced.kept.date,
      copies: reduced.copies,
      contentIds: reduced.contentIds,
      presence: reduced.presence,
      aimed: reduced.aimed,
      ...this.place(name, reduced),
    };
  }

  private place(
    name: UnitName,
    reduced: ReducedListing,
  ): { municipality: string | null; county: string | null; placeRule: PlaceRule } {
    const { candidates, firstMet } = reduced;
    const only = candidates[0] ?? null;
    if (candidates.length < 2) {
      this.tally.addPlaces(name.recordKey, candidates, only, firstMet);
      return { ...placedColumns(only), placeRule: only === null ? "notStated" : "onlyPlace" };
    }
    this.waiting.push({ ...name, firstDate: reduced.kept.date, candidates, firstMet });
    return this.choices.placeKept === "firstMet"
      ? { ...placedColumns(firstMet), placeRule: "firstMet" }
      : { municipality: null, county: null, placeRule: "seededRandom" };
  }
}
