import type { CodebookVariable } from "../../schema/vocabulary/codebook.ts";
import type { PhraseMatch } from "../recognise/phrase-matcher.ts";
import { BREAK, PAUSE, SPACED, type Tokens } from "../recognise/tokenise.ts";
import type { MentionJudge } from "./judge-mention.ts";
import { LanguageClauses } from "./language-clauses.ts";
import { LanguageDenial } from "./language-denial.ts";
import { type LanguageMentions, mentionsOf, nameAt } from "./language-mentions.ts";
import { isNamed, LanguageRows } from "./language-rows.ts";
import { LanguageSentences } from "./language-sentences.ts";
import { type LanguageWords, languageWords } from "./language-words.ts";
import { gapAfter, textAfter, type Wording, writtenAt } from "./read-part.ts";
import { storeWordings } from "./store-wordings.ts";
import type { ReaderTools } from "./variable-reader.ts";

export interface SpokenLanguage {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  readonly rule: string;
}

export interface SpokenLanguages {
  readonly spoken: readonly SpokenLanguage[];
  /** 1 for tokens that name a language, spoken or denied: they are no demonym. */
  readonly named: Uint8Array;
}

/** The rule of a language that is learnt, taught or spoken by others: it is named, and not the seller's. */
const LEARNT = "language.learnt";
/** The rules of a list, in which a demonym may have been taken for one more language. */
const LISTED: ReadonlySet<string> = new Set(["language.bare-list", "language.list", "language.verb", "language.after"]);
/** How many names of languages of one text are read. */
const NAMES = 400;

/**
 * Finds the languages a text says are spoken. The same words are demonyms ("svenska") and labels of goods, so a name
 * counts where speech is mentioned (after "talar", "speaks", "språk:", before "talas", in "på engelska", in
 * "engelsktalande") and through the list that goes on from there; in a list of languages; with a level; and in the
 * language's own words.
 */
export class SpokenLanguageFinder {
  /** The channel of the coder's matcher that finds the names of languages. */
  readonly channel: number;
  private readonly speak: number;
  private readonly who: number;
  private readonly sets: LanguageWords;
  private readonly rows: LanguageRows;
  private readonly clauses: LanguageClauses;
  private readonly sentences: LanguageSentences;
  private readonly denial: LanguageDenial;
  private readonly tools: ReaderTools;
  private readonly judge: MentionJudge;

  constructor(variable: CodebookVariable, tools: ReaderTools) {
    this.tools = tools;
    this.judge = tools.judge;
    const { matcher } = tools;
    this.channel = matcher.newChannel();
    storeWordings(variable, matcher, this.channel, (language) => language !== "field");
    storeWordings(variable, matcher, this.channel, (language) => language === "field");
    for (const { code, synonyms } of variable.categories) {
      // "arabiska" makes "arabisktalande" and "arabiskan", whatever the language.
      const adjectives = (synonyms.sv ?? [])
        .filter((name) => /^\p{L}+ska$/u.test(name))
        .map((name) => name.slice(0, -1));
      for (const adjective of adjectives) {
        for (const ending of ["talande", "språkig", "språkiga", "an"]) {
          matcher.add(this.channel, adjective + ending, { code, subcode: null, kind: "plain" });
        }
      }
    }
    tools.lexicon.add("🗣");
    tools.lexicon.add("💬");
    this.speak = tools.roles.mask("speak");
    this.who = tools.roles.mask("who");
    this.sets = languageWords(tools.lexicon);
    this.rows = new LanguageRows(this.sets, tools.roles, (tokens, to) => this.followedByNoun(tokens, to));
    this.clauses = new LanguageClauses(this.sets, tools.judge, tools.roles);
    this.sentences = new LanguageSentences(this.sets, this.clauses, tools.roles);
    this.denial = new LanguageDenial(this.sets, tools.roles);
  }

