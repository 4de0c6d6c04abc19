import { type LabelIndex, labelKey } from "../match-label.ts";

/** Which variable a machine's name for a value stands for: "sexualOrientation", "data-kon", "addressLocality". */
export type VariableOfName = (name: string) => string | null;

/** Names by schema.org first, then the codebook's labels, also written without å, ä and ö. */
export function variableOfName(labels: LabelIndex): VariableOfName {
  const plain = new Map([...labels].map(([label, variable]) => [foldLetters(label).replaceAll(" ", ""), variable]));
  return (name) => {
    const words = labelKey(name.replace(/^data-/, "").replace(/([a-z])([A-Z])/g, "$1 $2"));
    const joined = foldLetters(words).replaceAll(" ", "");
    if (SAYS_NOTHING.has(joined)) return null;
    return SCHEMA_NAMES.get(joined) ?? labels.get(words) ?? plain.get(joined) ?? null;
  };
}

/** As a label on a page these may state a variable; as a name in its source they may mean anything. */
const SAYS_NOTHING = new Set(["category", "type", "kind", "status"]);

function foldLetters(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

const SCHEMA_NAMES: ReadonlyMap<string, string> = new Map([
  ["gender", "gender"],
  ["sex", "gender"],
  ["age", "age"],
  ["birthdate", "age"],
  ["birthyear", "age"],
  ["sexualorientation", "orientation"],
  ["orientation", "orientation"],
  ["sexuality", "orientation"],
  ["nationality", "nationality"],
  ["knowslanguage", "language"],
  ["language", "language"],
  ["languages", "language"],
  ["ethnicity", "ethnicity"],
  ["addresslocality", "place"],
  ["city", "place"],
  ["town", "place"],
  ["place", "place"],
  ["location", "place"],
  ["email", "contact"],
  ["telephone", "contact"],
  ["phone", "contact"],
  ["mobile", "contact"],
  ["contact", "contact"],
]);
