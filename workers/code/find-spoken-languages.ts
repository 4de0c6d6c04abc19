import type { CodebookVariable } from "../../schema/vocabulary/codebook.ts";
import { type PhraseMatch, PhraseMatcher } from "../recognise/phrase-matcher.ts";
import { BREAK, PAUSE, SPACED, type Tokens } from "../recognise/tokenise.ts";
import type { MentionJudge } from "./judge-mention.ts";
import { closesTersely, isTightRow } from "./language-rows.ts";
import { languageWords } from "./language-words.ts";
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

type Match = PhraseMatch<Wording>;
/** The rule of a language that is learnt, taught or spoken by others: it is named, and not the seller's. */
const LEARNT = "language.learnt";
const LIST_LENGTH = 12;
/** How many names of languages of one text are read. */
const NAMES = 400;

/**
 * Finds the languages a text says are spoken. The same words are demonyms ("svenska") and labels of goods, so a name
 * counts only where speech is mentioned: after "talar", "speaks", "språk:", before "talas", in "på engelska", in
 * "engelsktalande", and through the list that goes on from there.
 */
export class SpokenLanguageFinder {
  private readonly matcher: PhraseMatcher<Wording>;
  private readonly speak: number;
  private readonly not: number;
  private readonly copula: number;
  private readonly self: number;
  private readonly sets: ReturnType<typeof languageWords>;
  private readonly tools: ReaderTools;
  private readonly judge: MentionJudge;

  constructor(variable: CodebookVariable, tools: ReaderTools) {
    this.tools = tools;
    this.judge = tools.judge;
    this.matcher = new PhraseMatcher<Wording>(tools.tokeniser);
    const channel = this.matcher.newChannel();
    storeWordings(variable, this.matcher, channel, (language) => language !== "field");
    storeWordings(variable, this.matcher, channel, (language) => language === "field");
    for (const { code, synonyms } of variable.categories) {
      // "arabiska" makes "arabisktalande", whatever the language.
      const adjectives = (synonyms.sv ?? [])
        .filter((name) => /^\p{L}+ska$/u.test(name))
        .map((name) => name.slice(0, -1));
      for (const adjective of adjectives) {
        for (const ending of ["talande", "språkig", "språkiga"]) {
          this.matcher.add(channel, adjective + ending, { code, subcode: null, kind: "plain" });
        }
      }
    }
    tools.lexicon.add("🗣");
    tools.lexicon.add("💬");
    this.speak = tools.roles.mask("speak");
    this.not = tools.roles.mask("not");
    this.copula = tools.roles.mask("copula");
    this.self = tools.roles.mask("self");
    this.sets = languageWords(tools.lexicon);
  }

  find(tokens: Tokens): SpokenLanguages {
    const matches = (this.matcher.match(tokens)[0] ?? []).slice(0, NAMES);
    const named = new Uint8Array(tokens.count);
    if (matches.length === 0) return { spoken: [], named };
    const rules: (string | null)[] = matches.map((_, index) => this.ruleFor(tokens, matches, index));
    // A list goes on in both directions from a name that counts.
    for (let index = 1; index < matches.length; index++) {
      if (
        rules[index] === null &&
        rules[index - 1] !== null &&
        rules[index - 1] !== LEARNT &&
        this.continues(tokens, matches, index)
      )
        rules[index] = "language.list";
    }
    for (let index = matches.length - 2; index >= 0; index--) {
      if (
        rules[index] === null &&
        rules[index + 1] !== null &&
        rules[index + 1] !== LEARNT &&
        this.continues(tokens, matches, index + 1)
      )
        rules[index] = "language.list";
    }
    const spoken: SpokenLanguage[] = [];
    matches.forEach((match, index) => {
      const rule = rules[index] ?? null;
      if (rule === null || !this.isClear(tokens, matches, index)) return;
      for (let at = match.from; at < match.to; at++) named[at] = 1;
      if (rule === LEARNT || this.isDenied(tokens, match)) return;
      spoken.push({ code: match.meaning.code, from: match.from, to: match.to, rule });
    });
    return { spoken, named };
  }

