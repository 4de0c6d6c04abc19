/**
 * Sentence patterns of Swedish listings. {a|b} is a choice; <price> and <dates> are filled per listing. None of them
 * states a variable of the study or a place: those come from `statements.ts`. Everyday, neutral wordings.
 */
export const SWEDISH_SENTENCES = `
Hej och {välkommen|varmt välkommen|välkomna} till {en lugn stund|en stunds vila|några avkopplande timmar|ett stilla möte}.
{Hejsan|Hallå där|Hej på dig|God dag}, {kul att du hittade hit|roligt att du tittade in|fint att du läser det här}.
Jag är {lugn|glad|omtänksam|pratsam|blyg men nyfiken|jordnära|spontan} och {trivs bäst|mår bäst|känner mig hemma} {i små sällskap|bland böcker|vid havet|i köket|på dansgolvet}.
{Tycker om|Gillar|Uppskattar|Älskar} {långa promenader|gamla filmer|god mat|levande ljus|jazz|sena frukostar|regniga kvällar} och {bra samtal|tystnad|skratt|nybakat bröd|varma bad}.
Min {lägenhet|lilla bostad|våning} är {ren|ljus|nystädad|varm} och ligger {nära stationen|en kort bit från torget|vid en park|på en tyst gata|ett stenkast från bussen}.
{Dusch|Rena handdukar|Te och kaffe|Parkering|En kopp te} {finns|finns alltid|ingår} {för den som vill|hos mig|utan extra kostnad}.
Jag tar emot {på vardagar|mest på kvällar|helst förmiddagar|varje dag utom söndag|efter överenskommelse}.
{Ring|Hör av dig|Skriv|Skicka några rader} {i god tid|dagen innan|gärna på morgonen|när det passar dig}.
{Svarar inte|Jag svarar aldrig} på {dolda nummer|korta meddelanden|enstaka ord|frågor om bilder}.
{Öppet|Nås|Jag finns på plats} {från 10 till 22|mellan 9 och 17|efter 18|till sent på kvällen|dygnet runt på helger}.
En timme {kostar|är} <price>, {längre möten|en hel kväll|middag} {enligt överenskommelse|på förfrågan|bestämmer vi tillsammans}.
Pris: <price> {per timme|för en timme|i timmen}.
{Ersättning|Gåva|Kostnad} <price> {som lämnas vid ankomst|i kuvert|kontant}.
På besök <dates>, {boka gärna|skriv i förväg|först till kvarn}.
{Åter i stan|Tillbaka|Här igen} <dates>.
{Diskretion|Respekt|Ärlighet|God hygien} är {självklart|viktigt|en förutsättning} för {mig|oss båda}.
Jag lägger {stor vikt|mycket tanke} vid {renlighet|vänlighet|att lyssna|ett lugnt tempo}.
{Inga|Undvik} {stressade möten|samtal sent på natten|sista minuten-besök|alkohol före mötet}, tack.
{Kom som du är|Ta det lugnt|Ingen brådska}, {vi börjar med en kopp te|vi hinner prata först|allt annat kan vänta}.
{Utbildad|Diplomerad|Van} {massör|i avslappnande massage|värd} med {många års|flera års|lång} {vana|erfarenhet}.
{Mjuk|Stilla|Rofylld} {musik|belysning|stämning} och {doft av lavendel|varma filtar|en öppen brasa} {väntar|står redo}.
Jag {läser|studerar|arbetar} {på dagarna|halvtid|i perioder} och {har därför|har alltså} {mest tid på helger|fria kvällar|lite oregelbundna tider}.
{Reser|Åker} gärna {med på resor|ut till ditt hotell|en bit med tåg} om {du ordnar biljetten|tiden räcker|vi har setts förut}.
Hotell {går bra|är inga problem|fungerar fint}, {hemma hos dig|bil|stuga} {efter första mötet|om vi känner varandra|inte alls}.
{Mitt intresse|Min stora hobby|Det bästa jag vet} är {keramik|segling|schack|odling|fotografi|stickning|klättring|matlagning|orientering|kör}.
På {fritiden|lediga dagar} {spelar jag|lyssnar jag på} {gitarr|cello|gammal soul|trummor|piano|klarinett}.
{Skriv något om dig själv|Berätta kort vem du är|Presentera dig} så {svarar jag snabbare|vet jag vad som passar|blir det trevligare}.
{Kan|Har möjlighet att} {mötas|ses} {över en lunch|för en fika|på en promenad} {först|innan|om du är osäker}.
{Ny|Nyinflyttad|Nygammal} här på sidan, så {ha lite tålamod|jag lär mig ännu|ursäkta om svaret dröjer}.
{Seriösa|Vänliga|Artiga} {förfrågningar|meddelanden} {besvaras|får svar} {samma dag|inom en timme|så fort jag kan}.
{Humor|Lyhördhet|Tålamod|Nyfikenhet|Värme} {är min starka sida|beskriver mig bäst|säger vännerna om mig}.
{Jag bjuder på|Hos mig finns} {ett leende|lugn och ro|tid att andas|ett varmt mottagande|en skön soffa}.
{Hund|Två katter|En papegoja|En gammal kanin} {bor här också|finns i huset}, {säg till om du är allergisk|men syns sällan}.
{Trappor|Hiss|Ingång från gården} {finns|leder upp}, {porten är lätt att hitta|jag möter nere vid dörren|ring på hos mig}.
Bokning {görs|sker} {via mejl|per telefon|i första hand skriftligt}, {inga undantag|tack på förhand}.
{Avbokning|Ändrad tid|Försening} {meddelas|säger vi till om} {minst en timme innan|så tidigt det går|samma morgon}.
{Egen|Privat|Avskild} {ingång|plats|lokal} {med parkering utanför|nära spårvagnen|bakom biblioteket|vid vattnet}.
{Herrar|Gentlemän|Damer och herrar} med {stil|god ton|sinne för humor} är {särskilt välkomna|alltid välkomna}.
{Friskvård|Avspänning|Återhämtning|Andningsövningar} {och|samt} {varma oljor|fotbad|nackmassage|en tyst stund}.
Jag {pratar gärna|talar helst} om {resor|böcker|vetenskap|vardagen|drömmar|trädgårdar|film}.
{Nattuggla|Morgonmänniska|Kvällsmänniska} som {dricker för mycket kaffe|sover länge|skriver dagbok|samlar på kartor|målar akvarell}.
{Stil|Klädsel|Outfit} {väljer vi tillsammans|efter önskemål|är klassisk}.
{Bilderna är mina egna|Inga bilder här|Bild skickas aldrig}, {det är som det är|tack för förståelsen|fråga inte}.
{Söndagar|Måndagar|Röda dagar} {håller jag stängt|är vilodag|går tyvärr inte}.
{Lugn miljö|Fin utsikt|Stort badrum|Balkong mot gården} och {gott om tid|inget tjat|ingen klocka på väggen}.
{Den som kommer i tid|Den som är artig|Den som hör av sig igen} får {lite längre stund|gott kaffe|bästa soffhörnet}.
{Välj|Boka} {den långa varianten|en timme|en halv dag} om {du vill slippa stress|vi ska hinna äta|du reser långt}.
{Jag röker inte|Rökfritt hem|Ingen rök inomhus}, {tänk på det|det gäller alla|balkongen går bra}.
{Allt är frivilligt|Mina gränser gäller|Ett nej är ett nej}, {enkelt och klart|inget att diskutera|så vet du}.
{Fler frågor|Undrar du något|Osäker} ? {Bara att höra av sig|Fråga på|Skriv en rad}.
{Vi hörs|Vi ses|Ha det gott|Välkommen åter|Tack för att du läste} {snart|så länge|och var rädd om dig|hälsar jag}.
{Tar en paus i jul|Sommarstängt några veckor|Semester ibland}, {kolla kalendern|annars som vanligt|sedan är jag här igen}.
{Stamgäster|Återkommande besökare} {får|erbjuds} {rabatt|förtur|egen tid} {efter tredje gången|varje höst|utan att fråga}.
{Middag|Teater|Konsert|Museum|Utflykt} {som sällskap|tillsammans} {passar mig utmärkt|är ett trevligt sätt att börja|lockar mest}.
{Kvitto|Faktura} {lämnas inte|kan inte ordnas}, {betala|gör upp} {på plats|i förväg|direkt}.
Jag {klär mig|uppträder} {elegant|vardagligt|diskret} och {smälter in|syns lagom|passar på} {i en hotellbar|på en vernissage|vid ett affärsmöte}.
{Gårdshus|Sekelskifteslägenhet|Nybyggt radhus|Takvåning|Källarlokal} {med kakelugn|i lugnt kvarter|med egen bastu|ovanpå ett bageri}.
{Handikappvänlig entré|Rullstol går bra|Ingen tröskel}, {säg till om du behöver hjälp|så alla kan komma}.
{Snabba svar|Korta besked|Tydliga tider} {uppskattas|gör det enklare|är allt jag ber om}.
{Vågar du|Har du lust|Behöver du} {ta en paus|unna dig något|komma ifrån en stund} ? {Jag väntar|Dörren står öppen|Det ordnar vi}.
{Utan|Ej} {tidspress|krångel|mellanhänder|dolda avgifter}, {bara du och jag|raka rör|jag sköter allt själv}.
{Frukt|Choklad|Hemgjord saft|Kardemummabullar} {på bordet|bjuder jag på|hör till}.
{Tystnadsplikt|Sekretess} {gäller|lovar jag}, {det som sägs här stannar här|du kan lita på mig|åt båda hållen}.
{Kaffet|Teet|Saften} {står framme|är nybryggt|är uppdukat} när du {ringer på|kommer|kliver in}.
Jag {samlar på|reparerar|byter gärna} {vinylskivor|gamla kartor|frimärken|klockor|cyklar} {när jag är ledig|på kvällarna|sedan många år}.
{Tänk på|Glöm inte|Kom ihåg} att {ta av skorna|stänga grinden|ringa innan|komma ensam}.
{Regn|Snö|Solsken|Dimma} eller {storm|blåst|värmebölja}, {hos mig är det alltid varmt|jag håller öppet ändå|vi drar ner persiennerna}.
{Första gången|Nervös|Ovan} ? {Det är helt i sin ordning|Så har alla känt|Vi tar det steg för steg}.
{Jag har gott om|Det finns alltid} {kuddar|böcker att låna|handdukar|choklad i skålen} {här|i rummet|om du vill ha}.
{Parfym|Rökelse|Doftljus} {undviker jag|används sparsamt}, {säg till om du är känslig|du får välja|det luktar gott ändå}.
Det {lugna|gröna|stora|lilla} huset {vid kröken|bakom kyrkan|ovanför caféet|med blå dörr} {är mitt|är lätt att hitta}.
{Min kalender|Bokningen|Listan} {fylls snabbt|öppnar på söndagar|är oftast full till helgen}, {så planera lite|hör av dig tidigt|men ibland blir det luckor}.
{Vegetarisk|Hemlagad|Enkel} {soppa|middag|lunch} {kan ingå|går att ordna|serveras gärna} vid {längre besök|en hel kväll|andra mötet}.
{Kära|Bästa|Ärade} {läsare|besökare|vän}, {läs noga|ta god tid|tack för intresset}.
{Jag tror på|För mig betyder det mycket med} {ögonkontakt|långsamma samtal|ett handslag|tydlighet|goda vanor}.
{Vintertid|Om hösten|På våren|Varma kvällar} {sitter vi i orangeriet|tänder jag kaminen|öppnar jag fönstren|dricker vi choklad}.
{Ring på porttelefonen|Knacka två gånger|Vänta i trapphuset} {så öppnar jag|när du är framme|om ingen syns}.
{Jag tränar|Jag simmar|Jag springer|Jag dansar} {varje morgon|tre gånger i veckan|när andan faller på} och {mår bra av det|sover gott|har mycket energi}.
{Bastu|Badkar|Kallbad|Ångdusch} {finns i huset|går att boka|lockar många} {vintertid|hela året|efter massagen}.
{Skratta|Vila|Prata|Andas} {tillsammans med mig|en stund|så länge du vill} {utan krav|i lugn och ro|och glöm vardagen}.
{Den som väntar på något gott|Lugn i stormen|Små steg|En dag i taget}, {brukar jag säga|är min devis|som mormor sa}.
{Kortbetalning|Mobil betalning|Kontanter} {fungerar|går bra|föredras} {i alla lägen|tills vidare|tyvärr inte utomlands}.
{Jag svarar|Svar kommer} {inom ett dygn|när jag vaknat|mellan besöken|så snart jag sett meddelandet}.
{Är du trött|Är du stressad|Är du nyfiken} {efter jobbet|just nu|sådana här dagar} ? {Kom förbi|Hör av dig|Då passar vi ihop}.
{Gamla|Nya|Alla slags} {bekanta|vänner|gäster} {hälsas|tas emot} {med öppna armar|på samma sätt|med värme}.
{Trädgården|Terrassen|Uteplatsen} {blommar|är avskild|ligger i lä} {och är din|om du vill sitta ute|från maj}.
{Telefonen|Mobilen} {lämnar vi|läggs} {i hallen|utanför rummet|i lådan}, {så blir det ro|tack|det gäller mig också}.
{Ärligt talat|Kort sagt|Med andra ord|Helt enkelt} {gillar jag mitt arbete|är jag nöjd med livet|söker jag trevliga möten}.
{Min röst|Mitt skratt|Mitt handlag} {brukar beskrivas som|är} {varmt|lugnande|lite hest|smittsamt}.
{Jag lagar mat|Jag bakar|Jag syr|Jag skriver dikter|Jag tecknar} {till husbehov|med stor iver|sämre än jag tror}.
{Lediga tider|Tider} {delas ut|läggs upp} {varje måndag|i början av veckan|en vecka i taget}, {skriv om du vill ha en|först till kvarn gäller|de går fort}.
{Ingen|Inte någon} {dag är den andra lik|kommer för tidigt|går hungrig härifrån}, {så är det bara|det lovar jag|sanna mina ord}.
{Vi kan|Låt oss} {spela kort|lyssna på skivor|titta på stjärnor|lösa korsord|dansa lite} {om samtalet tryter|innan kvällen är slut|bara för att}.
{Grannarna|Huset|Kvarteret} {är tysta|är lugnt|sover tidigt}, {så viska i trappan|tänk på ljudnivån|det är skönt}.
{Barfota|I tofflor|Med raggsockor} {går vi omkring|trivs jag bäst} {på varma golv|framför brasan|året om}.
{Jag har|Här finns} {linnelakan|nya madrasser|en bred säng|en massagebänk} {av bästa slag|som håller värmen|och mjuka filtar}.
{Körkort|Bil} {har jag|saknas}, {så jag kommer gärna ut|mötet får bli här|men tåget går ofta}.
{Mitt råd|Ett tips|En sak till} : {drick vatten|skriv hela meningar|ät något innan|ta bussen}.
{Lämna|Häng} {kavajen|jackan|bekymren} {på kroken|vid dörren|hemma} {så börjar vi|och slappna av|innan du stiger in}.
{Ljudbok|Radio|Tystnad} {i bakgrunden|på låg volym} {är mitt recept|passar de flesta|väljer du själv}.
{Gott omdöme|Fint bemötande|Punktlighet} {belönas|märks|kommer man långt med} {här|hos mig|i längden}.
{Våningen|Rummet|Ateljén} {har utsikt mot|vetter mot} {parken|ån|takåsarna|en innergård|hamnen}.
{Jag använder|Hos mig används} {ekologiska oljor|doftfria produkter|svala gelkuddar} {som standard|om du inte vill annat|sedan länge}.
{Lov|Semester|Högtid} {betyder|ger} {kortare svarstider|fler kvällstider|stängt} {som regel|oftast|det här året}.
{Tveka inte|Dröj inte|Skäms inte} {att fråga|att höra av dig igen|att säga vad du tycker}, {jag bits inte|jag lyssnar|så löser vi det}.
{Bakgrund|Erfarenhet} {från vården|inom teatern|från hotell|som danslärare} {gör mig trygg|märks nog|hjälper mig läsa av andra}.
{Fråga|Be} {om paketpris|om kvällstid|efter en längre stund} {så ordnar vi det|om du vill|det går ibland}.
{Lyktan|Lampan} {utanför|i fönstret} {är tänd|lyser} {när jag tar emot|till klockan 23|hela kvällen}.
{Ett glas vatten|En kopp choklad|Lite frukt} {och en pratstund|och en stunds tystnad} {är alltid gratis|hjälper mot det mesta}.
{Kommer du långväga|Har du rest länge|Är du bara på genomresa} {får du vila först|finns dusch|säg till, så hittar vi en tid}.
{Jag håller ordning|Jag är petig} {med tider|med städning|i köket} {men inte med annat|och det märks|på gott och ont}.
{Vardagslyx|En guldstund|Små glädjeämnen|Mjuka lakan} {behöver ingen förklaring|gör gott|är underskattat}.
{Höghus|Andra våningen|Bottenplan|Högst upp} {med hiss|utan trappor|med porttelefon}, {koden får du samma dag|du hittar lätt|jag möter dig}.
{Läs igenom|Ögna igenom} {reglerna|texten|sidan} {en gång till|före mötet}, {det sparar tid|tack snälla|så slipper vi missförstånd}.
{Sällskapsspel|Poesi|Astronomi|Löpning|Botanik|Opera} {intresserar mig|är mitt tidsfördriv} {lika mycket som förr|mer än man tror|i alla väder}.
{Sena|Tidiga|Spontana} {bokningar|förfrågningar} {går ibland|kan lösa sig|får chans} {om du frågar snällt|mot ett litet tillägg|mitt i veckan}.
{Inget|Ingenting} {är konstigt|behöver forceras|måste bestämmas i dag}, {vi känner efter|du väljer takten|allt sker i samråd}.
{Mötesplatsen|Adressen} {skickas|får du} {en timme innan|när tiden är bokad|vid bekräftelse}.
{Ny frisyr|Nya gardiner|Ny adress|Nya tider} {sedan sist|från i höst|den här månaden}, {kom och se|uppdaterar snart mer|annars som förr}.
`
  .trim()
  .split("\n");

