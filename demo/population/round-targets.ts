import { NATIONALITIES } from "../data/nationalities.ts";
import { MUNICIPALITIES } from "../data/places.ts";
import { ETHNICITY_NAMES, LANGUAGE_NAMES } from "../data/wordings.ts";
import { sitesOfRound } from "../sites.ts";
import { apportion, apportionNamed } from "./apportion.ts";
import type { DemoVariable, Kind } from "./types.ts";

/** What a round must come to: how many of what. Everything else about it is chance. */
export interface RoundTargets {
  readonly unique: Readonly<Record<Kind, number>>;
  readonly hits: number;
  /** Unique listings per variable and kind that state it. */
  readonly stated: Readonly<Record<DemoVariable, Readonly<Record<Kind, number>>>>;
  /** Code (several languages joined by "|") → unique listings, over both kinds. */
  readonly values: Readonly<Record<DemoVariable, ReadonlyMap<string, number>>>;
  readonly municipalities: ReadonlyMap<string, number>;
  readonly countyOnly: number;
  readonly nationOnly: number;
  readonly underAge: number;
}

interface Mix {
  readonly hits: number;
  readonly stated: Readonly<Record<DemoVariable, readonly [ads: number, profiles: number]>>;
  readonly gender: readonly [woman: number, man: number, trans: number];
  readonly orientation: readonly [heterosexual: number, bisexual: number, homosexual: number];
  readonly nationality: readonly number[];
  readonly ethnicity: readonly number[];
  readonly languages: readonly number[];
  readonly sixTowns: readonly number[];
  readonly otherTowns: number;
  readonly countyOnly: number;
  readonly nationOnly: number;
}

/**
 * At scale 1 the demo's 2026 carries the figures published for 2020 (report 2021:23 and its appended mapping); 2025
 * is another invented round with a volume and a mix of its own. Shares are given as published, in per cent.
 */
const MIXES: Readonly<Record<string, Mix>> = {
  "2026": {
    hits: 150_000,
    stated: {
      gender: [2461, 5051],
      age: [780, 4100],
      orientation: [156, 2900],
      nationality: [436, 2800],
      language: [433, 3200],
      ethnicity: [235, 2500],
    },
    gender: [79.8, 14.8, 5.4],
    orientation: [70.4, 24.8, 4.8],
    nationality: [42.9, 9.3, 4.8],
    ethnicity: [17.9, 17.5, 15, 12.9, 8.2, 8.2],
    languages: [92, 17, 8, 5, 5, 5],
    sixTowns: [5091, 1023, 756, 190, 154, 137],
    otherTowns: 4250,
    countyOnly: 250,
    nationOnly: 73,
  },
  "2025": {
    hits: 138_000,
    stated: {
      gender: [2520, 4700],
      age: [840, 3850],
      orientation: [140, 2650],
      nationality: [470, 2550],
      language: [410, 2980],
      ethnicity: [210, 2390],
    },
    gender: [82.5, 12.9, 4.6],
    orientation: [72.3, 23.4, 4.3],
    nationality: [47.1, 7.2, 4.1],
    ethnicity: [19.5, 16.2, 14.1, 11.4, 8.9, 7.1],
    languages: [90, 14, 11, 5, 4, 4],
    sixTowns: [4610, 1090, 801, 205, 181, 149],
    otherTowns: 4220,
    countyOnly: 260,
    nationOnly: 60,
  },
};

/** The targets of a round at a scale: every figure in proportion, by largest remainders. */
export function roundTargets(roundId: string, scale: number): RoundTargets {
  const mix = MIXES[roundId];
  if (mix === undefined) throw new RangeError(`The demo knows no round ${roundId}: ${Object.keys(MIXES).join(", ")}.`);
  const full = { ads: 0, profiles: 0 };
  for (const site of sitesOfRound(roundId)) full[site.kind] += site.unique[roundId] ?? 0;
  const scaled = (count: number) => Math.round(count * scale);
  const unique = { ads: scaled(full.ads), profiles: scaled(full.profiles) };
  const stated = mapVariables((variable) => {
    const [ads, profiles] = mix.stated[variable];
    const total = scaled(ads + profiles);
    const [someAds = 0, someProfiles = 0] = apportion([ads, profiles], total);
    return { ads: someAds, profiles: someProfiles };
  });
  const total = (variable: DemoVariable) => stated[variable].ads + stated[variable].profiles;
  const values = {
    gender: apportionNamed(named(["woman", "man", "trans"], mix.gender), total("gender")),
    age: ageCounts(total("age")),
    orientation: apportionNamed(
      named(["heterosexual", "bisexual", "homosexual"], mix.orientation),
      total("orientation"),
    ),
    nationality: leadingCounts(
      NATIONALITIES.map((row) => row.code),
      mix.nationality,
      total("nationality"),
    ),
    language: languageSetCounts(mix.languages, total("language")),
    ethnicity: leadingCounts(
      ETHNICITY_NAMES.map((row) => row[0]),
      mix.ethnicity,
      total("ethnicity"),
    ),
  };
  return {
    unique,
    hits: scaled(mix.hits),
    stated,
    values,
    municipalities: municipalityCounts(mix, full.ads + full.profiles, unique.ads + unique.profiles),
    countyOnly: scaled(mix.countyOnly),
    nationOnly: scaled(mix.nationOnly),
    underAge: Math.max(2, scaled(14)),
  };
}

