import type { TableCell } from "./data-table.ts";
import type { Language } from "./language.ts";

/**
 * Figures as Swedish official statistics print them: "–" is zero, "0" less than half a unit, ".." not available.
 * On screen only; files write plain figures.
 */
export const ZERO = "–";
export const LESS_THAN_HALF = "0";
export const NOT_AVAILABLE = "..";

/** A number with its decimals; groups of three parted by a no-break space in Swedish. */
export function writeNumber(value: number, language: Language, decimals = 0): string {
  if (value === 0) return ZERO;
  if (Math.abs(value) < 0.5 * 10 ** -decimals) return LESS_THAN_HALF;
  return new Intl.NumberFormat(language === "sv" ? "sv-SE" : "en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: "always",
  }).format(value);
}

/** A share of 1 in per cent, without the sign: "79,8". */
export function writeShare(value: number, language: Language): string {
  return writeNumber(value * 100, language, 1);
}

/** "79,8 %" in Swedish, "79.8%" in English; the symbols for zero and too little stand alone. */
export function writePercent(value: number, language: Language): string {
  const figure = writeShare(value, language);
  if (figure === ZERO || figure === LESS_THAN_HALF) return figure;
  return language === "sv" ? `${figure}\u00a0%` : `${figure}%`;
}

/** A difference with its sign: "+3,2", "−120". */
export function writeSigned(value: number, language: Language, decimals = 0): string {
  const figure = writeNumber(Math.abs(value), language, decimals);
  if (figure === ZERO || figure === LESS_THAN_HALF) return figure;
  return `${value > 0 ? "+" : "\u2212"}${figure}`;
}

/** A relative change in per cent with its sign: "+13,4 %", "−2.0%". */
export function writeSignedPercent(value: number, language: Language): string {
  const figure = writeSigned(value * 100, language, 1);
  if (figure === ZERO || figure === LESS_THAN_HALF) return figure;
  return language === "sv" ? `${figure}\u00a0%` : `${figure}%`;
}

/** "12,3–15,2"; a range keeps plain zeros, where the zero sign would read as a dash. */
export function writeRange(cell: Extract<TableCell, { as: "range" }>, language: Language): string {
  const end = (value: number) => {
    const scaled = cell.of === "number" ? value : value * 100;
    const decimals = cell.of === "number" ? 0 : 1;
    const plain = new Intl.NumberFormat(language === "sv" ? "sv-SE" : "en-GB", {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: "always",
      signDisplay: cell.of === "points" ? "exceptZero" : "negative",
    });
    return plain.format(scaled);
  };
  return cell.of === "points" ? `${end(cell.lower)} … ${end(cell.upper)}` : `${end(cell.lower)}–${end(cell.upper)}`;
}

/** Any cell of a table as the screen shows it. */
export function writeCell(cell: TableCell, language: Language): string {
  switch (cell.as) {
    case "text":
      return cell.text;
    case "number":
      return writeNumber(cell.value, language, cell.decimals);
    case "share":
      return writeShare(cell.value, language);
    case "points":
      return writeSigned(cell.value * 100, language, 1);
    case "change":
      return writeSigned(cell.value, language);
    case "range":
      return writeRange(cell, language);
    case "unavailable":
      return NOT_AVAILABLE;
  }
}
