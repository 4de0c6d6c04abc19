import { expect, test } from "vitest";
import { measure } from "../bench/draft-command.ts";

test("drafted from one address each, sites of eight structures are reached and read as they are", async () => {
  const figures = await measure({ scale: "small" });
  expect(figures.filter((figure) => !figure.pass)).toEqual([]);
}, 300_000);
