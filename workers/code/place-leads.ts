import type { Lexicon } from "../recognise/lexicon.ts";
import { BREAK, SPACED, type Tokens } from "../recognise/tokenise.ts";
import { WordSet } from "../recognise/word-roles.ts";

/** Words that lead to a place: "i Lund", "mot Oslo", "söder om Mora", "in the heart of Lund", "först Sälen". */
export class PlaceLeads {
  private readonly strict: WordSet;
  private readonly copulas: WordSet;
  private readonly bases: WordSet;
  private readonly links: WordSet;
  private readonly anchors: WordSet;
  private readonly places: WordSet;
  private readonly meetings: WordSet;

  constructor(lexicon: Lexicon) {
    this.strict = new WordSet(
      lexicon,
      "i in at på till to visiting visit besöker besök besöka outcall incall tour turné then sedan därefter centrala central downtown mellan between utanför near nära around runt kring norra södra östra västra inre gamla mot towards toward via genom through hela inom within first först next nästa härnäst into across over också även also samt plus base boende bas annars otherwise basort based greater outside centralt mötesplats förbi stationerad bosatt stopp stop ibland sometimes occasionally emellanåt stad staden town ort orten byn samhället south north east west southern northern eastern western",
    );
    this.copulas = new WordSet(lexicon, "is är blir heter");
    this.bases = new WordSet(
      lexicon,
      "home base bas basen hemmabas hemmabasen bostadsort bostadsorten orten staden stan town city location place plats platsen hemmet",
    );
    this.places = new WordSet(lexicon, "place point spot");
    this.meetings = new WordSet(lexicon, "meeting my our own");
    this.links = new WordSet(lexicon, "om av of");
    this.anchors = new WordSet(
      lexicon,
      "norr söder öster väster nordost nordväst sydost sydväst runt närheten delar delen hjärtat utkanten centrum mitten trakten trakterna heart centre center city outside north south east west middle town part parts edge outskirts vicinity surroundings area",
    );
  }

  /** "Staden heter Lund", "the town is called": what a verb of naming at `at` names is a place. */
  namesPlace(tokens: Tokens, at: number): boolean {
    return this.bases.has(tokens, at - 1) || this.bases.has(tokens, at - 2);
  }

  /** Whether the word before `at` leads to a place, with nothing wider than a blank between. */
  precedes(tokens: Tokens, at: number): boolean {
    if ((tokens.gaps[at] ?? BREAK) > SPACED) return false;
    if (this.strict.has(tokens, at - 1)) return true;
    // "Meeting place Lund", "mötesplats: Åre".
    if (this.places.has(tokens, at - 1)) return this.meetings.has(tokens, at - 2);
    // "Home is Åre in winter", "basen är Sala".
    if (this.copulas.has(tokens, at - 1)) return this.bases.has(tokens, at - 2);
    return this.links.has(tokens, at - 1) && this.anchors.has(tokens, at - 2);
  }
}
