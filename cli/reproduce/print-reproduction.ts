import { groupDigits, printTable } from "../print-table.ts";
import type { ComparedRow } from "./compare-published.ts";
import type { Reproduction } from "./reproduce-study.ts";

const WHAT_IT_PROVES =
  "This proves the pipeline: an invented web, built to hold the published figures, was crawled, read, coded, freed from copies and counted, and came out as it was built. It does not prove that the study of 2020 can be repeated.";

/** The table of a reproduction with what differs and why, and what it took. For a terminal. */
export function printReproduction(seen: Reproduction): string {
  const whole = seen.scale === 1;
  const table = whole
    ? printTable(
        ["figure", "published 2020", "obtained", "promised", ""],
        seen.rows.map((row) => [
          row.what,
          print(row.published, row.unit, 1),
          print(row.obtained, row.unit, 2),
          promise(row),
          row.within === null ? "" : row.within ? "ok" : "OUTSIDE",
        ]),
      )
    : printTable(
        ["figure", "the demo web", "obtained"],
        seen.rows.map((row) => [row.what, print(row.known, row.unit, 2), print(row.obtained, row.unit, 2)]),
      );
  return [
    "",
    table,
    "",
    ...(whole ? printCauses(seen.rows) : ["At this scale the figures are held against the demo web alone."]),
    "",
    seen.truth.matches
      ? "Against the demo web: every hit, capture, unique listing, date and place is equal, and every variable agrees."
      : `Against the demo web:\n  ${seen.truth.differences.join("\n  ")}`,
    `Agreement of the codes with the demo web (F1): ${Object.values(seen.truth.f1)
      .flatMap((scores) => Object.entries(scores).map(([variable, score]) => `${variable} ${score.toFixed(4)}`))
      .join(", ")}`,
    "",
    ...printEffort(seen),
    "",
    ...(whole ? [WHAT_IT_PROVES] : []),
  ].join("\n");
}

function printCauses(rows: readonly ComparedRow[]): string[] {
  const causes = new Map<string, string[]>();
  for (const { cause, what } of rows) if (cause !== null) causes.set(cause, [...(causes.get(cause) ?? []), what]);
  if (causes.size === 0) return ["No figure differs."];
  return ["What differs, by cause:", ...[...causes].map(([cause, names]) => `  ${cause}: ${names.join(", ")}`)];
}

function printEffort({ phases, seconds, memory, databaseMegabytes, web, fetched }: Reproduction): string[] {
  if (!fetched) return [`Database: ${groupDigits(Math.round(databaseMegabytes))} MB.`];
  return [
    printTable(
      ["date", "phase", "seconds"],
      phases.map(({ date, phase, seconds: took }) => [date, phase, Math.round(took)]),
    ),
    `Time: ${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s for ${groupDigits(web.requests)} requests, ${web.images} of them for images.`,
    `Peak memory: Node ${groupDigits(Math.round(memory.node))} MB (the demo web apart: ${Math.round(memory.demoWeb)} MB; the browser: ${Math.round(memory.browser)} MB). Database: ${groupDigits(Math.round(databaseMegabytes))} MB.`,
  ];
}

function print(value: number | null, unit: ComparedRow["unit"], decimals: number): string {
  if (value === null) return "..";
  if (unit === "percent") return `${value.toFixed(decimals)} %`;
  return Number.isInteger(value) ? groupDigits(value) : value.toFixed(decimals);
}

function promise({ allowed }: ComparedRow): string {
  if (allowed === null) return "";
  if (allowed.kind === "exact") return "equal";
  if (allowed.kind === "between") return `${allowed.least}–${allowed.most}`;
  return allowed.kind === "percent" ? `within ${allowed.most} %` : `within ${allowed.most} points`;
}
