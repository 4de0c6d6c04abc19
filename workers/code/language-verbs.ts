import { BREAK, SPACED, type Tokens } from "../recognise/tokenise.ts";
import type { WordRoles } from "../recognise/word-roles.ts";
import type { MentionJudge } from "./judge-mention.ts";
import type { LanguageClauses } from "./language-clauses.ts";
import type { LanguageDenial } from "./language-denial.ts";
import { type LanguageMentions, LEARNT, nameAt } from "./language-mentions.ts";
import { isNamed, type LanguageRows } from "./language-rows.ts";
import type { LanguageWords } from "./language-words.ts";
import { gapAfter, textAfter } from "./read-part.ts";

/** How many words back a verb of speech governs a name. */
const REACH = 9;

interface Verb {
  readonly at: number;
  /** "I can Arabic": a verb of ability, close by. */
  readonly able: boolean;
  readonly strangers: number;
}

/** Tells which names of languages a verb or noun of speech before them governs, and whose speech it is. */
export class LanguageVerbs {
  private readonly sets: LanguageWords;
  private readonly roles: WordRoles;
  private readonly judge: MentionJudge;
  private readonly clauses: LanguageClauses;
  private readonly rows: LanguageRows;
  private readonly denial: LanguageDenial;
  private readonly speak: number;
  private readonly who: number;

  constructor(
    { sets, roles, judge }: { readonly sets: LanguageWords; readonly roles: WordRoles; readonly judge: MentionJudge },
    clauses: LanguageClauses,
    rows: LanguageRows,
    denial: LanguageDenial,
  ) {
    this.sets = sets;
    this.roles = roles;
    this.judge = judge;
    this.clauses = clauses;
    this.rows = rows;
    this.denial = denial;
    this.speak = roles.mask("speak");
    this.who = roles.mask("who");
  }

