import { BREAK, NUMBER, PAUSE, SPACED, type Tokens } from "../recognise/tokenise.ts";
import type { WordRoles } from "../recognise/word-roles.ts";
import type { LanguageClauses } from "./language-clauses.ts";
import { type LanguageMentions, LEARNT, nameAt } from "./language-mentions.ts";
import type { LanguageWords } from "./language-words.ts";
import { gapAfter, listGap, textAfter, writtenAt } from "./read-part.ts";

/** How many words of level stand before a name: "inte så bra". */
const LEVELS = 3;

/** Tells from the words beside a single name that the language is spoken, where no verb of speech governs it. */
export class LanguageSentences {
  private readonly sets: LanguageWords;
  private readonly clauses: LanguageClauses;
  private readonly roles: WordRoles;
  private readonly notSpeech: number;
  private readonly person: number;

  constructor(sets: LanguageWords, clauses: LanguageClauses, roles: WordRoles) {
    this.roles = roles;
    this.person = roles.mask("person");
    this.notSpeech = roles.mask("copula", "seek", "learn", "not");
    this.sets = sets;
    this.clauses = clauses;
  }

  /** The rule by which the name counts, or null. */
  ruleOf(mentions: LanguageMentions, index: number): string | null {
    const { tokens, matches } = mentions;
    const match = matches[index];
    if (match === undefined) return null;
    const { sets } = this;
    const { from, to, meaning } = match;
    const before = tokens.gaps[from] ?? BREAK;
    const after = gapAfter(tokens, to - 1);
    // "Engelska? Javisst!"
    if (/^\s?\?/.test(textAfter(tokens, to - 1))) return sets.yes.has(tokens, to) ? "language.answer" : null;
    // "engelska talas", "English spoken", "English ok", "engelska går bra".
    const said = after <= SPACED || (after === PAUSE && !this.asksFor(tokens, to));
    // "Single French mother" has no mother tongue.
    const mother = sets.mother.has(tokens, to) && !sets.tongue.has(tokens, to + 1);
    if (said && sets.after.has(tokens, to) && !mother && !this.praisesThing(tokens, to)) return "language.after";
    if (after <= SPACED && sets.is.has(tokens, to) && sets.fine.has(tokens, to + 1)) return "language.after";
    if (after <= SPACED && sets.is.has(tokens, to) && sets.spokenAfter.has(tokens, to + 1)) return "language.after";
    if (after <= SPACED && this.isCalledLanguage(tokens, to)) return "language.after";
    const joined = before <= SPACED && from > 0;
    if (joined && sets.determiner.has(tokens, from - 1)) return null;
    if (this.isSaid(tokens, to)) return "language.verb";
    if (!this.clauses.isNominal(mentions, to)) return null;
    if (joined && this.isLevelled(mentions, from, meaning.code)) return "language.level";
    // "min engelska är svag", "my English very good".
    if (joined && sets.own.has(tokens, from - 1)) return "language.own";
    // "på engelska", "in English".
    if (joined && sets.on.has(tokens, from - 1)) return this.isOfOthers(tokens, from) ? LEARNT : "language.on";
    // "Bara finska tyvärr", but no "the only Thai in town".
    const spaced = joined && textAfter(tokens, from - 1).trim() === "";
    if (spaced && sets.only.has(tokens, from - 1) && !sets.determiner.has(tokens, from - 2)) return "language.only";
    // "I'm good at Hungarian".
    if (joined && sets.at.has(tokens, from - 1) && sets.level.has(tokens, from - 2)) return "language.level";
    // "No problem with French", "går lika bra med somaliska".
    const well = sets.problem.has(tokens, from - 2) || sets.fine.has(tokens, from - 2);
    if (joined && sets.with.has(tokens, from - 1) && well) return "language.problem";
    // "engelska med turisterna, svenska med dig".
    if (after <= SPACED && sets.with.has(tokens, to) && sets.withWhom.has(tokens, to + 1)) return "language.with";
    if (this.levelFollows(mentions, from, to)) return "language.level";
    if (this.isAlone(mentions, index)) return "language.alone";
    // "// English": at the end of a list of facts English is what is spoken, seldom where somebody is from.
    if (meaning.code === "en" && listGap(tokens, from) >= PAUSE && after >= BREAK && from > 0) return "language.alone";
    // A language in its own words.
    const onlyTongue = meaning.kind === "name" || sets.tongues.has(tokens, from);
    if (onlyTongue && !sets.lands.has(tokens, from) && !(joined && sets.from.has(tokens, from - 1)))
      return "language.own-name";
    return null;
  }

