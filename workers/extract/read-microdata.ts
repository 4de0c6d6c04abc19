import { cleanText } from "./clean-text.ts";
import type { PageElement, ParsedPage } from "./parse-page.ts";
import { valueText } from "./visible-text.ts";

/** The values of an itemprop on a page, by the HTML standard's rule of where each element keeps its value. */
export function readMicrodata($: ParsedPage, itemprop: string): string[] {
  return $("[itemprop]")
    .toArray()
    .filter((element) => (element.attribs.itemprop ?? "").split(/\s+/).includes(itemprop))
    .map((element) => propertyValue(element))
    .filter((value) => value !== "");
}

function propertyValue(element: PageElement): string {
  const { content, datetime } = element.attribs;
  if (content !== undefined) return cleanText(content).trim();
  const shown = valueText(element);
  if (element.name === "time" && shown === "" && datetime !== undefined) return cleanText(datetime).trim();
  return shown;
}
