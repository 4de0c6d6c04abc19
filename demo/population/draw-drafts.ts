import { familyOf } from "../families.ts";
import type { DemoSite } from "../sites.ts";
import { apportionAtLeast } from "./apportion.ts";
import type { Random } from "./random.ts";
import type { RoundTargets } from "./round-targets.ts";
import type { Kind, Language } from "./types.ts";

/** A unique listing before it has values, place and words. */
export interface Draft {
  readonly index: number;
  readonly kind: Kind;
  readonly home: number;
  readonly language: Language;
  readonly sellerIndex: number;
  readonly derivedFrom: { readonly index: number; readonly how: "nearCopy" | "edited" } | null;
  readonly firstDate: number;
  presence: number;
}

const FIRST_DATE_WEIGHTS = [0.62, 0.21, 0.17];
/** By first date: presence as bits (1 first, 2 second, 4 third date) and its weight. */
const PRESENCE_WEIGHTS: readonly (readonly (readonly [number, number])[])[] = [
  [
    [0b111, 0.5],
    [0b011, 0.2],
    [0b001, 0.2],
    [0b101, 0.1],
  ],
  [
    [0b110, 0.65],
    [0b010, 0.35],
  ],
  [[0b100, 1]],
];

/** Who advertises where and when: as many drafts per site as the targets say. */
export function drawDrafts(
  random: Random,
  sites: readonly DemoSite[],
  roundId: string,
  targets: RoundTargets,
): Draft[] {
  const quotas = siteQuotas(sites, roundId, targets);
  const drafts: Draft[] = [];
  const edited = new Set<number>();
  let sellers = 0;
  for (const [home, site] of sites.entries()) {
    const family = familyOf(site.family);
    const atHome: Draft[] = [];
    for (let count = quotas[home] ?? 0; count > 0; count--) {
      const index = drafts.length;
      const language = random.pick(family.languages);
      const firstDate = random.weighted(FIRST_DATE_WEIGHTS);
      const presence = drawPresence(random, firstDate);
      const base = atHome.length > 0 ? random.pick(atHome) : null;
      const fresh = { index, kind: site.kind, home, language, firstDate, presence };
      const way = random.next();
      if (base !== null && way < 0.07) {
        const derivedFrom = { index: base.index, how: "nearCopy" as const };
        drafts.push({ ...fresh, language: base.language, sellerIndex: base.sellerIndex, derivedFrom });
      } else if (base !== null && way < 0.1 && base.firstDate < firstDate && canBeEdited(base, edited)) {
        // The text changes under the same address: what stood there is met no more from then on.
        base.presence &= (1 << firstDate) - 1;
        edited.add(base.index);
        edited.add(index);
        const derivedFrom = { index: base.index, how: "edited" as const };
        drafts.push({ ...fresh, language: base.language, sellerIndex: base.sellerIndex, derivedFrom });
      } else if (drafts.length > 0 && way > 0.9) {
        drafts.push({ ...fresh, sellerIndex: random.pick(drafts).sellerIndex, derivedFrom: null });
      } else {
        drafts.push({ ...fresh, sellerIndex: sellers++, derivedFrom: null });
      }
      const last = drafts.at(-1);
      if (last !== undefined) atHome.push(last);
    }
  }
  return drafts;
}

function canBeEdited(base: Draft, edited: ReadonlySet<number>): boolean {
  return base.derivedFrom === null && !edited.has(base.index);
}

function drawPresence(random: Random, firstDate: number): number {
  const patterns = PRESENCE_WEIGHTS[firstDate] ?? [];
  return patterns[random.weighted(patterns.map(([, weight]) => weight))]?.[0] ?? 1 << firstDate;
}

/** Unique listings per site: the published sizes in proportion; the smallest site still has three. */
export function siteQuotas(sites: readonly DemoSite[], roundId: string, targets: RoundTargets): number[] {
  const quotas = sites.map(() => 0);
  for (const kind of ["ads", "profiles"] as const) {
    const weights = sites.map((site) => (site.kind === kind ? (site.unique[roundId] ?? 0) : 0));
    const parts = apportionAtLeast(weights, targets.unique[kind], 3);
    for (const [index, part] of parts.entries()) quotas[index] = (quotas[index] ?? 0) + part;
  }
  return quotas;
}