  /** "svenska pratar jag", "Thai I speak", "italienska kan jag lite". */
  isSaid(tokens: Tokens, to: number): boolean {
    const { sets } = this;
    if (gapAfter(tokens, to - 1) > SPACED) return false;
    if (this.isVerb(tokens, to)) return !sets.you.has(tokens, to + 1);
    if (sets.able.has(tokens, to)) return sets.pronoun.has(tokens, to + 1);
    // "Italienska brukar jag svära på."
    const governs = sets.jag.has(tokens, to + 1) && (tokens.gaps[to + 1] ?? BREAK) <= SPACED && !this.feels(tokens, to);
    if (governs && /ska$/i.test(writtenAt(tokens, to - 1)) && (tokens.gaps[to - 1] ?? BREAK) >= PAUSE) return true;
    // "German I don't speak": named as a language, and denied.
    const verb = sets.nt.has(tokens, to + 2) ? to + 3 : to + 1;
    return sets.pronoun.has(tokens, to) && (this.isVerb(tokens, verb) || sets.able.has(tokens, verb));
  }

  private isVerb(tokens: Tokens, at: number): boolean {
    const { speech, verbs, knows } = this.sets;
    return speech.has(tokens, at) || verbs.has(tokens, at) || knows.has(tokens, at);
  }

  /** "franska är hjärtats språk", "English is my second language". */
  private isCalledLanguage(tokens: Tokens, to: number): boolean {
    if (!this.sets.is.has(tokens, to)) return false;
    for (let at = to + 1; at < to + 5 && gapAfter(tokens, at - 1) <= SPACED; at++) {
      if (this.sets.hard.has(tokens, at)) return false;
      if (this.sets.tongue.has(tokens, at)) return true;
    }
    return false;
  }

  /** To be, to like and to learn are no speech: "svenska är jag", "spanska älskar jag". */
  private feels(tokens: Tokens, at: number): boolean {
    return this.roles.has(tokens, at, this.notSpeech);
  }

  /** "lite portugisiska", "not so good English"; before a demonym praise may be of a person: "sweet little Thai". */
  private isLevelled(mentions: LanguageMentions, from: number, code: string): boolean {
    const { tokens } = mentions;
    const { sets } = this;
    let at = from - 1;
    let praise = true;
    while (from - at <= LEVELS && at >= 0 && sets.level.has(tokens, at)) {
      praise &&= sets.praise.has(tokens, at);
      if ((tokens.gaps[at] ?? BREAK) > SPACED) break;
      at--;
    }
    if (!sets.level.has(tokens, from - 1)) return false;
    const start = Math.max(at, 0);
    if (!praise || code === "en") return true;
    if (/ska$/i.test(writtenAt(tokens, from)) && !sets.graces.has(tokens, from - 1)) return true;
    if ((tokens.gaps[start] ?? BREAK) > SPACED && sets.level.has(tokens, start)) return false;
    return sets.closed.has(tokens, at) || sets.some.has(tokens, at);
  }

