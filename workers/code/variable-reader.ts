import type { CodingContext } from "../../schema/vocabulary/coded-value.ts";
import type { TextSpan } from "../../schema/vocabulary/listing-text.ts";
import type { PlaceFinder } from "../recognise/find-places.ts";
import type { Lexicon } from "../recognise/lexicon.ts";
import type { PhraseMatcher } from "../recognise/phrase-matcher.ts";
import type { Tokeniser } from "../recognise/tokenise.ts";
import type { WordRoles } from "../recognise/word-roles.ts";
import type { MentionJudge } from "./judge-mention.ts";
import type { ReadPart, Wording } from "./read-part.ts";

/** A value found in one place of a listing. */
export interface Found {
  readonly code: string;
  readonly subcode: string | null;
  readonly rule: string;
  readonly span: TextSpan;
  /** How plainly the place states it; the plainest wins, then the first. Only compared within one variable. */
  readonly weight: number;
}

/** What reading one part, or heading and text together, gave. Nothing found and no nonsense: not stated. */
export interface Reading {
  readonly found: readonly Found[];
  readonly uncodable: { readonly rule: string; readonly span: TextSpan } | null;
  /** Of ages only: whether one under 18 is stated, be it in a range or beside another that is coded. */
  readonly underAge?: boolean;
}

export const NOTHING: Reading = { found: [], uncodable: null };

/** What the label over a field asks, as far as a reader must know it. */
export interface AskedLabel {
  /** The label as written. */
  readonly label: string;
  /**
   * Whether it asks for nationality or ethnicity ("Ursprung"): then adjectives of regions are ethnicity, names of
   * regions nationality.
   */
  readonly either: boolean;
}

export interface VariableReader {
  /**
   * Reads a labelled field that is not empty or missing.
   */
  readField(part: ReadPart, context: CodingContext, asked: AskedLabel): Reading;
  /** Reads heading and free text. */
  readText(parts: readonly ReadPart[], context: CodingContext): Reading;
}

/** What readers are made from: one lexicon and one matcher for all, so that a text is cut and matched once. */
export interface ReaderTools {
  readonly lexicon: Lexicon;
  readonly tokeniser: Tokeniser;
  readonly roles: WordRoles;
  readonly matcher: PhraseMatcher<Wording>;
  readonly judge: MentionJudge;
  readonly places: PlaceFinder;
}
