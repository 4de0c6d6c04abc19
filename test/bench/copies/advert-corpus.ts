import { seededRandom } from "./seeded-random.ts";

/**
 * A corpus of invented ads whose truth is known: which original each came from. About 70 % are exact copies (a
 * quarter of them in another form: case, punctuation, spaces), about 20 % near copies with one to six words edited,
 * the rest the originals themselves; some originals are siblings, made from one template by changing a share of its
 * words.
 */
export interface CorpusShape {
  readonly ads: number;
  readonly originals: number;
  readonly seed: number;
  /** Share of originals that have siblings. */
  readonly siblings: number;
  /** Share of a template's words that a sibling changes: drawn evenly between the two. */
  readonly changedFrom: number;
  readonly changedTo: number;
}

export interface Advert {
  readonly text: string;
  /** The number of its original: the truth. */
  readonly original: number;
}

/** The proportions of 2020: 150 000 hits, 12 474 unique. */
export const PUBLISHED_SHAPE: CorpusShape = {
  ads: 150_000,
  originals: 12_474,
  seed: 2020,
  siblings: 0.12,
  changedFrom: 0.25,
  changedTo: 0.45,
};
export const HARDER_SHAPE: CorpusShape = { ...PUBLISHED_SHAPE, changedFrom: 0.1, changedTo: 0.25 };

export const scaled = (shape: CorpusShape, factor: number): CorpusShape => ({
  ...shape,
  ads: Math.round(shape.ads * factor),
  originals: Math.round(shape.originals * factor),
});

const VOCABULARY = 6_000;
const FAMILY = 5;
/** Words of a text: 60 to 140, as ads with free text have. Six edits in fewer than 60 are more than a near copy. */
const SHORTEST = 60;
const LONGEST = 140;

/**
 * The corpus, ad by ad, in an order that mixes originals. Originals are made from their number whenever they are
 * needed, so that a corpus of any size takes no memory.
 */
export function* advertCorpus(shape: CorpusShape): Generator<Advert> {
  const words = vocabulary(shape.seed);
  const draw = seededRandom(shape.seed ^ 0x5bd1e995);
  const order = shuffledPlaces(shape, draw);
  for (const place of order) {
    const original = place % shape.originals;
    const base = originalWords(original, shape, words);
    yield { original, text: place < shape.originals ? inPlainForm(base) : copyOf(base, draw, words) };
  }
}

/** Which original each ad comes from: everyone once, then by popularity, since a few are copied very often. */
function shuffledPlaces(shape: CorpusShape, draw: () => number): Uint32Array {
  const places = new Uint32Array(shape.ads);
  for (let ad = 0; ad < shape.ads; ad += 1) {
    places[ad] =
      ad < shape.originals ? ad : shape.originals * (1 + (ad % 3)) + Math.floor(draw() ** 2 * shape.originals);
  }
  for (let at = places.length - 1; at > 0; at -= 1) {
    const other = Math.floor(draw() * (at + 1));
    const held = places[at] ?? 0;
    places[at] = places[other] ?? 0;
    places[other] = held;
  }
  return places;
}

function copyOf(base: readonly string[], draw: () => number, words: readonly string[]): string {
  const kind = draw();
  // Of the ads that are not originals (92 %), 76 % exact and 24 % near make 70 % and 22 % of the corpus.
  if (kind < 0.57) return inPlainForm(base);
  if (kind < 0.76) return inOtherForm(base, draw);
  return inPlainForm(withEdits(base, 1 + Math.floor(draw() * 6), draw, words));
}

