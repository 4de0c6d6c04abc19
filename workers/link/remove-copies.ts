import type { Day } from "../../schema/vocabulary/sampling-date.ts";
import type { SiteKind } from "../../schema/vocabulary/site-definition.ts";
import type { OpenChoices } from "../../schema/vocabulary/study.ts";

/** One content met at one address of one site at one sampling date. MACs are hexadecimal. */
export interface Meeting {
  readonly contentId: number;
  readonly copyMac: string;
  readonly date: Day;
  readonly siteId: string;
  /** The site's place in the frame's order. */
  readonly sitePosition: number;
  readonly kind: SiteKind;
  readonly addressMac: string;
  /** Place codes the page states, in the order it states them. Empty when the page is silent. */
  readonly pagePlaces: readonly string[];
  /** Place codes of the site's own lists under which the address stood at that date. */
  readonly listPlaces: readonly string[];
}

/** The meetings that make one unique listing, the kept one first. */
export interface CopyClass {
  readonly meetings: readonly Meeting[];
  /**
   * What the listing's identity has beside the content's. "" for the one that holds the content's first meeting, under
   * every choice, so that one and the same listing has one id and one record key whatever was chosen.
   */
  readonly apart: string;
}

export type CopyChoices = Pick<OpenChoices, "copyScope" | "copiesWithinDate">;

/**
 * Of equal contents the one met first is kept: earliest date, then the site that stands first in the frame, then the
 * smallest address MAC. A total order, so that the input's order decides nothing.
 */
export function compareMeetings(a: Meeting, b: Meeting): number {
  return (
    compare(a.date, b.date) ||
    a.sitePosition - b.sitePosition ||
    compare(a.addressMac, b.addressMac) ||
    a.contentId - b.contentId
  );
}

/**
 * Step 3 of the method: all meetings of one content (equal in its masked form) in; out, the classes that each make a
 * unique listing. With our choices that is one class. `withinSite` makes one per site. `kept` leaves direct copies
 * that were met at the same first date as listings of their own, one per address.
 */
export function removeCopies(meetings: readonly Meeting[], choices: CopyChoices): CopyClass[] {
  const sorted = meetings.toSorted(compareMeetings);
  const scopes = choices.copyScope === "withinSite" ? bySite(sorted) : [{ meetings: sorted, apart: "" }];
  return choices.copiesWithinDate === "kept" ? scopes.flatMap(keepCopiesOfFirstDate) : scopes;
}

function bySite(sorted: readonly Meeting[]): CopyClass[] {
  const sites = new Map<string, Meeting[]>();
  for (const meeting of sorted) {
    const own = sites.get(meeting.siteId);
    if (own === undefined) sites.set(meeting.siteId, [meeting]);
    else own.push(meeting);
  }
  return [...sites].map(([siteId, meetings], index) => ({ meetings, apart: index === 0 ? "" : `site ${siteId}` }));
}

/** Multi-place variants (another direct form) stay with the kept listing: they are reduced in step 4, not here. */
function keepCopiesOfFirstDate(whole: CopyClass): CopyClass[] {
  const kept = whole.meetings[0];
  if (kept === undefined) return [];
  const copies = new Map<string, Meeting[]>();
  const rest: Meeting[] = [];
  for (const meeting of whole.meetings) {
    const address = `${meeting.siteId} ${meeting.addressMac}`;
    const own = copies.get(address);
    if (own !== undefined) own.push(meeting);
    else if (meeting.date === kept.date && meeting.copyMac === kept.copyMac) copies.set(address, [meeting]);
    else rest.push(meeting);
  }
  return [...copies].map(([address, meetings], index) =>
    index === 0
      ? { meetings: [...meetings, ...rest].sort(compareMeetings), apart: whole.apart }
      : { meetings, apart: `address ${address}` },
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
