import type { PlaceMention } from "../recognise/find-places.ts";
import type { Lexicon } from "../recognise/lexicon.ts";
import { BREAK, NUMBER, PAUSE, SPACED, type Tokens } from "../recognise/tokenise.ts";
import type { WordRoles, WordSet } from "../recognise/word-roles.ts";
import { ElsewhereTells } from "./elsewhere-tells.ts";
import type { MentionJudge } from "./judge-mention.ts";
import type { PlaceLeads } from "./place-leads.ts";
import { gapAfter, type ReadPart } from "./read-part.ts";
import { isFormerly, isOfLately, isOfOtherDays, isPastForm, staysOn } from "./told-times.ts";
import { type WhereaboutsWords, whereaboutsWords } from "./whereabouts-words.ts";

/** From how many minutes or kilometres on a place that is reached "in" them is not where the seller is. */
const FAR = 25;
/** How many words back a verb or noun still governs a place. */
const REACH = 9;

/**
 * Tells whether a place is where somebody comes from, was, wishes to be, or where a relation or guest is, rather than
 * where the seller is to be met. Looks at one sentence, backwards from the name, and a few words on.
 */
export class WhereaboutsJudge {
  private readonly roles: WordRoles;
  private readonly judge: MentionJudge;
  private readonly leads: PlaceLeads;
  private readonly mask: ReturnType<typeof buildMasks>;
  private readonly words: WhereaboutsWords;
  private readonly tells: ElsewhereTells;

  constructor(lexicon: Lexicon, roles: WordRoles, judge: MentionJudge, leads: PlaceLeads) {
    this.roles = roles;
    this.judge = judge;
    this.leads = leads;
    this.mask = buildMasks(roles);
    this.words = whereaboutsWords(lexicon);
    this.tells = new ElsewhereTells(this.words, roles, leads);
  }

  isElsewhere(part: ReadPart, mention: PlaceMention): boolean {
    const { tokens } = part;
    if (this.endsAfter(tokens, mention) || isFormerly(tokens, mention)) return true;
    const verdict = this.lookBack(part, mention);
    return verdict ?? (isOfLately(tokens, mention) || isOfOtherDays(tokens, mention));
  }

  /** "Malmö längre", "Lund anymore". */
  private endsAfter(tokens: Tokens, { to }: PlaceMention): boolean {
    const { words } = this;
    for (let ahead = to; ahead < Math.min(to + 4, tokens.count); ahead++) {
      if ((tokens.gaps[ahead] ?? BREAK) >= PAUSE || opensBracket(tokens, ahead)) break;
      if (words.since.has(tokens, ahead)) return false;
      // "Lokalen i Lund är stängd", but "closed on Sundays".
      const was = words.copula.has(tokens, ahead - 1) || words.auxiliary.has(tokens, ahead - 1);
      if (words.shut.has(tokens, ahead) && was)
        return gapAfter(tokens, ahead) >= PAUSE || !words.opens.has(tokens, ahead + 1);
      if (words.ended.has(tokens, ahead) && !this.leads.precedes(tokens, ahead)) return true;
    }
    return false;
  }

