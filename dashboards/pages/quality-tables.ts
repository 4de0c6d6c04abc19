import type { ScoredSample } from "../../schema/store/validation-scores.ts";
import type { ReaderName, ScoreStatistic, ValidationScore } from "../../schema/vocabulary/validation.ts";
import { count, type DataTable, decimal, points, range, share, type TableCell, text } from "../data-table.ts";
import type { PageInput } from "../page.ts";
import { COMMON } from "../texts/every-page.ts";
import { QUALITY } from "../texts/quality.ts";

/** Who is held against whom. */
export interface ReaderPair {
  readonly reader: ReaderName;
  readonly reference: ReaderName;
}

const ORDER = ["gender", "age", "orientation", "nationality", "language", "ethnicity", "place"];

/** The variables scored, the study's own first. */
export function variablesOf(sample: ScoredSample, pair: ReaderPair): string[] {
  const found = rowsOf(sample, pair).filter((row) => row.category === "");
  return inOrder([...new Set(found.map((row) => row.variable))]);
}

export function scoreOf(
  sample: ScoredSample,
  pair: ReaderPair,
  variable: string,
  statistic: ScoreStatistic,
  category = "",
): ValidationScore | null {
  const found = rowsOf(sample, pair).find(
    (row) => row.variable === variable && row.category === category && row.statistic === statistic,
  );
  return found ?? null;
}

/** Precision, recall, F1, kappa and plain agreement per variable, each with its interval. */
export function scoresTable({ language, round }: PageInput, sample: ScoredSample, pair: ReaderPair): DataTable {
  const texts = QUALITY[language];
  const interval = COMMON[language].interval.replace(", %", "");
  const groups = [texts.precision, texts.recall, texts.f1, texts.agreement, texts.kappa];
  return {
    id: `overensstammelse-${pair.reader}-${pair.reference}`,
    title: texts.scoresTable(texts.pair(texts.reader(pair.reader), texts.reader(pair.reference))),
    columns: [
      { label: texts.variable, role: "name" },
      ...groups.flatMap((group): DataTable["columns"] => [
        { label: texts.value, group, role: "figure" },
        { label: interval, group, role: "figure" },
      ]),
      { label: texts.n, role: "figure" },
    ],
    rows: variablesOf(sample, pair).map((variable) => {
      const of = (statistic: ScoreStatistic) => scoreOf(sample, pair, variable, statistic);
      const shares = (["precision", "recall", "f1", "agreement"] as const).map(of);
      return {
        cells: [
          text(round.names.variableName(variable, language)),
          ...shares.flatMap((row) => [share(row?.value ?? null, reasonOf(row, language)), ends(row, language)]),
          ...kappaCells(of("kappa"), language),
          count(of("agreement")?.n ?? null, texts.notComputable),
        ],
      };
    }),
    notes: [texts.noteMeasures, texts.noteIndependent, texts.noteKappa],
  };
}

/** Published and corrected shares of every category that could be corrected; null when none could. */
export function effectsTable(input: PageInput, sample: ScoredSample, pair: ReaderPair): DataTable | null {
  const { language, round } = input;
  const texts = QUALITY[language];
  const published = rowsOf(sample, pair).filter((row) => row.statistic === "publishedShare");
  if (published.length === 0) return null;
  const variables = inOrder([...new Set(published.map((row) => row.variable))]);
  const rows = variables.flatMap((variable) =>
    published
      .filter((row) => row.variable === variable)
      .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
      .map((row) => {
        const corrected = scoreOf(sample, pair, variable, "correctedShare", row.category);
        const reason = reasonOf(corrected, language);
        const difference = corrected?.value == null || row.value === null ? null : corrected.value - row.value;
        return {
          cells: [
            text(round.names.variableName(variable, language)),
            text(round.names.categoryName(variable, row.category, language)),
            share(row.value, reason),
            share(corrected?.value ?? null, reason),
            ends(corrected, language),
            points(difference, reason),
          ],
        };
      }),
  );
  return {
    id: `felens-verkan-${pair.reference}`,
    title: texts.effectsTable(texts.reader(pair.reference)),
    columns: [
      { label: texts.variable, role: "text" },
      { label: texts.category, role: "name" },
      { label: texts.published, role: "figure" },
      { label: texts.corrected, role: "figure" },
      { label: COMMON[language].interval, role: "figure" },
      { label: texts.difference, role: "figure" },
    ],
    rows,
    notes: [texts.noteEffects],
  };
}

/** Kappa is no share: two decimals, its interval as they stand. */
function kappaCells(row: ValidationScore | null, language: PageInput["language"]): TableCell[] {
  const reason = reasonOf(row, language);
  const write = (value: number) => value.toFixed(2).replace(".", language === "sv" ? "," : ".");
  const bounds = row?.lowerBound == null || row.upperBound === null ? null : [row.lowerBound, row.upperBound];
  return [
    decimal(row?.value ?? null, 2, reason),
    bounds === null ? { as: "unavailable", reason } : text(bounds.map(write).join(" … ")),
  ];
}

function ends(row: ValidationScore | null, language: PageInput["language"]): TableCell {
  return range(row?.lowerBound ?? null, row?.upperBound ?? null, "share", reasonOf(row, language));
}

function reasonOf(row: ValidationScore | null, language: PageInput["language"]): string {
  return row?.withheld === true ? QUALITY[language].withheld : QUALITY[language].notComputable;
}

function rowsOf({ scores }: ScoredSample, { reader, reference }: ReaderPair): ValidationScore[] {
  return scores.filter((row) => row.reader === reader && row.reference === reference);
}

function inOrder(variables: readonly string[]): string[] {
  const place = (variable: string) => {
    const at = ORDER.indexOf(variable === "ageGroup" ? "age" : variable);
    return at === -1 ? ORDER.length : at;
  };
  return [...variables].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}
