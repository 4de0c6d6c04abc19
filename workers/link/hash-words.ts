/**
 * Words as 32-bit numbers under a round's seed. Two texts are compared by these alone, so that whoever links never
 * holds a text. A word is a run of letters and digits in the text's compatibility form (NFKC), lower case.
 */
export function hashWord(word: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), STEP);
  return finish(hash);
}

/** Reads the words of texts into one reused buffer. */
export interface WordReader {
  /** The hashes of a text's words in order. The array is valid until the next call. */
  read(text: string): Uint32Array;
}

const STEP = 0x01000193;
const SEPARATOR = 0;
/** Marks the characters whose normal form depends on their neighbours or is several characters long. */
const BY_THE_BOOK = 0xffff;
const MARK = 0xfffe;
const UNSEEN = 0xfffd;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/**
 * A reader for one seed. Nearly every text goes by a table from UTF-16 unit to lower-case letter, filled as letters
 * are met and many times as fast as normalising it; a text with a combining mark, a ligature or letters outside the table is normalised whole.
 */
export function createWordReader(seed: number): WordReader {
  const table = new Uint16Array(0x10000).fill(UNSEEN);
  let buffer = new Uint32Array(512);
  const grow = () => {
    const larger = new Uint32Array(buffer.length * 2);
    larger.set(buffer);
    buffer = larger;
  };

  const readByTheBook = (text: string): Uint32Array => {
    let count = 0;
    for (const word of text.normalize("NFKC").toLowerCase().match(WORD) ?? []) {
      if (count === buffer.length) grow();
      buffer[count++] = hashWord(word, seed);
    }
    return buffer.subarray(0, count);
  };

  return {
    read(text) {
      let count = 0;
      let hash = seed;
      let inWord = false;
      for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        let letter = table[unit] ?? SEPARATOR;
        if (letter === UNSEEN) {
          letter = letterOf(unit);
          table[unit] = letter;
        }
        if (letter >= MARK) {
          // A mark on no letter is decoration (the variation selector after a heart), and ends no word.
          if (letter === MARK ? inWord : !isEmoji(text, at)) return readByTheBook(text);
        }
        if (letter !== SEPARATOR && letter < MARK) {
          hash = Math.imul(hash ^ letter, STEP);
          inWord = true;
        } else if (inWord) {
          if (count === buffer.length) grow();
          buffer[count++] = finish(hash);
          hash = seed;
          inWord = false;
        }
      }
      if (inWord) {
        if (count === buffer.length) grow();
        buffer[count++] = finish(hash);
      }
      return buffer.subarray(0, count);
    },
  };
}

/** The finaliser of MurmurHash3: words that differ in one letter must not lie near each other. */
function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Half of a pictograph or of a flag; the letters in squares, circles and mathematics beside them are no such thing. */
function isEmoji(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const first = unit >= 0xdc00 && unit < 0xe000 ? text.charCodeAt(at - 1) : unit;
  const second = first === unit ? text.charCodeAt(at + 1) : unit;
  if (first === 0xd83d || first === 0xd83e) return true;
  return first === 0xd83c && (second >= 0xdde6 || second < 0xdd00);
}

/** What a UTF-16 unit is to a word: its lower-case letter, a separator, or a matter for normalisation. */
function letterOf(unit: number): number {
  const character = String.fromCharCode(unit);
  if (IS_MARK.test(character)) return MARK;
  const plain = character.normalize("NFKC").toLowerCase();
  const needsNeighbours = (unit >= 0x1100 && unit < 0x1200) || character === "Σ";
  if (needsNeighbours || plain.length !== 1 || (unit >= 0xd800 && unit < 0xe000)) return BY_THE_BOOK;
  return IS_LETTER.test(plain) ? plain.charCodeAt(0) : SEPARATOR;
}

const IS_LETTER = /^[\p{L}\p{N}]$/u;
const IS_MARK = /^\p{M}$/u;
