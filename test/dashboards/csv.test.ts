import { expect, test } from "vitest";
import {
  change,
  count,
  type DataTable,
  points,
  range,
  share,
  type TableCell,
  text,
} from "../../dashboards/data-table.ts";
import { writeCsv } from "../../dashboards/exports/csv.ts";
import { openApp } from "./support/open-app.ts";

const heading = { lines: ["Avser unika annonser."], lower: "nedre", upper: "övre", remark: "Anmärkning" };
const tableOf = (cells: readonly TableCell[], role: "code" | "name" | "figure" = "figure"): DataTable => ({
  id: "t",
  title: "Tabell",
  columns: cells.map((_, index) => ({ label: `K${index}`, role })),
  rows: [{ cells }],
  notes: [],
});
const rowOf = (
  cells: readonly TableCell[],
  language: "sv" | "en" = "sv",
  role: "code" | "name" | "figure" = "figure",
) => writeCsv(tableOf(cells, role), heading, language).split("\r\n").at(-2);

test("a file begins with the byte order mark, ends its lines with CRLF and parts fields by semicolons", () => {
  const file = writeCsv(tableOf([text("Riket"), count(12474, "")]), heading, "sv");
  expect(file).toBe("\ufeffTabell\r\nAvser unika annonser.\r\n\r\nK0;K1\r\nRiket;12474\r\n");
});

test.each<[string, TableCell, string, string]>([
  ["a share is in per cent with a decimal comma", share(0.798, ""), "79,8", "79.8"],
  ["a fall has an ASCII minus", points(-0.032, ""), "-3,2", "-3.2"],
  ["a change of counts likewise", change(-120, ""), "-120", "-120"],
  ["zero is a figure", count(0, ""), "0", "0"],
  ["a thousand has no space", count(12474, ""), "12474", "12474"],
  ["less than nothing rounds to plain zero", points(-0.0001, ""), "0,0", "0.0"],
])("%s", (_claim, cell, swedish, english) => {
  expect(rowOf([cell])).toBe(swedish);
  expect(rowOf([cell], "en")).toBe(english);
});

test("a range takes two columns", () => {
  const file = writeCsv(tableOf([range(0.123, 0.456, "share", "")]), heading, "sv");
  expect(file).toContain("K0, nedre;K0, övre\r\n12,3;45,6\r\n");
});

test("codes are text, so that 01 keeps its zero", () => {
  expect(rowOf([text("01")], "sv", "code")).toBe('"01"');
});

test("what is not available is .. with its reason in the last column", () => {
  const file = writeCsv(tableOf([text("Gotland"), count(null, "Visas inte.")]), heading, "sv");
  expect(file).toContain("K0;K1;Anmärkning\r\nGotland;..;Visas inte.\r\n");
});

test.each(["=1+1", "+46", "-1", "@SUM(A1)", " =1", "\t=1", "|calc"])("%j cannot run in a spreadsheet", (hostile) => {
  expect(rowOf([text(hostile)], "sv", "name")).toMatch(/^"?'/);
});

test("semicolons and quotation marks do not break a row, line breaks do not begin one", () => {
  expect(rowOf([text('a;"b"\nc')], "sv", "name")).toBe('"a;""b"" c"');
});

test("every file of every page is plain digits: no no-break space and no typographic minus", async () => {
  const { get } = await openApp();
  for (const path of ["/", "/jamfor", "/geografi", "/webbplatser", "/variabler", "/metod"]) {
    const links = [...(await get(path)).body.matchAll(/href="(\/fil\/[^"]+)"/g)].map((match) => match[1] ?? "");
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const { body, headers } = await get(link.replaceAll("&amp;", "&"));
      expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
      expect(headers["content-disposition"]).toContain("attachment");
      expect(body).not.toMatch(/[\u00a0\u202f\u2212]/);
      expect(body.charCodeAt(0)).toBe(0xfeff);
    }
  }
});

test("a file names its source and the link that rebuilds it", async () => {
  const { get } = await openApp();
  const { body } = await get("/fil/variabler/variabel-gender.csv?round=2025&area=01");
  expect(body).toContain("Källa: Demostudien, Omgång 2025 (påhittade uppgifter)");
  expect(body).toMatch(/Länk som återskapar tabellen: \S+\/fil\/variabler\/variabel-gender\.csv\?round=2025&area=01/);
});
