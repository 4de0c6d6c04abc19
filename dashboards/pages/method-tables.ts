import type { PublishedRoundFigure } from "../../schema/store/published.ts";
import { SERIES } from "../../schema/vocabulary/statistic-cell.ts";
import { count, type DataTable, decimal, range, share, type TableCell, text } from "../data-table.ts";
import { nameIn, writeDay } from "../language.ts";
import type { PageInput } from "../page.ts";
import { siteLabel } from "../site-label.ts";
import { CHOICES } from "../texts/choices.ts";
import { COMMON } from "../texts/common.ts";
import { METHOD } from "../texts/method.ts";
import { PUBLISHED_NAMES } from "../texts/published-figures.ts";
import { TERMS } from "../texts/terms.ts";

/** The study's terms in both languages. */
export function termsTable({ language }: PageInput): DataTable {
  const texts = METHOD[language];
  return {
    id: "begrepp",
    title: texts.terms,
    columns: [
      { label: texts.swedish, role: "name" },
      { label: texts.english, role: "text" },
      { label: texts.meaning, role: "text" },
    ],
    rows: TERMS.map((term) => ({ cells: [text(term.sv), text(term.en), text(nameIn(term.meaning, language))] })),
    notes: [],
  };
}

/** Each open choice with ours, the alternative, and what the alternative does to the total. */
export function choicesTable({ language, round, selection }: PageInput): DataTable {
  const texts = METHOD[language];
  const reason = COMMON[language].noStatistic;
  return {
    id: "oppna-val",
    title: texts.choices,
    columns: [
      { label: texts.choice, role: "name" },
      { label: texts.ours, role: "text" },
      { label: texts.alternative, role: "text" },
      { label: texts.total, role: "figure" },
      { label: texts.effect, role: "figure" },
    ],
    rows: CHOICES.flatMap(({ choice, name, values }) => {
      const ours = String(round.record.choices[choice]);
      return Object.entries(values)
        .filter(([value]) => value !== ours)
        .map(([value, label]) => {
          const row = round.statistics.one("sensitivity", {
            series: selection.series,
            variable: choice,
            category: value,
          });
          const effect = row === null || row.value === null || !row.n ? null : row.value / row.n - 1;
          return {
            cells: [
              text(nameIn(name, language)),
              text(values[ours]?.[language] ?? ours),
              text(nameIn(label, language)),
              count(row?.value ?? null, reason),
              effect === null ? count(null, reason) : ({ as: "points", value: effect } satisfies TableCell),
            ],
          };
        });
    }),
    notes: [texts.underAge],
  };
}

/** Unique listings beside linked groups, per date and for the round. */
export function seriesTable({ language, round }: PageInput): DataTable {
  const texts = METHOD[language];
  const common = COMMON[language];
  const row = (label: string, date: (typeof round.dates)[number]["date"] | null) => ({
    cells: [text(label), ...SERIES.map((series) => count(round.counts.count({ series, date }), common.notComputed))],
  });
  return {
    id: "serier",
    title: texts.series,
    columns: [
      { label: common.date, role: "name" },
      ...SERIES.map((series) => ({ label: common.seriesNames[series], role: "figure" as const })),
    ],
    rows: [
      { ...row(common.total, null), rank: "total" },
      ...round.dates.map(({ date }) => row(writeDay(date, language), date)),
    ],
    notes: [],
  };
}

/** Population estimates by every model, with survival; empty when none was computed. */
export function populationTable({ language, round }: PageInput): DataTable {
  const texts = METHOD[language];
  const reason = COMMON[language].noStatistic;
  const survival = (["survival", "recapture"] as const).flatMap((name) => {
    const row = round.statistics.one(name, { series: "linked" });
    return row === null
      ? []
      : [
          {
            cells: [
              text(texts[name]),
              share(row.value, reason),
              range(row.lowerBound, row.upperBound, "share", reason),
            ],
          },
        ];
  });
  return {
    id: "population",
    title: texts.population,
    columns: [
      { label: texts.model, role: "name" },
      { label: texts.estimate, role: "figure" },
      { label: COMMON[language].interval.replace(", %", ""), role: "figure" },
    ],
    rows: [
      ...round.statistics.all("population", { series: "linked" }).map((row) => ({
        cells: [
          text(row.category),
          decimal(row.value === null ? null : Math.round(row.value), 0, reason),
          range(row.lowerBound, row.upperBound, "number", reason),
        ],
      })),
      ...survival,
    ],
    notes: [],
  };
}

