import type { Gazetteer } from "../../schema/geography/gazetteer.ts";
import type { Codebook, CodebookVariable } from "../../schema/vocabulary/codebook.ts";
import { PlaceFinder } from "../recognise/find-places.ts";
import { addFoldedSpellings } from "../recognise/fold-spellings.ts";
import { Lexicon } from "../recognise/lexicon.ts";
import { PhraseMatcher } from "../recognise/phrase-matcher.ts";
import { ShortenedWords } from "../recognise/shortened-words.ts";
import { Tokeniser } from "../recognise/tokenise.ts";
import { WordRoles } from "../recognise/word-roles.ts";
import { createAgeReader } from "./code-age.ts";
import { createEthnicityReader } from "./code-ethnicity.ts";
import { createGenderReader } from "./code-gender.ts";
import { createLanguageReader } from "./code-language.ts";
import { createNationalityReader } from "./code-nationality.ts";
import { createNumberReader } from "./code-number.ts";
import { createOrientationReader } from "./code-orientation.ts";
import { createPlaceReader } from "./code-place.ts";
import { SpokenLanguageFinder } from "./find-spoken-languages.ts";
import { MentionJudge } from "./judge-mention.ts";
import { createSynonymReader } from "./match-synonym.ts";
import type { Wording } from "./read-part.ts";
import type { ReaderTools, VariableReader } from "./variable-reader.ts";

export interface Readers {
  readonly tools: ReaderTools;
  /** By variable id; variables that are switched off have none. */
  readonly readers: ReadonlyMap<string, VariableReader>;
  readonly languages: SpokenLanguageFinder | null;
}

/** Makes one reader per active variable, all over one lexicon and one matcher. */
export function createReaders(codebook: Codebook, gazetteer: Gazetteer): Readers {
  const lexicon = new Lexicon();
  const tokeniser = new Tokeniser(lexicon);
  const roles = new WordRoles(lexicon);
  const tools: ReaderTools = {
    lexicon,
    tokeniser,
    roles,
    matcher: new PhraseMatcher<Wording>(tokeniser),
    judge: new MentionJudge(lexicon, roles),
    places: new PlaceFinder(gazetteer, tokeniser),
  };
  const active = codebook.variables.filter((variable) => variable.active);
  const origins = originWords(active);
  const readers = new Map(active.map((variable) => [variable.id, createReader(variable, tools, origins)]));
  const spoken = active.find((variable) => variable.reader === "language");
  const languages = spoken === undefined ? null : new SpokenLanguageFinder(spoken, tools);
  tokeniser.completeWords(new ShortenedWords(lexicon));
  // Last, when every word is known: a folded spelling must not take the place of a word.
  addFoldedSpellings(lexicon);
  return { tools, readers, languages };
}

/** The single words by which listings say where somebody is from: a number beside one is an age. */
function originWords(variables: readonly CodebookVariable[]): string[] {
  return variables
    .filter((variable) => variable.reader === "nationality" || variable.reader === "ethnicity")
    .flatMap((variable) => variable.categories)
    .flatMap(({ synonyms }) => [...(synonyms.sv ?? []), ...(synonyms.en ?? [])])
    .filter((wording) => /^\p{L}{4,}$/u.test(wording));
}

function createReader(variable: CodebookVariable, tools: ReaderTools, origins: readonly string[]): VariableReader {
  switch (variable.reader) {
    case "age":
      return createAgeReader(tools, origins);
    case "gender":
      return createGenderReader(variable, tools);
    case "orientation":
      return createOrientationReader(variable, tools);
    case "nationality":
      return createNationalityReader(variable, tools);
    case "language":
      return createLanguageReader(variable, tools);
    case "ethnicity":
      return createEthnicityReader(variable, tools);
    case "place":
      return createPlaceReader(tools);
    case "number":
      return createNumberReader(variable);
    case "synonyms":
      return createSynonymReader(variable, tools);
  }
}
