import type { DemoSite } from "../sites.ts";
import type { Random } from "./random.ts";
import type { UniqueListing } from "./types.ts";

/**
 * Listings that the study must keep out of everything: a bare field "17 år" under a number for a name, and no text.
 * They stand on sites with an age field.
 */
export function drawUnderAge(
  random: Random,
  sites: readonly DemoSite[],
  adults: readonly UniqueListing[],
  count: number,
): UniqueListing[] {
  const homes = sites.flatMap((site, index) =>
    site.id === "p01-nordiska-profiler" || site.id === "p02-katalogen" ? [index] : [],
  );
  return Array.from({ length: count }, (_, offset) => {
    const firstDate = random.int(3);
    return {
      index: adults.length + offset,
      kind: "profiles",
      home: homes[offset % homes.length] ?? 0,
      language: "sv",
      seller: { index: -1 - offset, name: `Profil ${7_000 + offset * 13}`, mail: "", phone: null },
      derivedFrom: null,
      firstDate,
      presence: 0b111 & ~((1 << firstDate) - 1),
      values: { age: "17" },
      place: { level: "none" },
      wording: { title: `Profil ${7_000 + offset * 13}`, paragraphs: [] },
      fieldWords: { age: "17 år" },
      statesContact: false,
      underAge: true,
    } satisfies UniqueListing;
  });
}
