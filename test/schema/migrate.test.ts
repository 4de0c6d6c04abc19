import { expect, test } from "vitest";
import { connect } from "../../schema/connect.ts";
import { migrate } from "../../schema/migrate.ts";
import { temporaryDatabase } from "../support/database.ts";

test("a migrated database needs nothing more", async () => {
  const { database, close } = await temporaryDatabase();
  expect(await migrate(database)).toEqual([]);
  await close();
});

test("twenty programs that migrate at once leave one set of tables", async () => {
  const { database, address, close } = await temporaryDatabase();
  await database.query("drop schema public cascade; create schema public");
  const pools = Array.from({ length: 20 }, () => connect(address, { max: 1 }));
  const applied = await Promise.all(pools.map((pool) => migrate(pool)));
  expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
  await Promise.all(pools.map((pool) => pool.end()));
  await close();
});

test("a database from a newer release is refused with the remedy", async () => {
  const { database, close } = await temporaryDatabase();
  await database.query("insert into migration (name, run_on) values ('9999_from_the_future', now())");
  await expect(migrate(database)).rejects.toThrow(/newer release \(9999_from_the_future\).*Update this program/);
  await close();
});

test("captures and audit entries can be added and never changed", async () => {
  const { database, close } = await temporaryDatabase();
  await database.query("insert into audit_entry values (1, now(), 'a', 'b', '{}', '', 'h')");
  await expect(database.query("update audit_entry set actor = 'x'")).rejects.toThrow("append-only");
  await expect(database.query("delete from audit_entry")).rejects.toThrow("append-only");
  await expect(database.query("truncate audit_entry")).rejects.toThrow("append-only");
  await close();
});

test.each([
  ["dashboard", "select * from exact_cell"],
  ["dashboard", "select * from coded_value"],
  ["dashboard", "select * from capture_body"],
  ["crawler", "select sealed_body from capture_body"],
  ["crawler", "select * from content"],
  ["crawler", "select * from published_cell"],
] as const)("the %s role is refused: %s", async (role, statement) => {
  const { address, close } = await temporaryDatabase();
  const narrow = connect(address, { role, max: 1 });
  await expect(narrow.query(statement)).rejects.toThrow("permission denied");
  await narrow.end();
  await close();
});
