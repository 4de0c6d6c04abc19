import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const project = fileURLToPath(new URL("..", import.meta.url));
const ROOMS = ["schema", "crawler", "workers", "dashboards", "cli", "demo", "test"] as const;
type Room = (typeof ROOMS)[number];

/** Which room may import from which. Tests may import anything, and nothing may import a test. */
const ALLOWED: { readonly [From in Room]: readonly Room[] } = {
  schema: ["schema"],
  crawler: ["crawler", "schema"],
  workers: ["workers", "schema"],
  dashboards: ["dashboards", "schema"],
  demo: ["demo"],
  cli: ["cli", "crawler", "workers", "dashboards", "demo", "schema"],
  test: ROOMS,
};
const STAGES = ["extract", "code", "link", "statistics"];

interface Import {
  readonly from: string;
  readonly to: string;
}

function sources(): string[] {
  return ROOMS.flatMap((room) =>
    readdirSync(join(project, room), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(?:ts|tsx|mts)$/.test(file) && !file.includes("node_modules"))
      .map((file) => join(room, file)),
  );
}

/** Imports of values; `types` adds those that vanish when the program runs. */
function importsOf(file: string, types = true): string[] {
  const whole = readFileSync(join(project, file), "utf8");
  const text = types ? whole : whole.replaceAll(/^(?:import|export) type\b[^;]*;/gm, "");
  return [
    ...text.matchAll(
      /^(?:import|export)\b[^;]*?\bfrom\s+["']([^"']+)["']|^import\s+["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

const files = sources();
const importsInside = (types: boolean): Import[] =>
  files.flatMap((from) =>
    importsOf(from, types)
      .filter((to) => to.startsWith("."))
      .map((to) => ({ from, to: relative(project, join(project, dirname(from), to)) })),
  );
const inside = importsInside(true);
const roomOf = (file: string) => file.split("/")[0] as Room;

describe("the arrows of the house", () => {
  test.each(ROOMS)("%s imports only what it may", (room) => {
    const wrong = inside.filter(({ from, to }) => roomOf(from) === room && !ALLOWED[room].includes(roomOf(to)));
    expect(wrong).toEqual([]);
  });

  test("the four stages do not import each other", () => {
    const stageOf = (file: string) => (file.startsWith("workers/") ? (file.split("/")[1] ?? "") : "");
    const wrong = inside.filter(({ from, to }) => {
      const [own, other] = [stageOf(from), stageOf(to)];
      return STAGES.includes(own) && other !== own && other !== "recognise";
    });
    expect(wrong.filter(({ to }) => to.startsWith("workers/"))).toEqual([]);
  });

  test.each([
    ["playwright", /^crawler\/browser(?:\.ts|\/)/],
    ["bullmq", /^workers\/queue\.ts$/],
    ["ioredis", /^workers\/queue\.ts$/],
    ["fastify", /^dashboards\//],
    ["undici", /^crawler\//],
  ])("%s is imported in one place", (name, where) => {
    const users = files.filter(
      (file) =>
        roomOf(file) !== "test" &&
        roomOf(file) !== "demo" &&
        importsOf(file).some((to) => to === name || to.startsWith(`${name}/`)),
    );
    expect(users.filter((file) => !where.test(file))).toEqual([]);
  });

  test("no file imports itself in a circle", () => {
    const next = new Map<string, string[]>();
    for (const { from, to } of importsInside(false)) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, path: readonly string[]) => {
      if (path.includes(file)) {
        circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
        return;
      }
      if (done.has(file)) return;
      for (const to of next.get(file) ?? []) walk(to, [...path, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);
    expect(circles).toEqual([]);
  });

  test("only the settings table reads the environment", () => {
    const allowed = new Set(["cli/config.ts", "cli/main.ts", "cli/open-link.ts", "cli/demo-web.ts", "demo/serve.ts"]);
    const readers = files.filter(
      (file) => roomOf(file) !== "test" && /\bprocess\.env\b/.test(readFileSync(join(project, file), "utf8")),
    );
    expect(readers.filter((file) => !allowed.has(file))).toEqual([]);
  });
});
