import { expect, test } from "vitest";
import { measureChanges, measureUnchanged } from "../../bench/drift.ts";
import { temporaryDatabase } from "../../support/database.ts";

test("a changed template is found on the day, and none is published as a fall", { timeout: 180_000 }, async () => {
  const temporary = await temporaryDatabase();
  try {
    const figures = await measureChanges(temporary, 3);
    expect(figures.filter((figure) => !figure.pass)).toEqual([]);
  } finally {
    await temporary.close();
  }
});

test("dates on which listings come and go, and nothing else, raise no alarm", { timeout: 120_000 }, () => {
  expect(measureUnchanged(12).filter((figure) => !figure.pass)).toEqual([]);
});
