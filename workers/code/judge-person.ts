import type { Lexicon } from "../recognise/lexicon.ts";
import { BREAK, NUMBER, PAUSE, SPACED, type Tokens, WORD } from "../recognise/tokenise.ts";
import { type WordRoles, WordSet } from "../recognise/word-roles.ts";
import type { MentionJudge } from "./judge-mention.ts";
import { gapAfter, textAfter } from "./read-part.ts";

/** How many words back a verb governs the person it is done to. */
const REACH = 6;
/** How many words back a pronoun finds whom it stands for. */
const PRONOUN_REACH = 40;

/**
 * Tells a noun for the seller from one for anybody else by what nouns of persons alone have: possession ("my husband"),
 * verbs done to them ("treat a lady"), generalities ("what a man needs"), tales ("a woman told me"), labels of wishes
 * ("Clients: men"). Asked of what the stances of judge-mention.ts leave open.
 */
export class PersonJudge {
  private readonly roles: WordRoles;
  private readonly judge: MentionJudge;
  private readonly sets: ReturnType<typeof personSets>;
  private readonly masks: ReturnType<typeof personMasks>;

  constructor(lexicon: Lexicon, roles: WordRoles, judge: MentionJudge) {
    this.roles = roles;
    this.judge = judge;
    this.sets = personSets(lexicon);
    this.masks = personMasks(roles);
  }

  /** Whether the noun `from` to `to` (exclusive), said of nobody in particular so far, is somebody else. */
  isSomebodyElse(tokens: Tokens, from: number, to: number): boolean {
    return (
      this.isOwned(tokens, from) ||
      this.isAddressed(tokens, from, to) ||
      this.isPriced(tokens, to) ||
      this.isMetBySeller(tokens, from) ||
      this.isGenitive(tokens, to) ||
      this.isGeneral(tokens, from) ||
      this.isDenied(tokens, from, to) ||
      this.isElsewhere(tokens, to) ||
      this.isInTale(tokens, to) ||
      this.isUnderWish(tokens, from) ||
      this.isDoneTo(tokens, from)
    );
  }

