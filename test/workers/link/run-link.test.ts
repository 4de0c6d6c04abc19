import { afterAll, beforeAll, expect, test } from "vitest";
import type { RoundSecret } from "../../../schema/keys/round-key.ts";
import { workerKeys } from "../../../schema/keys/round-keys.ts";
import { readChoiceEffects } from "../../../schema/store/choice-effects.ts";
import type { Day } from "../../../schema/vocabulary/sampling-date.ts";
import type { OpenChoices } from "../../../schema/vocabulary/study.ts";
import { linkRound } from "../../../workers/link/run-link.ts";
import { recordKey } from "../../../workers/statistics/record-key.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../support/database.ts";
import { CHOICES, CODEBOOK, type MetPage, type MetRound, secretOf, writeMetRound } from "./met-round.ts";

let temporary: TemporaryDatabase;
let round = 0;
beforeAll(async () => {
  temporary = await temporaryDatabase();
});
afterAll(() => temporary.close());

const [AUGUST, SEPTEMBER, OCTOBER] = ["2026-08-15", "2026-09-15", "2026-10-15"] as const;
const SITES = [
  { id: "board", kind: "ads" },
  { id: "portal", kind: "profiles" },
] as const;

const page = (date: string, site: string, address: string, text: string, more: Partial<MetPage> = {}): MetPage => ({
  date,
  site,
  address,
  text,
  ...more,
});

interface Linked {
  site: string;
  kind: string;
  firstDate: string;
  municipality: string | null;
  county: string | null;
  rule: string;
  copies: number;
  presence: string[];
  aimed: string[];
}

async function link(
  pages: readonly MetPage[],
  options: Partial<MetRound> & {
    choices?: Partial<OpenChoices>;
    upTo?: string;
    secret?: RoundSecret;
    into?: TemporaryDatabase;
  } = {},
) {
  round += 1;
  const secret = options.secret ?? secretOf(`r${round}`);
  const { choices, upTo, secret: _, into, ...rest } = options;
  const { database } = into ?? temporary;
  const roundId = secret.roundId;
  await writeMetRound(database, secret, {
    roundId,
    dates: [AUGUST, SEPTEMBER, OCTOBER],
    sites: SITES,
    pages,
    ...rest,
  });
  const run = () =>
    linkRound(
      database,
      workerKeys(secret),
      roundId,
      { ...CHOICES, ...choices },
      { codebookHash: CODEBOOK, upTo: (upTo ?? OCTOBER) as Day },
      { recordKey },
    );
  const summary = await run();
  return { roundId, summary, again: run, listings: await readLinked(roundId), effects: await effectsOf(roundId) };
}

async function readLinked(roundId: string): Promise<Linked[]> {
  const found = await temporary.database.query<Linked>(
    `select site_id as site, kind, first_date as "firstDate", municipality, county, place_rule as rule, copies,
       (select array_agg(date::text order by date) from presence p where p.round_id = l.round_id and p.listing_id = l.listing_id) as presence,
       (select coalesce(array_agg(code || case when from_site_list then ' (list)' else '' end order by code), '{}')
        from listing_place p where p.round_id = l.round_id and p.listing_id = l.listing_id) as aimed
     from listing l where round_id = $1 order by first_date, kept_content_id, listing_id`,
    [roundId],
  );
  return found.rows;
}

async function effectsOf(roundId: string): Promise<Record<string, number>> {
  const rows = await readChoiceEffects(temporary.database, roundId);
  return Object.fromEntries(
    rows.map((row) => [
      `${row.choice} ${row.alternative}${row.geography === "00" ? "" : ` ${row.geography}`}`,
      row.count,
    ]),
  );
}

test("a text met on two sites and three dates is one unique listing, kept where it was met first", async () => {
  const { listings } = await link([
    page(SEPTEMBER, "board", "/1", "Massage i lugn miljö", { places: ["0180"] }),
    page(AUGUST, "portal", "/a", "Massage i lugn miljö"),
    page(AUGUST, "board", "/9", "Massage i lugn miljö"),
    page(OCTOBER, "board", "/1", "Massage i lugn miljö"),
  ]);
  expect(listings).toEqual([
    {
      site: "board",
      kind: "ads",
      firstDate: AUGUST,
      municipality: "0180",
      county: "01",
      rule: "onlyPlace",
      copies: 4,
      presence: [AUGUST, SEPTEMBER, OCTOBER],
      aimed: ["0180"],
    },
  ]);
});

