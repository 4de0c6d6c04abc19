import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { checkSite } from "../../../schema/study/check-site.ts";
import { readYaml } from "../../../schema/study/read-yaml.ts";
import { siteDefinitionSchema } from "../../../schema/vocabulary/site-definition.ts";
import { createExtractor } from "../../../workers/extract/extract-listing.ts";

const folder = fileURLToPath(new URL("../../bench/real-pages", import.meta.url));

test.each(readdirSync(folder))("the definition %s for stored pages can be read and run", (file) => {
  const definition = readYaml(join(folder, file), siteDefinitionSchema);
  expect(checkSite(definition, file)).toEqual([]);
  expect(`${definition.id}.yaml`).toBe(file);
  expect(new URL(definition.origin).host).toMatch(/\.example$/);
  expect(createExtractor(definition, { labels: new Map() })("<p>Nothing of it</p>")).toBe(null);
});