/** Short closing lines; also what a near copy adds to another's text. */
export const SWEDISH_TAILS = `
Ses snart!
Välkommen hem till mig.
Hör gärna av dig.
Kram på dig!
Läs hela texten först.
Bara seriösa svar.
Ha en fin dag.
Vi ses väl?
Tack och hej.
Boka i god tid.
Önskar dig en lugn kväll.
Nya tider varje vecka.
`
  .trim()
  .split("\n");

/** Words that can be exchanged without changing what a listing states: the edits of near copies. */
export const SWEDISH_EXCHANGES: readonly (readonly [string, string])[] = [
  ["gärna", "helst"],
  ["och", "samt"],
  ["lugn", "stilla"],
  ["alltid", "ständigt"],
  ["viktigt", "avgörande"],
  ["snart", "strax"],
  ["fint", "bra"],
  ["trevligt", "angenämt"],
  ["varje", "var"],
  ["nära", "intill"],
  ["stund", "paus"],
  ["först", "inledningsvis"],
  ["tillsammans", "ihop"],
  ["enkelt", "lätt"],
  ["mest", "oftast"],
  ["därför", "alltså"],
  ["bara", "endast"],
  ["kort", "liten"],
  ["väntar", "dröjer"],
  ["tid", "ro"],
];

/** Misspellings that people make. */
export const SWEDISH_MISSPELLINGS: readonly (readonly [string, string])[] = [
  ["välkommen", "välkomen"],
  ["trevligt", "trevlit"],
  ["självklart", "sjävklart"],
  ["överenskommelse", "överrenskommelse"],
  ["diskretion", "diskression"],
  ["massage", "masage"],
  ["intresse", "intrese"],
  ["lägenhet", "lägenhett"],
  ["alltid", "altid"],
  ["tillsammans", "tillsamans"],
  ["erfarenhet", "ärfarenhet"],
  ["parkering", "parkerig"],
  ["egentligen", "egentligt"],
  ["svarar", "svrarar"],
];
