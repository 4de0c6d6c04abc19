import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import type { CaptureOutcome } from "../../schema/vocabulary/capture.ts";
import { listingPage, sendHtml } from "../crawler/test-web.ts";
import type { Bombs } from "./bombs.ts";

/** One way in which a page misbehaves, and what it must be taken for, over HTTP and in a browser. */
export interface Behaviour {
  readonly name: string;
  readonly http: readonly CaptureOutcome[];
  readonly browser: readonly CaptureOutcome[];
  /** Text that a good capture must hold. */
  readonly holds?: string;
  answer(response: ServerResponse, hostile: HostileContext): void;
}

export interface HostileContext {
  readonly origin: string;
  /** host:port of a server that must never be reached. */
  readonly victim: string;
  readonly bombs: Bombs;
  /** How often this page has been asked for, this time included. */
  readonly asked: number;
}

const SWEDISH = "Räksmörgås från Örebro, välkommen åter nästa vecka";

function page(more: string, text = SWEDISH): string {
  return `<!doctype html><html lang="sv"><head><title>Annons</title></head><body><h1 class="rubrik">Annons</h1><p class="brod">${text}</p>${more}</body></html>`;
}

function plain(title: string, body: string): string {
  return `<!doctype html><html lang="sv"><head><title>${title}</title></head><body>${body}</body></html>`;
}

function send(response: ServerResponse, headers: Record<string, string>, body: string | Buffer, status = 200): void {
  response.writeHead(status, headers);
  response.end(body);
}

const html = "text/html; charset=utf-8";
const same = (...outcomes: CaptureOutcome[]) => ({ http: outcomes, browser: outcomes });
const redirect = (to: (hostile: HostileContext) => string, status = 302) => ({
  answer: (response: ServerResponse, hostile: HostileContext) => send(response, { location: to(hostile) }, "", status),
});
const script = (source: string, holds = SWEDISH) => ({
  holds,
  answer: (response: ServerResponse) => sendHtml(response, page(`<script>${source}</script>`)),
});

