import type { Lexicon } from "./lexicon.ts";
import { UNKNOWN_WORD } from "./lexicon.ts";

/** No more units than this may part a shortened word from what tells how it goes on. */
const BLANKS = 4;
/** Stands for no word. */
const NONE = -1;
const IN_DOUBT = 1;
const IN_NAMING = 2;
const IN_JOINING = 3;
const IN_LEADING = 4;
const IN_BIRTH = 5;

/** How a text goes on after the full stop of a shortened word. */
export type GoesOn = "within" | "figure" | "anew" | "ends";

/**
 * Words that small ads cut and close with a full stop: "välv. kv. önskar gen. herre", "eng. o. ty.". With the stop they
 * stand for the whole word, and the stop ends no sentence. Before a capital letter the stop may be the end of a
 * sentence or the word another one ("kv. Lejonet"), so doubtful ones are not read there.
 */
export class ShortenedWords {
  /** By the number of the word as cut: the number of the whole word, plus one; 0 for none. */
  private readonly whole: Int32Array;
  private readonly kinds: Uint8Array;

  constructor(lexicon: Lexicon) {
    const pairs: (readonly [cut: number, whole: number, kind: number])[] = [];
    for (const [list, kind] of [
      [DOUBTFUL, IN_DOUBT],
      [NAMING, IN_NAMING],
      [JOINING, IN_JOINING],
      [LEADING, IN_LEADING],
      [BIRTH, IN_BIRTH],
    ] as const) {
      for (const pair of list.split(" ")) {
        const [cut = "", whole = ""] = pair.split("=");
        pairs.push([lexicon.add(cut), lexicon.add(whole), kind]);
      }
    }
    const size = Math.max(...pairs.map(([cut]) => cut)) + 1;
    this.whole = new Int32Array(size);
    this.kinds = new Uint8Array(size);
    for (const [cut, whole, kind] of pairs) {
      this.whole[cut] = whole + 1;
      this.kinds[cut] = kind;
    }
  }

  /** Whether a word, by its number, is cut at all. */
  has(word: number): boolean {
    return word !== UNKNOWN_WORD && (this.whole[word] ?? 0) > 0;
  }

  /** "f." is "född" before a place only. */
  isOfBirth(word: number): boolean {
    return this.kinds[word] === IN_BIRTH;
  }

  /** "kv." and its like, which may be other words: beside figures they are measures and times. */
  isDoubtful(word: number): boolean {
    return this.kinds[word] === IN_DOUBT;
  }

  /** Whether the sentence goes on after the stop of a word that was made whole. */
  runsOn(word: number, goesOn: GoesOn): boolean {
    return goesOn === "within" || goesOn === "figure" || (goesOn === "anew" && (this.kinds[word] ?? 0) >= IN_JOINING);
  }

  /** The number of the whole word, or -1 where the cut one is another word. */
  wholeOf(word: number, goesOn: GoesOn): number {
    if (goesOn === "anew" && this.kinds[word] === IN_DOUBT) return NONE;
    if (goesOn === "ends" && (this.kinds[word] ?? 0) >= IN_JOINING) return NONE;
    if (goesOn === "within" && this.kinds[word] === IN_LEADING) return NONE;
    return (this.whole[word] ?? 0) - 1;
  }
}

/** What stands after the full stop at an offset. */
export function goesOnAfter(text: string, stop: number): GoesOn {
  let at = stop + 1;
  while (at < text.length && at - stop <= BLANKS && text.charCodeAt(at) === 32) at++;
  const code = at < text.length ? text.charCodeAt(at) : 10;
  if (code === 10 || code === 13 || code === 46) return "ends";
  if (code >= 48 && code <= 57) return "figure";
  const sign = text[at] ?? "";
  return sign !== sign.toLowerCase() ? "anew" : "within";
}

/** Words that before a capital letter are others: "kv. Lejonet", "Hr. Lind". */
const DOUBTFUL = "nord=nordisk sv=sv eng=eng kv=kvinna hr=herre gen=generös sök=söker";
/** Words for persons and what they are. */
const NAMING =
  "tal=talar spr=språk eur=europeisk yngl=yngling välv=välvårdad trevl=trevlig nyinfl=nyinflyttad heterosex=heterosexuell homosex=homosexuell bisex=bisexuell önsk=önskar ensamst=ensamstående attr=attraktiv seriös=seriös diskr=diskret asiat=asiatisk skand=skandinavisk europ=europeisk afrik=afrikansk östeur=östeuropeisk medelh=medelhavs utl=utländsk svensktal=svensktalande engelsktal=engelsktalande finsktal=finsktalande åld=ålder yng=yngre häls=hälsning medelåld=medelålders ital=italienska span=spanska portug=portugisiska bulg=bulgariska litau=litauiska estn=estniska ukr=ukrainska thail=thailändska jap=japanska vietn=vietnamesiska filipp=filippinska kolumb=colombianska bras=brasilianska syr=syriska alb=albanska bosn=bosniska isl=isländska finl=finländska holl=holländska österr=österrikiska somal=somaliska eritr=eritreanska marock=marockanska argent=argentinska mexik=mexikanska chil=chilenska bost=bostad lgh=lägenhet";
/** Before a capital letter or a figure only: "fr. Polen", "fr. 800", and not "eng. fr. o. ty.". */
const LEADING = "fr=från";
const BIRTH = "f=född";
/** Small words, as cut by whoever pays by the word. */
const JOINING = "m=med o=och el=eller t=till u=under öv=över ö=över ang=angående";
