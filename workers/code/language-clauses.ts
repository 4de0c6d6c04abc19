import { BREAK, NUMBER, PAUSE, SPACED, type Tokens } from "../recognise/tokenise.ts";
import type { WordRoles } from "../recognise/word-roles.ts";
import type { MentionJudge } from "./judge-mention.ts";
import { isAge, type LanguageMentions, nameAt } from "./language-mentions.ts";
import type { LanguageWords } from "./language-words.ts";
import { gapAfter, textAfter, writtenAt } from "./read-part.ts";

/** How many words stand between two names of one list: "Spanska efter långvarig tjänst i Madrid, engelska därtill". */
const COMMENT = 6;
/** How many words before a name lead up to it: "och lite grand på". */
const LEAD = 4;
/** How many words of a sentence are asked for what a list is a list of. */
const SENTENCE = 14;

/** English names of languages that are names of peoples as well. */
const PEOPLE = /(?:an|ish|ese|thai|ch)$/i;

/** What a clause that begins with the name of a language begins at. */
const NOWHERE = 0;
const LINKED = 1;
const AT_PAUSE = 2;
const AT_BREAK = 3;

/**
 * Reads the clauses that are made around names of languages: "English perfect, German so la la", "Thai, Engrish", "no
 * Swedish, ok Español". A name stands for the language where no noun follows that it could describe.
 */
export class LanguageClauses {
  private readonly sets: LanguageWords;
  private readonly judge: MentionJudge;
  private readonly roles: WordRoles;
  private readonly thing: number;
  private readonly copula: number;

  constructor(sets: LanguageWords, judge: MentionJudge, roles: WordRoles) {
    this.roles = roles;
    this.copula = roles.mask("copula");
    this.thing = roles.mask("thing");
    this.sets = sets;
    this.judge = judge;
  }

  /** Whether nothing follows that the name before token `to` could describe. */
  isNominal(mentions: LanguageMentions, to: number): boolean {
    const { tokens, matches } = mentions;
    const named = matches[nameAt(mentions, to - 1)];
    // "Türkçe konuşuyorum": beside a language's own name what follows is of that language.
    if (named?.meaning.kind === "name" && !this.sets.lands.has(tokens, named.from))
      return (
        gapAfter(tokens, to - 1) >= PAUSE || !(this.sets.guests.has(tokens, to) || this.sets.nouns.has(tokens, to))
      );
    let end = to;
    for (let step = 0; step < LEAD; step++) {
      if (gapAfter(tokens, end - 1) >= PAUSE || /^\s*[([)\]|]/.test(textAfter(tokens, end - 1))) return true;
      const joins = this.sets.and.has(tokens, end) && gapAfter(tokens, end) <= SPACED ? 1 : 0;
      const next = matches[nameAt(mentions, end + joins)];
      if (next === undefined) return this.followsName(mentions, end);
      end = next.to;
    }
    return true;
  }

  /** "… and my clients are Swedish", "… och har polska vänner": another clause, of others or of goods. */
  tellsOther(mentions: LanguageMentions, { from, to }: LanguageMentions["matches"][number]): boolean {
    return this.roles.has(mentions.tokens, from - 1, this.copula) || !this.isNominal(mentions, to);
  }

  /** "A French bed", "with Swedish staff", "and like Greek salad": what leads up to a name is of the noun after it. */
  isLed(mentions: LanguageMentions, { from, to }: LanguageMentions["matches"][number]): boolean {
    const { tokens } = mentions;
    const { sets } = this;
    const lead = from - 1;
    if (lead < 0 || nameAt(mentions, lead) >= 0 || (tokens.gaps[from] ?? BREAK) > SPACED) return false;
    if (sets.and.has(tokens, lead) || sets.adds.has(tokens, lead) || sets.level.has(tokens, lead)) return false;
    // "Svarar på spanska snabbast", "halv norsk halv svenska".
    if (sets.on.has(tokens, lead) || sets.half.has(tokens, lead)) return false;
    return !this.isNominal(mentions, to);
  }

