import type { Lexicon } from "../recognise/lexicon.ts";
import { BREAK, PAUSE, type Tokens } from "../recognise/tokenise.ts";
import { type WordRoles, WordSet } from "../recognise/word-roles.ts";
import { GOODS, TREATMENTS } from "./adjective-words.ts";
import { gapAfter, type ReadPart } from "./read-part.ts";

/** How far after "a mix of" the peoples mixed are looked for. */
const REACH = 7;
const PEOPLES = /^(?:[A-Z]{2}|region:.+)$/;

/** "Afro". */
const SHORT_PREFIX = 4;

/** Tokens `from` to `to`, exclusive. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Tells a mixture of peoples ("en mix av thailändskt och svenskt") from one of anything else ("a mix of massage"). */
export class MixtureJudge {
  private readonly words: WordSet;
  private readonly of: WordSet;
  private readonly praised: WordSet;
  private readonly but: WordSet;
  private readonly halves: WordSet;
  private readonly mixedWith: WordSet;
  private readonly and: number;
  private readonly goods: WordSet;
  private readonly treatments: WordSet;
  private readonly thing: number;
  private readonly roles: WordRoles;
  private readonly channel: number;

  constructor(lexicon: Lexicon, roles: WordRoles, channel: number) {
    this.roles = roles;
    this.channel = channel;
    this.words = new WordSet(lexicon, "mix blandning blend mixture");
    this.of = new WordSet(lexicon, "of av between mellan from från");
    this.praised = new WordSet(
      lexicon,
      "exotic exotisk exotiskt riktig real vacker beautiful spännande het hot sexig sexy",
    );
    this.but = new WordSet(lexicon, "men but");
    this.halves = new WordSet(lexicon, "half halv halvt hälften part partly dels delvis");
    this.mixedWith = new WordSet(lexicon, "with med");
    this.and = roles.mask("and");
    this.goods = new WordSet(lexicon, GOODS);
    this.treatments = new WordSet(lexicon, TREATMENTS);
    this.thing = roles.mask("thing");
  }

  isWith(tokens: Tokens, at: number): boolean {
    return this.mixedWith.has(tokens, at);
  }

  isMixture(tokens: Tokens, at: number): boolean {
    return this.words.has(tokens, at);
  }

  /** How plainly a mixture is one of peoples; 0 when it is not; null when its surroundings must tell. */
  weigh(part: ReadPart, at: number): number | null {
    const { tokens } = part;
    if (this.of.has(tokens, at + 1)) return this.namesPeople(part, at + 2) ? 2.6 : 0;
    const ends = gapAfter(tokens, at) >= PAUSE;
    if (ends && this.praised.has(tokens, at - 1)) return 2.1;
    return null;
  }

  /** "Asian and Latin mix of music": what follows the mixture makes it one of things. */
  isOfThings(tokens: Tokens, to: number): boolean {
    if (gapAfter(tokens, to - 1) >= PAUSE) return false;
    return this.of.has(tokens, to) || this.roles.has(tokens, to, this.thing) || this.goods.has(tokens, to);
  }

  /** Whether two peoples named one after the other are what somebody is mixed of: "asiatisk-europeisk". */
  areBound(tokens: Tokens, one: Span, other: Span): boolean {
    if (other.from !== one.to || gapAfter(tokens, one.to - 1) >= BREAK) return false;
    // "Afro-latina" is one people.
    const isWhole = (tokens.ends[one.from] ?? 0) - (tokens.starts[one.from] ?? 0) > SHORT_PREFIX;
    return isWhole && tokens.text.slice(tokens.ends[one.to - 1], tokens.starts[other.from]) === "-";
  }

  /** "halv svart, halv vit", "part Asian and part Latin". */
  areHalves(tokens: Tokens, one: Span, other: Span): boolean {
    const between = other.from - one.to;
    if (between < 1 || between > 2 || gapAfter(tokens, one.to - 1) >= BREAK) return false;
    if (!this.halves.has(tokens, other.from - 1) || !this.halves.has(tokens, one.from - 1)) return false;
    return between === 1 || this.roles.has(tokens, one.to, this.and);
  }

  private namesPeople(part: ReadPart, from: number): boolean {
    const { tokens } = part;
    let to = from;
    while (to < Math.min(from + REACH, tokens.count) && (to === from || (tokens.gaps[to] ?? BREAK) < BREAK)) {
      if (this.but.has(tokens, to)) to++;
      if (this.roles.has(tokens, to, this.thing) || this.goods.has(tokens, to) || this.treatments.has(tokens, to))
        return false;
      to++;
    }
    return part.wordings.some((wordings, channel) =>
      wordings.some(({ from: at, meaning }) => {
        if (at < from || at >= to || meaning.kind === "ignored" || meaning.kind === "field") return false;
        return channel === this.channel || PEOPLES.test(meaning.code);
      }),
    );
  }
}
