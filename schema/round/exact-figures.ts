import { type Database, inTransaction } from "../connect.ts";
import { appendAudit } from "../store/audit.ts";
import { UserError } from "../vocabulary/errors.ts";
import { type ListingKind, MISSING_KINDS } from "../vocabulary/statistic-cell.ts";

/** Exact figures of one round's reconstructed series. Nothing else in the house returns such. */
export interface ExactFigures {
  readonly roundId: string;
  readonly dates: readonly ExactDate[];
  readonly unique: number;
  readonly ads: number;
  readonly profiles: number;
  readonly sites: number;
  /** Variable → stated, missing and the count of each category, commonest first. */
  readonly variables: Readonly<Record<string, ExactVariable>>;
  /** Municipality → listings placed there. */
  readonly places: Readonly<Record<string, number>>;
  /** Every site of the round's frame, in its order, with the unique listings whose kept copy stands there. */
  readonly bySite: readonly ExactSite[];
  /** Variable → how many different wordings (subcodes) its codes were stated in. */
  readonly wordings: Readonly<Record<string, number>>;
}

export interface ExactSite {
  readonly siteId: string;
  readonly kind: ListingKind;
  readonly unique: number;
}

export interface ExactDate {
  readonly date: string;
  readonly hits: number;
  readonly captures: number;
  readonly unique: number;
  readonly new: number;
  readonly seenAgain: number;
  readonly ads: number;
  readonly profiles: number;
}

export interface ExactVariable {
  readonly n: number;
  readonly missing: number;
  readonly values: Readonly<Record<string, number>>;
}

/** Who asks. The exact role is the administrator's: whoever can read the master key. */
export interface ExactReader {
  readonly actor: string;
  readonly hasExactRole: boolean;
  readonly purpose: string;
}

/**
 * The one function by which exact figures leave (method, hard limits): for rounds declared invented, or for the exact
 * role; every call is written in the audit log before anything is returned. Throws a UserError when neither holds.
 */
export async function readExactFigures(
  database: Database,
  roundId: string,
  reader: ExactReader,
): Promise<ExactFigures> {
  return inTransaction(database, async (client) => {
    const round = await client.query<{ invented: boolean }>("select invented from round where round_id = $1", [
      roundId,
    ]);
    const invented = round.rows[0]?.invented;
    if (invented === undefined) throw new UserError(`There is no round ${roundId}.`, "usage");
    if (!invented && !reader.hasExactRole) {
      throw new UserError(
        `Round ${roundId} is a real one: exact figures are for the exact role only. Published figures are on the dashboard and in the exports.`,
        "refused",
      );
    }
    await appendAudit(client, reader.actor, "exactFigures", { round: roundId, purpose: reader.purpose, invented });
    const cells = await client.query<{
      measure: string;
      geography: string;
      date: string;
      kind: "" | ListingKind;
      variable: string;
      category: string;
      count: number;
    }>(
      `select measure, geography, date, kind, variable, category, count from exact_cell
       where round_id = $1 and series = 'reconstructed' and coding = 'all' and site_id = '' and variable2 = ''
         and measure in ('unique', 'new', 'seenAgain')
       order by count desc, category`,
      [roundId],
    );
    const counts = await client.query<{ date: string; hits: number; captures: number }>(
      "select date, hits, captures from date_count where round_id = $1 order by date",
      [roundId],
    );
    const sites = await client.query<ExactSite>(
      `select s.site_id as "siteId", s.kind, coalesce(c.count, 0) as unique
       from round_site s left join exact_cell c
         on c.round_id = s.round_id and c.site_id = s.site_id and c.series = 'reconstructed' and c.coding = 'all'
           and c.measure = 'unique' and c.geography = '00' and c.date = '' and c.kind = '' and c.variable = ''
           and c.variable2 = ''
       where s.round_id = $1 order by s.position`,
      [roundId],
    );
    const wordings = await client.query<{ variable: string; count: number }>(
      `select v.variable, count(distinct v.subcode) as count
       from listing l join round r using (round_id)
         join coded_value v on v.content_id = l.kept_content_id and v.codebook_hash = r.codebook_hash
       where l.round_id = $1 and v.subcode is not null group by 1 order by 1`,
      [roundId],
    );
    const volume = (measure: string, date: string, kind: string) =>
      cells.rows.find(
        (cell) =>
          cell.measure === measure &&
          cell.date === date &&
          cell.kind === kind &&
          cell.geography === "00" &&
          cell.variable === "",
      )?.count ?? 0;
    const variables: Record<string, { n: number; missing: number; values: Record<string, number> }> = {};
    const places: Record<string, number> = {};
    for (const cell of cells.rows) {
      if (cell.measure !== "unique" || cell.date !== "" || cell.kind !== "") continue;
      if (cell.variable === "" && /^\d{4}$/.test(cell.geography)) places[cell.geography] = cell.count;
      if (cell.variable === "" || cell.geography !== "00") continue;
      variables[cell.variable] ??= { n: 0, missing: 0, values: {} };
      const variable = variables[cell.variable];
      if (variable === undefined || MISSING_KINDS.includes(cell.category)) continue;
      if (cell.category === "stated") variable.n = cell.count;
      else if (cell.category === "missing") variable.missing = cell.count;
      else variable.values[cell.category] = cell.count;
    }
    return {
      roundId,
      dates: counts.rows.map(({ date, hits, captures }) => ({
        date,
        hits,
        captures,
        unique: volume("unique", date, ""),
        new: volume("new", date, ""),
        seenAgain: volume("seenAgain", date, ""),
        ads: volume("unique", date, "ads"),
        profiles: volume("unique", date, "profiles"),
      })),
      unique: volume("unique", "", ""),
      ads: volume("unique", "", "ads"),
      profiles: volume("unique", "", "profiles"),
      sites: sites.rows.length,
      variables,
      places,
      bySite: sites.rows,
      wordings: Object.fromEntries(wordings.rows.map((row) => [row.variable, row.count])),
    };
  });
}
