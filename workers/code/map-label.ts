import type { Codebook, CodebookVariable } from "../../schema/vocabulary/codebook.ts";
import { wordsCutTo } from "./label-abbreviations.ts";

/** What a field's label stands for. */
export interface LabelMeaning {
  readonly variables: readonly CodebookVariable[];
  /**
   * A weak label is also used for other things ("From", "About"): a value that cannot be read under it states nothing
   * instead of being uncodable.
   */
  readonly weak: boolean;
  /** Whether only some of the label's words are known: "Språk jag talar", "My ethnicity is". */
  readonly partly?: boolean;
}

/** Words of labels that ask about somebody else. */
const OTHERS =
  /(?<!\p{L})(?:kund|client|customer|minimum|minimi|besökar|visitor|(?<!vem )tar emot|mottagande|receives|welcom|välkomn|söker|dras till|service för|seeking|looking|partner|preferred (?:age|gender|client|ethnicity|race|nationality)|(?:age|ålders?|ethnicity|etnicitets?|race|nationality|gender|köns?)[ -]?preferen|vill du träffa|vill träffa|want to meet|like to meet|vem vill du|önska|wish|wanted|learn|lär)|gräns|(?<!\p{L})limit/u;
/** Labels of measures, money and times. */
const MEASURES =
  /(?<!\p{L})(?:pris|priser|price|prices|rate|rates|längd|height|vikt|weight|bh|cup|bust|byst|strl|storlek|size|skor|shoe|hår|hair|hårfärg|ögon|eyes|öppet|öppettider|hours|open|tid|tider|timme|hour|min|phone|telefon|tel|mobil|mail|e-post|email|epost|services|tjänster|massage|behandling|treatment|treatments|metod|metoder|method|methods|teknik|technique|id|ref|visningar|views|uppdaterad|updated|publicerad|posted|intressen|interests|hobby|hobbies|mat|food|musik|music|payment|betalning|dricker|drinks|röker|smoker|erfarenhet|experience|medlem|member|member since|registrerad|registered|favorit\p{L}*|favourite|favorite|lingerie|underkläder|klädsel|kläder|style|stil|rum|room|lägenhet|apartment|car|bil|dialekt|dialect|tatuering\p{L}*|tattoos?|outfit|outfits|clothes|dress)(?!\p{L})/u;
/** Words of a label that is a question. */
const LONGEST_QUESTION = 12;
/** "What is your age": the question word alone would be a label ("What: woman"). */
const QUESTION = /^(?:what|which)\s/u;
/** What questions for a place begin with. */
const WHERE: ReadonlySet<string> = new Set(["var", "vart", "where"]);
/** Labels of where somebody was. */
const FORMERLY =
  /(?<!\p{L})(?:bodde|tidigare|förut|förra|senaste (?:stopp|res|ort|stad)\p{L}*|dröm\p{L}*|dream\p{L}*|last trip|last stop|previous\p{L}*|former\p{L}*|lived|past|uppvuxen|uppväxt|grew up|raised|hometown|home town)(?!\p{L})/u;
