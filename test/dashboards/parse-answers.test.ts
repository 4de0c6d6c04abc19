import { expect, test } from "vitest";
import { createCoderSessions } from "../../dashboards/coder-session.ts";
import { markEvidence } from "../../dashboards/mark-evidence.ts";
import { parseAnswers } from "../../dashboards/parse-answers.ts";
import { loadCodebook } from "../../schema/codebook/load-codebook.ts";

const variables = loadCodebook().variables;
const of = (id: string) => variables.filter((variable) => variable.id === id);
/** What a coder's form says of one variable: the codes, or what is wrong. */
function read(id: string, form: readonly (readonly [string, string])[]): string {
  const parsed = parseAnswers(new URLSearchParams(form.map(([name, value]) => [name, value])), of(id), "sv");
  const answer = parsed.answers[id];
  return parsed.faults.get(id) ?? (answer?.state === "coded" ? answer.codes.join("+") : (answer?.state ?? ""));
}

test.each([
  ["gender", [["s.gender", "code:trans"]], "trans"],
  ["gender", [["s.gender", "code:<b>"]], "”<b>” finns inte i kodlistan."],
  ["gender", [["s.gender", "uncodable"]], "uncodable"],
  ["gender", [], "Svar saknas."],
  ["age", [["v.age", " 025 "]], "25"],
  ["age", [["v.age", "-"]], "notStated"],
  ["age", [["v.age", "?"]], "uncodable"],
  [
    "age",
    [
      ["v.age", "25"],
      ["s.age", "notStated"],
    ],
    "Ange ett värde eller ”uppges inte”, inte båda.",
  ],
  ["age", [["v.age", "100"]], "Skriv åldern i hela år, 1–99."],
  [
    "language",
    [
      ["v.language", "svenska"],
      ["v.language", "EN"],
      ["v.language", ""],
    ],
    "sv+en",
  ],
  ["language", [["v.language", "Svenska; engelska, sv"]], "sv+en"],
  [
    "language",
    [
      ["v.language", "engelska"],
      ["v.language", "-"],
    ],
    "Ange ett värde eller ”uppges inte”, inte båda.",
  ],
  ["nationality", [["v.nationality", "sverige"]], "SE"],
  ["nationality", [["v.nationality", "Thail"]], "TH"],
  ["nationality", [["v.nationality", "sverige, norge"]], "Ange bara ett värde."],
  ["place", [["v.place", "göteborg"]], "1480"],
  ["place", [["v.place", "Skåne län"]], "county:12"],
  ["place", [["v.place", "0180"]], "0180"],
  ["ethnicity", [["v.ethnicity", "européisk"]], "”européisk” finns inte i kodlistan."],
] as const)("of %s a form with %j says %s", (id, form, expected) => {
  expect(read(id, form)).toBe(expected);
});

test("a beginning that several names share is not guessed at", () => {
  expect(read("nationality", [["v.nationality", "s"]])).toMatch(/^”s” kan vara .*Skriv mer\.$/);
});

test("a stated age under 18 is told apart", () => {
  const parse = (age: string) => parseAnswers(new URLSearchParams({ "v.age": age }), of("age"), "sv");
  expect([parse("17").statesUnderAge, parse("18").statesUnderAge, parse("-").statesUnderAge]).toEqual([
    true,
    false,
    false,
  ]);
});

test("marked stretches are the text again, with every finding where it stands", () => {
  const spans = [
    { number: 1, start: 0, end: 6 },
    { number: 2, start: 0, end: 11 },
    { number: 3, start: 7, end: 99 },
    { number: 4, start: 5, end: 5 },
  ];
  const stretches = markEvidence("Svensk tjej 25", spans);
  expect(stretches.map(({ text }) => text).join("")).toBe("Svensk tjej 25");
  expect(stretches.map(({ text, covered, ending }) => [text, covered, ending])).toEqual([
    ["Svensk", [1, 2], [1]],
    [" ", [2], []],
    ["tjej", [2, 3], [2]],
    [" 25", [3], [3]],
  ]);
  expect(markEvidence("", spans)).toEqual([]);
});

test("a coder's session runs out, and neither a changed nor a foreign cookie is one", () => {
  let time = Date.parse("2026-10-20T08:00:00Z");
  const secret = "a secret for tests, long enough to sign";
  const sessions = createCoderSessions(secret, () => new Date(time));
  const seat = { roundId: "2026", sample: 1, coder: "Kodare Å" };
  const cookie = sessions.open(seat);
  expect(sessions.seatOf(cookie)).toEqual(seat);
  const [content = "", signature = ""] = cookie.split(".");
  const forged = Buffer.from(JSON.stringify(["2026", 2, "Kodare Å", time * 2])).toString("base64url");
  for (const nonsense of [undefined, "", ".", "a.b", `${forged}.${signature}`, `${content}.${signature.slice(1)}`])
    expect(sessions.seatOf(nonsense)).toBeNull();
  expect(createCoderSessions(secret.toUpperCase()).seatOf(cookie)).toBeNull();
  time += 12 * 3_600_000;
  expect(sessions.seatOf(cookie)).toBeNull();
});
