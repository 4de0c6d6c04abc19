/** The words by which WhereaboutsJudge tells where somebody is from where somebody was, comes from or wishes to be. */
export const WHEREABOUTS_WORDS = {
  units: "min mins minuter minutes minute km mil kilometer kilometres kilometers miles timme hour timmar hours kvart",
  rides:
    "tåg tåget train bil car bus buss bussen drive walk promenad resa ride bilresa bilväg tågresa ferry färja färjan",
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
    "moved moving flyttade flyttat flyttar nyinflyttad inflyttad relocated kom kommit came come arrived anlände anlänt landade landat landed hamnade hamnat återvände återvänt återkommit returned returning återvänder settled stannade stannat flyttlasset",
  settled: "settled landed landade hamnade hamnat stannade stannat nyinflyttad inflyttad arrived",
  left: "lämnat lämnade left bytt bytte byter swapped traded exchanged",
  exchange: "för for mot",
  quit: "slutat slutade slutar quit closed stängt hejar heja hejade supporter fan vägrar undviker slipper refuse refuses avoid hate hatar",
  holds: "håller",
  on: "på",
  homeward: "hem home",
  been: "var was were varit been",
  go: "go travel move flytta resa åka fly flyga",
  wants: "want wants vill skulle would hope hoping hoppas planerar önskar",
  than: "once forna fd än than",
  but: "utan without",
  joins: "med to of till och",
  follows: "i på som en ett mig länge åt hos in at as there där med",
  towards: "till to",
  returned: "tillbaka back",
  resting: "rest",
  infinitive: "to a some",
  hosts: "hos",
  schooling:
    "kurs kurser utbildad utbildning trained certified certifierad course courses training school skola skolad år years månader months veckor weeks educated learned learnt learning lärt lärde studied studerat tjänst tjänstgöring pair practice practise diploma diplom examen degree jobbat arbetat worked job jobb karriär career praktik",
  between:
    "vackra soliga fina stora lilla kalla varma gamla mellersta norra södra östra västra inre centrala övre nedre beautiful sunny lovely the city of staden town village byn by small cold warm hot big great wonderful little exotic central south southern north northern east eastern west western upper lower utanför near nära outside trakten av hela all över good old den det en a och and soliga underbara charmiga kära dear",
  denied:
    "den det one trips trip besök resor outcall outcalls incall visits mer more tar längre any more no longer in i till to på at from från even bor bo living live är am currently based här here anymore far långt så very finns kommer åker reser going",
  sends:
    "hälsningar hälsning greetings kram kramar kisses kyssar puss inlägg hello hej hi utgår jobbar arbetar work working works operate operating direkt directly live skriver skrivet writing annons kör driving starting startar utgår start",
  pronouns: "jag vi hon han i she he we has have had har hade ve",
  was: "var was were låg gick sålde sold tog took had hade ran drev grew växte stod satt spent lived bodde taught made gjorde went åkte reste been varit såg saw mötte met åt ate sov slept hörde heard lärde dansade danced",
  family:
    "barnbarnen kusinerna kusiner bröderna systrarna svärmor familj familjen family släkt släkten släktingar relatives föräldrar parents barnbarn grandchildren grandkids exet dottern sonen frun barnen ungarna brorsan syrran morsan farsan systern brodern kusinen döttrar söner exmannen exfrun exman exfru släktingarna kompisarna vännen",
  cottage: "sommarstuga sommarställe sommarhus fritidshus lantställe landställe husvagn summerhouse hundvakt",
  owned: "min my vår our mitt egna egen",
  views: "utsikt utsikten view views overlooking",
  however: "but",
  nobody: "ingen inget nobody none",
  events:
    "vasaloppet melodifestivalen festival festivalen konsert konserten concert derby matchen match bröllop bröllopet mässan mässa",
  bought: "köpt köpta köpte bought fick gjord gjorda tillverkad massageutbildning sang swam won kysste kyssen",
  like: "som like as",
  article: "en ett a an in i on på",
  auxiliary: "har hade have had",
  homely: "till to is är",
  bound: "mot towards",
  of: "of av",
  travel: "resa",
  aJourney: "en min vår sin hans hennes denna den efter ny kort lång senaste nästa",
  usedTo: "used van vana",
  going: "travelling traveling going driving coming commuting",
  yours: "din ditt dina your er ert",
} as const;
