import { createDemo, type DemoRound } from "../../demo/demo.ts";
import type { Canaries } from "./search-stores.ts";

/** What `start --exit --json` prints on its last line. */
export interface StartReport {
  readonly rounds: readonly {
    readonly round: string;
    readonly dates: readonly {
      readonly date: string;
      readonly hits: number;
      readonly captures: number;
      readonly unique: number;
      readonly new: number;
      readonly seenAgain: number;
      readonly ads: number;
      readonly profiles: number;
    }[];
    readonly unique: number;
    readonly ads: number;
    readonly profiles: number;
    readonly sites: number;
    readonly variables: Readonly<
      Record<
        string,
        { readonly n: number; readonly missing: number; readonly values: Readonly<Record<string, number>> }
      >
    >;
    readonly places: Readonly<Record<string, number>>;
  }[];
  readonly truth: {
    readonly matches: boolean;
    readonly differences: readonly string[];
    readonly f1: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
  readonly web: {
    readonly requests: number;
    readonly images: number;
    readonly traps: number;
    readonly busiestSecond: Readonly<Record<string, number>>;
  };
  readonly seconds: number;
}

/** The report on the last line of what the command printed. */
export function parseStartReport(stdout: string): StartReport {
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as StartReport;
}

/** Every contact that the demo's listings give, at a scale. */
export function demoCanaries(scale: number): Canaries {
  const sellers = createDemo({ scale }).rounds.flatMap((round: DemoRound) =>
    round.uniques.map((unique) => unique.seller),
  );
  return {
    emails: [...new Set(sellers.map((seller) => seller.mail))],
    phones: [...new Set(sellers.flatMap((seller) => seller.phone ?? []))],
  };
}