function mapVariables<T>(make: (variable: DemoVariable) => T): Record<DemoVariable, T> {
  return {
    gender: make("gender"),
    age: make("age"),
    orientation: make("orientation"),
    nationality: make("nationality"),
    language: make("language"),
    ethnicity: make("ethnicity"),
  };
}

function named(names: readonly string[], weights: readonly number[]): Map<string, number> {
  return new Map(names.map((name, index) => [name, weights[index] ?? 0]));
}

/** The first codes have the published shares; the rest divide what is left along a falling curve. */
function leadingCounts(codes: readonly string[], shares: readonly number[], total: number): Map<string, number> {
  const left = 100 - shares.reduce((sum, share) => sum + share, 0);
  const curve = codes.slice(shares.length).map((_, index) => 1 / (index + 6));
  const whole = curve.reduce((sum, weight) => sum + weight, 0);
  return apportionNamed(named(codes, [...shares, ...curve.map((weight) => (weight * left) / whole)]), total);
}

/** Ages 18–55 with their mode at 25, their median at 26 and, to the year, a mean of 27. */
function ageCounts(total: number): Map<string, number> {
  const weights = [
    2, 3.2, 4.5, 5.3, 6.2, 7.4, 8.3, 9.8, 8.5, 7.6, 7, 6, 5.2, 3.6, 3, 2.4, 2, 1.9, 1.2, 0.9, 0.8, 0.6, 0.7,
  ];
  const tail = [0.3, 0.3, 0.2, 0.2, 0.3, 0.1, 0.1, 0.1, 0.1, 0.2, 0.1, 0.1, 0.1, 0.1, 0.1];
  const counts = apportion([...weights, ...tail], total);
  const age = (index: number) => index + 18;
  let surplus = counts.reduce((sum, count, index) => sum + count * age(index), 0) - 27 * total;
  // Moving one listing a year up or down, away from the middle, shifts the sum by one and leaves median and mode.
  for (let step = 0; surplus !== 0 && step < 40 * total; step++) {
    const index = surplus < 0 ? 10 + (step % 6) : 16 - (step % 6);
    const towards = surplus < 0 ? index + 1 : index - 1;
    if ((counts[index] ?? 0) === 0) continue;
    counts[index] = (counts[index] ?? 0) - 1;
    counts[towards] = (counts[towards] ?? 0) + 1;
    surplus += surplus < 0 ? 1 : -1;
  }
  return new Map(counts.map((count, index) => [String(age(index)), count]));
}

/** Sets of languages whose members come to the published shares, none empty: code|code → listings. */
function languageSetCounts(shares: readonly number[], total: number): Map<string, number> {
  const codes = LANGUAGE_NAMES.map((row) => row[0]);
  const counts = codes.map((_, index) => Math.round(((shares[index] ?? 12 / (index + 1)) * total) / 100));
  const sets: string[][] = Array.from({ length: total }, (_, i) => (i < (counts[0] ?? 0) ? ["en"] : []));
  // Those without English are served first, so that nobody states an empty set; then a walk with a stride spreads the rest.
  let bare = counts[0] ?? 0;
  let walk = 0;
  const stride = total % 7 === 0 ? 1 : 7;
  for (const [index, code] of codes.entries()) {
    if (index === 0) continue;
    for (let given = 0; given < (counts[index] ?? 0); ) {
      const fill = bare < total && given % 2 === 0;
      const set = sets[fill ? bare : walk % total];
      if (fill) bare++;
      else walk += stride;
      if (set === undefined || set.includes(code) || set.length > 3) continue;
      set.push(code);
      given++;
    }
  }
  for (; bare < total; bare++) sets[bare]?.push(sets[bare]?.length === 0 ? "es" : "ru");
  const result = new Map<string, number>();
  for (const set of sets) result.set(set.join("|"), (result.get(set.join("|")) ?? 0) + 1);
  return result;
}

function municipalityCounts(mix: Mix, fullUnique: number, unique: number): Map<string, number> {
  const others = apportion(
    MUNICIPALITIES.slice(6).map((_, index) => 1 / (index + 12)),
    mix.otherTowns,
  );
  const full = [...mix.sixTowns, ...others];
  const placed = full.reduce((sum, count) => sum + count, 0);
  const counts = apportion(full, Math.round((placed * unique) / fullUnique));
  return new Map(MUNICIPALITIES.map(([code], index) => [code, counts[index] ?? 0]));
}
