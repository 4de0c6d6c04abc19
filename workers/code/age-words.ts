import type { Lexicon } from "../recognise/lexicon.ts";
import { WordSet } from "../recognise/word-roles.ts";

/** Words for a decade of life. */
export const DECADES =
  "tjugoårsåldern trettioårsåldern fyrtioårsåldern femtioårsåldern sextioårsåldern sjuttioårsåldern twenties thirties forties fourties fifties sixties seventies tjugoårs trettioårs fyrtioårs femtioårs sextioårs";

/** The words by which the age reader tells an age from every other number. */
export function ageWords(lexicon: Lexicon, origins: readonly string[]) {
  const set = (words: string) => new WordSet(lexicon, words);
  // "45 minuters massage", "38 graders värme".
  const withGenitives = (words: string) =>
    set(
      `${words} ${words.replace(/(?<!\p{L})\p{L}{1,4}(?!\p{L})/gu, "").replace(/(\p{L})(?!\p{L})/gu, "$1s")}`
        .trim()
        .replace(/\s+/g, " "),
    );
  return {
    /** After the number: years. */
    unit: set(
      "årings jordsnurr solvarv yaers yeras yrars jears jaren bast vårar somrar lenzar lenz höstar vintrar winters autumns summers springs jar let lat år ar år- årig åriga årige årigt årig- åring åringar åringen års yo yrs yr years year y yearold yearsold åarig årsgammal anos años jahre ans anni årgammal yaer yers jr årgång",
    ),
    unitTail: set("old gammal gamla ung young o fyllda youngs"),
    decadeUnit: set("årsåldern årsaldern årsålder s års-åldern talet"),
    decades: set(DECADES),
    insideDecade: set("i in early mid late my början slutet mitten av sena tidiga övre nedre"),
    own: set("my min mina mitt her hennes mitt"),
    /** Between "I am a" and the age: what stands here says when or where, not how old. */
    notAdverb: set(
      "ledig available free hemma home here här tillbaka back öppen open anträffbar nåbar tillgänglig in at on from to between for since under över until till efter kl room rum no not inte nummer number plan floor size storlek i på vid från mellan sedan nr född born",
    ),
    /** Limits: "över 30", "at least 25". */
    limit: set(
      "minimiålder minimumålder lägstaålder över under minst least max maximum minimum yngre äldre än than over above below youngest oldest lägst högst upp up mellan between från from åldersgräns gräns limit fr.o.m",
    ),
    limitTail: set("om till to än than least of de"),
    article: set("en ett a an"),
    limitAfter: set(
      "åldersgräns above äldre yngre older younger tillsammans uppåt upwards plus eller and-over gräns limit minimum and-up only krävs required",
    ),
    /** Time that passes: "i 10 år", "for 10 years". */
    span: set(
      "i for in since sedan efter after past last senaste within inom varje every under during om about de nästan almost hela whole många totalt sammanlagt the",
    ),
    inward: set("i at in på"),
    heart: set("själ själen sinne sinnet hjärta hjärtat sinnes heart soul spirit mind"),
    feel: set("känns som like känner feel feels look looks ut sex-som"),
    label: set("siffran 🎂 🎈 🔞- hunnit ålder age aged åldern alder ålderr agee"),
    /** What a form or a seller writes before the facts: "Jag: 29", "Stats: 29/170/60". */
    leadIn: set(
      "själv jag me mig myself info information stats statistik fakta snabbfakta facts profil profile basics presentation kort details detaljer data uppgifter vem who about summary",
    ),
    /** Today's age, told from next year's: "26 nu", "27 än", "29 now". */
    today: set("nu än ännu now today idag still fortfarande currently"),
    /** Not yet: "snart 30-årig", "soon 30". */
    future: set("snart soon nästan almost strax blivande fyller turning turn"),
    labelTail: set("are bli av of is är e"),
    labelLimit: set(
      "lowest highest max maximum högsta kundens kundernas gästens besökarens gästernas client's clients guest guests visitor min-age minimum legal client kund kunders customer your din lägsta minimi min",
    ),
    turned: set("reached uppnått fyllt fyllda fyller turned turning blivit fyllde"),
    ordinal: set("th st nd rd a e"),
    ordinalE: set("e"),
    birthday: set("birthday födelsedag"),
    definite: set("the"),
    old: set("yearold årig åriga"),
    bodyOf: set("av of hos"),
    /** "Folk tror att jag är 25". */
    guessed: set("tror trodde gissar gissade think thinks thought guess guesses believe believes say says säger"),
    each: set("her him she he hon han henne honom hustrun mannen frun maken"),
    hos: set("hos"),
    sinceThen: set("sedan sen since"),
    sexed: set("kvinna tjej flicka dam man kille karl woman girl lady guy"),
    /** Dialect for "är". */
    dialectIs: set("ä äe é ar ere"),
    clocks: set("klockar klockat clocking clocks clocked clock checkar landar landat lands landing"),
    clocksIn: set("in på at"),
    tells: set("say says säger säg"),
    orSay: set("eller or well nå nåja tja nja"),
    calls: set("call kalla kallar"),
    lets: set("us s let lets låt vi jag i"),
    thatIs: set("it den det that"),
    statAge: set("a å ålder age"),
    statNext: set("h l v w k b längd height vikt weight bust hgt wgt lgd"),
    celebrated: set("firade firat haft hade celebrated"),
    kin: set(
      "sonen dottern brodern systern brorsan syrran morsan farsan mamman pappan frun hustrun sambon exmannen maken makan grannen kollegan kusinen ungarna barnen barnet katten hunden hästen assistenten kompisen tonåringen grabbarna flickorna tjejerna",
    ),
    thenDid: set(
      "lämnade kom fick blev började flyttade gifte skilde left moved came started got became was var slutade",
    ),
    moved: set("flyttade flyttat kom kommit moved came since sedan sen gift married started började"),
    to: set("to"),
    coming: set("nästa next kommande coming"),
    existed: set("levt lived funnits existed andats"),
    longs: set("drömmer fantiserar tänder längtar saknar dreaming dream dreams fantasise fantasize"),
    would: set("vore would skulle"),
    whole: set("hela whole"),
    som: set("som as"),
    mine: set("mine min my"),
    be: set("vara be är is"),
    being: set("being"),
    instead: set("utan but"),
    passport: set("pass passet passport id-kort körkort körkortet legitimation legitimationen leg license licence"),
    ladies: set(
      "damen kvinnan mannen tjejen killen flickan bruden herren grabben karln lady woman man girl guy gentleman",
    ),
    withWord: set("med with utan without inkl incl"),
    lovely: set(
      "full lovely relaxing relaxed nice long short good great hot sensual sweet wonderful magic intensive hela långa korta",
    ),
    says: set("säger say says"),
    turnedAfter: set("fyllda fyllt fyllde"),
    of: set("på om of à"),
    measures: set("cm kg kilo kgs lb lbs"),
    /** Near an age and not at it. */
    approx: set(
      "passed passerat passerade närmare pushing nearing approaching nästan almost nearly närmar runt omkring kring around towards",
    ),
    past: set("was were var blev"),
    ago: set("sedan sen ago"),
    sums: set("kr sek euro eur kronor min minuter minutes timme timmar hour hours h tim kg"),
    became: set("blev blir blivit became becoming"),
    min: set("min"),
    swedishLabel: set("ålder åldern"),
    /** Between the number and its unit: "27 glada år". */
    praise: set(
      "strålande glada underbara unga fina vackra sköna härliga friska young beautiful sweet full happy lovely great wonderful",
    ),
    bareSelf: set("jag me själv myself"),
    but: set("å men but fast yet though"),
    lives: set(
      "based verksam aktiv active practised practiced jobba arbeta live lived living lives stayed worked been working jobbade jobbat arbetade arbetat bott bodde levt studerade studerat gift married varit",
    ),
    myYears: set("years yrs year år"),
    leadsUp: set(
      "so då dvs rättare sagt närmare bestämt närmast båda bägge both än så länge ännu fortfarande still now nu only bara just ca cirka precis endast redan already numera alltså äntligen finally ung young sweet fresh fräsch pigg en a exakt exactly",
    ),
    asksAge: set("gammal old ålder age"),
    pronoun: set("hon han she he"),
    letterI: set("i"),
    im: set("im"),
    adverb: set(
      "nog visst ändå väl ju faktiskt numera alltså då dock exakt knappt strax typ liksom actually really officially proudly barely exactly finally honestly newly recently nyligen officiellt alldeles också en väldigt very nu now bara only just precis nyss a en även about ca cirka ung young currently still snart soon fortfarande endast redan already also",
    ),
    born: set(
      "årg född fodd born föddes föds yob födelsedag födelseår födelsedatum birthyear birthday födelse birth född- årgång årsmodell vintage model modell dob",
    ),
    bornPlace: set("model modell"),
    /** Said of people in jest, and of cars in earnest. */
    ofCars: set("årsmodell vintage årgång"),
    leadsToYear: set("av of är am im en a i'm"),
    bornTail: set(
      "sommaren vintern våren hösten summer winter spring slutet början av on den the in i på år year of till into dagens this och and uppvuxen raised",
    ),
    /** "kom till världen 1997", "såg dagens ljus 1997". */
    worldly: set("världen world ljus"),
    dayTail: set("a e th st nd rd of den"),
    bornShort: set("årg f b d"),
    things: withGenitives(
      "min mins kilos minut minuter minute minutes h hr hrs hour hours t tim timme timmar timmes cm kg kilo kgs km m meter metres meters mil mm kr kronor krona sek euro eur euros usd dollar dollars pund pounds gbp procent percent pct rabatt off discount ggr gånger times dagar dag days day veckor vecka weeks week månader månad months month st stycken personer people rum rooms room tr trappa trappor inch inches lb lbs lbs size cup b c d e dd am pm kvm kvadratmeter grader degrees km/h januari februari mars april maj juni juli augusti september oktober november december january february march may june july august october jan feb apr jun jul aug sep sept okt oct nov dec tusen k laxar lakan hundra hundred thousand sekunder seconds bilder pictures photos foton poäng points stjärnor stars våningar floors reviews omdömen recensioner clients guests kunder gäster liter cl ml glas x th nd rd procents liter personers kompisar vänner vägar språk languages länder countries g gram hp års-jubileum",
    ),
    /** Words before or among things that are counted, and things whose plural does not show. */
    counted: set(
      "kvar left återstår remaining kilometer kilometers kommentarer röster olika different various diverse nya stora små andra other extra tals kvadrat kvadrats spänn bubb lax hekto liter lakan olika lediga fulla free-of likes visningar views följare followers sekunder rader ord words tecken ställen alternativ options varianter positioner mina stjärniga nätter nights kvällar evenings gäst besök visits procentig procentiga sidor sidig volt watt grader tum mm",
    ),
    /** Several people: a number before them counts them. */
    persons: set(
      "väninnor friends vänner systrar sisters twins tvillingar flickvänner transor karlar gubbar tanter lads blokes chaps tjejer kvinnor flickor brudar damer girls ladies women females killar män men guys boys males herrar grabbar par couples models modeller escorts eskorter masseuses massörer massöser studenter students latinas blondes blondiner milfs kunder clients customers gäster barn kids children",
    ),
    /** What sellers do, after their age: "29 söker", "29 loves". */
    does: set(
      "is lives loves likes offers wants visits works studies speaks enjoys comes has bor tar söker gillar älskar kommer talar pratar jobbar arbetar studerar pluggar träffar masserar erbjuder reser kör har är ger tycker vill kan finns besöker letar väntar dansar tränar lever känner ser",
    ),
    countable: set(
      "min mins minut minuter minute minutes h hr hrs hour hours tim timme timmar cm kg kilo km m meter mil kr kronor sek euro procent percent gånger times dagar days veckor weeks månader months personer people rum clients guests kunder gäster augusti september oktober november december januari februari mars april maj juni juli january february march may june july august october st lång tall bort away off rabatt b c d e dd cup",
    ),
    thingsBefore: set(
      "regel rule punkt point skåp locker slot volym volume temperatur temperature puls pulse stop hållplats postbox annonsnr annons ad bmi division handicap kilometer tåg tåget train tram metro pendeltåg flyg flight times tider betyg rating ratings apartment apt flat suite door dörr lägenhet unit gate block entrance avfart exit spår perrong kl klockan clock at efter after före before innan till to until from fr nr no number nummer storlek size strl skor shoe shoes bust byst midja waist hips höfter höft stuss längd height vikt weight pris price priser buss bus linje line rum room våning floor port kod code tel telefon phone ring sms call sek kr kupa cup bh bra bröst sko dress klänning kväll öppet open öppettider hours tid time tider varje every extra sedan since rabatt discount level nivå trappa wt ht kg den the lokal kanal road väg uppgång lgh box sid sida page kapitel klass class dag vecka week v hus",
    ),
    /** Nouns beside which a bare number is an age. */
    person: set(
      "swf dwf mwf sbf dbf saf swm dwm mwm sbm dbm gwm gbm bloke chap chaps gubbe gubben karl karln karlen tant tanten gumma gumman snubbe snubben gosse pojke lad lass lassie gent dude fella fellow dame chick gal gals madam madame mam änka änkan änkling widow widower ungkarl bachelor bachelorette singeltjej singelkille singelmamma singelpappa exhibitionist pensionär tös jänta mänska donna señora senora signora señorita senorita fröken frun frau mademoiselle karlakarl tomte redhead rödtott brunetten blondinen ängel angel nymf sexbomb hane hona hanne kv kvi singel single jente tjejer kvinnor girls ladies women killar she he hon han thailändska ryska polska svenska rumänska brasilianska spanjorska asiatiska lady tjej tjejen kvinna kvinnan dam damen flicka brud kille killen man grabb herre trans transa transtjej transkvinna ts tv shemale ladyboy crossdresser transvestit girl woman lady female male guy boy babe milf cougar student studentska blondin brunett blonde brunette latina eskort escort eskorttjej modell model svenska svensk companion mistress par couple blond brunette rödhårig hemmafru mamma massös masseuse latino princess goddess beauty skönhet asiat dansös gentleman hunk kvinnlig manlig domina härskarinna transperson transsexuell tgirl",
    ),
    /** Demonyms and the like, beside which a number is an age too: "Grek 36". */
    origins: set(["svensk", ...origins].join(" ")),
    letter: set("♀ ♂ 👩 👨 ⚧ 🚺 🚹 f k m w"),
    months: set(
      "januari februari mars april maj juni juli augusti september oktober november december january february march may june july august october jan feb mar apr jun jul aug sep sept okt oct nov dec",
    ),
    /** Verbs and small words that open a sentence with a capital letter and are no names. */
    opener: set(
      "har hade have has is are was like som as ser looks look about over bara just only nästan almost kring runt omkring around inom within ger tar gör kör fixar kan behöver need needs betalar pays pay kostar get gets got bjuder vill tog took fick spelar läser läste vann svarar passar bär står ligger bor rymmer drar slår varje every alla all ca cirka max högst lägst minst plus totalt endast sista första last first top topp",
    ),
    notName: set(
      "avstånd distans distance boka bokning book betala ledig ledigt free bokat you your guests gäster takhöjd höjd bredd symphony opus handicap bänkpress benböj läste såg sökes önskas klubb club studio pub bar spa salong gym station circle team villa taxi bås password betyg bild radie area catch route agent outcall incall resa massage kort lång rygg helkropp ansikte fötter värme taktil hot stone deep apartment apt flat suite door dörr dörren lägenhet lgh house unit gate block entrance uppgång port hus avsnitt episode chapter bil car platform perrong spår track exit avfart motorväg highway route terminal rum room buss bus linje line kl klockan nr no kod box sek kr från from till to vecka week den efter after öppet open plan floor våning pris price storlek size maj mars april juni juli augusti september oktober november december januari februari today idag tel i at vi jag du det height weight längd vikt bust byst cup extra lör sön mån tis ons tor tors fre sat sun mon tue wed thu fri lördag söndag måndag tisdag onsdag torsdag fredag monday tuesday wednesday thursday friday saturday sunday hotell hotel lgh only endast upp up over över under minst deposit tip ad mac bord save köp standard factor chanel ljus deluxe relax vip lyx halvtimme top topp ref id annons paket tillägg covid rea psalm sats vol del part season säsong klass grupp team tabell plats linja veckorna nivå windows iphone spår väger weigh weighs mäter kostar rabatt sko skor byxor kavaj jeans fot mått uppgång parkering ca cirka",
    ),
    introduces: set("im heter kallas name namn am m är här called named mitt my"),
    greets: set("hej hello hi hey hejsan hola tjena"),
    here: set("å here här yo and och single singel blond new ny from från som who living bor independent"),
    rangeWord: set("till to och and resp respektive or eller"),
    yourWords: set("yourself själv"),
    guests: set(
      "those män männen killar herrar kunder guys gentlemen clients customers gäster guests gentleman besökare visitors lokalen huset kund client ni personer people folk någon someone anyone alla all everyone",
    ),
    house: set(
      "salong salongen salon studio studion company företag företaget klubben club bolaget house huset firma firman hotellet villa whisky whiskey scotch wine vin rom cognac firar celebrate celebrates celebrating",
    ),
    plusWord: set("plus uppåt plussare"),
    ofReader: set("din your er"),
    /** What somebody may be for years: "singel i 12 år". */
    lasts: set("singel single student escort eskort massös massör masseuse modell model companion domina svensk trans"),
    /** Words that a full stop cuts short, with the number still to come. */
    cutShort: set("kl nr no tel st tr lgh fr str strl v box apt c g rm fl vån p t"),
    /** "De flesta är 60 år". */
    most: set("flesta most många andra others somliga vissa both alla"),
    cups: set("kupa kupan cup cups"),
    hit: set("hit"),
    despite: set("med with trots despite"),
    asOne: set("as"),
    skilled: set("erfaren experienced öppen open educated utbildad skilled"),
    /** What a further clause begins with. */
    joins: set("eftersom because so så samt though då"),
    drives: set("kör drive drives"),
    pastSince: set("since sedan sen"),
    wed: set("married"),
    onlyWord: set("only endast bara"),
    /** Verbs whose object is a thing: "kör en 19 år gammal Volvo". */
    holds: set(
      "har have has owns own äger kör drive drives driver bor live hyr rent serve serves serving serverar dricker drink bjuder bjuda pour häller öppnar open sover sleep restored renoverat renoverar köpte köpt bought",
    ),
    at: set("at vid"),
    wanted: set("söker önskar letar sökes söks önskas efterlyses wanted du you"),
    eldest: set("yngsta äldsta youngest oldest eldest"),
    place: set("i in från from"),
    /** "när jag var 19", "I came at age 19", "började vid 19": an age of another day. */
    thatDay: set(
      "innan before until tills när when var was were började started flyttade gifte kom came left lämnade lärde learned moved married debuterade",
    ),
    /** "Passet säger 34". */
    papers: set("passet passport legitimationen körkortet leg"),
    earth: set("ryggsäcken axlarna kroppen jorden earth planet nacken nogging"),
    burden: set("ryggen bagaget"),
    ofWord: set("of"),
    ofWhole: set("of av"),
    agedThings: set(
      "whiskyn vinet rommen konjaken bilen volvo saab bmw audi toyota mercedes sofa soffan cats dogs katter hundar katterna hundarna place stället konjak cognac bilar car cars boat house cabin horse parrot rum gin brandy calvados tequila port cheese ost papegoja kanin kaninen mc motorcykel motorbike hund hunden katt katten dog cat häst hästen bil bilen whisky whiskey scotch vin wine rom cognac båt båten huset stugan",
    ),
    ownThing: set("own egen eget"),
    made: set("made tillverkad byggd"),
    whoever: set("den person one personen"),
    upwards: set("up over above upp uppåt uppöver över older äldre upward upwards"),
    /** "N års erfarenhet": years in the genitive measure what follows. */
    genitive: set("års ars"),
    oldAge: set("ålder åldern alder åldersgruppen"),
    /** Time that has passed, whoever stands before it: "trans sedan 15 år". */
    since: set(
      "sedan sen since efter after senaste past last inom within varje every under during totalt sammanlagt for in",
    ),
    /** After years that were spent: "20 år här", "12 years behind the wheel". */
    spent: set(
      "self egenföretagare här here ute out behind ombord abroad utomlands inom without utan together tillsammans running straight rakt sträck raken",
    ),
    doing: set("on bakom på in at as som of with hos åt vid i"),
    lands: set("samma same sverige sweden landet stan country town norden scandinavia business trade industry"),
    years: set("years year yrs"),
    has: set("har hade have has had ve hav"),
    reached: set("fyllt blivit passerat uppnått nått hunnit turned reached become gotten hit levt lived"),
    /** Pronoun of whoever speaks: "fast man är 54". */
    one: set("man"),
    must: set("om if måste ska skall must should bör minst"),
    /** So lately that the age is still that of today: "blev 45 i somras". */
    lately: set(
      "last somras våras höstas vintras julas påskas fjol nyss nyligen igår förra recently yesterday just ago månaden januari",
    ),
    /** "40 jämnt". */
    sharp: set("jämnt jämna blankt exakt fyllda sharp exactly"),
    thusly: set("alltså dvs nämligen året that år in year"),
    yearling: set("åring aring"),
    wish: set("gärna helst preferably ideally rather önskar önskas söker letar seeking"),
    yearDay: set("årsdag årsdagen årskalas årskalaset årsfest årsfesten"),
    rounds: set("varv laps lap rounds trips turns circles orbits candles ljus årsringar spins journeys"),
    roundWhat: set("runt kring around of sun solen jorden tårtan tårta cake on på in i the my min with"),
    roundEnd: set("sun solen cake tårtan tårta födelsedagstårtan trunk stammen"),
    manyOf: set("två tre four three two bägge båda both"),
    /** "30ish", "thirty-something": about so old. */
    vagueTail: set("ish something nånting ngt any plus plussare"),
  };
}

export type AgeWords = ReturnType<typeof ageWords>;
