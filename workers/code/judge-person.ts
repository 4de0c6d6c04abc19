import { BREAK, NUMBER, PAUSE, SPACED, type Tokens, WORD } from "../recognise/tokenise.ts";
import type { AddressJudge } from "./judge-addressed.ts";
import type { MentionJudge } from "./judge-mention.ts";
import type { PersonWords } from "./person-words.ts";
import { gapAfter } from "./read-part.ts";

/** How many words back a preposition or a verb governs a person. */
const REACH = 6;
/** How many words back a pronoun finds whom it stands for. */
const PRONOUN_REACH = 40;

/** Tells by which turns of phrase a noun is the seller after all, where it stands in the plural or is sought or met. */
export class PersonJudge {
  private readonly roles: PersonWords["roles"];
  private readonly masks: PersonWords["masks"];
  private readonly sets: PersonWords["sets"];
  private readonly judge: MentionJudge;
  private readonly address: AddressJudge;

  constructor(words: PersonWords, judge: MentionJudge, address: AddressJudge) {
    this.roles = words.roles;
    this.masks = words.masks;
    this.sets = words.sets;
    this.judge = judge;
    this.address = address;
  }

  /** "två tjejer", "2 young girls", "båda killar": a number makes them the sellers, if nobody seeks them. */
  isCounted(tokens: Tokens, from: number, to: number): boolean {
    for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) > SPACED) return false;
      const number = tokens.numbers[at] ?? -1;
      const few = tokens.kinds[at] === NUMBER && number >= 2 && number <= 9;
      // "both men and women": any of either sex.
      if (this.sets.either.has(tokens, at) && this.isOfBothSexes(tokens, from, to)) return false;
      if (few || this.sets.counted.has(tokens, at)) return !this.isGoverned(tokens, at);
    }
    return false;
  }

  /** "we have lovely girls", "tjejerna finns på plats", "girls available": the house speaks of its own. */
  isOffered(tokens: Tokens, from: number, to: number): boolean {
    if (this.isGoverned(tokens, from)) return false;
    for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) break;
      if (this.sets.have.has(tokens, at)) return true;
    }
    return gapAfter(tokens, to - 1) <= SPACED && this.sets.offering.has(tokens, to);
  }

  /** "söker någon som uppskattar en mogen dam": what somebody who is sought wants is the seller. */
  isWantedByReader(tokens: Tokens, from: number): boolean {
    let wants = false;
    for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) return false;
      if (this.roles.has(tokens, at, this.masks.copula)) return false;
      if (this.sets.wanting.has(tokens, at)) wants = true;
      else if (this.roles.has(tokens, at, this.masks.who)) return wants;
    }
    return false;
  }

  /** "massage hos mogen dam", "tantra with lady 45": at the seller's, if no other verb or subject is near. */
  isHost(tokens: Tokens, from: number): boolean {
    let hosts = false;
    for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) return hosts;
      if (this.roles.has(tokens, at, this.masks.self | this.masks.elsewise) && !this.sets.hosts.has(tokens, at))
        return false;
      if (this.sets.hosts.has(tokens, at)) hosts = from - at <= 3;
    }
    return hosts;
  }

  /** "no ordinary girl", "ingen vanlig tjej": a way to say that she is one. */
  isExtraordinary(tokens: Tokens, from: number): boolean {
    return this.sets.ordinary.has(tokens, from - 1) && this.roles.has(tokens, from - 2, this.masks.not);
  }

  /** "Emma … she": nobody but the seller stands before the pronoun. */
  isPronounOfSeller(tokens: Tokens, at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - PRONOUN_REACH); back--) {
      if (!this.roles.has(tokens, back, this.masks.friend) && !this.sets.others.has(tokens, back)) continue;
      // "skriver för min kompis: hon …": the friend is who sells.
      return this.roles.has(tokens, back - 1, this.masks.for) || this.roles.has(tokens, back - 2, this.masks.for);
    }
    return true;
  }

  /** "Nya tjejer", "ladies aged 22", "tjejer i Varberg": people with a place or an age, and no more "women love it". */
  isDescribed(tokens: Tokens, from: number, to: number): boolean {
    const age = tokens.kinds[to] === NUMBER && gapAfter(tokens, to - 1) <= PAUSE;
    if (age || this.sets.fresh.has(tokens, from - 1)) return true;
    return gapAfter(tokens, to - 1) <= SPACED && this.sets.placed.has(tokens, to);
  }

  /** "damer och herrar", "ladies and gentlemen": both sexes are guests or readers. */
  isOfBothSexes(tokens: Tokens, from: number, to: number): boolean {
    const after = this.roles.has(tokens, to, this.masks.and) ? to + 1 : to;
    const before = this.roles.has(tokens, from - 1, this.masks.and) ? from - 2 : from - 1;
    const near = after > to ? after : before < from - 1 ? before : -1;
    return near !== -1 && this.judge.isPlural(tokens, near);
  }

  /** Nouns of customers after "female", "manlig". */
  isGuest(tokens: Tokens, at: number): boolean {
    return this.sets.guests.has(tokens, at) || this.judge.isFriend(tokens, at);
  }

  private isGoverned(tokens: Tokens, from: number): boolean {
    for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) return false;
      if (this.roles.has(tokens, at, this.masks.self | this.masks.copula) && tokens.kinds[at] === WORD) return false;
      if (this.roles.has(tokens, at, this.masks.governs)) return true;
    }
    return this.address.isUnderWish(tokens, from);
  }
}
