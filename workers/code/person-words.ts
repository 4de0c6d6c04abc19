import type { Lexicon } from "../recognise/lexicon.ts";
import { type WordRoles, WordSet } from "../recognise/word-roles.ts";

/** The words by which a noun for the seller is told from one for anybody else, and their roles as bits. */
export interface PersonWords {
  readonly roles: WordRoles;
  readonly masks: ReturnType<typeof personMasks>;
  readonly sets: ReturnType<typeof personSets>;
}

export function personWords(lexicon: Lexicon, roles: WordRoles): PersonWords {
  return { roles, masks: personMasks(roles), sets: personSets(lexicon) };
}

function personMasks(roles: WordRoles) {
  return {
    friend: roles.mask("friend"),
    self: roles.mask("self"),
    copula: roles.mask("copula"),
    verbs: roles.mask("copula", "who"),
    who: roles.mask("who"),
    for: roles.mask("for"),
    not: roles.mask("not"),
    and: roles.mask("and"),
    greet: roles.mask("greet"),
    elsewise: roles.mask("seek", "for", "not", "you", "yours", "own", "friend", "only"),
    beside: roles.mask("for", "with", "from"),
    you: roles.mask("you"),
    yours: roles.mask("yours"),
    determiner: roles.mask("determiner"),
    wish: roles.mask("seek", "for"),
    governs: roles.mask("seek", "for", "with", "not", "only", "you"),
  };
}

function personSets(lexicon: Lexicon) {
  const set = (words: string) => new WordSet(lexicon, words);
  return {
    my: set("min mitt mina my hans hennes his her ditt din your sin sitt sina their"),
    titles: set("gender sex kön name namn namnet profile profil title rubrik roll role status typ type"),
    genitive: set("s"),
    general: set("vad what how hur why varför when när varje every any each another than än which vilken"),
    other: set("annan annat andra other others another varje every någon nån some somebody varenda"),
    ordinary: set("vanlig ordinary average typical regular"),
    per: set("per"),
    turn: set("gången taget gång time"),
    reader: set("du ni you"),
    single: set("jag i"),
    by: set("av by"),
    like: set("like"),
    likers: set("look looks looking would should also really always might may d ll do just"),
    oneself: set("yourself"),
    most: set("flesta most"),
    whose: set("tjejs killes mans kvinnas kvinnans tjejens killens mannens dams"),
    than: set("än than"),
    had: set("had fick hade"),
    enamoured: set("kär förälskad"),
    inside: set("i in"),
    love: set("love"),
    called: set("called named kallad"),
    me: set("mig mej me"),
    wedded: set("gift married dated"),
    present: set(
      "back here in at available now ready waiting looking visiting coming new on free tillbaka här i på redo ledig nu åter igen ny hemma",
    ),
    without: set("utan"),
    notices: set(
      "talking chatting speaking dealing massage massagen treatment behandling behandlingen annons annonsen ad advert add profil profilen profile sida sidan inlägg detta this",
    ),
    no: set("nej nä nope no nix icke"),
    elsewhere: set(
      "filmen film movie poster affischen tavlan boken book song låten receptionen reception desk disken kassan trappan ovanpå bredvid intill downstairs upstairs kiosken bageriet butiken shop store caféet affären grannhuset telefonen phone",
    ),
    greetings: set("hello hi hey hej hejsan hallå welcome välkommen hejdå tjena"),
    told: set(
      "told said asked wrote called came gave taught bought left ringde skrev sa sade frågade berättade gav lärde köpte kom lämnade stod satt says thinks tror säger sitter svarar",
    ),
    guests: set(
      "kund kunder klient klienter client clients besökare gäst gäster guest guests customers customer visitor visitors company sällskap-till masseur-till friend friends vän vänner assistant boss chef manager driver chaufför granne neighbour neighbor colleague kollega photographer fotograf receptionist doctor läkare staff publik audience målgrupp passenger passengers cat dog hund katt",
    ),
    doing: set(
      "find finding found hitta hittar hittade behöver behöva need needs saknar ledsaga ledsagar eskortera eskorterar följer bjuder bjuda inviting invite accompany accompanies accompanying pamper pampers pampering massages massaging massera masserar treat treats treating make makes making göra gör receive receives receiving tar hjälper hjälpa helps help know knows vet understand understands förstår vänder riktar waiting väntar wait hunting drömmer dream dreams dreaming bedåra förför förföra seduce seduces touch touching invites gift married kysser kiss kissing kramar hug miss missing date dated dejta dejtade met mötte träffade knew klipper cut cuts",
    ),
    counted: set("två tre fyra fem two three four five båda bägge both"),
    either: set("both båda bägge både"),
    subject: set("jag vi we"),
    english: set("i"),
    wanting: set(
      "uppskattar uppskatta appreciate appreciates värdesätter behöver needs need saknar vill wants want kan could can längtar deserves förtjänar orkar handle tål",
    ),
    prepositions: set(
      "på av med för om till vid mot från hos of about to with by for från around without utan from in",
    ),
    hosts: set("hos med with"),
    or: set("or eller"),
    nouns: set("kille tjej man kvinna woman girl guy boy herre dam par lady male female couple"),
    kin: set("fru hustru wife husband systrar bröder sisters brothers hubby"),
    bound: set(
      "gift skild frånskild förlovad married divorced engaged raised brought uppfostrad uppvuxen kär förälskad dumpad lämnad",
    ),
    being: set("vara bli be"),
    bid: set("var be"),
    please: set("please snälla pls"),
    fresh: set(
      "nya new fresh young unga hot sexy lovely beautiful vackra härliga sköna söta snygga glada real thai local lokala our våra",
    ),
    placed: set("aged age i in at på från from hos med with near nära som who"),
    kinds: set("en one sort slags type typ kind some"),
    have: set("have has har finns"),
    offering: set("available finns tar jobbar arbetar works work working erbjuder offer offers väntar ger här here"),
    others: set(
      "driver chaufför chef boss doctor läkare katten hunden dogs cats katter hästen häst horse kund client mum mom dad pojkvännen flickvän flickvännen girlfriend mannen mormor morfar farfar landlord hyresvärd hyresvärden",
    ),
  };
}
