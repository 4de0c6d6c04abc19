import { expect, test } from "vitest";
import { createApp } from "../../dashboards/app.ts";
import { createSignIn } from "../../dashboards/sign-in.ts";
import { fixtureStore } from "./support/fixture-store.ts";
import { openApp, PATHS, SECRET, signIn } from "./support/open-app.ts";

const closed = () => createApp({ readStore: fixtureStore(), sessionSecret: SECRET });

test.each([...PATHS, "/fil/oversikt/tillfallen.csv", "/no/such/page"])(
  "without a session %s answers 401 and says how to get in",
  async (path) => {
    const answer = await closed().inject(path);
    expect(answer.statusCode).toBe(401);
    expect(answer.body).toContain("ogonblick dashboard");
    expect(answer.body).not.toMatch(/Omgång 2026|Demostudien/);
    expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
  },
);

test("a one-time link opens the dashboard once", async () => {
  const app = closed();
  await app.ready();
  const link = new URL(app.oneTimeLink("http://127.0.0.1:4020"));
  const first = await app.inject(link.pathname + link.search);
  const second = await app.inject(link.pathname + link.search);
  expect(first.statusCode).toBe(200);
  expect(first.cookies[0]).toMatchObject({ httpOnly: true, sameSite: "Strict", path: "/" });
  expect(second.statusCode).toBe(401);
  expect(second.cookies).toEqual([]);
});

test("a link that was not used within a quarter of an hour is spent", async () => {
  let time = Date.parse("2026-10-20T08:00:00Z");
  const door = createSignIn(SECRET, () => new Date(time));
  const [late, inTime] = [door.issueToken(), door.issueToken()];
  time += 14 * 60_000;
  expect(door.redeem(inTime)).not.toBeNull();
  time += 2 * 60_000;
  expect(door.redeem(late)).toBeNull();
});

test("a session runs out, and neither a changed nor a foreign cookie is one", () => {
  let time = Date.parse("2026-10-20T08:00:00Z");
  const door = createSignIn(SECRET, () => new Date(time));
  const session = door.redeem(door.issueToken()) ?? "";
  expect(door.isOpen(session)).toBe(true);
  const [id, end, signature] = session.split(".");
  expect(door.isOpen(`${id}.${Number(end) + 1}.${signature}`)).toBe(false);
  expect(createSignIn(SECRET.toUpperCase()).isOpen(session)).toBe(false);
  for (const nonsense of [undefined, "", "..", "a.b.c", "a.1.c"]) expect(door.isOpen(nonsense)).toBe(false);
  time += 13 * 3_600_000;
  expect(door.isOpen(session)).toBe(false);
});

test("a session outlives a restart that keeps the secret", async () => {
  const cookie = await signIn(await readyApp());
  const restarted = await readyApp();
  expect((await restarted.inject({ url: "/", headers: { cookie } })).statusCode).toBe(200);
});

async function readyApp() {
  const app = closed();
  await app.ready();
  return app;
}

test("a page that rebinds its own name to this machine is turned away", async () => {
  const app = await readyApp();
  const cookie = await signIn(app);
  const answer = await app.inject({ url: "/", headers: { cookie, host: "attacker.example" } });
  expect(answer.statusCode).toBe(421);
});

test("pages are not kept by browsers and allow no script, frame or foreign source", async () => {
  const { get } = await openApp();
  const { headers } = await get("/");
  expect(headers["cache-control"]).toBe("no-store");
  const policy = String(headers["content-security-policy"]);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("style-src 'self'");
  expect(policy).not.toMatch(/unsafe|script-src|\*/);
});