/** The words of an original: its own, or for a sibling those of its family's template, changed in part. */
function originalWords(original: number, shape: CorpusShape, words: readonly string[]): string[] {
  const inFamilies = Math.floor((shape.originals * shape.siblings) / FAMILY) * FAMILY;
  if (original >= inFamilies) return drawText(seededRandom(mix(shape.seed, original)), words);
  const family = Math.floor(original / FAMILY);
  const template = drawText(seededRandom(mix(shape.seed ^ 0x7feb352d, family)), words);
  if (original % FAMILY === 0) return template;
  const draw = seededRandom(mix(shape.seed, original));
  const share = shape.changedFrom + draw() * (shape.changedTo - shape.changedFrom);
  return replaceWords(template, Math.round(share * template.length), draw, words);
}

function drawText(draw: () => number, words: readonly string[]): string[] {
  const length = SHORTEST + Math.floor(draw() * (LONGEST - SHORTEST + 1));
  return Array.from({ length }, () => drawWord(draw, words));
}

/** Word frequencies fall as in a language: the commonest word is a few per cent of all. */
function drawWord(draw: () => number, words: readonly string[]): string {
  return words[Math.floor(words.length ** draw()) - 1] ?? "och";
}

function replaceWords(base: readonly string[], count: number, draw: () => number, words: readonly string[]): string[] {
  const changed = [...base];
  const places = new Set<number>();
  while (places.size < Math.min(count, base.length)) places.add(Math.floor(draw() * base.length));
  for (const place of places) {
    let word = drawWord(draw, words);
    while (word === base[place]) word = drawWord(draw, words);
    changed[place] = word;
  }
  return changed;
}

/** One to six words replaced, put in or taken out. */
function withEdits(base: readonly string[], edits: number, draw: () => number, words: readonly string[]): string[] {
  const edited = [...base];
  for (let edit = 0; edit < edits; edit += 1) {
    const place = Math.floor(draw() * edited.length);
    const kind = draw();
    if (kind < 0.6) edited[place] = drawWord(draw, words);
    else if (kind < 0.8) edited.splice(place, 0, drawWord(draw, words));
    else edited.splice(place, 1);
  }
  return edited;
}

function inPlainForm(words: readonly string[]): string {
  const written = words.map((word, at) => (at % 11 === 0 ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word));
  for (let at = 10; at < written.length - 1; at += 11) written[at] += ".";
  return `${written.join(" ")}.`;
}

/** The same words: shouted, decorated, broken into lines, or with letters in compatibility forms. */
function inOtherForm(words: readonly string[], draw: () => number): string {
  const kind = draw();
  if (kind < 0.3) return `${words.join(" ").toUpperCase()}!!!`;
  if (kind < 0.6) return `★ ${words.join("  ")} ★ ❤️`;
  if (kind < 0.9) return words.map((word, at) => (at % 7 === 6 ? `${word},\n` : `${word} `)).join("");
  return words.join(" ").normalize("NFD");
}

/** Invented words of Swedish sound, each once. */
function vocabulary(seed: number): string[] {
  const draw = seededRandom(seed ^ 0x165667b1);
  const pick = (from: readonly string[]) => from[Math.floor(draw() * from.length)] ?? "";
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    const syllables = 1 + Math.floor(draw() * 3);
    let word = "";
    for (let syllable = 0; syllable < syllables; syllable += 1) word += pick(ONSETS) + pick(VOWELS) + pick(CODAS);
    words.add(word);
  }
  return [...words];
}

const ONSETS = [
  "",
  "b",
  "br",
  "d",
  "f",
  "fl",
  "g",
  "h",
  "j",
  "k",
  "kl",
  "l",
  "m",
  "n",
  "p",
  "r",
  "s",
  "sk",
  "st",
  "t",
  "v",
];
const VOWELS = ["a", "e", "i", "o", "u", "y", "å", "ä", "ö"];
const CODAS = ["", "", "n", "r", "l", "s", "t", "nd", "ng", "rk", "st", "m"];

function mix(seed: number, number: number): number {
  let mixed = Math.imul(seed ^ Math.imul(number + 1, 0x9e3779b1), 0x85ebca6b);
  mixed ^= mixed >>> 13;
  return Math.imul(mixed, 0xc2b2ae35);
}
