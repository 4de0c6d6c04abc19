import { type CDPSession, errors, type Page } from "playwright";
import { BLOCKED_PATTERNS, STOPPED_PATTERNS } from "../browser-settings.ts";
import { type BrowserTab, VisitFailure, type VisitLimits } from "../browser-tab.ts";
import { failureOfNavigation } from "../failure-of-navigation.ts";
import { restInPage } from "../page-scripts.ts";
import { callInPage, type PageReach, runInPage } from "../run-in-page.ts";
import { createTrafficMeter } from "../traffic-meter.ts";

/** What a page may take to close. */
const CLOSE_MILLISECONDS = 2_000;
/** How often a visit sets out again when the page before it navigates in between. */
const MOST_DEPARTURES = 3;

export interface EngineTab extends BrowserTab {
  /** Ends the visit: nothing counts against its limits any more. */
  finish(): void;
  /** Whether it can be used: neither closed nor about to be. */
  isOpen(): boolean;
  /** False when the page would not close in time; it is made inert all the same, and ends with its context. */
  close(): Promise<boolean>;
}

/** Makes a tab of a page: blocks what is never asked for, counts what is, and runs our work in a world of its own. */
export async function createTab(page: Page, session: CDPSession): Promise<EngineTab> {
  const meter = createTrafficMeter(
    (event, take) => session.on(event, take),
    // A page that goes on by itself would ask its site for ever, and nobody to count it.
    () => void tab.close(),
  );
  await session.send("Network.enable", { maxTotalBufferSize: 1_000_000, maxResourceBufferSize: 500_000 });
  await session.send("Network.setBlockedURLs", { urls: BLOCKED_PATTERNS });
  // Only requests of these types stop here, so that everything else keeps the browser's cache and its speed.
  session.on("Fetch.requestPaused", ({ requestId }) => {
    session.send("Fetch.failRequest", { requestId, errorReason: "BlockedByClient" }).catch(() => undefined);
  });
  await session.send("Fetch.enable", { patterns: STOPPED_PATTERNS });
  const frameId = (await session.send("Page.getFrameTree")).frameTree.frame.id;
  meter.follow(frameId);
  let failVisit: (failure: VisitFailure) => void = () => undefined;
  let failed: Promise<never> = new Promise(() => undefined);
  let finish: () => void = () => undefined;
  let world: number | null = null;
  let closing: Promise<boolean> | null = null;
  page.on("dialog", (dialog) => {
    // Leaving a page is what we want to do; everything else is answered with no.
    void (dialog.type() === "beforeunload" ? dialog.accept() : dialog.dismiss()).catch(() => undefined);
  });
  page.on("crash", () => failVisit(new VisitFailure("rendererCrashed", false)));
  page.on("close", () => failVisit(new VisitFailure("rendererCrashed", false)));
  page.on("download", (download) => void download.cancel().catch(() => undefined));
  const guard = <T>(work: Promise<T>): Promise<T> => {
    work.catch(() => undefined);
    return Promise.race([work, failed]);
  };
  const evaluate = async (expression: string): Promise<unknown> => {
    world ??= (await session.send("Page.createIsolatedWorld", { frameId, worldName: "ogonblick" })).executionContextId;
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      expression,
      contextId: world,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  const reach: PageReach = {
    evaluate: (expression) => guard(evaluate(expression)),
    forgetWorld: () => {
      world = null;
    },
    parsed: () => guard(page.waitForLoadState("domcontentloaded", { timeout: 0 }).catch(() => undefined)),
    isClosed: () => page.isClosed(),
  };
  const tab: EngineTab = {
    begin(limits: VisitLimits) {
      finish();
      failed = new Promise((_resolve, reject) => {
        failVisit = reject;
      });
      failed.catch(() => undefined);
      meter.begin(limits, (failure) => failVisit(new VisitFailure(failure, failure === "networkError")));
      const timer = setTimeout(() => failVisit(new VisitFailure("timedOut", false)), limits.milliseconds);
      const giveUp = () => failVisit(new VisitFailure("timedOut", false));
      limits.signal.addEventListener("abort", giveUp, { once: true });
      finish = () => {
        // Steps nobody waits for any more end here: none may go on in the next page's document.
        failVisit(new VisitFailure("timedOut", true));
        clearTimeout(timer);
        limits.signal.removeEventListener("abort", giveUp);
        meter.rest();
      };
    },
    finish: () => finish(),
    async go(address) {
      // An address that differs in its fragment alone would leave the last page's document standing.
      if (new URL(address).hash !== "" && page.url() !== "about:blank") await guard(page.goto("about:blank"));
      for (let attempt = 1; ; attempt += 1) {
        meter.depart(address);
        world = null;
        try {
          await guard(page.goto(address, { waitUntil: "domcontentloaded", timeout: 0 }));
          return;
        } catch (error) {
          const interrupted = error instanceof Error && /interrupted by another navigation/.test(error.message);
          if (!interrupted) throw failureOfNavigation(error, meter.traffic().document?.headers ?? {});
          // The page itself went on before it was parsed; or the page before it, still alive, came in between.
          if (meter.traffic().document !== null || attempt >= MOST_DEPARTURES) break;
        }
      }
      await guard(page.waitForLoadState("domcontentloaded", { timeout: 0 }));
    },
    run: <Result, Input>(work: (input: Input) => Result | Promise<Result>, input: Input) =>
      runInPage(reach, `return ${callInPage(work, input)};`) as Promise<Awaited<Result>>,
    runIf: <Result, Input, Checked>(
      check: (input: Checked) => boolean | Promise<boolean>,
      checked: Checked,
      work: (input: Input) => Result | Promise<Result>,
      input: Input,
    ) =>
      runInPage(
        reach,
        `return (await ${callInPage(check, checked)}) ? ${callInPage(work, input)} : null;`,
      ) as Promise<Awaited<Result> | null>,
    async click(selector) {
      const target = page.locator(selector).first();
      try {
        await guard(target.click({ timeout: 1_500, noWaitAfter: true }));
        return true;
      } catch (error) {
        if (!(error instanceof errors.TimeoutError))
          throw error instanceof VisitFailure ? error : failureOfNavigation(error, {});
      }
      // Something lies over it, or it moves: pressed by script instead.
      return tab.run((wanted: string) => {
        const element = document.querySelector(wanted);
        if (!(element instanceof HTMLElement)) return false;
        setTimeout(() => element.click(), 0);
        return true;
      }, selector);
    },
    async settle(quiet, most) {
      const end = performance.now() + most;
      for (;;) {
        const before = meter.events();
        // The page's own clock, not ours: on a starved machine its timers and answers come late together.
        await Promise.race([tab.run(restInPage, quiet), tab.pause(Math.max(0, end - performance.now()))]);
        if (meter.onTheWay() === 0 && meter.events() === before) return true;
        if (performance.now() >= end) return false;
      }
    },
    isQuiet: () => meter.onTheWay() === 0,
    pause: (milliseconds) => guard(new Promise((resolve) => setTimeout(resolve, milliseconds))),
    traffic: () => meter.traffic(),
    address: () => (page.isClosed() ? "" : page.url()),
    isOpen: () => closing === null && !page.isClosed(),
    close() {
      finish();
      closing ??= closePage(page, session);
      return closing;
    },
  };
  return tab;
}

/**
 * Closes a page. One that loads itself again and again is not to be caught by that alone: from here on nothing is loaded
 * and no script is run. False when it is not gone in time all the same.
 */
async function closePage(page: Page, session: CDPSession): Promise<boolean> {
  for (const stopping of [
    session.send("Fetch.enable", { patterns: [{ urlPattern: "*" }] }),
    session.send("Emulation.setScriptExecutionDisabled", { value: true }),
    session.send("Page.stopLoading"),
  ]) {
    stopping.catch(() => undefined);
  }
  const closed = page.close().then(
    () => true,
    () => page.isClosed(),
  );
  return Promise.race([
    closed,
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), CLOSE_MILLISECONDS)),
  ]);
}
