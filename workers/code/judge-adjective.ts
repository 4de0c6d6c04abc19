import { type Lexicon, UNKNOWN_WORD } from "../recognise/lexicon.ts";
import { BREAK, PAUSE, SPACED, type Tokens, WORD } from "../recognise/tokenise.ts";
import type { WordRoles } from "../recognise/word-roles.ts";
import { WordSet } from "../recognise/word-roles.ts";
import {
  ALLURING,
  COLOURED,
  CONSUMED,
  FEATURES,
  GROUPS,
  NOMINALS,
  PEOPLE,
  TREATMENTS,
  VENUES,
  VERBS,
} from "./adjective-words.ts";
import { NounFinder } from "./find-noun.ts";
import { EntryJudge } from "./judge-entry.ts";
import { KinJudge } from "./judge-kin.ts";
import type { MentionJudge } from "./judge-mention.ts";
import { NameJudge } from "./judge-name.ts";
import { SubjectJudge } from "./judge-subject.ts";
import { gapAfter, writtenAt } from "./read-part.ts";
import { WordHeads } from "./word-heads.ts";

/**
 * Tells whether an adjective of people or lands ("svensk", "latin", "black") is said of the seller: by the noun it
 * stands before ("svensk tjej", not "svensk mat"), or by what it follows ("jag är svensk").
 */
export class AdjectiveJudge {
  private readonly people: WordSet;
  private readonly features: WordSet;
  private readonly entries: EntryJudge;
  private readonly subjects: SubjectJudge;
  private readonly nouns: NounFinder;
  private readonly names: NameJudge;
  private readonly heads = new WordHeads();
  private readonly nominals: WordSet;
  private readonly kin: KinJudge;
  private readonly coloured: WordSet;
  private readonly consumed: WordSet;
  private readonly learned: WordSet;
  private readonly treatments: WordSet;
  private readonly having: WordSet;
  private readonly inside: WordSet;
  private readonly venues: WordSet;
  private readonly by: WordSet;
  private readonly verbs: WordSet;
  private readonly copula: number;
  private readonly proud: WordSet;
  private readonly both: WordSet;
  private readonly seek: number;
  private readonly groups: WordSet;
  private readonly alluring: WordSet;
  private readonly speaking: WordSet;
  private readonly masks: Readonly<Record<"self" | "and" | "not" | "yours", number>>;
  private readonly roles: WordRoles;
  private readonly judge: MentionJudge;

  constructor(lexicon: Lexicon, roles: WordRoles, judge: MentionJudge) {
    this.roles = roles;
    this.judge = judge;
    this.people = new WordSet(lexicon, PEOPLE);
    this.speaking = new WordSet(lexicon, "talande speaking speaker speakers språkig");
    this.features = new WordSet(lexicon, FEATURES);
    this.entries = new EntryJudge(lexicon, roles);
    this.kin = new KinJudge(lexicon, roles);
    this.subjects = new SubjectJudge(lexicon, roles, judge, this.kin);
    this.nouns = new NounFinder(lexicon, roles, judge, this.kin, this.heads);
    this.names = new NameJudge(lexicon);
    this.nominals = new WordSet(lexicon, NOMINALS);
    this.coloured = new WordSet(lexicon, COLOURED);
    this.learned = new WordSet(lexicon, "lär lärde talar pratar snackar speak speaks speaking");
    this.consumed = new WordSet(lexicon, CONSUMED);
    this.treatments = new WordSet(lexicon, TREATMENTS);
    this.both = new WordSet(lexicon, "båda bägge both");
    this.seek = roles.mask("seek");
    this.proud = new WordSet(lexicon, "proud proudly stolt");
    this.by = new WordSet(lexicon, "till by av");
    this.venues = new WordSet(lexicon, VENUES);
    this.inside = new WordSet(lexicon, "i in på");
    this.verbs = new WordSet(lexicon, VERBS);
    this.copula = roles.mask("copula", "own");
    this.having = new WordSet(lexicon, "har have has had got med with bär wear wearing wears");
    this.groups = new WordSet(lexicon, GROUPS);
    this.alluring = new WordSet(lexicon, ALLURING);
    this.masks = {
      self: roles.mask("self"),
      and: roles.mask("and"),
      not: roles.mask("not"),
      yours: roles.mask("yours"),
    };
  }

