import type { TextSpan } from "../../schema/vocabulary/listing-text.ts";
import { UNKNOWN_PLACE } from "./resolve-place.ts";
import { type Found, NOTHING, type Reading } from "./variable-reader.ts";

/** What a text states under a label of its own goes before what it says in passing. */
export function firstWritten(written: Reading, said: Reading): Reading {
  if (written === NOTHING) return said;
  return {
    found: [...written.found, ...said.found],
    uncodable: written.found.length > 0 ? null : said.uncodable,
    underAge: written.underAge === true || said.underAge === true,
  };
}

/** A reading with its spans moved, what lost its span left out. */
export function withSpans(reading: Reading, move: (span: TextSpan) => TextSpan | null): Reading {
  const found = reading.found.flatMap((one): Found[] => {
    const span = move(one.span);
    return span === null ? [] : [{ ...one, span }];
  });
  const span = reading.uncodable === null ? null : move(reading.uncodable.span);
  const uncodable = reading.uncodable === null || span === null ? null : { ...reading.uncodable, span };
  return { ...reading, found, uncodable };
}

/** A reading of a piece of text, with its spans where they stand in the whole. */
export function shifted(reading: Reading, by: number): Reading {
  return withSpans(reading, (span) => ({ ...span, start: span.start + by, end: span.end + by }));
}

/** Under a label of many uses an unreadable value states nothing. */
export function withoutNonsense(reading: Reading): Reading {
  return {
    found: reading.found.filter((found) => !found.rule.endsWith(UNKNOWN_PLACE)),
    uncodable: null,
    underAge: reading.underAge ?? false,
  };
}

/** The readings of several fields as one: the finer statement first, without what only locates another. */
export function mergeReadings(readings: readonly Reading[]): Reading {
  if (readings.length === 0) return NOTHING;
  const [only] = readings;
  if (readings.length === 1 && only !== undefined && only.found.length <= 1)
    return { found: only.found, uncodable: only.uncodable, underAge: only.underAge === true };
  const all = readings.flatMap((reading) => reading.found);
  // A street under "Adress" is no second place beside the town under "Stad".
  const known = all.filter((found) => !found.rule.endsWith(UNKNOWN_PLACE));
  // The finer statement first: "Brazil" under one label beats "Latin" under another.
  const towns = new Set(
    known.filter((found) => /^\d{4}$/.test(found.code)).map((found) => `county:${found.code.slice(0, 2)}`),
  );
  // "Region: Skåne" beside "Stad: Lund" only locates it.
  const places = known.filter((found) => !towns.has(found.code) || found.rule.endsWith("-widened"));
  const found = (known.length > 0 ? places : all).toSorted((a, b) => b.weight - a.weight);
  const uncodable = readings.find((reading) => reading.uncodable !== null)?.uncodable ?? null;
  return { found, uncodable, underAge: readings.some((reading) => reading.underAge === true) };
}
