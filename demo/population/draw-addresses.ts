import { MUNICIPALITIES, ORTER } from "../data/places.ts";
import type { DemoSite } from "../sites.ts";
import { slugOf } from "../sites.ts";
import type { Random } from "./random.ts";
import type { ListingAddress, UniqueListing } from "./types.ts";

const NAMES = new Map(MUNICIPALITIES);
const COPY_COUNTS = [0.43, 0.28, 0.16, 0.08, 0.05];
const REPOSTED_SHARE = 0.12;
const DRESSED_SHARE = 0.08;
const MONTHS = ["augusti", "september", "oktober", "november"];
const ENGLISH_MONTHS = ["August", "September", "October", "November"];

type Building = { -readonly [K in keyof ListingAddress]: ListingAddress[K] } & { shows: (number | null)[] };

/**
 * Where every unique listing stands: its home address, which may give way to a new one later (a re-posting), one
 * address per place of a tour, and direct copies. A copy at the first date stands on the home site or on one later in
 * the frame, so that the copy that is kept is always the one at home.
 */
export function drawAddresses(
  random: Random,
  sites: readonly DemoSite[],
  uniques: readonly UniqueListing[],
): ListingAddress[] {
  const addresses: Building[] = [];
  const numbers = sites.map(() => 20_000 + random.int(5_000));
  const familySites = sites.map((site) =>
    sites.flatMap((other, index) => (other.family === site.family && other.kind === site.kind ? [index] : [])),
  );
  const sizes = sites.map((site) => Math.max(...Object.values(site.unique)));
  const homes = new Map<number, Building>();

  function place(
    unique: UniqueListing,
    siteIndex: number,
    presence: number,
    places: readonly string[],
    words: Words,
  ): Building {
    const site = sites[siteIndex];
    if (site === undefined) throw new RangeError("An address without site.");
    // Numbers rise by odd steps, as on boards where others write too.
    const id = (numbers[siteIndex] ?? 0) + 1 + random.int(7);
    numbers[siteIndex] = id;
    const path = site.listingPath.replace("{id}", String(id)).replace("{name}", slugOf(unique.seller.name));
    const address: Building = {
      site: siteIndex,
      id,
      path,
      shows: [0, 1, 2].map((date) => ((presence >> date) & 1 ? unique.index : null)),
      places,
      placeWords: words.place,
      price: words.price,
      dates: words.dates,
      dressed: false,
      categories: [],
    };
    addresses.push(address);
    return address;
  }

  for (const unique of uniques) {
    const words = drawWords(random, unique);
    const first = unique.place.level === "municipality" ? unique.place : null;
    const homePlaces = first === null ? [] : first.flavour === "members" ? first.codes.slice(0, 1) : first.codes;
    const predecessor = unique.derivedFrom?.how === "edited" ? homes.get(unique.derivedFrom.index) : undefined;
    if (predecessor !== undefined) {
      for (let date = unique.firstDate; date < 3; date++) {
        predecessor.shows[date] = (unique.presence >> date) & 1 ? unique.index : null;
      }
    } else {
      const later = unique.presence & ~(1 << unique.firstDate);
      const reposted = later !== 0 && random.chance(REPOSTED_SHARE);
      homes.set(
        unique.index,
        place(unique, unique.home, reposted ? unique.presence & ~later : unique.presence, homePlaces, words),
      );
      if (reposted) place(unique, unique.home, later, homePlaces, words);
    }
    const eligible = familySites[unique.home] ?? [unique.home];
    if (first?.flavour === "members") {
      for (const code of first.codes.slice(1)) {
        const site = drawSite(
          random,
          eligible.filter((index) => index >= unique.home),
          sizes,
          unique.home,
          0.6,
        );
        place(unique, site, unique.presence, [code], varyWords(random, { ...words, place: nameOf(code) }, unique));
      }
    }
    for (let copies = random.weighted(COPY_COUNTS); copies > 0; copies--) {
      const site = drawSite(random, eligible, sizes, unique.home, 0.3);
      let presence = unique.presence & (random.chance(0.75) ? 0b111 : 1 + random.int(7));
      if (site < unique.home) presence &= ~(1 << unique.firstDate);
      if (presence === 0) continue;
      place(unique, site, presence, homePlaces, words).dressed = random.chance(DRESSED_SHARE);
    }
  }
  return addresses;
}

interface Words {
  readonly place: string;
  readonly price: string;
  readonly dates: string;
}

function nameOf(code: string): string {
  return NAMES.get(code) ?? code;
}

function drawWords(random: Random, unique: UniqueListing): Words {
  const price = drawPrice(random, unique);
  const dates = drawDates(random, unique);
  if (unique.place.level === "none") return { place: "", price, dates };
  if (unique.place.level !== "municipality") return { place: unique.place.words, price, dates };
  const codes = unique.place.codes;
  if (unique.place.flavour === "towns") return { place: codes.map(nameOf).join(", "), price, dates };
  const code = codes[0] ?? "";
  const towns = ORTER.filter(([, municipality]) => municipality === code);
  if (unique.place.flavour === "single" && towns.length > 0 && random.chance(0.3))
    return { place: random.pick(towns)[0], price, dates };
  if (unique.place.flavour === "single" && code === "1480" && unique.language === "en")
    return { place: "Gothenburg", price, dates };
  return { place: nameOf(code), price, dates };
}

/** The same tour may cost something else in the next town, at other dates. */
function varyWords(random: Random, words: Words, unique: UniqueListing): Words {
  if (!random.chance(0.3)) return words;
  return { place: words.place, price: drawPrice(random, unique), dates: drawDates(random, unique) };
}

/** One form per listing, by its number, so that only the amount differs between its addresses. */
function drawPrice(random: Random, unique: UniqueListing): string {
  const amount = random.pick(["1000", "1200", "1500", "1800", "2000", "2500", "3000"]);
  if (unique.language === "en") return unique.index % 3 === 0 ? `${amount} SEK` : `${amount} kr`;
  return unique.index % 3 === 0 ? `${amount} kronor` : unique.index % 3 === 1 ? `${amount}:-` : `${amount} kr`;
}

function drawDates(random: Random, unique: UniqueListing): string {
  const month = random.int(4);
  const from = 1 + random.int(24);
  return `${from}-${from + 1 + random.int(4)} ${(unique.language === "sv" ? MONTHS : ENGLISH_MONTHS)[month] ?? ""}`;
}

function drawSite(
  random: Random,
  eligible: readonly number[],
  sizes: readonly number[],
  home: number,
  atHome: number,
): number {
  if (random.chance(atHome)) return home;
  return eligible[random.weighted(eligible.map((index) => sizes[index] ?? 0))] ?? home;
}
