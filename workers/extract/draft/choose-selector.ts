import { isElement, type PageElement, type ParsedPage, selectAll } from "../parse-page.ts";
import { describeElement, type ElementMark } from "./describe-element.ts";
import { type DistrustedNames, distrustNames } from "./distrust-names.ts";

/** The elements of one page that a selector is wanted for. */
export interface SelectorTarget {
  readonly $: ParsedPage;
  readonly elements: readonly PageElement[];
}

export interface ChosenSelector {
  readonly selector: string;
  /** Of what it selects, the share that is wanted; of what is wanted, the share it selects. */
  readonly precision: number;
  readonly recall: number;
}

export interface SelectorChoice {
  /** Two elements with the same key are as good as one another: two links to one address. Default: the element. */
  readonly keyOf?: (element: PageElement) => unknown;
  /** Further simple selectors to try, such as the beginning of an address. */
  readonly extra?: readonly ElementMark[];
}

const TRIALS = 300;
const CONTEXTS = 24;

/**
 * The selector, built from names that last, that selects these elements on all these pages and as little else as can
 * be. Null when the targets have nothing in common. The shortest and best named of the exact ones wins.
 */
export function chooseSelector(targets: readonly SelectorTarget[], choice: SelectorChoice = {}): ChosenSelector | null {
  const elements = targets.flatMap((target) => target.elements);
  if (elements.length === 0) return null;
  const distrusted = new Set(targets.flatMap(({ $ }) => [...distrustNames($)]));
  const own = [
    ...sharedMarks(elements.map((element) => describeElement(element, distrusted))),
    ...(choice.extra ?? []),
  ];
  const parents = sharedMarks(elements.map((element) => marksOf(element.parent, distrusted)));
  const around = sharedMarks(elements.map((element) => ancestorMarks(element, distrusted))).slice(0, CONTEXTS);
  const candidates = [
    // A tag alone says little where pages differ; a heading is a heading.
    ...own.map((mark) =>
      /^[a-z0-9]+$/.test(mark.selector) && mark.selector !== "h1" ? { ...mark, cost: mark.cost + 3 } : mark,
    ),
    ...combine(around, " ", own),
    ...combine(parents, " > ", own),
    ...combine(combine(around.slice(0, 8), " ", parents), " > ", own),
  ].sort((one, other) => one.cost - other.cost || one.selector.length - other.selector.length);
  return judgeCandidates(candidates, targets, choice.keyOf ?? ((element) => element));
}

function judgeCandidates(
  candidates: readonly ElementMark[],
  targets: readonly SelectorTarget[],
  keyOf: (element: PageElement) => unknown,
): ChosenSelector | null {
  const wanted = targets.map((target) => new Set(target.elements.map(keyOf)));
  const tried = new Set<string>();
  let best: ChosenSelector | null = null;
  for (const { selector } of candidates) {
    if (tried.size >= TRIALS) break;
    if (tried.has(selector)) continue;
    tried.add(selector);
    const judged = judgeSelector(selector, targets, wanted, keyOf);
    if (judged.precision === 1 && judged.recall === 1) return judged;
    if (best === null || balance(judged) > balance(best) + 1e-9) best = judged;
  }
  return best;
}

function judgeSelector(
  selector: string,
  targets: readonly SelectorTarget[],
  wanted: readonly ReadonlySet<unknown>[],
  keyOf: (element: PageElement) => unknown,
): ChosenSelector {
  let [hit, selected, sought] = [0, 0, 0];
  targets.forEach(({ $ }, place) => {
    const keys = new Set(selectAll($, selector).map(keyOf));
    const own = wanted[place] ?? new Set();
    selected += keys.size;
    sought += own.size;
    for (const key of own) if (keys.has(key)) hit += 1;
  });
  return { selector, precision: selected === 0 ? 0 : hit / selected, recall: sought === 0 ? 0 : hit / sought };
}

/** What is missed weighs as much as what is taken too much. */
function balance({ precision, recall }: ChosenSelector): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function combine(outer: readonly ElementMark[], relation: string, inner: readonly ElementMark[]): ElementMark[] {
  return outer.flatMap((around) =>
    inner.map((own) => ({
      selector: `${around.selector}${relation}${own.selector}`,
      cost: own.cost + around.cost * 0.7 + (relation === " > " ? 1 : 0.5),
    })),
  );
}

function sharedMarks(lists: readonly (readonly ElementMark[])[]): ElementMark[] {
  const [first, ...rest] = lists;
  if (first === undefined) return [];
  const others = rest.map((list) => new Set(list.map((mark) => mark.selector)));
  return first.filter((mark) => others.every((other) => other.has(mark.selector)));
}

function marksOf(node: PageElement["parent"], distrusted: DistrustedNames): ElementMark[] {
  return node !== null && isElement(node) ? describeElement(node, distrusted) : [];
}

function ancestorMarks(element: PageElement, distrusted: DistrustedNames): ElementMark[] {
  const marks = new Map<string, ElementMark>();
  let distance = 0;
  for (let here = element.parent; here !== null && isElement(here); here = here.parent) {
    distance += 1;
    for (const mark of describeElement(here, distrusted)) {
      // A name close by lasts longer than one at the other end of the page.
      if (!marks.has(mark.selector))
        marks.set(mark.selector, { selector: mark.selector, cost: mark.cost + distance * 0.1 });
    }
  }
  return [...marks.values()].sort((one, other) => one.cost - other.cost);
}
