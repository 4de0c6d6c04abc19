import fc from "fast-check";
import { expect, test } from "vitest";
import { summariseAges } from "../../../workers/statistics/age-summary.ts";
import { commonestStatements } from "../../../workers/statistics/commonest-statement.ts";
import { judgeChange } from "../../../workers/statistics/judge-change.ts";
import { likeForLike } from "../../../workers/statistics/like-for-like.ts";
import { missingBounds } from "../../../workers/statistics/missing-bounds.ts";
import { shareOf } from "../../../workers/statistics/share.ts";

const volume = (siteId: string, count: number) => ({ siteId, count });

test("a site that closed, a site that came and a site whose collection failed are three different things", () => {
  const result = likeForLike(
    { sites: [volume("a", 100), volume("b", 50), volume("closes", 30), volume("breaks", 20)], notComparable: [] },
    { sites: [volume("a", 120), volume("b", 45), volume("opens", 60), volume("breaks", 2)], notComparable: ["breaks"] },
  );
  expect(result.common).toEqual({ sites: ["a", "b"], earlier: 150, later: 165 });
  expect(result.entered).toEqual({ sites: ["opens"], later: 60 });
  expect(result.exited).toEqual({ sites: ["closes"], earlier: 30 });
  expect(result.notComparable).toEqual({ sites: ["breaks"], earlier: 20, later: 2 });
  expect(result.commonChange).toBe(15);
  expect(result.change).toBe(45);
  expect(result.coverage).toEqual({ earlier: 150 / 200, later: 165 / 227 });
});

test("the parts of a like-for-like change add to the change of the comparable sites", () => {
  const round = fc.uniqueArray(fc.record({ siteId: fc.constantFrom(..."abcdefg"), count: fc.nat(500) }), {
    selector: (site) => site.siteId,
  });
  fc.assert(
    fc.property(round, round, fc.subarray([..."abcdefg"]), (earlier, later, broken) => {
      const result = likeForLike({ sites: earlier, notComparable: broken }, { sites: later, notComparable: [] });
      const total = (sites: typeof earlier) =>
        sites.filter((site) => !broken.includes(site.siteId)).reduce((sum, site) => sum + site.count, 0);
      expect(result.change).toBe(total(later) - total(earlier));
    }),
  );
});

test("a share has changed only when its bounds do not overlap", () => {
  expect(judgeChange({ lower: 0.1, upper: 0.3 }, { lower: 0.31, upper: 0.6 })).toBe("rose");
  expect(judgeChange({ lower: 0.5, upper: 0.6 }, { lower: 0.1, upper: 0.49 })).toBe("fell");
  expect(judgeChange({ lower: 0.1, upper: 0.3 }, { lower: 0.3, upper: 0.6 })).toBe("cannotTell");
  expect(judgeChange(null, { lower: 0.3, upper: 0.6 })).toBe("cannotTell");
});

test("bounds contain the share of those who state it, and the whole of what the missing could be", () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), fc.nat(500), (count, others, missing) => {
      const { share, bounds, interval } = shareOf(count, count + others, missing);
      if (share === null) return;
      expect(bounds?.lower).toBeLessThanOrEqual(share + 1e-12);
      expect(bounds?.upper).toBeGreaterThanOrEqual(share - 1e-12);
      expect(interval?.lower).toBeLessThanOrEqual(share + 1e-12);
      expect(interval?.upper).toBeGreaterThanOrEqual(share - 1e-12);
    }),
  );
  expect(missingBounds(3, 4, 10)).toEqual({ lower: 0.3, upper: 0.7 });
});

test("a perturbed count above its perturbed n is shown as the whole, not more", () => {
  expect(shareOf(9, 6, 3).share).toBe(1);
  expect(shareOf(0, 0, 12)).toMatchObject({ share: null, interval: null, bounds: { lower: 0, upper: 1 } });
});

test("mean and median age come from the cells of single years", () => {
  const ages = [
    { years: 30, count: 3 },
    { years: 20, count: 4 },
    { years: 50, count: 0 },
    { years: 25, count: 3 },
  ];
  expect(summariseAges(ages)).toEqual({ n: 10, mean: 24.5, median: 25 });
  expect(
    summariseAges([
      { years: 20, count: 3 },
      { years: 30, count: 3 },
    ])?.median,
  ).toBe(25);
  expect(summariseAges([])).toBeNull();
});

test("the commonest statement names every category that ties", () => {
  expect(
    commonestStatements([
      { category: "woman", count: 9 },
      { category: "man", count: 4 },
    ]),
  ).toEqual(["woman"]);
  expect(
    commonestStatements([
      { category: "sv", count: 4 },
      { category: "en", count: 4 },
    ]),
  ).toEqual(["en", "sv"]);
  expect(commonestStatements([{ category: "sv", count: 0 }])).toEqual([]);
});
