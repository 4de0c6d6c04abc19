import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { partText } from "../../schema/vocabulary/listing-text.ts";
import { type Dice, fillSlots, type Persona, type Pools, parsePools, rollDice } from "./fill-slots.ts";
import { findContradiction, type LabelledListing, labelListing } from "./label-listing.ts";
import type { MunicipalityNames } from "./name-municipality.ts";
import { parseListings, type SourceListing } from "./parse-listings.ts";

const FOLDER = import.meta.dirname;
const DENIED_LANGUAGES: Readonly<Record<string, string>> = {
  svenska: "sv",
  swedish: "sv",
  engelska: "en",
  english: "en",
  tyska: "de",
  german: "de",
};

/** The two parts and how many listings are composed for each beside those written whole. */
export const PARTS = [
  { name: "set-apart", short: "sa", composed: 420, seed: 20_260_815 },
  { name: "tuning", short: "tu", composed: 850, seed: 20_260_915 },
] as const;

/** Builds one part from its source folder; the same output every time. Throws on a contradiction in the source. */
export function buildPart(part: (typeof PARTS)[number], names: MunicipalityNames): LabelledListing[] {
  const id = (count: number) => `${part.short}-${String(count + 1).padStart(4, "0")}`;
  const lines: LabelledListing[] = [];
  for (const source of readSources(part.name, "listings").flatMap(parseListings)) {
    const line = labelListing(source, id(lines.length), "written", names);
    const contradiction = findContradiction(line);
    if (contradiction !== null)
      throw new Error(`${part.name}, "${line.listing.title}${line.listing.text}": ${contradiction}`);
    lines.push(line);
  }
  const layouts = readSources(part.name, "layouts").flatMap(parseListings);
  const pools = parsePools(readSources(part.name, "pools").join("\n"));
  const dice = rollDice(part.seed);
  const seen = new Set(lines.map(textOf));
  const goal = layouts.length === 0 ? 0 : lines.length + part.composed;
  while (lines.length < goal) {
    const source = compose(layouts[Math.floor(dice() * layouts.length)], pools, dice);
    const line = labelListing(source, id(lines.length), "composed", names);
    if (findContradiction(line) !== null || repeatsPlace(line) || deniesOwnLanguage(line) || seen.has(textOf(line)))
      continue;
    seen.add(textOf(line));
    lines.push(line);
  }
  return lines;
}

function compose(layout: SourceListing | undefined, pools: Pools, dice: Dice): SourceListing {
  if (layout === undefined) throw new Error("No layout to compose from.");
  const persona: Persona = {
    age: 20 + Math.floor(dice() * dice() * 35),
    digits: String(5 + Math.floor(dice() * 95)).padStart(2, "0"),
    year: Number(layout.date.slice(0, 4)),
  };
  const fill = (source: string) =>
    fillSlots(source, pools, persona, dice)
      .replace(/ {2,}/g, " ")
      .replace(/^ +| +$/gm, "");
  const fields = layout.fields.map((field) => ({ ...field, value: fill(field.value) }));
  return { ...layout, title: fill(layout.title), fields, text: fill(layout.text).replace(/\n{2,}/g, "\n") };
}

/** Two fragments may by chance name a county and a town in it; whether the county then widens is not for chance. */
function repeatsPlace({ labels }: LabelledListing): boolean {
  return labels.place.some(
    (code) =>
      code.startsWith("county:") && labels.place.some((other) => other.startsWith(code.slice("county:".length))),
  );
}

/** Nor whether a language is spoken that another fragment denies. */
function deniesOwnLanguage({ labels, listing, traps }: LabelledListing): boolean {
  return (traps?.language ?? []).some(({ part, start, end }) => {
    const denied = DENIED_LANGUAGES[partText(listing, part).slice(start, end).toLowerCase()];
    return denied !== undefined && labels.language.includes(denied);
  });
}

function textOf({ listing }: LabelledListing): string {
  return JSON.stringify(listing);
}

function readSources(part: string, prefix: string): string[] {
  const folder = join(FOLDER, "source", part);
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${prefix}-`))
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"));
}
