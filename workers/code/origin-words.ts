import { PEOPLE } from "./adjective-words.ts";

/** What may stand between "from" and the name: "from sunny Spain". */
export const ARTICLES =
  "the soliga varma vackra fina beautiful sunny warm lovely hot exotic exotiska det den lilla stora norra södra östra västra northern southern eastern western north south of varmt kalla kalt fjärran soligt härliga i in på on beautifull underbara amazing mighty great gamla finns är are is";

/** Journeys, guests and goods that come from somewhere. */
export const TRIPS =
  "åter återvänd återkommen home hem back tillbaka hemkommen hemkomna hem vacation semester trip resa journey rundresa safari flew flyger flög fly flying holiday nyss landat landade landed anlänt anlände arrived returned guest guests gäst gäster kund client customer kunder clients customers men män herrar gentlemen products produkter oils oljor wine wines viner vin coffee kaffe imported importerad importerade food mat visitors besökare numbers nummer calls samtal massage tea te chocolate choklad music musik flight flights paket parcel parcels package gifts presents presenter gåvor spices kryddor clothes kläder friend friends vän vänner kompis";

/** Where these stand a list is no list of facts. */
export const LIST_STOPS =
  "i in at på till to via and och or eller visiting visit besöker älskar love loves like gillar";

/** Things that come from a land, by their trade or by post. */
export const SENT = "bus buss bussen tåget post mail letter brev";

/** Animals that come from a land. */
export const PETS =
  "hund hunden hundar katt katten katter valp valpen kattunge blandras gatuhund häst hästen hästar papegoja dog cat puppy kitten horse parrot rescue mutt";

/** Persons and ages: what a bare country beside them tells of. */
export const PERSONS = `${PEOPLE} ts år years yo y yrs`;

/** Words that call a country one's own. */
export const LAND_WORDS =
  "country land landet hemland homeland motherland fosterland födelseland nationality nationalitet origin ursprung passport pass bakgrund background rötter roots hem home";

/** Where one's land is carried: "Polen i hjärtat". */
export const INWARD = "heart passport blood veins soul dna hjärtat blodet passet själen ådrorna generna genes";

/** What puts a birth or childhood in a land, beyond the words of the role "born". */
export const BIRTH =
  "fötts föddes födas birthed hatched kläckt kläcktes bred fostrad fostrades skolad rotad rooted bördig började börjar startade started starts began begins begun ljus light kom came hemmahörande rötter rötterna roots ursprunget anor";
