/** What one UTF-16 unit is to the tokeniser. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** Invisible: soft hyphen, zero-width and direction marks. Advertisers and copy-paste put them inside words. */
export const INVISIBLE = 3;
/** A mark that belongs to the letter before it. */
export const COMBINING = 4;
/** The first half of a character outside the basic plane. */
export const HIGH_SURROGATE = 5;

/** Class and lower-case form of every UTF-16 unit, computed once: a text is then read by two array look-ups a unit. */
export interface CharacterTable {
  readonly classes: Uint8Array;
  readonly lower: Uint16Array;
}

/** Builds the table; takes about 20 ms, so once per recogniser. */
export function buildCharacterTable(): CharacterTable {
  const classes = new Uint8Array(65536);
  const lower = new Uint16Array(65536);
  for (let unit = 0; unit < 65536; unit++) {
    const character = String.fromCharCode(unit);
    // Fullwidth forms and the like are read as the plain letter or digit they stand for.
    const plain = unit > 0xff && unit < 0xd800 ? character : unit >= 0xff00 ? character.normalize("NFKC") : character;
    const folded = plain.toLowerCase();
    lower[unit] = folded.length === 1 ? folded.charCodeAt(0) : unit;
    classes[unit] = classOf(unit, plain);
  }
  return { classes, lower };
}

function classOf(unit: number, character: string): number {
  if (unit >= 0xd800 && unit <= 0xdbff) return HIGH_SURROGATE;
  if (unit >= 0x0300 && unit <= 0x036f) return COMBINING;
  if (unit === 0xad || (unit >= 0x200b && unit <= 0x200f) || (unit >= 0x202a && unit <= 0x202e)) return INVISIBLE;
  if ((unit >= 0x2060 && unit <= 0x2064) || unit === 0xfeff || (unit >= 0xfe00 && unit <= 0xfe0f)) return INVISIBLE;
  if (/^\p{Nd}$/u.test(character)) return DIGIT;
  return /^[\p{L}\p{M}]$/u.test(character) ? LETTER : OTHER;
}

/** The decimal digit that a unit of class DIGIT stands for, whatever its script: 0–9. */
export function digitValue(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48;
  if (unit >= 0xff10 && unit <= 0xff19) return unit - 0xff10;
  // Unicode lays the ten digits of a script in a row that starts at a multiple of 16 or 6 above one.
  let zero = unit;
  while (unit - zero < 9 && /^\p{Nd}$/u.test(String.fromCharCode(zero - 1))) zero--;
  return (unit - zero) % 10;
}

const CHAR_CODE_AT = String.prototype.charCodeAt;

/**
 * The UTF-16 unit at an offset of a text; NaN outside it. Called as a function, not as a method: texts come in more inner
 * forms (slices, joined pieces, short words) than the compiler looks at methods for, and a loop would read at half speed.
 */
export function unitAt(text: string, at: number): number {
  return CHAR_CODE_AT.call(text, at);
}

/**
 * The UTF-16 units of a text as an array, for loops that read all of them: an array is read at twice the speed of a text.
 * Node lays small buffers out at multiples of 8, so that the units can be read where they stand.
 */
export function unitsOf(text: string): Uint16Array {
  const bytes = Buffer.from(text, "utf16le");
  return new Uint16Array(bytes.buffer, bytes.byteOffset, text.length);
}

/** ASCII letter or digit that a mathematical bold, script or double-struck character is drawn as; 0 for the rest. */
export function plainOf(text: string, at: number): number {
  if (unitAt(text, at) !== 0xd835) return 0;
  const point = text.codePointAt(at) ?? 0;
  if (point < 0x1d400 || point > 0x1d7ff) return 0;
  // Digits stand in rows of ten from U+1D7CE, letters in alphabets of 26 capitals and 26 small from U+1D400.
  if (point >= 0x1d7ce) return 48 + ((point - 0x1d7ce) % 10);
  if (point > 0x1d6a3) return 0;
  const letter = (point - 0x1d400) % 52;
  return letter < 26 ? 65 + letter : 71 + letter;
}

export function isRegional(text: string, at: number): boolean {
  if (unitAt(text, at) !== 0xd83c) return false;
  const low = unitAt(text, at + 1);
  return low >= 0xdde6 && low <= 0xddff;
}

/** Letter and mark as one character: o + U+0308 is ö. 0 when Unicode has none. */
export function composeWith(letter: number, mark: number): number {
  const composed = (String.fromCharCode(letter) + String.fromCharCode(mark)).normalize("NFC");
  return composed.length === 1 ? composed.charCodeAt(0) : 0;
}

/** How many numbers `tailOf` gives. */
export const TAILS = 1 << 12;

/** Two units of lower case as one number below TAILS; few pairs of letters share one. */
export function tailOf(first: number, second: number): number {
  return ((first & 63) << 6) | (second & 63);
}

export function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}
