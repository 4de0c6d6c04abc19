import { BREAK, NUMBER, PAUSE, SPACED } from "../recognise/tokenise.ts";
import { type WordRoles, WordSet } from "../recognise/word-roles.ts";
import { GOODS } from "./adjective-words.ts";
import type { KinJudge } from "./judge-kin.ts";
import type { MentionJudge } from "./judge-mention.ts";
import { SubjectJudge } from "./judge-subject.ts";
import { ARTICLES, BIRTH, PERSONS, PETS, SENT, TRIPS } from "./origin-words.ts";
import { gapAfter, listGap, type ReadPart } from "./read-part.ts";
import type { ReaderTools } from "./variable-reader.ts";

/** Of whom an origin is said: the seller, her parents, or nobody whom the study counts. */
export type Origin = "self" | "kin" | "none";

/** Tells whether a country is named as where the seller comes from: "från Spanien", "born in Brazil", "girl of Haiti". */
export class OriginJudge {
  private readonly roles: WordRoles;
  private readonly judge: MentionJudge;
  private readonly kin: KinJudge;
  private readonly subjects: SubjectJudge;
  private readonly channel: number;
  private readonly article: WordSet;
  private readonly moved: WordSet;
  private readonly tripWords: WordSet;
  private readonly people: WordSet;
  private readonly goods: WordSet;
  private readonly till: WordSet;
  private readonly birth: WordSet;
  private readonly grew: WordSet;
  private readonly up: WordSet;
  private readonly life: WordSet;
  private readonly starts: WordSet;
  private readonly out: WordSet;
  private readonly of: WordSet;
  private readonly children: WordSet;
  private readonly made: WordSet;
  private readonly own: WordSet;
  private readonly received: WordSet;
  private readonly de: WordSet;
  private readonly rather: WordSet;
  private readonly desde: WordSet;
  private readonly soy: WordSet;
  private readonly masks: Readonly<
    Record<
      "from" | "born" | "away" | "friend" | "thing" | "not" | "self" | "and" | "come" | "copula" | "you" | "inside",
      number
    >
  >;

  constructor({ lexicon, roles, judge }: ReaderTools, kin: KinJudge, channel: number) {
    const set = (words: string) => new WordSet(lexicon, words);
    this.roles = roles;
    this.judge = judge;
    this.kin = kin;
    this.subjects = new SubjectJudge(lexicon, roles, judge, kin);
    this.channel = channel;
    this.article = set(ARTICLES);
    this.moved = set("moved flyttade flyttat");
    this.tripWords = set(TRIPS);
    this.people = set(PERSONS);
    this.goods = set(`${GOODS} ${SENT} ${PETS}`);
    this.till = set("to till");
    this.birth = set(BIRTH);
    this.grew = set("växte växt vuxit vuxen grew grow grown growing brought");
    this.up = set("upp up");
    this.life = set("liv livet life barndom childhood story historia saga resa journey världen world dagens");
    this.starts = set("började börjar startade started starts began begins begun ljus light kom came");
    this.out = set("out ut straight direkt directly");
    this.of = set("of av från");
    this.children = set("daughter son child dotter barn citizen medborgare");
    this.made = set("made tillverkad gjord");
    this.own = set("my mitt min mina");
    this.received = set(
      "emot välkomna välkommen mottages mottas hälsas besvaras welcome welcomed accepted ok okej was were var",
    );
    this.desde = set("desde");
    this.rather = set("utan only bara");
    this.de = set("de din z aus du della dalla dal do da iz");
    this.soy = set(
      "soy vengo somos chica chico mujer hombre latina trans sou venho garota mulher sono vengo ragazza sunt fata ich komme bin viens suis femme jestem jesam",
    );
    this.masks = {
      from: roles.mask("from"),
      born: roles.mask("born"),
      away: roles.mask("away"),
      friend: roles.mask("friend"),
      thing: roles.mask("thing"),
      copula: roles.mask("copula"),
      come: roles.mask("come"),
      not: roles.mask("not"),
      self: roles.mask("self"),
      and: roles.mask("and"),
      you: roles.mask("you"),
      inside: roles.mask("in"),
    };
  }

