import type { FinishedPage, SealedCapture } from "../schema/store/captures.ts";
import type { ClaimedPage } from "../schema/store/frontier.ts";
import type { CaptureOutcome } from "../schema/vocabulary/capture.ts";
import { compareWays, type ReadWay } from "./compare-ways.ts";
import { followList, type ListFindings, NO_FINDINGS, readFindings } from "./follow-list.ts";
import { type Expectation, judgeCapture } from "./judge-capture.ts";
import { openPage, type PageToOpen } from "./open-page.ts";
import type { PageAnswer, Validators } from "./page-answer.ts";
import { retryDelay } from "./retries.ts";
import type { SiteRun } from "./site-run.ts";

/** A page as it was read one way. */
interface CollectedWay extends ReadWay {
  readonly findings: ListFindings;
}

/** What one page came to, beside what is stored of it. */
export interface CollectedPage {
  readonly finished: FinishedPage;
  readonly outcome: CaptureOutcome;
  readonly willRetry: boolean;
}

/** Answers that are the page's own word, though there is no listing: the page was reached. */
const ANSWERED: ReadonlySet<CaptureOutcome> = new Set(["good", "notFound", "gone", "softNotFound"]);
/** Bodies worth keeping: good ones, and those from which a changed template can be learnt. */
const KEPT: ReadonlySet<CaptureOutcome> = new Set(["good", "templateChanged"]);

/** Fetches one page, judges it, and prepares all that follows from it for storing. */
export async function collectPage(run: SiteRun, claimed: ClaimedPage): Promise<CollectedPage> {
  const address = run.keys.openAddress(run.siteDate.siteId, claimed.sealedAddress);
  const isIndex = claimed.pageType === "list" && claimed.listKey === null;
  const plan = run.ways.plan(claimed.pageType);
  const page: PageToOpen = {
    address,
    pageType: claimed.pageType,
    isIndex,
    validators: plan.compare ? null : openValidators(run, claimed),
  };
  const fetchedAt = run.effects.now();
  const way = plan.compare ? await takeBothWays(run, page) : await takeOneWay(run, page, plan.way);
  return finishPage(run, claimed, page, way, fetchedAt);
}

async function takeOneWay(run: SiteRun, page: PageToOpen, way: "http" | "browser"): Promise<CollectedWay> {
  const opened = await openPage(run, page, way);
  const findings =
    page.pageType === "list" && opened.body !== null && opened.answer.failure === null
      ? await readFindings(run, page, opened)
      : NO_FINDINGS;
  const expected: Expectation = {
    pageType: page.pageType,
    address: page.address,
    found: findings.found.length,
    isIndex: page.isIndex,
  };
  return {
    opened,
    findings,
    found: findings.found,
    outcome: judgeCapture(run.site, opened.answer, opened.body, expected),
  };
}

/** Takes a page over HTTP and in the browser, learns from the difference, and keeps the one that says enough. */
async function takeBothWays(run: SiteRun, page: PageToOpen): Promise<CollectedWay> {
  const http = await takeOneWay(run, page, "http");
  // What is not there for one is not there for the other; a second request would learn nothing.
  if (http.outcome === "notFound" || http.outcome === "gone") return http;
  const browser = await takeOneWay(run, page, "browser");
  const comparison = compareWays(run, http, browser, { ...page, found: 0 });
  const choice = run.ways.learn(page.pageType, comparison);
  if (choice !== null) {
    await run.effects.store.storeChoice(run.siteDate, choice, run.effects.now());
    if (comparison.http === "good" && !comparison.equal && choice.compared > 1) {
      run.effects.notice(`Site ${run.site.id}: pages of type ${page.pageType} now take a browser.`);
    }
  }
  if (http.outcome === "good" && (comparison.equal || browser.outcome !== "good")) return http;
  return browser.outcome === "good" || http.outcome !== "good" ? browser : http;
}

function finishPage(
  run: SiteRun,
  claimed: ClaimedPage,
  page: PageToOpen,
  way: CollectedWay,
  fetchedAt: Date,
): CollectedPage {
  const { answer } = way.opened;
  const isUnchanged = answer.status === 304 && claimed.earlierBodyMac !== null;
  const outcome = isUnchanged ? "good" : way.outcome;
  const base = {
    site: run.siteDate,
    frontierId: claimed.frontierId,
    fence: claimed.fence,
    addressMac: claimed.addressMac,
  };
  const delay = retryDelay({
    outcome,
    attempts: claimed.attempts + 1,
    retryAfterSeconds: answer.retryAfterSeconds,
    chance: run.effects.chance(),
  });
  if (delay !== null) {
    return {
      outcome,
      willRetry: true,
      finished: {
        ...base,
        ending: { kind: "retry", afterMilliseconds: delay },
        capture: null,
        lists: [],
        hits: null,
        found: [],
        next: null,
      },
    };
  }
  const followed = outcome === "good" && !isUnchanged ? followList(run, claimed, page, way.findings) : null;
  return {
    outcome,
    willRetry: false,
    finished: {
      ...base,
      ending: ANSWERED.has(outcome)
        ? { kind: "done", reason: outcome === "good" ? null : outcome }
        : { kind: "lost", reason: outcome },
      capture: sealCapture(run, claimed, answer, outcome, isUnchanged, fetchedAt),
      lists: followed?.lists ?? [],
      hits: followed?.hits ?? null,
      found: followed?.pages ?? [],
      next: followed?.next ?? null,
    },
  };
}

function sealCapture(
  run: SiteRun,
  claimed: ClaimedPage,
  answer: PageAnswer,
  outcome: CaptureOutcome,
  isUnchanged: boolean,
  fetchedAt: Date,
): SealedCapture {
  const text = KEPT.has(outcome) && !isUnchanged ? answer.text : null;
  const bodyMac = text === null ? null : run.keys.bodyMac(text);
  const { validators } = answer;
  const hasValidators = validators !== null && (validators.etag !== null || validators.lastModified !== null);
  return {
    pageType: claimed.pageType,
    outcome,
    way: answer.way,
    status: answer.status,
    contentType: safe(answer.contentType),
    charset: safe(answer.charset),
    bodyMac: isUnchanged ? claimed.earlierBodyMac : bodyMac,
    sealedBody: text === null || bodyMac === null ? null : run.keys.sealBody(text, bodyMac),
    notModified: isUnchanged,
    bytes: answer.bytes,
    fetchedAt,
    milliseconds: answer.milliseconds,
    sealedValidators:
      outcome === "good" && claimed.pageType === "listing" && hasValidators && !isUnchanged
        ? run.keys.sealAddress(run.siteDate.siteId, JSON.stringify(validators))
        : null,
  };
}

function openValidators(run: SiteRun, claimed: ClaimedPage): Validators | null {
  if (claimed.sealedValidators === null || claimed.earlierBodyMac === null) return null;
  const value: unknown = JSON.parse(run.keys.openAddress(run.siteDate.siteId, claimed.sealedValidators));
  if (typeof value !== "object" || value === null) return null;
  const text = (name: "etag" | "lastModified") => {
    const found: unknown = name in value ? Object.entries(value).find(([key]) => key === name)?.[1] : null;
    return typeof found === "string" ? found : null;
  };
  return { etag: text("etag"), lastModified: text("lastModified") };
}

/** Headers are the site's words: nothing in them may reach a row but plain printable text. */
function safe(header: string | null): string | null {
  return header === null ? null : header.replace(/[^\x20-\x7e]/g, "").slice(0, 120);
}