  /** Straight after, or a few small words after, a word of speech; undefined where none governs the name. */
  ruleOf(mentions: LanguageMentions, index: number): string | null | undefined {
    const { tokens, matches } = mentions;
    const match = matches[index];
    if (match === undefined) return undefined;
    const { sets } = this;
    const { from, to } = match;
    if (this.isOffered(tokens, from, to)) return "language.works";
    let strangers = 0;
    // "Håller på och lär mig, men lite svenska kan jag": over "but" nothing is learnt.
    let butSeen = false;
    for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
      const gap = tokens.gaps[at + 1] ?? BREAK;
      if (gap >= BREAK && !/^\s*[:：]\s*$|^\s*\n\s*[-•*]?\s*$/.test(textAfter(tokens, at))) break;
      butSeen ||= sets.butAlso.has(tokens, at);
      if (!butSeen && this.denial.isLearnt(tokens, at) && !sets.speech.has(tokens, at)) {
        // "Läser latin men talar det inte, däremot engelska": what is read is another language.
        if (nameAt(mentions, at + 1) >= 0 && nameAt(mentions, at + 1) !== index && strangers > 0) break;
        if (!isNamed(match) || from - at > 4) return null;
        return this.isSpokenSince(tokens, to) ? "language.spoken" : LEARNT;
      }
      const able = sets.able.has(tokens, at) && from - at <= 4 && strangers === 0 && gap <= SPACED;
      if (able || this.roles.has(tokens, at, this.speak) || sets.verbs.has(tokens, at))
        return this.ofVerb(mentions, index, { at, able, strangers });
      // "Reading a book in French": who reads it need not speak it.
      if (sets.media.has(tokens, at) || (sets.book.has(tokens, at) && sets.determiner.has(tokens, at - 1))) break;
      if (!sets.filler.has(tokens, at) && nameAt(mentions, at) < 0) strangers++;
      if (strangers > 1) break;
    }
    return undefined;
  }

  /** "Så går rumänska bra". */
  private isOffered(tokens: Tokens, from: number, to: number): boolean {
    if (!this.sets.works.has(tokens, from - 1) || (tokens.gaps[from] ?? BREAK) > SPACED) return false;
    return gapAfter(tokens, to - 1) <= SPACED && this.sets.fine.has(tokens, to);
  }

  /** What the verb of speech at a token says of the name, with so many words between that lead up to no name. */
  private ofVerb(mentions: LanguageMentions, index: number, { at, able, strangers }: Verb): string | null | undefined {
    const { tokens, matches } = mentions;
    const match = matches[index];
    if (match === undefined) return undefined;
    const { sets } = this;
    const { from, to, meaning } = match;
    if (this.isAsked(tokens, at)) return LEARNT;
    if ((tokens.gaps[at + 1] ?? BREAK) >= BREAK && !sets.heading.has(tokens, at)) return undefined;
    if (strangers > 0 && this.clauses.tellsOther(mentions, match)) return undefined;
    if (at < from - 1 && this.clauses.isLed(mentions, match)) return undefined;
    const weak = sets.weak.has(tokens, at) || sets.able.has(tokens, at);
    if (weak && from - at > 3 && !able) return undefined;
    if (weak && (!this.clauses.isNominal(mentions, to) || sets.determiner.has(tokens, from - 1))) return undefined;
    if (!sets.tongue.has(tokens, at) && this.spokenByOthers(tokens, at)) return LEARNT;
    const close = from - at <= 2 || this.rows.inList(tokens, matches, index);
    if (meaning.kind === "field" && !close && !this.rows.allNames(mentions, at + 1, from)) return null;
    return "language.spoken";
  }

  /** "Talar du tyska?", "Do you speak Polish?", "om du bara talar ryska": the reader is asked. */
  private isAsked(tokens: Tokens, verb: number): boolean {
    const { sets } = this;
    if (sets.you.has(tokens, verb + 1)) return true;
    const asked = sets.only.has(tokens, verb - 1) ? verb - 2 : verb - 1;
    return sets.you.has(tokens, asked) && sets.asks.has(tokens, asked - 1);
  }

  /** "Jag lärde mig litauiska i skolan och talar det fortfarande". */
  private isSpokenSince(tokens: Tokens, to: number): boolean {
    for (let at = to; at < to + 8 && (tokens.gaps[at] ?? BREAK) < BREAK; at++)
      if (this.sets.speech.has(tokens, at) && this.sets.it.has(tokens, at + 1))
        return !this.denial.isAhead(tokens, at + 2);
    return false;
  }

  /** "min granne talar polska", "kunder som pratar engelska", "du som talar svenska". */
  private spokenByOthers(tokens: Tokens, verb: number): boolean {
    const { sets } = this;
    // "Med kunder talar jag persiska".
    if (sets.pronoun.has(tokens, verb + 1)) return false;
    if (sets.and.has(tokens, verb - 1)) return this.isOfFriend(tokens, verb);
    for (let at = verb - 1; at >= Math.max(0, verb - 3); at--) {
      if (gapAfter(tokens, at) > SPACED || sets.pronoun.has(tokens, at)) return false;
      // "I work as a teacher but speak Czech".
      if (sets.butAlso.has(tokens, at) && !this.areGuests(tokens, at)) return false;
      // "Jag och min hund talar": both do.
      if (sets.others.has(tokens, at) || this.areGuests(tokens, at) || this.judge.isFriend(tokens, at))
        return !this.isJoined(tokens, at) && ((tokens.gaps[at] ?? BREAK) >= BREAK || !this.isJoined(tokens, at - 1));
      if (this.roles.has(tokens, at, this.who))
        return sets.you.has(tokens, at - 1) || sets.customers.has(tokens, at - 1) || sets.reader.has(tokens, at - 1);
    }
    return false;
  }

  /** "Min väninna är ukrainska och pratar italienska"; but "I live with my sister and speak Thai". */
  private isOfFriend(tokens: Tokens, verb: number): boolean {
    for (let at = verb - 2; at >= Math.max(1, verb - 6); at--) {
      if (gapAfter(tokens, at) > SPACED || this.sets.pronoun.has(tokens, at)) return false;
      if (this.sets.is.has(tokens, at))
        return this.sets.others.has(tokens, at - 1) || this.judge.isFriend(tokens, at - 1);
    }
    return false;
  }

  /** "My clients speak Italian"; "men" after what the seller is means "but". */
  private areGuests(tokens: Tokens, at: number): boolean {
    return this.sets.customers.has(tokens, at) && !this.judge.isBut(tokens, at);
  }

  /** "Jag och min hund": joined by "and" to the word before, in the same sentence. */
  private isJoined(tokens: Tokens, at: number): boolean {
    return (tokens.gaps[at] ?? BREAK) < BREAK && this.sets.and.has(tokens, at - 1);
  }
}
