/** A nationality as listings word it: code, country in Swedish and English, adjective in Swedish and English. */
export interface NationalityWords {
  readonly code: string;
  readonly sv: string;
  readonly en: string;
  /** The adjective, "" where sellers use the country's name only. */
  readonly svAdjective: string;
  readonly enAdjective: string;
}

const ROWS = `
SE|Sverige|Sweden|svensk|Swedish
ES|Spanien|Spain|spansk|Spanish
IT|Italien|Italy|italiensk|Italian
RO|Rumänien|Romania|rumänsk|Romanian
TH|Thailand|Thailand|thailändsk|Thai
BR|Brasilien|Brazil|brasiliansk|Brazilian
PL|Polen|Poland|polsk|Polish
RU|Ryssland|Russia|rysk|Russian
CO|Colombia|Colombia|colombiansk|Colombian
HU|Ungern|Hungary|ungersk|Hungarian
FR|Frankrike|France|fransk|French
DE|Tyskland|Germany|tysk|German
region:latin-america|Latinamerika|Latin America||
region:eastern-europe|Östeuropa|Eastern Europe||
GB|Storbritannien|United Kingdom|brittisk|British
UA|Ukraina|Ukraine|ukrainsk|Ukrainian
LV|Lettland|Latvia|lettisk|Latvian
LT|Litauen|Lithuania|litauisk|Lithuanian
EE|Estland|Estonia|estnisk|Estonian
BG|Bulgarien|Bulgaria|bulgarisk|Bulgarian
CZ|Tjeckien|Czech Republic|tjeckisk|Czech
NO|Norge|Norway|norsk|Norwegian
DK|Danmark|Denmark|dansk|Danish
FI|Finland|Finland|finsk|Finnish
PT|Portugal|Portugal|portugisisk|Portuguese
VE|Venezuela|Venezuela|venezuelansk|Venezuelan
CU|Kuba|Cuba|kubansk|Cuban
DO|Dominikanska republiken|Dominican Republic||
MX|Mexiko|Mexico|mexikansk|Mexican
AR|Argentina|Argentina|argentinsk|Argentinian
region:scandinavia|Skandinavien|Scandinavia||
region:asia|Asien|Asia||
CL|Chile|Chile|chilensk|Chilean
PE|Peru|Peru|peruansk|Peruvian
EC|Ecuador|Ecuador|ecuadoriansk|Ecuadorian
PY|Paraguay|Paraguay||
UY|Uruguay|Uruguay||
BO|Bolivia|Bolivia||
CN|Kina|China|kinesisk|Chinese
JP|Japan|Japan|japansk|Japanese
KR|Sydkorea|South Korea|sydkoreansk|South Korean
VN|Vietnam|Vietnam|vietnamesisk|Vietnamese
PH|Filippinerna|Philippines|filippinsk|Filipino
MY|Malaysia|Malaysia||
SG|Singapore|Singapore||
ID|Indonesien|Indonesia|indonesisk|Indonesian
IN|Indien|India|indisk|Indian
PK|Pakistan|Pakistan||
LK|Sri Lanka|Sri Lanka||
NP|Nepal|Nepal||
BD|Bangladesh|Bangladesh||
KZ|Kazakstan|Kazakhstan||
UZ|Uzbekistan|Uzbekistan||
KG|Kirgizistan|Kyrgyzstan||
MN|Mongoliet|Mongolia||
TR|Turkiet|Turkey|turkisk|Turkish
IR|Iran|Iran|iransk|Iranian
IQ|Irak|Iraq|irakisk|Iraqi
SY|Syrien|Syria|syrisk|Syrian
LB|Libanon|Lebanon|libanesisk|Lebanese
IL|Israel|Israel|israelisk|Israeli
AE|Förenade Arabemiraten|United Arab Emirates||
MA|Marocko|Morocco|marockansk|Moroccan
DZ|Algeriet|Algeria|algerisk|Algerian
TN|Tunisien|Tunisia|tunisisk|Tunisian
EG|Egypten|Egypt|egyptisk|Egyptian
NG|Nigeria|Nigeria|nigeriansk|Nigerian
GH|Ghana|Ghana|ghanansk|Ghanaian
KE|Kenya|Kenya|kenyansk|Kenyan
ET|Etiopien|Ethiopia|etiopisk|Ethiopian
ER|Eritrea|Eritrea||
SO|Somalia|Somalia||
UG|Uganda|Uganda||
TZ|Tanzania|Tanzania||
CM|Kamerun|Cameroon||
SN|Senegal|Senegal||
GM|Gambia|Gambia||
CI|Elfenbenskusten|Ivory Coast||
AO|Angola|Angola||
MZ|Moçambique|Mozambique||
ZA|Sydafrika|South Africa|sydafrikansk|South African
ZW|Zimbabwe|Zimbabwe||
region:africa|Afrika|Africa||
US|USA|USA|amerikansk|American
CA|Kanada|Canada|kanadensisk|Canadian
AU|Australien|Australia|australisk|Australian
NZ|Nya Zeeland|New Zealand||
IE|Irland|Ireland|irländsk|Irish
NL|Nederländerna|Netherlands|nederländsk|Dutch
BE|Belgien|Belgium|belgisk|Belgian
LU|Luxemburg|Luxembourg||
CH|Schweiz|Switzerland|schweizisk|Swiss
AT|Österrike|Austria|österrikisk|Austrian
IS|Island|Iceland|isländsk|Icelandic
GR|Grekland|Greece|grekisk|Greek
CY|Cypern|Cyprus||
MT|Malta|Malta||
AL|Albanien|Albania|albansk|Albanian
MK|Nordmakedonien|North Macedonia||
RS|Serbien|Serbia|serbisk|Serbian
ME|Montenegro|Montenegro||
BA|Bosnien och Hercegovina|Bosnia and Herzegovina||
HR|Kroatien|Croatia|kroatisk|Croatian
SI|Slovenien|Slovenia|slovensk|Slovenian
SK|Slovakien|Slovakia|slovakisk|Slovak
MD|Moldavien|Moldova||
BY|Belarus|Belarus||
GE|Georgien|Georgia||
AM|Armenien|Armenia||
AZ|Azerbajdzjan|Azerbaijan||
JM|Jamaica|Jamaica|jamaicansk|Jamaican
HT|Haiti|Haiti||
PA|Panama|Panama||
CR|Costa Rica|Costa Rica||
GT|Guatemala|Guatemala||
HN|Honduras|Honduras||
`;

/** 111 countries and 5 regions, the commonest first. */
export const NATIONALITIES: readonly NationalityWords[] = ROWS.trim()
  .split("\n")
  .map((row) => {
    const [code = "", sv = "", en = "", svAdjective = "", enAdjective = ""] = row.split("|");
    return { code, sv, en, svAdjective, enAdjective };
  });
