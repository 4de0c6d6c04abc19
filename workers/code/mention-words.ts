import type { Lexicon } from "../recognise/lexicon.ts";
import { BREAK, type Tokens } from "../recognise/tokenise.ts";
import { type WordRoles, WordSet } from "../recognise/word-roles.ts";
import { gapAfter } from "./read-part.ts";

/** The words by which it is told whom a wording is said of, and their roles as bits. */
export interface MentionWords {
  readonly roles: WordRoles;
  readonly masks: ReturnType<typeof buildMasks>;
  readonly sets: ReturnType<typeof buildSets>;
}

export function mentionWords(lexicon: Lexicon, roles: WordRoles): MentionWords {
  return { roles, masks: buildMasks(roles), sets: buildSets(lexicon) };
}

/** Whether one of `back` words up to `at`, within the sentence, has a role of `mask`. */
export function findsBack({ roles }: MentionWords, tokens: Tokens, at: number, back: number, mask: number): boolean {
  for (let step = 0; step < back; step++) {
    if (roles.has(tokens, at - step, mask)) return true;
    if ((tokens.gaps[at - step] ?? BREAK) >= BREAK) return false;
  }
  return false;
}

/** Whether the sentence that goes on from word `at` asks something. */
export function endsAsQuestion(tokens: Tokens, at: number): boolean {
  for (let ahead = at; ahead < Math.min(at + QUESTION_REACH, tokens.count); ahead++) {
    if (gapAfter(tokens, ahead) < BREAK) continue;
    const end = tokens.ends[ahead] ?? 0;
    return tokens.text.slice(end, end + 3).includes("?");
  }
  return false;
}

/** How many words on the mark of a question is looked for. */
const QUESTION_REACH = 14;

function buildMasks(roles: WordRoles) {
  return {
    self: roles.mask("self"),
    own: roles.mask("own"),
    copula: roles.mask("copula"),
    you: roles.mask("you"),
    yours: roles.mask("yours"),
    who: roles.mask("who"),
    seek: roles.mask("seek"),
    for: roles.mask("for"),
    with: roles.mask("with"),
    not: roles.mask("not"),
    only: roles.mask("only"),
    greet: roles.mask("greet"),
    welcome: roles.mask("welcome"),
    courted: roles.mask("courted"),
    friend: roles.mask("friend"),
    determiner: roles.mask("determiner"),
    and: roles.mask("and"),
    /** The roles by which a word before a wording may tell whom it is said of. */
    telling: roles.mask(
      "self",
      "own",
      "copula",
      "you",
      "yours",
      "seek",
      "for",
      "with",
      "not",
      "only",
      "greet",
      "courted",
      "friend",
    ),
  };
}

/** Words without such a role that tell the same. */
const GENERAL = "mest mostly oftast usually vanligtvis evening morning afternoon welcoming welcomes";
const TELLING = `själv our vår våra vårt känna know utan but för for åt ${GENERAL}`;

function buildSets(lexicon: Lexicon) {
  const set = (words: string) => new WordSet(lexicon, words);
  return {
    telling: set(TELLING),
    plurals: set(PLURALS),
    definites: set(DEFINITES),
    nouns: set(NOUNS),
    but: set("men"),
    english: set("i"),
    ours: set("our vår våra vårt"),
    parents: set("mamma pappa mom mum dad fru wife husband make"),
    oneself: set("själv"),
    craving: set("sugen nyfiken intresserad redo dags time curious interested ready missing longing"),
    knowing: set("känna know"),
    learning: set("lära to"),
    talking: set("talking chatting speaking dealing"),
    myself: set("myself mig"),
    be: set("be"),
    as: set("as"),
    come: set("come kom welcome välkommen"),
    being: set("vara bli be som"),
    also: set("även också also"),
    content: set("ok okej okay"),
    bids: set("meet möt träffa"),
    meant: set("för for åt"),
    invited: set("välkommen välkomna välkommet welcome"),
    general: set(GENERAL),
    one: set("en ett a an"),
    rather: set("utan but"),
    wanted: set("sökes söks efterlyses wanted"),
  };
}

const PLURALS =
  "kvinnor kvinnorna tjejer tjejerna damer damerna flickor flickorna brudar män männen killar killarna herrar herrarna grabbar grabbarna pojkar pojkarna snubbar karlar gubbar par paren couples women girls gals gents fellas blokes ladies females chicks milfs men guys males boys gentlemen lads dudes transpersoner transor transkvinnor transmän transtjejer transsexuella transvestiter shemales ladyboys crossdressers tgirls transsexuals transgirls transwomen folk people kunder clients gäster guests personer persons";
const DEFINITES = "mannen kvinnan killen herren damen tjejen männen gentleman gentlemen mans kvinnans";
const NOUNS =
  "kvinna tjej dam flicka man kille herre grabb pojke par woman girl lady female male guy boy gentleman couple trans transor singlar singles äldre yngre unga";
