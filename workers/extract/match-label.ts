import type { Codebook } from "../../schema/vocabulary/codebook.ts";

/** Which variable (or "contact") a site's label stands for. Keys are labels as `labelKey` writes them. */
export type LabelIndex = ReadonlyMap<string, string>;

/** How labels are compared: lower case, no decoration around them ("Kön:", "* Kön", "KÖN" are one label). */
export function labelKey(label: string): string {
  return label
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\([^)]*\)/g, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** A label as it is shown: without the separator and the decoration around it. */
export function trimLabel(label: string): string {
  let [start, end] = [0, label.length];
  while (start < end && DECORATION.has(label.charAt(start))) start += 1;
  while (end > start && DECORATION.has(label.charAt(end - 1))) end -= 1;
  return label.slice(start, end);
}

const DECORATION = new Set(" :：*.…=-–|•·>?");

/** The labels of a codebook's variables, and those under which sites give contacts. The first variable keeps a label. */
export function labelsOfCodebook(codebook: Pick<Codebook, "variables">): LabelIndex {
  const index = new Map<string, string>();
  for (const variable of codebook.variables) {
    for (const label of Object.values(variable.labels).flat()) addLabel(index, label, variable.id);
  }
  for (const label of CONTACT_LABELS) addLabel(index, label, "contact");
  return index;
}

/** A site's own labels first, the codebook's after. */
export function labelsOfSite(siteLabels: Readonly<Record<string, string>>, codebookLabels: LabelIndex): LabelIndex {
  const index = new Map(codebookLabels);
  for (const [label, variable] of Object.entries(siteLabels)) index.set(labelKey(label), variable);
  return index;
}

function addLabel(index: Map<string, string>, label: string, variable: string): void {
  const key = labelKey(label);
  if (key !== "" && !index.has(key)) index.set(key, variable);
}

const CONTACT_LABELS = [
  ...["telefon", "telefonnummer", "tel", "tfn", "mobil", "mobilnummer", "mobiltelefon", "nummer", "ring", "sms"],
  ...["e-post", "epost", "e-postadress", "mejl", "mail", "mailadress", "kontakt", "kontakta", "kontaktuppgifter"],
  ...["phone", "phone number", "telephone", "mobile", "cell", "call", "text", "call or text", "contact", "contact me"],
  ...[
    "email",
    "e-mail",
    "email address",
    "whatsapp",
    "telegram",
    "signal",
    "viber",
    "kik",
    "snapchat",
    "skype",
    "wickr",
  ],
  ...["hemsida", "webbplats", "website", "homepage", "contacts", "contact details"],
];