  /** The languages of a text, whose matches may be known. */
  find(tokens: Tokens, all = this.tools.matcher.match(tokens)): SpokenLanguages {
    const found = all[this.channel] ?? [];
    const matches: PhraseMatch<Wording>[] = [];
    for (let at = 0; at < found.length && matches.length < NAMES; at++) {
      const match = found[at];
      if (match !== undefined && this.rows.mayName(tokens, match)) matches.push(match);
    }
    const named = this.tools.tokeniser.marks(tokens);
    if (matches.length === 0) return { spoken: [], named };
    const mentions = mentionsOf(tokens, matches, this.sets.common);
    const rules = matches.map((_, index) => this.ruleFor(mentions, index));
    this.clauses.lists(mentions).forEach((listed, index) => {
      if (listed === 1) rules[index] ??= "language.bare-list";
    });
    // A list goes on in both directions from a name that counts.
    for (let index = 1; index < matches.length; index++) {
      if (rules[index] === null && counts(rules[index - 1]) && this.rows.continues(mentions, index))
        rules[index] = "language.list";
    }
    for (let index = matches.length - 2; index >= 0; index--) {
      if (rules[index] === null && counts(rules[index + 1]) && this.rows.continues(mentions, index + 1))
        rules[index] = "language.list";
    }
    matches.forEach(({ from, to }, index) => {
      if (!LISTED.has(rules[index] ?? "") || !this.isBeforeSpeech(tokens, to)) return;
      // "Svenska, engelska, talar lite tyska": the second of a list is no people.
      const goesOn = counts(rules[index - 1]) && matches[index - 1]?.to === from;
      if (!goesOn) rules[index] = null;
    });
    this.addInstead(mentions, rules);
    const spoken: SpokenLanguage[] = [];
    matches.forEach((match, index) => {
      const rule = rules[index] ?? null;
      if (rule === null || !this.rows.isClear(mentions, index)) return;
      for (let at = match.from; at < match.to; at++) named[at] = 1;
      if (rule === LEARNT || this.denial.isDenied(mentions, index)) return;
      spoken.push({ code: match.meaning.code, from: match.from, to: match.to, rule });
    });
    return { spoken, named };
  }

  /** "34 år, polsk och talar engelska": what the speaker is, with the clause of what is spoken after it. */
  private isBeforeSpeech(tokens: Tokens, to: number): boolean {
    const joined = this.sets.and.has(tokens, to) && gapAfter(tokens, to - 1) <= SPACED;
    if (!joined && textAfter(tokens, to - 1) !== ", ") return false;
    const next = joined ? to + 1 : to;
    const verb = this.sets.adds.has(tokens, next) || this.sets.pronoun.has(tokens, next) ? next + 1 : next;
    return this.sets.speaks.has(tokens, verb) && gapAfter(tokens, verb) <= SPACED;
  }

  /** "I'm learning Swedish but until then English": what stands against a language denied is offered. */
  private addInstead(mentions: LanguageMentions, rules: (string | null)[]): void {
    const { tokens, matches } = mentions;
    for (let index = 1; index < matches.length; index++) {
      const [before, here] = [matches[index - 1], matches[index]];
      const rule = rules[index - 1] ?? null;
      if (before === undefined || here === undefined || rules[index] !== null || rule === null) continue;
      if (here.from - before.to > 6 || (rule !== LEARNT && !this.denial.isDenied(mentions, index - 1))) continue;
      let turns = false;
      let ends = false;
      for (let at = before.to; at <= here.from; at++) {
        ends ||= (tokens.gaps[at] ?? BREAK) >= BREAK;
        turns ||= at < here.from && this.sets.instead.has(tokens, at);
      }
      if (turns && !ends && this.clauses.isNominal(mentions, here.to)) rules[index] = "language.instead";
    }
  }

  private ruleFor(mentions: LanguageMentions, index: number): string | null {
    const { tokens, matches } = mentions;
    const match = matches[index];
    if (match === undefined) return null;
    const { from, to, meaning } = match;
    const word = writtenAt(tokens, from).toLowerCase();
    const last = writtenAt(tokens, to - 1).toLowerCase();
    if (meaning.kind === "plain" && (/(?:talande|sktal|språkiga?)$/.test(word) || /^(?:speaking|speaker)$/.test(last)))
      return this.ofSeller(tokens, from, to) ? "language.compound" : LEARNT;
    if (this.followedByNoun(tokens, to) || this.sets.yours.has(tokens, from - 1)) return null;
    const governed = this.governedBySpeech(mentions, index);
    if (governed !== undefined) return governed;
    if (!isNamed(match)) {
      if (this.sets.spokenAfter.has(tokens, to) && gapAfter(tokens, to - 1) <= PAUSE) return "language.after";
      if (this.rows.abbreviationPair(mentions, index)) return "language.abbreviations";
      if (this.sets.short.has(tokens, from) && this.sets.only.has(tokens, from - 1)) return "language.only";
      // "Eng only", "svensk forstår jeg".
      if (this.sets.short.has(tokens, from) && gapAfter(tokens, to - 1) <= SPACED && this.sets.after.has(tokens, to))
        return "language.after";
      // "Sv. på eng.", "Svar på eng. el. tagalog".
      if (this.sets.short.has(tokens, from) && this.sets.on.has(tokens, from - 1) && gapAfter(tokens, to - 1) >= PAUSE)
        return "language.on";
      if (this.sets.full.has(tokens, from) && this.sentences.isSaid(tokens, to)) return "language.verb";
    } else if (!this.sets.homographs.has(tokens, from)) {
      const rule = this.sentences.ruleOf(mentions, index);
      if (rule !== null) return rule;
    }
    const list = this.rows.bareListAround(mentions, index);
    return list !== null && !this.clauses.listsWares(mentions, ...list) ? "language.bare-list" : null;
  }

