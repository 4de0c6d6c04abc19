import type { Span } from "./normalise-content.ts";

export const SLOT_KINDS = ["contact", "date", "place", "price"] as const;
export type SlotKind = (typeof SLOT_KINDS)[number];

/** A word as contents are compared by, or a slot in the place of something that varies. */
export type TextPiece =
  | { readonly slot: null; readonly word: string }
  | { readonly slot: SlotKind; readonly word: null };

export interface Mask {
  /** Furniture leaves nothing behind; everything else a slot. */
  readonly kind: SlotKind | "furniture";
  readonly spans: readonly Span[];
}

/** A text as words and slots. Where masks overlap, the one that begins first counts, then the earlier in the list. */
export function maskText(text: string, masks: readonly Mask[]): TextPiece[] {
  const spans = masks
    .flatMap(({ kind, spans: found }, rank) => found.map(({ start, end }) => ({ kind, start, end, rank })))
    .sort((one, other) => one.start - other.start || one.rank - other.rank || other.end - one.end);
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const span of spans) {
    if (span.start < at) continue;
    pushWords(pieces, text.slice(at, span.start));
    if (span.kind !== "furniture") pieces.push({ slot: span.kind, word: null });
    at = span.end;
  }
  pushWords(pieces, text.slice(at));
  return pieces;
}

function pushWords(pieces: TextPiece[], text: string): void {
  for (const word of text.normalize("NFKC").toLowerCase().match(WORD) ?? []) pieces.push({ slot: null, word });
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/**
 * Folds each run of slots, with no more than connecting words between them, into one slot of each kind it holds, in
 * alphabetical order. The prepositions before a run go with it ("i Malmö" and "på Gotland" are alike).
 */
export function foldSlots(pieces: readonly TextPiece[]): TextPiece[] {
  const folded: TextPiece[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at];
    if (piece === undefined || piece.slot === null) {
      if (piece !== undefined) folded.push(piece);
      at += 1;
      continue;
    }
    const { kinds, end } = readRun(pieces, at);
    while (isWordOf(PREPOSITIONS, folded.at(-1))) folded.pop();
    for (const kind of SLOT_KINDS) if (kinds.has(kind)) folded.push({ slot: kind, word: null });
    at = end;
  }
  return folded;
}

/** The kinds of a run that starts at a slot, and where what follows it begins. */
function readRun(pieces: readonly TextPiece[], start: number): { kinds: Set<SlotKind>; end: number } {
  const kinds = new Set<SlotKind>();
  let end = start;
  for (let at = start; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece === undefined) break;
    if (piece.slot !== null) {
      kinds.add(piece.slot);
      end = at + 1;
    } else if (isWordOf(PARTS_OF_TOWNS, piece) && end === at) {
      end = at + 1;
    } else if (!isWordOf(CONNECTORS, piece) && !isWordOf(PREPOSITIONS, piece)) {
      break;
    }
  }
  return { kinds, end };
}

function isWordOf(words: ReadonlySet<string>, piece: TextPiece | undefined): boolean {
  return piece !== undefined && piece.slot === null && words.has(piece.word);
}

const CONNECTORS = new Set("och and samt eller or även also plus o den the".split(" "));
const PREPOSITIONS = new Set("i på in at from från till to kring runt near nära around vid inom den the".split(" "));
const PARTS_OF_TOWNS = new Set("city centrum centrala central c".split(" "));
