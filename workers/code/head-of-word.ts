import { FIRST_NAMES } from "../recognise/first-names.ts";
import type { Tokens } from "../recognise/tokenise.ts";
import { writtenAt } from "./read-part.ts";

/** What the last member of a compound, which carries its meaning, says it names. */
export type Head = "person" | "thing" | null;

/**
 * What a word that no list knows is likely to name, by its last member: "lyxeskort" is a person, "helkroppsmassage" a
 * thing. Swedish makes such compounds without end, so they cannot be listed. Asked only beside wordings, never per word.
 */
export function headOfWord(tokens: Tokens, at: number): Head {
  const word = writtenAt(tokens, at).toLowerCase();
  if (word.length < 6) return null;
  if (PERSON_HEADS.test(word)) return "person";
  return THING_HEADS.test(word) ? "thing" : null;
}

/** Whether a word is a first name with its capital letter. */
export function isFirstName(tokens: Tokens, at: number): boolean {
  if (at < 0 || at >= tokens.count || tokens.capitals[at] !== 1) return false;
  const word = writtenAt(tokens, at).toLowerCase();
  return FIRST_NAMES.has(word) || (word.endsWith("s") && FIRST_NAMES.has(word.slice(0, -1)));
}

/** Whether a word is by its end a thing that numbers are given to: "portkod", "spårvagn", "sommarpris". */
export function isThingByEnd(tokens: Tokens, at: number): boolean {
  return at >= 0 && NUMBERED_HEADS.test(writtenAt(tokens, at).toLowerCase());
}

const NUMBERED_HEADS =
  /(?:kod(?:en)?|vagn(?:en)?|bana(?:n)?|linje(?:n)?|nummer|storlek|pris(?:et)?|avgift(?:en)?|rabatt(?:en)?|veckan?|veckor(?:na)?|plats(?:en)?|vägen|gatan|väg|gränd|hus(?:et)?|rum(?:met)?|tid(?:en)?|tillägg(?:et)?|kupa(?:n)?|längd|vikt|mått(?:et)?)$/u;
const PERSON_HEADS =
  /(?:tjej(?:en)?|kvinnan?|flickan?|dam(?:en)?|brud(?:en)?|killen?|grabb(?:en)?|student(?:en)?|studentskan?|modell(?:en)?|eskort(?:en)?|skönhet(?:en)?|gudinnan?|prinsessan?|massös(?:en)?|terapeut(?:en)?|värdinnan?|dansös(?:en)?|älskarinnan?|drottning|girl|woman|lady)$/u;
const THING_HEADS =
  /(?:smör(?:et)?|tvål(?:en)?|massagen?|maten?|musiken?|film(?:er|en)?|kaffe|kök(?:et)?|lektion(?:er)?|kurs(?:er|en)?|restaurang(?:er|en)?|vin(?:er|et)?|bad(?:et)?|bastun?|kronor|nummer|kort|bank(?:en)?|bil(?:en|ar)?|klock(?:a|an|or)|parfym(?:er)?|kläder|klänning|behandling(?:ar)?|teknik(?:er)?|olj(?:a|or)|stil(?:en)?|litteratur|historia|politik|teater|dans(?:er)?|bröd|kak(?:a|or)|bull(?:e|ar)|gryt(?:a|or)|sopp(?:a|or)|kryddor|choklad|konst(?:en)?|design|möbler|soff(?:a|an|or)|säng(?:en)?|matt(?:a|an|or)|hotell(?:et)?|tidning(?:ar)?|böcker|boken|serie(?:r)?|romaner|sång(?:er)?|låt(?:ar)?|marknad(?:en)?|butik(?:en|er)?|språk(?:et)?|ost(?:ar)?|fest(?:en|er)?|afton|kväll(?:ar)?|tradition(?:er)?|humor|flaggan?|köping)$/u;
