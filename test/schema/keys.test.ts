import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openMasterKey } from "../../schema/keys/master-key.ts";
import { createRoundSecret, destroyRoundSecret, openRoundSecret } from "../../schema/keys/round-key.ts";
import { crawlerKeys, keyCheck, workerKeys } from "../../schema/keys/round-keys.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ogonblick-keys-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("what the crawler seals, the workers open, and the crawler's keys have no way to", () => {
  const secret = createRoundSecret(openMasterKey(folder, true), "2026");
  const crawler = crawlerKeys(secret);
  const bodyMac = crawler.bodyMac("<p>å</p>");
  const sealed = crawler.sealBody("<p>å</p>", bodyMac);
  expect(workerKeys(secret).openBody(sealed, bodyMac)).toBe("<p>å</p>");
  expect(Object.keys(crawler)).not.toContain("openBody");
  expect(sealed.includes(Buffer.from("<p>"))).toBe(false);
});

test("a flipped bit and a row moved to another place are refused", () => {
  const secret = createRoundSecret(openMasterKey(folder, true), "2026");
  const keys = workerKeys(secret);
  const mac = keys.textMac("a");
  const sealed = keys.sealContent("text", mac);
  const flipped = Buffer.from(sealed);
  flipped[14] = (flipped[14] ?? 0) ^ 1;
  expect(() => keys.openContent(flipped, mac)).toThrow();
  expect(() => keys.openContent(sealed, keys.textMac("b"))).toThrow();
});

test("two rounds share no token for the same contact", () => {
  const master = openMasterKey(folder, true);
  const token = (round: string) => workerKeys(createRoundSecret(master, round)).contactToken("phone", "+46701740605");
  expect(token("2025").equals(token("2026"))).toBe(false);
});

test("a round's key survives a restart and is gone for good once destroyed", () => {
  const master = openMasterKey(folder, true);
  const check = keyCheck(createRoundSecret(master, "2026"));
  const again = openRoundSecret(openMasterKey(folder, false), "2026");
  expect(again && keyCheck(again)).toBe(check);
  expect(destroyRoundSecret(master, "2026")).toBe(true);
  expect(openRoundSecret(master, "2026")).toBeNull();
});

test("another master key is refused by name, and a key that others can read by mode", () => {
  const secretFolder = join(folder, "a");
  createRoundSecret(openMasterKey(secretFolder, true), "2026");
  const stranger = { ...openMasterKey(join(folder, "b"), true), folder: secretFolder };
  expect(() => openRoundSecret(stranger, "2026")).toThrow(/does not open under the master key/);
  chmodSync(join(secretFolder, "master.key"), 0o644);
  expect(() => openMasterKey(secretFolder, false)).toThrow(/chmod 600/);
});
