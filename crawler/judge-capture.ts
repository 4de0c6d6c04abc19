import type { CaptureOutcome, PageType } from "../schema/vocabulary/capture.ts";
import type { SiteDefinition } from "../schema/vocabulary/site-definition.ts";
import type { PageAnswer } from "./page-answer.ts";
import type { ParsedBody } from "./parse-body.ts";
import { hasCaptcha, recogniseWall } from "./recognise-walls.ts";
import { walkJson } from "./walk-json.ts";

/** What the page was expected to be. */
export interface Expectation {
  readonly pageType: PageType;
  /** Address the page was asked for at. */
  readonly address: string;
  /** For a page of a list: listings found on it. For an index page: lists. */
  readonly found: number;
  readonly isIndex: boolean;
}

/**
 * The truth of a capture: good only when status, type, charset and the marks of the page agree; every other answer is
 * named. `body` is null when nothing readable came.
 */
export function judgeCapture(
  site: SiteDefinition,
  answer: PageAnswer,
  body: ParsedBody | null,
  expected: Expectation,
): CaptureOutcome {
  if (answer.failure !== null) return answer.failure;
  const byStatus = judgeStatus(answer, body);
  if (byStatus !== null) return byStatus;
  if (answer.text === null || body === null) return "empty";
  if (!isReadableType(answer.contentType, answer.text)) return "wrongContentType";
  if (answer.text.trim() === "") return "empty";
  if (!answer.charsetSound) return "wrongCharset";
  if (body.has(site.page.notFound) && expected.pageType === "listing") return "softNotFound";
  if (isGateClosed(site, body, expected)) return "gateClosed";
  return expected.pageType === "listing"
    ? judgeListing(site, answer, body, expected)
    : judgeList(site, answer, body, expected);
}

function judgeListing(
  site: SiteDefinition,
  answer: PageAnswer,
  body: ParsedBody,
  expected: Expectation,
): CaptureOutcome {
  if (body.kind === "json") return answersInJson(site) && jsonHasMarks(site, body) ? "good" : "templateChanged";
  if (body.has(site.page.marks)) return "good";
  const wall = wallOf(site, body, answer);
  if (wall !== null) return wall;
  // A listing that leads back to the front page or to a list is gone, politely.
  return leadsUpwards(expected.address, answer.finalAddress) ? "softNotFound" : "templateChanged";
}

function judgeList(site: SiteDefinition, answer: PageAnswer, body: ParsedBody, expected: Expectation): CaptureOutcome {
  if (expected.found > 0) return "good";
  const marks = site.listPage?.marks ?? [];
  const empty = site.listPage?.empty ?? [];
  if (body.kind === "json") return isJsonList(site, body) ? "good" : "templateChanged";
  if (!expected.isIndex && (body.has(marks) || body.has(empty))) return "good";
  const wall = wallOf(site, body, answer);
  if (wall !== null) return wall;
  if (expected.isIndex || marks.length > 0) return "templateChanged";
  // A list without listings may be true: nobody advertises in that town today. The site's date as a whole tells.
  return "good";
}

/** Where the definition knows the gate's marks, a page without them is no gate, however much it speaks of age. */
function wallOf(site: SiteDefinition, body: ParsedBody, answer: PageAnswer): CaptureOutcome | null {
  const wall = recogniseWall(body, answer.finalAddress);
  return wall === "gateClosed" && site.gate?.marks !== undefined ? null : wall;
}

function judgeStatus(answer: PageAnswer, body: ParsedBody | null): CaptureOutcome | null {
  const { status } = answer;
  if (status === null) return "networkError";
  if (status >= 200 && status < 300) return null;
  if (status === 404) return "notFound";
  if (status === 410) return "gone";
  if (status === 401 || status === 407) return "loginWall";
  if (status === 429 || status === 408 || status === 425) return "serverError";
  if (body !== null && body.kind === "html" && hasCaptcha(body)) return "captchaWall";
  if (status >= 500) return "serverError";
  if (status >= 400) return "blockPage";
  return "networkError";
}

/** Whether a body of this type can be a page. What calls itself an image, a film or a file is not read as one. */
export function isReadableType(contentType: string | null, text: string): boolean {
  const type = (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (looksBinary(text)) return false;
  if (type === "") return /^\s*[<[{]/.test(text);
  if (type === "text/plain") return /^\s*(<!doctype|<html|<head|<body|[[{])/i.test(text);
  return /^(text\/html|application\/xhtml\+xml|application\/(\w[\w.-]*\+)?json|text\/json|application\/ld\+json)$/.test(
    type,
  );
}

/** Pictures and archives under a page's type: their first bytes, or far too many control characters. */
function looksBinary(text: string): boolean {
  const head = text.slice(0, 2_000);
  if (/^(\ufffdPNG|.PNG\r|GIF8|%PDF-|PK\u0003\u0004|\u00ff\u00d8\u00ff|ÿØÿ|RIFF)/s.test(head)) return true;
  const controls = head.match(/[\u0001-\u0008\u000b\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls > 10 && controls > head.length * 0.02;
}

function isGateClosed(site: SiteDefinition, body: ParsedBody, expected: Expectation): boolean {
  const marks = site.gate?.marks;
  if (marks === undefined || !body.has([marks])) return false;
  // Gates that lie over a page which is there all the same hide nothing from us.
  return expected.pageType === "listing" ? !body.has(site.page.marks) : expected.found === 0;
}

function answersInJson(site: SiteDefinition): boolean {
  return site.page.json !== undefined && site.page.json.selector === undefined;
}

function jsonHasMarks(site: SiteDefinition, body: ParsedBody): boolean {
  const rule = site.page.json;
  if (rule === undefined) return false;
  const value = body.json();
  const paths = [...Object.values(rule.fields), rule.text, rule.title].filter((path) => path !== undefined);
  return paths.some((path) => walkJson(value, path).length > 0);
}

function isJsonList(site: SiteDefinition, body: ParsedBody): boolean {
  const items = site.listing.json?.items;
  const value = body.json();
  if (value === undefined) return false;
  return items === undefined || Array.isArray(value) || walkJson(value, items.replace(/\[\]$/, "")).length > 0;
}

function leadsUpwards(asked: string, came: string): boolean {
  if (asked === came) return false;
  const from = new URL(asked).pathname;
  const to = new URL(came).pathname;
  return to === "/" || (from.startsWith(to.replace(/\/?$/, "/")) && from !== to);
}
