import type { DemoSite } from "../sites.ts";

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) =>
    sign === "&" ? "&amp;" : sign === "<" ? "&lt;" : sign === ">" ? "&gt;" : "&quot;",
  );
}

/** Text of a page that writes every letter outside ASCII as a numeric entity. */
export function asEntities(html: string): string {
  return html.replace(/[^\u0000-\u007f]/gu, (sign) => `&#${sign.codePointAt(0) ?? 63};`);
}

/** Signs that ISO-8859-1 lacks, as numeric entities; the rest as it is. */
export function forLatin1(html: string): string {
  return html.replace(/[^\u0000-\u00ff]/gu, (sign) => `&#${sign.codePointAt(0) ?? 63};`);
}

export function languageOf(site: DemoSite): "sv" | "en" {
  return site.family === "english" || site.family === "englishForm" || site.id === "a5-cityads" ? "en" : "sv";
}

/** A class name as build tools hash them: the same for one site and name, and different for every listing page. */
export function hashedClass(site: DemoSite, name: string, salt: number): string {
  let hash = salt | 0;
  for (const sign of `${site.id}.${name}`) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619);
  return `x${(hash >>> 0).toString(36)}`;
}

/** The page around a body: head, menu, pictures that nobody has to fetch, a calendar without end, a footer with a clock. */
export function htmlPage(
  site: DemoSite,
  title: string,
  body: string,
  { head = "", now }: { head?: string; now: Date },
): string {
  const sv = languageOf(site) === "sv";
  const charset = site.latin1 === true ? "ISO-8859-1" : "utf-8";
  const clock = now.toISOString().slice(11, 16);
  const page = `<!DOCTYPE html>
<html lang="${sv ? "sv" : "en"}"><head><meta charset="${charset}"><title>${escapeHtml(title)} – ${escapeHtml(site.name)}</title>
<link rel="icon" href="data:,"><style>body{font-family:sans-serif;max-width:60em;margin:auto}</style>${head}</head>
<body class="${site.theme}"><header class="${site.theme}-topp"><img src="/bild/logga-${site.number}.png" alt="${escapeHtml(site.name)}" width="120" height="40">
<nav class="${site.theme}-meny"><a href="/">${sv ? "Start" : "Home"}</a> <a href="/kalender/2026/8">${sv ? "Kalender" : "Calendar"}</a> <a href="/om">${sv ? "Om sidan" : "About"}</a></nav></header>
${body}
<footer class="${site.theme}-fot"><p>${sv ? `Klockan är ${clock}. ${400 + (now.getUTCMinutes() % 60)} besökare just nu.` : `It is ${clock}. ${400 + (now.getUTCMinutes() % 60)} visitors right now.`}</p></footer></body></html>`;
  return site.latin1 === true ? forLatin1(page) : site.detail === "entityTable" ? asEntities(page) : page;
}
