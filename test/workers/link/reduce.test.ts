import fc from "fast-check";
import { expect, test } from "vitest";
import type { Day } from "../../../schema/vocabulary/sampling-date.ts";
import { reduceMultiPlace } from "../../../workers/link/reduce-multi-place.ts";
import { type Meeting, removeCopies } from "../../../workers/link/remove-copies.ts";

const DATES = ["2026-08-15", "2026-09-15", "2026-10-15"] as Day[];
const meeting = (more: Partial<Meeting>): Meeting => ({
  contentId: 1,
  copyMac: "aa",
  date: DATES[0] as Day,
  siteId: "board",
  sitePosition: 0,
  kind: "ads",
  addressMac: "01",
  pagePlaces: [],
  listPlaces: [],
  ...more,
});

const drawnMeetings = fc.array(
  fc
    .record({
      date: fc.constantFrom(...DATES),
      site: fc.constantFrom("board", "portal", "club"),
      addressMac: fc.constantFrom("01", "02", "03", "04"),
      contentId: fc.nat(3),
      pagePlaces: fc.subarray(["0180", "1480", "county:14", "foreign"]),
      listPlaces: fc.subarray(["0380", "0580"]),
    })
    .map(({ site, ...rest }) =>
      meeting({ ...rest, siteId: site, sitePosition: site.length, copyMac: rest.contentId < 2 ? "aa" : "bb" }),
    ),
  { minLength: 1, maxLength: 12 },
);
const drawnChoices = fc.record({
  copyScope: fc.constantFrom("allSites" as const, "withinSite" as const),
  copiesWithinDate: fc.constantFrom("removed" as const, "kept" as const),
});
// One address of one site is met once a date.
const onceEach = (meetings: Meeting[]) => [
  ...new Map(meetings.map((one) => [`${one.date} ${one.siteId} ${one.addressMac}`, one])).values(),
];

test("what becomes of meetings does not depend on the order they came in", () => {
  fc.assert(
    fc.property(drawnMeetings.map(onceEach), drawnChoices, fc.infiniteStream(fc.nat()), (meetings, choices, draws) => {
      const shuffled = meetings
        .map((one) => ({ one, rank: draws.next().value }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ one }) => one);
      const reduce = (input: Meeting[]) =>
        removeCopies(input, choices).map((unit) => ({ apart: unit.apart, ...reduceMultiPlace(unit.meetings) }));
      expect(reduce(shuffled)).toEqual(reduce(meetings));
    }),
  );
});

test("every meeting belongs to exactly one listing, and the first to the one that keeps the content's own id", () => {
  fc.assert(
    fc.property(drawnMeetings.map(onceEach), drawnChoices, (meetings, choices) => {
      const units = removeCopies(meetings, choices);
      expect(units.reduce((sum, unit) => sum + unit.meetings.length, 0)).toBe(meetings.length);
      expect(new Set(units.map((unit) => unit.apart)).size).toBe(units.length);
      const [whole] = removeCopies(meetings, { copyScope: "allSites", copiesWithinDate: "removed" });
      expect(units.find((unit) => unit.apart === "")?.meetings[0]).toEqual(whole?.meetings[0]);
    }),
  );
});

test("of copies met on one date the one of the site first in the frame is kept", () => {
  const reduced = reduceMultiPlace(
    removeCopies(
      [
        meeting({ siteId: "portal", sitePosition: 2, kind: "profiles" }),
        meeting({ siteId: "board", sitePosition: 1, addressMac: "09" }),
        meeting({ siteId: "board", sitePosition: 1, addressMac: "02" }),
      ],
      { copyScope: "allSites", copiesWithinDate: "removed" },
    )[0]?.meetings ?? [],
  );
  expect(reduced.kept).toMatchObject({ siteId: "board", addressMac: "02" });
});

test("a municipality outranks a county, and a foreign town places nothing", () => {
  const candidates = (pagePlaces: string[]) => reduceMultiPlace([meeting({ pagePlaces })]).candidates;
  expect(candidates(["county:14", "1480"])).toEqual(["1480"]);
  expect(candidates(["county:14", "foreign", "county:01"])).toEqual(["county:01", "county:14"]);
  expect(candidates(["foreign", "nation:SE"])).toEqual([]);
});

test("the place met first is the one the earliest page states first", () => {
  const met = [
    meeting({ pagePlaces: [] }),
    meeting({ addressMac: "02", pagePlaces: ["1480", "0180"] }),
    meeting({ date: DATES[1] as Day, pagePlaces: ["0114"] }),
  ];
  expect(reduceMultiPlace(met)).toMatchObject({ firstMet: "1480", candidates: ["0180", "1480"] });
});
