import { UNKNOWN_PLACE } from "./resolve-place.ts";
import { NOTHING, type Reading } from "./variable-reader.ts";

/** What a text states under a label of its own goes before what it says in passing. */
export function firstWritten(written: Reading, said: Reading): Reading {
  if (written === NOTHING) return said;
  return {
    found: [...written.found, ...said.found],
    uncodable: written.found.length > 0 ? null : said.uncodable,
    underAge: written.underAge === true || said.underAge === true,
  };
}

/** A reading of a piece of text, with its spans where they stand in the whole. */
export function shifted(reading: Reading, by: number): Reading {
  const found = reading.found.map((one) => ({
    ...one,
    span: { ...one.span, start: one.span.start + by, end: one.span.end + by },
  }));
  return { ...reading, found };
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