  /**
   * How plainly the words `from` to `to` (exclusive) are said of the seller; 0 when they are not. `careful` is for
   * colours and the like, which need a person beside them;
   * `beforeNames` says whether a heading may put the adjective before a name ("Svensk Anna").
   */
  weigh(tokens: Tokens, from: number, to: number, inTitle: boolean, careful: boolean, beforeNames = true): number {
    // "Slaviska drag", "of Asian descent": looks and descent are one's own.
    const features = careful ? this.coloured : this.features;
    const isFeature = features.has(tokens, to - 1) || this.heads.endsAsFeature(tokens, to - 1);
    if (isFeature || (features.has(tokens, to) && gapAfter(tokens, to - 1) <= SPACED)) {
      const denied = this.roles.has(tokens, from - 1, this.masks.not) && (tokens.gaps[from] ?? BREAK) < BREAK;
      return denied || this.subjects.isFriends(tokens, from) ? 0 : 1.9;
    }
    // "Till påbrået afrikan", "by origin Thai".
    if (this.isByDescent(tokens, from)) return 1.9;
    // "Rysk-talande", "Swedish speaking": a language.
    if (this.speaking.has(tokens, to) && gapAfter(tokens, to - 1) <= SPACED) return 0;
    if (this.entries.answers(tokens, from)) return 2;
    if (careful && this.entries.answersOther(tokens, from)) return 0;
    // "proud black", "stolt finne": nobody says so of a customer.
    const proud = this.proud.has(tokens, from - 1) && (tokens.gaps[from] ?? BREAK) <= SPACED;
    const named = to - from > 1 ? this.people.has(tokens, to - 1) : this.heads.headAt(tokens, from) === "person";
    // "Boken heter Black Beauty": a title.
    if (named && tokens.capitals[from] === 1 && this.subjects.isCalled(tokens, from)) return 0;
    const noun = named ? { kind: "person" as const, at: to - 1 } : this.nouns.nounAfter(tokens, to);
    if (noun.kind === "thing" || noun.kind === "guests") return 0;
    // "Din slaviska väninna", "your Polish friend": whom the reader is to have.
    if (noun.kind === "friend")
      return this.subjects.isOfUs(tokens, from) || this.roles.has(tokens, from - 1, this.masks.yours) ? 2 : 0;
    const beside = noun.kind === "person" && gapAfter(tokens, to - 1) <= SPACED;
    if (!beside && !proud && to - from === 1 && this.names.isName(tokens, from)) return 0;
    if (noun.kind !== "person" && this.isTaught(tokens, from, to)) return 0;
    // "Anna och Jan, båda svenskar", "both Spaniards".
    if (noun.kind === "end" && this.isOfBoth(tokens, from, to)) return 2;
    const stance = this.judge.stanceOf(tokens, from, noun.kind === "person" ? noun.at + 1 : to);
    const before = this.kin.kinBefore(tokens, from);
    const other = stance === "other" && before === -1 && !proud && !this.opensAge(tokens, from, to);
    if (other || (stance !== "self" && this.groups.has(tokens, to - 1))) return 0;
    if (this.subjects.isGuessed(tokens, from) || this.subjects.isTakenBack(tokens, to)) return 0;
    if (this.subjects.isTurnedAway(tokens, from, to)) return 0;
    if (
      this.kin.tellsOfBoth(tokens, noun.kind === "kin" ? noun.at : before, from, to) ||
      this.subjects.isLikened(tokens, from)
    )
      return 0;
    if (this.subjects.isLovers(tokens, from) || (careful && this.subjects.isFigure(tokens, to))) return 0;
    if (noun.kind === "end" && (this.isOfThingBefore(tokens, from) || this.isOfVenue(tokens, from))) return 0;
    if (this.isConsumed(tokens, from) || this.isTreatment(tokens, from, to)) return 0;
    if (noun.kind !== "person" && this.entries.namesKinds(tokens, from)) return 0;
    // "Äter italienskt": a neuter without a noun is no person's, unless "är" says so.
    if (noun.kind === "end" && !this.subjects.isAfterCopula(tokens, from) && this.isNeuter(tokens, to - 1)) return 0;
    if (proud && noun.kind === "end") return 2;
    // What the parents are is told of the seller, after what she says of herself.
    if (noun.kind === "kin") return 0.9;
    if (this.subjects.isLook(tokens, from)) return 1.9;
    if (this.subjects.isDenied(tokens, to)) return 0.5;
    // "Mina gäster är europeiska affärsmän."
    if (noun.kind === "person" && this.subjects.areGuests(tokens, from)) return 0;
    if (noun.kind === "person") return stance === "self" ? 3 : inTitle ? 2.5 : 2;
    if (
      careful &&
      (this.having.has(tokens, from - 1) || this.speaksOfAll(tokens, from) || this.subjects.isCalled(tokens, from))
    )
      return 0;
    if (this.subjects.isAfterCopula(tokens, from)) {
      const subject = this.subjects.subjectOf(tokens, from);
      if (this.subjects.isOthers(tokens, subject)) return 0;
      if (this.kin.isKin(tokens, subject)) return 0.9;
      if (!careful || this.subjects.isSeller(tokens, subject)) return stance === "self" ? 3 : 1.5;
    }
    if (careful && noun.kind === "unknown" && tokens.capitals[to] === 1 && this.alluring.has(tokens, from - 1))
      return 1;
    // "jag, svensk i grunden"; but "I bake Spanish omelets" puts a verb between.
    const close = noun.kind !== "unknown" || this.roles.has(tokens, from - 1, this.masks.self);
    if (stance === "self" && (noun.kind === "end" || !careful) && close) return 2.5;
    // "tjej, svensk, 25": a person just before.
    if (this.people.has(tokens, from - 1) && (tokens.gaps[from] ?? BREAK) <= PAUSE && noun.kind === "end") return 2;
    if (careful) return this.entries.stands(tokens, from, to) || this.isInRow(tokens, from, to) ? 1.5 : 0;
    if (noun.kind === "end" || this.isNominal(tokens, to - 1)) return inTitle ? 2 : 1;
    if (noun.kind !== "unknown") return 0;
    if (beforeNames && this.isBeforeName(tokens, to)) return 1;
    if (this.isOfThings(tokens, to)) return 0;
    // "Svensk Anna", "Thai Lotus": a name. "Pakistansk kock", "Latin heat": in a heading whatever is no known thing.
    if (inTitle && ((beforeNames && tokens.capitals[to] === 1) || (tokens.gaps[from] ?? BREAK) >= PAUSE)) return 1;
    return this.entries.opensFacts(tokens, from, to) || this.entries.followsPerson(tokens, from) ? 0.8 : 0;
  }

