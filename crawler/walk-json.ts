/**
 * What stands at a path in JSON: keys parted by dots, `[2]` one element, `[]` every element. A key met on a list is
 * looked up in each of its elements.
 */
export function walkJson(value: unknown, path: string): unknown[] {
  let found: unknown[] = [value];
  for (const [whole, position] of path.matchAll(/\[(\d*)\]|[^.[\]]+/g)) {
    found = found.flatMap((here) => step(here, whole, position));
  }
  return found.filter((here) => here !== undefined && here !== null);
}

/** JSON as `unknown`; undefined when the text is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function step(value: unknown, key: string, position: string | undefined): unknown[] {
  if (position === "") return Array.isArray(value) ? value : [value];
  if (position !== undefined) return Array.isArray(value) ? [value[Number(position)]] : [];
  if (Array.isArray(value)) return value.flatMap((element) => step(element, key, undefined));
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return [];
  return [Object.entries(value).find(([name]) => name === key)?.[1]];
}
