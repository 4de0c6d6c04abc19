import { type Anchors, anchorsOf } from "./anchors.ts";
import type { ValueSpan } from "./find-phones.ts";
import { matchAtNumbers, type NumberPattern, signs } from "./match-at-numbers.ts";

const AMOUNT = String.raw`\d{1,3}(?:[ \u00a0.]\d{3}){1,2}|\d{1,6}(?:[.,]\d{1,2})?`;
const PRICE: NumberPattern = {
  pattern: new RegExp(
    String.raw`(?<!\d)(?:(?<before>€|\$|£|sek|eur|usd|gbp|kr)\s?(?<first>${AMOUNT})(?!\d)|(?<second>${AMOUNT})\s?(?<after>kr\b|kronor\b|sek\b|:-|,-|€|euros?\b|eur\b|\$|usd\b|dollars?\b|£|pounds?\b|gbp\b|k\b(?=[^\p{L}]|$)|spänn\b|lax\b|laxar\b|tusen\b|crowns\b|kronas?\b))`,
    "iuy",
  ),
  lead: /(?:€|\$|£|sek|eur|usd|gbp|kr)\s?$/iu,
  longestLead: 4,
  leadEnds: signs("$krdp"),
  tails: signs("ks:,-e$udpgltc"),
};

/** Sums of money; the value is "amount currency" such as "1500 SEK". "2k" and "2 tusen" are thousands of kronor. */
export function findPrices(text: string, { numbers }: Pick<Anchors, "numbers"> = anchorsOf(text)): ValueSpan[] {
  return matchAtNumbers(text, numbers, PRICE, priceOf).filter(({ value }) => value !== "");
}

function priceOf(match: RegExpMatchArray): string {
  // "27 K" is a woman of 27; thousands are written "2k" or "1,5 k".
  if (/^(?:1[89]|[2-6]\d|7[0-5])\s?[kK]$/.test(match[0])) return "";
  const { before = "", first, second = "", after = "" } = match.groups ?? {};
  const sign = (before || after).toLowerCase();
  const written = (first ?? second).replace(/[ \u00a0]/g, "").replace(/\.(?=\d{3})/g, "");
  const amount = Number(written.replace(",", "."));
  return `${/^(?:k|lax|laxar|tusen)$/.test(sign) ? amount * 1000 : amount} ${currencyOf(sign)}`;
}

function currencyOf(sign: string): string {
  if (/^(?:€|eur)/.test(sign)) return "EUR";
  if (/^(?:\$|usd|dollar)/.test(sign)) return "USD";
  return /^(?:£|gbp|pound)/.test(sign) ? "GBP" : "SEK";
}
