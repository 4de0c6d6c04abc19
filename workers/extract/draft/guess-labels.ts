import { type LabelIndex, labelKey, trimLabel } from "../match-label.ts";
import { isElement, type PageElement, type PageNode, type ParsedPage, selectAll } from "../parse-page.ts";
import { visibleText } from "../visible-text.ts";

/** What a value by itself states, if it states one variable only: the coder, passed in by whoever has it. */
export type ValueTest = (value: string) => string | null;

const CONTACT = /^(?:[\w.+-]+(?:@|\s?[([]\s?at\s?[)\]]\s?)[\w-]+(?:\.[\w-]+)+|\+?\d[\d\s()/-]{5,18}\d)$/i;

/** Labels that nobody knows, but beside which a listing's e-mail address or phone number stands. */
export function guessContactLabels(pages: readonly ParsedPage[], labels: LabelIndex): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const $ of pages) {
    for (const element of selectAll($, "body *")) {
      if (element.children.length > 2 || !CONTACT.test(visibleText(element).trim())) continue;
      const label = labelBefore(element);
      if (
        label !== null &&
        !labels.has(labelKey(label)) &&
        !numbersAThing(labelKey(label), visibleText(element).trim())
      )
        found.set(label, "contact");
    }
  }
  return found;
}

/** "Anzeigen-ID", "Annonsnr", "Y-tunnus": the number of a listing or a company, not of a telephone. */
function numbersAThing(label: string, value: string): boolean {
  if (value.includes("@") || TELEPHONE.test(label)) return false;
  return OF_A_THING.test(label) || (OF_SOMETHING.test(label) && !/^[+0]/.test(value));
}

const TELEPHONE = /(?:^| )(?:tel|tfn|mob|puh|fax)|phone/u;
const OF_A_THING = /(?:^| )(?:id|ref|reference|code|kod|koodi|kennung|vat)(?: |$)|tunnus|org/u;
const OF_SOMETHING = /(?:nummer|numero|numéro|numer|number|nr|nro|no)(?: |$)/u;

/** The few words before an element in its row, or in the cell before it. */
function labelBefore(element: PageElement): string | null {
  const parent = element.parent;
  if (parent === null || !isElement(parent)) return null;
  const before = parent.children.slice(0, parent.children.indexOf(element)).filter((node) => textOf(node) !== "");
  const last = before.at(-1);
  const text = last === undefined ? "" : trimLabel(textOf(last));
  return text.length > 1 && text.length <= 30 && /\p{L}/u.test(text) ? text : null;
}

function textOf(node: PageNode): string {
  return node.type === "text" || isElement(node) ? visibleText(node) : "";
}

const SAYS_NOTHING = /^(?:[\s–—.?*-]*|(?:ej|inte|not)\s.*|hemlig\w*|n\/?a|ingen uppgift|unknown|okänt)$/iu;

/** Labels whose values nearly all state one variable that no other label of the site stands for. */
export function guessLabels(
  values: ReadonlyMap<string, readonly string[]>,
  taken: ReadonlySet<string>,
  variableOf: ValueTest,
): ReadonlyMap<string, string> {
  const guesses = new Map<string, string>();
  for (const [label, list] of values) {
    const said = list.filter((value) => !SAYS_NOTHING.test(value));
    const stated = said.map((value) => variableOf(value)).filter((variable) => variable !== null);
    const [first] = stated;
    const agree =
      stated.length > 0 && stated.every((variable) => variable === first) && stated.length >= 0.5 * said.length;
    if (first !== undefined && agree && !taken.has(first) && ![...guesses.values()].includes(first))
      guesses.set(label, first);
  }
  return guesses;
}