  /** "English fluent", "svenska: knagglig", "Deutsch (B2)". */
  private levelFollows(mentions: LanguageMentions, from: number, to: number): boolean {
    const { tokens } = mentions;
    const { sets } = this;
    if (gapAfter(tokens, to - 1) > PAUSE || nameAt(mentions, to) >= 0) return false;
    const before = tokens.gaps[from] ?? BREAK;
    const leads = before >= PAUSE || sets.closed.has(tokens, from - 1) || /\($/.test(textAfter(tokens, from - 1));
    if (!leads) return false;
    if (gapAfter(tokens, to - 1) === PAUSE && !/^\s?[:(=–-]/.test(textAfter(tokens, to - 1))) return false;
    if (sets.level.has(tokens, to) || (sets.yes.has(tokens, to) && gapAfter(tokens, to - 1) === PAUSE)) return true;
    // "Portuguese of course", "English so so", "svenska så där", "svenska inga problem", "svenska med."
    if (sets.so.has(tokens, to) && sets.soSo.has(tokens, to + 1)) return true;
    if (sets.of.has(tokens, to) && sets.learn.has(tokens, to + 1)) return true;
    if (sets.whenever.has(tokens, to) && sets.you.has(tokens, to + 1)) return true;
    if (sets.none.has(tokens, to) && sets.problem.has(tokens, to + 1)) return true;
    if (sets.with.has(tokens, to) && gapAfter(tokens, to) >= PAUSE) return true;
    return sets.works.has(tokens, to);
  }

  /** "Thai good massage": what follows the level is what it praises. */
  private praisesThing(tokens: Tokens, to: number): boolean {
    if (!this.sets.level.has(tokens, to) || gapAfter(tokens, to) > SPACED) return false;
    if (/^\s*[([|–-]/.test(textAfter(tokens, to))) return false;
    return !this.sets.closed.has(tokens, to + 1) && !this.sets.level.has(tokens, to + 1);
  }

  /** "Singel norska, helst kvällstid": after a pause the wish is for what comes next. */
  private asksFor(tokens: Tokens, to: number): boolean {
    return this.sets.preferred.has(tokens, to) && gapAfter(tokens, to) <= SPACED;
  }

  /** "Spanska." as a sentence of its own, that answers no other question and stands under no label. */
  private isAlone(mentions: LanguageMentions, index: number): boolean {
    const { tokens, matches } = mentions;
    const match = matches[index];
    if (match === undefined || match.from === 0) return false;
    const { from, to } = match;
    if ((tokens.gaps[from] ?? BREAK) < BREAK || gapAfter(tokens, to - 1) < BREAK) return false;
    if (/^\s*\?/.test(textAfter(tokens, to - 1))) return false;
    // "Woman. Polish. 34 years.": facts about a person, each a sentence of its own.
    const woman = this.roles.has(tokens, from - 1, this.person) && (tokens.gaps[from - 1] ?? BREAK) >= BREAK;
    const aged = tokens.kinds[to] === NUMBER && (this.sets.years.has(tokens, to + 1) || gapAfter(tokens, to) >= PAUSE);
    if (woman || aged) return false;
    const gap = textAfter(tokens, from - 1);
    if (!/\n/.test(gap) && /\?|\.\.|…/.test(gap)) return false;
    if (/(?:ska|[a-z]ic|farsi|hindi)$/i.test(writtenAt(tokens, to - 1)) || match.meaning.code === "en") return true;
    // "Anna. Latvian. Lund." is of Anna; "English. Latvian." goes on with languages.
    const beside = matches[index - 1]?.to === from || matches[index + 1]?.from === to;
    return (beside || !this.isAmongFacts(tokens, from)) && /[a-z](?:sh|an|ese|thai)$/i.test(writtenAt(tokens, to - 1));
  }

  /** "Private. Finnish. Own flat.": the sentence before is a word or two. */
  private isAmongFacts(tokens: Tokens, from: number): boolean {
    return from < 3 || (tokens.gaps[from - 1] ?? BREAK) >= BREAK || (tokens.gaps[from - 2] ?? BREAK) >= BREAK;
  }

  /** "Läser en roman på svenska", "sings in Spanish", "kurs på tyska". */
  private isOfOthers(tokens: Tokens, from: number): boolean {
    for (let at = from - 2; at >= Math.max(0, from - 8); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= BREAK) return false;
      if (this.sets.learn.has(tokens, at) || this.sets.media.has(tokens, at)) return true;
      if (this.sets.book.has(tokens, at) && this.sets.determiner.has(tokens, at - 1)) return true;
    }
    return false;
  }
}
