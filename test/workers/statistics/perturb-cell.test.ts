import fc from "fast-check";
import { expect, test } from "vitest";
import { publishCount } from "../../../workers/statistics/perturb-cell.ts";
import { PERTURBATION_TABLE } from "../../../workers/statistics/perturbation-table.ts";
import { recordKey } from "../../../workers/statistics/record-key.ts";

const KEY = fc.integer({ min: 0, max: 2 ** 32 - 1 });

test("each row of the perturbation table has bias 0, variance 3, and adds to 1", () => {
  PERTURBATION_TABLE.slice(1).forEach((row, index) => {
    const count = index + 1;
    const moment = (power: number) =>
      row.reduce((sum, { target, probability }) => sum + probability * (target - count) ** power, 0);
    expect(moment(0)).toBeCloseTo(1, 12);
    expect(Math.abs(moment(1))).toBeLessThan(0.002);
    expect(Math.abs(moment(2) - 3)).toBeLessThan(0.005);
  });
});

test("1 and 2 are never published, nothing moves more than 5, and 0 stays 0", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), KEY, (count, keySum) => {
      const published = publishCount(count, keySum);
      expect(published === 1 || published === 2).toBe(false);
      expect(Math.abs(published - count)).toBeLessThanOrEqual(5);
      if (count === 0) expect(published).toBe(0);
    }),
    { numRuns: 5000 },
  );
});

test.each([
  // count, cell key as a part of 2³², published: read off the table by hand
  [1, 0, 0],
  [1, 0.7344, 0],
  [1, 0.7346, 3],
  [2, 0.5, 3],
  [4, 0.9999, 9],
  [8, 0, 3],
  [8, 0.5, 8],
  [100, 0, 95],
  [100, 0.9999, 105],
  [12474, 0.5, 12474],
])("a count of %i with cell key %f publishes %i", (count, part, published) => {
  expect(publishCount(count, Math.floor(part * 2 ** 32))).toBe(published);
});

test("the frequencies of published values follow the table", () => {
  const published = new Map<number, number>();
  const draws = 20_000;
  for (let listing = 0; listing < draws; listing += 1) {
    const value = publishCount(1, recordKey(Buffer.from("a secret of a test round"), "2026", String(listing)));
    published.set(value, (published.get(value) ?? 0) + 1);
  }
  for (const { target, probability } of PERTURBATION_TABLE[1] ?? []) {
    expect(Math.abs((published.get(target) ?? 0) / draws - probability)).toBeLessThan(0.015);
  }
});

test("key sums count modulo 2³²", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), KEY, (count, keySum) => {
      expect(publishCount(count, keySum + 2 ** 32)).toBe(publishCount(count, keySum));
    }),
  );
});

test.each([-1, 1.5, Number.NaN])("a count of %f is refused", (count) => {
  expect(() => publishCount(count, 0)).toThrow(RangeError);
  expect(() => publishCount(3, count)).toThrow(RangeError);
});

test("a record key depends on the secret, the round and the listing, and on nothing else", () => {
  const secret = Buffer.from("one secret");
  expect(recordKey(secret, "2026", "x")).toBe(recordKey(Buffer.from("one secret"), "2026", "x"));
  const others = [
    recordKey(secret, "2026", "x"),
    recordKey(secret, "2025", "x"),
    recordKey(secret, "2026", "y"),
    recordKey(Buffer.from("another"), "2026", "x"),
    recordKey(secret, "202", "6x"),
  ];
  expect(new Set(others).size).toBe(others.length);
  for (const key of others) expect(Number.isInteger(key) && key >= 0 && key < 2 ** 32).toBe(true);
});

test("a record key is the first 32 bits of HMAC-SHA-256", () => {
  // openssl: printf '2026\0x' | openssl dgst -sha256 -hmac key → first eight hex digits
  expect(recordKey(Buffer.from("key"), "2026", "x").toString(16).padStart(8, "0")).toBe("335b1c0e");
});
