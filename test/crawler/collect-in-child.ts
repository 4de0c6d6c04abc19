import { collectDate } from "../../crawler/collect-date.ts";
import { createCrawlEffects } from "../../crawler/create-crawl-effects.ts";
import { connect } from "../../schema/connect.ts";
import { crawlerKeys } from "../../schema/keys/round-keys.ts";
import type { Day } from "../../schema/vocabulary/sampling-date.ts";
import { siteDefinitionSchema } from "../../schema/vocabulary/site-definition.ts";

/** Collects a date in a process of its own, so that it can be killed. What it needs comes as JSON in one variable. */
interface ChildOrder {
  readonly address: string;
  readonly secret: string;
  readonly date: string;
  readonly sites: readonly unknown[];
  readonly chromiumPath: string | null;
}

const order = JSON.parse(process.env.CRAWL_ORDER ?? "{}") as ChildOrder;
const database = connect(order.address, { role: "crawler", max: 6 });
const userAgent = "Ogonblick/0.1 (+mailto:prov@studie.example)";
const effects = createCrawlEffects({
  database,
  chromiumPath: order.chromiumPath,
  memoryMegabytes: 800,
  userAgent,
  forbiddenAddresses: [],
});
const summary = await collectDate(
  {
    roundId: "2026",
    date: order.date as Day,
    sites: order.sites.map((site) => siteDefinitionSchema.parse(site)),
    keys: crawlerKeys({ roundId: "2026", bytes: Buffer.from(order.secret, "hex") }),
    userAgent,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  },
  effects,
);
await effects.close();
await database.end();
console.log(JSON.stringify(summary.sites.map(({ state, reason, error }) => ({ state, reason, error }))));
