import { BREAK, PAUSE, type Tokens } from "../recognise/tokenise.ts";
import { endsAsQuestion, findsBack, type MentionWords } from "./mention-words.ts";

/** How many words before "who" the noun that it goes on from stands. */
const SUBJECT_REACH = 5;

/** Tells whether somebody who is sought, met or meant by "for" is the seller, whom the reader seeks, or one whom the seller seeks. */
export class WishJudge {
  private readonly words: MentionWords;
  private readonly roles: MentionWords["roles"];
  private readonly masks: MentionWords["masks"];
  private readonly sets: MentionWords["sets"];

  constructor(words: MentionWords) {
    this.words = words;
    this.roles = words.roles;
    this.masks = words.masks;
    this.sets = words.sets;
  }

  /** "a place for a tired woman", and not "ready for a real woman": whom it is for. */
  isForSomebody(tokens: Tokens, at: number, from: number): boolean {
    if (!this.sets.meant.has(tokens, at) || !this.sets.one.has(tokens, at + 1) || from - at > 4) return false;
    for (let near = at + 2; near < from; near++) if (this.sets.one.has(tokens, near)) return false;
    if (this.sets.craving.has(tokens, at - 1) || endsAsQuestion(tokens, at)) return false;
    return !this.roles.has(tokens, at - 1, this.masks.seek | this.masks.copula | this.masks.welcome);
  }

  /** "söker du en tjej", "dig som vill träffa en tjej", "looking for a girl?": the one sought is the seller. */
  readerSeeks(tokens: Tokens, at: number, plural: boolean): boolean {
    const { roles, masks } = this;
    if (roles.has(tokens, at + 1, masks.you)) return true;
    for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
      const gap = tokens.gaps[back + 1] ?? BREAK;
      if (gap >= BREAK || (gap === PAUSE && tokens.text[tokens.ends[back] ?? 0] !== ",")) break;
      if (roles.has(tokens, back, masks.you)) return true;
      if (roles.has(tokens, back, masks.who)) return !this.isOfSeller(tokens, back - 1, plural);
      if (roles.has(tokens, back, masks.self)) return false;
    }
    return endsAsQuestion(tokens, at);
  }

  /** "kille 30 som söker", "gal who loves women": whoever is told of is the seller, unless it is a kind of reader. */
  private isOfSeller(tokens: Tokens, at: number, plural: boolean): boolean {
    for (let back = at; back > Math.max(-1, at - SUBJECT_REACH); back--) {
      const gap = tokens.gaps[back + 1] ?? BREAK;
      if (gap >= PAUSE && back < at) return plural;
      if (this.sets.plurals.has(tokens, back) || this.roles.has(tokens, back, this.masks.for)) return false;
      if (this.sets.nouns.has(tokens, back))
        return !findsBack(this.words, tokens, back - 1, 3, this.masks.for | this.masks.you | this.masks.seek);
    }
    return plural;
  }

  /** "Meet Anna, a girl who …", "Möt en kille …": bids the reader meet the seller. */
  presents(tokens: Tokens, at: number, from: number): boolean {
    // "Come and meet a lady".
    const come = this.roles.has(tokens, at - 1, this.masks.and | this.masks.for) && this.sets.come.has(tokens, at - 2);
    const opens = (tokens.gaps[at] ?? BREAK) >= PAUSE || come;
    if (!this.sets.bids.has(tokens, at) || !opens || at + 1 >= from) return false;
    return this.roles.has(tokens, at + 1, this.masks.determiner) || tokens.capitals[at + 1] === 1;
  }

  /** "är du sugen på en mogen kvinna": what the reader wants is the seller. */
  craves(tokens: Tokens, from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.sets.craving.has(tokens, at)) return true;
    return false;
  }
}
