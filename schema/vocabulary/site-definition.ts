import * as z from "zod";

/**
 * A site definition says, without code, how one site is collected: where its lists begin, what a listing link is,
 * how lists are paged, and where a listing states what. It is data of the study, stored with the round.
 */

const selector = z.string().min(1).describe("A CSS selector");
const jsonPath = z
  .string()
  .regex(/^[\p{L}\p{N}_$-]+(\.[\p{L}\p{N}_$-]+|\[\d+\]|\[\])*$/u)
  .describe("Keys parted by dots; [] walks a list: items[].url");
const hostAndPort = z.string().regex(/^(\[[0-9a-f:]+\]|[\w.-]+):\d{1,5}$/i, "write host:port, such as 127.0.0.1:4101");

/** How one field is found on a listing page. A bare text is a selector whose text is the value. */
const valueSource = z.union([
  selector,
  z.strictObject({
    selector,
    attribute: z.string().optional().describe("Take this attribute instead of the text"),
    pattern: z.string().optional().describe("A regular expression; its first group is the value"),
  }),
]);

const pairs = z
  .strictObject({
    rows: selector.describe("Each element that holds one pair; for a <dl>, the list itself"),
    label: selector.optional().describe("Within the row; without it the label is what stands before the separator"),
    value: selector.optional().describe("Within the row; without it the value is what stands after the separator"),
    separator: z.string().min(1).default(":"),
  })
  .describe("Label/value pairs in any markup");

const paging = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("nextLink"), selector }),
  z.strictObject({
    kind: z.literal("pageNumber"),
    parameter: z.string().optional().describe("Query parameter that carries the number"),
    path: z.string().optional().describe("Or a path piece with {page}: /sida/{page}"),
    first: z.int().default(1),
    step: z.int().min(1).default(1),
  }),
  z
    .strictObject({ kind: z.literal("loadMore"), selector, clicks: z.int().min(1).default(500) })
    .describe("A button that brings more, or the next page, without a new address; needs a browser"),
  z.strictObject({ kind: z.literal("infiniteScroll"), scrolls: z.int().min(1).default(500) }),
  z.strictObject({
    kind: z.literal("json"),
    next: jsonPath.optional().describe("Where the answer holds the next page's address"),
    parameter: z.string().optional().describe("Or the query parameter that carries the page number"),
    first: z.int().default(1),
    step: z.int().min(1).default(1),
  }),
]);

const gate = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("click"),
    selector: selector.describe("What a visitor clicks to say their age"),
    marks: selector.describe("What shows that the gate is closed"),
  }),
  z.strictObject({
    kind: z.literal("form"),
    selector: selector.describe("The form; it is sent as it stands"),
    marks: selector,
    fields: z.record(z.string(), z.string()).default({}),
  }),
  z.strictObject({
    kind: z.literal("cookie"),
    name: z.string().min(1),
    value: z.string(),
    marks: selector.optional(),
  }),
]);

const list = z.strictObject({
  address: z.string().min(1).describe("Path or whole address of the list's first page"),
  place: z.string().optional().describe("The place this list is for, as the site writes it"),
  category: z.string().optional(),
});

const listIndex = z.strictObject({
  address: z.string().min(1).describe("A page that links to the lists"),
  link: selector.describe("The links to lists (or to further index pages with `deeper`)"),
  deeper: selector.optional().describe("Links to index pages one level down: county → town, or a letter"),
  names: z.enum(["place", "category"]).default("place").describe("What the text of a link names"),
});

