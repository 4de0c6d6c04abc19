import type { Lexicon } from "../recognise/lexicon.ts";
import { WordSet } from "../recognise/word-roles.ts";
import { DOING, VERBS } from "./adjective-words.ts";

/** How well a language is spoken, whatever the level. */
const LEVELS =
  "native conversational fluent fluently basic basics intermediate advanced beginner perfect perfectly flytande knagglig knaggligt hjälplig hjälpligt grundläggande perfekt obehindrad obehindrat lite litet lita little small bit some bra good well god gott goda decent broken bruten brutet excellent utmärkt hyfsad hyfsat knackig knackigt bad poor weak dålig dåligt svag svagt stark strong simple easy enkel enkelt moderate medium average ok okej okay fine great super best bäst better bättre sämre worse modersmål mother c1 c2 b1 b2 a1 a2 level nivå so-so sådär sisådär halvbra skaplig skapligt understandable begriplig begripligt förståelig passable ganska quite very mycket pretty rätt fairly enough tillräckligt fullt fully almost nästan knappt barely mostly mest limited begränsad begränsat working vardaglig vardagligt everyday fint fin duktig rusty rostig ringrostig funny rolig kass usel dåliga svaga knaggliga brutna bristande usla kassa stapplande lousy shaky terrible hemsk tolkbar charmig felfri felfritt correct korrekt fluid vacker beautiful ren rudimentary elementary elementär skol school poco peu bisschen trochę несколько немного чуть";

/** What may follow the name of a language that stands for itself; a noun or adjective of another thing may not. */
const CLOSED =
  "a b c er och and og o samt or eller plus men but utan with med in i på at on from från for för till to too also också även as som vid via by sedan since efter after innan before om if when när than än because since så so which that is är e ar are was var were blir became can kan could will would do does did don doesn not inte ej no nej non never aldrig of jag we vi you du ni she hon he han they me mig us oss both båda bägge only bara endast please pls tack snälla first first second third helst preferably preferred always alltid ibland sometimes därtill dessutom my min mitt it det here här today nu now still ännu yet lika equally även-så then sen likaså talar pratar speak speaks spoken talas pratas understand understands förstår understood works work funkar fungerar går know knows behärskar klarar tala prata any någon though dock fast tyvärr unfortunately sorry zero nada tell skriver write ask have has har gör let låt because ty spricht eh hmm haha lol minst most mainly främst mestadels already redan under during through genom hos over över without beside förutom except plus one ett en hemma home maybe kanske normal exists finns ingår included naturligtvis naturally självklart certainly sure absolut javisst ja yes inga hemifrån därifrån all allt everything hehe hihi hihihi sitter räcker håller duger flyter gäller alltså förstås såklart givetvis tunga tongue av bakom bland bortom bredvid enligt framför före ifrån inför inom intill invid kring längs mellan mot nedanför ovan ovanför per runt tills trots ur utanför utom åt omkring emot förbi fastän eftersom medan såvida ifall dygnet about above across against along among around behind below beneath besides between beyond despite down inside into of off onto out outside past round throughout till toward towards until up upon within although whereas unless once again often ofta besvaras besvarar fås ges gets get improves sounds låter hela året talk speaking all whole near nära thanks obviously förvisso ändå anyway varje every daily dagligen accepted accepterad welcome välkommet";

/** Abbreviations that are plain words as well. */
export const COMMON =
  "en som ung rum fin no is it de so he hi da per est por port se us es et rom gb uk am as or lit lat al per dan pol ger spa tur ned ja";