  /** True: elsewhere; false: plainly here; null: nothing before the name says. */
  private lookBack(part: ReadPart, mention: PlaceMention): boolean | null {
    const { tokens } = part;
    const { roles, mask, words, judge } = this;
    const { from, place } = mention;
    const abroad = place.candidates[0]?.level === "foreign";
    for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
      const gap = tokens.gaps[at + 1] ?? BREAK;
      if (gap >= BREAK) return null;
      const near = from - at;
      if (gap === PAUSE) {
        // "Hemstad: Lund".
        if (near === 1 && this.tells.isHomeTown(tokens, at) && tokens.text[tokens.ends[at] ?? 0] === ":") return true;
        // "Nine years of practice, first in Dubai": abroad is told of in asides.
        return abroad && this.leads.precedes(tokens, from) && this.finds(tokens, at, 4, words.schooling) ? true : null;
      }
      if (!abroad && this.saysNothing(tokens, at)) continue;
      // "född 85 Östersund", "from Ukraine girl Kista": another fact stands between.
      if (near === 1 && tokens.kinds[at] === NUMBER && !words.units.has(tokens, at + 1)) return false;
      if (words.now.has(tokens, at)) return this.tells.isDenied(tokens, at) || this.tells.tells(tokens, at, mention);
      if (judge.isBut(tokens, at) || words.however.has(tokens, at)) return null;
      if (roles.has(tokens, at, mask.from) && this.allBetween(tokens, at + 1, from, words.between))
        return this.comesFrom(tokens, at, mention);
      const reaches = near <= 4 || (near <= 6 && this.allBetween(tokens, at + 1, from, words.between));
      if (reaches && (roles.has(tokens, at, mask.born) || words.home.has(tokens, at)))
        return !this.livesOn(tokens, at, mention);
      if (this.tells.tells(tokens, at, mention)) return true;
      if (near <= 3 && words.weary.has(tokens, at)) return true;
      // "kurs i Bangkok", "två år i Berlin".
      if (abroad && near <= 5 && words.schooling.has(tokens, at)) return true;
      // "Massage hos Kalix": at somebody's, whose name it is.
      if (near === 1 && words.hosts.has(tokens, at)) return true;
      if (this.isHereNow(tokens, at, from)) continue;
      // "Moved to Varberg", "flyttade nyss från Göteborg till Trollhättan": here since then.
      if (words.moved.has(tokens, at) && (words.towards.has(tokens, from - 1) || words.settled.has(tokens, at)))
        return this.tells.isDenied(tokens, at);
      // "Har lämnat Göteborg för Orust."
      if (words.left.has(tokens, at) && words.exchange.has(tokens, from - 1) && near > 2) return false;
      if (words.quit.has(tokens, at) && this.leads.precedes(tokens, from))
        if (near <= 3 || this.allBetween(tokens, at + 1, from, words.denied)) return true;
      if (near === 2 && words.towards.has(tokens, from - 1) && this.wantsToGo(tokens, at)) return true;
      // "Håller på Djurgården", "hem till Bukarest".
      if (near === 2 && words.holds.has(tokens, at) && words.on.has(tokens, from - 1)) return true;
      if (near === 2 && abroad && words.homeward.has(tokens, at) && words.homely.has(tokens, from - 1)) return true;
      // "Vid bussen mot Kungens kurva": where it goes, and not where somebody is.
      if (near === 2 && words.rides.has(tokens, at) && words.bound.has(tokens, from - 1)) return true;
      // "34 minuter till T-Centralen": too far to be there.
      const far = words.units.has(tokens, at) && (tokens.numbers[at - 1] ?? 0) >= FAR;
      if (near === 2 && far && words.towards.has(tokens, from - 1)) return true;
      if (near === 1 && (words.than.has(tokens, at) || words.left.has(tokens, at))) return true;
      if (near <= 3 && words.events.has(tokens, at)) return true;
      if (abroad && near <= 6 && this.tellsOfAbroad(tokens, at, near)) return true;
      if (near <= 5 && roles.has(tokens, at, mask.away) && !this.goesThere(tokens, at, from, abroad))
        return !this.tells.asksYou(tokens, at, mention);
      if (near <= 6 && this.tellsOfThePast(tokens, at)) return true;
      // "Inte i Stockholm utan i Sigtuna."
      if (
        near <= 6 &&
        this.tells.isNot(tokens, at) &&
        !words.but.has(tokens, at) &&
        !(near === 2 && words.nobody.has(tokens, at)) &&
        this.allBetween(tokens, at + 1, from, words.denied)
      )
        return true;
      if (near <= 3 && words.cottage.has(tokens, at) && !words.owned.has(tokens, at - 1)) return true;
      // "Jag och min väninna tar emot i Jönköping."
      if (judge.isFriend(tokens, at) && roles.has(tokens, at - 2, mask.and) && roles.has(tokens, at - 3, mask.self))
        return false;
      if (
        (near <= 4 || (this.opensWithKin(tokens, at) && near <= 6 && this.tells.isTheirs(tokens, at, from))) &&
        judge.isFriend(tokens, at) &&
        !words.guests.has(tokens, at) &&
        !roles.has(tokens, at + 1, mask.from) &&
        !words.joins.has(tokens, at + 1) &&
        !words.yours.has(tokens, at - 1)
      )
        return true;
    }
    return null;
  }

  /** Whether a word is none of those asked for below: most are, and the many questions need not be asked. */
  private saysNothing(tokens: Tokens, at: number): boolean {
    if (tokens.kinds[at] === NUMBER || this.words.telling.has(tokens, at)) return false;
    // "Pluggade i Lerum": a verb may open the sentence.
    if ((tokens.gaps[at] ?? BREAK) >= PAUSE) return false;
    return !this.roles.has(tokens, at, this.mask.telling) && !isPastForm(tokens, at);
  }

  /** What "from" at `at` makes of the name: an origin, unless it measures a way, sends greetings or opens a range. */
  private comesFrom(tokens: Tokens, at: number, { from, to, place }: PlaceMention): boolean {
    const { words, roles, mask } = this;
    const level = place.candidates[0]?.level;
    // "10 min från Mora", "20 minuter med tåg från Lund", "not far from Lund": near it.
    const ride = words.rides.has(tokens, at - 1) && this.finds(tokens, at - 2, 3, words.units);
    if (words.near.has(tokens, at - 1)) return level === "foreign" || words.moved.has(tokens, at - 2);
    if (words.units.has(tokens, at - 1) || ride) return level === "foreign";
    const sends = words.sends.has(tokens, at - 1) && (tokens.gaps[at] ?? BREAK) < BREAK;
    if (level !== "foreign" && (sends || this.finds(tokens, at - 1, 4, words.views))) return false;
    // "från Malmö till Ystad" is a range, unless somebody moved or rides.
    const on = words.towards.has(tokens, to) && (tokens.gaps[to] ?? BREAK) <= SPACED && tokens.capitals[to + 1] === 1;
    if (on && level !== "foreign")
      return this.finds(tokens, at - 1, 4, words.moved) || this.finds(tokens, at - 1, 3, words.rides);
    if (at !== from - 1 || !isPartOfTown(place)) return true;
    const told = this.finds(tokens, at - 1, 2, words.trained) || this.finds(tokens, at - 1, 2, words.rides);
    return (
      told ||
      words.hither.has(tokens, at - 1) ||
      this.finds(tokens, at - 1, 5, words.guests) ||
      roles.has(tokens, at - 1, mask.come | mask.born | mask.away)
    );
  }

  /** "Har bott i Lund sedan 2009", and not "I lived in Lund for ten years". */
  private livesOn(tokens: Tokens, at: number, { from, to }: PlaceMention): boolean {
    const { words } = this;
    if (!words.perfect.has(tokens, at)) return false;
    if (words.pronouns.has(tokens, at - 1) && !words.auxiliary.has(tokens, at - 1)) return false;
    return staysOn(tokens, to) || this.stayedOn(tokens, at, from);
  }

  /** "Have lived since 2015 in Lund", "har bott tio år i Lund": and still does. */
  private stayedOn(tokens: Tokens, at: number, from: number): boolean {
    const { words } = this;
    const lasts = words.auxiliary.has(tokens, at - 1) || words.auxiliary.has(tokens, at - 2);
    if (words.lasting.has(tokens, at - 1)) return true;
    for (let between = at + 1; between < from; between++) {
      if (words.since.has(tokens, between)) return true;
      if (lasts && words.lasting.has(tokens, between)) return true;
    }
    return false;
  }

  /** "Tillbaka i Stockholm", "Back at last in Solna", "Time to rest in Orsa": the seller is there now. */
  private isHereNow(tokens: Tokens, at: number, from: number): boolean {
    const { words, roles, mask } = this;
    if (!this.leads.precedes(tokens, from)) return false;
    if (words.wish.has(tokens, at - 1) || roles.has(tokens, at - 1, mask.away)) return false;
    return words.returned.has(tokens, at) || (words.resting.has(tokens, at) && words.infinitive.has(tokens, at - 1));
  }

  /** "Jag var", "förra året låg jag", "I cooked": a verb of the past beside who did it. */
  private tellsOfThePast(tokens: Tokens, at: number): boolean {
    const { words } = this;
    if (words.moved.has(tokens, at)) return false;
    const told = words.was.has(tokens, at) || isPastForm(tokens, at);
    const who = words.once.has(tokens, at - 1) ? at - 2 : at - 1;
    if (told && (words.pronouns.has(tokens, who) || words.pronouns.has(tokens, at + 1))) return true;
    // "Jobbade på kafé i Paris", "Spelade handboll i Lund": a sentence without its "jag".
    if ((tokens.gaps[at] ?? BREAK) < PAUSE) return false;
    const past = words.was.has(tokens, at) && !words.been.has(tokens, at);
    return (
      past || (words.follows.has(tokens, at + 1) && /ade$/.test(tokens.text.slice(tokens.starts[at], tokens.ends[at])))
    );
  }

  /** "Min mamma …", "Pappa …" at the start of a sentence. */
  private opensWithKin(tokens: Tokens, at: number): boolean {
    return this.words.owned.has(tokens, at - 1) || (tokens.gaps[at] ?? BREAK) >= BREAK;
  }

  /** "Har dansat balett i Moskva", "skorna är köpta i Milano", "som en natt i Paris": what is told of towns abroad. */
  private tellsOfAbroad(tokens: Tokens, at: number, near: number): boolean {
    const { words } = this;
    if (words.bought.has(tokens, at)) return true;
    if (near <= 4 && words.like.has(tokens, at) && words.article.has(tokens, at + 1)) return true;
    if (!words.auxiliary.has(tokens, at - 1) || words.moved.has(tokens, at)) return false;
    return /\p{L}{2}t$/u.test(tokens.text.slice(tokens.starts[at], tokens.ends[at]));
  }

  /** "van att resa till Lund", "used to travelling to Lund", "the rest of Skåne": words of absence that are none. */
  private goesThere(tokens: Tokens, at: number, from: number, abroad: boolean): boolean {
    const { words } = this;
    if (words.of.has(tokens, at + 1) && at + 2 === from) return true;
    if (abroad || !words.towards.has(tokens, from - 1)) return false;
    if (words.travel.has(tokens, at)) return at + 2 === from && !words.aJourney.has(tokens, at - 1);
    return words.usedTo.has(tokens, at) && words.towards.has(tokens, at + 1) && words.going.has(tokens, at + 2);
  }

  /** "Vill helst flytta till …", "want to go to …": not there yet. */
  private wantsToGo(tokens: Tokens, at: number): boolean {
    return this.words.go.has(tokens, at) && this.finds(tokens, at - 1, 3, this.words.wants);
  }

  private allBetween(tokens: Tokens, start: number, end: number, set: WordSet): boolean {
    for (let at = start; at < end; at++) if (!set.has(tokens, at)) return false;
    return true;
  }

  private finds(tokens: Tokens, at: number, back: number, set: WordSet): boolean {
    for (let step = 0; step < back; step++) {
      if (set.has(tokens, at - step)) return true;
      if ((tokens.gaps[at - step] ?? BREAK) >= BREAK) return false;
    }
    return false;
  }
}

/** "Kalmar (tidigare Lund)": what a bracket says is said of the name in it, but not so in "Lund (inte längre)". */
function opensBracket(tokens: Tokens, at: number): boolean {
  const end = tokens.ends[at - 1] ?? 0;
  const sign = tokens.text[tokens.text[end] === " " ? end + 1 : end];
  if (sign !== "(" && sign !== "[") return false;
  return /^ ?[([][^)\]]*\p{Lu}/u.test(tokens.text.slice(end, end + 40));
}

/** A district, or a place that lies in Stockholm, Göteborg or Malmö. */
function isPartOfTown({ rule, candidates }: PlaceMention["place"]): boolean {
  return (
    rule === "district" ||
    ((rule === "ort" || rule === "smaller-place") && CITIES.has(candidates[0]?.municipality ?? ""))
  );
}

const CITIES: ReadonlySet<string> = new Set(["0180", "1480", "1280"]);

function buildMasks(roles: WordRoles) {
  return {
    from: roles.mask("from"),
    born: roles.mask("born"),
    away: roles.mask("away"),
    not: roles.mask("not"),
    come: roles.mask("come"),
    and: roles.mask("and"),
    self: roles.mask("self"),
    telling: roles.mask("from", "born", "away", "not", "friend"),
  };
}
