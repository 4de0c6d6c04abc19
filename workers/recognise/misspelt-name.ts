/** A name and its folded form, to compare a misspelling with. */
export interface SpellingTarget {
  readonly folded: string;
  readonly name: string;
}

/** Names by the first letter of their folded form. */
export type Spellings = ReadonlyMap<string, readonly SpellingTarget[]>;

/** The names that misspellings are compared with. */
export function buildSpellings(names: readonly string[]): Spellings {
  const byLetter = new Map<string, SpellingTarget[]>();
  for (const name of names) {
    const folded = foldName(name);
    const letter = folded[0] ?? "";
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), { folded, name }]);
  }
  return byLetter;
}

/** Lower case, accents removed: what two spellings are compared in. */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
}

/**
 * The one name that a misspelt word is near: one slip (a letter too much, missing, wrong or swapped) from five letters
 * on, two from nine. Null when none or several are equally near. Looks at each target once, so the caller limits how
 * many words of a text it asks about.
 */
export function nearestName(word: string, spellings: Spellings): string | null {
  const folded = foldName(word);
  if (folded.length < 5) return null;
  // The first letter is seldom mistyped, and words that differ in it are mostly other words.
  const targets = spellings.get(folded[0] ?? "") ?? [];
  const allowed = folded.length >= 9 ? 2 : 1;
  let best = allowed + 1;
  let name: string | null = null;
  for (const target of targets) {
    if (Math.abs(target.folded.length - folded.length) > allowed || target.folded.length < 5) continue;
    const distance = slips(folded, target.folded, best + 1);
    if (distance < best) {
      best = distance;
      name = target.name;
    } else if (distance === best && best <= allowed && target.name !== name) name = null;
  }
  return best <= allowed ? name : null;
}

/** Optimal string alignment distance; gives up (returns `limit`) once a whole row reaches it. */
function slips(a: string, b: string, limit: number): number {
  let twoAgo: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, (twoAgo[column - 2] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least >= limit) return limit;
    twoAgo = previous;
    previous = current;
  }
  return previous[b.length] ?? limit;
}
