import { FIRST_NAMES } from "../recognise/first-names.ts";
import { UNKNOWN_WORD } from "../recognise/lexicon.ts";
import { BREAK, JOINED, NUMBER, PAUSE, SPACED, SYMBOL, type Tokens } from "../recognise/tokenise.ts";
import type { WordRoles } from "../recognise/word-roles.ts";
import type { AgeSurroundings } from "./age-surroundings.ts";
import type { AgeWords } from "./age-words.ts";
import { ageMasks } from "./ages-of-others.ts";
import { countsWhatFollows } from "./counts-what-follows.ts";
import { headOfWord, isFirstName, isThingByEnd } from "./head-of-word.ts";
import type { MentionJudge } from "./judge-mention.ts";
import { gapAfter, textAfter, writtenAt } from "./read-part.ts";

/** Tells whether a number stands after a name or, in a terse text, after the words for a person. */
export class AgeAfterNames {
  private readonly words: AgeWords;
  private readonly roles: WordRoles;
  private readonly stances: MentionJudge;
  private readonly around: AgeSurroundings;
  private readonly masks: ReturnType<typeof ageMasks>;

  constructor(words: AgeWords, roles: WordRoles, stances: MentionJudge, around: AgeSurroundings) {
    this.words = words;
    this.roles = roles;
    this.stances = stances;
    this.around = around;
    this.masks = ageMasks(roles);
  }

  /** "anna 25 sthlm", "tjej smal 26 tar emot": in a terse text the number follows a name or the words for a person. */
  opensTersely(tokens: Tokens, at: number, to: number, ends: boolean): boolean {
    if (
      this.words.months.has(tokens, to) ||
      (to < tokens.count && tokens.kinds[to] === NUMBER && !ends && gapAfter(tokens, to - 1) < BREAK) ||
      this.words.notName.has(tokens, at - 1) ||
      tokens.text[(tokens.starts[at] ?? 0) - 1] === "_" ||
      this.around.isOfOwnPeople(tokens, at) ||
      countsWhatFollows(this.words, tokens, to)
    )
      return false;
    const name = at === 1 && tokens.words[0] === UNKNOWN_WORD && tokens.gaps[1] === SPACED;
    if (name) return !isThing(tokens, 0);
    for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
      if ((tokens.gaps[back + 1] ?? BREAK) > SPACED || tokens.kinds[back] === NUMBER) return false;
      if (this.words.person.has(tokens, back))
        return !this.around.isOthers(tokens, at, to) && this.stances.stanceOf(tokens, back, back + 1) !== "other";
      if (isFirstName(tokens, back) || ((back === 0 || back === at - 1) && this.isPlainName(tokens, back))) return true;
      if (tokens.words[back] !== UNKNOWN_WORD && !this.describes(tokens, back)) return false;
    }
    return false;
  }

  /** "Kvinna i Falun 34", "kvinna med humor 34": a word that may stand between the person and the number. */
  private describes(tokens: Tokens, at: number): boolean {
    if (this.words.notName.has(tokens, at) || this.words.thingsBefore.has(tokens, at))
      return at > 0 && this.words.place.has(tokens, at);
    if (this.words.things.has(tokens, at) || this.words.limit.has(tokens, at)) return this.words.place.has(tokens, at);
    const { seek, you, experience, friend, copula, who } = this.masks;
    return !this.roles.has(
      tokens,
      at,
      seek | you | experience | friend | copula | who | this.masks.for | this.masks.not,
    );
  }

  /** A first name in small letters: "hej de e mona 41 här". */
  private isPlainName(tokens: Tokens, at: number): boolean {
    return textAfter(tokens, at) === " " && !this.words.limit.has(tokens, at) && FIRST_NAMES.has(writtenAt(tokens, at));
  }

  /** "Anna, 25," and "Jag heter Emma 23 och": a capitalised word before, a pause or small word after. */
  afterName(tokens: Tokens, at: number, to: number, ends: boolean): boolean {
    const left = at - 1;
    if (
      left < 0 ||
      tokens.capitals[left] !== 1 ||
      (tokens.gaps[at] ?? BREAK) > PAUSE ||
      this.words.months.has(tokens, to) ||
      this.words.months.has(tokens, left)
    )
      return false;
    if (
      this.words.notName.has(tokens, left) ||
      this.words.kin.has(tokens, left) ||
      this.roles.has(tokens, left, this.masks.not) ||
      this.around.isOfOwnPeople(tokens, at)
    )
      return false;
    // "Malmö Anna 27 tar emot": a first name wherever it stands.
    const counts = countsWhatFollows(this.words, tokens, to) || (tokens.kinds[to] === NUMBER && !ends);
    if (isFirstName(tokens, left) && !counts) return textAfter(tokens, left) !== "_";
    // "Rating: 38": a label.
    if (tokens.text[tokens.ends[left] ?? 0] === ":") return false;
    // "E18", "Covid-19", "KGM 19": no names.
    const hyphen = /^[-‑_]$/.test(textAfter(tokens, left));
    if (hyphen || isThing(tokens, left) || (tokens.gaps[at] === JOINED && isInitials(tokens, left))) return false;
    if (this.words.opener.has(tokens, left) && gapAfter(tokens, to - 1) < PAUSE) return false;
    const introduced = this.words.introduces.has(tokens, left - 1) || this.words.introduces.has(tokens, left - 2);
    const opens =
      (tokens.gaps[left] ?? BREAK) >= BREAK ||
      tokens.kinds[left - 1] === SYMBOL ||
      introduced ||
      this.words.greets.has(tokens, left - 1);
    if (!opens) return false;
    return (
      introduced ||
      ends ||
      gapAfter(tokens, to - 1) >= PAUSE ||
      this.roles.has(tokens, to, this.masks.in | this.masks.and) ||
      this.words.here.has(tokens, to)
    );
  }
}

/** A word that names a thing by its end ("portkod", "spårvagn"), or a verb ("Väger"). */
function isThing(tokens: Tokens, at: number): boolean {
  const word = writtenAt(tokens, at).toLowerCase();
  if (FIRST_NAMES.has(word)) return false;
  return (
    isInitials(tokens, at) ||
    headOfWord(tokens, at) === "thing" ||
    isThingByEnd(tokens, at) ||
    /(?:[aeä]g[ae]r|tar|nar|\p{L}{3}(?:ade|ed))$/u.test(word)
  );
}

/** "BMW", "SL", "C": capitals only, and few. */
function isInitials(tokens: Tokens, at: number): boolean {
  const word = writtenAt(tokens, at);
  return word.length <= 3 && word === word.toUpperCase() && !FIRST_NAMES.has(word.toLowerCase());
}
