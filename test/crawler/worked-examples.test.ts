import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { checkSite } from "../../schema/study/check-site.ts";
import { parseYaml } from "../../schema/study/read-yaml.ts";
import { siteDefinitionSchema } from "../../schema/vocabulary/site-definition.ts";

const folder = fileURLToPath(new URL("../../crawler/sites/", import.meta.url));

test.each(readdirSync(folder).filter((file) => file.endsWith(".yaml")))(
  "the worked example %s is a sound definition under its own name",
  (file) => {
    const site = parseYaml(readFileSync(`${folder}${file}`, "utf8"), file, siteDefinitionSchema);
    expect(checkSite(site, file)).toEqual([]);
    expect(`${site.id}.yaml`).toBe(file);
    expect(new URL(site.origin).hostname.endsWith(".example")).toBe(true);
  },
);

test("the worked examples show every kind of paging and every kind of facts", () => {
  const sites = readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => parseYaml(readFileSync(`${folder}${file}`, "utf8"), file, siteDefinitionSchema));
  expect(new Set(sites.map((site) => site.paging.kind))).toEqual(
    new Set(["none", "nextLink", "pageNumber", "loadMore", "infiniteScroll", "json"]),
  );
  for (const part of ["pairs", "json", "jsonLd", "microdata", "fields"] as const) {
    expect(sites.some((site) => Object.keys(site.page[part] ?? {}).length > 0)).toBe(true);
  }
});