  /** "Ingen estniska men finska": after a name in Swedish "men" is the Swedish word. */
  private isBut(tokens: Tokens, at: number): boolean {
    return (
      this.judge.isBut(tokens, at) || (this.sets.butAlso.has(tokens, at) && /ska$/i.test(writtenAt(tokens, at - 1)))
    );
  }

  /** A function word or a level follows; a level only when it praises nothing else: "Thai perfect body". */
  private followsName(mentions: LanguageMentions, at: number): boolean {
    const { tokens } = mentions;
    const { sets } = this;
    if (tokens.kinds[at] === NUMBER) return true;
    if (sets.guests.has(tokens, at) && !this.isBut(tokens, at)) return false;
    if (sets.closed.has(tokens, at) || sets.verbs.has(tokens, at)) return true;
    for (let step = at; step < at + 3; step++) {
      if (!sets.level.has(tokens, step))
        return step > at && (sets.closed.has(tokens, step) || nameAt(mentions, step) >= 0);
      if (gapAfter(tokens, step) >= PAUSE) return true;
    }
    return true;
  }

  /** 1 for every name in a list of languages that needs no word of speech. */
  lists(mentions: LanguageMentions): Uint8Array {
    const { tokens, matches } = mentions;
    const listed = new Uint8Array(matches.length);
    if (matches.length < 2) return listed;
    for (let first = 0; first < matches.length; first++) {
      const opens = this.opensAt(mentions, first);
      if (opens < AT_PAUSE || !this.canStand(mentions, first) || this.goesOnOther(mentions, first)) continue;
      let last = first;
      let commented = false;
      while (last + 1 < matches.length && last - first < SENTENCE && this.canStand(mentions, last + 1)) {
        const before = matches[last];
        const here = matches[last + 1];
        if (before === undefined || here === undefined) break;
        const lead = this.opensAt(mentions, last + 1);
        if (lead === NOWHERE || lead === AT_BREAK || here.from - before.to > COMMENT) break;
        if (this.breaksBetween(tokens, before.to, here.from)) break;
        // "Polish and my clients are Swedish."
        if (this.roles.has(tokens, here.from - 1, this.copula)) break;
        commented ||= !this.isPlainBetween(tokens, before.to, here.from);
        last++;
      }
      const run = matches.slice(first, last + 1);
      const distinct = new Set(run.map((match) => match.meaning.code)).size;
      if (distinct > 1 && (!commented || opens === AT_BREAK) && !this.listsWares(mentions, first, last)) {
        listed.fill(1, first, last + 1);
      }
      first = last;
    }
    return listed;
  }

  /** "Cooks Thai, Korean and Vietnamese": the list began before, with what is no language. */
  private goesOnOther(mentions: LanguageMentions, index: number): boolean {
    const { tokens, matches } = mentions;
    const [before, here] = [matches[index - 1], matches[index]];
    if (before === undefined || here === undefined || here.from !== before.to) return false;
    if (this.breaksBetween(tokens, before.to, here.from)) return false;
    return this.canStand(mentions, index - 1) && this.opensAt(mentions, index - 1) === NOWHERE;
  }

  private canStand(mentions: LanguageMentions, index: number): boolean {
    const match = mentions.matches[index];
    if (match === undefined || match.meaning.kind === "flag") return false;
    if (match.meaning.kind === "field" && !this.sets.full.has(mentions.tokens, match.from)) return false;
    if (this.sets.homographs.has(mentions.tokens, match.from) && index === 0) return false;
    return this.isNominal(mentions, match.to);
  }

