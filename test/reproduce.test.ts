import { expect, test } from "vitest";
import { measure as measureReproduce } from "./bench/reproduce.ts";
import { measure as measureValidation } from "./bench/validation.ts";

test("a small reproduction comes out as the demo web knows itself, figure by figure", async () => {
  const figures = await measureReproduce({ scale: "small" });
  expect(figures.filter((figure) => !figure.pass)).toEqual([]);
}, 600_000);

test("the validation extract holds every reachable listing, grouped and coded as in truth", async () => {
  const figures = await measureValidation({ scale: "small" });
  expect(figures.filter((figure) => !figure.pass)).toEqual([]);
}, 600_000);
