import { TAILS, tailOf, unitAt } from "../recognise/read-characters.ts";
import { type Tokens, WORD } from "../recognise/tokenise.ts";

/** What a compound says by its last member. */
export interface CompoundNoun {
  readonly code: "woman" | "man" | "trans";
  readonly plural: boolean;
  readonly definite: boolean;
}

interface Head extends CompoundNoun {
  readonly ending: string;
}

/**
 * The gender in a compound that no list knows: "trebarnsmamma", "norrlandskille", "countrygirl". Swedish makes such words
 * without end, and the last member says what they name. Asked of every word, so two letters settle most of them.
 */
export function readCompound(tokens: Tokens, at: number): CompoundNoun | null {
  const heads = HEADS[tokens.tails[at] ?? 0];
  if (heads === undefined) return null;
  const end = tokens.ends[at] ?? 0;
  const start = tokens.starts[at] ?? 0;
  if (end - start < SHORTEST || end - start > LONGEST || tokens.kinds[at] !== WORD) return null;
  const word = tokens.text.slice(start, end).toLowerCase();
  for (const head of heads) {
    if (!word.endsWith(head.ending)) continue;
    const first = word.slice(0, word.length - head.ending.length);
    if (first.length < 2 || NO_PERSON.test(word)) return null;
    if (first.startsWith("trans") || first === "ts") return { ...head, code: "trans" };
    return head;
  }
  return null;
}

const SHORTEST = 6;
const LONGEST = 40;

const WOMEN = "tjej tös jänta flicka kvinna dam brud barnsmamma barnsmor gumma girl lady woman chick";
const WOMEN_THE = "tjejen jäntan flickan kvinnan damen bruden gumman";
const WOMEN_MANY = "tjejer flickor kvinnor damer brudar girls ladies women";
const MEN = "kille grabb karl snubbe gubbe pojke gosse herre barnspappa barnsfar guy boy";
const MEN_THE = "killen grabben karlen snubben gubben pojken herrn";
const MEN_MANY = "killar grabbar karlar snubbar gubbar pojkar herrar guys boys";

const HEADS = buildHeads();

/** By their last two letters. */
function buildHeads(): readonly (readonly Head[] | undefined)[] {
  const heads: (Head[] | undefined)[] = new Array(TAILS).fill(undefined);
  for (const [words, code, plural, definite] of [
    [WOMEN, "woman", false, false],
    [WOMEN_THE, "woman", false, true],
    [WOMEN_MANY, "woman", true, false],
    [MEN, "man", false, false],
    [MEN_THE, "man", false, true],
    [MEN_MANY, "man", true, false],
  ] as const) {
    for (const ending of words.split(" ")) {
      const tail = tailOf(unitAt(ending, ending.length - 2), unitAt(ending, ending.length - 1));
      heads[tail] = [...(heads[tail] ?? []), { ending, code, plural, definite }];
    }
  }
  return heads;
}

/** Towns, dishes, relations and guests that end as such nouns do. */
const NO_PERSON =
  /(?:(?:amster|rotter|pots|schie|sad|kungs|stor)dam(?:en)?|madam|adam|macadam|(?:snö|jord|ler|peppar\p{L}*|streck|tom|tomte|gräs|trä|deg|sjö|ålder)gubb\p{L}*|(?:home|tom|bell|cow|paper|pizza)boys?|(?:flower|news|bat)girl|(?:hus|värds|penning)herr\p{L}*|gentle\p{L}+|(?:grann|kund|telefon|pizza|bud|el|it|städ|drömt|klass|arbets|jobb|vakt|gäst|rums|bonus|ex)(?:tjej|kill|kvinn|dam|grabb|gubb|herr)\p{L}*|(?:leksaks|barn|skol|små|tonårs)(?:flick|pojk|tjej|kill|grabb)\p{L}*|first(?:lady|ladies)|landlady|landladies|kalvbrud|bondbrud\p{L}*)$/u;
