import fc from "fast-check";
import { expect, test } from "vitest";
import type { Day } from "../../../schema/vocabulary/sampling-date.ts";
import { keepSeededPlaces, type PlaceRequest, placedColumns, placeOffset } from "../../../workers/link/keep-place.ts";

const DAY = "2026-08-15" as Day;
const request = (listingId: string, candidates: string[], firstDate = DAY): PlaceRequest => ({
  listingId,
  firstDate,
  candidates,
});

test("listings met in the same towns take these in turn, ordered by id", () => {
  const towns = ["0180", "0380", "1480"];
  const offset = placeOffset(2020, "2026", DAY, towns);
  const kept = keepSeededPlaces(
    ["05", "01", "03", "02"].map((id) => request(id, towns)),
    2020,
    "2026",
  );
  const expected = ["01", "02", "03", "05"].map((id, rank) => [id, towns[(offset + rank) % 3]]);
  expect([...kept].sort()).toEqual(expected);
});

// printf '2020|2026|2026-08-15|0180,1480' | sha256sum begins 60e244fc; with 0380 between them, 2cf35c19.
test("the turns begin where the seed, round, date and towns decide", () => {
  expect(placeOffset(2020, "2026", DAY, ["0180", "1480"])).toBe(0x60e244fc % 2);
  expect(placeOffset(2020, "2026", DAY, ["0180", "0380", "1480"])).toBe(0x2cf35c19 % 3);
});

test("every town of a set gets its share to within one listing, whatever the order of the input", () => {
  const sets = [
    ["0180", "1480"],
    ["0180", "0380", "1480"],
    ["county:01", "county:14"],
  ];
  const requests = fc.uniqueArray(fc.record({ id: fc.nat(9999), set: fc.nat(2) }), {
    selector: (entry) => entry.id,
    maxLength: 40,
  });
  fc.assert(
    fc.property(requests, fc.nat(100), (entries, seed) => {
      const all = entries.map((entry) => request(String(entry.id).padStart(4, "0"), sets[entry.set] ?? []));
      const kept = keepSeededPlaces(all, seed, "2026");
      expect(new Map(keepSeededPlaces(all.toReversed(), seed, "2026"))).toEqual(new Map(kept));
      for (const set of sets) {
        const counts = set.map((code) =>
          all.filter((one) => one.candidates === set && kept.get(one.listingId) === code),
        );
        const sizes = counts.map((count) => count.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test("a municipality brings its county; a county alone leaves the municipality open", () => {
  expect(placedColumns("0180")).toEqual({ municipality: "0180", county: "01" });
  expect(placedColumns("county:14")).toEqual({ municipality: null, county: "14" });
  expect(placedColumns(null)).toEqual({ municipality: null, county: null });
});