  /** Said of both sellers, and of nothing that follows. */
  private isOfBoth(tokens: Tokens, from: number, to: number): boolean {
    if (!this.both.has(tokens, from - 1) || (tokens.gaps[from] ?? BREAK) > SPACED) return false;
    return !this.roles.has(tokens, to, this.masks.and) && gapAfter(tokens, to - 1) >= PAUSE;
  }

  /** "till påbrået afrikan", "by birth Swedish": what somebody is by descent. */
  private isByDescent(tokens: Tokens, from: number): boolean {
    if (!this.features.has(tokens, from - 1) || !this.by.has(tokens, from - 2)) return false;
    return (tokens.gaps[from] ?? BREAK) <= SPACED && !this.subjects.isFriends(tokens, from);
  }

  /** "Woman 33 white Lund": a row without signs, in which a name follows; "tjej 25 svart klänning" goes on with a thing. */
  private isInRow(tokens: Tokens, from: number, to: number): boolean {
    return this.entries.followsPerson(tokens, from) && tokens.capitals[to] === 1 && tokens.kinds[to - 1] === WORD;
  }

  /** "Man for man, Brazilian, 34, Hägersten": the age that follows opens the seller's own facts. */
  private opensAge(tokens: Tokens, from: number, to: number): boolean {
    const age = tokens.numbers[to] ?? -1;
    if (age < 18 || age > 75 || (tokens.gaps[from] ?? BREAK) !== PAUSE || gapAfter(tokens, to - 1) !== PAUSE)
      return false;
    for (let at = from - 1; at >= Math.max(0, from - 6); at--) {
      if (this.roles.has(tokens, at, this.seek)) return false;
      if ((tokens.gaps[at] ?? BREAK) >= BREAK) break;
    }
    return gapAfter(tokens, to) >= PAUSE;
  }

  /** "polska Kasia": a capital letter after a small one, in the midst of a sentence. */
  private isBeforeName(tokens: Tokens, to: number): boolean {
    // "Ryska Natasja": at the start of a sentence too, unless it ends as a thing does ("Svenska Akademien").
    const opens = (tokens.gaps[to - 1] ?? BREAK) >= BREAK && /sk(?:a|e)?$/i.test(writtenAt(tokens, to - 1));
    const within = tokens.capitals[to - 1] !== 1 || (opens && /(?:a|i|y|ie)$/.test(writtenAt(tokens, to)));
    const isName = tokens.capitals[to] === 1 && within && tokens.words[to] === UNKNOWN_WORD;
    return isName && gapAfter(tokens, to - 1) <= SPACED && /^\p{Lu}\p{Ll}{2,}$/u.test(writtenAt(tokens, to));
  }

