/**
 * Tells pages whose markup is so plain that the quick parser builds the same tree as the standard's: every element
 * closed where it should be, tables whole, nothing that a browser would move or close by itself. Says no when in
 * doubt. One pass, linear.
 */
export function isPlainMarkup(body: string): boolean {
  if (/[\u0000\f]/.test(body)) return false;
  const attributes = new RegExp(ATTRIBUTES, "y");
  const open: string[] = [];
  let at = 0;
  let [heads, bodies] = [0, 0];
  while (at < body.length) {
    const start = body.indexOf("<", at);
    const end = start < 0 ? body.length : start;
    if (!mayHoldText(open.at(-1)) && NOT_BLANK.test(body.slice(at, end))) return false;
    if (start < 0) break;
    const second = body.charCodeAt(start + 1);
    if (second === EXCLAMATION) {
      at = afterDeclaration(body, start, open.length === 0 && bodies === 0);
      if (at < 0) return false;
      continue;
    }
    if (second === SLASH) {
      const name = readName(body, start + 2);
      if (name === "" || open.pop() !== name || body.charAt(start + 2 + name.length) !== ">") return false;
      at = start + 3 + name.length;
      continue;
    }
    const name = readName(body, start + 1);
    if (name === "" || !mayStart(name, open)) return false;
    at = afterAttributes(attributes, body, start + 1 + name.length, VOID.has(name));
    if (at < 0) return false;
    if (name === "head" && heads++ > 0) return false;
    if (name === "body" && bodies++ > 0) return false;
    if (RAW.has(name)) {
      at = afterRawText(body, at, name);
      if (at < 0) return false;
    } else if (!VOID.has(name)) open.push(name);
  }
  return open.length === 0 && heads === 1 && bodies === 1;
}

const EXCLAMATION = 33;
const SLASH = 47;
const NOT_BLANK = /\S/;
const DEEPEST = 400;

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const VOID = words("area base br col embed hr img input link meta source track wbr");
const RAW = words("script style textarea title");
const IN_HEAD = words("meta title link script style base");
const TABLE_PARTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["table", words("caption colgroup thead tbody tfoot")],
  ["colgroup", words("col")],
  ["thead", words("tr")],
  ["tbody", words("tr")],
  ["tfoot", words("tr")],
  ["tr", words("td th")],
  ["select", words("option optgroup")],
  ["optgroup", words("option")],
  ["option", words("")],
  ["html", words("head body")],
  ["head", IN_HEAD],
]);
const ONLY_INSIDE = new Set([...TABLE_PARTS].flatMap(([outer, inner]) => (outer === "head" ? [] : [...inner])));
/** What these do to the tree depends on more than nesting. */
const REFUSED = words(
  "applet basefont command datalist dir frame frameset iframe image isindex keygen listing marquee math menuitem nobr noembed noframes noscript object param plaintext rb rp rt rtc ruby svg template xmp",
);
const ENDS_PARAGRAPH = words(
  "address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul",
);
const FIELDS = words("input select output button textarea");
const HEADINGS = words("h1 h2 h3 h4 h5 h6");

function mayHoldText(parent: string | undefined): boolean {
  return parent !== undefined && (parent === "option" || !TABLE_PARTS.has(parent));
}

/** Whether an element may begin here without a browser closing, moving or adding another. */
function mayStart(name: string, open: readonly string[]): boolean {
  const parent = open.at(-1);
  if (REFUSED.has(name) || open.length > DEEPEST) return false;
  if (name === "html") return parent === undefined;
  if (parent === undefined) return false;
  const allowed = TABLE_PARTS.get(parent);
  if (allowed !== undefined) return allowed.has(name);
  if (ONLY_INSIDE.has(name)) return false;
  // The quick parser closes a button where a field begins; the standard does not.
  if (parent === "button" && FIELDS.has(name)) return false;
  if (HEADINGS.has(name) && HEADINGS.has(parent)) return false;
  if (name === "a" || name === "form" || name === "button") return !open.includes(name);
  if (ENDS_PARAGRAPH.has(name) && standsOpen("p", open, BUTTON_SCOPE)) return false;
  if (name === "li") return !standsOpen("li", open, LIST_SCOPE);
  return name === "dd" || name === "dt"
    ? !standsOpen("dd", open, LIST_SCOPE) && !standsOpen("dt", open, LIST_SCOPE)
    : true;
}

const BUTTON_SCOPE = words("button caption table td th");
/** Past these an open list item is out of sight; past a <div>, as the standard has it, it is not. */
const LIST_SCOPE = words(
  "article aside blockquote button caption center details dl fieldset figcaption figure footer form header main menu nav ol section summary table td th ul",
);

function standsOpen(name: string, open: readonly string[], scope: ReadonlySet<string>): boolean {
  for (let depth = open.length - 1; depth >= 0; depth -= 1) {
    const here = open[depth] ?? "";
    if (here === name) return true;
    if (scope.has(here)) return false;
  }
  return false;
}

/** The name of a tag; "" when none that is plain, lower case, begins here. */
function readName(body: string, at: number): string {
  let end = at;
  while (isNameCode(body.charCodeAt(end), end === at)) end += 1;
  return end - at > 30 ? "" : body.slice(at, end);
}

function isNameCode(code: number, first: boolean): boolean {
  return (code >= 97 && code <= 122) || (!first && ((code >= 48 && code <= 57) || code === 45));
}

/** Where a tag's attributes end, after the ">"; -1 when they are not plainly written. */
function afterAttributes(attributes: RegExp, body: string, from: number, isVoid: boolean): number {
  attributes.lastIndex = from;
  const found = attributes.exec(body);
  return found === null || (found[1] === "/" && !isVoid) ? -1 : attributes.lastIndex;
}

const ATTRIBUTES = /(?:\s+[a-zA-Z_:@][\w:.-]*(?:="[^"<]*"|='[^'<]*'|=[^\s"'=<>`/]+)?)*\s*(\/?)>/;

function afterDeclaration(body: string, start: number, first: boolean): number {
  if (body.startsWith("<!--", start)) {
    const end = body.indexOf("-->", start + 4);
    const plain = end >= 0 && body.charAt(start + 4) !== ">" && !body.startsWith("->", start + 4);
    return plain && !body.slice(start, end).includes("--!>") && !body.slice(start + 4, end).includes("<!--")
      ? end + 3
      : -1;
  }
  const end = body.indexOf(">", start);
  return first && end >= 0 && /^<!doctype html$/i.test(body.slice(start, end)) ? end + 1 : -1;
}

/** Behind the end tag of an element whose text is no markup; -1 when its text has anything odd about it. */
function afterRawText(body: string, from: number, name: string): number {
  const end = body.indexOf(`</${name}>`, from);
  if (end < 0) return -1;
  const text = body.slice(from, end);
  // Of the quick parser's raw texts only the title's has its entities decoded.
  if (name === "textarea" && text.includes("&")) return -1;
  return text.includes("<!--") || text.toLowerCase().includes(`</${name}`) || text.toLowerCase().includes(`<${name}`)
    ? -1
    : end + name.length + 3;
}
