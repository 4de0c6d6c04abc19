import type { PageType } from "../schema/vocabulary/capture.ts";
import type { SiteDefinition } from "../schema/vocabulary/site-definition.ts";
import { type BrowserTab, VisitFailure } from "./browser-tab.ts";
import type { PageBudget } from "./budgets.ts";
import { cleanText, looksMisread } from "./decode-body.ts";
import type { EgressRefusal } from "./egress-rule.ts";
import { type GatheredList, gatherScriptedList } from "./gather-scripted-list.ts";
import { retryAfterSeconds } from "./pace.ts";
import { type FetchFailure, failedAnswer, type PageAnswer } from "./page-answer.ts";
import {
  arrive,
  documentShown,
  hasAny,
  type Snapshot,
  type SnapshotWanted,
  takeSnapshot,
  waitForMarks,
  waitForOpenGate,
} from "./page-scripts.ts";
import { hostAndPort } from "./public-address.ts";
import { listingLinkRule } from "./read-list-page.ts";
import { isOnSite } from "./scope.ts";

export interface BrowserVisit {
  readonly site: SiteDefinition;
  readonly address: string;
  readonly pageType: PageType;
  readonly isIndex: boolean;
  readonly budget: PageBudget;
  readonly signal: AbortSignal;
}

/** A page that reloads itself more often than this is in a loop. */
const MOST_DOCUMENTS = 6;
const QUIET_MILLISECONDS = 20;
/** A gate that still stands so long after it was opened is tried once more, and then taken for shut. */
const GATE_MILLISECONDS = 4_000;
const MOST_OPENINGS = 2;
/** A page that has rested this long without its marks will not bring them. */
const REST_MILLISECONDS = 700;

/**
 * Visits one page in a tab: waits until the page shows what its definition says it shows, opens an age gate, scrolls
 * or clicks a script-made list to its end, and takes the document as it then stands.
 */
export async function visitInBrowser(
  tab: BrowserTab,
  visit: BrowserVisit,
  refusalOf: (target: string) => EgressRefusal | null,
): Promise<{ readonly answer: PageAnswer; readonly tabIsSound: boolean }> {
  const started = performance.now();
  const took = () => Math.round(performance.now() - started);
  const end = (failure: FetchFailure, tabIsSound: boolean) => ({
    answer: {
      ...failedAnswer("browser", failure, tab.traffic().askedFor || visit.address, took(), tab.traffic().bytes),
      subrequests: Math.max(0, tab.traffic().requests - 1),
    },
    tabIsSound,
  });
  const isScripted = visit.pageType === "list" && !visit.isIndex && scriptedSteps(visit.site) > 0;
  tab.begin({
    // A list that a script pages through is many pages in one.
    milliseconds: isScripted
      ? Math.min(visit.site.budget.minutes * 60_000, visit.budget.milliseconds * 40)
      : visit.budget.milliseconds,
    bytes: visit.budget.bytes * (isScripted ? 10 : 4),
    requests: visit.budget.requests + (isScripted ? scriptedSteps(visit.site) * 2 : 0),
    documents: MOST_DOCUMENTS,
    signal: visit.signal,
  });
  try {
    const answer = await takePage(tab, visit, isScripted, refusalOf);
    return { answer: { ...answer, milliseconds: took() }, tabIsSound: true };
  } catch (error) {
    visit.signal.throwIfAborted();
    if (!(error instanceof VisitFailure)) throw error;
    // Where nothing was shown, the tab still has the address of the page before.
    const elsewhere = strayedTo([tab.traffic().askedFor], visit, refusalOf);
    return end(error.failure === "networkError" && elsewhere !== null ? elsewhere : error.failure, error.tabIsSound);
  }
}

