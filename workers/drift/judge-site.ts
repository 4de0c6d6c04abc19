import {
  type DriftFinding,
  type DriftSignal,
  type FillRate,
  PART_CONTENT,
  PART_TEXT,
} from "../../schema/vocabulary/drift.ts";
import { binomialTail, fisherTail } from "./exact-tests.ts";

/** What a site's date is held against. */
export interface SiteHistory {
  /** The round's earlier dates that are believed, the latest last. */
  readonly dates: readonly (readonly FillRate[])[];
  /** The dates of the round before; they count only where the round has no earlier date. */
  readonly formerRound: readonly (readonly FillRate[])[];
}

/** How one signal alarms. `fall` is the least difference of shares that can: what is smaller harms no table. */
interface Rule {
  readonly fall: number;
  /**
   * What is expected of known listings where no earlier date says so: a share, and how many listings that guess
   * weighs. Without it the signal is compared with earlier dates only, by Fisher's exact test.
   */
  readonly prior?: { readonly share: number; readonly weight: number };
  /** Whether a rise of as much alarms too. */
  readonly rises?: number;
  /** Whether a round's first date is held against the round before. */
  readonly acrossRounds?: boolean;
}

const RULES: { readonly [signal in DriftSignal]?: Rule } = {
  stated: { fall: 0.12, rises: 0.2, acrossRounds: true },
  labelled: { fall: 0.12 },
  readable: { fall: 0.12, acrossRounds: true },
  kept: { fall: 0.15, prior: { share: 0.9, weight: 10 } },
  same: { fall: 0.15, prior: { share: 0.9, weight: 10 } },
  silent: { fall: 0.15, prior: { share: 0.9, weight: 10 } },
  present: { fall: 0.1, acrossRounds: true },
  distinct: { fall: 0.25, acrossRounds: true },
  read: { fall: 0.1, acrossRounds: true },
  whole: { fall: 0.15, prior: { share: 0.97, weight: 30 } },
};
/** Texts are edited, sellers come back under an old address: whole contents are less steady than their values. */
const CONTENT_RULE: Rule = { fall: 0.4, prior: { share: 0.65, weight: 6 } };

/** Between rounds a year has passed and statements do change: only a rate that fell to under half of what it was. */
const ACROSS_ROUNDS = { fall: 0.3, ratio: 0.5 } as const;
/** A list that names under half of what it did; between rounds a tenth, for sites do wither in a year. */
const VOLUME = { withinRound: 0.5, acrossRounds: 0.1 } as const;
/** Where a template has changed, a variable is believed that so many known listings state, and so many as they did. */
const VOUCHED = { listings: 5, share: 0.95 } as const;

/** The risk of one false alarm at a sampling date as a whole, shared by everything that is tested at it. */
const FAMILY_RISK = 0.005;

/** The level of one test at a date of so many sites and variables (Bonferroni's bound). */
export function testLevel(sites: number, variables: number): number {
  const testsPerSite = variables * 6 + 7;
  return FAMILY_RISK / Math.max(1, sites * testsPerSite);
}

interface Suspicion {
  readonly field: string;
  readonly signal: DriftSignal;
  readonly seen: number;
  readonly expected: number;
  readonly of: number;
  readonly chance: number;
}

/**
 * What of a site's date is no longer read as it was, one finding per field: exact tests of every signal against the
 * pooled earlier dates, at `level` each, and only for differences large enough to matter. A site without a history
 * has nothing to be held against and is never alarmed. While any of its alarms stands, every variable that no known
 * listings vouch for is in quarantine. Pure.
 */
export function judgeSite(
  today: readonly FillRate[],
  history: SiteHistory,
  variables: readonly string[],
  level: number,
): DriftFinding[] {
  const across = history.dates.length === 0;
  const reference = poolRates(across ? history.formerRound : history.dates);
  const suspicions = today.flatMap((rate) => {
    const earlier = reference.get(`${rate.field} ${rate.signal}`);
    if (rate.signal === "listings")
      return judgeVolume(rate, across ? history.formerRound : history.dates, across, level);
    return across ? judgeAcross(rate, earlier, level) : judgeWithin(rate, earlier, level);
  });
  const clearest = new Map<string, Suspicion>();
  for (const one of suspicions) {
    const known = clearest.get(one.field);
    if (known === undefined || one.chance < known.chance) clearest.set(one.field, one);
  }
  const found = [...clearest.values()];
  const doubtful = variables.filter((variable) => clearest.has(variable) || !isVouched(variable, today));
  return found.map(({ chance: _, ...finding }) => ({ ...finding, quarantines: doubtful }));
}

