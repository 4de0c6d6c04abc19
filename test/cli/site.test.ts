import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { parseConfig } from "../../cli/config.ts";
import { runSiteCheck } from "../../cli/run-site-check.ts";
import { runSiteDraft } from "../../cli/run-site-draft.ts";
import { maskExample } from "../../crawler/mask-example.ts";
import { EXIT_CODES, UserError } from "../../schema/vocabulary/errors.ts";
import { type CommandResult, runCommand } from "../support/run-command.ts";
import { type SecondWeb, serveSecondWeb } from "../support/second-web.ts";

// Without a database: a definition is tried before there is a round to depend on it.

let web: SecondWeb;
let study = "";
beforeAll(async () => {
  web = await serveSecondWeb();
  study = mkdtempSync(join(tmpdir(), "ogonblick-sites-"));
  mkdirSync(join(study, "sites"));
  writeFileSync(
    join(study, "ogonblick.yaml"),
    `name: Tavlan
invented: true
contact: studien@tavlan.example
rounds:
  - id: "2031"
    dates: [2031-05-20]
    references: { controller: Provmyndigheten, legalBasisArticle6: 6.1 e, legalBasisArticle9: 9.2 j, secrecyGround: OSL 24, ethicsDecision: dnr 11, dpia: dnr 12, disposalDecision: dnr 13 }
`,
  );
});
afterAll(() => web.close());

function site(args: readonly string[]): Promise<CommandResult> {
  const environment = {
    PATH: process.env.PATH ?? "",
    OGONBLICK_HOME: join(study, "home"),
    OGONBLICK_STUDY: study,
    DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
    CHROMIUM_PATH: process.env.CHROMIUM_PATH ?? "",
  };
  return runCommand(["site", ...args], { environment });
}

/** The same without a process of its own: what is printed, and the exit code that an error would give. */
async function here(work: (context: Parameters<typeof runSiteCheck>[0]) => Promise<void>): Promise<CommandResult> {
  const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const written = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  const config = parseConfig({
    OGONBLICK_HOME: join(study, "home"),
    OGONBLICK_STUDY: study,
    DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
    CHROMIUM_PATH: process.env.CHROMIUM_PATH,
  });
  const { signal } = new AbortController();
  const noDatabase = () => Promise.reject(new Error("a look at a site opened the database"));
  let failure: UserError | null = null;
  try {
    await work({ signal, config: () => config, inWorkplace: noDatabase });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    failure = error;
  }
  const [shown, said] = [printed.mock.calls, written.mock.calls];
  printed.mockRestore();
  written.mockRestore();
  return {
    code: EXIT_CODES[failure?.exit ?? "success"],
    stdout: shown.flat().join("\n"),
    stderr: [...said.map(([text]) => String(text)), failure?.message ?? ""].join(""),
  };
}
const check = (target: string, json = false) => here((context) => runSiteCheck(context, target, { json }));
const draft = (address: string, options: Parameters<typeof runSiteDraft>[2] = {}) =>
  here((context) => runSiteDraft(context, address, options));

function define(id: string, change: (text: string) => string = (text) => text): string {
  const port = web.ports[0];
  const text = `id: ${id}
name: Torget
kind: ads
origin: http://127.0.0.1:${port}
allowPrivate: ["127.0.0.1:${port}"]
fetch: http
pace: { perSecond: 200, concurrency: 4 }
lists:
  - { address: "/tavla?ort=umea", place: Umeå }
  - { address: "/tavla?ort=gavle", place: Gävle }
listing: { link: "section.lapp a" }
paging: { kind: nextLink, selector: "p.bladdra a" }
page:
  marks: ["div.hela-lappen"]
  title: "div.hela-lappen h3"
  text: ["div.hela-lappen blockquote"]
  pairs: [{ rows: "p.rad", label: "b", value: "span" }]
`;
  const file = join(study, "sites", `${id}.yaml`);
  writeFileSync(file, change(text));
  return file;
}

test("a sound definition is told field by field, without a database, and nothing but a few pages is fetched", async () => {
  define("torget");
  const before = web.asked.length;
  const { code, stdout, stderr } = await site(["check", "torget", "--json"]);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  const told = JSON.parse(stdout);
  expect(told).toMatchObject({
    sound: true,
    missing: [],
    robots: { verdict: "obeyed", crawlDelaySeconds: null },
    lists: { inDefinition: 2 },
    paging: { kind: "nextLink", nextFound: true, freshOnNext: 5 },
    listingsRead: 5,
    title: { filled: 5, of: 5 },
  });
  expect(told.fields.map((field: { variable: string }) => field.variable)).toEqual([
    "gender",
    "age",
    "language",
    "place",
  ]);
  const asked = web.asked.slice(before);
  expect(asked.filter((path) => path.includes("/tavla"))).toHaveLength(3);
  expect(asked.filter((path) => path.includes("/inlagg/"))).toHaveLength(5);
});