export const siteDefinitionSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,47}$/, "write a short name of a–z, 0–9 and hyphens"),
    name: z.string().min(1),
    kind: z.enum(["ads", "profiles"]),
    origin: z.url().describe("Scheme, host and port; nothing outside them is fetched"),
    allowPrivate: z
      .array(hostAndPort)
      .default([])
      .describe("Private addresses that may be fetched, by exact host:port"),
    assetHosts: z
      .array(hostAndPort)
      .optional()
      .describe("Other hosts whose scripts a browser needs to show this site, by exact host:port"),
    active: z
      .strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() })
      .default({})
      .describe("The days on which the site belongs to the frame"),
    fetch: z.enum(["auto", "http", "browser"]).default("auto"),
    charset: z.string().optional().describe("Only where the site declares a wrong one"),
    languages: z
      .array(z.string().regex(/^[a-z]{2}$/))
      .min(1)
      .default(["sv"]),
    county: z
      .string()
      .regex(/^\d{2}$/)
      .optional()
      .describe("SCB county code of a site that serves one county only"),
    timeZone: z.string().default("Europe/Stockholm"),
    pace: z
      .strictObject({
        perSecond: z.number().positive().max(1000).default(1),
        concurrency: z.int().min(1).max(64).default(2),
      })
      .prefault({}),
    budget: z
      .strictObject({
        pages: z.int().min(1).default(50_000),
        listPages: z.int().min(1).default(1_000).describe("For one list"),
        minutes: z.number().positive().default(1_200),
        pageSeconds: z.number().positive().default(30),
        pageBytes: z.int().min(1).default(8_000_000),
      })
      .prefault({}),
    robots: z
      .union([
        z.literal("obey"),
        z.strictObject({ override: z.string().min(20).describe("The legal ground, in words") }),
      ])
      .default("obey"),
    gate: gate.optional(),
    lists: z.array(list).default([]),
    listIndex: listIndex.optional(),
    listing: z.strictObject({
      link: selector.optional().describe("Links to listings on a list page"),
      json: z
        .strictObject({ address: jsonPath, items: jsonPath.optional() })
        .optional()
        .describe("For lists that answer in JSON"),
      address: z.string().optional().describe("A template around what the link gives: /annons/{value}"),
      pattern: z.string().optional().describe("A regular expression that a listing's path must match"),
      attribute: z.string().optional().describe("What of the link holds the address or its value; href without it"),
      ignoreParameters: z
        .array(z.string())
        .optional()
        .describe("Query parameters that do not tell listings apart, such as the town a link was clicked in"),
    }),
    listPage: z
      .strictObject({
        marks: z.array(selector).min(1).optional().describe("A list page has one of these even when it lists nothing"),
        empty: z.array(selector).optional().describe("What a list that holds no listings shows"),
      })
      .optional(),
    paging: paging.default({ kind: "none" }),
    page: z.strictObject({
      marks: z.array(selector).min(1).describe("A listing page has at least one of these; without, it is not good"),
      notFound: z.array(selector).default([]).describe("Marks of a page that says the listing is gone with status 200"),
      title: valueSource.optional(),
      text: z.array(selector).default([]).describe("Free text, in order"),
      textExcept: z
        .array(selector)
        .min(1)
        .optional()
        .describe("Inside the free text, what is no part of it although fields are read from it: facts, the heading"),
      pairs: z.array(pairs).default([]),
      fields: z.record(z.string(), valueSource).default({}).describe("Variable → where it stands, without a label"),
      facts: z
        .record(z.string().min(1), valueSource)
        .optional()
        .describe(
          "A label of your own → where its value stands that the page gives no label, or only an icon: the day of posting, the site's section. Read as if the page had the label; one that stands for no variable tells no copies apart",
        ),
      json: z
        .strictObject({
          selector: selector.optional(),
          fields: z.record(z.string(), jsonPath),
          text: jsonPath.optional(),
          title: jsonPath.optional(),
        })
        .optional()
        .describe("Values inside a script of JSON, or of a listing that answers in JSON"),
      jsonLd: z.record(z.string(), jsonPath).optional().describe("Variable → path in the page's JSON-LD"),
      microdata: z.record(z.string(), z.string()).optional().describe("Variable → itemprop"),
      drop: z.array(selector).default([]).describe("Furniture inside the above: counters, clocks, 'report this ad'"),
    }),
    labels: z.record(z.string(), z.string()).default({}).describe("This site's own label → variable"),
    notes: z.string().optional(),
  })
  .describe("Site definition");

export type SiteDefinition = z.infer<typeof siteDefinitionSchema>;
export type SiteKind = SiteDefinition["kind"];
export type PagingRule = SiteDefinition["paging"];
export type GateRule = NonNullable<SiteDefinition["gate"]>;
export type PageRule = SiteDefinition["page"];
export type ValueSourceRule = z.infer<typeof valueSource>;
