/**
 * Functions that run inside a page, sent there as text: each stands alone and uses nothing but its argument and the
 * document. They run in a world of their own, which the page's scripts can neither see nor change.
 */

/** Whether any selector finds something. */
export function hasAny(selectors: readonly string[]): boolean {
  return selectors.some((selector) => document.querySelector(selector) !== null);
}

/**
 * Whether a page shows its marks already, and nothing that stands in the way; if so, after it has rested for a moment of
 * its own time.
 */
export function arrive(input: {
  readonly marks: readonly string[];
  readonly inTheWay: readonly string[];
  readonly quiet: number;
}): Promise<boolean> {
  const shows = (selectors: readonly string[]) =>
    selectors.length > 0 && document.querySelector(selectors.join(", ")) !== null;
  const isThere = () => shows(input.marks) && !shows(input.inTheWay);
  if (!isThere()) return Promise.resolve(false);
  return new Promise((resolve) => {
    setTimeout(() => setTimeout(() => resolve(isThere()), 0), input.quiet);
  });
}

/** Waits until one of the marks stands in the document; false when the time is over. */
export function waitForMarks(input: {
  readonly marks: readonly string[];
  readonly milliseconds: number;
}): Promise<boolean> {
  const any = input.marks.join(", ");
  const found = () => any !== "" && document.querySelector(any) !== null;
  return new Promise((resolve) => {
    if (found()) {
      resolve(true);
      return;
    }
    const end = (value: boolean) => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(value);
    };
    const observer = new MutationObserver(() => {
      if (found()) end(true);
    });
    const timer = setTimeout(() => end(false), input.milliseconds);
    observer.observe(document, { childList: true, subtree: true, attributes: true });
  });
}

/** Waits until a gate is gone, or the page behind it there; false when the time is over. */
export async function waitForOpenGate(input: {
  readonly gate: string;
  readonly marks: readonly string[];
  readonly milliseconds: number;
}): Promise<boolean> {
  const shows = (selector: string) => document.querySelector(selector) !== null;
  const end = performance.now() + input.milliseconds;
  while (shows(input.gate) && !input.marks.some(shows)) {
    if (performance.now() >= end) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return true;
}

/** Resolves after a while of the page's own time: timers that its scripts set for sooner have run by then. */
export function restInPage(quiet: number): Promise<boolean> {
  return new Promise((resolve) => {
    setTimeout(() => setTimeout(() => resolve(true), 0), quiet);
  });
}

export type Snapshot =
  | { readonly kind: "tooLarge" }
  | {
      readonly kind: "page";
      readonly html: string;
      /** What the page is, when the browser only shows it as text (JSON). */
      readonly text: string | null;
      readonly contentType: string;
      readonly charset: string;
      readonly links: { readonly value: string; readonly hidden: boolean }[] | null;
      /** Which document this is: as `documentShown` says. */
      readonly document: number;
    };

/** Tells one document of a tab from the next: when its navigation began, in milliseconds of the epoch. */
export function documentShown(): number {
  return performance.timeOrigin;
}

export interface SnapshotWanted {
  readonly bytes: number;
  readonly elements: number;
  readonly links: { readonly selector: string; readonly attribute: string } | null;
}

/**
 * The document as it stands once it is parsed to its end, or that it is too large to take. A document that took
 * another's place while we looked is waited for anew: half a page must not pass for a whole one.
 */
export async function takeSnapshot(input: SnapshotWanted): Promise<Snapshot> {
  const isWhole = () => {
    if (document.readyState !== "loading") return true;
    // A script that writes the document anew leaves it "loading"; what came over the wire was parsed all the same.
    const [arrival] = performance.getEntriesByType("navigation");
    return arrival instanceof PerformanceNavigationTiming && arrival.domInteractive > 0;
  };
  if (!isWhole()) {
    await new Promise((resolve) => document.addEventListener("readystatechange", resolve, { once: true }));
  }
  if (document.getElementsByTagName("*").length > input.elements) return { kind: "tooLarge" };
  const html = `${document.doctype === null ? "" : "<!doctype html>"}${document.documentElement?.outerHTML ?? ""}`;
  if (html.length > input.bytes) return { kind: "tooLarge" };
  const isText = document.contentType !== "text/html" && document.contentType !== "application/xhtml+xml";
  const rule = input.links;
  const links =
    rule === null
      ? null
      : [...document.querySelectorAll(rule.selector)].map((element) => {
          const box = element.getBoundingClientRect();
          const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
          const away = box.right < -500 || box.bottom + window.scrollY < -500 || box.left > 9_000;
          return { value: element.getAttribute(rule.attribute) ?? "", hidden: !seen || away };
        });
  return {
    kind: "page",
    html,
    text: isText ? (document.body?.textContent ?? "") : null,
    contentType: document.contentType,
    charset: document.characterSet,
    links,
    document: performance.timeOrigin,
  };
}

/** Listing links that the document holds now. */
export function readLinks(rule: { readonly selector: string; readonly attribute: string }): {
  value: string;
  hidden: boolean;
}[] {
  return [...document.querySelectorAll(rule.selector)].map((element) => ({
    value: element.getAttribute(rule.attribute) ?? "",
    hidden: !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
  }));
}

/** Scrolls to the end of the page, and to the end of whatever scrolls inside it. */
export function scrollToEnd(selector: string): void {
  window.scrollTo(0, document.documentElement.scrollHeight);
  const links = document.querySelectorAll(selector);
  const last = links.item(links.length - 1);
  last?.scrollIntoView({ block: "end" });
  for (let element = last?.parentElement ?? null; element !== null; element = element.parentElement) {
    if (element.scrollHeight > element.clientHeight + 4) element.scrollTop = element.scrollHeight;
  }
  window.scrollTo(0, document.documentElement.scrollHeight);
  window.dispatchEvent(new Event("scroll"));
}

/** Waits until the listing links differ from what they were; false when the time is over. */
export function waitForOtherLinks(input: {
  readonly selector: string;
  readonly attribute: string;
  readonly before: string;
  readonly milliseconds: number;
}): Promise<boolean> {
  const now = () => {
    const links = [...document.querySelectorAll(input.selector)];
    return `${links.length} ${links[0]?.getAttribute(input.attribute)} ${links.at(-1)?.getAttribute(input.attribute)}`;
  };
  return new Promise((resolve) => {
    if (now() !== input.before) {
      resolve(true);
      return;
    }
    const end = (value: boolean) => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(value);
    };
    const observer = new MutationObserver(() => {
      if (now() !== input.before) end(true);
    });
    const timer = setTimeout(() => end(false), input.milliseconds);
    observer.observe(document, { childList: true, subtree: true });
  });
}

/** What tells one state of a list from the next. Must give what `waitForOtherLinks` compares with. */
export function linksNow(rule: { readonly selector: string; readonly attribute: string }): string {
  const links = [...document.querySelectorAll(rule.selector)];
  return `${links.length} ${links[0]?.getAttribute(rule.attribute)} ${links.at(-1)?.getAttribute(rule.attribute)}`;
}

/** Whether a button can still be pressed. */
export function canPress(selector: string): boolean {
  const button = document.querySelector(selector);
  if (button === null || !button.checkVisibility({ visibilityProperty: true })) return false;
  return !button.matches(":disabled, [aria-disabled=true], .disabled");
}
