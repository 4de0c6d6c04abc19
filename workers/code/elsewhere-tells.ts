import type { PlaceMention } from "../recognise/find-places.ts";
import { BREAK, type Tokens } from "../recognise/tokenise.ts";
import type { WordRoles, WordSet } from "../recognise/word-roles.ts";
import type { PlaceLeads } from "./place-leads.ts";
import type { WhereaboutsWords } from "./whereabouts-words.ts";

/**
 * Single turns of phrase, each a word `at` some words before a name that begins at `from`, that put the name somewhere
 * else than where the seller is: a dream, a name, a home town, a thing that was made there, somebody's partner.
 */
export class ElsewhereTells {
  private readonly words: WhereaboutsWords;
  private readonly roles: WordRoles;
  private readonly leads: PlaceLeads;
  private readonly self: number;
  private readonly not: number;
  private readonly you: number;

  constructor(words: WhereaboutsWords, roles: WordRoles, leads: PlaceLeads) {
    this.words = words;
    this.roles = roles;
    this.leads = leads;
    this.self = roles.mask("self");
    this.not = roles.mask("not");
    this.you = roles.mask("you");
  }

  tells(tokens: Tokens, at: number, mention: PlaceMention): boolean {
    const { words } = this;
    const { from } = mention;
    const near = from - at;
    if (near === 1 && (words.depicts.has(tokens, at) || words.former.has(tokens, at))) return true;
    // "En bok om Lund", but "norr om Lund".
    if (near === 1 && words.about.has(tokens, at)) return !this.leads.precedes(tokens, from);
    if (near <= 3 && words.lifeEvents.has(tokens, at)) return near === 2 || words.me.has(tokens, at + 1);
    if (words.me.has(tokens, at) && this.isInvited(tokens, at)) return words.towards.has(tokens, from - 1);
    if (near <= 2 && this.isCalled(tokens, at, near)) return true;
    if (near === 2 && this.leads.precedes(tokens, from)) {
      if (words.trained.has(tokens, at)) return true;
      // "I have friends in Lund", and not "two friends in Lund", who are there.
      if (words.acquaintances.has(tokens, at) && this.meets(tokens, at - 2, at, words.auxiliary)) return true;
      if (words.times.has(tokens, at) && words.copula.has(tokens, mention.to)) return true;
    }
    if (near === 2 && this.wishesToLive(tokens, at)) return true;
    // "It would be fun to visit Lund", "vore kul att besöka Åre".
    if (near === 1 && words.visit.has(tokens, at) && this.meets(tokens, at - 5, at, words.wants)) return true;
    if (near <= 6 && words.parents.has(tokens, at))
      if (words.been.has(tokens, at + 1) || words.parents.has(tokens, at - 2)) return this.isTheirs(tokens, at, from);
    if (near === 2 && words.instead.has(tokens, at) && words.exchange.has(tokens, at + 1)) return true;
    if (near <= 3 && this.isHomeTown(tokens, at)) return true;
    if (near <= 4 && words.afterwards.has(tokens, at) && words.lasting.has(tokens, from - 2)) return true;
    if (near <= 5 && this.isPartner(tokens, at) && this.isTheirs(tokens, at, from)) return true;
    if (near <= 6 && words.family.has(tokens, at) && this.isTheirs(tokens, at, from)) return true;
    if (words.made.has(tokens, at)) return near <= 6 && !this.meets(tokens, at + 1, from, words.dwellings);
    if (near > 7 || this.asksYou(tokens, at, mention)) return false;
    if (words.wish.has(tokens, at)) return near <= 4 || this.meets(tokens, at + 1, from, words.dwellings);
    return words.dream.has(tokens, at) && this.meets(tokens, at + 1, from, words.dwellings);
  }

  /** "Längtar du efter en paus i Lund?", "longing for a break in Mora?": it is the reader who does. */
  asksYou(tokens: Tokens, at: number, { from, to }: PlaceMention): boolean {
    if (this.roles.has(tokens, at + 1, this.you)) return true;
    if (this.roles.has(tokens, at - 1, this.you) && (tokens.gaps[at] ?? BREAK) < BREAK) return true;
    return from - at > 2 && tokens.text[tokens.ends[to - 1] ?? 0] === "?";
  }

  /** "I don't visit", "inte besöker", "never come". */
  isDenied(tokens: Tokens, at: number): boolean {
    return this.isNot(tokens, at - 1);
  }

  /** "not", "inte", or the "t" of "can't". */
  isNot(tokens: Tokens, at: number): boolean {
    return this.roles.has(tokens, at, this.not) || this.isShortNot(tokens, at);
  }

  /** "Hemstad", "my home town". */
  isHomeTown(tokens: Tokens, at: number): boolean {
    const { words } = this;
    return words.homeTown.has(tokens, at) || (words.townWord.has(tokens, at) && words.homes.has(tokens, at - 1));
  }

  private isShortNot(tokens: Tokens, at: number): boolean {
    return this.words.shortNot.has(tokens, at) && /['’´`]/.test(tokens.text[(tokens.starts[at] ?? 0) - 1] ?? "");
  }

  /** "Take me to Åre", "ta med mig till Lund", but not "kan ta mig till Lund": a wish to be brought there. */
  private isInvited(tokens: Tokens, at: number): boolean {
    return this.words.invites.has(tokens, at - 1) || this.words.alongWith.has(tokens, at - 1);
  }

  /** "Min hund heter Orsa", "my surname is Lund". */
  private isCalled(tokens: Tokens, at: number, near: number): boolean {
    const { words } = this;
    if (near === 1) return words.names.has(tokens, at) && !this.leads.namesPlace(tokens, at);
    return words.surname.has(tokens, at) && words.copula.has(tokens, at + 1) && !this.leads.namesPlace(tokens, at);
  }

  /** "Skulle vilja bo i Lund", "would like to live in Lund": not there yet. */
  private wishesToLive(tokens: Tokens, at: number): boolean {
    const { words } = this;
    if (!words.live.has(tokens, at)) return false;
    return this.meets(tokens, at - 3, at, words.wants);
  }

  /** "Min man jobbar i Lund", "my ex lives in Mora". */
  private isPartner(tokens: Tokens, at: number): boolean {
    const { words } = this;
    return words.partners.has(tokens, at) && words.owned.has(tokens, at - 1);
  }

  /** Whether what is said of the family is not said of the seller again: "barnen är stora och jag bor i Lund". */
  isTheirs(tokens: Tokens, at: number, from: number): boolean {
    if (this.words.joins.has(tokens, at + 1)) return false;
    for (let between = at + 1; between < from; between++) {
      // "i" is the Swedish "in" unless it has a capital letter.
      const isIn = tokens.capitals[between] !== 1 && tokens.ends[between] === (tokens.starts[between] ?? 0) + 1;
      if (!isIn && this.roles.has(tokens, between, this.self)) return false;
    }
    return true;
  }

  /** Whether one of the words stands in a stretch of the same sentence. */
  private meets(tokens: Tokens, start: number, end: number, set: WordSet): boolean {
    for (let at = end - 1; at >= Math.max(0, start); at--) {
      if (set.has(tokens, at)) return true;
      if ((tokens.gaps[at] ?? BREAK) >= BREAK) return false;
    }
    return false;
  }
}
