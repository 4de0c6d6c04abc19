import { type Browser, type BrowserContext, chromium, type Page } from "playwright";
import { createTab, type EngineTab } from "./browser/open-tab.ts";
import { BROWSER_ARGUMENTS } from "./browser-settings.ts";

/** A running Chromium in our own words. With `browser/open-tab.ts` the only file that knows Playwright. */
export interface Engine {
  /** False where the system forbids Chromium's sandbox. */
  readonly sandboxed: boolean;
  openContext(options: ContextOptions): Promise<EngineContext>;
  isRunning(): boolean;
  close(): Promise<void>;
}

export interface ContextOptions {
  /** The site's door; every connection of the context goes through it, those to loopback included. */
  readonly proxy: string;
  readonly userAgent: string;
  readonly language: string;
  readonly timeZone: string;
  readonly cookies: readonly StoredCookie[];
}

export type StoredCookie = Parameters<BrowserContext["addCookies"]>[0][number];

export interface EngineContext {
  openTab(): Promise<EngineTab>;
  cookies(): Promise<StoredCookie[]>;
  close(): Promise<void>;
}

export interface EngineOptions {
  readonly chromiumPath: string;
  /** A proxy for whatever belongs to no context; nothing should, so a door that refuses everything. */
  readonly defaultProxy: string;
  /** Told that the sandbox is off, in words for the user. */
  notice(text: string): void;
}

/** Starts Chromium, sandboxed unless this user (root) or this system forbids it, which is then said aloud. */
export async function launchEngine(options: EngineOptions): Promise<Engine> {
  const isRoot = process.getuid?.() === 0;
  const launch = (sandbox: boolean) =>
    chromium.launch({
      executablePath: options.chromiumPath,
      headless: true,
      chromiumSandbox: sandbox,
      args: BROWSER_ARGUMENTS,
      proxy: { server: options.defaultProxy, bypass: "<-loopback>" },
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      timeout: 60_000,
    });
  let sandboxed = !isRoot;
  let browser: Browser;
  try {
    browser = await launch(sandboxed);
  } catch (error) {
    if (!sandboxed || !(error instanceof Error && /sandbox|namespace|zygote/i.test(error.message))) throw error;
    sandboxed = false;
    browser = await launch(false);
  }
  if (!sandboxed) {
    options.notice(
      isRoot
        ? "Chromium runs without its sandbox, because this is root. Run as an ordinary user to have it."
        : "Chromium runs without its sandbox, because this system forbids user namespaces.",
    );
  }
  return {
    sandboxed,
    isRunning: () => browser.isConnected(),
    openContext: (context) => openContext(browser, context),
    close: () => browser.close().catch(() => undefined),
  };
}

async function openContext(browser: Browser, options: ContextOptions): Promise<EngineContext> {
  const context = await browser.newContext({
    proxy: { server: options.proxy, bypass: "<-loopback>" },
    userAgent: options.userAgent,
    locale: options.language,
    timezoneId: options.timeZone,
    serviceWorkers: "block",
    acceptDownloads: false,
    // As wide as a desk's, so that no page shows its small form; low, since every line that is painted costs.
    viewport: { width: 1280, height: 480 },
  });
  if (options.cookies.length > 0) await context.addCookies([...options.cookies]);
  const own = new Set<Page>();
  const appeared = new Set<Page>();
  let opening = 0;
  // Windows that pages open are closed; what they asked for went through the same door. While a tab of ours is being
  // opened nobody can tell it from such a window, so they are told apart when it is there.
  const closeStrangers = () => {
    if (opening > 0) return;
    for (const page of appeared) if (!own.has(page)) void page.close().catch(() => undefined);
    appeared.clear();
  };
  context.on("page", (page) => {
    appeared.add(page);
    closeStrangers();
  });
  return {
    async openTab() {
      opening += 1;
      try {
        const page = await context.newPage();
        own.add(page);
        return await createTab(page, await context.newCDPSession(page));
      } finally {
        opening -= 1;
        closeStrangers();
      }
    },
    cookies: () => context.cookies(),
    close: () => context.close().catch(() => undefined),
  };
}
