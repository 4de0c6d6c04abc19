import { AGE_GROUP } from "../../../schema/vocabulary/statistic-cell.ts";
import {
  type Answer,
  type Answers,
  LEAST_IN_CELL,
  type ReaderName,
  type ScoreStatistic,
  type ValidationScore,
} from "../../../schema/vocabulary/validation.ts";
import { ageGroupOf } from "../age-group.ts";
import type { Interval } from "../wilson-interval.ts";
import { answerName, cohenKappa, crossAnswers } from "./cohen-kappa.ts";
import { correctShare, type PublishedCategory } from "./correct-share.ts";
import {
  type AnswerPair,
  type Estimate,
  f1Of,
  precisionOf,
  recallOf,
  shareOf,
  tallyCodes,
} from "./precision-recall.ts";

/** One listing as both have coded it. */
export interface CodedTwice {
  readonly reader: Answers;
  readonly reference: Answers;
}

export interface ScorePlan {
  readonly reader: ReaderName;
  readonly reference: ReaderName;
  readonly variables: readonly string[];
  /** Variable → category → published counts; empty unless the reader is the machine. Ages are in groups. */
  readonly published: ReadonlyMap<string, ReadonlyMap<string, PublishedCategory>>;
  /** In a real round figures on fewer than 10 listings are withheld. */
  readonly invented: boolean;
}

/** Every score of one reader against one reference, variable by variable. */
export function scoreReaders(listings: readonly CodedTwice[], plan: ScorePlan): ValidationScore[] {
  return plan.variables.flatMap((variable) => [
    ...scoreVariable(pairsOf(listings, variable), variable, plan),
    ...scoreShares(listings, variable, plan),
  ]);
}

function scoreVariable(pairs: readonly AnswerPair[], variable: string, plan: ScorePlan): ValidationScore[] {
  const tally = tallyCodes(pairs);
  const agreed = pairs.filter(({ reader, reference }) => answerName(reader) === answerName(reference)).length;
  const kappa = cohenKappa(crossAnswers(pairs));
  const given = pairs.filter(({ reader }) => reader.codes.length > 0).length;
  const expected = pairs.filter(({ reference }) => reference.codes.length > 0).length;
  const either = pairs.filter((pair) => pair.reader.codes.length + pair.reference.codes.length > 0).length;
  const row = (statistic: ScoreStatistic, estimate: Estimate | null, restsOn: number) =>
    scoreRow({ plan, variable, statistic, n: pairs.length, restsOn, estimate });
  return [
    row("precision", precisionOf(tally), given),
    row("recall", recallOf(tally), expected),
    row("f1", f1Of(tally), either),
    row("agreement", shareOf(agreed, pairs.length), pairs.length),
    row("kappa", kappa && { value: kappa.kappa, interval: kappa.interval }, pairs.length),
  ];
}

/** A corrected share rests on the category's listings in the sample, by whichever of the two counts fewer. */
function scoreShares(listings: readonly CodedTwice[], variable: string, plan: ScorePlan): ValidationScore[] {
  const published = variable === "age" ? AGE_GROUP : variable;
  const pairs = pairsOf(listings, variable).map((pair) => (variable === "age" ? inAgeGroups(pair) : pair));
  return [...(plan.published.get(published) ?? [])].flatMap(([category, counts]) => {
    const share = correctShare(pairs, category, counts);
    if (share === null) return [];
    const has = (answer: Answer) => answer.codes.includes(category);
    const restsOn = Math.min(pairs.filter((p) => has(p.reader)).length, pairs.filter((p) => has(p.reference)).length);
    const row = (statistic: ScoreStatistic, value: number, interval: Interval | null) =>
      scoreRow({
        plan,
        variable: published,
        category,
        statistic,
        n: pairs.length,
        restsOn,
        estimate: { value, interval },
      });
    return [row("publishedShare", share.published, null), row("correctedShare", share.corrected, share.interval)];
  });
}

interface RowParts {
  readonly plan: ScorePlan;
  readonly variable: string;
  readonly category?: string;
  readonly statistic: ScoreStatistic;
  readonly n: number;
  readonly restsOn: number;
  readonly estimate: Estimate | null;
}

function scoreRow({ plan, variable, category, statistic, n, restsOn, estimate }: RowParts): ValidationScore {
  const withheld = !plan.invented && restsOn < LEAST_IN_CELL && statistic !== "publishedShare";
  const shown = withheld ? null : estimate;
  return {
    reader: plan.reader,
    reference: plan.reference,
    variable,
    category: category ?? "",
    statistic,
    value: shown?.value ?? null,
    lowerBound: shown?.interval?.lower ?? null,
    upperBound: shown?.interval?.upper ?? null,
    n,
    withheld,
  };
}

function pairsOf(listings: readonly CodedTwice[], variable: string): AnswerPair[] {
  return listings.flatMap(({ reader, reference }) => {
    const [one, other] = [reader[variable], reference[variable]];
    return one === undefined || other === undefined ? [] : [{ reader: one, reference: other }];
  });
}

function inAgeGroups({ reader, reference }: AnswerPair): AnswerPair {
  return { reader: groupedAge(reader), reference: groupedAge(reference) };
}

function groupedAge(answer: Answer): Answer {
  return { ...answer, codes: answer.codes.map(ageGroupOf).filter((group) => group !== null) };
}
