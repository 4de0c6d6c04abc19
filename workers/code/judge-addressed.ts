import { BREAK, PAUSE, SPACED, type Tokens } from "../recognise/tokenise.ts";
import type { PersonWords } from "./person-words.ts";
import { textAfter } from "./read-part.ts";

/** How many words back a "du ska vara" still speaks of a noun. */
const REACH = 6;

/** Tells nouns for the reader and for those who are wished for: "du fina herre", "Clients: men", "be a gentleman". */
export class AddressJudge {
  private readonly roles: PersonWords["roles"];
  private readonly masks: PersonWords["masks"];
  private readonly sets: PersonWords["sets"];

  constructor(words: PersonWords) {
    this.roles = words.roles;
    this.masks = words.masks;
    this.sets = words.sets;
  }

  /** "du fina herre", "till dig, kvinna mitt i livet", "Kvinna? Då är du …": the reader. */
  isAddressed(tokens: Tokens, from: number, to: number): boolean {
    const gap = tokens.gaps[from] ?? BREAK;
    if (gap === PAUSE && this.roles.has(tokens, from - 1, this.masks.you)) {
      return this.roles.has(tokens, from - 2, this.masks.for | this.masks.greet);
    }
    if (
      gap <= SPACED &&
      this.roles.has(tokens, from - 2, this.masks.you) &&
      (tokens.gaps[from - 1] ?? BREAK) <= SPACED
    ) {
      const between = this.masks.determiner | this.masks.verbs | this.masks.and | this.masks.governs;
      if (!this.roles.has(tokens, from - 1, between) && !this.sets.doing.has(tokens, from - 1)) return true;
    }
    if (gap < BREAK || !textAfter(tokens, to - 1).startsWith("?")) return false;
    for (let at = to; at < Math.min(to + 4, tokens.count); at++) {
      if (this.roles.has(tokens, at, this.masks.self)) return false;
      if (this.roles.has(tokens, at, this.masks.you)) return true;
    }
    return false;
  }

  /** "Du ska vara en schysst kille", "Be a gentleman": what the reader shall be. */
  isBidden(tokens: Tokens, from: number): boolean {
    let being = false;
    for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) return being;
      if (this.roles.has(tokens, at, this.masks.self)) return false;
      if (being && (this.roles.has(tokens, at, this.masks.you) || this.sets.please.has(tokens, at))) return true;
      const opens = (tokens.gaps[at] ?? BREAK) >= PAUSE;
      being ||= this.sets.being.has(tokens, at) || (opens && this.sets.bid.has(tokens, at));
      if (opens) return being && this.sets.bid.has(tokens, at);
    }
    return false;
  }

  /** "Clients: men", "Söker: kvinna, par": under a label of wishes. */
  isUnderWish(tokens: Tokens, from: number): boolean {
    for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
      const gap = tokens.gaps[at + 1] ?? BREAK;
      if (gap >= BREAK) return false;
      const sign = gap < PAUSE ? "" : textAfter(tokens, at).trim();
      if (!/^[:=–—-]$/.test(sign)) continue;
      return this.isWish(tokens, at, sign);
    }
    return false;
  }

  /** Whether the label that ends with word `at`, of three words at most, asks for others than the seller. */
  private isWish(tokens: Tokens, at: number, sign: string): boolean {
    // "Om dig: kvinna", but "What you get: a lady".
    let wish = this.roles.has(tokens, at, this.masks.you | this.masks.yours);
    for (let label = at; label >= Math.max(0, at - 2); label--) {
      wish ||=
        this.roles.has(tokens, label, this.masks.wish) ||
        (this.sets.guests.has(tokens, label) && (label === at || sign === ":"));
      if ((tokens.gaps[label] ?? BREAK) >= PAUSE) return wish;
    }
    return false;
  }
}
