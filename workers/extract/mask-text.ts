import { findWords } from "./find-words.ts";
import type { Span } from "./normalise-content.ts";

export const SLOT_KINDS = ["contact", "date", "place", "price"] as const;
export type SlotKind = (typeof SLOT_KINDS)[number];

export interface Mask {
  /** Furniture leaves nothing behind; everything else a slot. */
  readonly kind: SlotKind | "furniture";
  readonly spans: readonly Span[];
}

/**
 * A text as words and slots. A slot is written `<place>`; no word holds those signs, so that none is ever taken for a
 * slot. Where masks overlap, the one that begins first counts, then the earlier in the list.
 */
export function maskText(text: string, masks: readonly Mask[]): string[] {
  const spans = masks
    .flatMap(({ kind, spans: found }, rank) => found.map(({ start, end }) => ({ kind, start, end, rank })))
    .sort((one, other) => one.start - other.start || one.rank - other.rank || other.end - one.end);
  const pieces: string[] = [];
  let at = 0;
  for (const span of spans) {
    if (span.start < at) continue;
    findWords(text.slice(at, span.start), pieces);
    if (span.kind !== "furniture") pieces.push(`<${span.kind}>`);
    at = span.end;
  }
  findWords(text.slice(at), pieces);
  return pieces;
}

export function isSlot(piece: string): boolean {
  return piece.startsWith("<");
}

/**
 * Folds each run of slots, with no more than connecting words between them, into one slot of each kind it holds, in
 * alphabetical order. The prepositions before a run go with it ("i Malmö" and "på Gotland" are alike).
 */
export function foldSlots(pieces: readonly string[]): string[] {
  const folded: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] ?? "";
    if (!isSlot(piece)) {
      folded.push(piece);
      at += 1;
      continue;
    }
    const { kinds, end } = readRun(pieces, at);
    while (PREPOSITIONS.has(folded.at(-1) ?? "")) folded.pop();
    folded.push(...[...kinds].sort());
    at = end;
  }
  return folded;
}

/** The slots of a run that starts at one, and where what follows the run begins. */
function readRun(pieces: readonly string[], start: number): { kinds: Set<string>; end: number } {
  const kinds = new Set<string>();
  let end = start;
  for (let at = start; at < pieces.length; at += 1) {
    const piece = pieces[at] ?? "";
    if (isSlot(piece)) {
      kinds.add(piece);
      end = at + 1;
    } else if (PARTS_OF_TOWNS.has(piece) && end === at) {
      end = at + 1;
    } else if (!CONNECTORS.has(piece) && !PREPOSITIONS.has(piece)) {
      break;
    }
  }
  return { kinds, end };
}

const CONNECTORS = new Set("och and samt eller or även also plus o".split(" "));
const PREPOSITIONS = new Set("i på in at from från till to kring runt near nära around vid inom den the".split(" "));
const PARTS_OF_TOWNS = new Set("city centrum centrala central c".split(" "));
