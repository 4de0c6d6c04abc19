import type { ReadPart } from "./read-part.ts";
import type { ResolvedMention } from "./resolve-place.ts";
import type { AskedLabel } from "./variable-reader.ts";

/** "Lund, tåg från Köpenhamn", "Skärholmen, vid bussen mot Kungens kurva": where a way to the place begins or leads. */
export function withoutWays({ tokens }: ReadPart, resolved: readonly ResolvedMention[]): readonly ResolvedMention[] {
  if (resolved.length < 2) return resolved;
  const kept = resolved.filter(({ from }) => {
    const start = tokens.starts[from] ?? 0;
    return !WAY.test(tokens.text.slice(Math.max(0, start - 24), start));
  });
  return kept.length > 0 ? kept : resolved;
}

const WAY =
  /(?<!\p{L})(?:från|from|(?:buss(?:en)?|tåg(?:et)?|bus|train|färja(?:n)?|ferry|vägen|road|tram|spårvagn(?:en)?)\s(?:mot|till|to|towards))\s$/iu;

/** "Län", "County", "Region", and not "Län/kommun". */
export function asksCounty({ label }: AskedLabel): boolean {
  return label.length < 40 && /(?<!\p{L})(?:län|county|region|landskap)(?!\p{L})/iu.test(label) && !/[/&,]/.test(label);
}

/** Days and hours under "Stay" or "Visiting": no place at all. */
export function isTimeOnly({ tokens }: ReadPart): boolean {
  return (
    /\d/.test(tokens.text) &&
    tokens.text.length < 40 &&
    /^(?:[\s\d.,:;/–—-]|to|till?|until|from|från|kl|jan|feb|mar|apr|may|maj|jun|jul|aug|sep|okt|oct|nov|dec|\p{L}*(?:uari|ruary|uary|mars|march|april|juni|juli|june|july|augusti|august|ember|ober|dag|days?|dagar|veckor|vecka|weeks?|nights?))+$/iu.test(
      tokens.text,
    )
  );
}
