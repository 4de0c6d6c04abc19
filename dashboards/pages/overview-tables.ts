import { AGE_GROUP, PRESENCE_PATTERN } from "../../schema/vocabulary/statistic-cell.ts";
import { count, type DataTable, share, text } from "../data-table.ts";
import { writeDay } from "../language.ts";
import type { PageInput } from "../page.ts";
import { readStatements } from "../statements.ts";
import { COMMON } from "../texts/every-page.ts";
import { OVERVIEW } from "../texts/overview.ts";

/** Hits → captures → unique = new + seen again, per sampling date and for the round. */
export function funnelTable({ round, language, selection }: PageInput): DataTable {
  const texts = OVERVIEW[language];
  const common = COMMON[language];
  const { series } = selection;
  const total = (name: "hits" | "captures") => round.dateCounts.reduce((sum, row) => sum + row[name], 0);
  const cell = (named: Parameters<typeof round.counts.count>[0]) =>
    count(
      round.counts.count({ series, ...named }),
      round.record.release === null ? common.notComputed : common.withheld,
    );
  const sumNote =
    language === "sv"
      ? "Återfunna räknas per tillfälle och har ingen summa för omgången."
      : "Seen again is counted per date and has no sum for the round.";
  return {
    id: "tillfallen",
    title: texts.funnelTable,
    columns: [
      { label: common.date, role: "name" },
      { label: texts.hits, role: "figure" },
      { label: texts.captures, role: "figure" },
      { label: texts.unique, role: "figure" },
      { label: texts.new, role: "figure" },
      { label: texts.seenAgain, role: "figure" },
      { label: texts.gone, role: "figure" },
      { label: texts.ads, role: "figure" },
      { label: texts.profiles, role: "figure" },
    ],
    rows: [
      {
        rank: "total",
        cells: [
          text(common.total),
          count(round.dateCounts.length === 0 ? null : total("hits"), common.notComputed),
          count(round.dateCounts.length === 0 ? null : total("captures"), common.notComputed),
          cell({}),
          cell({}),
          count(null, sumNote),
          count(null, sumNote),
          cell({ kind: "ads" }),
          cell({ kind: "profiles" }),
        ],
      },
      ...round.dates.map(({ date }, position) => {
        const pages = round.dateCounts.find((row) => row.date === date);
        return {
          cells: [
            text(writeDay(date, language)),
            count(pages?.hits ?? null, common.notComputed),
            count(pages?.captures ?? null, common.notComputed),
            cell({ date }),
            cell({ date, measure: "new" as const }),
            position === 0 ? count(0, "") : cell({ date, measure: "seenAgain" as const }),
            position === 0 ? count(0, "") : cell({ date, measure: "gone" as const }),
            cell({ date, kind: "ads" as const }),
            cell({ date, kind: "profiles" as const }),
          ],
        };
      }),
    ],
    notes: [
      texts.hitsNote,
      ...round.dates.flatMap(({ date, offScheduleReason, collectedLate }) => [
        ...(offScheduleReason === null ? [] : [texts.offSchedule(writeDay(date, language), offScheduleReason)]),
        ...(collectedLate ? [texts.late(writeDay(date, language))] : []),
      ]),
    ],
  };
}

/** How many listings were met at which dates: the patterns of presence. */
export function presenceTable({ round, language, selection }: PageInput): DataTable {
  const texts = OVERVIEW[language];
  const common = COMMON[language];
  const patterns = presencePatterns(round.dates.length);
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  return {
    id: "narvaro",
    title: texts.patterns,
    columns: [
      { label: texts.pattern, role: "code" },
      { label: common.name, role: "name" },
      { label: common.total, role: "figure" },
      { label: texts.ads, role: "figure" },
      { label: texts.profiles, role: "figure" },
    ],
    rows: patterns.map((pattern) => ({
      cells: [
        text(pattern),
        text(
          texts.metAt(
            list.format(
              round.dates
                .filter((_, index) => pattern[index] === "1")
                .map(({ date }) => writeDay(date, language, "short").replace(/ \d{4}$/, "")),
            ),
          ),
        ),
        ...([null, "ads", "profiles"] as const).map((kind) =>
          count(
            round.counts.count({
              series: selection.series,
              measure: "presence",
              variable: PRESENCE_PATTERN,
              category: pattern,
              kind,
            }),
            round.record.release === null ? common.notComputed : common.withheld,
          ),
        ),
      ],
    })),
    notes: [],
  };
}

/** "100" … "111": every pattern of at least one date, the first dates first. */
function presencePatterns(dates: number): string[] {
  if (dates > 6) return [];
  return Array.from({ length: 2 ** dates - 1 }, (_, index) =>
    (2 ** dates - 1 - index).toString(2).padStart(dates, "0"),
  );
}

/** The commonest statement of each variable, with n and missing. */
export function commonestTable(input: PageInput): DataTable {
  const { round, language } = input;
  const texts = OVERVIEW[language];
  const common = COMMON[language];
  const variables = round.names.variables;
  return {
    id: "vanligast",
    title: texts.commonestTable,
    columns: [
      { label: texts.variable, role: "name" },
      { label: texts.statement, role: "text" },
      { label: common.shareOfN, role: "figure" },
      { label: common.n, role: "figure" },
      { label: common.missing, role: "figure" },
    ],
    rows: variables.map((variable) => {
      const statements = readStatements(input, variable, { kind: null });
      const [first] = [...statements].sort((a, b) => (b.share.value ?? 0) - (a.share.value ?? 0));
      const reason = round.record.release === null ? common.notComputed : common.noStatistic;
      const name = round.names.variableName(variable, language) + (round.names.isMultiple(variable) ? " *" : "");
      return {
        cells: [
          text(name),
          first === undefined ? count(null, reason) : text(first.name),
          share(first?.share.value ?? null, reason),
          count(first?.share.n ?? null, reason),
          count(first?.share.missing ?? null, reason),
        ],
      };
    }),
    notes: [
      texts.combination,
      ...(variables.some((variable) => variable !== AGE_GROUP && round.names.isMultiple(variable))
        ? [`* ${texts.multiple}`]
        : []),
    ],
  };
}
