import type { RoundTruth } from "../../demo/demo.ts";

/** What a validation extract is worth against a truth. */
export interface ExtractScore {
  /** Share of the reachable listing addresses, date by date, that have a row. */
  readonly recall: number;
  /** Rows of addresses that are not reachable listings. */
  readonly unknownRows: number;
  readonly unique: number;
  readonly knownUnique: number;
  /** Rows whose group over places is not, one to one, a group of the truth. */
  readonly misgrouped: number;
  /** Variable → F1 over every code of every listing and date. */
  readonly f1: Readonly<Record<string, number>>;
}

const VARIABLES = ["gender", "age", "orientation", "nationality", "language", "ethnicity"] as const;

/**
 * Scores a file of `export captures --with-addresses` against a truth. Reads nothing but the file and the truth: no
 * code of the product, so that a fault there cannot hide itself.
 */
export function scoreExtract(csv: string, truth: RoundTruth): ExtractScore {
  const rows = parseRows(csv);
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  const reachable = truth.listings.filter((listing) => !listing.underAge && !listing.templateChanged);
  const known = new Map(reachable.map((one) => [`${one.site} ${one.date} ${one.path}`, one]));
  const f1: Record<string, number> = {};
  for (const variable of [...VARIABLES, "municipality"] as const) {
    let [right, coded, stated] = [0, 0, 0];
    for (const [key, listing] of known) {
      const expected =
        variable === "municipality" ? listing.municipalities : (listing.values[variable]?.split("|") ?? []);
      const seen = new Set(
        found
          .get(key)
          ?.[variable]?.split("|")
          .filter((code) => code !== ""),
      );
      stated += expected.length;
      coded += seen.size;
      right += expected.filter((code) => seen.has(code)).length;
    }
    f1[variable] = coded + stated === 0 ? 1 : (2 * right) / (coded + stated);
  }
  const pairs = [...known].flatMap(([key, listing]) => {
    const group = found.get(key)?.multi_place_group;
    return group === undefined ? [] : [[listing.multiPlaceGroup, group] as const];
  });
  return {
    recall: [...known.keys()].filter((key) => found.has(key)).length / known.size,
    unknownRows: [...found.keys()].filter((key) => !known.has(key)).length + (rows.length - found.size),
    unique: new Set(rows.map((row) => row.multi_place_group)).size,
    knownUnique: truth.unique,
    misgrouped: countMisgrouped(pairs),
    f1,
  };
}

function countMisgrouped(pairs: readonly (readonly [string, string])[]): number {
  const partners = (from: 0 | 1, to: 0 | 1) => {
    const met = new Map<string, Set<string>>();
    for (const pair of pairs) met.set(pair[from], (met.get(pair[from]) ?? new Set<string>()).add(pair[to]));
    return met;
  };
  const [ofTruth, ofFound] = [partners(0, 1), partners(1, 0)];
  return pairs.filter(([one, other]) => ofTruth.get(one)?.size !== 1 || ofFound.get(other)?.size !== 1).length;
}

function keyOf(row: Readonly<Record<string, string>>): string {
  const { pathname, search } = new URL(row.address ?? "");
  return `${row.site ?? ""} ${row.sampling_date ?? ""} ${pathname}${search}`;
}

/** Semicolons, quotes doubled inside quotes, a byte order mark and CRLF. */
function parseRows(csv: string): Record<string, string>[] {
  const lines = csv
    .replace(/^\ufeff/, "")
    .split("\r\n")
    .filter((line) => line !== "");
  const [head = [], ...rest] = lines.map((line) =>
    [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map((field) =>
      (field[1] ?? field[2] ?? "").replaceAll('""', '"'),
    ),
  );
  return rest.map((fields) => Object.fromEntries(head.map((name, column) => [name, fields[column] ?? ""])));
}
