import type { ListingPart, ListingText, TextSpan } from "../../schema/vocabulary/listing-text.ts";
import { FIRST_NAMES } from "./first-names.ts";

/**
 * Names of persons in a listing, to be hidden from whoever reads it: values of name fields; what "jag heter", "my name
 * is" and the like introduce; capitalised first names; and every other place where a name so found stands again. Meant
 * to hide too much rather than too little: it decides nothing that is counted.
 */
export function findNames(listing: ListingText): TextSpan[] {
  const parts = partsOf(listing);
  const found = parts.flatMap(({ part, text, isName }) => {
    if (isName) return text === "" ? [] : [{ part, start: 0, end: text.length, word: text }];
    return [...introduced(text), ...listed(text, part === "title")].map((span) => ({ part, ...span }));
  });
  const names = new Set(
    found.flatMap(({ word }) => word.toLowerCase().match(/[\p{L}]{3,}/gu) ?? []).filter((word) => !NO_NAME.has(word)),
  );
  const again = parts.flatMap(({ part, text }) =>
    wordsOf(text)
      .filter(({ word }) => names.has(word.toLowerCase().replace(/s$/, "")) || names.has(word.toLowerCase()))
      .map(({ start, end }) => ({ part, start, end })),
  );
  return [...found.map(({ part, start, end }) => ({ part, start, end })), ...again];
}

interface Part {
  readonly part: ListingPart;
  readonly text: string;
  readonly isName: boolean;
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function partsOf(listing: ListingText): Part[] {
  const fields = listing.fields.map(({ label, value, variable }, at): Part => {
    return { part: `field:${at}`, text: value, isName: variable === null && NAME_LABEL.test(label.trim()) };
  });
  return [
    { part: "title", text: listing.title, isName: false },
    ...fields,
    { part: "text", text: listing.text, isName: false },
  ];
}

/** "Jag heter Maja", "kalla mig majsan", "kram Maja": one word, or two when the second is capitalised. */
function introduced(text: string): Word[] {
  return [...text.matchAll(INTRODUCERS)].flatMap((match) => {
    const [, first = "", second = ""] = match;
    if (NO_NAME.has(first.toLowerCase()) || (match[0].startsWith("/") && !isCapitalised(first))) return [];
    const start = match.index + match[0].length - first.length - second.length;
    const end = start + first.length + (isCapitalised(second.trim()) ? second.length : 0);
    return [{ word: text.slice(start, end), start, end }];
  });
}

/** First names on the list, capitalised; in headings in any case. */
function listed(text: string, anyCase: boolean): Word[] {
  return wordsOf(text).filter(({ word }) => {
    const lower = word.toLowerCase();
    const isName = FIRST_NAMES.has(lower) || (lower.endsWith("s") && FIRST_NAMES.has(lower.slice(0, -1)));
    return isName && (anyCase || isCapitalised(word));
  });
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\p{L}[\p{L}\p{M}]*(?:-\p{L}+)?/gu)].map((match) => {
    return { word: match[0], start: match.index, end: match.index + match[0].length };
  });
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

const NAME_LABEL =
  /^(?:(?:mitt |hennes |ditt )?(?:namn|förnamn|artistnamn|profilnamn|användarnamn|användare|smeknamn|alias|nick|signatur|kallas)|(?:my |her |first |stage |nick|user|screen )?(?:name|username|nickname|display name|known as))\s*:?$/i;

const INTRODUCERS =
  /(?:(?<!\p{L})(?:(?:jag|vi) heter|heter|kallas(?: för)?|kalla mig(?: för)?|mitt namn är|mitt namn|namn ?:|smeknamn ?:|alias ?:|my name is|my name's|my name|name is|name ?:|call me|known as|named|kram(?:ar)?(?: från)?|puss(?:ar)?(?: från)?|kyss(?:ar)?(?: från)?|hälsningar|mvh|kisses(?: from)?|xoxo|yours|regards)(?!\p{L})|(?<=^|\s)\/)[ \t,.:!–-]{0,3}(\p{L}[\p{L}\p{M}-]{1,30})([ \t]\p{Lu}[\p{L}\p{M}-]{1,30})?/giu;

/** Words that follow an introducer and are no name. */
const NO_NAME = new Set(
  (
    "jag du vi ni och eller är en ett den det som mig dig inte för på från till med i av vad hur bara gärna då så nu " +
    "i you we and or is are a an the it that me not for on from to with of what how just my your our to dear all både " +
    "tjej kille kvinna man dam herr woman girl lady guy couple par svensk svenska sverige swedish sweden stockholm " +
    "göteborg malmö incall outcall timme hour år years old kr sek privat hemligt secret ask fråga okänt anonym"
  ).split(" "),
);
