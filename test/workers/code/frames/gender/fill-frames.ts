import { seededRandom } from "../../../../bench/copies/seeded-random.ts";
/** What a listing says by construction: a frame of words, its fillers, and the code that they give. */
export interface FrameTable {
  /** "{n}" a noun of the table of nouns, "{a}" an adjective, "{c}" a continuation, "{@}" a place, "{#}" an age, "{land}". */
  readonly frames: readonly string[];
  readonly adjectives: readonly string[];
  readonly lands: readonly string[];
  readonly continuations: readonly string[];
  readonly openings: readonly string[];
  readonly closings: readonly string[];
  /** "{m}": nouns in the plural, for whom the sellers are not. */
  readonly plurals?: readonly string[];
  /** Nouns (or adjectives of a liking) by the code that they state; "" for none. */
  readonly fillers: Readonly<Record<string, readonly string[]>>;
}

export interface Filled {
  readonly text: string;
  readonly code: string;
  readonly frame: string;
  readonly filler: string;
  readonly continuation: string;
  readonly opening: string;
  readonly closing: string;
}

const PLACES = ["Lund", "Umeå", "Västerås", "Hisingen", "Södermalm", "Kiruna", "Borås"];
const BETWEEN = [". ", "! ", ".\n", "\n", "\n\n", " – ", " 🌸 ", " ... "];

/** `size` texts, the same for the same seed; every frame comes equally often. */
export function fillFrames(table: FrameTable, size: number, seed: number): Filled[] {
  const next = seededRandom(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T;
  const fillers = Object.entries(table.fillers).flatMap(([code, words]) => words.map((word) => ({ code, word })));
  const codes = Object.keys(table.fillers);
  return Array.from({ length: size }, (_, index) => {
    const frame = table.frames[index % table.frames.length] as string;
    const code = pick(codes);
    const { word } = pick(fillers.filter((filler) => filler.code === code));
    const continuation = pick(table.continuations);
    const opening = next() < 0.5 ? "" : pick(table.openings);
    const closing = next() < 0.5 ? "" : pick(table.closings);
    const slots: Readonly<Record<string, string>> = {
      n: word,
      a: pick(table.adjectives),
      c: continuation,
      "@": pick(PLACES),
      "#": String(19 + Math.floor(next() * 50)),
      land: pick(table.lands),
      m: pick(table.plurals ?? [""]),
    };
    const [fixed, form] = frame.includes("|| ") ? (frame.split("|| ") as [string, string]) : [null, frame];
    const filled = form.replace(/\{(\w+|[@#])\}/g, (_slot, name: string) => slots[name] ?? "");
    const sentence = capitalised(withArticle(filled));
    const parts = [opening, sentence, closing].filter((part) => part !== "");
    return {
      text: parts.reduce((text, part) => (/[.!?:]$/.test(text) ? `${text} ${part}` : text + pick(BETWEEN) + part)),
      code: fixed ?? code,
      frame,
      filler: form.includes("{n}") ? word : "",
      continuation: form.includes("{c}") ? continuation : "",
      opening,
      closing,
    };
  });
}

function withArticle(text: string): string {
  return text.replace(/(?<!\p{L})([Aa]) (?=[aeio])/gu, "$1n ");
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
