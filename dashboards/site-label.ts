import type { Language } from "./language.ts";
import type { RoundSite } from "./round-data.ts";
import { COMMON } from "./texts/every-page.ts";

/** "Webbplats A", or "Webbplats A · Torget" for those who may see names. */
export function siteLabel(site: Pick<RoundSite, "letter" | "name">, language: Language): string {
  const letter = `${COMMON[language].site}\u00a0${site.letter}`;
  return site.name === null ? letter : `${letter} · ${site.name}`;
}
