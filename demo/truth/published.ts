import { createDemo } from "../population/population.ts";
import type { Demo } from "../population/types.ts";
import type { RoundTruth } from "./round-truth.ts";
import { truthOf } from "./truth-of.ts";

/** One published figure of 2020 beside the demo's at scale 1. Shares in per cent, to the decimal that was published. */
export interface ComparedFigure {
  readonly what: string;
  readonly published: number;
  readonly demo: number;
  readonly equal: boolean;
}

const SIX_TOWNS = {
  Stockholm: "0180",
  Göteborg: "1480",
  Malmö: "1280",
  Helsingborg: "1283",
  Uppsala: "0380",
  Örebro: "1880",
};

/**
 * The demo's 2026 at scale 1 beside what report 2021:23 and its appended mapping published for 2020. "About 5 %" and
 * "nearly 200" are held against the rounded figure and against 190–200.
 */
export function publishedComparison(demo: Demo = createDemo({ scale: 1, rounds: ["2026"] })): ComparedFigure[] {
  const truth = truthOf(demo, "2026");
  const figures: ComparedFigure[] = [];
  const exact = (what: string, published: number, seen: number) =>
    figures.push({ what, published, demo: seen, equal: published === seen });
  const share = (what: string, published: number, variable: keyof RoundTruth["variables"], code: string) => {
    const { n, values } = truth.variables[variable];
    const decimals = Number.isInteger(published) ? 0 : 1;
    exact(`${what}, share`, published, Number(((100 * (values[code] ?? 0)) / n).toFixed(decimals)));
  };
  exact(
    "hits",
    150_000,
    truth.dates.reduce((sum, date) => sum + date.hits, 0),
  );
  exact("unique listings", 12_474, truth.unique);
  exact("unique ads", 6_862, truth.ads);
  exact("unique profiles", 5_612, truth.profiles);
  exact("sites", 32, truth.sites);
  exact("ads on the most used ad site", 3_647, largest(truth, demo, "ads"));
  exact("profiles on the most used profile site", 771, largest(truth, demo, "profiles"));
  for (const [town, code] of Object.entries(SIX_TOWNS)) {
    const published =
      { Stockholm: 5_091, Göteborg: 1_023, Malmö: 756, Helsingborg: 190, Uppsala: 154, Örebro: 137 }[town] ?? 0;
    exact(town, published, truth.places.placed[code] ?? 0);
  }
  const places = Object.keys(truth.places.placed).length;
  figures.push({
    what: "places (published: nearly 200)",
    published: 200,
    demo: places,
    equal: places >= 190 && places < 200,
  });
  exact("gender, n", 7_512, truth.variables.gender.n);
  share("woman", 79.8, "gender", "woman");
  share("man", 14.8, "gender", "man");
  share("trans", 5.4, "gender", "trans");
  exact("age, n", 4_880, truth.variables.age.n);
  const ages = Object.entries(truth.variables.age.values).flatMap(([age, count]) =>
    Array.from({ length: count }, () => Number(age)),
  );
  ages.sort((one, other) => one - other);
  exact("age, mean", 27, ages.reduce((sum, age) => sum + age, 0) / ages.length);
  exact("age, median", 26, ages[Math.floor(ages.length / 2)] ?? 0);
  exact("age, commonest (table 19)", 25, Number(commonest(truth.variables.age.values)));
  exact("orientation, n", 3_056, truth.variables.orientation.n);
  share("heterosexual", 70.4, "orientation", "heterosexual");
  share("bisexual", 24.8, "orientation", "bisexual");
  share("homosexual", 4.8, "orientation", "homosexual");
  exact("nationality, n", 3_236, truth.variables.nationality.n);
  exact("nationalities and regions", 116, Object.keys(truth.variables.nationality.values).length);
  share("Sweden", 42.9, "nationality", "SE");
  share("Spain", 9.3, "nationality", "ES");
  share("Italy", 4.8, "nationality", "IT");
  exact("language, n", 3_633, truth.variables.language.n);
  for (const [code, published] of [
    ["en", 92],
    ["es", 17],
    ["sv", 8],
    ["fr", 5],
    ["de", 5],
    ["it", 5],
  ] as const) {
    share(`language ${code}`, published, "language", code);
  }
  exact("ethnicity, n", 2_735, truth.variables.ethnicity.n);
  exact("labels of ethnicity", 28, Object.keys(truth.variables.ethnicity.values).length);
  share("european", 17.9, "ethnicity", "european");
  share("white", 17.5, "ethnicity", "white");
  exact(
    "european-white, share",
    15,
    Number(
      ((100 * (truth.variables.ethnicity.values["european-white"] ?? 0)) / truth.variables.ethnicity.n).toFixed(1),
    ),
  );
  share("latin", 12.9, "ethnicity", "latin");
  share("caucasian (just over 8)", 8, "ethnicity", "caucasian");
  share("caucasian-white (just over 8)", 8, "ethnicity", "caucasian-white");
  return figures;
}

function largest(truth: RoundTruth, demo: Demo, kind: "ads" | "profiles"): number {
  const sites = demo.rounds.find((round) => round.id === truth.round)?.sites ?? [];
  return Math.max(...sites.filter((site) => site.kind === kind).map((site) => truth.bySite[site.id] ?? 0));
}

function commonest(values: Readonly<Record<string, number>>): string {
  return Object.entries(values).sort((one, other) => other[1] - one[1])[0]?.[0] ?? "";
}