  /** "från Spanien", "born in Brazil"; not "back from Spain", "guests from Norway". */
  /** Of whom the country at a token is the origin, by the words before it or the town that it locates. */
  originAt(part: ReadPart, start: number, code: string): Origin {
    const origin = this.statesOrigin(part, start);
    return origin === "none" ? this.originOfTown(part, start, code) : origin;
  }

  private statesOrigin(part: ReadPart, at: number): Origin {
    const { tokens } = part;
    let back = at - 1;
    while (
      back > 0 &&
      (this.article.has(tokens, back) || tokens.kinds[back] === NUMBER) &&
      (tokens.gaps[back + 1] ?? BREAK) <= SPACED &&
      at - back < 4
    )
      back--;
    if ((tokens.gaps[back + 1] ?? BREAK) > PAUSE) return "none";
    const isFrom =
      this.roles.has(tokens, back, this.masks.from) ||
      this.isOutOf(part, back) ||
      this.isOwnTongue(part, back) ||
      (back + 1 < at && this.isOutOf(part, back + 1));
    const isChild = this.isChildOf(part, back) || (back + 1 < at && this.isChildOf(part, back + 1));
    const isBorn = this.roles.has(tokens, back, this.masks.born) || isChild || this.bearsTo(part, back);
    if (!isFrom && !isBorn) return "none";
    if (isChild) return "self";
    // "Inte från Thailand, inte från Polen".
    const denied = this.roles.has(tokens, back - 1, this.masks.not) && !this.rather.has(tokens, back - 1);
    if (denied && (tokens.gaps[back] ?? BREAK) <= SPACED) return "none";
    const kin = this.kin.kinBefore(tokens, back);
    if (kin !== -1) return this.kin.tellsOfBoth(tokens, kin, at, at + 1) ? "none" : "kin";
    // "för dig från Spanien", "if you are from Spain".
    const subject = this.roles.has(tokens, back - 1, this.masks.copula) ? back - 2 : back - 1;
    if (this.roles.has(tokens, subject, this.masks.you) || this.asksReader(part, back)) return "none";
    // "Soffan är från Danmark", "Kryddorna kommer från Indien": things, and others.
    const said = this.roles.has(tokens, back - 1, this.masks.copula | this.masks.come);
    if (
      said &&
      back > 1 &&
      (tokens.gaps[back - 1] ?? BREAK) < BREAK &&
      !this.judge.isPlural(tokens, back - 2) &&
      this.subjects.isOthers(tokens, back - 2) &&
      !this.isBesideSeller(part, back - 2)
    )
      return "none";
    if (this.areReceived(part, back, at)) return "none";
    // "min man är från Spanien": somebody else, whom the seller calls hers.
    if (subject === back - 2 && this.people.has(tokens, subject) && this.own.has(tokens, subject - 1)) return "none";
    // "choklad från Belgien", "oils from Thailand"; but "vi är två killar från Chile".
    if (
      isFrom &&
      (this.roles.has(tokens, back - 1, this.masks.thing) || this.goods.has(tokens, back - 1)) &&
      listGap(tokens, back) <= SPACED
    ) {
      const ours = this.judge.isPlural(tokens, back - 1) && this.judge.stanceOf(tokens, back - 1, back) === "self";
      return ours ? "self" : "none";
    }
    if (isBorn && this.judge.stanceOf(tokens, back, back + 1) === "other") return "self";
    return this.hasTrip(part, back) ? "none" : "self";
  }

