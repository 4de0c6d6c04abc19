import type { CaptureOutcome } from "../schema/vocabulary/capture.ts";
import type { ParsedBody } from "./parse-body.ts";

/**
 * What stands where a page was expected. Asked only of pages without their marks: a log-in form or a captcha in the
 * corner of a real page is no wall. Nothing here is ever answered or got around.
 */
export function recogniseWall(body: ParsedBody, finalAddress: string): CaptureOutcome | null {
  if (body.kind === "json") return null;
  const $ = body.page();
  const title = foldText($("title").first().text(), 200);
  if (body.has(CAPTCHA_MARKS) || CAPTCHA_TITLES.test(title)) return "captchaWall";
  const path = new URL(finalAddress).pathname;
  if (body.has(["input[type=password]"]) || LOGIN_PATHS.test(path)) return "loginWall";
  $("script, style, noscript, template").remove();
  const text = foldText($("body").text() || $.root().text(), 4_000);
  if (CAPTCHA_TEXTS.test(text) && text.length < 2_000) return "captchaWall";
  const heading = foldText($("h1, h2").first().text(), 200);
  const spoken = `${title} | ${heading} | ${text.length < 600 ? text : ""}`;
  if (NOT_FOUND_TEXTS.test(spoken)) return "softNotFound";
  if (BLOCK_TEXTS.test(spoken)) return "blockPage";
  if (LOGIN_TEXTS.test(spoken)) return "loginWall";
  // A gate speaks of age and offers a way in; a footer that says "18 år" offers none.
  const waysIn = $("a[href], button, input[type=submit], input[type=button]")
    .toArray()
    .map((element) => foldText($(element).text() || ($(element).attr("value") ?? ""), 60));
  if (AGE_TEXTS.test(text) && text.length < 2_500 && waysIn.some((words) => WAY_IN_TEXTS.test(words))) {
    return "gateClosed";
  }
  if (SERVER_TEXTS.test(spoken)) return "serverError";
  return text.length < 20 ? "empty" : null;
}

/** Marks of captchas in an answer that refuses: a 403 or 503 with a puzzle is a wall, not a fault. */
export function hasCaptcha(body: ParsedBody): boolean {
  return body.has(CAPTCHA_MARKS) || CAPTCHA_TITLES.test(foldText(body.page()("title").first().text(), 200));
}

function foldText(text: string, most: number): string {
  return text
    .slice(0, most * 4)
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, most);
}

const CAPTCHA_MARKS = [
  ".g-recaptcha",
  ".h-captcha",
  ".cf-turnstile",
  "#challenge-form",
  "#cf-challenge-running",
  "#px-captcha",
  "[id*=captcha i]",
  "[class*=captcha i]",
  "iframe[src*=captcha i]",
  "img[src*=captcha i]",
  "input[name*=captcha i]",
  "script[src*=captcha i]",
  "script[src*='challenges.cloudflare.com']",
];
const CAPTCHA_TITLES =
  /^(just a moment|attention required|ddos-guard|security check|are you (a )?(human|robot)|är du (en )?(människa|robot))/i;
const CAPTCHA_TEXTS =
  /\b(captcha|verify (that )?you are (a )?human|prove (that )?you are not a robot|bekräfta att du (är (en )?människa|inte är en robot)|checking your browser)\b/i;
const LOGIN_PATHS = /\/(log-?in|sign-?in|logga-?in|inloggning|auth|sso|bli-medlem)(\/|\.|$)/i;
const LOGIN_TEXTS =
  /\b(log in to (continue|view|see)|please (log|sign) in|sign in to (continue|view|see)|logga in för att|du måste (vara inloggad|logga in)|members only|endast för medlemmar)/i;
const NOT_FOUND_TEXTS =
  /\b(404|page not found|not found|no longer (available|exists)|does not exist|has been (removed|deleted)|has expired|finns (inte|ej)( längre)?|hittades inte|kunde inte hittas|(är|har blivit|har) (borttagen|borttaget|tagits bort|utgången|avslutad)|inte längre tillgänglig)\b/i;
const BLOCK_TEXTS =
  /\b(access (denied|to this page has been denied|is forbidden)|403|forbidden|you have been blocked|(your )?(request|ip|ip address) (was|is|has been) (blocked|banned)|unusual traffic|too many requests|åtkomst nekad|du har blivit blockerad|för många förfrågningar)\b/i;
const SERVER_TEXTS =
  /\b(internal server error|service unavailable|bad gateway|gateway timeout|temporarily unavailable|database error|fatal error|underhåll pågår|tillfälligt fel|försök igen senare|maintenance)\b/i;
const AGE_TEXTS =
  /(\b(18|arton) år\b|\båldersgräns|\båldersbekräft|\bover 18\b|\b18 years\b|\b18\+|\bage (verification|confirmation|check)|\bof legal age\b|\bbekräfta (din ålder|att du är))/i;
const WAY_IN_TEXTS =
  /^(enter\b|ja\b|yes\b|jag är|i('m| am)\b|över 18|over 18|18\+|bekräfta|confirm|godkänn|accept|agree|fortsätt|continue|gå vidare|gå in|kom in)/i;
