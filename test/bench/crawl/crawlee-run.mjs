// One run of Crawlee on the synthetic site, in a process of its own. Arguments: kind (http, browser, adaptive), ports,
// list pages, parallel, Chromium. Prints {"pages","perSecond","fields"} as JSON.
import { AdaptivePlaywrightCrawler, CheerioCrawler, Configuration, log, PlaywrightCrawler } from "crawlee";

const [kind, portList, parallelText, chromiumPath, fieldList] = process.argv.slice(2);
const parallel = Number(parallelText);
const fields = fieldList.split(",");
const starts = portList.split(",").map((port) => `http://127.0.0.1:${port}/lista?sida=0`);
log.setLevel(log.LEVELS.ERROR);

// Tuned as its documentation advises for speed: nothing written to disk, a fixed concurrency, no session pool.
const configuration = new Configuration({ persistStorage: false, purgeOnStart: true, availableMemoryRatio: 0.8 });
const common = { minConcurrency: parallel, maxConcurrency: parallel, useSessionPool: false, maxRequestRetries: 3 };
let pages = 0;
let filled = 0;

const count = (values) => {
  pages += 1;
  filled += values.filter((value) => value !== "").length;
};

const fromCheerio = async ({ request, $, enqueueLinks }) => {
  if (request.url.includes("/lista")) {
    count([]);
    await enqueueLinks({ selector: "a.traff, a.nasta" });
  } else count(fields.map((name) => $(`.v-${name}`).text()));
};

const fromPage = async ({ request, page, enqueueLinks }) => {
  if (request.url.includes("/lista")) {
    count([]);
    await enqueueLinks({ selector: "a.traff, a.nasta" });
  } else {
    count(
      await page.evaluate(
        (names) => names.map((name) => document.querySelector(`.v-${name}`)?.textContent ?? ""),
        fields,
      ),
    );
  }
};

const browser = {
  ...common,
  persistCookiesPerSession: false,
  headless: true,
  launchContext: { launchOptions: { executablePath: chromiumPath, chromiumSandbox: false } },
  browserPoolOptions: { useFingerprints: false, maxOpenPagesPerBrowser: parallel, retireBrowserAfterPageCount: 10_000 },
  preNavigationHooks: [
    async ({ blockRequests }, options) => {
      await blockRequests({ extraUrlPatterns: [".mp4", ".webp", ".woff2"] });
      if (options) options.waitUntil = "domcontentloaded";
    },
  ],
};

const crawler =
  kind === "http"
    ? new CheerioCrawler({ ...common, persistCookiesPerSession: false, requestHandler: fromCheerio }, configuration)
    : kind === "browser"
      ? new PlaywrightCrawler({ ...browser, requestHandler: fromPage }, configuration)
      : new AdaptivePlaywrightCrawler(
          {
            ...browser,
            preNavigationHooks: [
              async (context, options) => {
                if (context.page !== undefined) await browser.preNavigationHooks[0](context, options);
              },
            ],
            renderingTypeDetectionRatio: 0.02,
            requestHandler: async ({ request, querySelector, enqueueLinks, pushData }) => {
              if (request.url.includes("/lista")) {
                count([]);
                await enqueueLinks({ selector: "a.traff, a.nasta" });
                return;
              }
              const values = [];
              for (const name of fields) values.push((await querySelector(`.v-${name}`, 2_000)).text());
              count(values);
              await pushData({ url: request.url, values: values.filter((value) => value !== "").length });
            },
          },
          configuration,
        );

const started = performance.now();
const stats = await crawler.run(starts);
const seconds = (performance.now() - started) / 1000;
// The adaptive crawler calls the handler more than once for some pages: finished requests are what counts.
console.log(
  JSON.stringify({
    pages: stats.requestsFinished,
    failed: stats.requestsFailed,
    perSecond: stats.requestsFinished / seconds,
    handled: pages,
    filled,
  }),
);
process.exit(0);