  /** Straight after, or a few small words after, a word of speech; undefined where none governs the name. */
  private governedBySpeech(mentions: LanguageMentions, index: number): string | null | undefined {
    const { tokens, matches } = mentions;
    const match = matches[index];
    if (match === undefined) return undefined;
    const { sets } = this;
    const { from, to, meaning } = match;
    const abbreviated = !isNamed(match);
    let strangers = 0;
    // "Håller på och lär mig, men lite svenska kan jag": over "but" nothing is learnt.
    let butSeen = false;
    for (let at = from - 1; at >= Math.max(0, from - 9); at--) {
      const gap = tokens.gaps[at + 1] ?? BREAK;
      if (gap >= BREAK && !/^\s*[:：]\s*$|^\s*\n\s*[-•*]?\s*$/.test(textAfter(tokens, at))) break;
      butSeen ||= sets.butAlso.has(tokens, at);
      if (!butSeen && this.denial.isLearnt(tokens, at) && !sets.speech.has(tokens, at)) {
        // "Läser latin men talar det inte, däremot engelska": what is read is another language.
        if (nameAt(mentions, at + 1) >= 0 && nameAt(mentions, at + 1) !== index && strangers > 0) break;
        return !abbreviated && from - at <= 4 ? LEARNT : null;
      }
      const able = sets.able.has(tokens, at) && from - at <= 4 && strangers === 0 && gap <= SPACED;
      if (this.tools.roles.has(tokens, at, this.speak) || sets.verbs.has(tokens, at) || able) {
        // "Talar du tyska?" asks the reader, or is the reader's question.
        if (sets.you.has(tokens, at + 1)) return null;
        if (gap >= BREAK && !sets.heading.has(tokens, at)) break;
        const weak = sets.weak.has(tokens, at) || sets.able.has(tokens, at);
        if (weak && from - at > 3 && !able) break;
        if (weak && !this.clauses.isNominal(mentions, to)) break;
        if (weak && sets.determiner.has(tokens, from - 1)) break;
        if (!sets.tongue.has(tokens, at) && this.spokenByOthers(tokens, at)) return LEARNT;
        const close = from - at <= 2 || this.rows.inList(tokens, matches, index);
        if (meaning.kind === "field" && !close && !this.rows.allNames(mentions, at + 1, from)) return null;
        return "language.spoken";
      }
      if (!sets.filler.has(tokens, at) && nameAt(mentions, at) < 0) strangers++;
      if (strangers > 1) break;
    }
    return undefined;
  }

  /** "min granne talar polska", "kunder som pratar engelska", "du som talar svenska". */
  private spokenByOthers(tokens: Tokens, verb: number): boolean {
    const { sets } = this;
    for (let at = verb - 1; at >= Math.max(0, verb - 3); at--) {
      if (gapAfter(tokens, at) > SPACED || sets.pronoun.has(tokens, at)) return false;
      // "Jag och min hund talar": both do.
      if (sets.others.has(tokens, at) || this.judge.isFriend(tokens, at))
        return !sets.and.has(tokens, at - 1) && !sets.and.has(tokens, at - 2);
      if (this.tools.roles.has(tokens, at, this.who))
        return sets.you.has(tokens, at - 1) || sets.customers.has(tokens, at - 1) || sets.reader.has(tokens, at - 1);
    }
    return false;
  }

  private ofSeller(tokens: Tokens, from: number, to: number): boolean {
    if (this.sets.customers.has(tokens, to)) return false;
    return this.sets.only.has(tokens, from - 1) || this.judge.stanceOf(tokens, from, to) !== "other";
  }

  private followedByNoun(tokens: Tokens, to: number): boolean {
    // "talar engelska men inte svenska": "men" is "but".
    if (gapAfter(tokens, to - 1) > SPACED || to >= tokens.count || this.judge.isBut(tokens, to)) return false;
    return this.sets.guests.has(tokens, to) || this.sets.nouns.has(tokens, to);
  }
}

/** Whether a rule makes a language the seller's. */
function counts(rule: string | null | undefined): boolean {
  return rule !== null && rule !== undefined && rule !== LEARNT;
}
