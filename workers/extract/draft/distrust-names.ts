import { type ParsedPage, selectAll } from "../parse-page.ts";
import { judgeName } from "./judge-name.ts";

/** Class names of a page that mean nothing although each alone might. */
export type DistrustedNames = ReadonlySet<string>;

/**
 * Where a build has named a page's classes, some hashes happen to look like words: what has the length and the first
 * letter of the plainly generated names is generated too.
 */
export function distrustNames($: ParsedPage): DistrustedNames {
  const names = new Set(selectAll($, "[class]").flatMap((element) => (element.attribs.class ?? "").split(/\s+/)));
  const single = [...names].filter((name) => /^[a-z][a-z0-9]*$/i.test(name));
  const generated = single.filter((name) => judgeName(name) === "generated");
  if (generated.length < 3 || generated.length < 0.2 * names.size) return new Set();
  const lengths = generated.map((name) => name.length);
  const [shortest, longest] = [Math.min(...lengths) - 1, Math.max(...lengths) + 1];
  const firsts = new Set(generated.map((name) => name.charAt(0)));
  const alike = (name: string) => name.length >= shortest && name.length <= longest && firsts.has(name.charAt(0));
  return new Set(single.filter((name) => alike(name) && name.length >= 5));
}
