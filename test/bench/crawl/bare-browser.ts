import { chromium } from "playwright";

/**
 * The bare pool: reused pages, blocking at CDP level, ten fields read, nothing stored. Pages a second, from no browser to
 * none, since ours and Crawlee's begin and end without one as well.
 */
export async function runBareBrowser(
  port: number,
  pages: number,
  parallel: number,
  chromiumPath: string,
  fields: readonly string[],
): Promise<number> {
  const started = performance.now();
  const browser = await chromium.launch({ executablePath: chromiumPath, chromiumSandbox: false });
  const context = await browser.newContext({ serviceWorkers: "block" });
  let next = 0;
  await Promise.all(
    Array.from({ length: parallel }, async () => {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send("Network.enable");
      await session.send("Network.setBlockedURLs", { urls: ["*.jpg", "*.png", "*.webp", "*.mp4", "*.woff2"] });
      for (let id = next++; id < pages; id = next++) {
        await page.goto(`http://127.0.0.1:${port}/annons/${id}`, { waitUntil: "domcontentloaded" });
        await page.evaluate((names) => names.map((name) => document.querySelector(`.v-${name}`)?.textContent), fields);
      }
    }),
  );
  await browser.close();
  return (pages * 1000) / (performance.now() - started);
}
