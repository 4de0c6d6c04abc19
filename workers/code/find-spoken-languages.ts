import type { CodebookVariable } from "../../schema/vocabulary/codebook.ts";
import type { PhraseMatch } from "../recognise/phrase-matcher.ts";
import { BREAK, PAUSE, SPACED, type Tokens } from "../recognise/tokenise.ts";
import { FactRows } from "./fact-rows.ts";
import type { MentionJudge } from "./judge-mention.ts";
import { LanguageClauses } from "./language-clauses.ts";
import { LanguageDenial } from "./language-denial.ts";
import { besideInList, type LanguageMentions, LEARNT, mentionsOf, nameAt } from "./language-mentions.ts";
import { isNamed, LanguageRows } from "./language-rows.ts";
import { LanguageSentences } from "./language-sentences.ts";
import { LanguageVerbs } from "./language-verbs.ts";
import { type LanguageWords, languageWords } from "./language-words.ts";
import { gapAfter, listGap, textAfter, type Wording, writtenAt } from "./read-part.ts";
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

/** The rules of a list, in which a demonym may have been taken for one more language. */
const LISTED: ReadonlySet<string> = new Set(["language.bare-list", "language.list", "language.verb", "language.after"]);
/** The rules by which a fact of its own, in a row of facts, may have been taken for a language. */
const IN_ROWS: ReadonlySet<string> = new Set([
  ...LISTED,
  "language.alone",
  "language.spoken",
  "language.abbreviations",
]);
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
  private readonly verbs: LanguageVerbs;
  private readonly sets: LanguageWords;
  private readonly rows: LanguageRows;
  private readonly clauses: LanguageClauses;
  private readonly sentences: LanguageSentences;
  private readonly denial: LanguageDenial;
  private readonly factRows: FactRows;
  /** Languages by the adjective that a compound begins with: "georgisk- och rysktalande". */
  private readonly adjectives = new Map<number, string>();
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
        this.adjectives.set(tools.lexicon.add(adjective), code);
      }
      // "urdutalande"
      for (const name of (synonyms.sv ?? []).filter((name) => /^\p{L}{3,}(?<!ska|talande|språkiga?|an)$/u.test(name)))
        matcher.add(this.channel, `${name}talande`, { code, subcode: null, kind: "plain" });
    }
    tools.lexicon.add("🗣");
    tools.lexicon.add("💬");
    this.sets = languageWords(tools.lexicon);
    this.clauses = new LanguageClauses(this.sets, tools.judge, tools.roles);
    this.rows = new LanguageRows(this.sets, tools.roles, this.clauses, (tokens, to) => this.followedByNoun(tokens, to));
    this.sentences = new LanguageSentences(this.sets, this.clauses, tools.roles);
    this.factRows = new FactRows(this.sets);
    this.denial = new LanguageDenial(this.sets, tools.roles);
    const { roles, judge } = tools;
    this.verbs = new LanguageVerbs({ sets: this.sets, roles, judge }, this.clauses, this.rows, this.denial);
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
      const goesOn = rules[index] === null && counts(rules[index + 1]) && this.rows.continues(mentions, index + 1);
      // "… and wear French stockings, basic Danish": what has a noun of its own begins no list.
      if (goesOn && this.clauses.isNominal(mentions, matches[index]?.to ?? 0)) rules[index] = "language.list";
    }
    matches.forEach((match, index) => {
      if (!LISTED.has(rules[index] ?? "")) return;
      const { before, after } = besideInList(mentions, index);
      // "Kvinna, ungersk, lettiska och swahili": what is not in the form of a language is a people.
      if (this.isAdjective(tokens, match) && after !== undefined && !this.isAdjective(tokens, after))
        rules[index] = null;
      // "Italian but Mongolian-speaking".
      if (after !== undefined && this.turnsToSpeech(tokens, match, after)) rules[index] = null;
      // "Svenska, engelska, talar lite tyska": the second of a list is no people.
      const goesOn = before !== undefined && counts(rules[index - 1]);
      if (!goesOn && this.isBeforeSpeech(mentions, match)) rules[index] = null;
    });
    const peoples = rules.map((rule, index) => IN_ROWS.has(rule ?? "") && this.factRows.isPeople(mentions, index));
    peoples.forEach((people, index) => {
      if (people) rules[index] = null;
    });
    this.addInstead(mentions, rules);
    const spoken: SpokenLanguage[] = [];
    matches.forEach((match, index) => {
      const rule = rules[index] ?? null;
      if (rule === null || !this.rows.isClear(mentions, index)) return;
      for (let at = match.from; at < match.to; at++) named[at] = 1;
      if (rule === LEARNT || this.denial.isDenied(mentions, index)) return;
      if (rule === "language.compound") this.addBegun(tokens, match.from, spoken, named);
      spoken.push({ code: match.meaning.code, from: match.from, to: match.to, rule });
    });
    return { spoken, named };
  }

  private turnsToSpeech(tokens: Tokens, { to }: PhraseMatch<Wording>, after: PhraseMatch<Wording>): boolean {
    const speaking =
      /(?:talande|speaking)$/i.test(writtenAt(tokens, after.to - 1)) || this.sets.speaks.has(tokens, after.to);
    return speaking && after.from === to + 1 && this.sets.butAlso.has(tokens, to);
  }

  /** "Svensk-, georgisk- och rysktalande": the words that leave their end to the last one. */
  private addBegun(tokens: Tokens, from: number, spoken: SpokenLanguage[], named: Uint8Array): void {
    let at = this.sets.and.has(tokens, from - 1) ? from - 2 : from - 1;
    for (; at >= 0 && tokens.text[tokens.ends[at] ?? 0] === "-"; at--) {
      const code = this.adjectives.get(tokens.words[at] ?? -1);
      if (code === undefined) return;
      named[at] = 1;
      if (spoken.every((one) => one.from !== at))
        spoken.push({ code, from: at, to: at + 1, rule: "language.compound" });
    }
  }

  /** "Ungersk", the form that describes a person, where a language would be "ungerska"; not "rysk- & engelsktalande". */
  private isAdjective(tokens: Tokens, match: PhraseMatch<Wording>): boolean {
    if (tokens.text[tokens.ends[match.to - 1] ?? 0] === "-" || this.sets.half.has(tokens, match.from - 1)) return false;
    return this.sets.full.has(tokens, match.from) && !/ska$/i.test(writtenAt(tokens, match.from));
  }

  /** "34 år, polsk och talar engelska": what the speaker is, with the clause of what is spoken after it. */
  private isBeforeSpeech(mentions: LanguageMentions, { from, to }: PhraseMatch<Wording>): boolean {
    const { tokens } = mentions;
    const joins = this.sets.and.has(tokens, to) || this.sets.butAlso.has(tokens, to);
    const joined = joins && gapAfter(tokens, to - 1) <= PAUSE;
    if (!joined && !/^(?:, | ?[/|•·] ?| [–-] )$/.test(textAfter(tokens, to - 1))) return false;
    const next = joined ? to + 1 : to;
    const verb = this.sets.adds.has(tokens, next) || this.sets.pronoun.has(tokens, next) ? next + 1 : next;
    // "Native Portuguese, also speak Hindi": a level is of a language.
    const levelled = this.sets.level.has(tokens, from - 1) && (tokens.gaps[from] ?? BREAK) <= SPACED;
    if (levelled && !this.sets.graces.has(tokens, from - 1)) return false;
    // "Turkiska och kan komma hem till dig": what one can do is more than languages.
    const able = this.sets.able.has(tokens, verb);
    if (able && nameAt(mentions, verb + 1) < 0 && nameAt(mentions, verb + 2) < 0) return false;
    return this.sets.speaks.has(tokens, verb) && gapAfter(tokens, verb) <= SPACED;
  }

  /** "I'm learning Swedish but until then English": what stands against a language denied is offered. */
  private addInstead(mentions: LanguageMentions, rules: (string | null)[]): void {
    const { tokens, matches } = mentions;
    for (let index = 1; index < matches.length; index++) {
      const [before, here] = [matches[index - 1], matches[index]];
      const rule = rules[index - 1] ?? null;
      if (before === undefined || here === undefined || rules[index] !== null) continue;
      // "Ingen lettiska, bara portugisiska", but no "inga svenska kronor, bara engelska".
      if (rule === null && !this.clauses.isNominal(mentions, before.to)) continue;
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
    const governed = this.verbs.ruleOf(mentions, index);
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

  private ofSeller(tokens: Tokens, from: number, to: number): boolean {
    if (this.sets.customers.has(tokens, to)) return false;
    return this.sets.only.has(tokens, from - 1) || this.judge.stanceOf(tokens, from, to) !== "other";
  }

  private followedByNoun(tokens: Tokens, to: number): boolean {
    // "talar engelska men inte svenska": "men" is "but".
    if (to >= tokens.count || listGap(tokens, to) > SPACED || this.judge.isBut(tokens, to)) return false;
    return this.sets.guests.has(tokens, to) || this.sets.nouns.has(tokens, to) || this.sets.media.has(tokens, to);
  }
}

/** Whether a rule makes a language the seller's. */
function counts(rule: string | null | undefined): boolean {
  return rule !== null && rule !== undefined && rule !== LEARNT;
}
