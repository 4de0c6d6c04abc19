import type { Nodes, Page } from "./parse-body.ts";

/**
 * Finds links that no visitor sees: bait for machines. What hides them may stand on the link or on anything around
 * it, as an attribute, a style, or a rule of a stylesheet.
 */
export function createHiddenTest($: Page, stylesheets: readonly string[] = []): (link: Nodes) => boolean {
  const inPage = $("style")
    .toArray()
    .map((element) => $(element).text());
  const selectors = [...inPage, ...stylesheets].flatMap(hidingSelectors);
  const byRule = new Set<unknown>();
  for (const selector of selectors) {
    try {
      for (const element of $(selector).toArray()) byRule.add(element);
    } catch {
      // A selector of tomorrow's CSS that the selector engine does not know hides nothing here.
      byRule.delete(selector);
    }
  }
  return (link) => {
    for (const element of [
      link,
      ...link
        .parents()
        .toArray()
        .map((parent) => $(parent)),
    ]) {
      if (byRule.has(element.get(0)) || hidesByAttribute(element)) return true;
    }
    return false;
  };
}

function hidesByAttribute(element: Nodes): boolean {
  if (element.attr("hidden") !== undefined) return true;
  // Alone, aria-hidden also marks pictures that double a real link.
  if (element.attr("aria-hidden") === "true" && element.attr("tabindex") === "-1") return true;
  const style = element.attr("style");
  return style !== undefined && hides(style);
}

/** Whether declarations make an element invisible. Out of sight counts: no visitor clicks at 9 000 pixels left. */
export function hides(declarations: string): boolean {
  const style = declarations.toLowerCase().replace(/\s+/g, "").replaceAll("!important", "");
  const has = (pattern: RegExp) => pattern.test(`;${style};`);
  if (has(/;display:none;/) || has(/;visibility:(hidden|collapse);/) || has(/;opacity:0?(\.0+)?;/)) return true;
  if (has(/;(left|right|top|bottom|text-indent|margin-left|margin-top):-\d{4,}(px)?;/)) return true;
  if (has(/;font-size:0(px|em|rem)?;/)) return true;
  if (has(/;transform:scale\(0\);/) || has(/;clip:rect\((0(px)?,?){4}\);/) || has(/;clip-path:inset\((50|100)%\);/)) {
    return true;
  }
  const flat = (name: string) => has(new RegExp(`;(max-)?${name}:[01](px)?;`));
  return flat("width") && flat("height") && has(/;overflow:hidden;/);
}

/** The selectors whose rules hide, outside any at-rule: what only hides in print or on a small screen is real. */
export function hidingSelectors(css: string): string[] {
  const plain = withoutAtRules(css.replace(/\/\*[\s\S]*?\*\//g, ""));
  const found: string[] = [];
  for (const [, selectors, declarations] of plain.matchAll(/([^{}]{1,2000})\{([^{}]{0,4000})\}/g)) {
    if (selectors === undefined || declarations === undefined || !hides(declarations)) continue;
    for (const selector of selectors.split(",")) {
      const trimmed = selector.trim();
      // States (:hover) and inserted content (::before) say nothing of the element at rest.
      if (trimmed !== "" && !trimmed.includes(":")) found.push(trimmed);
    }
  }
  return found;
}

function withoutAtRules(css: string): string {
  let plain = "";
  let at = 0;
  while (at < css.length) {
    const rule = css.indexOf("@", at);
    if (rule < 0) return plain + css.slice(at);
    plain += css.slice(at, rule);
    at = endOfAtRule(css, rule);
  }
  return plain;
}

function endOfAtRule(css: string, start: number): number {
  let depth = 0;
  for (let at = start; at < css.length; at += 1) {
    const sign = css[at];
    if (sign === ";" && depth === 0) return at + 1;
    if (sign === "{") depth += 1;
    if (sign === "}") {
      depth -= 1;
      if (depth <= 0) return at + 1;
    }
  }
  return css.length;
}
