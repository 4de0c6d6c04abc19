import type { GateRule } from "../../../schema/vocabulary/site-definition.ts";
import { isElement, type PageElement, type PageNode, type ParsedPage, selectAll } from "../parse-page.ts";
import { visibleText } from "../visible-text.ts";
import { chooseSelector } from "./choose-selector.ts";

export interface DraftedGate {
  readonly gate: GateRule;
  readonly confidence: number;
  readonly question: string;
}

const ASKS_AGE =
  /\b18\b|åldersgräns|ålderskontroll|myndig|vuxet innehåll|(?:för|till) vuxna|jag är vuxen|adults? only|of legal age|age (?:check|verification|confirmation)/iu;
/** What stands in front of a page that says nothing else. */
const ASKS_CONSENT = /villkor|vuxen|vuxna|adults?\b|terms|conditions|samtyck|consent/iu;
const CONSENT_ONLY = 200;
const AGREES =
  /\b(?:ja|yes|jag är|i am|över 18|fyllt 18|gå in|stig in|enter|bekräfta|confirm|fortsätt|continue|godkänn|accept|i agree)\b/iu;
const DECLINES = /\b(?:nej|no|lämna|leave|exit|avbryt|under 18|gå tillbaka)\b/iu;

/** How a page that asks for a visitor's age lets one in; null when it does not ask. */
export function draftGate($: ParsedPage): DraftedGate | null {
  const way = selectAll($, "button, a, input[type=submit], input[type=button], [role=button]")
    .filter((element) => agrees(element) && !isInMenu(element))
    .flatMap((element) => {
      const box = boxOf(element);
      return box === null ? [] : [{ element, box }];
    })[0];
  if (way === undefined) return null;
  const { element, box } = way;
  const marks = chooseSelector([{ $, elements: [box] }])?.selector ?? null;
  const button = chooseSelector([{ $, elements: [element] }])?.selector ?? null;
  if (marks === null || button === null) return null;
  return judgeGate($, element, box, marks, button);
}

function judgeGate($: ParsedPage, element: PageElement, box: PageElement, marks: string, button: string): DraftedGate {
  const cookie = cookieSet($, element);
  if (cookie !== null) {
    return {
      gate: { kind: "cookie", ...cookie, marks },
      confidence: 0.85,
      question: `The site asks visitors for their age and remembers the answer in the cookie ${cookie.name}. Is that all it asks?`,
    };
  }
  const form = closestForm(element) ?? selectAllWithin(box, "form")[0] ?? null;
  const selector = form === null ? null : (chooseSelector([{ $, elements: [form] }])?.selector ?? null);
  const sends =
    element.name !== "a" &&
    form !== null &&
    (form.attribs.action !== undefined || /post/i.test(form.attribs.method ?? ""));
  if (selector !== null && sends) {
    return {
      gate: { kind: "form", selector, marks, fields: fieldsOf(element) },
      confidence: 0.85,
      question: "The site asks visitors for their age by a form. Is that all it asks? A login is never made.",
    };
  }
  return {
    gate: { kind: "click", selector: button, marks },
    confidence: 0.8,
    question: "The site asks visitors for their age. Is that all it asks? A login is never made.",
  };
}

function agrees(element: PageElement): boolean {
  const text = visibleText(element) || (element.attribs.value ?? "");
  return (
    text.length > 0 &&
    text.length <= 80 &&
    AGREES.test(text) &&
    !DECLINES.test(text.replace(/\bover 18|över 18/giu, ""))
  );
}

function isInMenu(element: PageElement): boolean {
  for (let here: PageNode | null = element; here !== null && isElement(here); here = here.parent) {
    if (["nav", "header", "footer"].includes(here.name) || /\b(?:menu|nav|meny)/i.test(here.attribs.class ?? ""))
      return true;
  }
  return false;
}

/** The box that asks: the smallest around the button that speaks of age, and that is no whole page of other matter. */
function boxOf(element: PageElement): PageElement | null {
  for (let here: PageNode | null = element; here !== null && isElement(here); here = here.parent) {
    const text = visibleText(here);
    if (text.length > 1500) return null;
    if (
      here !== element &&
      ASKS_AGE.test(text) &&
      here.name !== "body" &&
      here.name !== "html" &&
      !/\b\d+ år\b.*\b\d+ år\b/.test(text)
    )
      return here;
    if (here !== element && here.name !== "body" && isAllThereIs(here) && ASKS_CONSENT.test(text)) return here;
    if (here.name === "body") return ASKS_AGE.test(text) && text.length < 800 ? element : null;
  }
  return null;
}

/** Whether a page says little besides what an element says: a door, not a page with a door in it. */
function isAllThereIs(element: PageElement): boolean {
  let body: PageNode = element;
  while (body.parent !== null && !(isElement(body) && body.name === "body")) body = body.parent;
  return isElement(body) && body.name === "body" && visibleText(body).length <= CONSENT_ONLY;
}

/** A cookie that the button, or a script beside it, sets in so many words. */
function cookieSet($: ParsedPage, element: PageElement): { name: string; value: string } | null {
  const scripts = selectAll($, "script").map((script) =>
    script.children.map((child) => (child.type === "text" ? child.data : "")).join(""),
  );
  for (const text of [element.attribs.onclick ?? "", ...scripts]) {
    const found = /document\.cookie\s*=\s*["'`]([\w.-]{1,40})=([\w.-]{1,40})/.exec(text);
    if (found?.[1] !== undefined && found[2] !== undefined) return { name: found[1], value: found[2] };
  }
  return null;
}

/** What the button itself sends along. */
function fieldsOf(element: PageElement): Record<string, string> {
  const { name, value } = element.attribs;
  return name === undefined ? {} : { [name]: value ?? "" };
}

function closestForm(element: PageElement): PageElement | null {
  for (let here: PageNode | null = element; here !== null && isElement(here); here = here.parent)
    if (here.name === "form") return here;
  return null;
}

function selectAllWithin(box: PageElement, name: string): PageElement[] {
  const found: PageElement[] = [];
  const stack: PageNode[] = [...box.children];
  for (let here = stack.pop(); here !== undefined; here = stack.pop()) {
    if (!isElement(here)) continue;
    if (here.name === name) found.push(here);
    stack.push(...here.children);
  }
  return found;
}