  private isNeuter(tokens: Tokens, at: number): boolean {
    return tokens.kinds[at] === WORD && /skt$/i.test(writtenAt(tokens, at));
  }

  /** "undervisat i tyska", "lektor i latin"; "spanskan sitter": the language, by its preposition or its article. */
  private isTaught(tokens: Tokens, from: number, to: number): boolean {
    const before = this.inside.has(tokens, from - 1) && writtenAt(tokens, from - 1) !== "I";
    if (before && (tokens.gaps[from] ?? BREAK) <= SPACED && /(?:ska|in|sh|an|ese)$/i.test(writtenAt(tokens, to - 1)))
      return true;
    if (!/skan$/i.test(writtenAt(tokens, to - 1)) || gapAfter(tokens, to - 1) > SPACED) return false;
    return this.verbs.has(tokens, to) || this.roles.has(tokens, to, this.copula);
  }

  /** "skorna italienska": things in the plural, of which the adjective is said without a verb. */
  private isOfThingBefore(tokens: Tokens, from: number): boolean {
    if (from === 0 || (tokens.gaps[from] ?? BREAK) > SPACED || this.people.has(tokens, from - 1)) return false;
    return /ska$/i.test(writtenAt(tokens, from)) && /[oae]rna$/i.test(writtenAt(tokens, from - 1));
  }

  /** "mittemot restaurang Latino": the name of a house. */
  private isOfVenue(tokens: Tokens, from: number): boolean {
    if (tokens.capitals[from] !== 1 || tokens.capitals[from - 1] === 1) return false;
    return this.venues.has(tokens, from - 1) && (tokens.gaps[from] ?? BREAK) <= SPACED;
  }

  /** "Japanskt te", "ryska klassiker": by its ending the adjective belongs to a thing, or to several. */
  private isOfThings(tokens: Tokens, to: number): boolean {
    const adjective = writtenAt(tokens, to - 1).toLowerCase();
    if (/skt$/.test(adjective)) return true;
    return /ska$/.test(adjective) && to < tokens.count && /(?:[oae]rn?a?|en|et|an)$/i.test(writtenAt(tokens, to));
  }

  /** Whether the sentence speaks of everybody: then a list of peoples in it is no list of the seller's. */
  speaksOfAll(tokens: Tokens, from: number): boolean {
    return this.entries.speaksOfAll(tokens, from);
  }

  /** "Colombiana de 25 años", "latinas calientes": a noun, whatever unknown word follows it. */
  private isNominal(tokens: Tokens, at: number): boolean {
    return this.nominals.has(tokens, at) || /[aeií][nñ][ao]s$|(?:[ai]n|eir|eñ|len)a$/i.test(writtenAt(tokens, at));
  }

  /** "Let's eat Thai", "I studied Latin": no person. */
  private isConsumed(tokens: Tokens, from: number): boolean {
    if ((tokens.gaps[from] ?? BREAK) > SPACED) return false;
    // "Jag lär mig polska."
    const verb = this.roles.has(tokens, from - 1, this.masks.self) ? from - 2 : from - 1;
    return this.consumed.has(tokens, from - 1) || this.learned.has(tokens, verb);
  }

  /** "a mix of tantra and Swedish", "French and Greek included": a word of treatments beside it in the list. */
  private isTreatment(tokens: Tokens, from: number, to: number): boolean {
    const before = this.roles.has(tokens, from - 1, this.masks.and) ? from - 2 : from - 1;
    if (this.treatments.has(tokens, before) && (tokens.gaps[before + 1] ?? BREAK) <= PAUSE) return true;
    for (let at = to; at < Math.min(to + 5, tokens.count); at++) {
      if ((tokens.gaps[at] ?? BREAK) >= BREAK) return false;
      if (this.treatments.has(tokens, at)) return true;
      if (this.roles.has(tokens, at, this.masks.and)) continue;
      // Every adjective of a land is known; an unknown word ends the list.
      if (tokens.words[at] === UNKNOWN_WORD || !/(?:sk|ish|ese|ek|ch|an|ai)$/i.test(writtenAt(tokens, at)))
        return false;
    }
    return false;
  }
}