  /** "två tjejer", "2 young girls", "båda killar": a number makes them the sellers, if nobody seeks them. */
  isCounted(tokens: Tokens, from: number): boolean {
    for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) > SPACED) return false;
      const number = tokens.numbers[at] ?? -1;
      const few = tokens.kinds[at] === NUMBER && number >= 2 && number <= 9;
      if (few || this.sets.counted.has(tokens, at)) return !this.isGoverned(tokens, at);
    }
    return false;
  }

  /** "we have lovely girls", "tjejerna finns på plats", "girls available": the house speaks of its own. */
  isOffered(tokens: Tokens, from: number, to: number): boolean {
    if (this.isGoverned(tokens, from)) return false;
    for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) break;
      if (this.sets.have.has(tokens, at)) return true;
    }
    return gapAfter(tokens, to - 1) <= SPACED && this.sets.offering.has(tokens, to);
  }

  /** "det är tjejer jag vänder mig till", "men I like": the seller does something to them. */
  isFronted(tokens: Tokens, to: number): boolean {
    if (gapAfter(tokens, to - 1) > SPACED || gapAfter(tokens, to) > SPACED) return false;
    // Swedish "i" is "in"; the English word has a capital.
    return this.sets.subject.has(tokens, to) || (this.sets.english.has(tokens, to) && tokens.capitals[to] === 1);
  }

  /** "söker någon som uppskattar en mogen dam": what somebody who is sought wants is the seller. */
  isWantedByReader(tokens: Tokens, from: number): boolean {
    let wants = false;
    for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) return false;
      if (this.roles.has(tokens, at, this.masks.copula)) return false;
      if (this.sets.wanting.has(tokens, at)) wants = true;
      else if (this.roles.has(tokens, at, this.masks.who)) return wants;
    }
    return false;
  }

  /** "Emma … she": nobody but the seller stands before the pronoun. */
  isPronounOfSeller(tokens: Tokens, at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - PRONOUN_REACH); back--) {
      if (!this.roles.has(tokens, back, this.masks.friend) && !this.sets.others.has(tokens, back)) continue;
      // "skriver för min kompis: hon …": the friend is who sells.
      return this.roles.has(tokens, back - 1, this.masks.for) || this.roles.has(tokens, back - 2, this.masks.for);
    }
    return true;
  }

  /**
   * "Our driver is a man", "jag är trött på killar", "I am married to a man": the verb has another subject, or a
   * preposition stands before the noun.
   */
  isOfOtherSubject(tokens: Tokens, from: number, plural: boolean): boolean {
    let determined = plural;
    let preposed = false;
    for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) return false;
      if (this.roles.has(tokens, at, this.masks.copula)) {
        return preposed || this.roles.has(tokens, at - 1, this.masks.friend) || this.sets.others.has(tokens, at - 1);
      }
      if (this.roles.has(tokens, at, this.masks.who)) return false;
      if (this.sets.prepositions.has(tokens, at)) preposed ||= determined && !this.sets.kinds.has(tokens, at - 1);
      else if (this.roles.has(tokens, at, this.masks.determiner)) determined ||= !preposed;
      else if (tokens.capitals[at] === 1) determined = false;
    }
    return false;
  }

  /** "massage hos mogen dam", "tantra with lady 45": at the seller's, if no other verb or subject is near. */
  isHost(tokens: Tokens, from: number): boolean {
    let hosts = false;
    for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) return hosts;
      if (this.roles.has(tokens, at, this.masks.self | this.masks.elsewise) && !this.sets.hosts.has(tokens, at))
        return false;
      if (this.sets.hosts.has(tokens, at)) hosts = from - at <= 3;
    }
    return hosts;
  }

  /** "no ordinary girl", "ingen vanlig tjej": a way to say that she is one. */
  isExtraordinary(tokens: Tokens, from: number): boolean {
    return this.sets.ordinary.has(tokens, from - 1) && this.roles.has(tokens, from - 2, this.masks.not);
  }

  /** "damer och herrar", "ladies and gentlemen": both sexes are guests or readers. */
  isOfBothSexes(tokens: Tokens, from: number, to: number): boolean {
    const after = this.roles.has(tokens, to, this.masks.and) ? to + 1 : to;
    const before = this.roles.has(tokens, from - 1, this.masks.and) ? from - 2 : from - 1;
    const near = after > to ? after : before < from - 1 ? before : -1;
    return near !== -1 && this.judge.isPlural(tokens, near);
  }

  /** "du fina herre", "till dig, kvinna mitt i livet", "Kvinna? Då är du …": the reader. */
  private isAddressed(tokens: Tokens, from: number, to: number): boolean {
    const gap = tokens.gaps[from] ?? BREAK;
    if (gap === PAUSE && this.roles.has(tokens, from - 1, this.masks.you)) {
      return this.roles.has(tokens, from - 2, this.masks.for | this.masks.greet);
    }
    if (
      gap <= SPACED &&
      this.roles.has(tokens, from - 2, this.masks.you) &&
      (tokens.gaps[from - 1] ?? BREAK) <= SPACED
    ) {
      const between = this.masks.determiner | this.masks.verbs | this.masks.and | this.masks.governs;
      if (!this.roles.has(tokens, from - 1, between) && !this.sets.doing.has(tokens, from - 1)) return true;
    }
    if (gap < BREAK || !textAfter(tokens, to - 1).startsWith("?")) return false;
    for (let at = to; at < Math.min(to + 4, tokens.count); at++) {
      if (this.roles.has(tokens, at, this.masks.self)) return false;
      if (this.roles.has(tokens, at, this.masks.you)) return true;
    }
    return false;
  }

  /** "Women: 1000", "par 1800 kr": what a guest pays. */
  private isPriced(tokens: Tokens, to: number): boolean {
    return (
      tokens.kinds[to] === NUMBER &&
      (tokens.numbers[to] ?? 0) >= 200 &&
      /^\s*[:=–—-]?\s*$/.test(textAfter(tokens, to - 1))
    );
  }

  /** "I live with a man", "jag pratar med en kvinna": beside the seller, not she. */
  private isMetBySeller(tokens: Tokens, from: number): boolean {
    let met = false;
    for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) return false;
      if (this.roles.has(tokens, at, this.masks.copula | this.masks.you)) return false;
      if (this.roles.has(tokens, at, this.masks.beside)) met = true;
      else if (
        met &&
        (this.sets.subject.has(tokens, at) || (this.sets.english.has(tokens, at) && tokens.capitals[at] === 1))
      )
        return true;
    }
    return false;
  }

  /** "min man", "my ex girl": whoever is owned is not the seller. */
  private isOwned(tokens: Tokens, from: number): boolean {
    for (let at = from - 1; at >= Math.max(0, from - 2); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) > SPACED || this.sets.titles.has(tokens, at)) return false;
      // "60 min" is a time, "min man" is not.
      if (this.sets.my.has(tokens, at)) return tokens.kinds[at - 1] !== NUMBER;
      if (this.roles.has(tokens, at, this.masks.verbs)) return false;
    }
    return false;
  }

  /** "a woman's touch". */
  private isGenitive(tokens: Tokens, to: number): boolean {
    return /^['’]$/.test(textAfter(tokens, to - 1)) && this.sets.genitive.has(tokens, to);
  }

  /** "what a man needs", "every woman", "than a girl"; not "no ordinary girl". */
  private isGeneral(tokens: Tokens, from: number): boolean {
    for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) > SPACED || this.sets.ordinary.has(tokens, at)) return false;
      if (this.sets.general.has(tokens, at))
        return at === from - 1 || this.roles.has(tokens, at + 1, this.masks.determiner);
      if (this.sets.other.has(tokens, at)) return true;
    }
    return false;
  }

  /** "Par? Nej." asks and answers. */
  private isDenied(tokens: Tokens, from: number, to: number): boolean {
    if (!this.sets.no.has(tokens, to)) return false;
    const between = textAfter(tokens, to - 1);
    return /^\s*[?:=]\s*$/.test(between) && ((tokens.gaps[from] ?? BREAK) >= PAUSE || from === 0);
  }

  /** "tjejen i receptionen", "the lady downstairs". */
  private isElsewhere(tokens: Tokens, to: number): boolean {
    for (let at = to; at < Math.min(to + 4, tokens.count); at++) {
      if ((tokens.gaps[at] ?? BREAK) > SPACED) return false;
      if (this.sets.elsewhere.has(tokens, at)) return true;
    }
    return false;
  }

  /** "en kvinna i Borås ringde", "a man once told me": somebody in a story. */
  private isInTale(tokens: Tokens, to: number): boolean {
    for (let at = to; at < Math.min(to + 4, tokens.count); at++) {
      if ((tokens.gaps[at] ?? BREAK) > SPACED || this.roles.has(tokens, at, this.masks.who)) return false;
      if (this.sets.told.has(tokens, at)) return true;
    }
    return false;
  }

  /** "Clients: men", "Söker: kvinna, par": under a label of wishes. */
  private isUnderWish(tokens: Tokens, from: number): boolean {
    for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
      const gap = tokens.gaps[at + 1] ?? BREAK;
      if (gap >= BREAK) return false;
      if (gap < PAUSE || !/^\s*[:=–—-]\s*$/.test(textAfter(tokens, at))) continue;
      return this.isWish(tokens, at);
    }
    return false;
  }

  /** Whether the label that ends with word `at`, of three words at most, asks for others than the seller. */
  private isWish(tokens: Tokens, at: number): boolean {
    let wish = false;
    for (let label = at; label >= Math.max(0, at - 2); label--) {
      wish ||= this.roles.has(tokens, label, this.masks.wish) || this.sets.guests.has(tokens, label);
      if ((tokens.gaps[label] ?? BREAK) >= PAUSE) return wish;
    }
    return false;
  }

  /** "ledsagar damer", "need a real man": a verb of the seller's, done to somebody. */
  isDoneTo(tokens: Tokens, from: number): boolean {
    for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) return false;
      if (this.roles.has(tokens, at, this.masks.verbs)) return false;
      if (!this.sets.doing.has(tokens, at)) continue;
      // "Behöver du en karl?", "you have found a woman": the reader does it.
      for (let near = Math.max(0, at - 3); near <= Math.min(at + 2, from - 1); near++) {
        if (this.roles.has(tokens, near, this.masks.you)) return false;
      }
      return !this.asks(tokens, from);
    }
    return false;
  }

  private asks(tokens: Tokens, from: number): boolean {
    for (let at = from; at < Math.min(from + 12, tokens.count); at++) {
      if (gapAfter(tokens, at) >= BREAK) return textAfter(tokens, at).includes("?");
    }
    return false;
  }

  private isGoverned(tokens: Tokens, from: number): boolean {
    for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) return false;
      if (this.roles.has(tokens, at, this.masks.self | this.masks.copula) && tokens.kinds[at] === WORD) return false;
      if (this.roles.has(tokens, at, this.masks.governs)) return true;
    }
    return this.isUnderWish(tokens, from);
  }

  /** Nouns of customers after "female", "manlig". */
  isGuest(tokens: Tokens, at: number): boolean {
    return this.sets.guests.has(tokens, at) || this.judge.isFriend(tokens, at);
  }
}

