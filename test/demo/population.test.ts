import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createDemo } from "../../demo/demo.ts";
import { apportion, apportionAtLeast } from "../../demo/population/apportion.ts";
import { fictitiousPhones, maskedContent } from "../../demo/population/write-uniques.ts";

const hashOf = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex");
const demo = createDemo({ scale: 0.05 });

describe("the demo's population", () => {
  test("the same seed gives the same population, another seed another", () => {
    expect(hashOf(createDemo({ scale: 0.05 }))).toBe(hashOf(demo));
    expect(hashOf(createDemo({ scale: 0.05, seed: "another" }))).not.toBe(hashOf(demo));
  });

  test("a round drawn alone is the round drawn together with another", () => {
    const alone = createDemo({ scale: 0.05, rounds: ["2026"] }).rounds[0];
    expect(hashOf(alone)).toBe(hashOf(demo.rounds[1]));
  });

  test("no two unique listings read alike when places, prices, dates and contacts are masked", () => {
    for (const round of demo.rounds) {
      expect(new Set(round.uniques.map(maskedContent)).size).toBe(round.uniques.length);
    }
  });

  test("every listing but those of the under-aged keeps at least 12 words when masked", () => {
    for (const unique of demo.rounds.flatMap((round) => round.uniques)) {
      if (unique.underAge) continue;
      expect(maskedContent(unique).split(" ").length).toBeGreaterThanOrEqual(12);
    }
  });

  test("e-mails belong to one seller each and end in .example; phones are fictitious and belong to one seller each", () => {
    const phones = new Set(fictitiousPhones());
    for (const round of demo.rounds) {
      const sellers = [
        ...new Map(round.uniques.filter((one) => !one.underAge).map((one) => [one.seller.index, one.seller])).values(),
      ];
      expect(new Set(sellers.map((seller) => seller.mail)).size).toBe(sellers.length);
      expect(sellers.every((seller) => seller.mail.endsWith(".example"))).toBe(true);
      const numbers = sellers.flatMap((seller) => (seller.phone === null ? [] : [seller.phone]));
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(numbers.every((number) => phones.has(number))).toBe(true);
    }
  });

  test("an address stands once in its site", () => {
    for (const round of demo.rounds) {
      const paths = round.addresses.map((address) => `${address.site} ${address.path}`);
      expect(new Set(paths).size).toBe(paths.length);
    }
  });

  test("a listing that states an age under 18 has no text", () => {
    const minors = demo.rounds.flatMap((round) => round.uniques.filter((unique) => unique.underAge));
    expect(minors.length).toBeGreaterThanOrEqual(4);
    expect(minors.every((unique) => unique.wording.paragraphs.length === 0 && unique.fieldWords.age === "17 år")).toBe(
      true,
    );
  });

  test("a scale beyond 0.02–1 is refused", () => {
    expect(() => createDemo({ scale: 0 })).toThrow("scale is 0");
    expect(() => createDemo({ scale: 2 })).toThrow("0.02 to 1");
  });
});

describe("whole numbers in proportion", () => {
  test.each([
    [[1, 1, 1], 10, [4, 3, 3]],
    [[5094.6, 1112.4], 6207, [5095, 1112]],
    [[79.8, 14.8, 5.4], 7512, [5994, 1112, 406]],
  ])("%j of %i is %j", (weights, total, parts) => {
    expect(apportion(weights, total)).toEqual(parts);
  });

  test("the richest part gives what the poorest needs", () => {
    expect(apportionAtLeast([100, 1, 0], 20, 3)).toEqual([17, 3, 0]);
  });
});
