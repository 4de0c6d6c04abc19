import { digitValue, unitAt } from "./read-characters.ts";

interface DigitAt {
  readonly digit: number;
  readonly length: number;
}

/** The digit at an offset, in whatever disguise: fullwidth, circled, mathematical, keycap. */
export function digitAt(text: string, at: number, code: number): DigitAt | null {
  if (code < 0x100) {
    if (code < 48 || code > 57) return null;
    // Keycap: digit, perhaps a variation selector, then U+20E3.
    let length = 1;
    if (unitAt(text, at + length) === 0xfe0f) length++;
    if (unitAt(text, at + length) === 0x20e3) return { digit: code - 48, length: length + 1 };
    return { digit: code - 48, length: 1 };
  }
  if (code >= 0x2460 && code <= 0x2468) return { digit: code - 0x245f, length: 1 };
  if (code === 0x24ea || code === 0x24ff) return { digit: 0, length: 1 };
  if (code >= 0x2776 && code <= 0x277e) return { digit: code - 0x2775, length: 1 };
  if (code >= 0xff10 && code <= 0xff19) return { digit: code - 0xff10, length: 1 };
  if (code >= 0x0660 && code <= 0x0669) return { digit: digitValue(code), length: 1 };
  if (code === 0xd835) {
    const plain = (text.codePointAt(at) ?? 0) - 0x1d7ce;
    return plain >= 0 && plain < 50 ? { digit: plain % 10, length: 2 } : null;
  }
  // Invisible characters inside a number are part of it.
  return null;
}

/** A keycap is a digit, perhaps a variation selector, then U+20E3. */
export function closesKeycap(code: number): boolean {
  return code === 0xfe0f || code === 0x20e3;
}
