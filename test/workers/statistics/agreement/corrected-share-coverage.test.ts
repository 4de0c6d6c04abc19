import { expect, test } from "vitest";
import type { Answer } from "../../../../schema/vocabulary/validation.ts";
import { correctShare } from "../../../../workers/statistics/agreement/correct-share.ts";
import type { AnswerPair } from "../../../../workers/statistics/agreement/precision-recall.ts";
import { seededRandom } from "../../../bench/copies/seeded-random.ts";

const says = (code: string | null): Answer =>
  code === null ? { state: "notStated", codes: [] } : { state: "coded", codes: [code] };

test("the corrected share's interval covers the truth in about 95 of 100 samples", () => {
  const random = seededRandom(4711);
  const population = Array.from({ length: 8_000 }, (): AnswerPair => {
    const truth = random() < 0.4 ? null : random() < 0.3 ? "a" : "b";
    const slip = random();
    const read = truth === null ? (slip < 0.03 ? "b" : null) : slip < 0.08 ? null : slip < 0.12 ? "b" : truth;
    return { reader: says(read), reference: says(truth) };
  });
  const count = (of: "reader" | "reference", code: string) =>
    population.filter((pair) => pair[of].codes.includes(code)).length;
  const published = { count: count("reader", "a"), n: count("reader", "a") + count("reader", "b") };
  const truth = count("reference", "a") / (count("reference", "a") + count("reference", "b"));
  let covered = 0;
  const tries = 400;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const sample = Array.from({ length: 200 }, () => population[Math.floor(random() * population.length)]).filter(
      (pair) => pair !== undefined,
    );
    const share = correctShare(sample, "a", { ...published, missing: population.length - published.n });
    if (share !== null && share.interval.lower <= truth && truth <= share.interval.upper) covered += 1;
  }
  expect(covered / tries).toBeGreaterThan(0.92);
  expect(covered / tries).toBeLessThan(0.999);
});
