import type { RoundRecord } from "../schema/store/published.ts";
import { LISTING_KINDS, NATION, SERIES } from "../schema/vocabulary/statistic-cell.ts";
import { GAZETTEER } from "./gazetteer.ts";
import type { Selection } from "./page.ts";

/**
 * The selection an address asks for. Null when it names a round, series, kind or area that does not exist: the
 * reader is told so instead of being shown other figures than those asked for. `areas` are the codes that may be
 * chosen. A round is compared with the one before it unless another is named.
 */
export function parseSelection(
  query: Readonly<Record<string, unknown>>,
  rounds: readonly RoundRecord[],
  areas: ReadonlySet<string>,
): Selection | null {
  const asked = (name: string): string | null => {
    const value = query[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  const computed = rounds.find((round) => round.release !== null) ?? rounds[0];
  const round = asked("round") ?? computed?.roundId ?? null;
  const position = rounds.findIndex((candidate) => candidate.roundId === round);
  if (round === null || position === -1) return null;

  const compare = asked("compare") ?? rounds[position + 1]?.roundId ?? null;
  if (compare !== null && (compare === round || !rounds.some((candidate) => candidate.roundId === compare)))
    return null;

  const series = SERIES.find((candidate) => candidate === (asked("series") ?? "reconstructed"));
  const kind = LISTING_KINDS.find((candidate) => candidate === asked("kind"));
  const area = asked("area") ?? NATION;
  if (series === undefined || (asked("kind") !== null && kind === undefined) || !areas.has(area)) return null;
  return { round, compare, series, kind: kind ?? null, area, variable: asked("variable") };
}

/** The areas a reader may choose: the nation and its counties, by SCB code. */
export function selectableAreas(): ReadonlySet<string> {
  return new Set([NATION, ...GAZETTEER.counties.map((county) => county.code)]);
}
