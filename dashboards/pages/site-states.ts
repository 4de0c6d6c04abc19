import type { SiteDateRow } from "../../schema/store/published.ts";
import { STOP_REASONS } from "../../schema/vocabulary/capture.ts";
import {
  NOT_COMPARABLE_BY_DRIFT,
  PART_CONTENT,
  PART_PAGES,
  PART_TEXT,
  PART_TITLE,
} from "../../schema/vocabulary/drift.ts";
import { count, type DataTable, text } from "../data-table.ts";
import { type Language, writeDay } from "../language.ts";
import type { PageInput } from "../page.ts";
import type { RoundData } from "../round-data.ts";
import { siteLabel } from "../site-label.ts";
import { COMMON } from "../texts/every-page.ts";
import { SITES } from "../texts/sites.ts";

const PARTS = [PART_TITLE, PART_TEXT, PART_CONTENT, PART_PAGES] as const;

/** How collection ended per site and date, and where the site's pages had changed. */
export function statesTable({ language, round }: PageInput): DataTable {
  const texts = SITES[language];
  const common = COMMON[language];
  return {
    id: "webbplatser-lage",
    title: texts.statesTable,
    columns: [
      { label: common.site, role: "name" },
      { label: common.kind, role: "text" },
      ...round.dates.map(({ date }) => ({ label: writeDay(date, language, "short"), role: "text" as const })),
    ],
    rows: round.sites.map((site) => ({
      cells: [
        text(siteLabel(site, language)),
        text(common.kinds[site.kind]),
        ...round.dates.map(({ date }) => {
          const row = round.siteDates.find((one) => one.siteId === site.siteId && one.date === date);
          return row === undefined
            ? count(null, common.notMet)
            : { ...text(describeState(row, round, language)), tone: toneOf(row) };
        }),
      ],
    })),
    notes: [],
  };
}

/** Colour never stands alone: the words beside it say the same. */
function toneOf(row: SiteDateRow): "good" | "warn" | "bad" {
  if (row.state === "failed" || row.state === "missed") return "bad";
  const isChanged = row.changes.some((change) => change.decision === null);
  return row.state === "complete" && row.notComparable === null && !isChanged ? "good" : "warn";
}

/** "avkortad: sidgränsen nåddes; inte jämförbar; mallen ändrad (ålder)". */
function describeState(row: SiteDateRow, round: RoundData, language: Language): string {
  const fields = openFields(row, round, language);
  const changed = fields === null ? "" : `; ${SITES[language].changed} (${fields})`;
  return `${describeEnding(row, language)}${changed}`;
}

function describeEnding(row: SiteDateRow, language: Language): string {
  const texts = SITES[language];
  const inWords = (reason: string) => {
    if (reason === NOT_COMPARABLE_BY_DRIFT) return texts.drift;
    const known = STOP_REASONS.find((one) => one === reason);
    return known === undefined ? reason : texts.reason[known];
  };
  const state = row.reason === null ? texts.state[row.state] : `${texts.state[row.state]}: ${inWords(row.reason)}`;
  if (row.notComparable === null) return state;
  const why = row.notComparable === row.reason ? "" : ` (${inWords(row.notComparable)})`;
  return `${state}; ${texts.notComparable}${why}`;
}

/** The fields in quarantine in words; null when there are none. */
function openFields(row: SiteDateRow, { names }: RoundData, language: Language): string | null {
  const parts = SITES[language].parts;
  const open = row.changes.filter((change) => change.decision === null);
  if (open.length === 0) return null;
  const words = open.map(({ field }) => {
    const part = PARTS.find((one) => one === field);
    return part === undefined ? names.variableName(field, language).toLocaleLowerCase(language) : parts[part];
  });
  return words.join(", ");
}

/** A sentence per site and date whose pages had changed: what, and what became of the values. */
export function changesOf({ language, round }: PageInput): { readonly key: string; readonly sentence: string }[] {
  const texts = SITES[language];
  return round.sites.flatMap((site) =>
    round.siteDates
      .filter((row) => row.siteId === site.siteId && row.changes.length > 0)
      .flatMap((row) => {
        const [label, day] = [siteLabel(site, language), writeDay(row.date, language)];
        const fields = openFields(row, round, language);
        const reasons = new Set(
          row.changes.flatMap(({ decision, reason }) => (decision === "accepted" ? [reason] : [])),
        );
        const sentences = [
          ...(fields === null ? [] : [texts.quarantined(label, day, fields)]),
          ...[...reasons].map((reason) => texts.accepted(label, day, reason ?? "")),
        ];
        return sentences.map((sentence, place) => ({ key: `${row.date} ${site.siteId} ${place}`, sentence }));
      }),
  );
}
