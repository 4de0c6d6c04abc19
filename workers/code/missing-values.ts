import type { CodebookVariable } from "../../schema/vocabulary/codebook.ts";

/** What a variable's fields hold when the seller says nothing, in plain form. */
export function missingValues(variable: CodebookVariable): ReadonlySet<string> {
  return new Set(variable.missing.map(plain));
}

/** Whether a field's value says nothing: empty, without letters and digits ("–", "???"), or a phrase of silence. */
export function isMissing(value: string, missing: ReadonlySet<string>): boolean {
  if (value.length > 60) return false;
  const form = plain(value);
  return (
    form === "" ||
    missing.has(form) ||
    missing.has(form.replace(/^(?:age|ålder|kön|gender)\s/, "").replace(CUT_SHORT, " angivet"))
  );
}

/** Whether a value puts the question off ("frågar du så svarar jag", "I'll tell you later"): silence, not nonsense. */
export function isEvasive(value: string): boolean {
  return EVASIONS.test(value);
}

const EVASIONS =
  /\b(?:fråga|frågar|ask|asking|hemlig|hemligt|secret|request|begäran|förfrågan|privat|private|svarar|answer|berättar|tell|senare|later|gissa|guess|unknown|okänd|okänt|specified|angivet|angiven|uppgivet|ifyllt|varierar|varies|hidden|dolt|dold|spelar roll|matter|avslöjar|reveal)\b/iu;

/** "ej ang.", "ej uppg." */
const CUT_SHORT = /(?<=^(?:ej|inte|inget)) (?:ang|angiv|uppg|uppgiv|besv)$/u;

function plain(value: string): string {
  return value
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{So}\p{Sc}+]+/gu, " ")
    .replace(/[😀-🙏😉🤫🤐❓❔]/gu, "")
    .trim();
}