test("one seller's listing under several towns is one listing with one of the places met at its first date", async () => {
  const towns = ["0180", "0380", "1480"];
  const { listings } = await link([
    ...towns.map((code) => page(AUGUST, "board", `/${code}`, `Ny i ${code}`, { seller: "ny i ort", places: [code] })),
    page(SEPTEMBER, "board", "/1280", "Ny i 1280", { seller: "ny i ort", places: ["1280"] }),
  ]);
  expect(listings).toHaveLength(1);
  expect(listings[0]?.aimed).toEqual(["0180", "0380", "1280", "1480"]);
  expect(towns).toContain(listings[0]?.municipality);
  expect(listings[0]?.rule).toBe("seededRandom");
});

test("a masked text too short to recognise a seller by joins only direct copies", async () => {
  const { listings } = await link([
    page(AUGUST, "board", "/1", "Ring 070-174 06 05", { seller: "ring nummer", sharedWords: 1 }),
    page(AUGUST, "board", "/2", "Ring 070-174 06 06", { seller: "ring nummer", sharedWords: 1 }),
    page(AUGUST, "board", "/3", "RING 070-174 06 06", { seller: "ring nummer", sharedWords: 1 }),
  ]);
  expect(listings.map((listing) => listing.copies)).toEqual([1, 2]);
});

test("pages that state no place leave it to the lists they stood in", async () => {
  const { listings } = await link([
    page(AUGUST, "board", "/1", "Utan ort", { lists: ["1480"] }),
    page(AUGUST, "board", "/2", "Utan ort eller lista"),
    page(AUGUST, "board", "/3", "Bara län", { places: ["county:14"], lists: ["0180"] }),
    page(AUGUST, "board", "/4", "Oläslig ort", { places: ["unresolved"], lists: ["0180"] }),
  ]);
  expect(listings.map(({ municipality, county, aimed }) => ({ municipality, county, aimed }))).toEqual([
    { municipality: "1480", county: "14", aimed: ["1480 (list)"] },
    { municipality: null, county: null, aimed: [] },
    { municipality: null, county: "14", aimed: ["county:14"] },
    { municipality: "0180", county: "01", aimed: ["0180 (list)"] },
  ]);
});

test("a listing that states an age under 18 leaves with all its copies and is referred, once", async () => {
  const { listings, again, roundId } = await link([
    page(AUGUST, "board", "/1", "Text ett", { seller: "samma", statesUnderAge: true }),
    page(AUGUST, "board", "/2", "Text två", { seller: "samma" }),
    page(SEPTEMBER, "board", "/1", "Text ett", { seller: "samma" }),
    page(AUGUST, "board", "/3", "En annan"),
  ]);
  await again();
  expect(listings.map((listing) => listing.copies)).toEqual([1]);
  const referred = await temporary.database.query("select from safeguarding_referral where round_id = $1", [roundId]);
  expect(referred.rowCount).toBe(2);
});

test("an age under 18 that an earlier codebook read still takes the listing out", async () => {
  const { roundId, again } = await link([
    page(AUGUST, "board", "/1", "Text ett", { seller: "samma" }),
    page(AUGUST, "board", "/2", "Text två", { seller: "samma" }),
    page(AUGUST, "board", "/3", "En annan"),
  ]);
  await temporary.database.query("insert into codebook (codebook_hash, content) values ('earlier', '{}')");
  await temporary.database.query(
    `insert into coding (content_id, codebook_hash, round_id, context_date, context_site_id, states_under_age, sealed_wording)
     select min(content_id), 'earlier', round_id, $2, 'board', true, '' from content where round_id = $1 group by round_id`,
    [roundId, AUGUST],
  );
  await again();
  expect((await readLinked(roundId)).map((listing) => listing.copies)).toEqual([1]);
});

test("only good captures of site dates that succeeded and are comparable are counted", async () => {
  const { listings } = await link(
    [
      page(AUGUST, "board", "/1", "God sida"),
      page(AUGUST, "board", "/2", "Mjuk 404", { outcome: "softNotFound" }),
      page(AUGUST, "portal", "/1", "Fel datum"),
      page(SEPTEMBER, "portal", "/1", "Ny mall"),
    ],
    { failed: [{ site: "portal", date: AUGUST }], notComparable: [{ site: "portal", date: SEPTEMBER }] },
  );
  expect(listings.map((listing) => listing.presence)).toEqual([[AUGUST]]);
});