const LEADING =
  /^(?:also|även|också|min|mitt|mina|my|her|hennes|hans|his|jag(?: har)?|i(?: have)?|the|annonsörens|advertiser'?s?|stated|uppgiven|uppgivet|about|om)\s+/u;

/** Signs that stand for a label. */
const SIGNS: readonly (readonly [variable: string, signs: readonly string[]])[] = [
  ["age", ["🎂"]],
  ["ethnicity", ["🧬"]],
  ["language", ["🗣", "💬"]],
  ["place", ["📍", "✈", "🚗", "🚙", "🔜", "🏙"]],
  ["nationality", ["🌍", "🌎", "🌏", "🌐", "🏳", "🛂"]],
  ["orientation", ["💞", "🌈", "❤", "💘", "💕"]],
  ["gender", ["👤", "🧍", "👥", "👫", "♀", "♂", "⚧"]],
];

/** Maps labels to variables by the codebook's label lists: "Kön/Gender:", "Min ålder", "Språk (talar)". */
export class LabelMap {
  private readonly byLabel = new Map<string, CodebookVariable[]>();
  private readonly weak = new Set<string>();
  /** Labels that mean the same inside a longer one: "Ålder på värden", "När är du född". Marked "*" in the codebook. */
  private readonly keys = new Set<string>();
  private readonly byId = new Map<string, CodebookVariable>();
  private readonly cache = new Map<string, LabelMeaning | null>();

  constructor(codebook: Codebook) {
    for (const variable of codebook.variables) {
      if (!variable.active) continue;
      this.byId.set(variable.id, variable);
      const labels = [variable.id, variable.name.sv, variable.name.en, ...Object.values(variable.labels).flat()];
      for (const written of labels) {
        const label = plainLabel(written.replace(/\?$/, ""));
        const known = this.byLabel.get(label) ?? [];
        if (!known.includes(variable)) this.byLabel.set(label, [...known, variable]);
        if (written.endsWith("?")) this.weak.add(label);
        if (written.endsWith("*")) this.keys.add(label);
      }
    }
  }

  /** The variable that a site definition preset, or those that the label names; null for any other label. */
  meaningOf(label: string, preset: string | null): LabelMeaning | null {
    const set = preset === null ? undefined : this.byId.get(preset);
    if (set !== undefined) return { variables: [set], weak: false };
    if (preset !== null) return null;
    if (label.length > 60) return null;
    const known = this.cache.get(label);
    if (known !== undefined) return known;
    const plain = plainLabel(label);
    const meaning = /[\p{L}\p{N}]/u.test(plain) ? this.work(plain) : this.bySign(label);
    // Labels are few per study; the bound keeps a hostile page from filling the memory.
    if (this.cache.size < 2000) this.cache.set(label, meaning);
    return meaning;
  }

  /** Whether a label asks about customers, wishes or measures, so that its value says nothing of the seller. */
  asksOthers(label: string): boolean {
    const plain = plainLabel(label.slice(0, 80));
    return OTHERS.test(plain) || MEASURES.test(plain) || FORMERLY.test(plain);
  }

  private work(label: string): LabelMeaning | null {
    const whole = this.lookUp(label);
    if (whole !== null) return whole;
    if (label === "" || OTHERS.test(label)) return null;
    const outside = this.lookUp(label.replace(/\s*\([^)]*\)\s*/g, " ").trim());
    if (outside !== null) return outside;
    const pieces = label.split(/\s*[/|&+,(){}[\]–—:-]\s*|\s+(?:och|and|or|eller)\s+/u).filter((piece) => piece !== "");
    const meanings = pieces.map((piece) => this.lookUp(piece));
    const variables = [...new Set(meanings.flatMap((meaning) => meaning?.variables ?? []))];
    if (variables.length > 0 && pieces.length > 1) {
      return { variables, weak: variables.length > 1 || meanings.every((meaning) => meaning === null || meaning.weak) };
    }
    // "Språk jag talar", "Languages spoken here": a strong label followed by a few words.
    const words = label.split(" ");
    const first = words.length <= 4 && !QUESTION.test(label) ? this.lookUp(words[0] ?? "") : null;
    if (first !== null && !first.weak) return { variables: first.variables, weak: true, partly: true };
    if (words.length > LONGEST_QUESTION || MEASURES.test(label) || FORMERLY.test(label)) return null;
    return this.byKeyWords(words) ?? this.byFirstWords(words) ?? this.byCutWord(label);
  }

  /** A label of several words with more after it: "Hur gammal är du egentligen". */
  private byFirstWords(words: readonly string[]): LabelMeaning | null {
    for (let length = words.length - 1; length > 1; length -= 1) {
      const first = this.lookUp(words.slice(0, length).join(" "));
      if (first !== null && first.variables.length === 1) return { ...first, weak: true, partly: true };
    }
    return null;
  }

  /** A label cut short: "Medb", "Årg", "Kn". */
  private byCutWord(label: string): LabelMeaning | null {
    const whole = wordsCutTo(label, this.singleWords());
    const variables = [...new Set(whole.flatMap((word) => this.byLabel.get(word) ?? []))];
    return variables.length === 1 ? { variables, weak: true, partly: true } : null;
  }

  private *singleWords(): Iterable<string> {
    for (const label of this.byLabel.keys()) if (/^\p{L}+$/u.test(label) && !this.weak.has(label)) yield label;
  }

  /** What a label of signs only asks for: "🎂", "📍". */
  private bySign(label: string): LabelMeaning | null {
    for (const [id, signs] of SIGNS) {
      const variable = this.byId.get(id);
      if (variable !== undefined && signs.some((sign) => label.includes(sign)))
        return { variables: [variable], weak: true };
    }
    return null;
  }

  /** What a label that is a whole question asks for; null where its words ask for several things, or none. */
  private byKeyWords(words: readonly string[]): LabelMeaning | null {
    const asked = words.filter((word) => this.keys.has(word)).flatMap((word) => this.byLabel.get(word) ?? []);
    // "Var är du född?" asks for the land, "När är du född?" for the year.
    const asksWhere = WHERE.has(words[0] ?? "");
    const meant = asked.map((variable) =>
      asksWhere && variable.reader === "age" ? this.byId.get("nationality") : variable,
    );
    const variables = [...new Set(meant)].filter((variable) => variable !== undefined);
    const isOrigin = variables.every(({ reader }) => reader === "nationality" || reader === "ethnicity");
    return variables.length === 1 || (variables.length > 1 && isOrigin)
      ? { variables, weak: true, partly: true }
      : null;
  }

  private lookUp(label: string): LabelMeaning | null {
    for (const form of [label, label.replace(LEADING, "")]) {
      const variables = this.byLabel.get(form);
      if (variables !== undefined) return { variables, weak: variables.length > 1 || this.weak.has(form) };
    }
    return null;
  }
}

/** Lower case without emoji, colons, numbering and stars; blanks single. */
function plainLabel(label: string): string {
  return label
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s/|&+,(){}[\]–—:'-]/gu, " ")
    .replace(/[\s:]+$/u, "")
    .replace(/^[\s:\d-]+/u, "")
    .replace(/\s+/gu, " ")
    .trim();
}