function judgeWithin(rate: FillRate, earlier: Pooled | undefined, level: number): Suspicion[] {
  const rule = ruleOf(rate);
  if (rule === undefined || rate.of === 0) return [];
  const seen = rate.filled / rate.of;
  if (rule.prior !== undefined) {
    const { share, weight } = rule.prior;
    const expected = ((earlier?.filled ?? 0) + share * weight) / ((earlier?.of ?? 0) + weight);
    const chance = binomialTail(rate.filled, rate.of, expected);
    return expected - seen >= rule.fall && chance <= level ? [suspicion(rate, expected, chance)] : [];
  }
  if (earlier === undefined || earlier.of === 0) return [];
  const expected = earlier.filled / earlier.of;
  const isRise = seen > expected;
  const least = isRise ? rule.rises : rule.fall;
  if (least === undefined || Math.abs(expected - seen) < least) return [];
  const chance = isRise
    ? fisherTail(rate.of - rate.filled, rate.of, earlier.of - earlier.filled, earlier.of)
    : fisherTail(rate.filled, rate.of, earlier.filled, earlier.of);
  return chance <= level ? [suspicion(rate, expected, chance)] : [];
}

function judgeAcross(rate: FillRate, earlier: Pooled | undefined, level: number): Suspicion[] {
  if (ruleOf(rate)?.acrossRounds !== true || rate.of === 0 || earlier === undefined || earlier.of === 0) return [];
  const [seen, expected] = [rate.filled / rate.of, earlier.filled / earlier.of];
  if (expected - seen < ACROSS_ROUNDS.fall || seen > expected * ACROSS_ROUNDS.ratio) return [];
  const chance = fisherTail(rate.filled, rate.of, earlier.filled, earlier.of);
  return chance <= level ? [suspicion(rate, expected, chance)] : [];
}

/** Held against the fewest listings of any earlier date, so that one crowded date makes no fall of the next. */
function judgeVolume(
  rate: FillRate,
  dates: readonly (readonly FillRate[])[],
  across: boolean,
  level: number,
): Suspicion[] {
  const volumes = dates.flatMap((rates) => rates.filter((one) => one.signal === "listings").map((one) => one.filled));
  if (volumes.length === 0) return [];
  const expected = Math.min(...volumes);
  const ratio = across ? VOLUME.acrossRounds : VOLUME.withinRound;
  if (rate.filled > expected * ratio) return [];
  // Were both dates draws from the same number of listings, each listing would fall on either with the same chance.
  const chance = binomialTail(rate.filled, rate.filled + expected, 0.5);
  return chance <= level
    ? [{ field: rate.field, signal: rate.signal, seen: rate.filled, expected, of: expected, chance }]
    : [];
}

function ruleOf({ field, signal }: FillRate): Rule | undefined {
  return signal === "same" && (field === PART_CONTENT || field === PART_TEXT) ? CONTENT_RULE : RULES[signal];
}

function suspicion(rate: FillRate, expected: number, chance: number): Suspicion {
  return { field: rate.field, signal: rate.signal, seen: rate.filled / rate.of, expected, of: rate.of, chance };
}

type Pooled = Pick<FillRate, "filled" | "of">;

function poolRates(dates: readonly (readonly FillRate[])[]): Map<string, Pooled> {
  const pooled = new Map<string, Pooled>();
  for (const { field, signal, filled, of } of dates.flat()) {
    const key = `${field} ${signal}`;
    const known = pooled.get(key) ?? { filled: 0, of: 0 };
    pooled.set(key, { filled: known.filled + filled, of: known.of + of });
  }
  return pooled;
}

/**
 * Whether known listings vouch for a variable: enough of them stated it, and nearly all state today what they stated
 * then. An alarm tells that the template has changed; a field too seldom stated to raise one may have gone with it.
 */
function isVouched(variable: string, today: readonly FillRate[]): boolean {
  const rate = (signal: DriftSignal) => today.find((one) => one.field === variable && one.signal === signal);
  const [kept, same, silent] = [rate("kept"), rate("same"), rate("silent")];
  const holds = (one: FillRate | undefined) => one === undefined || one.filled >= one.of * VOUCHED.share;
  return kept !== undefined && kept.of >= VOUCHED.listings && holds(kept) && holds(same) && holds(silent);
}
