import { isIP } from "node:net";
import type { CrawlEffects } from "../crawler/crawl-effects.ts";
import { type AddressLook, type Asking, lookAtAddress } from "../crawler/look-at-address.ts";
import { parseBody } from "../crawler/parse-body.ts";
import { bareHost, hostAndPort, isPublicAddress } from "../crawler/public-address.ts";
import { readIndexPage } from "../crawler/read-list-page.ts";
import type { FetchWay } from "../schema/vocabulary/capture.ts";
import { UserError } from "../schema/vocabulary/errors.ts";
import { type SiteDefinition, siteDefinitionSchema } from "../schema/vocabulary/site-definition.ts";
import { type DraftedGate, draftGate } from "../workers/extract/draft/draft-gate.ts";
import {
  draftSite,
  findListingAddresses,
  type SiteDraft,
  sampleListings,
} from "../workers/extract/draft/draft-site.ts";
import type { FetchedPage } from "../workers/extract/draft/draft-words.ts";
import { parsePage } from "../workers/extract/parse-page.ts";
import type { DraftKnowledge } from "./draft-knowledge.ts";

export interface DraftWish {
  readonly address: URL;
  /** Look at the pages in the browser too, though no script seems needed. */
  readonly inBrowser: boolean;
  readonly kind?: SiteDefinition["kind"] | undefined;
}

const LISTINGS = 4;

/**
 * Drafts a definition from the address of a list: the list, a few of its listings, the front page and one page behind
 * its menu, over HTTP, and as a browser shows them where scripts are at work. Throws a UserError when robots.txt
 * forbids the list or the site does not answer.
 */
export async function draftFromAddress(
  wish: DraftWish,
  effects: CrawlEffects,
  asking: Asking,
  knowledge: DraftKnowledge,
): Promise<SiteDraft> {
  const { address } = wish;
  const allowPrivate = isPrivate(address) ? [hostAndPort(address)] : [];
  try {
    const look = await lookAtAddress(address.origin, allowPrivate, effects, asking);
    refuseWhatRobotsForbid(look, address);
    const seen = await lookAtList(look, wish, effects.browser !== null);
    const draft = await draftPages(look, seen, knowledge);
    return complete(draft, wish, allowPrivate, seen.gate);
  } finally {
    await effects.browser?.closeSite("look");
  }
}

function refuseWhatRobotsForbid(look: AddressLook, address: URL): void {
  const { robots } = look;
  if (robots.rules === null) {
    const why = robots.refused === "siteUnreachable" ? "does not answer" : "has a robots.txt that could not be read";
    throw new UserError(`${address.origin} ${why}. Try again later, or correct the address.`, "unavailable");
  }
  if (!look.allows(address.href)) {
    throw new UserError(
      `robots.txt of ${address.origin} forbids ${address.pathname}. Name a list it allows.`,
      "refused",
    );
  }
}

interface SeenSite {
  readonly list: FetchedPage;
  readonly listings: readonly FetchedPage[];
  readonly rendered: { readonly list: FetchedPage; readonly listings: readonly FetchedPage[] } | null;
  readonly gate: DraftedGate | null;
}

async function lookAtList(look: AddressLook, wish: DraftWish, hasBrowser: boolean): Promise<SeenSite> {
  const { href } = wish.address;
  const page = (address: string, way: FetchWay) => openAs(look, address, way);
  let list = await page(href, "http");
  if (list === null && !hasBrowser) throw doesNotCome(href);
  let gate = list === null ? null : gateOf(list);
  if (gate !== null) {
    look.through(gate.gate);
    list = await page(href, "http");
  }
  const isEmpty = list === null || findListingAddresses(list).length === 0;
  const inBrowser = hasBrowser && (wish.inBrowser || isEmpty || (list !== null && hasScript(list)));
  let shown = inBrowser ? await page(href, "browser") : null;
  const second = gate === null && shown !== null ? gateOf(shown) : null;
  if (second !== null) {
    gate = second;
    look.through(second.gate);
    shown = await page(href, "browser");
    list = (await page(href, "http")) ?? list;
  }
  const known = list ?? shown;
  if (known === null) throw doesNotCome(href);
  const sampled = sampleListings(isEmpty && shown !== null ? shown : known, LISTINGS * 2).filter(look.allows);
  const chosen = every(sampled, LISTINGS);
  const listings = await inTurn(chosen, (address) => page(address, "http"));
  const wantsBrowser = shown !== null || (hasBrowser && listings.some(hasScript));
  const shownList = shown ?? (wantsBrowser ? await page(href, "browser") : null);
  const shownListings = shownList === null ? [] : await inTurn(chosen, (address) => page(address, "browser"));
  const rendered = shownList === null ? null : { list: shownList, listings: shownListings };
  return { list: known, listings, rendered, gate };
}

