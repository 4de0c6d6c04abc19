/** A site's published number of unique listings in a round. */
export interface SiteVolume {
  readonly siteId: string;
  readonly count: number;
}

export interface RoundVolumes {
  readonly sites: readonly SiteVolume[];
  /**
   * Sites whose collection failed or whose template broke: neither common nor gone. They are listed by name and stand
   * outside the comparison, in both rounds.
   */
  readonly notComparable: readonly string[];
}

export interface LikeForLike {
  readonly common: { readonly sites: readonly string[]; readonly earlier: number; readonly later: number };
  readonly entered: { readonly sites: readonly string[]; readonly later: number };
  readonly exited: { readonly sites: readonly string[]; readonly earlier: number };
  readonly notComparable: { readonly sites: readonly string[]; readonly earlier: number; readonly later: number };
  /** Σ over common (later − earlier) + Σ entered − Σ exited; equals the change of the comparable sites' totals. */
  readonly change: number;
  /** The headline: the change over the common sites alone. */
  readonly commonChange: number;
  /** The part of each round's total that the common sites cover, 0–1; null when the round's total is 0. */
  readonly coverage: { readonly earlier: number | null; readonly later: number | null };
}

/**
 * The change in volume between two rounds, like for like: ΔT = Σ_common(a₁ − a₀) + Σ_entered a₁ − Σ_exited a₀.
 * From published site counts; adding them adds uncertainty.
 */
export function likeForLike(earlier: RoundVolumes, later: RoundVolumes): LikeForLike {
  const before = countsOf(earlier);
  const after = countsOf(later);
  const broken = new Set([...earlier.notComparable, ...later.notComparable]);
  const comparable = (sites: Iterable<string>) => [...sites].filter((site) => !broken.has(site)).sort();
  const common = comparable(before.keys()).filter((site) => after.has(site));
  const entered = comparable(after.keys()).filter((site) => !before.has(site));
  const exited = comparable(before.keys()).filter((site) => !after.has(site));
  const lost = [...broken].sort();
  const commonEarlier = sumOver(before, common);
  const commonLater = sumOver(after, common);
  const enteredLater = sumOver(after, entered);
  const exitedEarlier = sumOver(before, exited);
  return {
    common: { sites: common, earlier: commonEarlier, later: commonLater },
    entered: { sites: entered, later: enteredLater },
    exited: { sites: exited, earlier: exitedEarlier },
    notComparable: { sites: lost, earlier: sumOver(before, lost), later: sumOver(after, lost) },
    change: commonLater - commonEarlier + enteredLater - exitedEarlier,
    commonChange: commonLater - commonEarlier,
    coverage: {
      earlier: partOf(commonEarlier, sumOver(before, before.keys())),
      later: partOf(commonLater, sumOver(after, after.keys())),
    },
  };
}

function countsOf(round: RoundVolumes): Map<string, number> {
  return new Map(round.sites.map(({ siteId, count }) => [siteId, count]));
}

function sumOver(counts: ReadonlyMap<string, number>, sites: Iterable<string>): number {
  let sum = 0;
  for (const site of sites) sum += counts.get(site) ?? 0;
  return sum;
}

function partOf(part: number, total: number): number | null {
  return total === 0 ? null : part / total;
}
