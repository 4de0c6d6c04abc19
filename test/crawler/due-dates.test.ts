import { expect, test } from "vitest";
import { dueDates, midnightInStockholm } from "../../crawler/due-dates.ts";
import type { Day } from "../../schema/vocabulary/sampling-date.ts";

const round = { id: "2026", dates: ["2026-08-15", "2026-09-15"] as Day[], windowHours: 24 };
const at = (text: string) => dueDates([round], new Date(text)).map((due) => due.standing);

test.each([
  ["2026-08-14T21:59:59Z", ["upcoming", "upcoming"]],
  ["2026-08-14T22:00:00Z", ["open", "upcoming"]],
  ["2026-08-15T21:59:59Z", ["open", "upcoming"]],
  ["2026-08-15T22:00:00Z", ["late", "upcoming"]],
  ["2026-08-16T22:00:00Z", ["missed", "upcoming"]],
  ["2026-09-15T10:00:00Z", ["missed", "open"]],
])("at %s the dates stand %j", (instant, standing) => {
  expect(at(instant)).toEqual(standing);
});

test.each([
  ["2026-03-29", "2026-03-28T23:00:00.000Z"],
  ["2026-03-30", "2026-03-29T22:00:00.000Z"],
  ["2026-10-25", "2026-10-24T22:00:00.000Z"],
  ["2026-10-26", "2026-10-25T23:00:00.000Z"],
  ["2026-01-15", "2026-01-14T23:00:00.000Z"],
])("the day %s begins in Stockholm at %s", (day, instant) => {
  expect(midnightInStockholm(day as Day).toISOString()).toBe(instant);
});