  private ruleFor(tokens: Tokens, matches: readonly Match[], index: number): string | null {
    const match = matches[index];
    if (match === undefined) return null;
    const { from, to, meaning } = match;
    const { sets } = this;
    const word = writtenAt(tokens, from).toLowerCase();
    const last = writtenAt(tokens, to - 1).toLowerCase();
    if (meaning.kind === "plain" && (/(?:talande|språkiga?)$/.test(word) || /^(?:speaking|speaker)$/.test(last)))
      return this.ofSeller(tokens, from, to) ? "language.compound" : LEARNT;
    if (this.followedByNoun(tokens, to)) return null;
    // Straight after, or a few small words after, a word of speech.
    let strangers = 0;
    for (let at = from - 1; at >= Math.max(0, from - 9); at--) {
      const gap = tokens.gaps[at + 1] ?? BREAK;
      if (gap >= BREAK && !/^\s*[:：]\s*$|^\s*\n\s*[-•*]?\s*$/.test(textAfter(tokens, at))) break;
      if (sets.learn.has(tokens, at) && !sets.speech.has(tokens, at))
        return meaning.kind === "plain" && from - at <= 4 ? LEARNT : null;
      if (this.tools.roles.has(tokens, at, this.speak)) {
        // "Talar du tyska?" asks the reader, or is the reader's question.
        if (sets.you.has(tokens, at + 1)) return null;
        if (gap >= BREAK && !sets.heading.has(tokens, at)) break;
        if (sets.weak.has(tokens, at) && from - at > 3) break;
        if (
          sets.weak.has(tokens, at) &&
          gapAfter(tokens, to - 1) <= SPACED &&
          !sets.filler.has(tokens, to) &&
          !this.isLanguage(matches, to, index)
        )
          break;
        return meaning.kind === "field" && !this.inList(tokens, matches, index) && from - at > 2
          ? null
          : "language.spoken";
      }
      if (!sets.filler.has(tokens, at) && !this.isLanguage(matches, at, index)) strangers++;
      if (strangers > 1) break;
    }
    if (meaning.kind !== "plain" && this.abbreviationPair(tokens, matches, index)) return "language.abbreviations";
    if (meaning.kind !== "plain") return this.isBareList(tokens, matches, index) ? "language.bare-list" : null;
    // "Native Spanish, conversational English."
    const levelled = sets.level.has(tokens, from - 1) && (tokens.gaps[from] ?? BREAK) <= SPACED;
    const isList = this.sets.also.has(tokens, to) && matches[index + 1]?.from === to + 1;
    if (levelled && (gapAfter(tokens, to - 1) >= PAUSE || isList)) return "language.level";
    // "på engelska", "in English".
    if (sets.on.has(tokens, from - 1) && (tokens.gaps[from] ?? BREAK) <= SPACED && !this.isTaught(tokens, from))
      return "language.on";
    // "engelska talas", "English spoken", "English ok", "engelska går bra".
    if (gapAfter(tokens, to - 1) <= PAUSE && sets.after.has(tokens, to)) return "language.after";
    if (gapAfter(tokens, to - 1) <= SPACED && sets.is.has(tokens, to) && sets.fine.has(tokens, to + 1))
      return "language.after";
    if (sets.mine.has(tokens, from - 1) && sets.is.has(tokens, to) && gapAfter(tokens, to - 1) <= SPACED)
      return "language.on";
    if (sets.only.has(tokens, from - 1) && gapAfter(tokens, to - 1) >= PAUSE) return "language.only";
    // "Spanska." as a sentence of its own.
    const alone =
      (tokens.gaps[from] ?? BREAK) >= BREAK &&
      from > 0 &&
      gapAfter(tokens, to - 1) >= BREAK &&
      !/^\s*\?/.test(textAfter(tokens, to - 1));
    // "// English": at the end of a list of facts English is what is spoken, seldom where somebody is from.
    const closesList =
      meaning.code === "en" && (tokens.gaps[from] ?? BREAK) >= PAUSE && gapAfter(tokens, to - 1) >= BREAK;
    if (closesList && from > 0) return "language.alone";
    if (alone && /(?:ska|iska|[a-z](?:sh|an|ese|ic)|thai|farsi|hindi)$/i.test(writtenAt(tokens, to - 1)))
      return "language.alone";
    // A line or bracket that holds nothing but names of languages.
    return this.isBareList(tokens, matches, index) ? "language.bare-list" : null;
  }