test("content that is not coded yet is not counted, and the run says how much waits", async () => {
  const { roundId, again } = await link([page(AUGUST, "board", "/1", "Ett"), page(AUGUST, "board", "/2", "Två")]);
  await temporary.database.query(
    "delete from coding where content_id = (select max(content_id) from content where round_id = $1)",
    [roundId],
  );
  expect(await again()).toMatchObject({ meetings: 1, uncoded: 1 });
  expect(await readLinked(roundId)).toHaveLength(1);
});

test("linking up to a date leaves out what was met later", async () => {
  const pages = [page(AUGUST, "board", "/1", "Ett"), page(SEPTEMBER, "board", "/2", "Två")];
  expect((await link(pages, { upTo: AUGUST })).listings).toHaveLength(1);
});

test("the round's total under every open choice comes from one pass", async () => {
  const { effects } = await link([
    page(AUGUST, "board", "/1", "Samma", { places: ["0180"] }),
    page(AUGUST, "board", "/2", "samma", { places: ["0180"] }),
    page(AUGUST, "portal", "/3", "Samma", { places: ["0180"] }),
    page(SEPTEMBER, "portal", "/4", "Samma"),
    page(AUGUST, "board", "/5", "Turné i A", { seller: "turné i ort", places: ["1480", "0380"] }),
    page(SEPTEMBER, "board", "/6", "Turné i B", { seller: "turné i ort", places: ["0380"] }),
    page(AUGUST, "board", "/7", "Ingen ort"),
  ]);
  expect(effects).toMatchObject({
    "copyScope allSites": 3,
    "copyScope withinSite": 4,
    "copiesWithinDate removed": 3,
    "copiesWithinDate kept": 5,
    "multiPlace reduced": 3,
    "multiPlace notReduced": 4,
    "placeKept firstMet 14": 1,
    "placeKept minimum 01": 1,
    "placeKept maximum 03": 1,
    "placeKept maximum 14": 1,
    "placeKept minimum countyUnknown": 1,
  });
  expect(effects["placeKept minimum 14"]).toBeUndefined();
  expect((effects["placeKept seededRandom 03"] ?? 0) + (effects["placeKept seededRandom 14"] ?? 0)).toBe(1);
});

test("the alternatives of the sensitivity table are what a round gets that chooses them", async () => {
  const pages = [
    page(AUGUST, "board", "/1", "Samma"),
    page(AUGUST, "board", "/2", "Samma"),
    page(AUGUST, "portal", "/3", "Samma"),
    page(SEPTEMBER, "board", "/1", "Samma"),
    page(SEPTEMBER, "board", "/2", "Samma"),
    page(SEPTEMBER, "portal", "/4", "Samma"),
  ];
  const ours = (await link(pages)).effects;
  const withinSite = (await link(pages, { choices: { copyScope: "withinSite" } })).listings;
  const kept = (await link(pages, { choices: { copiesWithinDate: "kept" } })).listings;
  expect(withinSite).toHaveLength(ours["copyScope withinSite"] ?? 0);
  expect(kept).toHaveLength(ours["copiesWithinDate kept"] ?? 0);
  expect(kept.map((listing) => listing.presence.length).sort()).toEqual([1, 2, 2]);
});

test("ids, keys and places are the same after a rebuild and whatever order the pages came in", async () => {
  const pages = Array.from({ length: 24 }, (_, at) =>
    page(at % 3 === 0 ? SEPTEMBER : AUGUST, "board", `/${at}`, `Text ${at % 12}`, {
      seller: `text ${at % 4}`,
      places: [["0180", "1480", "0380"][at % 3] ?? "0180"],
    }),
  );
  const secret = secretOf("order");
  const first = await link(pages, { secret });
  const before = await rowsOf(temporary, "order");
  await first.again();
  expect(await rowsOf(temporary, "order")).toEqual(before);
  const elsewhere = await temporaryDatabase();
  await link(pages.toReversed(), { secret, into: elsewhere });
  expect(await rowsOf(elsewhere, "order")).toEqual(before);
  await elsewhere.close();
});

async function rowsOf(from: TemporaryDatabase, roundId: string): Promise<unknown[]> {
  const found = await from.database.query(
    "select listing_id, record_key, municipality, copies from listing where round_id = $1 order by 1",
    [roundId],
  );
  return found.rows;
}
