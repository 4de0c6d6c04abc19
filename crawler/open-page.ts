import type { FetchWay, PageType } from "../schema/vocabulary/capture.ts";
import { pageBudget } from "./budgets.ts";
import { gateStep } from "./open-gate-over-http.ts";
import type { PageAnswer, Validators } from "./page-answer.ts";
import { type ParsedBody, parseBody } from "./parse-body.ts";
import { egressScope, isOnSite } from "./scope.ts";
import type { SiteRun } from "./site-run.ts";

export interface PageToOpen {
  readonly address: string;
  readonly pageType: PageType;
  readonly isIndex: boolean;
  readonly validators: Validators | null;
}

export interface OpenedPage {
  readonly answer: PageAnswer;
  readonly body: ParsedBody | null;
}

/** Fetches one page one way, through an age gate where the definition describes one. */
export async function openPage(run: SiteRun, page: PageToOpen, way: FetchWay): Promise<OpenedPage> {
  return way === "browser" ? openInBrowser(run, page) : openOverHttp(run, page);
}

async function openInBrowser(run: SiteRun, page: PageToOpen): Promise<OpenedPage> {
  const { browser } = run.effects;
  if (browser === null) throw new Error(`site ${run.site.id} needs a browser and there is none`);
  const answer = await browser.open(
    {
      site: run.site,
      address: page.address,
      pageType: page.pageType,
      isIndex: page.isIndex,
      budget: pageBudget(run.site),
      signal: run.signal,
    },
    run.pace,
  );
  run.pace.answered(answer);
  return withBody(answer);
}

async function openOverHttp(run: SiteRun, page: PageToOpen): Promise<OpenedPage> {
  const first = await fetchPaced(run, page.address, page.validators);
  const gate = run.site.gate;
  if (gate?.marks === undefined || first.body === null || !first.body.has([gate.marks])) return first;
  if (page.pageType === "listing" && first.body.has(run.site.page.marks)) return first;
  const again = async (): Promise<OpenedPage | null> =>
    (await openGateOnce(run, first)) ? fetchPaced(run, page.address, null) : null;
  const second = await again();
  if (second === null || second.body?.has([gate.marks]) !== true || run.gate.openings >= MOST_OPENINGS) {
    return second ?? first;
  }
  // Opened before, and shut again since: its cookie has run out.
  run.gate.opening = null;
  return (await again()) ?? second;
}

/** A gate that shuts more often than this does not want to be opened. */
const MOST_OPENINGS = 20;

/** Pages that meet the gate together wait for one of them to open it. */
function openGateOnce(run: SiteRun, closed: OpenedPage): Promise<boolean> {
  if (run.gate.opening === null) {
    run.gate.openings += 1;
    run.gate.opening = sendGateStep(run, closed);
  }
  return run.gate.opening;
}

async function sendGateStep(run: SiteRun, closed: OpenedPage): Promise<boolean> {
  if (closed.body === null) return false;
  const step = gateStep(run.site, closed.body, closed.answer.finalAddress);
  if (step === null) return false;
  const sent = await fetchPaced(run, step.address, null, step.form ?? undefined);
  return sent.answer.failure === null;
}

async function fetchPaced(
  run: SiteRun,
  address: string,
  validators: Validators | null,
  form?: { readonly method: "GET" | "POST"; readonly body: string },
): Promise<OpenedPage> {
  await run.pace.turn(run.signal);
  const answer = await run.effects.fetchHttp({
    address,
    scope: egressScope(run.site),
    budget: pageBudget(run.site),
    userAgent: run.userAgent,
    languages: run.site.languages,
    cookies: run.cookies,
    charset: run.site.charset,
    validators,
    ...(form === undefined ? {} : { form }),
    // Elsewhere the egress rule decides, and names the reason.
    mayFollow: (target) => !isOnSite(run.site, target) || run.robots.kind !== "rules" || run.robots.allows(target),
    signal: run.signal,
  });
  run.pace.answered(answer);
  return withBody(answer);
}

function withBody(answer: PageAnswer): OpenedPage {
  return { answer, body: answer.text === null ? null : parseBody(answer.text, answer.contentType) };
}
