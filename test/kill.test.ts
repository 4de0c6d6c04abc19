import { expect, test } from "vitest";
import { measure } from "./bench/kill.ts";

test("a study killed ten times in the middle of its dates ends with the same figures, no capture lost and none twice", async () => {
  const figures = await measure({ scale: "small" });
  expect(figures.filter((figure) => !figure.pass)).toEqual([]);
}, 600_000);
