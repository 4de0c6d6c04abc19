import { MUNICIPALITIES, ORTER } from "../data/places.ts";
import { MAIL_HOSTS, NAME_ENDS, NAME_MIDDLES, NAME_STARTS, STATEMENTS } from "../data/statements.ts";
import { familyOf } from "../families.ts";
import type { DemoSite } from "../sites.ts";
import type { Draft } from "./draw-drafts.ts";
import type { DrawnValues } from "./draw-values.ts";
import type { Random } from "./random.ts";
import type { Language, PlaceStatement, Seller, UniqueListing, Wording } from "./types.ts";
import { wordStatements } from "./write-fields.ts";
import { editWording, writeWording } from "./write-wording.ts";

/** Gives every draft its words; no two come out alike when places, prices, dates and contacts are masked. */
export function writeUniques(
  random: Random,
  sites: readonly DemoSite[],
  drafts: readonly Draft[],
  values: readonly DrawnValues[],
  places: readonly PlaceStatement[],
): UniqueListing[] {
  const sellers = drawSellers(random, drafts);
  const written: UniqueListing[] = [];
  const seen = new Set<string>();
  for (const draft of drafts) {
    for (let attempt = 0; ; attempt++) {
      const listing = writeOne(
        random,
        sites,
        draft,
        values[draft.index] ?? {},
        places[draft.index] ?? { level: "none" },
        sellers,
        written,
        attempt > 0,
      );
      const skeleton = maskedContent(listing);
      if (seen.has(skeleton)) {
        if (attempt > 50) throw new RangeError("The sentences do not suffice for so many different listings.");
        continue;
      }
      seen.add(skeleton);
      written.push(listing);
      break;
    }
  }
  return written;
}

function writeOne(
  random: Random,
  sites: readonly DemoSite[],
  draft: Draft,
  values: DrawnValues,
  place: PlaceStatement,
  sellers: readonly Seller[],
  written: readonly UniqueListing[],
  addLine: boolean,
): UniqueListing {
  const site = sites[draft.home];
  const seller = sellers[draft.sellerIndex];
  if (site === undefined || seller === undefined) throw new RangeError("A draft without site or seller.");
  const family = familyOf(site.family);
  const facts = {
    index: draft.index,
    kind: draft.kind,
    home: draft.home,
    language: draft.language,
    seller,
    derivedFrom: draft.derivedFrom,
    firstDate: draft.firstDate,
    presence: draft.presence,
    values,
    place,
    underAge: false,
  };
  const base = draft.derivedFrom === null ? undefined : written[draft.derivedFrom.index];
  if (base !== undefined) {
    const edited = editWording(random, base.wording, draft.language, addLine);
    const wording =
      family.placeOn === "list"
        ? edited
        : adaptPlace(random, edited, place, family.placeOn, draft.language, seller.name);
    return { ...facts, wording, fieldWords: base.fieldWords, statesContact: base.statesContact };
  }
  const { fields, sentences } = wordStatements(random, family, draft.language, values);
  const statesContact = random.chance(0.75);
  const inText = statesContact && !family.fields.includes("contact");
  const wording = writeWording(random, {
    language: draft.language,
    name: seller.name,
    statements: sentences,
    place: family.placeOn === "list" || place.level === "none" ? "never" : family.placeOn === "text" ? "must" : "may",
    contact: inText ? (seller.phone === null ? "mail" : "phone") : "none",
    bilingual: family.bilingual,
  });
  return { ...facts, wording, fieldWords: fields, statesContact };
}

/** A near copy names a place only where it has one to name, and always where its text is the only place to name it. */
function adaptPlace(
  random: Random,
  wording: Wording,
  place: PlaceStatement,
  placeOn: "field" | "text",
  language: Language,
  name: string,
): Wording {
  if (place.level === "none") {
    const title = wording.title.includes("<place>") ? name : wording.title;
    const paragraphs = wording.paragraphs.map((text) => text.replace(/[^.!?]*<place>[^.!?]*[.!?]?/g, "").trim());
    return { title, paragraphs: paragraphs.filter((text) => text !== "") };
  }
  if (placeOn === "field" || [wording.title, ...wording.paragraphs].some((text) => text.includes("<place>")))
    return wording;
  return { title: wording.title, paragraphs: [...wording.paragraphs, random.pick<string>(STATEMENTS[language].place)] };
}

/** Letters and digits of everything that remains when the slots are taken out. */
export function maskedContent(listing: UniqueListing): string {
  const { title, paragraphs } = listing.wording;
  return [...Object.values(listing.fieldWords), title, ...paragraphs]
    .join(" ")
    .replace(/<\w+>/g, " ")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Fictitious numbers only: the ranges that the Swedish numbering authority keeps for books and films. */
export function fictitiousPhones(): string[] {
  const two = (n: number) => String(n).padStart(2, "0");
  const numbers: string[] = [];
  for (let n = 5; n < 100; n++) numbers.push(`070-174 06 ${two(n)}`);
  for (let n = 0; n < 100; n++) numbers.push(`08-465 004 ${two(n)}`, `031-390 06 ${two(n)}`, `040-628 04 ${two(n)}`);
  for (let n = 200; n < 300; n++) numbers.push(`0980-319 ${n}`);
  return numbers;
}

function drawSellers(random: Random, drafts: readonly Draft[]): Seller[] {
  const count = drafts.reduce((most, draft) => Math.max(most, draft.sellerIndex + 1), 0);
  const phones = random.shuffled(fictitiousPhones());
  const towns = new Set([...MUNICIPALITIES.map(([, town]) => town), ...ORTER.map(([town]) => town)]);
  return Array.from({ length: count }, (_, index) => {
    const drawn = random.pick(NAME_STARTS) + random.pick(NAME_MIDDLES) + random.pick(NAME_ENDS);
    // "Massage hos Kalix" would state a town that the truth does not know of.
    const name = towns.has(drawn) ? `${drawn}a` : drawn;
    const mail = `${name.toLowerCase()}${index + 11}@${random.pick(MAIL_HOSTS)}`;
    const phone = random.chance(0.04) ? (phones.pop() ?? null) : null;
    return { index, name, mail, phone };
  });
}
