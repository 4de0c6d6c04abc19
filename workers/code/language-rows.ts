import type { PhraseMatch } from "../recognise/phrase-matcher.ts";
import { BREAK, JOINED, NUMBER, PAUSE, SPACED, type Tokens } from "../recognise/tokenise.ts";
import type { WordRoles } from "../recognise/word-roles.ts";
import type { LanguageClauses } from "./language-clauses.ts";
import { isAge, type LanguageMentions, nameAt } from "./language-mentions.ts";
import type { LanguageWords } from "./language-words.ts";
import { gapAfter, textAfter, type Wording, writtenAt } from "./read-part.ts";

type Match = PhraseMatch<Wording>;
const LIST_LENGTH = 12;
const BLANK = 32;
const codesOf = (signs: string): ReadonlySet<number> => new Set([...signs].map((sign) => sign.charCodeAt(0)));
/** What joins abbreviations so closely that they are no words. */
const TIGHT = codesOf("/+&|-");
const LOOSE = codesOf(",;.");
const BARE = codesOf("()[]\n");
const SEPARATOR =
  /[,/&+;|•·\-–\n(]|\b(?:och|and|samt|or|eller|el|plus|även|also|o|og|with|med|men|but|lite|some|än|than|som|as|halv|half)\b/i;

/** Reads names and abbreviations that stand beside one another: "sv/eng", "ukr rus eng", "spanska/engelska 1500". */
export class LanguageRows {
  private readonly sets: LanguageWords;
  private readonly roles: WordRoles;
  private readonly copula: number;
  private readonly self: number;
  private readonly clauses: LanguageClauses;
  private readonly followedByNoun: (tokens: Tokens, to: number) => boolean;

  constructor(
    sets: LanguageWords,
    roles: WordRoles,
    clauses: LanguageClauses,
    followedByNoun: (tokens: Tokens, to: number) => boolean,
  ) {
    this.sets = sets;
    this.roles = roles;
    this.clauses = clauses;
    this.copula = roles.mask("copula");
    this.self = roles.mask("self");
    this.followedByNoun = followedByNoun;
  }

  /** Whether name `index` goes on the list of the one before it. */
  continues(mentions: LanguageMentions, index: number): boolean {
    const { tokens, matches } = mentions;
    const before = matches[index - 1];
    const here = matches[index];
    if (before === undefined || here === undefined || here.from < before.to) return false;
    if (here.from - before.to > 5 || this.followedByNoun(tokens, here.to)) return false;
    // "Polish ladies, Polish and English spoken": the first is said of persons.
    if (this.followedByNoun(tokens, before.to)) return false;
    // "Rumänsk, vietnamesiska och portugisiska": what is not in the form of a language is a people.
    if (this.sets.full.has(tokens, before.from) && /ska$/i.test(writtenAt(tokens, here.from))) return false;
    // "Jag är ryska men talar svenska": the first says what she is.
    if (this.roles.has(tokens, before.from - 1, this.copula)) {
      if (this.roles.has(tokens, before.from - 2, this.self)) return false;
    }
    // "Polish and my clients are Swedish."
    if (this.roles.has(tokens, here.from - 1, this.copula)) return false;
    // "Om snö även svenska": what adds a language may itself be led up to.
    const most = this.sets.adds.has(tokens, here.from - 1) ? 2 : 1;
    let strangers = 0;
    for (let at = before.to; at <= here.from; at++) {
      const gap = tokens.gaps[at] ?? BREAK;
      if (gap >= BREAK) {
        const written = textAfter(tokens, at - 1);
        // "Eng. & sv.": the full stop of an abbreviation ends no sentence.
        const isShort = before.meaning.kind === "field" && !this.sets.full.has(tokens, before.from);
        const shortened = at === before.to && isShort && /^\.\s?[,&/+]?\s?$/.test(written);
        if (!shortened && (here.meaning.kind === "field" || !/^\s*\n?\s*[-•*]?\s*$/.test(written))) return false;
      }
      // One word of praise or shame may stand between: "English and terrible Swedish".
      if (at === here.from || this.sets.filler.has(tokens, at) || isLevel(tokens, at)) continue;
      // "Polish, 34, Spanish and French speaking": an age is of a person.
      if (isAge(tokens, at)) return false;
      // "Svenska Lena, norska Kari": people whom the names describe.
      if (at === before.to && gap <= SPACED && tokens.capitals[at] === 1) return false;
      if (++strangers > most) return false;
    }
    if (strangers > 0 ? this.clauses.tellsOther(mentions, here) : this.clauses.isLed(mentions, here)) return false;
    if (here.from === before.to) {
      const plain = isNamed(here) && isNamed(before);
      const compound = /(?:talande|språkiga?|speaking|speaker)$/i;
      if (plain && !compound.test(writtenAt(tokens, before.to - 1))) return true;
      if (this.isDistinct(tokens, before) && this.isDistinct(tokens, here)) return true;
    }
    const between = tokens.text.slice(tokens.ends[before.to - 1], tokens.starts[here.from]);
    return here.meaning.kind === "flag" || SEPARATOR.test(between);
  }

  /** Whether an abbreviation can be one where it stands: most are words as well ("en", "de", "is"). */
  mayName(tokens: Tokens, { from, meaning }: Match): boolean {
    if (this.sets.full.has(tokens, from) && !this.standsAlone(tokens, from)) return false;
    if (meaning.kind !== "field") return true;
    const { text } = tokens;
    const start = tokens.starts[from] ?? 0;
    const end = tokens.ends[from] ?? 0;
    const common = this.sets.common.has(tokens, from);
    if (end - start > 2 && !common) return true;
    if (tokens.capitals[from] === 1 && isUpper(text.charCodeAt(end - 1))) return true;
    const before = text.charCodeAt(text.charCodeAt(start - 1) === BLANK ? start - 2 : start - 1);
    const after = text.charCodeAt(text.charCodeAt(end) === BLANK ? end + 1 : end);
    if (TIGHT.has(before) || TIGHT.has(after)) return true;
    const loose = LOOSE.has(before) || LOOSE.has(after);
    // "(sv, en, es)": a common word only where it is an entry by itself.
    if (common) return loose && (BARE.has(before) || LOOSE.has(before)) && (BARE.has(after) || LOOSE.has(after));
    if (loose) return true;
    if (this.sets.and.has(tokens, from - 1) || this.sets.and.has(tokens, from + 1)) return true;
    return this.sets.short.has(tokens, from);
  }

  /** "Svensk Swish": the short adjective describes what follows, unless that is a small word. */
  private standsAlone(tokens: Tokens, at: number): boolean {
    const { sets } = this;
    if (gapAfter(tokens, at) > SPACED || /[/&+()]/.test(textAfter(tokens, at))) return true;
    return (
      sets.closed.has(tokens, at + 1) ||
      sets.filler.has(tokens, at + 1) ||
      sets.level.has(tokens, at + 1) ||
      sets.verbs.has(tokens, at + 1) ||
      sets.and.has(tokens, at + 1)
    );
  }

  /** An abbreviation in text must stand in a list, and must not be a common word unless the list is tight. */
  isClear({ tokens, matches }: LanguageMentions, index: number): boolean {
    const match = matches[index];
    if (match?.meaning.kind !== "field") return true;
    const written = writtenAt(tokens, match.from);
    // "Skriv på sv".
    if (this.sets.on.has(tokens, match.from - 1) && this.sets.short.has(tokens, match.from)) return true;
    // "eng. o. lite sv."; "god ro" is none.
    const plainly = this.sets.short.has(tokens, match.from) || tokens.capitals[match.from] === 1;
    if (plainly && this.sets.level.has(tokens, match.from - 1) && !this.sets.common.has(tokens, match.from))
      return true;
    const tight = this.neighbours(tokens, matches, index, /^\s?[/+&|-]\s?$/);
    if (this.sets.common.has(tokens, match.from)) {
      if (tight || written === written.toUpperCase()) return true;
      const beside = [matches[index - 1], matches[index + 1]].some((one) =>
        this.sets.plain.has(tokens, one?.from ?? -1),
      );
      return beside && this.inList(tokens, matches, index);
    }
    return tight || written === written.toUpperCase() || this.inList(tokens, matches, index) || written.length >= 3;
  }

  inList(tokens: Tokens, matches: readonly Match[], index: number): boolean {
    return this.neighbours(tokens, matches, index, /^\.?\s?(?:[/+&|,;-]|och|and|o\.?|og|samt|eller|el\.|or)\s?$/i);
  }

  /** "sv/eng" says languages by itself. */
  abbreviationPair({ tokens, matches }: LanguageMentions, index: number): boolean {
    const match = matches[index];
    if (match?.meaning.kind !== "field") return false;
    if (!this.neighbours(tokens, matches, index, /^\s?[/+&]\s?$/)) return false;
    return [index - 1, index, index + 1].some((at) => this.sets.plain.has(tokens, matches[at]?.from ?? -1));
  }

  /** The first and last name of a line, sentence or bracket that holds nothing but names of languages. */
  bareListAround(mentions: LanguageMentions, index: number): readonly [number, number] | null {
    const { tokens, matches } = mentions;
    let first = index;
    let last = index;
    // A list of the seller's languages is short; the bound keeps a page of names linear.
    while (first > 0 && index - first < LIST_LENGTH && this.continues(mentions, first)) first--;
    while (last + 1 < matches.length && last - index < LIST_LENGTH && this.continues(mentions, last + 1)) last++;
    const [start, end] = [matches[first], matches[last]];
    if (start === undefined || end === undefined || last - first < 1) return null;
    const after = gapAfter(tokens, end.to - 1);
    const follows = textAfter(tokens, end.to - 1);
    // " / " parts the entries of a row; "svenska/engelska" is one entry.
    const closes = after >= BREAK || /^\s*[)\]|]|^\s\/\s/.test(follows) || this.closesTersely(tokens, end.to);
    // "tjej 23 engelska italienska": names of languages and nothing between them but blanks and slashes.
    const row = matches.slice(first, last + 1);
    const opens =
      (tokens.gaps[start.from] ?? BREAK) >= PAUSE ||
      isTightRow(tokens, row) ||
      /[([]\s?$|^\s\/\s$/.test(textAfter(tokens, start.from - 1));
    // Codes of languages are codes of countries too: a row of common ones must hold Swedish or English.
    const ours = row.some(({ from, meaning }) => meaning.kind === "field" && this.sets.plain.has(tokens, from));
    const clear = row.every(({ from, meaning }, step) => {
      if (meaning.kind !== "field") return isNamed({ meaning });
      return !this.sets.common.has(tokens, from) || (ours && this.isClear(mentions, first + step));
    });
    const distinct = new Set(row.map((match) => match.meaning.code)).size > 1;
    return opens && closes && clear && distinct ? [first, last] : null;
  }

  /** Whether every word between two tokens names a language. */
  allNames(mentions: LanguageMentions, from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (nameAt(mentions, at) < 0) return false;
    return true;
  }

  /** An abbreviation that is no plain word: capitals, or three letters and more. */
  private isDistinct(tokens: Tokens, match: Match): boolean {
    if (match.meaning.kind !== "field") return isNamed(match);
    const written = writtenAt(tokens, match.from);
    if (written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase()) return true;
    return written.length >= 3 && (!this.sets.common.has(tokens, match.from) || written.length > 4);
  }

  private neighbours(tokens: Tokens, matches: readonly Match[], index: number, separator: RegExp): boolean {
    const [before, here, after] = [matches[index - 1], matches[index], matches[index + 1]];
    if (here === undefined) return false;
    return isPair(tokens, before, here, separator) || isPair(tokens, here, after, separator);
  }

  /** "farsi swedish Goteborg", "spanska/engelska 1500": what follows a row of languages is no noun of theirs. */
  private closesTersely(tokens: Tokens, to: number): boolean {
    if (gapAfter(tokens, to - 1) >= PAUSE || this.sets.place.has(tokens, to)) return true;
    return tokens.kinds[to] === NUMBER || tokens.capitals[to] === 1;
  }
}

/** Two languages with a separator between them; "so-so" is no pair of abbreviations. */
function isPair(tokens: Tokens, one: Match | undefined, other: Match | undefined, separator: RegExp): boolean {
  if (one === undefined || other === undefined || other.from - one.to > 1) return false;
  if (one.meaning.code === other.meaning.code) return false;
  return separator.test(tokens.text.slice(tokens.ends[one.to - 1], tokens.starts[other.from]));
}

/** The figure of "C1", "70 %" and "8/10". */
function isLevel(tokens: Tokens, at: number): boolean {
  return (
    tokens.kinds[at] === NUMBER && ((tokens.gaps[at] ?? BREAK) === JOINED || /^\s?[%/]/.test(textAfter(tokens, at)))
  );
}

function isUpper(unit: number): boolean {
  return unit >= 65 && unit <= 90;
}

/** Written out, in Swedish, English or the language's own words. */
export function isNamed({ meaning }: Pick<Match, "meaning">): boolean {
  return meaning.kind === "plain" || meaning.kind === "name";
}

/** "engelska italienska": names of languages and nothing between them but blanks and slashes. */
function isTightRow(tokens: Tokens, row: readonly Match[]): boolean {
  return row.every((one, index) => {
    const other = row[index + 1];
    if (other === undefined) return true;
    return other.from === one.to && /^\s?[/ ]\s?$/.test(textAfter(tokens, one.to - 1));
  });
}