/** The words by which speech is told from every other use of the name of a language. */
export function languageWords(lexicon: Lexicon) {
  const set = (words: string) => new WordSet(lexicon, words);
  return {
    filler: set(
      `${LEVELS} och and og samt eller or o både both även also också too plus is are as är på in en del a of any några någon viss only endast bara well-spoken främst mainly helst gärna preferably please the utan no not inte ej men but med with like såsom som my mitt mina min följande to till kan can jag i we vi me mig us oss dig you svar response däremot dock instead istället än than well works as som lika just halv halft half un b c y e et und um de uno problem problems`,
    ),
    speech: set("talar pratar speak speaks speaking snackar fluent flytande talas pratas"),
    /** Verbs of which a language is the object. */
    speaks: set(
      "talar pratar snackar speak speaks speaking talk talks förstår understand understands behärskar kan can know knows",
    ),
    /** Forms of the verbs of speech that the roles of words leave out, and misspelt ones. */
    verbs: set(
      "pratat talat pratade talade snackat snackade spoke understood förstått förstod learned learnt lärt lärde behärska kommunicerat konverserar konversera uttrycker minns remember speek speeks spek spik spiks spick speking talks tals taler tala pratr sprechen parla habla hablamos parlez говорю mówię beszélek vorbesc kalbu puhun räägin mluvím govorim hovorím rozmawiam runāju konuşuyorum розмовляю reden rede praat räcka texta textar mejla maila mejlar mailar smsa växlar blandar switch uppvuxen växte vuxit grew command knowledge master modersmålet modersmålen hemspråk hemspråket förstaspråk andraspråk tungomål huvudspråk språket forstår snakker skriv snakke snakket understanding komunicate comunicate communicates översätter translate tolkar",
    ),
    /** "jag kan lite franska", "I can English". */
    able: set(
      "kan can kunde could klarar fixar hanterar manage manages handle handles have has har bjuda ta tar bjuder",
    ),
    /** What a name is governed by that stands before it: "Spanish I know". */
    knows: set("förstår understand understands know knows behärskar skriver write writes svarar answer läser"),
    some: set("a bit of lite some any även also speaks talar pratar"),
    /** After one of these a name joins a list, whatever leads up to it. */
    adds: set("även också also plus samt"),
    works: set(
      "works work funkar fungerar går gäller alltså förstås såklart givetvis sitter håller flyter räcker enough finns duger too also också",
    ),
    pronoun: set("jag i vi we hon she han he hen they de man one"),
    own: set("my min mitt mina our vår vårt his her hans hennes their deras"),
    heading: set("🗣 💬 språk språken languages language talar speaks speak spoken språkkunskaper pratar tal"),
    weak: set(
      "växlar blandar switch uppvuxen växte vuxit grew command knowledge master texta textar mejla maila know knows kan can text call ring sms book message förstår understand ring lang svara läs läser läses läsa läsning reading learn kontakta",
    ),
    on: set("på in auf em på"),
    place: set("i in at på vid"),
    from: set("från from i to till of de ur near about"),
    also: set("och and & samt o"),
    /** Before a demonym these praise the looks or the nature of a woman: "vacker thailändska". */
    graces: set("vacker beautiful charmig liten lita little small rolig duktig fin sweet"),
    only: set("only endast bara enbart kun nur solo sólo só seulement только vain tylko csak solamente uniquement"),
    onlyWords: set("bara only endast just"),
    level: set(LEVELS),
    /** Before a demonym these praise a person as readily as a language. */
    praise: set(
      "best little small lita great super bra good fin vacker beautiful strong ren native perfect god stark litet rolig charmig duktig liten school skol",
    ),
    closed: set(CLOSED),
    determiner: set(
      "en ett a an the den det denna this that these dessa de någon some-one varje every each another annan som as din dina your er era ert",
    ),
    mine: set("my min mitt mina"),
    is: set("is är e are"),
    fine: set(
      `${LEVELS} totally helt absolutely absolut inga just lika equally also så so där fine ok okay okej good bra no inget perfekt perfect my mitt mina our våra native modersmål welcome fluent great`,
    ),
    you: set("du you ni"),
    /** "Do you speak Polish?", "om du talar polska". */
    asks: set("do does if when om när"),
    /** Verbs that say, beside one of reading, that a language is mastered. */
    writes: set("skriver write writes talar pratar speak speaks skriva write writing"),
    reader: set("dig dej er anyone någon those person someone somebody nån"),
    yours: set("your din ditt era er"),
    half: set("half halv halft hälften mix blandning mixed blandad"),
    /** Nouns of speech: whoever stands before one does not speak. */
    tongue: set(
      "tongue tongues språk språken språket language languages modersmål modersmålet lang fluent flytande kunskaper bilingual",
    ),
    others: set(
      "granne grannen grannarna grannar väninnan kompisen kompisarna kompis mormor farmor morfar farfar sambon barnen kunderna klienterna gästerna neighbours neighbors grandma grandmother parents föräldrar föräldrarna chefen boss teacher läraren landlord hyresvärden driver chauffören taxichauffören husvärden syskonen siblings kids children barn",
    ),
    none: set("no inga inget"),
    problem: set("problem problems prob"),
    with: set("med with"),
    withWhom: set("dig dej er you"),
    /** What another language is offered after: "no Swedish, but English". */
    instead: set("but men so så däremot utan then dess bara only instead istället just therefore därför dock"),
    spokenAfter: set("talas pratas spoken speaking spoken snackas talar pratar"),
    jag: set("jag"),
    /** What "can't" and "doesn't" end in. */
    nt: set("t"),
    /** "English, though not in July": what is denied after it is something else. */
    though: set("though although fast fastän"),
    /** Who has forgotten a language speaks it no more. */
    lost: set("glömt glömde förlorat tappat forgotten forgot lost"),
    language: set("språk language"),
    mother: set("mother"),
    preferred: set("helst first preferred preferably"),
    it: set("det den it"),
    sorry: set("tyvärr unfortunately sorry"),
    absent: set("nonexistent obefintlig obefintligt non existent"),
    /** "Swedish if you don't mumble": a condition denies nothing. */
    whenever: set("if om when när unless så"),
    /** What is sung, read or shown in a language is not spoken by the seller. */
    media: set(
      "novel roman magazine menu menyn tidning tidningen newspaper sign skylt skylten skyltar movie movies app appen sjunger sjunga sjöng sings sing singing nyheter nyheterna news radio radion tv film filmer filmen films movies serier serie series text textad dubbad dubbed bok boken böcker books sånger sång songs song poesi dikter poems skriven skrivet skrivna annonsen texten översatt translated",
    ),
    book: set("book books"),
    hard: set("svårt svår difficult hard weird konstigt krångligt fint vackert beautiful"),
    /** Names of languages that name no people and no goods. */
    tongues: set(
      "tagalog taglish swahili hindi urdu farsi dari pashto pashtu esperanto lingala kirundi kinyarwanda kurmanji sorani afrikaans twi xhosa luganda kantonesiska cantonese amharic amhariska amharinja tigrinja tigrinya tigrinska hebrew hebreiska jiddisch yiddish hokkien oromo gujarati telugu kannada bokmål",
    ),
    years: set("år years yo yrs y årig"),
    so: set("so så"),
    soSo: set("so la där bra good and"),
    short: set("sv swe sve eng engl"),
    customers: set(
      "klient klienter kunderna gästerna herrarna män männen killar herrar kunder kund men guys gentlemen clients client customers customer gäster guests folk people besökare visitors callers ringare turister turisterna tourists resenärer travellers",
    ),
    butAlso: set("utan but men"),
    after: set(
      "native mother first vid if talas pratas spoken fluently flytande går fungerar funkar ok okej okay only speaking speaker speakers please helst preferred works fine understood förstås tack yes ja conversation conversations talande också too obehindrat tunga tongue",
    ),
    and: set("och and og o samt or eller et y und и та і και ve oraz és"),
    denial: set(
      "non nonexistent obefintlig obefintligt inte ej not dont don doesn didn cannot nej nope zero noll none nada aldrig never ingen inget icke tyvärr unfortunately saknas glöm forget lacking no soon snart construction progress bort",
    ),
    /** "Not perfect English", "svenska inte så bra": the level is denied, not the language. */
    merely: set(
      "best bäst perfect perfekt perfekta so så much mycket very good bra flytande fluent great native problem problems only bara just endast felfri strong stark well enough jätte jättebra super fantastisk fulländad complete hundra mitt my the min därför modersmål world lång något advanced alltid always",
    ),
    learn: set(
      "lära lär vilja läst pluggar studerar learning learn study studying studies undervisar teach teaches teaching lektioner lessons kurs course läser lärare lärarinna teacher plugga önskar wish gick studera undervisning tutor tutoring taught",
    ),
    lessons: set("lär lära lärde learn learning teach lektioner lessons pluggar plugga studerar studying"),
    of: set("of"),
    at: set("på at in i"),
    yes: set(
      "ja yes javisst jadå jodå jajamän jepp yep yeah självklart absolut absolutely naturligtvis sure si oui lite little bit a some course flytande fluent perfect perfekt inga fine ok okej bra good native modersmål hjälpligt knaggligt of både both",
    ),
    guests: set(
      "män männen killar herrar kunder men guys gentlemen clients customers kvinnor women ladies tjejer girls folk people gäster guests tjej kvinna girl woman lady man kille kund client boy boys couple par doll beauty babe damer dam mature milf",
    ),
    nouns: set(
      "massage mat food kronor krona crowns kr nummer number sim kort card bank lagar law nationalitet nationality medborgare citizen pass passport fluga kyss kiss manikyr manicure style stil bastu sauna spa meals kurs course lessons lektioner kök kitchen musik music film filmer teacher lärare breakfast frukost pub escort eskort beauty skönhet model modell blondin blonde brunett brunette te tea " +
        "massagen massages behandling behandlingar treatment treatments technique techniques teknik tekniker oil olja oljemassage thaimassage cuisine restaurang restaurant wine vin dishes rätter songs låtar movies böcker books dance dans klassisk classic classical tissue djupgående deep relax relaxing avslappnande lomi hot stone stones herbal aroma yoga coffee kaffe roots rötter blood blod accent brytning cooking matlagning bakning baking humor humour temper winter jacket",
    ),
    /** What a list of treatments, dishes or people is told by. */
    wares: set(
      "massage massagen massages behandling behandlingar treatment treatments technique techniques oljemassage thaimassage tissue djupgående lomi stones aroma shiatsu reflexology food mat cuisine dishes kitchen kök rätter music musik songs films filmer wines viner ladies girls women tjejer kvinnor damer flickor guys men killar män boys gentlemen clients kunder gäster customers guests favoritmat recipes recept restaurants menus menu meny menyer specialties specialiteter",
    ),
    /** What opens another clause after "and": "engelska och ger massage". */
    clause: set(`${DOING} ${VERBS} väntar wait waits waiting`),
    common: set(COMMON),
    plain: set("sv swe sve eng en svenska engelska swedish english"),
    /** Names that are another word as readily: only a word of speech makes languages of them. */
    homographs: set("latin fula ewe sami komi ido pali cree afar manx lao nauru interlingua"),
    /** Own names that also name the land or its people. */
    lands: set("suomi eesti magyar romana polski italiano dansk norsk bahasa arabi engels arabe ruski turco roma"),
    full: set("svensk engelsk norsk dansk tysk fransk spansk finsk rysk polsk italiensk rumänsk ungersk"),
  };
}

export type LanguageWords = ReturnType<typeof languageWords>;