  /** "Är du kanske från Finland?" */
  private asksReader({ tokens }: ReadPart, from: number): boolean {
    for (let at = from - 1; at >= Math.max(1, from - 3); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) return false;
      if (this.roles.has(tokens, at, this.masks.you)) return this.roles.has(tokens, at - 1, this.masks.copula);
    }
    return false;
  }

  /** "Par från Norge tas gärna emot": those from there are guests. */
  private areReceived({ tokens }: ReadPart, from: number, at: number): boolean {
    if (!this.judge.isPlural(tokens, from - 1)) return false;
    for (let ahead = at + 1; ahead < Math.min(at + 5, tokens.count); ahead++) {
      if ((tokens.gaps[ahead] ?? BREAK) >= PAUSE || this.roles.has(tokens, ahead, this.masks.and)) return false;
      if (this.received.has(tokens, ahead)) return true;
    }
    return false;
  }

  /** "soy de Venezuela", "chica de Cuba". */
  private isOwnTongue({ tokens }: ReadPart, at: number): boolean {
    if (this.desde.has(tokens, at)) return true;
    return this.de.has(tokens, at) && this.soy.has(tokens, at - 1) && (tokens.gaps[at] ?? BREAK) <= SPACED;
  }

  /** "straight out of Poland", "kommer av Rumänien"; "moved out of Spain" is caught as a journey. */
  private isOutOf({ tokens }: ReadPart, at: number): boolean {
    if (!this.of.has(tokens, at) || (tokens.gaps[at] ?? BREAK) > SPACED) return false;
    return this.out.has(tokens, at - 1) || this.roles.has(tokens, at - 1, this.masks.come);
  }

  /** "växte upp i", "har fötts i", "mitt liv började i", "såg dagens ljus i". */
  private bearsTo({ tokens }: ReadPart, at: number): boolean {
    if (!this.roles.has(tokens, at + 1, this.masks.inside)) return false;
    if (this.up.has(tokens, at)) return this.grew.has(tokens, at - 1) || this.grew.has(tokens, at - 2);
    if (!this.birth.has(tokens, at)) return false;
    return !this.starts.has(tokens, at) || [1, 2, 3].some((step) => this.life.has(tokens, at - step));
  }

  /** "from Kiev, Ukraine": the country of the town that the seller is from. */
  private originOfTown(part: ReadPart, start: number, code: string): Origin {
    const { tokens } = part;
    if (code === "SE" || tokens.gaps[start] !== PAUSE || tokens.capitals[start - 1] !== 1) return "none";
    return this.statesOrigin(part, start - 1);
  }

  /** "from Sweden to Denmark": where a way begins. */
  isStartOfWay(part: ReadPart, end: number): boolean {
    if (!this.till.has(part.tokens, end) || gapAfter(part.tokens, end - 1) > SPACED) return false;
    return (part.wordings[this.channel] ?? []).some(
      ({ from: next, meaning }) => next === end + 1 && meaning.kind === "name",
    );
  }

  /** "a daughter of Brazil", "Made in Italy: …". */
  private isChildOf({ tokens }: ReadPart, at: number): boolean {
    if (this.of.has(tokens, at) && !this.roles.has(tokens, at, this.masks.from))
      return (
        (this.children.has(tokens, at - 1) || this.people.has(tokens, at - 1)) && (tokens.gaps[at] ?? BREAK) <= SPACED
      );
    if (this.of.has(tokens, at)) return this.children.has(tokens, at - 1) && (tokens.gaps[at] ?? BREAK) <= SPACED;
    return this.made.has(tokens, at) && (tokens.gaps[at] ?? BREAK) >= BREAK;
  }

  private hasTrip(part: ReadPart, at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
      if ((part.tokens.gaps[back + 1] ?? BREAK) >= BREAK) return false;
      if (
        (this.tripWords.has(part.tokens, back) && !this.judge.isBut(part.tokens, back)) ||
        (this.roles.has(part.tokens, back, this.masks.away | this.masks.friend) &&
          !this.moved.has(part.tokens, back) &&
          !this.isBesideSeller(part, back))
      )
        return true;
    }
    return false;
  }

  /** "Jag och min bror kom från …": the seller is one of them. */
  private isBesideSeller({ tokens }: ReadPart, at: number): boolean {
    for (const and of [at - 1, at - 2])
      if (this.roles.has(tokens, and, this.masks.and) && this.roles.has(tokens, and - 1, this.masks.self)) return true;
    return false;
  }
}