/** Draws a first draft; the page behind its menu's first link then tells whether the menu leads to lists at once. */
async function draftPages(look: AddressLook, seen: SeenSite, knowledge: DraftKnowledge): Promise<SiteDraft> {
  const material = {
    list: seen.list,
    listings: seen.listings,
    ...(seen.rendered === null ? {} : { rendered: seen.rendered }),
    ...knowledge,
  };
  const way: FetchWay = draftSite(material).definition.fetch === "browser" ? "browser" : "http";
  const front = await openAs(look, new URL("/", seen.list.address).href, way);
  if (front === null) return draftSite(material);
  const first = draftSite({ ...material, indexPages: [front] });
  const behind = firstOfMenu(first.definition, front);
  const below = behind === null ? null : await openAs(look, behind, way);
  return below === null ? first : draftSite({ ...material, indexPages: [front, below] });
}

function firstOfMenu(definition: SiteDefinition, front: FetchedPage): string | null {
  if (definition.listIndex === undefined) return null;
  const { lists, deeper } = readIndexPage(definition, parseBody(front.html, null), front.address);
  return lists[0]?.address ?? deeper[0] ?? null;
}

/** What the person said and the gate that was passed go before what the pages say. */
function complete(
  draft: SiteDraft,
  wish: DraftWish,
  allowPrivate: readonly string[],
  gate: DraftedGate | null,
): SiteDraft {
  const definition = siteDefinitionSchema.parse({
    ...draft.definition,
    allowPrivate,
    ...(wish.kind === undefined ? {} : { kind: wish.kind }),
    ...(gate === null ? {} : { gate: gate.gate }),
  });
  const questions = draft.questions.filter(({ question }) => wish.kind === undefined || !question.includes("profiler"));
  if (gate === null) return { ...draft, definition, questions };
  return {
    definition,
    confidence: { ...draft.confidence, gate: gate.confidence },
    questions: [...questions.filter(({ part }) => part !== "gate"), { part: "gate" as const, question: gate.question }],
  };
}

async function openAs(look: AddressLook, address: string, way: FetchWay): Promise<FetchedPage | null> {
  const opened = await look.open(address, way);
  return opened?.body ? { address: opened.answer.finalAddress, html: opened.body.text } : null;
}

async function inTurn(
  addresses: readonly string[],
  open: (address: string) => Promise<FetchedPage | null>,
): Promise<FetchedPage[]> {
  const pages: FetchedPage[] = [];
  for (const address of addresses) {
    const page = await open(address);
    if (page !== null) pages.push(page);
  }
  return pages;
}

function every<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(most, all.length) }, (_, place) => Math.floor(place * step)).flatMap((place) =>
    all.slice(place, place + 1),
  );
}

function gateOf(page: FetchedPage): DraftedGate | null {
  return isMarkup(page) ? draftGate(parsePage(page.html)) : null;
}

function hasScript(page: FetchedPage): boolean {
  return isMarkup(page) && /<script\b(?![^>]*type=["']?application\/(?:ld\+)?json)/i.test(page.html);
}

function isMarkup(page: FetchedPage): boolean {
  return !/^\s*[[{]/.test(page.html);
}

function isPrivate({ hostname }: URL): boolean {
  const host = bareHost(hostname);
  return host === "localhost" || (isIP(host) !== 0 && !isPublicAddress(host));
}

function doesNotCome(address: string): UserError {
  return new UserError(
    `${address} did not come: no page was answered there. Correct the address of the list.`,
    "unavailable",
  );
}