export const BEHAVIOURS: readonly Behaviour[] = [
  { name: "en vanlig sida", ...same("good"), holds: SWEDISH, answer: (response) => sendHtml(response, page("")) },

  // Ways inside.
  {
    name: "redirect to a private address",
    ...same("blockedAddress"),
    ...redirect(({ victim }) => `http://${victim}/hemligt`),
  },
  {
    name: "redirect to the metadata service",
    ...same("blockedAddress"),
    ...redirect(() => "http://169.254.169.254/latest/"),
  },
  {
    name: "permanent redirect to a private name",
    ...same("blockedAddress"),
    ...redirect(() => "http://intern.example/", 308),
  },
  { name: "redirect to another site", ...same("redirectedOffSite"), ...redirect(() => "http://annan.example/") },
  {
    name: "redirect to a file",
    http: ["redirectedOffSite"],
    browser: ["redirectedOffSite", "networkError"],
    ...redirect(() => "file:///etc/passwd"),
  },
  {
    name: "frame, worker and sockets to a private address",
    ...same("good"),
    holds: SWEDISH,
    answer: (response, { victim }) =>
      sendHtml(
        response,
        page(
          `<iframe src="http://${victim}/ram"></iframe><script>new WebSocket("ws://${victim}/ws");fetch("http://${victim}/f",{mode:"no-cors"}).catch(()=>0);navigator.sendBeacon("http://${victim}/b");new EventSource("http://${victim}/e");</script>`,
        ),
      ),
  },
  {
    name: "script that leaves for a private address",
    http: ["good"],
    browser: ["blockedAddress"],
    answer: (response, { victim }) =>
      sendHtml(response, page(`<script>location.href="http://${victim}/hemligt"</script>`)),
  },
  {
    name: "script that leaves for another site",
    http: ["good"],
    browser: ["redirectedOffSite"],
    answer: (response) => sendHtml(response, page('<script>location.href="http://annan.example/"</script>')),
  },

  // Too much, too slow.
  {
    name: "gzip bomb",
    ...same("tooLarge"),
    answer: (response, { bombs }) => send(response, { "content-type": html, "content-encoding": "gzip" }, bombs.gzip),
  },
  {
    name: "brotli bomb",
    http: ["tooLarge"],
    browser: ["tooLarge", "networkError"],
    answer: (response, { bombs }) => send(response, { "content-type": html, "content-encoding": "br" }, bombs.br),
  },
  {
    name: "deflate bomb",
    ...same("tooLarge"),
    answer: (response, { bombs }) =>
      send(response, { "content-type": html, "content-encoding": "deflate" }, bombs.deflate),
  },
  {
    name: "gzip in gzip in gzip",
    http: ["networkError"],
    browser: ["networkError", "good"],
    holds: SWEDISH,
    answer: (response) =>
      send(
        response,
        { "content-type": html, "content-encoding": "gzip, gzip, gzip" },
        gzipSync(gzipSync(gzipSync(page("")))),
      ),
  },
  { name: "endless answer", ...same("tooLarge", "timedOut"), answer: endless },
  { name: "answer that drips", ...same("timedOut"), answer: drip },
  { name: "server that never answers", ...same("timedOut"), answer: () => undefined },
  {
    name: "headers without end",
    ...same("tooLarge", "networkError"),
    answer: (response) =>
      send(
        response,
        {
          "content-type": html,
          ...Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`x-${n}`, "y".repeat(8_000)])),
        },
        page(""),
      ),
  },
  {
    name: "a million elements",
    http: ["good", "tooLarge"],
    browser: ["tooLarge", "timedOut", "rendererCrashed"],
    answer: (response) => sendHtml(response, page("<b></b>".repeat(260_000))),
  },
  {
    name: "elements nested without end",
    http: ["good"],
    browser: ["good", "tooLarge", "timedOut", "rendererCrashed"],
    answer: (response) => sendHtml(response, page("<div>".repeat(60_000))),
  },
  {
    name: "script that eats memory",
    http: ["good"],
    browser: ["rendererCrashed", "timedOut", "tooLarge"],
    answer: (response) =>
      sendHtml(response, page("<script>const a=[];for(;;)a.push(new Array(1e6).fill(Math.random()))</script>")),
  },
  {
    name: "script that never ends",
    http: ["good"],
    browser: ["timedOut"],
    answer: (response) => sendHtml(response, page("<script>for(;;);</script>")),
  },
  {
    name: "script that grows the page",
    http: ["good"],
    browser: ["good", "tooLarge"],
    answer: (response) =>
      sendHtml(
        response,
        page(
          "<script>setInterval(()=>{for(let i=0;i<50;i++)document.body.append(document.createElement('p'))},1)</script>",
        ),
      ),
  },

  // In circles.
  {
    name: "redirect in a circle",
    ...same("tooManyRedirects"),
    answer: (response, { origin }) =>
      send(response, { location: `${origin}/annons/${encodeURIComponent("redirect in a circle")}` }, "", 302),
  },
  {
    name: "script that reloads",
    http: ["good"],
    browser: ["tooManyRedirects", "good"],
    answer: (response) => sendHtml(response, page("<script>location.reload()</script>")),
  },
  {
    name: "refresh without end",
    http: ["good"],
    browser: ["tooManyRedirects", "good"],
    answer: (response) => sendHtml(response, page('<meta http-equiv="refresh" content="0">')),
  },

  // Windows and files.
  { name: "alert, confirm and prompt", ...same("good"), ...script("alert(1);confirm(2);prompt(3)") },
  {
    name: "a page that will not be left",
    ...same("good"),
    ...script("onbeforeunload=(e)=>{e.preventDefault();return 'stanna'};"),
  },
  { name: "print", ...same("good"), ...script("print()") },
  { name: "popups", ...same("good"), ...script("for(let i=0;i<5;i++)window.open('/popup'+i)") },
  {
    name: "download",
    ...same("wrongContentType"),
    answer: (response) =>
      send(
        response,
        { "content-type": "application/octet-stream", "content-disposition": 'attachment; filename="a.html"' },
        page(""),
      ),
  },
  {
    name: "download that calls itself a page",
    http: ["good"],
    browser: ["wrongContentType", "good"],
    answer: (response) =>
      send(response, { "content-type": html, "content-disposition": 'attachment; filename="a.html"' }, page("")),
  },

  // Not what it says.
  {
    name: "ISO-8859-1 that says UTF-8",
    http: ["good"],
    browser: ["wrongCharset"],
    holds: SWEDISH,
    answer: (response) => send(response, { "content-type": html }, iconv.encode(page(""), "latin1")),
  },
  {
    name: "UTF-8 that says ISO-8859-1",
    http: ["good"],
    browser: ["wrongCharset"],
    holds: SWEDISH,
    answer: (response) => send(response, { "content-type": "text/html; charset=iso-8859-1" }, Buffer.from(page(""))),
  },
  {
    name: "text encoded twice",
    ...same("wrongCharset"),
    answer: (response) =>
      send(
        response,
        { "content-type": html },
        Buffer.from(iconv.decode(Buffer.from(page("", `${SWEDISH} åäö åäö`)), "latin1")),
      ),
  },
  {
    name: "page that says it is an image",
    ...same("wrongContentType"),
    answer: (response) => send(response, { "content-type": "image/png" }, page("")),
  },
  {
    name: "image that says it is a page",
    ...same("wrongContentType", "wrongCharset"),
    answer: (response) =>
      send(
        response,
        { "content-type": html },
        Buffer.concat([Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), Buffer.alloc(4_000, 7)]),
      ),
  },
  {
    name: "NUL in the page",
    ...same("good"),
    holds: SWEDISH,
    answer: (response) => sendHtml(response, page("", `\u0000${SWEDISH}\u0000`)),
  },
  {
    name: "plain text",
    ...same("wrongContentType"),
    answer: (response) => send(response, { "content-type": "text/plain" }, "Annons: ring mig"),
  },
  { name: "empty answer", ...same("empty"), answer: (response) => sendHtml(response, "") },
  {
    name: "204",
    ...same("empty", "networkError", "wrongContentType"),
    answer: (response) => send(response, {}, "", 204),
  },
  {
    name: "broken gzip",
    http: ["networkError"],
    browser: ["networkError", "empty"],
    answer: (response) =>
      send(
        response,
        { "content-type": html, "content-encoding": "gzip" },
        gzipSync(page("x".repeat(50_000))).subarray(0, 60),
      ),
  },
  { name: "connection cut", ...same("networkError"), answer: (response) => response.socket?.destroy() },
  {
    name: "connection cut in the middle of the page",
    ...same("networkError"),
    answer(response) {
      response.writeHead(200, { "content-type": html });
      response.write(page("").replace("</body></html>", ""), () => setTimeout(() => response.socket?.destroy(), 50));
    },
  },
  {
    name: "page shorter than announced",
    ...same("networkError"),
    answer(response) {
      response.writeHead(200, { "content-type": html, "content-length": "90000" });
      response.write(page(""), () => setTimeout(() => response.socket?.destroy(), 50));
    },
  },
  {
    name: "no HTTP at all",
    ...same("networkError"),
    answer: (response) => response.socket?.end("Hej, detta är inte HTTP\r\n\r\n"),
  },

  // Walls and gone pages.
  {
    name: "soft 404",
    ...same("softNotFound"),
    answer: (response) =>
      sendHtml(response, plain("Hoppsan", "<h1>Annonsen finns inte längre</h1><p>Den har tagits bort.</p>")),
  },
  { name: "soft 404 by way of the front page", ...same("softNotFound"), ...redirect(({ origin }) => `${origin}/`) },
  {
    name: "log-in wall",
    ...same("loginWall"),
    answer: (response) =>
      sendHtml(
        response,
        plain(
          "Logga in",
          '<h1>Logga in</h1><form method="post"><input name="u"><input type="password" name="p"><button>Logga in</button></form>',
        ),
      ),
  },
  {
    name: "CAPTCHA with status 200",
    ...same("captchaWall"),
    answer: (response) =>
      sendHtml(response, plain("Kontroll", '<form><div class="g-recaptcha" data-sitekey="x"></div></form>')),
  },
  {
    name: "CAPTCHA with status 403",
    ...same("captchaWall"),
    answer: (response) => sendHtml(response, plain("Just a moment...", '<div id="challenge-form"></div>'), 403),
  },
  {
    name: "block page",
    ...same("blockPage"),
    answer: (response) => sendHtml(response, plain("Access denied", "<h1>Access denied</h1>"), 403),
  },
  {
    name: "block page with status 200",
    ...same("blockPage"),
    answer: (response) => sendHtml(response, plain("Access denied", "<h1>Your request was blocked</h1>")),
  },
  {
    name: "age gate that nobody described",
    ...same("gateClosed"),
    answer: (response) =>
      sendHtml(
        response,
        plain("Vuxna", "<p>Du måste ha fyllt 18 år för att gå vidare.</p><button>Jag är över 18</button>"),
      ),
  },
  {
    name: "changed template",
    ...same("templateChanged"),
    answer: (response) =>
      sendHtml(
        response,
        plain("Annons", `<div class="x1"><h2>Annons</h2><p>${SWEDISH} ${SWEDISH} ${SWEDISH}</p></div>`),
      ),
  },
  { name: "gone", ...same("gone"), answer: (response) => sendHtml(response, "borta", 410) },
  { name: "not found", ...same("notFound"), answer: (response) => sendHtml(response, "borta", 404) },
  { name: "server error for ever", ...same("serverError"), answer: (response) => sendHtml(response, "fel", 500) },
  {
    name: "busy at first, with Retry-After",
    ...same("good"),
    answer: (response, { asked }) =>
      asked === 1 ? send(response, { "retry-after": "1" }, "", 503) : sendHtml(response, listingPage("till slut")),
  },
];

function endless(response: ServerResponse): void {
  response.writeHead(200, { "content-type": html });
  response.write('<!doctype html><h1 class="rubrik">Annons</h1>');
  const chunk = "<p>mer</p>".repeat(5_000);
  const more = () => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once("drain", more);
  };
  more();
}

function drip(response: ServerResponse): void {
  response.writeHead(200, { "content-type": html });
  const timer = setInterval(() => (response.destroyed ? clearInterval(timer) : response.write("<p>")), 200);
  response.on("close", () => clearInterval(timer));
}
