import { PAUSE, SPACED, type Tokens } from "../recognise/tokenise.ts";
import type { WordRoles } from "../recognise/word-roles.ts";
import { type LanguageMentions, nameAt } from "./language-mentions.ts";
import type { LanguageWords } from "./language-words.ts";
import { gapAfter, textAfter } from "./read-part.ts";

const BACK = 5;
const AHEAD = 5;

/** Tells which names of languages are denied: "no Swedish", "svenska kan jag inte", "Swedish: none". */
export class LanguageDenial {
  private readonly sets: LanguageWords;
  private readonly roles: WordRoles;
  private readonly not: number;

  constructor(sets: LanguageWords, roles: WordRoles) {
    this.sets = sets;
    this.roles = roles;
    this.not = roles.mask("not");
  }

  isDenied(mentions: LanguageMentions, index: number): boolean {
    return this.deniedBefore(mentions, index) || this.deniedAfter(mentions, index);
  }

  /** A word of learning or teaching; "of course" is none. */
  isLearnt(tokens: Tokens, at: number): boolean {
    const { sets } = this;
    // "Läser och skriver ryska": who writes it has learnt it.
    if (sets.and.has(tokens, at + 1) && sets.writes.has(tokens, at + 2)) return false;
    if (sets.and.has(tokens, at - 1) && sets.writes.has(tokens, at - 2)) return false;
    return sets.learn.has(tokens, at) && !sets.of.has(tokens, at - 1) && !sets.verbs.has(tokens, at);
  }

  /** "Talar det inte". */
  isAhead(tokens: Tokens, at: number): boolean {
    return this.sets.denial.has(tokens, at) && gapAfter(tokens, at - 1) <= SPACED;
  }

  private deniedBefore(mentions: LanguageMentions, index: number): boolean {
    const { tokens, matches } = mentions;
    const { sets } = this;
    const from = matches[index]?.from ?? 0;
    let worded = false;
    for (let at = from - 1; at >= Math.max(0, from - BACK); at--) {
      // "Om du inte kan tyska går engelska bra": what is denied is the other one.
      if (worded && nameAt(mentions, at) >= 0) return false;
      worded ||= sets.works.has(tokens, at);
      // "No Swedish / English yes": a sign between blanks parts what it stands between.
      const colon = from - at === 1 && /^\s?:\s?$/.test(textAfter(tokens, at));
      if ((gapAfter(tokens, at) >= PAUSE && !colon) || isParted(tokens, at) || sets.butAlso.has(tokens, at))
        return false;
      if (this.roles.has(tokens, at, this.not) || sets.nt.has(tokens, at)) {
        // "English no problem, Thai": the denial belongs to another word.
        if (sets.onlyWords.has(tokens, at + 1) || sets.problem.has(tokens, at + 1)) return false;
        // "Inte så bra på hebreiska" owns to speaking none.
        return sets.at.has(tokens, from - 1) || !this.merelySo(mentions, at + 1);
      }
      if (this.isLearnt(tokens, at) || sets.lost.has(tokens, at)) return true;
    }
    return false;
  }

  private merelySo(mentions: LanguageMentions, at: number): boolean {
    return this.sets.merely.has(mentions.tokens, at) && nameAt(mentions, at) < 0;
  }

  /** Through the clause that follows, as far as it speaks of this language and no other. */
  private deniedAfter(mentions: LanguageMentions, index: number): boolean {
    const { tokens, matches } = mentions;
    const { sets } = this;
    const to = matches[index]?.to ?? 0;
    // "Bara finska tyvärr": what is regretted is the rest.
    const only = sets.only.has(tokens, (matches[index]?.from ?? 0) - 1);
    if (
      opensRemark(tokens, to) &&
      /^\s?[(:–=-]\s?(?:nej|no|none|inte|ej|not|soon|snart|inget|ingen|never|aldrig|zero)\b/i.test(
        textAfter(tokens, to - 1) + tokens.text.slice(tokens.starts[to], (tokens.starts[to] ?? 0) + 6),
      )
    )
      // "French, Hindi (no Romanian)": the one after it is denied.
      return !sets.merely.has(tokens, to + 1) && nameAt(mentions, to + 1) < 0;
    for (let at = to; at < Math.min(tokens.count, to + AHEAD); at++) {
      if (gapAfter(tokens, at - 1) > SPACED || nameAt(mentions, at) >= 0) return false;
      if (sets.and.has(tokens, at) || sets.butAlso.has(tokens, at) || sets.whenever.has(tokens, at)) return false;
      if (sets.though.has(tokens, at)) return false;
      if (sets.lessons.has(tokens, at)) return true;
      if (sets.absent.has(tokens, at)) return true;
      if (sets.denial.has(tokens, at) && !(only && sets.sorry.has(tokens, at))) {
        if (gapAfter(tokens, at) > SPACED) return true;
        // "Ungerska är inte mitt språk", but "inte mitt modersmål".
        if (sets.mine.has(tokens, at + 1) && sets.language.has(tokens, at + 2)) return true;
        if (nameAt(mentions, at + 1) >= 0 || sets.merely.has(tokens, at + 1)) return false;
        return true;
      }
    }
    return false;
  }
}

/** Whether a sign between blanks stands after a word: " / ". */
function isParted(tokens: Tokens, at: number): boolean {
  const end = tokens.ends[at] ?? 0;
  return (tokens.starts[at + 1] ?? 0) - end >= 3 && /\s[/|+]\s/.test(textAfter(tokens, at));
}

/** Whether a bracket, colon or dash stands before a word: "(no", ": nej". */
function opensRemark(tokens: Tokens, at: number): boolean {
  const end = tokens.ends[at - 1] ?? 0;
  const sign = tokens.text.charCodeAt(end) === 32 ? tokens.text[end + 1] : tokens.text[end];
  return sign !== undefined && "(:–=-".includes(sign);
}