async function takePage(
  tab: BrowserTab,
  visit: BrowserVisit,
  isScripted: boolean,
  refusalOf: (target: string) => EgressRefusal | null,
): Promise<PageAnswer> {
  const { site } = visit;
  const marks = marksOf(visit);
  await tab.go(visit.address);
  const checkStay = () => {
    const elsewhere = strayedTo([tab.address(), tab.traffic().askedFor], visit, refusalOf);
    if (elsewhere !== null) throw new VisitFailure(elsewhere, true);
  };
  checkStay();
  const rule = listingLinkRule(site);
  const wanted: SnapshotWanted = {
    bytes: visit.budget.bytes,
    elements: visit.budget.elements,
    links: visit.pageType === "list" && !visit.isIndex && !isScripted ? rule : null,
  };
  const isAnswered = (tab.traffic().document?.status ?? 0) < 400;
  const atOnce = isAnswered && !isScripted ? await takeAtOnce(tab, visit, marks, wanted) : null;
  if (isAnswered && atOnce === null) {
    await waitForPage(tab, visit, marks);
    checkStay();
    for (let opened = 0; opened < MOST_OPENINGS && (await openGate(tab, site, marks)); opened += 1) {
      if (withoutHash(tab.address()) !== withoutHash(visit.address)) await tab.go(visit.address);
      await waitForPage(tab, visit, marks);
      checkStay();
      // Some gates are only hidden, and stand in the document for good.
      if (await tab.run(hasAny, marks)) break;
    }
  }
  const { snapshot, gathered } =
    atOnce === null ? await takeInSteps(tab, site, isScripted, wanted) : { snapshot: atOnce, gathered: null };
  checkStay();
  if (isAnswered && atOnce === null) await refuseUnbuilt(tab, visit, marks);
  if (snapshot.kind === "tooLarge") throw new VisitFailure("tooLarge", true);
  const { document } = tab.traffic();
  const text = cleanText(snapshot.html);
  return {
    ...failedAnswer("browser", "networkError", tab.address(), 0, Buffer.byteLength(text)),
    failure: null,
    status: document?.status ?? null,
    contentType: document?.headers["content-type"]?.slice(0, 200) ?? snapshot.contentType,
    charset: snapshot.charset.toLowerCase(),
    charsetSound: !looksMisread(text),
    text: snapshot.text === null ? text : cleanText(snapshot.text),
    retryAfterSeconds: retryAfterSeconds(document?.headers["retry-after"] ?? null, new Date()),
    seenLinks: gathered?.links ?? snapshot.links,
    listCutShort: gathered?.cutShort ?? false,
    subrequests: Math.max(0, tab.traffic().requests - 1),
  };
}

/**
 * Most pages are there when their document is, and at rest: one look, and the document with it. Null where the page is
 * not there yet, where a gate stands in the way, and where something was asked for meanwhile.
 */
async function takeAtOnce(
  tab: BrowserTab,
  visit: BrowserVisit,
  marks: readonly string[],
  wanted: SnapshotWanted,
): Promise<Snapshot | null> {
  const before = tab.traffic().requests;
  const look = { marks: [...marks, ...endsOf(visit)], inTheWay: gateOf(visit), quiet: QUIET_MILLISECONDS };
  const snapshot = await tab.runIf(arrive, look, takeSnapshot, wanted);
  return tab.isQuiet() && tab.traffic().requests === before ? snapshot : null;
}

/**
 * The document as it stands, after a walk through the list where a script pages it. Links that were gathered in one
 * document and a page taken from the next would make a list that never was: then both are taken again.
 */
async function takeInSteps(
  tab: BrowserTab,
  site: SiteDefinition,
  isScripted: boolean,
  wanted: SnapshotWanted,
): Promise<{ snapshot: Snapshot; gathered: GatheredList | null }> {
  for (;;) {
    if (!isScripted) return { snapshot: await tab.run(takeSnapshot, wanted), gathered: null };
    const before = await tab.run(documentShown, null);
    const gathered = await gatherScriptedList(tab, site);
    const snapshot = await tab.run(takeSnapshot, wanted);
    // The visit's limit of documents ends this for a page that never stands still.
    if (snapshot.kind === "tooLarge" || snapshot.document === before) return { snapshot, gathered };
  }
}

/** A page that shows nothing of what it should, and whose scripts or data did not come, was not seen: it may come yet. */
async function refuseUnbuilt(tab: BrowserTab, visit: BrowserVisit, marks: readonly string[]): Promise<void> {
  const broken = tab.traffic().broken.some((address) => isOnSite(visit.site, address));
  if (!broken || marks.length === 0) return;
  if (!(await tab.run(hasAny, [...marks, ...endsOf(visit), ...gateOf(visit)]))) {
    throw new VisitFailure("networkError", true);
  }
}