  private ofSeller(tokens: Tokens, from: number, to: number): boolean {
    return !this.sets.customers.has(tokens, to) && this.judge.stanceOf(tokens, from, to) !== "other";
  }

  private isLanguage(matches: readonly Match[], at: number, near: number): boolean {
    // Matches are in text order: the one that holds `at` is within a few of `near`.
    for (let index = Math.max(0, near - 8); index <= Math.min(matches.length - 1, near + 8); index++) {
      const match = matches[index];
      if (match !== undefined && match.from <= at && at < match.to) return true;
    }
    return false;
  }

  private followedByNoun(tokens: Tokens, to: number): boolean {
    // "talar engelska men inte svenska": "men" is "but".
    if (gapAfter(tokens, to - 1) > SPACED || to >= tokens.count || this.judge.isBut(tokens, to)) return false;
    return this.sets.guests.has(tokens, to) || this.sets.nouns.has(tokens, to);
  }

  /** Whether match `index` goes on the list of the one before it. */
  private continues(tokens: Tokens, matches: readonly Match[], index: number): boolean {
    const before = matches[index - 1];
    const here = matches[index];
    if (before === undefined || here === undefined || here.from < before.to) return false;
    if (here.from - before.to > 5 || this.followedByNoun(tokens, here.to)) return false;
    // "Polish ladies, Polish and English spoken": the first is said of persons.
    if (this.followedByNoun(tokens, before.to)) return false;
    // "Jag är ryska men talar svenska": the first says what she is.
    if (this.tools.roles.has(tokens, before.from - 1, this.copula)) {
      if (this.tools.roles.has(tokens, before.from - 2, this.self)) return false;
    }
    let strangers = 0;
    for (let at = before.to; at <= here.from; at++) {
      const gap = tokens.gaps[at] ?? BREAK;
      const written = textAfter(tokens, at - 1);
      // "Eng. & sv.": the full stop of an abbreviation ends no sentence.
      const shortened = before.meaning.kind === "field" && /^\.\s?[,&/+]?\s?$/.test(written);
      if (gap >= BREAK && !shortened && !/^\s*\n?\s*[-•*]?\s*$/.test(written)) return false;
      if (gap >= BREAK && !shortened && here.meaning.kind === "field") return false;
      // One word of praise or shame may stand between: "English and terrible Swedish".
      if (at < here.from && !this.sets.filler.has(tokens, at) && ++strangers > 1) return false;
    }
    const compound = /(?:talande|språkiga?|speaking|speaker)$/i;
    const adjacent = here.from === before.to && here.meaning.kind === "plain" && before.meaning.kind === "plain";
    if (adjacent && !compound.test(writtenAt(tokens, before.to - 1))) return true;
    const between = tokens.text.slice(tokens.ends[before.to - 1], tokens.starts[here.from]);
    return (
      /[,/&+;|•·\-–\n(]|\b(?:och|and|samt|or|eller|plus|även|also|o|with|med|men|but|lite|some)\b/i.test(between) ||
      here.meaning.kind === "flag"
    );
  }

  /** An abbreviation in text must stand in a list, and must not be a common word unless the list is tight. */
  private isClear(tokens: Tokens, matches: readonly Match[], index: number): boolean {
    const match = matches[index];
    if (match?.meaning.kind !== "field") return true;
    const written = writtenAt(tokens, match.from);
    const tight = this.neighbours(tokens, matches, index, /^\s?[/+&|-]\s?$/);
    if (this.sets.common.has(tokens, match.from)) return tight || written === written.toUpperCase();
    return tight || written === written.toUpperCase() || this.inList(tokens, matches, index) || written.length >= 3;
  }

  private inList(tokens: Tokens, matches: readonly Match[], index: number): boolean {
    return this.neighbours(tokens, matches, index, /^\.?\s?(?:[/+&|,;-]|och|and|o|samt)\s?$/i);
  }

  private neighbours(tokens: Tokens, matches: readonly Match[], index: number, separator: RegExp): boolean {
    const [before, here, after] = [matches[index - 1], matches[index], matches[index + 1]];
    if (here === undefined) return false;
    const between = (one: Match, other: Match) => tokens.text.slice(tokens.ends[one.to - 1], tokens.starts[other.from]);
    const left = before !== undefined && here.from - before.to <= 1 && separator.test(between(before, here));
    const right = after !== undefined && after.from - here.to <= 1 && separator.test(between(here, after));
    return left || right;
  }

  /** "sv/eng" says languages by itself. */
  private abbreviationPair(tokens: Tokens, matches: readonly Match[], index: number): boolean {
    const match = matches[index];
    if (match?.meaning.kind !== "field") return false;
    if (!this.neighbours(tokens, matches, index, /^\s?[/+&]\s?$/)) return false;
    return [index - 1, index, index + 1].some((at) => this.sets.plain.has(tokens, matches[at]?.from ?? -1));
  }

  private isBareList(tokens: Tokens, matches: readonly Match[], index: number): boolean {
    let first = index;
    let last = index;
    // A list of the seller's languages is short; the bound keeps a page of names linear.
    while (first > 0 && index - first < LIST_LENGTH && this.continues(tokens, matches, first)) first--;
    while (last + 1 < matches.length && last - index < LIST_LENGTH && this.continues(tokens, matches, last + 1)) last++;
    const [start, end] = [matches[first], matches[last]];
    if (start === undefined || end === undefined || last - first < 1) return false;
    const after = gapAfter(tokens, end.to - 1);
    const closes =
      after >= BREAK ||
      /^\s*[)\]|]/.test(textAfter(tokens, end.to - 1)) ||
      closesTersely(tokens, end.to, this.sets.place);
    // "tjej 23 engelska italienska": names of languages and nothing between them but blanks and slashes.
    const opens = (tokens.gaps[start.from] ?? BREAK) >= PAUSE || isTightRow(tokens, matches.slice(first, last + 1));
    const plain = matches.slice(first, last + 1).every(({ from, meaning }) => {
      return meaning.kind === "plain" || (meaning.kind === "field" && !this.sets.common.has(tokens, from));
    });
    return (
      opens && closes && plain && new Set(matches.slice(first, last + 1).map((match) => match.meaning.code)).size > 1
    );
  }

  private isTaught(tokens: Tokens, from: number): boolean {
    for (let at = from - 2; at >= Math.max(0, from - 6); at--) if (this.sets.learn.has(tokens, at)) return true;
    return false;
  }

  /** "no Swedish", "talar inte engelska", "learning Swedish". */
  private isDenied(tokens: Tokens, match: Match): boolean {
    const { roles } = this.tools;
    for (let at = match.from - 1; at >= Math.max(0, match.from - 5); at--) {
      const gap = tokens.gaps[at + 1] ?? BREAK;
      if (gap >= PAUSE) return false;
      if (this.sets.butAlso.has(tokens, at)) return false;
      if (roles.has(tokens, at, this.not)) return !this.sets.onlyWords.has(tokens, at + 1);
      if (this.sets.learn.has(tokens, at)) return true;
    }
    return gapAfter(tokens, match.to - 1) <= SPACED && this.sets.denialAfter.has(tokens, match.to);
  }
}
