/** Sets of words by which NamedPlaceJudge and WordLikeNames tell that a name is that of a place. */
export const NAMED_PLACE_WORDS = {
  units: "min mins minuter minutes minute km mil kilometer miles tåg train timme hour timmar hours bil bus buss",
  // "Utgår från Handen": where somebody starts from.
  starts:
    "utgår utgående utgångspunkt hälsningar hälsning hälsar kram kramar greetings kisses hugs starting operating working operate work works arbetar jobbar operates",
  verbs: "vi or bor bara vara mark ed hede backa svalsta ute åker landa ligga härja föra köping-",
  // Names that are nouns after "i", too: "i handen", "i boden".
  nouns:
    "handen boden berg mark viken heden lunden skog backa hede brunn hammar valla söder hallen näset gärdet slussen globen avenyn haga trekanten",
  after:
    "city centrum centre center c centralt innerstad downtown area areas region regionen trakten området kommun county",
  alsoThere: "också även also too just right nu now",
  days: "nu now until till tills from från this today idag imorgon tomorrow next on den just right hela all every varje",
  openers:
    "sedan nu och and then now samt eller or även also nära near utanför outside tjej kvinna man girl woman kille dam",
  people:
    "tjej kvinna dam flicka brud kille man grabb herre girl woman lady guy male female par couple transkvinna milf eskort escort massör massös masseuse",
  years: "år yo years year y åring jahre ar",
  // "Ett stenkast från Lund", "not far from Lund".
  close: "stenkast throw långt far bit away utanför outside",
  // "Massage Lund": what is offered before the town.
  trades:
    "massage massör massös masseuse eskort escort hembesök visits visit incall outcall sällskap thaimassage tantra adress address nu now numera masseur",
  beside: "nära near vid intill bredvid centralt central close",
  wide: "omnejd surroundings surrounding trakten trakterna förorter area suburbs nearby närområdet kranskommuner",
  and: "och and med with & samt plus m w",
  joined: "tjej tjejen kvinna dam girl woman lady based baserad trakten trakterna området area region kille guy bo",
  // What goes on with a sentence after an entry of a row.
  runsOn:
    "och and med with som who varje every & men but utan without kan can har have för for offering erbjuder tar host söker looking ring call i in på at from från hela all är is sedan since because eftersom där where when när då till until nära near centralt only bara endast whenever on",
  dwells:
    "bor bo bosatt boende finns emot live lives living based baserad located hosting host hosts stay staying stays receive receiving besöker visiting träffas meet working jobbar arbetar works work hem home",
  // Localities that are small words, but towns where somebody lives in them.
  lesser: "handen sälen floda",
  within: "i in nära near utanför outside kring around till to centrala central besöker visiting",
  firstNames: "nora vega ronna lina alby jenny ulrika",
  // First names where an age follows: "Eda, 34".
  calledSo: "eda ale åsa boo",
  // Things in a list of things: "vin, öl, ale".
  things: "ale trosa kil eda",
  titled:
    "tidningen newspaper magazine magasinet bandet firman märket filmen boken laget båten familjen herr fru mr mrs doktor professor kapten",
  gone: "kyckling lax korv biff sallad rum rätt sås soffa expressen tidningen posten bladet nation universitet university marathon vasaloppet djurpark slott castle zoo ff ifk fk bk hk aik ik bois tidningar tidning nyckel energi stadsteater teater family",
} as const;
