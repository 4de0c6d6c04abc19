import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { expandWording } from "../../../schema/codebook/expand-wording.ts";
import { hashCodebook, loadCodebook } from "../../../schema/codebook/load-codebook.ts";
import { UserError } from "../../../schema/vocabulary/errors.ts";
import { createCoder } from "../../../workers/code/code-listing.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function overlayOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "codebook-"));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

test("the codebook holds the study's seven variables and two worked examples that are switched off", () => {
  const codebook = loadCodebook();
  expect(codebook.variables.filter((variable) => variable.active).map((variable) => variable.id)).toEqual([
    "gender",
    "age",
    "orientation",
    "nationality",
    "language",
    "ethnicity",
    "place",
  ]);
  expect(codebook.variables.filter((variable) => !variable.active).map((variable) => variable.id)).toEqual([
    "incall-outcall",
    "price-per-hour",
  ]);
  expect(
    codebook.variables
      .find((variable) => variable.id === "gender")
      ?.categories.find((category) => category.code === "trans")?.subcodes.length,
  ).toBeGreaterThanOrEqual(11);
});

test("the codebook is frozen, and its hash changes with its content only", () => {
  const codebook = loadCodebook();
  expect(Object.isFrozen(codebook.variables[0]?.categories)).toBe(true);
  expect(loadCodebook().hash).toBe(codebook.hash);
  const overlay = overlayOf({ "gender/variable.yaml": "{}", "gender/sv.yaml": "synonyms:\n  woman: [dulcinea]\n" });
  expect(loadCodebook(overlay).hash).not.toBe(codebook.hash);
});

test("the same files with other readers are another codebook", () => {
  const { hash, readers = 0, variables } = loadCodebook();
  expect(hashCodebook({ readers, variables })).toBe(hash);
  expect(hashCodebook({ readers: readers + 1, variables })).not.toBe(hash);
});

test("an overlay adds a variable without any code, and switches a worked example on", () => {
  const overlay = overlayOf({
    "smoking/variable.yaml":
      "name: { sv: Rökning, en: Smoking }\nreader: synonyms\nlabels: { sv: [röker], en: [smoker] }\nmissing: ['-']\ncategories:\n  - { code: smoker, name: { sv: Röker, en: Smokes } }\n  - { code: non-smoker, name: { sv: Röker inte, en: Does not smoke } }\n",
    "smoking/sv.yaml": "synonyms:\n  smoker: [ja, röker]\n  non-smoker: [nej, 'röker inte', 'rökfri{,t}']\n",
    "price-per-hour/variable.yaml": "active: true\n",
  });
  const coder = createCoder(loadCodebook(overlay));
  const coded = coder.codeListing(
    { title: "", text: "Jag är rökfri.", fields: [{ label: "Timpris", value: "1 500 kr", variable: null }] },
    { date: "2026-08-15", siteCounty: null, siteLanguages: ["sv"] },
  );
  expect(coded.values).toContainEqual(
    expect.objectContaining({ variable: "smoking", state: "coded", code: "non-smoker", source: "text" }),
  );
  expect(coded.values).toContainEqual(
    expect.objectContaining({ variable: "price-per-hour", state: "coded", code: "1500", source: "field" }),
  );
});

const NAME = "name: { sv: X, en: X }\nreader: synonyms\n";
test.each([
  ["a line that is no YAML", { "x/variable.yaml": "name: [\n" }, /x\/variable\.yaml, line \d.*not readable as YAML/s],
  [
    "an unknown key",
    { "x/variable.yaml": `${NAME}colour: red\n` },
    /x\/variable\.yaml, line 3: unknown key "colour"\. Keys here: name, reader/,
  ],
  [
    "an unknown reader",
    { "x/variable.yaml": "name: { sv: X, en: X }\nreader: magic\n" },
    /line 2: "reader" is "magic"\. Use one of age/,
  ],
  [
    "a category without a name",
    { "x/variable.yaml": `${NAME}categories:\n  - code: a\n` },
    /line 4: "categories\.0" has no name\. Add name/,
  ],
  [
    "a category twice",
    {
      "x/variable.yaml": `${NAME}categories:\n  - { code: a, name: { sv: A, en: A } }\n  - { code: a, name: { sv: A, en: A } }\n`,
    },
    /line 5: category "a" stands twice\. Keep one/,
  ],
  [
    "wordings of an unknown category",
    { "gender/variable.yaml": "{}", "gender/sv.yaml": "synonyms:\n  woman: [donna]\n  robot: [robot]\n" },
    /gender\/sv\.yaml, line 3: wordings for category "robot".*use one of woman, man, trans, other/s,
  ],
  [
    "wordings of an unknown subcode",
    { "gender/variable.yaml": "{}", "gender/sv.yaml": "synonyms:\n  trans/zz: [zz]\n" },
    /line 2: wordings for "trans\/zz"/,
  ],
  [
    "one wording under two categories",
    { "gender/variable.yaml": "{}", "gender/sv.yaml": "synonyms:\n  man: [tjej]\n" },
    /category "man": the wording "tjej" already stands for "woman"/,
  ],
  [
    "an empty wording",
    { "gender/variable.yaml": "{}", "gender/sv.yaml": "synonyms:\n  man: ['']\n" },
    /line 2: .*empty wording/,
  ],
  [
    "a brace that does not close",
    { "gender/variable.yaml": "{}", "gender/sv.yaml": "synonyms:\n  man: ['karl{,n']\n" },
    /line 2: .*brace that does not close/,
  ],
  [
    "a bare no, which YAML may read as nothing",
    { "gender/variable.yaml": "{}", "gender/sv.yaml": "synonyms:\n  man: [null]\n" },
    /put quotes around/,
  ],
  [
    "an unknown group",
    { "x/variable.yaml": `${NAME}categories:\n  - { code: a, name: { sv: A, en: A }, group: g }\n` },
    /line 4: category "a" is in group "g", which does not exist/,
  ],
  ["a folder without variable.yaml", { "x/sv.yaml": "synonyms: {}\n" }, /x has no variable\.yaml\. Add one/],
  [
    "a file of another name",
    { "x/variable.yaml": NAME, "x/notes.txt": "" },
    /holds notes\.txt\. Call it variable\.yaml/,
  ],
  ["a synonym variable without categories", { "x/variable.yaml": NAME }, /variable "x" has no categories/],
])("a malformed codebook names file, line and remedy: %s", (_, files, message) => {
  const overlay = overlayOf(files);
  expect(() => loadCodebook(overlay)).toThrow(UserError);
  expect(() => loadCodebook(overlay)).toThrow(message);
});

test("an overlay that is not there is refused with a remedy", () => {
  expect(() => loadCodebook(join(tmpdir(), "no-such-codebook"))).toThrow(/is not a folder\. Make it/);
});

test.each([
  ["svensk{,a,t}", ["svensk", "svenska", "svenskt"]],
  ["Plain", ["plain"]],
  ["a{b,c}d{,e}", ["abd", "abde", "acd", "acde"]],
  ["a{b", null],
  ["a}b", null],
  ["a{b{c}}", null],
])("a wording is written out: %s", (pattern, forms) => {
  expect(expandWording(pattern)).toEqual(forms);
});
