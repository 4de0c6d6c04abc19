import type { PublishedRoundFigure } from "../../schema/store/published.ts";
import { CODINGS, MISSING, SERIES, STATED } from "../../schema/vocabulary/statistic-cell.ts";
import { count, type DataTable, decimal, points, range, share, type TableCell, text } from "../data-table.ts";
import { nameIn, writeDay } from "../language.ts";
import type { PageInput } from "../page.ts";
import { siteLabel } from "../site-label.ts";
import { CHOICES } from "../texts/choices.ts";
import { COMMON } from "../texts/every-page.ts";
import { METHOD } from "../texts/method.ts";
import { PUBLISHED_NAMES } from "../texts/published-figures.ts";
import { TERMS } from "../texts/terms.ts";

/** The study's terms in both languages. */
export function termsTable({ language }: PageInput): DataTable {
  const texts = METHOD[language];
  return {
    id: "begrepp",
    title: texts.tables.terms,
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
export function choicesTable(input: PageInput): DataTable {
  const { language } = input;
  const texts = METHOD[language];
  return {
    id: "oppna-val",
    title: texts.tables.choices,
    columns: [
      { label: texts.choice, role: "name" },
      { label: texts.ours, role: "text" },
      { label: texts.alternative, role: "text" },
      { label: texts.total, role: "figure" },
      { label: texts.effect, role: "figure" },
    ],
    rows: readChoices(input).map(({ texts: choice, ours, alternative, value, total }) => {
      const reason = choice.moves?.[language] ?? COMMON[language].noStatistic;
      return {
        cells: [
          text(nameIn(choice.name, language)),
          text(choice.values[ours]?.[language] ?? ours),
          text(choice.values[alternative]?.[language] ?? alternative),
          count(value, reason),
          points(value === null || !total ? null : value / total - 1, reason),
        ],
      };
    }),
    notes: [texts.underAge],
  };
}

/** Every alternative of an open choice, with the round's total under it where the choice moves the total. */
export function readChoices({ round }: PageInput) {
  const choices: Readonly<Record<string, unknown>> = { ...round.record.choices };
  return CHOICES.flatMap((texts) => {
    const ours = texts.fixed ?? String(choices[texts.choice]);
    return Object.keys(texts.values)
      .filter((alternative) => alternative !== ours)
      .map((alternative) => {
        const row = round.statistics.one("sensitivity", { variable: texts.choice, category: alternative });
        return { texts, ours, alternative, value: row?.value ?? null, total: row?.n ?? null };
      });
  });
}

/** How many state each variable when all text is coded, and when labelled fields alone are. */
export function codingTable({ language, round }: PageInput): DataTable {
  const texts = METHOD[language];
  const reason = round.record.release === null ? COMMON[language].notComputed : COMMON[language].withheld;
  return {
    id: "kodningskalla",
    title: texts.tables.coding,
    columns: [
      { label: COMMON[language].variable, role: "name" },
      ...CODINGS.flatMap((coding) => [
        { group: texts.codings[coding], label: COMMON[language].n, role: "figure" as const },
        { group: texts.codings[coding], label: COMMON[language].missing, role: "figure" as const },
      ]),
    ],
    rows: round.names.variables.map((variable) => ({
      cells: [
        text(round.names.variableName(variable, language)),
        ...CODINGS.flatMap((coding) =>
          [STATED, MISSING].map((category) => count(round.counts.count({ coding, variable, category }), reason)),
        ),
      ],
    })),
    notes: [],
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
    title: texts.tables.series,
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
    title: texts.tables.population,
    columns: [
      { label: texts.model, role: "name" },
      { label: texts.estimate, role: "figure" },
      { label: COMMON[language].interval.replace(", %", ""), role: "figure" },
    ],
    rows: [
      ...round.statistics.all("population", { series: "linked" }).map((row) => ({
        cells: [
          text(modelName(row.category, texts)),
          decimal(row.value === null ? null : Math.round(row.value), 0, reason),
          range(row.lowerBound, row.upperBound, "number", reason),
        ],
      })),
      ...survival,
    ],
    notes: [],
  };
}

/** "chapman 1-2" → "Chapman, tillfälle 1 och 2"; a log-linear model says which dates it lets depend on each other. */
function modelName(model: string, texts: (typeof METHOD)["sv"]): string {
  const [name = "", first, second] = model.split(/[ :+-]+/);
  const dates = first === undefined || second === undefined ? "" : `, ${texts.datePair(first, second)}`;
  return (name === "Mt" ? texts.logLinear : name.charAt(0).toUpperCase() + name.slice(1)) + dates;
}

/** Every candidate of the frame with its decision. Where sites go by letter, so do candidates. */
export function frameTable({ language, round }: PageInput): DataTable {
  const texts = METHOD[language];
  const isNamed = round.sites.some((site) => site.name !== null);
  const { candidates } = round.record.frame;
  const withDisagreement = candidates.some((candidate) => candidate.disagreement !== undefined);
  return {
    id: "ram",
    title: texts.tables.frame,
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
  const named = (code: string) => PUBLISHED_NAMES[code]?.[language];
  const nameOf = ({ tableId, variable, category }: PublishedRoundFigure) => {
    if (variable === "") return [named(tableId) ?? tableId, named(category) ?? category];
    const value = named(category) ?? round.names.categoryName(variable, category, language);
    const shown = variable === "place" ? (named("place") ?? variable) : round.names.variableName(variable, language);
    return [...(tableId === "shares" ? [] : [named(tableId) ?? tableId]), shown, value];
  };
  return {
    id: "publicerade-omgangar",
    title: texts.tables.published,
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
