import { expect, test } from "vitest";
import { seededRandom } from "../../bench/copies/seeded-random.ts";
import { codes, listingOf } from "./coder.ts";

/** A fact as one entry of a row: what it says and, where it states a variable, the code it must come to. */
interface Fact {
  readonly variable: string;
  readonly said: string;
  readonly code: string;
}

const fact = (variable: string, said: string, code = ""): Fact => ({ variable, said, code });

/** The facts of a profile as sites print them in one row; of each variable one is taken. */
const SWEDISH: readonly (readonly Fact[])[] = [
  [
    fact("gender", "kvinna", "woman"),
    fact("gender", "tjej", "woman"),
    fact("gender", "kille", "man"),
    fact("gender", "transkvinna", "trans"),
  ],
  [fact("age", "34 år", "34"), fact("age", "27 år", "27"), fact("age", "52 år", "52")],
  [
    fact("nationality", "svensk", "SE"),
    fact("nationality", "polsk", "PL"),
    fact("nationality", "thailändska", "TH"),
    fact("nationality", "från Spanien", "ES"),
  ],
  [
    fact("place", "Malmö", "1280"),
    fact("place", "Uppsala", "0380"),
    fact("place", "Västerås", "1980"),
    fact("place", "Göteborg", "1480"),
  ],
  [fact("language", "talar engelska", "en"), fact("language", "svenska och engelska", "sv en")],
  [fact("orientation", "bisexuell", "bisexual"), fact("orientation", "hetero", "heterosexual")],
];
const ENGLISH: readonly (readonly Fact[])[] = [
  [
    fact("gender", "woman", "woman"),
    fact("gender", "girl", "woman"),
    fact("gender", "guy", "man"),
    fact("gender", "trans woman", "trans"),
  ],
  [fact("age", "34 years", "34"), fact("age", "27yo", "27"), fact("age", "52 years old", "52")],
  [
    fact("nationality", "Swedish", "SE"),
    fact("nationality", "Polish", "PL"),
    fact("nationality", "Thai", "TH"),
    fact("nationality", "from Spain", "ES"),
  ],
  [
    fact("place", "Malmö", "1280"),
    fact("place", "Uppsala", "0380"),
    fact("place", "Västerås", "1980"),
    fact("place", "Gothenburg", "1480"),
  ],
  [fact("language", "English only", "en"), fact("language", "Swedish and English spoken", "sv en")],
  [fact("orientation", "bisexual", "bisexual"), fact("orientation", "straight", "heterosexual")],
];
const OTHERS: readonly Fact[] = [
  "170 cm",
  "60 kg",
  "smal",
  "slim",
  "blond",
  "bruna ögon",
  "dark hair",
  "egen lokal",
  "own place",
  "rökfri",
  "75C",
].map((said) => fact("other", said));
const SIGNS = [" / ", " | ", " • ", "\n", "\n- ", " · "];
const ROWS = 1_500;

/** A row with most of a profile's facts in any order, and some that state nothing. */
function rowOf(random: () => number, facts: readonly (readonly Fact[])[]): Fact[] {
  const pick = <T>(from: readonly T[]): T => {
    const chosen = from[Math.floor(random() * from.length)];
    if (chosen === undefined) throw new Error("nothing to pick from");
    return chosen;
  };
  const stated = facts.filter(() => random() < 0.75).map((options) => pick(options));
  const row = [...stated, pick(OTHERS), pick(OTHERS)];
  return row
    .map((entry) => ({ entry, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ entry }) => entry);
}

test.each([
  ["Swedish", SWEDISH],
  ["English", ENGLISH],
] as const)(
  "%s rows of facts are read in any order and with any sign between them, but for two values in a thousand",
  (_, facts) => {
    const random = seededRandom(facts.length * 31 + 7);
    const misread: string[] = [];
    let values = 0;
    for (let row = 0; row < ROWS; row++) {
      const entries = rowOf(random, facts);
      const sign = SIGNS[row % SIGNS.length] ?? " / ";
      const listing = listingOf(entries.map(({ said }) => said).join(sign));
      for (const { variable, code } of entries) {
        if (variable === "other") continue;
        values++;
        const got = codes(listing, variable);
        if (got !== code) misread.push(`${variable} ${got || "nothing"}: ${listing.text}`);
      }
    }
    expect(misread.slice(0, Math.max(0, misread.length - values / 500))).toEqual([]);
  },
);
