import type { PlaceMention } from "../recognise/find-places.ts";
import type { Lexicon } from "../recognise/lexicon.ts";
import { BREAK, NUMBER, PAUSE, SPACED, type Tokens } from "../recognise/tokenise.ts";
import { type WordRoles, WordSet } from "../recognise/word-roles.ts";
import type { MentionJudge } from "./judge-mention.ts";
import type { PlaceLeads } from "./place-leads.ts";
import type { ReadPart } from "./read-part.ts";

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
  private readonly words: Readonly<Record<keyof typeof WORDS, WordSet>>;

  constructor(lexicon: Lexicon, roles: WordRoles, judge: MentionJudge, leads: PlaceLeads) {
    this.roles = roles;
    this.judge = judge;
    this.leads = leads;
    this.mask = buildMasks(roles);
    const set = (key: keyof typeof WORDS) => new WordSet(lexicon, WORDS[key]);
    this.words = {
      units: set("units"),
      rides: set("rides"),
      near: set("near"),
      home: set("home"),
      guests: set("guests"),
      ended: set("ended"),
      wish: set("wish"),
      weary: set("weary"),
      now: set("now"),
      since: set("since"),
      perfect: set("perfect"),
      moved: set("moved"),
      towards: set("towards"),
      returned: set("returned"),
      resting: set("resting"),
      infinitive: set("infinitive"),
      hosts: set("hosts"),
      schooling: set("schooling"),
      people: set("people"),
      between: set("between"),
      denied: set("denied"),
      sends: set("sends"),
      pronouns: set("pronouns"),
      was: set("was"),
      family: set("family"),
      cottage: set("cottage"),
      owned: set("owned"),
    };
  }

  isElsewhere(part: ReadPart, mention: PlaceMention): boolean {
    const { tokens } = part;
    if (this.endsAfter(tokens, mention)) return true;
    const verdict = this.lookBack(part, mention);
    return verdict ?? isOfOtherDays(tokens, mention);
  }

  /** "Malmö längre", "Lund anymore", "Malmö förra veckan", "Oslo two years ago". */
  private endsAfter(tokens: Tokens, { to }: PlaceMention): boolean {
    const { words } = this;
    for (let ahead = to; ahead < Math.min(to + 4, tokens.count); ahead++) {
      if ((tokens.gaps[ahead] ?? BREAK) >= PAUSE) break;
      if (words.since.has(tokens, ahead)) return false;
      if (words.ended.has(tokens, ahead) && !this.leads.precedes(tokens, ahead)) return true;
    }
    return LATELY.test(tokens.text.slice(tokens.ends[to - 1], (tokens.ends[to - 1] ?? 0) + 30));
  }

  /** True: elsewhere; false: plainly here; null: nothing before the name says. */
  private lookBack(part: ReadPart, mention: PlaceMention): boolean | null {
    const { tokens } = part;
    const { roles, mask, words, judge } = this;
    const { from, to, place } = mention;
    const abroad = place.candidates[0]?.level === "foreign";
    for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
      const gap = tokens.gaps[at + 1] ?? BREAK;
      if (gap >= BREAK) return null;
      const near = from - at;
      if (gap === PAUSE) {
        // "Nine years of practice, first in Dubai": abroad is told of in asides.
        return abroad && this.leads.precedes(tokens, from) && this.finds(tokens, at, 4, words.schooling) ? true : null;
      }
      // "född 85 Östersund", "from Ukraine girl Kista": another fact stands between.
      if (near === 1 && tokens.kinds[at] === NUMBER && !words.units.has(tokens, at + 1)) return false;
      if (words.now.has(tokens, at)) return false;
      if (roles.has(tokens, at, mask.from) && this.allBetween(tokens, at + 1, from, words.between))
        return this.comesFrom(tokens, at, mention);
      if (near <= 4 && (roles.has(tokens, at, mask.born) || words.home.has(tokens, at)))
        return !(words.perfect.has(tokens, at) && staysOn(tokens, to));
      if (near <= 4 && words.wish.has(tokens, at)) return true;
      if (near <= 3 && words.weary.has(tokens, at)) return true;
      // "kurs i Bangkok", "två år i Berlin".
      if (abroad && near <= 5 && words.schooling.has(tokens, at)) return true;
      // "Massage hos Kalix": at somebody's, whose name it is.
      if (near === 1 && words.hosts.has(tokens, at)) return true;
      if (this.isHereNow(tokens, at, from)) continue;
      // "Moved to Varberg", "flyttade nyss från Göteborg till Trollhättan": here since then.
      if (words.moved.has(tokens, at) && words.towards.has(tokens, from - 1)) return false;
      if (near <= 5 && roles.has(tokens, at, mask.away)) return true;
      if (near <= 6 && this.tellsOfThePast(tokens, at)) return true;
      if (near <= 4 && roles.has(tokens, at, mask.not) && this.allBetween(tokens, at + 1, from, words.denied))
        return true;
      if (near <= 3 && words.family.has(tokens, at)) return true;
      if (near <= 3 && words.cottage.has(tokens, at) && !words.owned.has(tokens, at - 1)) return true;
      // "Jag och min väninna tar emot i Jönköping."
      if (judge.isFriend(tokens, at) && roles.has(tokens, at - 2, mask.and) && roles.has(tokens, at - 3, mask.self))
        return false;
      if (
        near <= 4 &&
        judge.isFriend(tokens, at) &&
        !words.guests.has(tokens, at) &&
        !roles.has(tokens, at + 1, mask.from)
      )
        return true;
    }
    return null;
  }

  /** What "from" at `at` makes of the name: an origin, unless it measures a way, sends greetings or opens a range. */
  private comesFrom(tokens: Tokens, at: number, { from, to, place }: PlaceMention): boolean {
    const { words, roles, mask } = this;
    const level = place.candidates[0]?.level;
    // "10 min från Mora", "20 minuter med tåg från Lund", "not far from Lund": near it.
    const ride = words.rides.has(tokens, at - 1) && this.finds(tokens, at - 2, 3, words.units);
    if (words.units.has(tokens, at - 1) || words.near.has(tokens, at - 1) || ride) return level === "foreign";
    if (words.sends.has(tokens, at - 1)) return false;
    // "från Malmö till Ystad" is a range, unless somebody moved or rides.
    const on = words.towards.has(tokens, to) && (tokens.gaps[to] ?? BREAK) <= SPACED && tokens.capitals[to + 1] === 1;
    if (on && level !== "foreign")
      return this.finds(tokens, at - 1, 4, words.moved) || this.finds(tokens, at - 1, 3, words.rides);
    if (at === from - 1 && isPartOfTown(place) && !roles.has(tokens, at - 1, mask.come | mask.born)) return false;
    return true;
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
    return told && (words.pronouns.has(tokens, at - 1) || words.pronouns.has(tokens, at + 1));
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

/** A district, or a place that lies in one of the three cities. */
function isPartOfTown({ rule, candidates }: PlaceMention["place"]): boolean {
  return rule === "district" || (rule === "ort" && CITIES.has(candidates[0]?.municipality ?? ""));
}

/** Stockholm, Göteborg, Malmö. */
const CITIES: ReadonlySet<string> = new Set(["0180", "1480", "1280"]);

/** "har bott i Lund sedan 2009", "lived in Lund for ten years", "i tio år": and still does. */
function staysOn(tokens: Tokens, to: number): boolean {
  const end = tokens.ends[to - 1] ?? 0;
  return STILL.test(tokens.text.slice(end, end + 40));
}

const STILL =
  /^,? (?:sedan|sen|since|for (?:over |about |almost |the |many |some )?[\p{L}\d]+ (?:years|months)|(?:i|över|snart|nu i) (?:snart |över |nästan |mer än )?[\p{L}\d]+ år|all my life|hela (?:mitt )?liv|now|nu)(?!\p{L})/iu;

/** What follows a name that was somebody's whereabouts some time ago. */
const LATELY =
  /^,? (?:(?:förra|föregående) \p{L}|i (?:fjol|somras|våras|höstas|vintras|förrgår)|last (?:week|month|year|summer|winter|spring|autumn|fall|weekend)|(?:för )?\p{L}+ (?:år|veckor|månader|years?|weeks?|months?) (?:sedan|sen|ago))(?!\p{L}{9})/iu;

/** An English or Swedish past form as written: "cooked", "dansade". */
function isPastForm(tokens: Tokens, at: number): boolean {
  if (tokens.ends[at] === undefined || tokens.capitals[at] === 1) return false;
  return /(?:[^e]ed|ade)$/.test(tokens.text.slice((tokens.starts[at] ?? 0) + 1, tokens.ends[at]));
}

/** A sentence that opens in another time: "Förra sommaren … i Visby", "When I was young in Oslo". */
function isOfOtherDays(tokens: Tokens, { from }: PlaceMention): boolean {
  let first = from;
  while (first > 0 && from - first < 16 && (tokens.gaps[first] ?? BREAK) < BREAK) first--;
  if (first === from) return false;
  const said = tokens.text.slice(tokens.starts[first], tokens.starts[from]);
  const opened = OTHER_DAYS.exec(said);
  return opened !== null && !THESE_DAYS.test(said.slice(opened.index + opened[0].length));
}

const OTHER_DAYS =
  /(?<!\p{L})(?:förra (?:året|veckan|månaden|sommaren|vintern|våren|hösten|gången|helgen)|last (?:year|month|summer|winter|spring|autumn|time)|i (?:fjol|somras|våras|höstas|vintras)|once upon|years ago|år sedan|as a (?:child|kid|teenager|student)|som (?:barn|liten|ung|tonåring)|när jag (?:var|bodde|pluggade|jobbade)|when i (?:was|lived|studied|worked)|innan (?:dess|jag)|before (?:that|coming|moving|i came))(?!\p{L})/iu;
const THESE_DAYS =
  /(?<!\p{L})(?:nu|now|men|but|numera|idag|i dag|today|sedan dess|since|flytt\p{L}*|moved|kom|came|här|here|därför|so)(?!\p{L})/iu;

function buildMasks(roles: WordRoles) {
  return {
    from: roles.mask("from"),
    born: roles.mask("born"),
    away: roles.mask("away"),
    not: roles.mask("not"),
    come: roles.mask("come"),
    and: roles.mask("and"),
    self: roles.mask("self"),
  };
}

const WORDS = {
  units: "min mins minuter minutes minute km mil kilometer kilometres kilometers miles timme hour timmar hours kvart",
  rides: "tåg tåget train bil car bus buss bussen drive walk promenad resa ride bilresa bilväg tågresa ferry färja",
  near: "far långt bit stenkast throw away nära inte bort",
  home: "född uppvuxen uppväxt raised grew växte vuxit hemstad hometown home-town fosterland bott born studied lived bodde fötts",
  guests:
    "kunder män herrar killar clients men gentlemen customers guys gäster guests vänner friends kompisar besökare visitors turister turisterna tourists du ni you folk people",
  ended:
    "längre anymore more slutat stopped tidigare lämnat left flyttat flyttade formerly previously förut förr fjol ifjol",
  wish: "längtar drömmer drömde drömt dream dreaming dreams saknar miss wish önskar vill-bo älskar love favourite favorit favoritstad longing saknat missing",
  weary: "trött tired fed istället instead",
  now: "nu now numera idag today nuförtiden nowadays currently här here presently visiting besöker visit visits besök",
  since: "sedan sen since",
  perfect: "bott lived",
  moved:
    "moved moving flyttade flyttat flyttar flytta nyinflyttad inflyttad relocated kom kommit came come arrived anlände anlänt landade landat landed hamnade hamnat återvände återvänt återkommit returned returning återvänder settled stannade stannat",
  towards: "till to",
  returned: "tillbaka back",
  resting: "rest",
  infinitive: "to a some",
  hosts: "hos",
  schooling:
    "kurs kurser utbildad utbildning trained certified certifierad course courses training school skola skolad år years månader months veckor weeks educated learned learnt learning lärt lärde studied studerat tjänst tjänstgöring pair practice practise diploma diplom examen degree jobbat arbetat worked job jobb karriär career praktik",
  people:
    "tjej kvinna dam flicka brud kille man grabb herre girl woman lady guy male female par couple tjejen killen kvinnan",
  between:
    "vackra soliga fina stora lilla kalla varma gamla mellersta norra södra östra västra inre centrala övre nedre beautiful sunny lovely the city of staden town village byn by small cold warm hot big great wonderful little exotic central south southern north northern east eastern west western upper lower utanför near nära outside trakten av hela all över good old den det en a och and soliga underbara charmiga kära dear",
  denied:
    "längre any more no longer in i till to på at from från even bor bo living live är am currently based här here anymore far långt så very finns kommer åker reser going",
  sends:
    "hälsningar hälsning greetings kram kramar kisses kyssar puss inlägg hello hej hi utgår jobbar arbetar work working works operate operating direkt directly live skriver skrivet writing annons kör driving starting startar utgår start",
  pronouns: "jag vi hon han i she he we has have had har hade ve",
  was: "var was were låg gick sålde sold tog took had hade ran drev grew växte stod satt spent lived bodde taught made gjorde went åkte reste been varit gick",
  family:
    "familj familjen family släkt släkten släktingar relatives föräldrar parents barnbarn grandchildren grandkids hemma-hos",
  cottage: "sommarstuga sommarställe sommarhus fritidshus lantställe landställe husvagn summerhouse hundvakt",
  owned: "min my vår our mitt egna egen",
} as const;
