import {
  ENGLISH_EXCHANGES,
  ENGLISH_MISSPELLINGS,
  ENGLISH_SENTENCES,
  ENGLISH_TAILS,
} from "../data/english-sentences.ts";
import { EMOJI, STATEMENTS } from "../data/statements.ts";
import {
  SWEDISH_EXCHANGES,
  SWEDISH_MISSPELLINGS,
  SWEDISH_SENTENCES,
  SWEDISH_TAILS,
} from "../data/swedish-sentences.ts";
import type { Random } from "./random.ts";
import type { Language, Wording } from "./types.ts";

/** What a text has to say besides being a text. */
export interface TextTask {
  readonly language: Language;
  readonly name: string;
  /** Sentences that state variables, ready but for their own {a|b}. */
  readonly statements: readonly string[];
  /** Whether <place> may stand in the title, and whether it must stand somewhere. */
  readonly place: "never" | "may" | "must";
  readonly contact: "none" | "mail" | "phone";
  readonly bilingual: boolean;
}

const SENTENCES = { sv: SWEDISH_SENTENCES, en: ENGLISH_SENTENCES } as const;
const TAILS = { sv: SWEDISH_TAILS, en: ENGLISH_TAILS } as const;
const EXCHANGES = { sv: SWEDISH_EXCHANGES, en: ENGLISH_EXCHANGES } as const;
const MISSPELLINGS = { sv: SWEDISH_MISSPELLINGS, en: ENGLISH_MISSPELLINGS } as const;
/** Words that remain when places, prices, dates and contacts are masked. */
const LEAST_WORDS = 14;

/** Chooses one of each {a|b|c}. */
export function choose(random: Random, pattern: string): string {
  return pattern.replace(/\{([^}]*)\}/g, (_, choices: string) => random.pick(choices.split("|")));
}

/** Writes one listing's title and paragraphs, with slots where its addresses may differ. */
export function writeWording(random: Random, task: TextTask): Wording {
  const words = STATEMENTS[task.language];
  const placeInTitle = task.place !== "never" && random.chance(0.4);
  const title = random
    .pick<string>(placeInTitle ? words.joins : words.bare)
    .replace("<greeting>", random.pick<string>(words.greetings))
    .replace("<name>", task.name);
  const sentences = drawSentences(random, task);
  if (task.place === "must" && (!placeInTitle || random.chance(0.5)))
    insert(random, sentences, random.pick<string>(words.place));
  for (const statement of task.statements) insert(random, sentences, choose(random, statement));
  if (task.contact !== "none") {
    const patterns: readonly string[] = task.contact === "mail" ? words.contact : words.phone;
    sentences.push(random.pick(patterns));
  }
  const paragraphs = intoParagraphs(random, sentences);
  if (task.bilingual) {
    const other = drawSentences(random, { ...task, language: task.language === "sv" ? "en" : "sv" });
    paragraphs.push(other.join(" "));
  }
  return { title, paragraphs };
}

function drawSentences(random: Random, task: TextTask): string[] {
  const count = [2, 4, 5, 6, 7, 9, 12][random.weighted([0.12, 0.18, 0.2, 0.2, 0.14, 0.1, 0.06])] ?? 5;
  const careless = random.chance(0.12);
  const cheerful = random.chance(0.2);
  const used = new Set<number>();
  const sentences: string[] = [];
  for (let words = 0; sentences.length < count || words < LEAST_WORDS; ) {
    const index = random.int(SENTENCES[task.language].length);
    if (used.has(index)) continue;
    used.add(index);
    const sentence = choose(random, SENTENCES[task.language][index] ?? "");
    words += sentence
      .replace(/<\w+>/g, "")
      .split(/\s+/)
      .filter((word) => /\p{L}/u.test(word)).length;
    const written = careless ? misspell(random, sentence, task.language) : sentence;
    sentences.push(cheerful && random.chance(0.4) ? `${written} ${random.pick(EMOJI)}` : written);
  }
  return sentences;
}

function insert(random: Random, sentences: string[], sentence: string): void {
  sentences.splice(random.int(sentences.length + 1), 0, sentence);
}

function intoParagraphs(random: Random, sentences: readonly string[]): string[] {
  const paragraphs: string[] = [];
  for (let from = 0; from < sentences.length; ) {
    const length = 1 + random.int(4);
    paragraphs.push(sentences.slice(from, from + length).join(" "));
    from += length;
  }
  return paragraphs;
}

function misspell(random: Random, sentence: string, language: Language): string {
  const [right, wrong] = random.pick(MISSPELLINGS[language]);
  return sentence.includes(right) ? sentence.replace(right, wrong) : sentence.toLowerCase();
}

/**
 * The same text but for one to six words, fewer in short texts: words exchanged for others of the same sense, or a
 * short closing line added, which `addLine` insists on. What the text states stays.
 */
export function editWording(random: Random, wording: Wording, language: Language, addLine: boolean): Wording {
  const paragraphs = [...wording.paragraphs];
  const length = paragraphs.join(" ").split(/\s+/).length;
  let edits = 1 + random.int(Math.max(1, Math.min(6, Math.floor(length / 8))));
  for (const [from, to] of random.shuffled(EXCHANGES[language])) {
    if (edits === 0) break;
    const word = new RegExp(`(?<![\\p{L}<])${from}(?![\\p{L}>])`, "u");
    const at = paragraphs.findIndex((paragraph) => word.test(paragraph));
    if (at < 0) continue;
    paragraphs[at] = (paragraphs[at] ?? "").replace(word, to);
    edits--;
  }
  const tail = random.pick(TAILS[language].filter((line) => !paragraphs.join(" ").includes(line)));
  if (addLine || edits >= tail.split(" ").length || paragraphs.join() === wording.paragraphs.join()) {
    paragraphs[paragraphs.length - 1] = `${paragraphs.at(-1) ?? ""} ${tail}`;
  }
  return { title: wording.title, paragraphs };
}
