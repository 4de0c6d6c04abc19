import { BREAK, JOINED, NUMBER, PAUSE, SPACED, type Tokens, WORD } from "../recognise/tokenise.ts";
import type { WordRoles } from "../recognise/word-roles.ts";
import type { AgeWords } from "./age-words.ts";
import { countsWhatFollows } from "./counts-what-follows.ts";
import { headOfWord, isFirstName, isThingByEnd } from "./head-of-word.ts";
import type { MentionJudge } from "./judge-mention.ts";
import { gapAfter, type ReadPart, textAfter, writtenAt } from "./read-part.ts";

/** The roles that the age rules ask about. */
export function ageMasks(roles: WordRoles) {
  return {
    self: roles.mask("self"),
    copula: roles.mask("copula"),
    you: roles.mask("you"),
    friend: roles.mask("friend"),
    experience: roles.mask("experience"),
    street: roles.mask("street"),
    in: roles.mask("in"),
    and: roles.mask("and"),
    for: roles.mask("for"),
    not: roles.mask("not"),
    from: roles.mask("from"),
    who: roles.mask("who"),
    own: roles.mask("own"),
  };
}

/** What stands around a number: the seller, a name, a pause, or somebody else whose number it is. */
export class AgeSurroundings {
  private readonly words: AgeWords;
  private readonly roles: WordRoles;
  private readonly stances: MentionJudge;
  private readonly masks: ReturnType<typeof ageMasks>;

  constructor(words: AgeWords, roles: WordRoles, stances: MentionJudge) {
    this.words = words;
    this.roles = roles;
    this.stances = stances;
    this.masks = ageMasks(roles);
  }

