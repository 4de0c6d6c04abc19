import type { Draft } from "./draw-drafts.ts";
import type { Random } from "./random.ts";
import type { RoundTargets } from "./round-targets.ts";
import { DEMO_VARIABLES, type DemoVariable, type Kind } from "./types.ts";

export type DrawnValues = Partial<Record<DemoVariable, string>>;

/**
 * What each draft states. The counts of every value are met exactly; a near copy or an edited text states what its
 * original does, so such groups are served first, while every value is still plentiful.
 */
export function drawValues(random: Random, drafts: readonly Draft[], targets: RoundTargets): DrawnValues[] {
  const values: DrawnValues[] = drafts.map(() => ({}));
  const groups = groupsOfOneText(drafts);
  for (const variable of DEMO_VARIABLES) {
    const decks = dealDecks(random, variable, targets);
    for (const group of groups) {
      const first = drafts[group[0] ?? 0];
      if (first === undefined) continue;
      const code = takeFrom(random, decks[first.kind], group.length);
      if (code === "") continue;
      for (const index of group) {
        const stated = values[index];
        if (stated !== undefined) stated[variable] = code;
      }
    }
  }
  return values;
}

/** Drafts that share a text but for a few words, largest groups first. */
export function groupsOfOneText(drafts: readonly Draft[]): number[][] {
  const root = drafts.map((draft) => draft.index);
  const groups = new Map<number, number[]>();
  for (const draft of drafts) {
    // An original always comes before what derives from it.
    const own = draft.derivedFrom === null ? draft.index : (root[draft.derivedFrom.index] ?? draft.index);
    root[draft.index] = own;
    const group = groups.get(own);
    if (group === undefined) groups.set(own, [draft.index]);
    else group.push(draft.index);
  }
  return [...groups.values()].sort((one, other) => other.length - one.length);
}

/** The pooled values, dealt to ads and profiles; "" stands for "not stated". */
function dealDecks(random: Random, variable: DemoVariable, targets: RoundTargets): Record<Kind, Map<string, number>> {
  const pool = [...targets.values[variable]].flatMap(([code, count]) => Array.from({ length: count }, () => code));
  const shuffled = random.shuffled(pool);
  const forAds = targets.stated[variable].ads;
  return {
    ads: countDeck(shuffled.slice(0, forAds), targets.unique.ads),
    profiles: countDeck(shuffled.slice(forAds), targets.unique.profiles),
  };
}

function countDeck(codes: readonly string[], unique: number): Map<string, number> {
  const deck = new Map<string, number>([["", unique - codes.length]]);
  for (const code of codes) deck.set(code, (deck.get(code) ?? 0) + 1);
  return deck;
}

/** Draws a value of which at least `needed` are left, in proportion to what is left, and takes them. */
function takeFrom(random: Random, deck: Map<string, number>, needed: number): string {
  const choices = [...deck].filter(([, left]) => left >= needed);
  if (choices.length === 0) throw new RangeError(`No value is left for a group of ${needed} listings.`);
  const [code, left] = choices[random.weighted(choices.map(([, count]) => count))] ?? ["", 0];
  deck.set(code, left - needed);
  return code;
}
