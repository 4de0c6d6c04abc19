import type { Contact } from "../../schema/vocabulary/coded-value.ts";
import type { ListingPart } from "../../schema/vocabulary/listing-text.ts";
import { type Anchors, anchorsOf } from "../recognise/anchors.ts";
import type { ValueSpan } from "../recognise/find-phones.ts";
import { findPrices } from "../recognise/find-prices.ts";
import { findClocks } from "../recognise/find-times.ts";
import type { Tokens } from "../recognise/tokenise.ts";
import type { SpokenLanguageFinder } from "./find-spoken-languages.ts";
import type { ReadPart } from "./read-part.ts";
import { withoutUnticked } from "./ticked-options.ts";
import type { ReaderTools } from "./variable-reader.ts";

/** How many wordings of one variable are judged in one text; a page that repeats a word for ever is no listing. */
const WORDINGS = 1_000;

/** Cuts and matches a part of a listing once for all readers. */
export class PartReader {
  private readonly tools: ReaderTools;
  private readonly languages: SpokenLanguageFinder | null;

  constructor(tools: ReaderTools, languages: SpokenLanguageFinder | null) {
    this.tools = tools;
    this.languages = languages;
  }

  /** Cuts a labelled field: its reader matches by the field's own wordings, so nothing more is needed. */
  cut(part: ListingPart, text: string): ReadPart {
    const tokens = this.tools.tokeniser.tokenise(text);
    const none = this.tools.tokeniser.marks(tokens);
    return { part, tokens, wordings: [], taken: none, languages: { spoken: [], named: none } };
  }

  /** Cuts a heading or free text, matches it for all readers, and marks what is no statement. */
  read(
    part: ListingPart,
    written: string,
    contacts: readonly Contact[],
    anchors: Pick<Anchors, "units" | "numbers"> = anchorsOf(written),
    /** How far into `written` the part itself begins: what stands before it is not the part's. */
    lead = 0,
  ): ReadPart {
    const text = withoutUnticked(written);
    const tokens = this.tools.tokeniser.tokenise(text, text === written ? anchors.units : undefined);
    const taken = this.tools.tokeniser.marks(tokens);
    const isShort = part.startsWith("field:") && text.length < 30;
    const here = contacts.filter((contact) => contact.evidence.part === part).map((contact) => contact.evidence);
    for (const { start, end } of here) mark(tokens, taken, { start: start + lead, end: end + lead });
    if (!isShort && anchors.numbers.length > 0) {
      for (const span of findPrices(text, anchors)) mark(tokens, taken, span);
      for (const span of findClocks(text, anchors)) mark(tokens, taken, span);
    }
    const wordings = this.tools.matcher.match(tokens);
    const languages = this.languages?.find(tokens, wordings) ?? {
      spoken: [],
      named: this.tools.tokeniser.marks(tokens),
    };
    for (const found of wordings) if (found.length > WORDINGS) found.length = WORDINGS;
    return { part, tokens, wordings, taken, languages };
  }
}

/** Takes a span out of a part that has been read: it is spoken for, and says nothing else in passing. */
export function takeSpan(part: ReadPart, span: Pick<ValueSpan, "start" | "end">): void {
  mark(part.tokens, part.taken, span);
}

/** Marks the tokens inside a span; by binary search, so that many spans in a long text stay cheap. */
function mark(tokens: Tokens, taken: Uint8Array, span: Pick<ValueSpan, "start" | "end">): void {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.starts[middle] ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < tokens.count && (tokens.starts[at] ?? 0) < span.end; at++) taken[at] = 1;
}