test("no age, no text and no address of a listing stands in what a check tells", async () => {
  define("torget");
  const { stdout } = await check("torget");
  expect(stdout).toMatch(/Ålder +age +5 of 5 +•• år/);
  expect(stdout).not.toContain("/inlagg/");
  expect(stdout).not.toMatch(/Välkommen|Rum nummer|\d\d år/);
});

test.each([
  ["070-174 06 05", "contact", "(13 characters)"],
  ["070-174 06 05", "place", "•••-••• •• ••"],
  ["skriv till anna@post.example nu", "place", "skriv till (e-mail) nu"],
  ["se https://sida.example/anna", "place", "se (link)"],
  ["Anna", null, "(4 characters)"],
  ["24 år", "age", "•• år"],
])("the example %s of %s shows as %s", (value, variable, shown) => {
  expect(maskExample(value, variable)).toBe(shown);
});

test.each([
  [
    "marks that no page shows",
    (text: string) => text.replace('["div.hela-lappen"]', '["div.finns-inte"]'),
    /page\.marks/,
  ],
  ["links that are not there", (text: string) => text.replace("section.lapp a", "section.kort a"), /listing\.link/],
  [
    "neither fields nor text",
    (text: string) =>
      text
        .replace("p.rad", "p.nej")
        .replace("div.hela-lappen blockquote", "div.nej")
        .replace(/ {2}title.*\n/, ""),
    /Neither fields nor free text/,
  ],
])("a definition with %s is not sound, and says what to mend", async (_name, change, message) => {
  const { code, stderr } = await check(define("trasig", change));
  expect(stderr).toMatch(message);
  expect(code).toBe(7);
});

test.each([
  ["no selector", (text: string) => text.replace("section.lapp a", "section[["), /listing\.link.*not a CSS selector/],
  ["an unknown key", (text: string) => `${text}colour: blue\n`, /colour/],
])("a definition with %s is refused before anything is fetched", async (_name, change, message) => {
  const before = web.asked.length;
  const { code, stderr } = await check(define("trasig", change));
  expect(stderr).toMatch(message);
  expect(code).toBe(3);
  expect(web.asked).toHaveLength(before);
});

test("a site that does not answer is told as such", async () => {
  const file = define("borta", (text) => text.replaceAll(String(web.ports[0]), "9"));
  const { code, stderr } = await check(file);
  expect(stderr).toMatch(/does not answer/);
  expect(code).toBe(5);
});

test("a private address that the definition does not name is not fetched", async () => {
  const before = web.asked.length;
  const file = define("inne", (text) => text.replace(/allowPrivate.*\n/, ""));
  const { code } = await check(file);
  expect(code).toBe(5);
  expect(web.asked).toHaveLength(before);
});

test("an id that no file has is answered with those there are", async () => {
  define("torget");
  const { code, stderr } = await check("torgett");
  expect(stderr).toMatch(/no site "torgett".*torget/s);
  expect(code).toBe(2);
});

test("a definition drafted from a list passes the check as it is", async () => {
  const file = join(study, "sites", "katalogen.yaml");
  const drafted = await site(["draft", `${web.katalogen}/city/umea/1`, "--out", file, "--kind", "profiles"]);
  expect(drafted.code, drafted.stderr).toBe(0);
  expect(readFileSync(file, "utf8")).toMatch(/^id: katalogen$/m);
  expect(readFileSync(file, "utf8")).toMatch(/# confidence: links \d/);
  expect(drafted.stderr).toMatch(/links +\d\.\d\d/);
  const { code, stdout, stderr } = await check("katalogen", true);
  expect(code, stderr).toBe(0);
  expect(JSON.parse(stdout).fields.map((field: { variable: string }) => field.variable)).toEqual([
    "gender",
    "age",
    "language",
    "place",
  ]);
  const again = await draft(`${web.katalogen}/city/umea/1`, { out: file });
  expect(again.code).toBe(2);
});

test("what is no address, and a page without listings, give no draft", async () => {
  expect((await draft("torget")).code).toBe(2);
  expect((await draft("http://127.0.0.1:9/")).code).toBe(5);
  const { code, stderr } = await draft(`${web.torget}/inlagg/700`, { json: true });
  expect(stderr).toMatch(/No links to listings/);
  expect(code).toBe(7);
});

test("the schema of a definition is JSON Schema that names its keys", async () => {
  const { code, stdout } = await site(["schema"]);
  expect(code).toBe(0);
  const schema = JSON.parse(stdout);
  expect(Object.keys(schema.properties)).toEqual(
    expect.arrayContaining(["origin", "listing", "paging", "page", "gate"]),
  );
  expect(schema.required).toEqual(expect.arrayContaining(["id", "origin", "page"]));
  expect(schema.required).not.toContain("budget");
});
