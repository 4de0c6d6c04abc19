import type { Lexicon } from "../recognise/lexicon.ts";
import { WordSet } from "../recognise/word-roles.ts";

export type GenderWords = ReturnType<typeof genderWords>;

/** The words by which the gender reader tells a noun for the seller from every other use of the same letters. */
export function genderWords(lexicon: Lexicon) {
  return {
    // Swedish "man" is "one" far oftener than "a man": it needs a word before it that only a noun has.
    manBefore: new WordSet(lexicon, MAN_BEFORE),
    nounAfter: new WordSet(
      lexicon,
      "här på i med från söker som och in with from here for who seeking looking available finns tar bor erbjuder ger offers utan vid av till and hosting giving visiting of at on with hos för mot aged seeks wants offering who invites welcomes hosts loves likes gives mitt så nära strax utanför",
    ),
    describes: new WordSet(
      lexicon,
      "med with i för for med från söker som here här with from seeking finns in on at hosting visiting looking söker seeks wants of på",
    ),
    pronounBefore: new WordSet(
      lexicon,
      "när om att där hur vad det så som sen då innan eller men och att varför medan ifall vart för är ska kan vill får måste bör brukar känner gör om-man ju kommer har hade blir blev tar ger ser vet tror tycker mår vilket vilken dit hit här var även inte aldrig alltid ofta",
    ),
    articles: new WordSet(lexicon, "a an this the"),
    pronoun: new WordSet(lexicon, "he she hon han her him henne honom"),
    withWord: new WordSet(lexicon, "med with"),
    contact: new WordSet(lexicon, "kontakt vänskap relation förhållande kontakter bekantskap contact"),
    cut: new WordSet(lexicon, "kv hr"),
    man: new WordSet(lexicon, "man"),
    adjectives: new WordSet(
      lexicon,
      "male female manlig manliga manligt kvinnlig kvinnliga kvinnligt feminin maskulin females males",
    ),
    cupWords: new WordSet(lexicon, "cup kupa byst bust boobs bröst bh bra breasts size storlek strl"),
    shortMarks: new WordSet(lexicon, "f m k w t"),
    sized: new WordSet(lexicon, "size sized bed beds säng street road gym shoes power"),
    couples: new WordSet(lexicon, "couples paren"),
    sole: new WordSet(lexicon, "only enda"),
    the: new WordSet(lexicon, "the den"),
    calls: new WordSet(lexicon, "hey oh hi yo hello come wow damn jo"),
    courtesy: new WordSet(lexicon, "mr mrs ms miss mister herr"),
    years: new WordSet(lexicon, "år yo yrs years"),
    tv: new WordSet(lexicon, "tv cd ts"),
    countOne: new WordSet(lexicon, "par couple"),
    few: new WordSet(lexicon, "ett a"),
    oneMan: new WordSet(lexicon, "en"),
    like: new WordSet(lexicon, "as som"),
    which: new WordSet(
      lexicon,
      "every each another any next last first for per no one only whole all next varje nästa sista för inget inga endast bara även också also både both till to med with eller or och and söker seeking from från av by if om mitt min my your ditt men but fast",
    ),
    people: new WordSet(lexicon, "people persons personer folk women girls ladies men guys"),
    parAfter: new WordSet(
      lexicon,
      "som söker i från på here in from seeking looking man kvinna och med and med vill med bjuder with utan om där who hosting offering",
    ),
    parBefore: new WordSet(
      lexicon,
      "vi är som svenskt ungt äkta gift lekfullt trevligt snyggt attraktivt fräscht moget sexigt härligt trevlig we are young swedish married attractive real mature sexy hot playful our vårt nyfiket as",
    ),
  };
}

const MAN_BEFORE =
  "en a medelålders family gym ung mogen blid snäll trevlig snygg vältränad vuxen stilig gift singel äldre yngre lång stor stark svart vit mörk blond manlig riktig riktigt mysig varm vacker young mature sporty playful handsome nice older fit strong black white real good tall gentle kind sexy hot attractive muscular masculine straight gay bi hetero single married male clean educated experienced discreet friendly charming classy elegant våran the this är am im m för sensual dominant passionate well hung år yo old årig homosexuell bisexuell heterosexuell";