function personMasks(roles: WordRoles) {
  return {
    friend: roles.mask("friend"),
    self: roles.mask("self"),
    copula: roles.mask("copula"),
    verbs: roles.mask("copula", "who"),
    who: roles.mask("who"),
    for: roles.mask("for"),
    not: roles.mask("not"),
    and: roles.mask("and"),
    greet: roles.mask("greet"),
    elsewise: roles.mask("seek", "for", "not", "you", "yours", "own", "friend", "only"),
    beside: roles.mask("for", "with", "from"),
    you: roles.mask("you"),
    determiner: roles.mask("determiner"),
    wish: roles.mask("seek", "for", "you", "yours"),
    governs: roles.mask("seek", "for", "with", "not", "only", "you"),
  };
}

function personSets(lexicon: Lexicon) {
  const set = (words: string) => new WordSet(lexicon, words);
  return {
    my: set("min mitt mina my hans hennes his her ditt din your sin sitt sina their"),
    titles: set("gender sex kön name namn namnet profile profil title rubrik roll role status typ type"),
    genitive: set("s"),
    general: set("vad what how hur why varför when när varje every any each another than än which vilken"),
    other: set("annan annat andra other others another varje every någon nån some somebody varenda"),
    ordinary: set("vanlig ordinary average typical regular"),
    no: set("nej nä nope no nix icke"),
    elsewhere: set(
      "receptionen reception desk disken kassan trappan ovanpå bredvid intill downstairs upstairs kiosken bageriet butiken shop store caféet affären grannhuset telefonen phone",
    ),
    told: set(
      "told said asked wrote called came gave taught bought left ringde skrev sa sade frågade berättade gav lärde köpte kom lämnade stod satt says thinks tror säger sitter svarar",
    ),
    guests: set(
      "kund kunder klient klienter client clients besökare gäst gäster guest guests customers customer visitor visitors company sällskap-till masseur-till friend friends vän vänner assistant boss chef manager driver chaufför granne neighbour neighbor colleague kollega photographer fotograf receptionist doctor läkare staff publik audience målgrupp passenger passengers cat dog hund katt",
    ),
    doing: set(
      "find finding found hitta hittar hittade behöver behöva need needs saknar ledsaga ledsagar eskortera eskorterar följer bjuder bjuda inviting invite accompany accompanies accompanying pamper pampers pampering massages massaging massera masserar treat treats treating make makes making göra gör receive receives receiving tar hjälper hjälpa helps help know knows vet understand understands förstår vänder riktar waiting väntar wait hunting drömmer dream dreams dreaming bedåra förför förföra seduce seduces touch touching invites gift married kysser kiss kissing kramar hug miss missing date dejta klipper cut cuts",
    ),
    counted: set("två tre fyra fem two three four five båda bägge both"),
    subject: set("jag vi we"),
    english: set("i"),
    wanting: set(
      "uppskattar uppskatta appreciate appreciates värdesätter behöver needs need saknar vill wants want kan could can längtar deserves förtjänar orkar handle tål",
    ),
    prepositions: set("på av med för om till vid mot från hos of about to with by for från around without utan"),
    hosts: set("hos med with"),
    kinds: set("en one sort slags type typ kind some"),
    have: set("have has har finns"),
    offering: set("available finns tar jobbar arbetar works work working erbjuder offer offers väntar ger här here"),
    others: set(
      "driver chaufför chef boss doctor läkare katten hunden dogs cats katter hästen häst horse kund client mum mom dad pojkvännen flickvän flickvännen girlfriend mannen mormor morfar farfar landlord hyresvärd hyresvärden",
    ),
  };
}
