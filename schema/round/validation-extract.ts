import { type Database, inTransaction, type Queryable } from "../connect.ts";
import { appendAudit } from "../store/audit.ts";
import { UserError } from "../vocabulary/errors.ts";
import { countyOf, municipalityOf } from "../vocabulary/place.ts";

/** One listing address at one sampling date with everything that was decided about it. */
export interface ValidationRow {
  /** The address in an invented round; a pseudonymous id in a real one. */
  readonly address: string;
  readonly site: string;
  readonly samplingDate: string;
  readonly kind: string;
  /** Variable → codes, empty when nothing is stated. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
  readonly municipalities: readonly string[];
  readonly counties: readonly string[];
  readonly copyGroup: string;
  readonly multiPlaceGroup: string;
  readonly linkedGroup: string;
}

export interface ExtractRequest {
  readonly roundId: string;
  readonly actor: string;
  /** Opens addresses; null gives pseudonymous ids. Only rounds declared invented may have it. */
  readonly openAddress: ((siteId: string, sealed: Buffer) => string) | null;
}

/**
 * Row by row what the stages decided, so that an outside key can be held against it. Logged as an export. Of a real
 * round: pseudonymous ids and groups only, and addresses are refused. Listings that state an age under 18 are not in
 * it.
 */
export async function readValidationExtract(database: Database, request: ExtractRequest): Promise<ValidationRow[]> {
  const round = await database.query<{ invented: boolean; codebook: string }>(
    "select invented, codebook_hash as codebook from round where round_id = $1",
    [request.roundId],
  );
  const found = round.rows[0];
  if (found === undefined) throw new UserError(`There is no round ${request.roundId}.`, "usage");
  if (!found.invented && request.openAddress !== null) {
    throw new UserError(
      `Round ${request.roundId} is a real one: addresses leave only for rounds declared invented. Leave out --with-addresses for pseudonymous ids.`,
      "refused",
    );
  }
  return inTransaction(database, async (client) => {
    await appendAudit(client, request.actor, "export", {
      round: request.roundId,
      kind: "captures",
      addresses: request.openAddress !== null,
    });
    const rows = await client.query<ExtractedRow>(ROWS, [request.roundId, found.codebook]);
    const addresses =
      request.openAddress === null ? null : await openAddresses(client, request.roundId, request.openAddress);
    const extracted = rows.rows.map((row) => validationRow(row, addresses));
    return found.invented ? extracted : extracted.map(withoutStatements);
  });
}

interface ExtractedRow {
  readonly site: string;
  readonly date: string;
  readonly kind: string;
  readonly address: string;
  readonly copy: string;
  readonly listing: string;
  readonly linked: string;
  readonly values: readonly (readonly [string, string])[];
  readonly listplaces: readonly string[];
}

const ROWS = `
  select c.site_id as site, c.date, s.kind, encode(c.address_mac, 'hex') as address,
    encode(t.copy_mac, 'hex') as copy, encode(m.listing_id, 'hex') as listing,
    encode(coalesce(g.group_id, m.listing_id), 'hex') as linked,
    (select coalesce(jsonb_agg(jsonb_build_array(v.variable, v.code) order by v.variable, v.ordinal), '[]')
     from coded_value v where v.content_id = t.content_id and v.codebook_hash = $2 and v.state = 'coded') as values,
    array(select distinct p.code from hit h join list_place p using (round_id, site_id, list_key)
          where h.round_id = c.round_id and h.date = c.date and h.site_id = c.site_id and h.address_mac = c.address_mac
            and p.codebook_hash = $2 order by 1) as listplaces
  from capture c
  join extraction e using (capture_id)
  join content t using (content_id)
  join round_site s on s.round_id = c.round_id and s.site_id = c.site_id
  join listing_content m on m.round_id = c.round_id and m.content_id = t.content_id
  left join linked_group_member g on g.round_id = c.round_id and g.listing_id = m.listing_id
  where c.round_id = $1 and c.outcome in ('good', 'templateChanged') and c.page_type = 'listing'
  order by c.date, s.position, c.address_mac`;

async function openAddresses(
  client: Queryable,
  roundId: string,
  open: NonNullable<ExtractRequest["openAddress"]>,
): Promise<Map<string, string>> {
  const sealed = await client.query<{ site: string; mac: string; sealed: Buffer }>(
    `select distinct on (site_id, address_mac) site_id as site, encode(address_mac, 'hex') as mac, sealed_address as sealed
     from frontier where round_id = $1 and page_type = 'listing'`,
    [roundId],
  );
  return new Map(sealed.rows.map((row) => [`${row.site} ${row.mac}`, open(row.site, row.sealed)]));
}

function validationRow(row: ExtractedRow, addresses: ReadonlyMap<string, string> | null): ValidationRow {
  const codes: Record<string, string[]> = {};
  for (const [variable, code] of row.values) {
    codes[variable] ??= [];
    codes[variable].push(code);
  }
  // What the page states goes before the site's own lists, which only speak when the page is silent.
  const stated = (codes.place ?? []).filter((code) => countyOf(code) !== null);
  const places = stated.length > 0 ? stated : row.listplaces;
  const { place: _, ...others } = codes;
  return {
    address: addresses === null ? row.address : (addresses.get(`${row.site} ${row.address}`) ?? ""),
    site: row.site,
    samplingDate: row.date,
    kind: row.kind,
    codes: others,
    municipalities: distinct(places.map(municipalityOf)),
    counties: distinct(places.map(countyOf)),
    copyGroup: row.copy,
    multiPlaceGroup: row.listing,
    linkedGroup: row.linked,
  };
}

/** Of a real round what listings state leaves only as protected tables: a row is left with its ids and groups. */
function withoutStatements(row: ValidationRow): ValidationRow {
  return { ...row, codes: {}, municipalities: [], counties: [] };
}

function distinct(codes: readonly (string | null)[]): string[] {
  return [...new Set(codes.filter((code) => code !== null))].sort();
}
