import type { DemoSite } from "../sites.ts";
import { htmlPage } from "./html.ts";

/** Cookies that show that a visitor has stated an age. */
export const GATE_COOKIES = {
  form: { name: "alder", value: "ja" },
  cookie: { name: "vuxen", value: "1" },
  click: { name: "adult", value: "yes" },
} as const;

/** Whether a visitor with these cookies stands outside a site's age gate. */
export function isShutOut(site: DemoSite, cookies: string): boolean {
  if (site.gate === undefined) return false;
  const { name, value } = GATE_COOKIES[site.gate];
  return !cookies.split(/;\s*/).includes(`${name}=${value}`);
}

/** What stands before a site until the age is stated. */
export function gatePage(site: DemoSite, target: string, now: Date): string {
  const bodies = {
    form: `<form id="aldersgrind" method="post" action="/intyga"><p>Sidan är till för vuxna.</p><input type="hidden" name="tillbaka" value="${target.replaceAll('"', "")}"><input type="hidden" name="alder" value="ja"><button>Jag är vuxen</button></form>`,
    cookie: `<div class="grind"><p>Godkänn villkoren för att gå vidare.</p><button onclick="document.cookie='vuxen=1;path=/';location.reload()">Godkänn</button></div>`,
    click: `<div id="gate"><p>Adults only.</p><button class="enter" onclick="document.cookie='adult=yes;path=/';location.reload()">Enter</button></div>`,
  } as const;
  return htmlPage(site, site.name, site.gate === undefined ? "" : bodies[site.gate], { now });
}
