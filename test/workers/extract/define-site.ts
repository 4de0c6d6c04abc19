import { type SiteDefinition, siteDefinitionSchema } from "../../../schema/vocabulary/site-definition.ts";

/** A valid definition whose `page` (and labels) a test fills in. */
export function defineSite(page: Record<string, unknown>, more: Record<string, unknown> = {}): SiteDefinition {
  return siteDefinitionSchema.parse({
    id: "board",
    name: "Tavlan",
    kind: "ads",
    origin: "http://127.0.0.1:4101",
    listing: { link: "a.ad" },
    page: { marks: ["body"], ...page },
    ...more,
  });
}
