import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "../../schema/connect.ts";

/** Contacts planted in a study, in any spelling. */
export interface Canaries {
  readonly emails: readonly string[];
  /** As digits, with or without country code. */
  readonly phones: readonly string[];
}

/** Where a planted contact was met in clear. */
export interface Found {
  readonly where: string;
  readonly contact: string;
}

/**
 * Looks for planted contacts in every row of every table (those of the queue among them; bytes are read as text too)
 * and in every file of some folders. Returns what was found; nothing is what it should be.
 */
export async function searchStores(
  database: Database,
  folders: readonly string[],
  canaries: Canaries,
): Promise<{ found: Found[]; bytes: number }> {
  const look = createSearch(canaries);
  const found: Found[] = [];
  let bytes = 0;
  const search = (where: string, text: string) => {
    bytes += text.length;
    for (const contact of look(text)) found.push({ where, contact });
  };
  const tables = await database.query<{ schema: string; name: string }>(
    "select table_schema as schema, table_name as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')",
  );
  for (const { schema, name } of tables.rows) {
    const rows = await database.query(`select * from "${schema}"."${name}"`);
    for (const row of rows.rows) search(`${schema}.${name}`, Object.values(row).map(textOf).join("\n"));
  }
  for (const folder of folders) for (const file of filesIn(folder)) search(file, readFileSync(file, "latin1"));
  return { found, bytes };
}

/** A function that returns the planted contacts a text holds. */
export function createSearch(canaries: Canaries): (text: string) => string[] {
  const emails = new Set(canaries.emails.map((email) => email.toLowerCase()));
  const phones = new Set(canaries.phones.map(nationalDigits));
  return (text) => {
    const found: string[] = [];
    if (text.includes("@")) {
      for (const [match] of text.matchAll(/[\w.+-]+@[\w.-]+\w/g))
        if (emails.has(match.toLowerCase())) found.push(match);
    }
    for (const [match] of text.matchAll(/\+?\d(?:[\s()./-]{0,3}\d){6,}/g))
      if (phones.has(nationalDigits(match))) found.push(match);
    return found;
  };
}

/** +46 70-174 06 05 and 070-1740605 both become 701740605. */
function nationalDigits(phone: string): string {
  return phone.replace(/\D/g, "").replace(/^00/, "").replace(/^46/, "").replace(/^0/, "");
}

function textOf(value: unknown): string {
  if (Buffer.isBuffer(value)) return value.toString("latin1");
  if (Array.isArray(value)) return value.map(textOf).join("\n");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true);
}
