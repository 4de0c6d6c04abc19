import type { Lexicon } from "../recognise/lexicon.ts";
import { WordSet } from "../recognise/word-roles.ts";

/** The words by which speech is told from every other use of the name of a language. */
export function languageWords(lexicon: Lexicon) {
  const set = (words: string) => new WordSet(lexicon, words);
  return {
    filler: set(
      "och and og samt eller or o både both även also också too plus flytande fluent fluently good bra lite little litet some basic grundläggande basics mycket very well god gott goda perfect perfekt perfekta native modersmål as är is are på in en del bit of a bit några någon viss hyfsad hyfsat decent ok okej only endast bara well-spoken conversational knackig knagglig bruten broken excellent utmärkt super bäst best främst mainly mostly mest helst gärna preferably please intermediate advanced beginner nybörjare nivå level c1 b2 b1 a1 a2 c2 i the utan no not inte ej men but med with like såsom som my mitt mina följande enough tillräckligt ganska quite pretty hjälpligt little-bit to till kan can jag we vi me mig us oss dig you svar response",
    ),
    speech: set("talar pratar speak speaks speaking snackar fluent flytande talas pratas"),
    heading: set("🗣 💬 språk språken languages language talar speaks speak spoken språkkunskaper pratar tal"),
    weak: set(
      "know knows kan can text call ring sms book message förstår understand ring lang svara läs läser läses läsa läsning reading learn kontakta",
    ),
    on: set("på in"),
    place: set("i in at på vid"),
    also: set("och and & samt o"),
    only: set("only endast bara enbart"),
    onlyWords: set("bara only endast just"),
    level: set(
      "native conversational fluent basic intermediate perfect flytande knagglig hjälplig grundläggande perfekt obehindrad lite little some bra good broken bruten excellent utmärkt hyfsad knackig",
    ),
    mine: set("my min mitt mina"),
    is: set("is är e are"),
    fine: set("fine ok okay okej good bra no inget perfekt perfect my mitt native modersmål welcome fluent great"),
    you: set("du you ni"),
    customers: set(
      "män männen killar herrar kunder kund men guys gentlemen clients client customers customer gäster guests folk people besökare visitors callers ringare",
    ),
    butAlso: set("utan but men"),
    after: set(
      "native mother first vid if talas pratas spoken fluently flytande går fungerar funkar ok okej okay only speaking speaker speakers please helst preferred works fine understood förstås tack yes ja conversation conversations talande också too obehindrat",
    ),
    denialAfter: set("inte tyvärr unfortunately"),
    learn: set(
      "lära lär pluggar studerar learning learn study studying studies undervisar teach teaching lektioner lessons kurs course läser lärare teacher plugga lärt önskar wish gick",
    ),
    guests: set(
      "män männen killar herrar kunder men guys gentlemen clients customers kvinnor women ladies tjejer girls folk people gäster guests tjej kvinna girl woman lady man kille kund client",
    ),
    nouns: set(
      "massage mat food kronor krona crowns kr nummer number sim kort card bank lagar law nationalitet nationality medborgare citizen pass passport fluga kyss kiss manikyr manicure style stil bastu sauna meals kurs course lessons lektioner kök kitchen musik music film filmer teacher lärare breakfast frukost pub escort eskort beauty skönhet model modell blondin blonde brunett brunette te tea",
    ),
    common: set(
      "en som ung rum fin no is it de so he hi da per est por port se us es et rom gb uk am as or lit lat al per dan pol",
    ),
    plain: set("sv swe sve eng en svenska engelska swedish english"),
  };
}