  /** Whether the clause begins with the name, but for words that lead up to it, and what it begins at. */
  private opensAt(mentions: LanguageMentions, index: number): number {
    const { tokens } = mentions;
    const from = mentions.matches[index]?.from ?? 0;
    for (let at = from; at >= Math.max(0, from - LEAD); at--) {
      const gap = tokens.gaps[at] ?? BREAK;
      if (gap >= BREAK) return AT_BREAK;
      // "Galway man: English with a wink": a colon opens as a full stop does.
      if (gap >= PAUSE) return /^\s?:/.test(textAfter(tokens, at - 1)) ? AT_BREAK : AT_PAUSE;
      if (/[(/&+|]/.test(tokens.text.slice(tokens.ends[at - 1], tokens.starts[at])) || nameAt(mentions, at - 1) >= 0)
        return LINKED;
      if (this.sets.and.has(tokens, at - 1)) return LINKED;
      if (this.sets.determiner.has(tokens, at - 1) && !this.sets.level.has(tokens, at)) return NOWHERE;
      // "Half Thai, half Swedish" is a person.
      if (!this.sets.filler.has(tokens, at - 1) || this.sets.half.has(tokens, at - 1)) return NOWHERE;
    }
    return NOWHERE;
  }

  private breaksBetween(tokens: Tokens, from: number, to: number): boolean {
    for (let at = from; at <= to; at++) if ((tokens.gaps[at] ?? BREAK) >= BREAK || isAge(tokens, at)) return true;
    return false;
  }

  private isPlainBetween(tokens: Tokens, from: number, to: number): boolean {
    for (let at = from; at < to; at++)
      if (!this.sets.filler.has(tokens, at) && tokens.kinds[at] !== NUMBER) return false;
    return true;
  }

  /** "Hungarian/Romanian, brown eyes": two peoples, and more of the person. */
  private arePeoples({ tokens, matches }: LanguageMentions, first: number, last: number): boolean {
    const [one, other] = [matches[first], matches[last]];
    if (one === undefined || other === undefined || gapAfter(tokens, other.to - 1) !== PAUSE) return false;
    if (!/^\s?\/\s?$/.test(textAfter(tokens, one.to - 1))) return false;
    return PEOPLE.test(writtenAt(tokens, one.to - 1)) && PEOPLE.test(writtenAt(tokens, other.to - 1));
  }

  /** "Swedish, Thai and oil massage", "ladies: Thai, Korean": a list of something else. */
  listsWares(mentions: LanguageMentions, first: number, last: number): boolean {
    const { tokens, matches } = mentions;
    const { wares } = this.sets;
    const start = matches[first]?.from ?? 0;
    const end = matches[last]?.to ?? 0;
    const english = matches.slice(first, last + 1).some(({ meaning }) => meaning.code === "en");
    // "Ukrainian or Russian? Guess!"
    if (/^\s?\?/.test(textAfter(tokens, end - 1)) && !this.sets.yes.has(tokens, end)) return true;
    for (let at = end; at < Math.min(tokens.count, end + SENTENCE); at++) {
      const gap = tokens.gaps[at] ?? BREAK;
      if (gap >= BREAK) break;
      // "Även turkiska och kan komma hem", "… och ger massage": a clause of its own.
      if (this.sets.and.has(tokens, at - 1) && this.sets.clause.has(tokens, at)) break;
      if (at === end + 1 && this.sets.and.has(tokens, end) && this.roles.has(tokens, at, this.thing)) return true;
      if (!wares.has(tokens, at) || this.judge.isBut(tokens, at)) continue;
      // English is no treatment and no dish, unless the list goes on with "and": "English and Italian food".
      if (!english || (this.sets.and.has(tokens, end) && at - end <= 3)) return true;
    }
    if (english) return false;
    if (last - first === 1 && this.arePeoples(mentions, first, last)) return true;
    for (let at = start - 1; at >= Math.max(0, start - SENTENCE); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= BREAK && !/^\s*[:?]\s/.test(textAfter(tokens, at))) break;
      if (wares.has(tokens, at) && !this.judge.isBut(tokens, at)) return true;
    }
    return false;
  }
}