  /** "jag är 25", "I'm only 25", "Anna är 25". */
  selfIs(tokens: Tokens, at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
      if ((tokens.gaps[back + 1] ?? BREAK) > SPACED) return false;
      if (this.roles.has(tokens, back, this.masks.copula))
        return (
          !this.words.past.has(tokens, back) &&
          (this.roles.has(tokens, back - 1, this.masks.self) ||
            (back < at - 1 && this.words.pronoun.has(tokens, back - 1)) ||
            this.words.yourWords.has(tokens, back - 1) ||
            this.isOfRelative(tokens, back) ||
            (tokens.capitals[back - 1] === 1 && !this.roles.has(tokens, back - 1, this.masks.you) && back > 0))
        );
      if (this.words.im.has(tokens, back)) return true;
      // "nu är jag 29": Swedish turns the words round.
      if (this.isSpeaking(tokens, back) && this.roles.has(tokens, back - 1, this.masks.copula)) return true;
      if (!this.words.adverb.has(tokens, back) && !this.isDescribed(tokens, back, at)) return false;
    }
    return false;
  }

  /** "jag som skriver är 31", "den som väntar på dig är 31 år". */
  private isOfRelative(tokens: Tokens, copula: number): boolean {
    for (let back = copula - 2; back >= Math.max(1, copula - 6); back--) {
      if ((tokens.gaps[back + 1] ?? BREAK) >= BREAK) return false;
      if (this.roles.has(tokens, back, this.masks.who))
        return this.isSpeaking(tokens, back - 1) || this.words.whoever.has(tokens, back - 1);
    }
    return false;
  }

  /** "Folk tror att jag är 25". */
  isGuessed(tokens: Tokens, at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - 6); back--) {
      if ((tokens.gaps[back + 1] ?? BREAK) >= PAUSE) return false;
      if (this.words.guessed.has(tokens, back)) return true;
    }
    return false;
  }

  /** "I am a mature 29", "jag är verkligen 29": an adverb by its ending, or an adjective after the article. */
  private isDescribed(tokens: Tokens, at: number, number: number): boolean {
    if (tokens.kinds[at] !== WORD || tokens.capitals[at] === 1 || this.words.notAdverb.has(tokens, at)) return false;
    if (ADVERB.test(tokens.text.slice(tokens.starts[at], tokens.ends[at]))) return true;
    return number - at <= 2 && (this.words.article.has(tokens, at - 1) || this.words.article.has(tokens, at - 2));
  }

  /** "… och är 22.", "Är 29.": the number ends a clause that has no other subject. */
  copulaEndsClause(tokens: Tokens, at: number, to: number): boolean {
    if (!this.roles.has(tokens, at - 1, this.masks.copula) || (tokens.gaps[at] ?? BREAK) > SPACED) return false;
    const goesOn = this.masks.and | this.masks.in | this.masks.from;
    if (tokens.gaps[at] === JOINED || this.words.past.has(tokens, at - 1)) return false;
    if (
      gapAfter(tokens, to - 1) < PAUSE &&
      !this.roles.has(tokens, to, goesOn) &&
      !(this.words.today.has(tokens, to) && gapAfter(tokens, to) >= PAUSE)
    )
      return false;
    return (
      (tokens.gaps[at - 1] ?? BREAK) >= BREAK ||
      this.words.but.has(tokens, at - 2) ||
      this.roles.has(tokens, at - 2, this.masks.and | this.masks.self)
    );
  }

  /** "blev 27 i våras", "jag blir 27 i år": said of oneself, or of nobody else. */
  opensOwn(tokens: Tokens, at: number): boolean {
    if ((tokens.gaps[at] ?? BREAK) >= PAUSE) return true;
    return (
      this.roles.has(tokens, at - 1, this.masks.self | this.masks.and) ||
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
    if (gapAfter(tokens, to - 1) < BREAK) return false;
    for (let back = sign ? at - 1 : at - 2; back >= Math.max(0, at - 6); back--) {
      if (tokens.kinds[back] === NUMBER || this.words.things.has(tokens, back)) return false;
      if (this.roles.has(tokens, back, this.masks.in | this.masks.for)) return false;
      if ((tokens.gaps[back] ?? BREAK) >= BREAK) return true;
    }
    return false;
  }

  /** "ingen 20-åring längre", "not 25 years old". */
  isDenied(tokens: Tokens, at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - 2); back--) {
      if ((tokens.gaps[back + 1] ?? BREAK) > SPACED) return false;
      if (this.roles.has(tokens, back, this.masks.not)) return true;
    }
    return false;
  }

  /** Beside a noun for a person: true when the seller, false when somebody else, null when there is none. */
  besidePerson(part: ReadPart, at: number, to: number): boolean | null {
    const { tokens } = part;
    // "en man på 47", "dam om 26", "a woman of forty-six".
    if (
      this.words.of.has(tokens, at - 1) &&
      this.words.person.has(tokens, at - 2) &&
      (tokens.gaps[at] ?? BREAK) <= SPACED &&
      !this.words.countable.has(tokens, to)
    ) {
      return this.stances.stanceOf(tokens, at - 2, at - 1) !== "other";
    }
    if (this.isPerson(tokens, at - 1) && (tokens.gaps[at] ?? BREAK) <= PAUSE) {
      return gapAfter(tokens, to - 1) <= SPACED && this.words.countable.has(tokens, to)
        ? false
        : this.stances.stanceOf(tokens, at - 1, at) !== "other";
    }
    if (this.words.person.has(tokens, to) && gapAfter(tokens, to - 1) <= PAUSE)
      return (
        (gapAfter(tokens, to - 1) > SPACED || !this.words.persons.has(tokens, to)) &&
        this.stances.stanceOf(tokens, to, to + 1) !== "other" &&
        !this.roles.has(tokens, at - 1, this.masks.for)
      );
    return null;
  }

  /** A noun for a person, a demonym, or a compound that ends in such a noun ("partytjej"). */
  private isPerson(tokens: Tokens, at: number): boolean {
    if (this.words.person.has(tokens, at) || this.words.origins.has(tokens, at)) return true;
    return at >= 0 && tokens.kinds[at] === WORD && headOfWord(tokens, at) === "person";
  }

  /** In a heading: nothing but blanks and pauses around it. */
  standsAlone(tokens: Tokens, at: number, to: number): boolean {
    const before = at > 0 ? textAfter(tokens, at - 1) : " ";
    const after = textAfter(tokens, to - 1);
    return (
      /[\s,(|/•·–-]$|^$|[^\p{L}\p{N}\p{Sc}.,:'’×°#+*]$/u.test(before) &&
      /^(?:$|[\s,)|/•·!.–-]|[^\p{L}\p{N}\p{Sc}.,:'’×°%+*])/u.test(after) &&
      !countsWhatFollows(this.words, tokens, to) &&
      !this.words.months.has(tokens, to) &&
      !(isThingByEnd(tokens, at - 1) && tokens.gaps[at] === SPACED) &&
      (!this.words.notName.has(tokens, at - 1) || this.words.leadsUp.has(tokens, at - 1)) &&
      !this.words.thingsBefore.has(tokens, at - 1)
    );
  }

  /** "dam m stil, 62, Linköping", "22, Halmstad", "Hur gammal? 36.": the number is an entry of a list of facts. */
  standsBetweenPauses(tokens: Tokens, at: number, to: number, isSpelled: boolean, ends: boolean): boolean {
    const goesOn = to < tokens.count && tokens.kinds[to] === NUMBER && gapAfter(tokens, to - 1) < BREAK;
    if (
      this.words.months.has(tokens, to) ||
      (this.roles.has(tokens, to, this.masks.in) && this.words.months.has(tokens, to + 1)) ||
      countsWhatFollows(this.words, tokens, to) ||
      this.isOfOwnPeople(tokens, at) ||
      (goesOn && !ends && !this.isMeasure(tokens, to)) ||
      (at > 0 && tokens.kinds[at - 1] === NUMBER && !this.isBuild(tokens, at - 1))
    )
      return false;
    // "än så länge 29": small words of time may lead up to it.
    let first = at;
    while (first > 0 && at - first < 3 && tokens.gaps[first] === SPACED && this.words.leadsUp.has(tokens, first - 1))
      first--;
    const before = first > 0 ? textAfter(tokens, first - 1) : "";
    // A phone or price that follows is another fact.
    const after = ends ? "," : textAfter(tokens, to - 1);
    if (!/^\s?(?:[,|•·/.;!()]|$|\n|\s[-–—~*]|[—»>]|\p{Extended_Pictographic})/u.test(after)) return false;
    if (first === 0) return true;
    if (/^\s?(?:[,|•·/;(]|\s[-–—~*]|[—»>])\s*$|\p{Extended_Pictographic}\ufe0f?\s*$/u.test(before)) {
      return tokens.kinds[first - 1] !== NUMBER || this.isBuild(tokens, first - 1);
    }
    // "Jag: 29, kurvig", "Stats: 29".
    if (/^\s?:\s?$/.test(before) && this.words.leadIn.has(tokens, first - 1)) return true;
    // "Okej då: trettiosex."
    if (isSpelled && /^\s?:\s?$/.test(before)) return true;
    // A sentence or line that holds nothing but the number: "Italian suits. 54. English spoken."
    return /[.!?\n]\s*$/.test(before) && (/^\s?[.!,\n]|^$/.test(after) || this.words.asksAge.has(tokens, first - 1));
  }

  /** "170/65": height and weight. */
  private isBuild(tokens: Tokens, at: number): boolean {
    const height = tokens.numbers[at - 1] ?? -1;
    return height >= 140 && height <= 210 && textAfter(tokens, at - 1) === "/";
  }

  /** "25, 170, 58", "25 — 55 kg": an age that height and weight follow. */
  private isMeasure(tokens: Tokens, at: number): boolean {
    const height = (tokens.numbers[at] ?? 0) >= 145 && (tokens.numbers[at] ?? 0) <= 199;
    return height || (this.words.measures.has(tokens, at + 1) && gapAfter(tokens, at) <= SPACED);
  }

  /** "jag", and "I" with its capital letter: Swedish "i" is "in". */
  private isSpeaking(tokens: Tokens, at: number): boolean {
    if (!this.roles.has(tokens, at, this.masks.self)) return false;
    return !this.words.letterI.has(tokens, at) || tokens.capitals[at] === 1;
  }

  /** "män, 30 år och uppåt", "två barn, 8 och 10 år"; but "Hi guys, 33yo" greets. */
  private isOfGuests(tokens: Tokens, at: number): boolean {
    if (this.roles.has(tokens, at, this.masks.friend)) return true;
    return this.words.guests.has(tokens, at) && !this.words.greets.has(tokens, at - 1);
  }

  /** "min dotter, 19, bor hemma", "min kompis Sara, 28": somebody of the seller's own. */
  isOfOwnPeople(tokens: Tokens, at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
      if ((tokens.gaps[back + 1] ?? BREAK) >= BREAK) return false;
      if (this.roles.has(tokens, back, this.masks.friend))
        return (
          this.roles.has(tokens, back - 1, this.masks.own) ||
          (this.words.persons.has(tokens, back) && !this.words.greets.has(tokens, back - 1))
        );
    }
    return false;
  }

  /** "katten är 18 år", "the house is 90 years old": the subject is a thing. */
  private isOfThing(tokens: Tokens, copula: number): boolean {
    const subject = copula - 1;
    if (!this.roles.has(tokens, copula, this.masks.copula) || tokens.kinds[subject] !== WORD) return false;
    if (tokens.gaps[copula] !== SPACED || this.isPerson(tokens, subject)) return false;
    const isName = (tokens.gaps[subject] ?? BREAK) < BREAK || isFirstName(tokens, subject);
    if (tokens.capitals[subject] === 1 && isName) return false;
    if (this.words.label.has(tokens, subject) || this.words.persons.has(tokens, subject)) return false;
    return DEFINITE.test(writtenAt(tokens, subject).toLowerCase());
  }

  /** Said of customers, the reader or other people: "dig mellan 30 och 60 år", "min syster är 30 år". */
  isOthers(tokens: Tokens, at: number, to: number): boolean {
    // "du får träffa en 25-årig tjej": an article before it makes the number somebody's who is only now named.
    const introduced = this.words.article.has(tokens, at - 1);
    for (let back = at - 1; back >= Math.max(0, at - 6); back--) {
      const gap = tokens.gaps[back + 1] ?? BREAK;
      if (gap >= BREAK) break;
      // "Whisky, 18 år."
      if (gap === PAUSE)
        return this.isOfGuests(tokens, back) || (back === at - 1 && this.words.drinks.has(tokens, back));
      if (this.isSpeaking(tokens, back)) return false;
      if (this.roles.has(tokens, back, this.masks.copula) && this.isOfRelative(tokens, back)) return false;
      if (this.isOfThing(tokens, back)) return true;
      if (this.roles.has(tokens, back, this.masks.friend)) return true;
      const reader = this.roles.has(tokens, back, this.masks.you) && !this.words.yourWords.has(tokens, back);
      if (reader && !introduced) return true;
      if (this.words.guests.has(tokens, back)) return true;
      if (this.words.limit.has(tokens, back) && back === at - 1) return true;
      if (this.words.house.has(tokens, back)) return true;
    }
    // "men, 45 and up".
    if (this.roles.has(tokens, to, this.masks.and) && this.words.upwards.has(tokens, to + 1)) return true;
    for (let ahead = to; ahead < Math.min(to + 3, tokens.count); ahead++) {
      if ((tokens.gaps[ahead] ?? BREAK) >= PAUSE) break;
      if (this.words.limitAfter.has(tokens, ahead) || this.words.guests.has(tokens, ahead)) return true;
      // "25-årig whisky", "18 year old scotch".
      if (ahead === to && this.words.house.has(tokens, ahead)) return true;
    }
    return false;
  }
}

/** Adverbs by their ending: "verkligen", "faktiskt", "numerärt"; "actually". */
const ADVERB = /^\p{Ll}{2,}(?:ligen|vis|skt|ärt|entligen|ly)$/u;
/** Swedish nouns with their article at the end. */
const DEFINITE = /^\p{Ll}{2,}(?:en|et|an|tt?on|na)$/u;
