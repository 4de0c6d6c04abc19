import { BREAK, JOINED, NUMBER, PAUSE, SPACED, SYMBOL, type Tokens, WORD } from "../recognise/tokenise.ts";
import type { WordRoles } from "../recognise/word-roles.ts";
import type { AgeWords } from "./age-words.ts";
import { AgesOfOthers } from "./ages-of-others.ts";
import { countsWhatFollows } from "./counts-what-follows.ts";
import { isThingByEnd } from "./head-of-word.ts";
import type { MentionJudge } from "./judge-mention.ts";
import { gapAfter, type ReadPart, textAfter, writtenAt } from "./read-part.ts";

/** What stands around a number: the seller, a name, a pause, or somebody else whose number it is. */
export class AgeSurroundings extends AgesOfOthers {
  private readonly stances: MentionJudge;

  constructor(words: AgeWords, roles: WordRoles, stances: MentionJudge) {
    super(words, roles);
    this.stances = stances;
  }

  /** "jag är 25", "I'm only 25", "Anna är 25". */
  selfIs(tokens: Tokens, at: number): boolean {
    // "m48": a letter glued to the number is no "I'm".
    if (tokens.gaps[at] === JOINED) return false;
    for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
      if ((tokens.gaps[back + 1] ?? BREAK) > SPACED) return false;
      if (this.isCopula(tokens, back))
        return (
          !this.words.past.has(tokens, back) &&
          (this.roles.has(tokens, back - 1, this.masks.self) ||
            (back < at - 1 && this.words.pronoun.has(tokens, back - 1)) ||
            this.words.yourWords.has(tokens, back - 1) ||
            this.isOfRelative(tokens, back) ||
            // "Elza, who is 34".
            this.isOfOne(tokens, back) ||
            (this.roles.has(tokens, back - 1, this.masks.who) &&
              tokens.capitals[back - 2] === 1 &&
              tokens.gaps[back - 1] === PAUSE) ||
            (tokens.capitals[back - 1] === 1 &&
              !this.roles.has(tokens, back - 2, this.masks.own) &&
              !this.isOfThing(tokens, back) &&
              !this.isNoSubject(tokens, back - 1) &&
              !this.roles.has(tokens, back - 1, this.masks.you) &&
              back > 0))
        );
      if (this.words.im.has(tokens, back)) return true;
      // "nu är jag 29": Swedish turns the words round.
      if (this.isSpeaking(tokens, back) && this.roles.has(tokens, back - 1, this.masks.copula)) return true;
      if (!this.words.adverb.has(tokens, back) && !this.isDescribed(tokens, back, at)) return false;
    }
    return false;
  }

  /** "I am a Cuban girl who is 40": the person of the relative clause is the seller. */
  private isOfOne(tokens: Tokens, copula: number): boolean {
    if (!this.roles.has(tokens, copula - 1, this.masks.who) || !this.isPerson(tokens, copula - 2)) return false;
    return tokens.gaps[copula - 1] === SPACED && this.stances.stanceOf(tokens, copula - 2, copula - 1) !== "other";
  }

  /** "Det är 16", "Rating is 38": nobody's name, whatever its capital letter. */
  private isNoSubject(tokens: Tokens, at: number): boolean {
    const { words } = this;
    if (words.thatIs.has(tokens, at) || this.roles.has(tokens, at, this.masks.thing)) return true;
    return words.notName.has(tokens, at) || words.thingsBefore.has(tokens, at) || words.house.has(tokens, at);
  }

  /** "I am a mature 29", "jag är verkligen 29": an adverb by its ending, or an adjective after the article. */
  private isDescribed(tokens: Tokens, at: number, number: number): boolean {
    if (tokens.kinds[at] !== WORD || tokens.capitals[at] === 1 || this.words.notAdverb.has(tokens, at)) return false;
    if (ADVERB.test(tokens.text.slice(tokens.starts[at], tokens.ends[at]))) return true;
    return number - at <= 2 && (this.words.article.has(tokens, at - 1) || this.words.article.has(tokens, at - 2));
  }

  /** "… och är 22.", "Är 29.": the number ends a clause that has no other subject. */
  copulaEndsClause(tokens: Tokens, at: number, to: number): boolean {
    // "är alltså 42".
    const verb = this.words.adverb.has(tokens, at - 1) && tokens.gaps[at - 1] === SPACED ? at - 2 : at - 1;
    if (!this.isCopula(tokens, verb) || (tokens.gaps[at] ?? BREAK) > SPACED) return false;
    if (tokens.gaps[at] === JOINED || this.words.past.has(tokens, verb)) return false;
    if (!this.clauseGoesOn(tokens, to) && !(this.words.today.has(tokens, to) && this.clauseGoesOn(tokens, to + 1)))
      return false;
    // "Passerade 40 för två år sen, är alltså 42".
    const parted = (tokens.gaps[verb] ?? BREAK) === PAUSE && !this.isPerson(tokens, verb - 1);
    return (
      (tokens.gaps[verb] ?? BREAK) >= BREAK ||
      (parted && (verb < at - 1 || this.words.dialectIs.has(tokens, verb))) ||
      this.words.but.has(tokens, verb - 1) ||
      this.roles.has(tokens, verb - 1, this.masks.and | this.masks.self)
    );
  }

  /** "blev 27 i våras", "jag blir 27 i år": said of oneself, or of nobody else. */
  opensOwn(tokens: Tokens, at: number): boolean {
    if ((tokens.gaps[at] ?? BREAK) >= PAUSE) return true;
    const subject = this.words.adverb.has(tokens, at - 1) ? at - 2 : at - 1;
    return (
      this.roles.has(tokens, subject, this.masks.self | this.masks.and) ||
      this.roles.has(tokens, at + 2, this.masks.self)
    );
  }

  /** "27 and single", "33 och nyfiken.": the number opens a short sentence that goes on with a word. */
  opensDescription(tokens: Tokens, at: number, to: number): boolean {
    if ((tokens.gaps[at] ?? BREAK) < BREAK || gapAfter(tokens, to - 1) > SPACED) return false;
    const sign = /^\s?[&+]\s?$/.test(textAfter(tokens, to - 1));
    const joins = sign || this.roles.has(tokens, to, this.masks.and) || this.words.but.has(tokens, to);
    const next = sign ? to : to + 1;
    if (!joins || tokens.kinds[next] !== WORD) return false;
    return !countsWhatFollows(this.words, tokens, next) && !this.roles.has(tokens, next, this.masks.for);
  }

  /** "Tanned, rested and 29.": the number ends a short sentence of adjectives. */
  endsDescription(tokens: Tokens, at: number, to: number): boolean {
    const sign = at > 0 && /^\s[&+]\s$/.test(textAfter(tokens, at - 1));
    if (!(sign || this.roles.has(tokens, at - 1, this.masks.and)) || (tokens.gaps[at] ?? BREAK) > SPACED) return false;
    const joint = sign ? at - 1 : at - 2;
    const described = this.words.origins.has(tokens, joint) || DESCRIBES.test(writtenAt(tokens, joint));
    if (gapAfter(tokens, to - 1) < BREAK && !(described && this.clauseGoesOn(tokens, to))) return false;
    for (let back = sign ? at - 1 : at - 2; back >= Math.max(0, at - 6); back--) {
      if (tokens.kinds[back] === NUMBER || this.words.things.has(tokens, back)) return false;
      if (this.roles.has(tokens, back, this.masks.in | this.masks.for)) return false;
      if ((tokens.gaps[back] ?? BREAK) >= BREAK) return true;
    }
    return false;
  }

  /** Beside a noun for a person: true when the seller, false when somebody else, null when there is none. */
  besidePerson(part: ReadPart, at: number, to: number): boolean | null {
    const { tokens } = part;
    // "en man på 47", "dam om 26", "a woman of forty-six".
    if (
      this.words.of.has(tokens, at - 1) &&
      this.isPerson(tokens, at - 2) &&
      (tokens.gaps[at] ?? BREAK) <= SPACED &&
      (this.words.but.has(tokens, to) || !countsWhatFollows(this.words, tokens, to))
    ) {
      return this.stances.stanceOf(tokens, at - 2, at - 1) !== "other";
    }
    if (this.isPerson(tokens, at - 1) && (tokens.gaps[at] ?? BREAK) <= PAUSE) {
      // "Sökes: man, 45", "Du: man, 45".
      if (tokens.gaps[at - 1] === PAUSE && this.words.wanted.has(tokens, at - 2)) return false;
      if (gapAfter(tokens, to - 1) <= SPACED && this.words.countable.has(tokens, to)) return false;
      // "Man for man, Brazilian, 34": a demonym after a comma is an entry of its own.
      const entry =
        tokens.gaps[at - 1] === PAUSE && tokens.gaps[at] === PAUSE && this.words.origins.has(tokens, at - 1);
      if (entry || (this.words.hos.has(tokens, at - 2) && tokens.gaps[at] === PAUSE)) return true;
      return this.stances.stanceOf(tokens, at - 1, at) !== "other";
    }
    if (this.words.person.has(tokens, to) && gapAfter(tokens, to - 1) <= PAUSE)
      return (
        (gapAfter(tokens, to - 1) > SPACED
          ? !this.words.pronoun.has(tokens, to)
          : !this.words.persons.has(tokens, to)) &&
        this.stances.stanceOf(tokens, to, to + 1) !== "other" &&
        !this.roles.has(tokens, at - 1, this.masks.for)
      );
    return null;
  }

  /** In a heading: nothing but blanks and pauses around it. */
  standsAlone(tokens: Tokens, at: number, to: number): boolean {
    const before = at > 0 ? textAfter(tokens, at - 1) : " ";
    const after = textAfter(tokens, to - 1);
    return (
      /[\s,(|/•·–-]$|^$|[^\p{L}\p{N}\p{Sc}.,:'’×°#+*]$/u.test(before) &&
      /^(?:$|[\s,)|/•·!.–-]|:\s|[^\p{L}\p{N}\p{Sc}.,:'’×°%+*])/u.test(after) &&
      !countsWhatFollows(this.words, tokens, to) &&
      !this.words.months.has(tokens, to) &&
      !(isThingByEnd(tokens, at - 1) && tokens.gaps[at] === SPACED) &&
      (!this.words.notName.has(tokens, at - 1) || this.words.leadsUp.has(tokens, at - 1)) &&
      !this.words.thingsBefore.has(tokens, at - 1)
    );
  }

  /** "dam m stil, 62, Linköping", "22, Halmstad", "Hur gammal? 36.": the number is an entry of a list of facts. */
  standsBetweenPauses(
    tokens: Tokens,
    at: number,
    to: number,
    value: number,
    isSpelled: boolean,
    ends: boolean,
  ): boolean {
    // Most numbers go on with a blank and a word.
    const after = ends ? "," : textAfter(tokens, to - 1);
    if (after === " " && to < tokens.count && !this.saysOfOne(tokens, to)) return false;
    const next = to < tokens.count && tokens.kinds[to] === NUMBER && gapAfter(tokens, to - 1) < BREAK;
    const goesOn = next && !/^ ?[()]/.test(after) && !this.isCounted(tokens, to, after);
    if (
      this.words.months.has(tokens, to) ||
      (this.roles.has(tokens, to, this.masks.in) && this.words.months.has(tokens, to + 1)) ||
      countsWhatFollows(this.words, tokens, to) ||
      this.isOfOwnPeople(tokens, at) ||
      (this.words.agedThings.has(tokens, at - 1) && !ROW_SIGN.test(textAfter(tokens, at - 1))) ||
      this.words.cups.has(tokens, at - 1) ||
      // "25 är för ungt", "34 av 40", "50 för taxi".
      (gapAfter(tokens, to - 1) === SPACED &&
        ((this.words.ofWhole.has(tokens, to) && !this.words.label.has(tokens, to + 1)) ||
          this.roles.has(tokens, to, this.masks.for) ||
          (this.roles.has(tokens, to, this.masks.copula) &&
            !this.roles.has(tokens, to + 1, this.masks.own | this.masks.self)))) ||
      // "Massage, 60, helkropp": minutes.
      (value % 15 === 0 &&
        (this.roles.has(tokens, at - 1, this.masks.thing) || this.words.notName.has(tokens, at - 1))) ||
      (goesOn && !ends && !this.isMeasure(tokens, to)) ||
      (at > 0 &&
        tokens.kinds[at - 1] === NUMBER &&
        // "Plan 4. 61, polsk": the number before closes a sentence of its own words.
        ((tokens.gaps[at] ?? BREAK) < BREAK || (tokens.gaps[at - 1] ?? BREAK) >= BREAK) &&
        !this.isBuild(tokens, at - 1))
    )
      return false;
    // "än så länge 29": small words of time may lead up to it.
    let first = at;
    while (first > 0 && at - first < 3 && tokens.gaps[first] === SPACED && this.words.leadsUp.has(tokens, first - 1))
      first--;
    const before = first > 0 ? textAfter(tokens, first - 1) : "";
    // A phone or price that follows is another fact.
    if (!/^\s?(?:[,|•·/.;!()<>{}=[&+]|$|\n|\s[-–—~*]|[—»>]|\p{Extended_Pictographic})/u.test(after)) return false;
    if (first === 0) return true;
    if (/^["”″]?\.?\s?(?:[,|•·/;(]|\s[-–—~*]|[—»>{])\s*$|\p{Extended_Pictographic}\ufe0f?\s*$/u.test(before)) {
      return tokens.kinds[first - 1] !== NUMBER || this.isBuild(tokens, first - 1);
    }
    // "Jag: 29, kurvig", "Stats: 29".
    if (/^\s?:\s?$/.test(before) && this.words.leadIn.has(tokens, first - 1)) return true;
    // "Okej då: trettiosex."
    if (isSpelled && /^\s?:\s?$/.test(before)) return true;
    // A sentence or line that holds nothing but the number: "Italian suits. 54. English spoken."
    return /[.!?\n]\s*$/.test(before) && (/^\s?[.!,•·|\n]|^$/.test(after) || this.words.asksAge.has(tokens, first - 1));
  }

  /** "Lynn, 45, 60 minutes 1000", "21 – 20 % off": the next number belongs to another entry. */
  private isCounted(tokens: Tokens, next: number, between: string): boolean {
    if (between === " + " && countsWhatFollows(this.words, tokens, next + 1)) return true;
    if (/^ [–—-] $/.test(between) && /^ ?%/.test(textAfter(tokens, next))) return true;
    return (
      /^(?:,| [/|–—-]) $/.test(between) && gapAfter(tokens, next) === SPACED && this.words.things.has(tokens, next + 1)
    );
  }

  /** "29 söker", "36 old", "29 is my age", "41 och nöjd", "34 blond": the word after the number goes on about the person. */
  private saysOfOne(tokens: Tokens, at: number): boolean {
    const { words, roles, masks } = this;
    if (tokens.kinds[at] === SYMBOL || words.joins.has(tokens, at)) return true;
    if (words.does.has(tokens, at) || words.unitTail.has(tokens, at) || words.person.has(tokens, at)) return true;
    if (roles.has(tokens, at, masks.copula)) return roles.has(tokens, at + 1, masks.own | masks.self);
    if (roles.has(tokens, at, masks.and | masks.in | masks.from | masks.who | masks.seek | masks.self)) return true;
    if (words.here.has(tokens, at) || words.origins.has(tokens, at) || words.but.has(tokens, at)) return true;
    return tokens.capitals[at] === 0 && DESCRIBES.test(writtenAt(tokens, at));
  }

  /** "170/65": height and weight. */
  private isBuild(tokens: Tokens, at: number): boolean {
    const height = tokens.numbers[at - 1] ?? -1;
    // "6'1, 35".
    if (height >= 4 && height <= 6 && /^\s?['’′]/.test(textAfter(tokens, at - 1))) return true;
    return height >= 140 && height <= 210 && textAfter(tokens, at - 1) === "/";
  }

  /** "25, 170, 58", "25 — 55 kg": an age that height and weight follow. */
  private isMeasure(tokens: Tokens, at: number): boolean {
    const value = tokens.numbers[at] ?? 0;
    const height = (value >= 145 && value <= 199) || (value <= 6 && isFeetOrMetres(tokens, at, value));
    return height || (this.words.measures.has(tokens, at + 1) && gapAfter(tokens, at) <= SPACED);
  }
}

/** The first figure of "5'7" and "1,72". */
function isFeetOrMetres(tokens: Tokens, at: number, value: number): boolean {
  const sign = textAfter(tokens, at);
  if (value >= 4 && /^\s?['’′]/.test(sign)) return true;
  const centimetres = tokens.numbers[at + 1] ?? 0;
  return value === 1 && (sign === "." || sign === ",") && centimetres >= 40 && centimetres <= 99;
}

/** Adjectives by their ending, and the short ones of ads. */
export const DESCRIBES =
  /(?:ig|lig|sk|ad|ande|ende|full|sam|[^l]ös|ed|ing|ous|ive|ish|^(?:glad|pigg|ung|söt|snäll|kåt|smal|kurvig|fräsch|skön|vacker|het|mogen|lång|blond|singel|ny|fit|slim|hot|sexy|cute|tall|petite|curvy|busty|young|single|sweet|blonde|mature|real|new))$/iu;
/** Adverbs by their ending: "verkligen", "faktiskt", "numerärt"; "actually". */
const ADVERB = /^\p{Ll}{2,}(?:ligen|vis|skt|ärt|entligen|ly)$/u;

/** What parts the entries of a row of facts. */
const ROW_SIGN = /[/|•·]/u;