async function waitForPage(tab: BrowserTab, visit: BrowserVisit, marks: readonly string[]): Promise<void> {
  const awaited = [...marks, ...endsOf(visit), ...gateOf(visit)];
  // While something is on its way the marks may still come: half the page's time is for waiting.
  const most = visit.budget.milliseconds / 2;
  const waitingForScripts = tab.run(waitForMarks, { marks: awaited, milliseconds: most });
  // A page that has come to rest without its marks will not show them: no need to wait the whole time.
  const atRest = tab.settle(REST_MILLISECONDS, most);
  await Promise.race([waitingForScripts, atRest]);
  await tab.settle(QUIET_MILLISECONDS, most);
  waitingForScripts.catch(() => undefined);
  atRest.catch(() => undefined);
}

/** Opens a gate that stands in the way; says whether there was one to open. Only what the definition names is clicked. */
async function openGate(tab: BrowserTab, site: SiteDefinition, marks: readonly string[]): Promise<boolean> {
  const { gate } = site;
  if (gate === undefined || gate.kind === "cookie" || !(await tab.run(hasAny, [gate.marks]))) return false;
  if (await tab.run(hasAny, ["input[type=password]"])) return false;
  if (gate.kind === "form") {
    const fields = gate.fields;
    await tab.run(
      ({ selector, values }) => {
        const form = document.querySelector(selector);
        if (!(form instanceof HTMLFormElement)) return;
        for (const [name, value] of Object.entries(values)) {
          const field = form.elements.namedItem(name);
          if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")) {
            field.checked = field.value === value || field.type === "checkbox";
          } else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
        }
        // Sent after this answer has gone out, or the navigation would take the answer with it.
        setTimeout(() => form.requestSubmit(), 0);
      },
      { selector: gate.selector, values: fields },
    );
  } else if (!(await tab.click(gate.selector))) return false;
  // The click may navigate, or only lift the gate from the page; on a busy machine either takes its time.
  await tab.run(waitForOpenGate, { gate: gate.marks, marks: [...marks], milliseconds: GATE_MILLISECONDS });
  await tab.settle(QUIET_MILLISECONDS * 2, 5_000);
  await tab.run(waitForMarks, { marks: [...marks], milliseconds: 500 });
  return true;
}

/** Where a tab went if it left the site: the failure that names it, or null. */
function strayedTo(
  addresses: readonly string[],
  visit: BrowserVisit,
  refusalOf: (target: string) => EgressRefusal | null,
): FetchFailure | null {
  for (const address of addresses) {
    if (!/^https?:/.test(address) || isOnSite(visit.site, address)) continue;
    const refusal = refusalOf(hostAndPort(new URL(address)));
    return refusal === "privateAddress" || refusal === "forbidden" ? "blockedAddress" : "redirectedOffSite";
  }
  return null;
}

/** What a page shows that is not the page we came for. */
function endsOf({ site }: BrowserVisit): string[] {
  return [...site.page.notFound, ...(site.listPage?.empty ?? [])];
}

function gateOf({ site }: BrowserVisit): string[] {
  return site.gate?.marks === undefined ? [] : [site.gate.marks];
}

function marksOf(visit: BrowserVisit): string[] {
  const { site } = visit;
  if (visit.pageType === "listing") return site.page.marks;
  if (visit.isIndex) return [site.listIndex?.link ?? "a", ...(site.listIndex?.deeper ? [site.listIndex.deeper] : [])];
  return [...(site.listing.link === undefined ? [] : [site.listing.link]), ...(site.listPage?.marks ?? [])];
}

function scriptedSteps(site: SiteDefinition): number {
  if (site.paging.kind === "loadMore") return site.paging.clicks;
  return site.paging.kind === "infiniteScroll" ? site.paging.scrolls : 0;
}

function withoutHash(address: string): string {
  return address.replace(/#.*$/, "");
}
