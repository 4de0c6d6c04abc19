import { expect, test } from "vitest";
import {
  loadCountyOutlines,
  loadGazetteer,
  policeRegionOf,
  projectOnCountyMap,
} from "../../../schema/geography/gazetteer.ts";

const gazetteer = loadGazetteer();

test("there are 290 municipalities in 21 counties, each municipality in the county of its first two digits", () => {
  expect(gazetteer.municipalities).toHaveLength(290);
  expect(new Set(gazetteer.municipalities.map((entry) => entry.county))).toEqual(
    new Set(gazetteer.counties.map((county) => county.code)),
  );
  expect(gazetteer.counties).toHaveLength(21);
  for (const { code, county } of gazetteer.municipalities) expect(code.slice(0, 2)).toBe(county);
});

test("every locality lies in a municipality that exists", () => {
  const codes = new Set(gazetteer.municipalities.map((entry) => entry.code));
  expect(gazetteer.orter.filter((ort) => !codes.has(ort.municipality))).toEqual([]);
  for (const [code, names] of Object.entries({
    ...gazetteer.names.municipalities,
    ...gazetteer.names.districts,
    ...gazetteer.names.localities,
  })) {
    expect(codes.has(code), `${code} ${names[0]}`).toBe(true);
  }
});

test("the police regions hold every county once", () => {
  const held = gazetteer.policeRegions.flatMap((region) => region.counties);
  expect([...held].sort()).toEqual(gazetteer.counties.map((county) => county.code));
  expect(policeRegionOf("12")?.id).toBe("syd");
  expect(policeRegionOf("99")).toBeNull();
});

test("each county's places fall in or near its outline, Västernorrland's and Västmanland's too", () => {
  const { outlines } = loadCountyOutlines();
  expect(outlines).toHaveLength(21);
  for (const { code, path } of outlines) {
    const box = boundingBox(path);
    const places = gazetteer.orter.filter((ort) => ort.municipality.startsWith(code));
    const inside = places.filter((ort) => {
      const { x, y } = projectOnCountyMap(ort.latitude, ort.longitude);
      return x >= box.left - 4 && x <= box.right + 4 && y >= box.top - 4 && y <= box.bottom + 4;
    });
    expect(inside.length / places.length, `county ${code}`).toBeGreaterThan(0.9);
  }
});

test("GeoNames' slips are mended: Göteborg by its own name, no place twice in a municipality", () => {
  expect(gazetteer.orter.some((ort) => ort.name === "Gothenburg")).toBe(false);
  expect(gazetteer.orter.find((ort) => ort.name === "Göteborg")?.municipality).toBe("1480");
  expect(gazetteer.orter.find((ort) => ort.name === "Glommen")?.municipality).toBe("1382");
});

/** The box of an SVG path of relative and absolute moves, lines and curves: enough of the grammar for these outlines. */
function boundingBox(path: string): { left: number; right: number; top: number; bottom: number } {
  const tokens = path.match(/[a-zA-Z]|-?\d*\.?\d+(?:e-?\d+)?/g) ?? [];
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let command = "m";
  let at = 0;
  const number = () => Number(tokens[at++]);
  while (at < tokens.length) {
    if (/[a-zA-Z]/.test(tokens[at] ?? "")) command = tokens[at++] ?? "m";
    const relative = command === command.toLowerCase();
    const kind = command.toLowerCase();
    if (kind === "z") {
      [x, y] = [startX, startY];
      continue;
    }
    if (kind === "h") x = (relative ? x : 0) + number();
    else if (kind === "v") y = (relative ? y : 0) + number();
    else {
      const skip = kind === "c" ? 4 : kind === "s" || kind === "q" ? 2 : 0;
      at += skip;
      const [dx, dy] = [number(), number()];
      x = (relative ? x : 0) + dx;
      y = (relative ? y : 0) + dy;
    }
    if (kind === "m") {
      [startX, startY] = [x, y];
      command = relative ? "l" : "L";
    }
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}
