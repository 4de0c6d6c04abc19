/**
 * Words of Swedish and English that tell what a wording beside them is about: the seller, the reader, a thing. They
 * belong to the grammar of the readers, not to the codebook: a researcher who adds a category needs none of them.
 * Each list is a role; a word may have several.
 */
export const CONTEXT_WORDS = {
  /** The seller speaking. */
  self: "jag vi i we im mig oss me us undertecknad",
  own: "min mitt mina vår vårt våra my our",
  copula: "är e am m are re is s was were blir ar",
  /** The reader or client. */
  you: "du dig dej ni er dig dej you u yourself dig själv ditt",
  yours: "din dina ditt er era ert your ur",
  who: "som who that vilka vem whom",
  seek:
    "adore adores avgudar dyrkar önskar önskas efterlyser efterlyses söker soker sökes sök letar leta seeking seek seeks looking search searching wants want wanted träffa träffar träffas traffar möta möter meet meeting meets " +
    "välkomnar emot föredrar prefer prefers accept accepts accepterar see sees entertain entertains entertaining serve serves serving erbjuder bemöter host hosts hosting umgås gillar älskar tycker like likes love loves enjoy enjoys dejtar dating underhåller masserar behandlar satisfy satisfies please pleases pleasing tillfredsställer skämmer spoil spoils spoiling",
  for: "för for till to åt mot towards hos",
  with: "med with tillsammans together bland among",
  not: "inte ej inga ingen inget icke no not never aldrig non utan without dont don nej undanbedes varken neither exkl except förutom cannot cant",
  only: "endast only bara enbart exclusively exklusivt strictly mainly främst",
  greet: "hej hello hi hey hejsan tjena tja hallå kära dear hola ciao god morgon kväll",
  welcome:
    "välkomna välkommen välkommet welcome ok okej okay också too accepted allowed likaså ringer undanbedes only tillåtna uppskattas gärna betalar besöker bokar call book contact preferred",
  /** Adjectives of clients: "generous men", "trevliga killar". */
  courted:
    "generösa generous snälla respektfulla respectful respektfull artiga polite trevliga nice seriösa serious mogna äldre older mature alla all varje every any rena clean fräscha rika rich " +
    "vuxna adult grown busy stressade stressed tired trötta ensamma lonely genuine riktiga fina gifta married single singla andra other others most många many both båda upptagna blyga shy välvårdade välklädda discerning selective selected utvalda kräsna erfarna experienced vita svarta",
  from: "från ifrån from",
  born: "född född fodd född-i uppvuxen uppväxt born raised origin ursprungligen originally ursprung rötter roots härstammar native",
  come: "kommer kom come comes coming",
  /** A journey or a home that is not where the seller is. */
  away:
    "tillbaka hemkommen hemkomna hemvänd back returned visited travelled traveled rest resa semester vacation holiday besökt longing längtar drömmer dream drömt flyttade moved lämnat left " +
    "tidigare previously formerly förut earlier before förr used bodde lived studied studerade arbetade jobbade worked jobbat",
  speak:
    "talar pratar snackar talk talks talking snacka snakker taler hablo parlo parle spreche falo know knows tvåspråkig trespråkig flerspråkig bilingual trilingual multilingual flytande kunskaper språk språken speak speaks speaking spoken language languages fluent fluently flytande talas pratas förstår understand understands behärskar tala prata skriv skriva skriver write text " +
    "message svarar answer reply communicate kommunicera kommunicerar talande lang språkkunskaper modersmål tongue chatta chat ring sms meddela conversation konversation samtala samtal talade kan tal talad föredrar svara lär reading läser läs converse chatting converses answers replies 🗣 💬 tongues",
  learn:
    "lära lär läser pluggar studerar learning learn study studying studies undervisar teach teaching lektioner kurs course lessons vill önskar wish undervisning lärare teacher plugga",
  and: "och and og samt plus eller or o & both både as well",
  determiner: "en ett a an the den det de denna this that one två two tre three",
  /** Prepositions that put the seller somewhere. */
  in: "i in at på vid near nära inom utanför outside around runt kring omkring mellan between till to till",
  person:
    "eskort escort eskorten escorten student studerande model modell fotomodell companion skönhet skönheten beauty person blondin blondinen brunett brunetten blonde blond brunette redhead rödhårig angel ängel " +
    "doll docka kitten treasure pärla pearl bombshell dream dröm lover älskare älskarinna masseuse massös massör masseur massage-terapeut therapist terapeut nurse sjuksköterska dancer dansös dansare stewardess flygvärdinna sällskap sällskapsdam company " +
    "rose flower blomma body kropp temptation provider independent bunny candy delight diamond queen star playmate kompanjon värd värdinna host hostess pleasure fox bomb stunner girls milf mature heart soul själ born född bred " +
    "mom mamma pappa dad divorcee barbie venus cutie sweetheart gem jewel lynx tigress panther feline sensation passion tjejer girls looks utseende blood blod temperament touch charm roots rötter föräldrar parents mother mor mamma ursprung påbrå origin heritage descent background bakgrund härkomst " +
    "typ type passport pass medborgare citizen medborgarskap citizenship nationality nationalitet",
  /** Nouns that make an adjective before them say nothing of the seller. */
  thing:
    "massage massagen thaimassage taktilmassage oljemassage massager massages thaimassagen mat maten food cuisine vin vinet wine wines style stil stilen design musik music dans dancing lektioner lessons restaurang restaurant kronor krona kr sek crowns kronas pengar money nummer number numbers telefon phone mobil mobile " +
    "kaffe coffee te tea kyss kiss kissing kyssar manikyr manicure bastu sauna spa bad bath öl beer sim kort card bank konto account id lag lagar law laws klass klasser course kurs film filmer films movies hår hair ögon eyes klänning dress underkläder " +
    "lingerie strumpor stockings läder leather spets lace skor shoes boots heels stövlar hud kläder clothes outfit lägenhet apartment rum room rummet hotell hotel hus house bil car kunder kund client clients customers customer kultur culture natur nature mark " +
    "soil ground gäster guests besökare visitors publik crowd oil oils olja oljor technique techniques teknik tekniker inspired inspirerad inspirerat choklad chocolate lights lakan sheets handdukar towels väggar walls summer sommar winter vinter språket language " +
    "words ord accent kitchen kök inredning interior decor furniture möbler väder weather sun sol beach stränder kust coast border gräns countries länder hospitality gästfrihet standard kvalitet quality company företag tradition traditions traditioner holidays holiday helg season säsong " +
    "flag flagga champagne prosecco whisky whiskey vodka rum cigars cigarrer opera tango salsa samba musiken maten restauranger restaurants klubbar clubs bars bar pub marknad market products produkter menu menus meny menyer dishes rätter recipes recept tacos buffé klocka klockor brand brands märken perfume parfym tea filmen sofa soffa " +
    "bathroom badrum locals local tid time cities städer städerna towns islands öar sea hav ocean salad sallad pizza pasta sushi curry vacation semester citizens residents medborgarna folket people men guys gentlemen män herrar killar",
  /** Relations: whoever is named after them is not the seller. */
  friend:
    "väninnan vännen kompisen rumskompis roommate flatmate kompis kompisar pojkvän boyfriend fästman sambo exman svärmor kusin cousin vän vänner väninna väninnor friend friends kollega kollegor colleague colleagues syster sister bror brother granne neighbour neighbor dotter daughter son barn kids child children mamma pappa husband wife make maka fru hund dog katt cat bebis baby mor far mother father partner mormor farmor ex assistent assistant receptionist reception",
  experience:
    "erfarenhet erfarenheter experience experiences erfaren branschen yrket yrke business sedan ago work working jobb jobbat arbetat bransch industry jobbar i-branschen träning practice practise utbildad educated firande anniversary jubileum garanti warranty",
  street:
    "gatan gata vägen väg gränd street road st avenue aveny avenyn torg torget square esplanaden stigen plan backe backen allén allé lane alley",
  lodging:
    "hotell hotel hotellet restaurang restaurant bar café cafe pizzeria salong salon spa klubb club ifk bk if ff arena casino scandic elite radisson clarion hostel pub kebab",
} as const;
export type WordRole = keyof typeof CONTEXT_WORDS;