/** Every candidate of the frame with its decision. Where sites go by letter, so do candidates. */
export function frameTable({ language, round }: PageInput): DataTable {
  const texts = METHOD[language];
  const isNamed = round.sites.some((site) => site.name !== null);
  const { candidates } = round.record.frame;
  const withDisagreement = candidates.some((candidate) => candidate.disagreement !== undefined);
  return {
    id: "ram",
    title: texts.frame,
    columns: [
      { label: texts.candidate, role: "name" },
      { label: texts.foundBy, role: "text" },
      { label: texts.decision, role: "text" },
      { label: texts.why, role: "text" },
      { label: texts.assessedBy, role: "text" },
      ...(withDisagreement ? [{ label: texts.disagreement, role: "text" as const }] : []),
    ],
    rows: candidates.map((candidate, index) => {
      const site = round.sites.find((one) => one.siteId === candidate.site);
      const name =
        site !== undefined ? siteLabel(site, language) : isNamed ? candidate.site : texts.candidateName(index + 1);
      return {
        cells: [
          text(name),
          text(candidate.foundBy),
          text(candidate.decision === "included" ? texts.included : texts.rejected),
          text(candidate.reason),
          text(candidate.assessedBy.join(", ")),
          ...(withDisagreement ? [text(candidate.disagreement ?? "")] : []),
        ],
      };
    }),
    notes: [],
  };
}

/** Everything that was published of 2014 and 2020, and why the rest is not there. */
export function publishedTable({ language, published, round }: PageInput): DataTable {
  const texts = METHOD[language];
  const named = (code: string) => PUBLISHED_NAMES[code]?.[language] ?? code;
  const nameOf = (figure: PublishedRoundFigure) =>
    figure.variable === ""
      ? [named(figure.tableId), named(figure.category)]
      : [
          round.names.variableName(figure.variable, language),
          PUBLISHED_NAMES[figure.category]?.[language] ??
            round.names.categoryName(figure.variable, figure.category, language),
        ];
  return {
    id: "publicerade-omgangar",
    title: texts.published,
    columns: [
      { label: texts.publishedRound, role: "text" },
      { label: texts.figure, role: "name" },
      { label: texts.value, role: "figure" },
      { label: COMMON[language].n, role: "figure" },
      { label: COMMON[language].missing, role: "figure" },
      { label: texts.reference, role: "text" },
    ],
    rows: published.map((figure) => {
      const reason = figure.reason?.[language] ?? COMMON[language].noStatistic;
      return {
        cells: [
          text(figure.publishedRound),
          text(
            nameOf(figure)
              .filter((part) => part !== "")
              .join(": "),
          ),
          publishedValue(figure, reason, language),
          count(figure.n, reason),
          count(figure.missing, reason),
          text([figure.source, figure.note?.[language] ?? ""].filter((part) => part !== "").join(". ")),
        ],
      };
    }),
    notes: [],
  };
}

/** As published, with its unit in words where it is not a count. */
function publishedValue(figure: PublishedRoundFigure, reason: string, language: "sv" | "en"): TableCell {
  if (figure.value === null) return count(null, reason);
  if (figure.unit === "count") return count(figure.value, reason);
  const written = new Intl.NumberFormat(language === "sv" ? "sv-SE" : "en-GB", { maximumFractionDigits: 1 });
  if (figure.unit === "percent") return text(`${written.format(figure.value)} %`);
  if (figure.unit === "share") return text(`${written.format(figure.value * 100)} %`);
  if (figure.unit === "years") return text(`${written.format(figure.value)} ${language === "sv" ? "år" : "years"}`);
  return text(`${written.format(figure.value)} ${figure.unit}`);
}
