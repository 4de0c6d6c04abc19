import { load } from "cheerio";
import { load as loadQuickly } from "cheerio/slim";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isElement, type PageNode } from "../../../workers/extract/parse-page.ts";
import { isPlainMarkup } from "../../../workers/extract/plain-markup.ts";

/** A tree as text: tags, attributes and texts, with white space folded and blank text left out. */
function outline(node: PageNode): string {
  if (node.type === "text") return node.data.replace(/\s+/g, " ").trim();
  if (!isElement(node) && node.type !== "root") return "";
  const inner = node.children
    .map(outline)
    .filter((text) => text !== "")
    .join("|");
  return isElement(node) ? `${node.name}${JSON.stringify(node.attribs)}(${inner})` : inner;
}

function sameTree(html: string): boolean {
  const [standard, quick] = [load(html), loadQuickly(html)].map(($) => $.root().toArray().map(outline).join(""));
  return standard === quick;
}

const page = (body: string, head = "<title>x</title>") =>
  `<!DOCTYPE html>\n<html lang="sv"><head><meta charset="utf-8">${head}</head>\n<body class="a">${body}</body></html>`;

test.each([
  "<main><h1>A &amp; B</h1><p>ett <b>två</b><br>tre</p><ul><li>a</li><li>b <ul><li>c</li></ul></li></ul></main>",
  '<table class="t"><tbody><tr><th>a</th><td>b<table><tbody><tr><td>c</td></tr></tbody></table></td></tr></tbody></table>',
  "<dl><dt>a</dt><dd>b</dd></dl><form action='/x'><input type=\"text\" disabled><select><option>a</option></select></form>",
  '<!-- hej --><script>if (a < b) { "<div>" }</script><style>a > b {}</style><textarea>x y</textarea>',
  '<a href="/x?a=1&amp;b=2&copy=3"><div>block</div></a><img alt="" src="a.png"/>',
])("plain markup is told as such, and both parsers agree on it: %s", (body) => {
  expect(isPlainMarkup(page(body))).toBe(true);
  expect(sameTree(page(body))).toBe(true);
});

test.each([
  "<p>a<p>b",
  "<p><div>a</div></p>",
  "<ul><li>a<li>b</ul>",
  "<table><tr><td>a</td></tr></table>",
  "<table><tbody><tr>text<td>a</td></tr></tbody></table>",
  "<b><i>a</b></i>",
  '<a href="/1">a<a href="/2">b</a></a>',
  "<h1>a<h2>b</h2></h1>",
  "<li><div><li>a</li></div></li>",
  "<form><div><form>a</form></div></form>",
  "<svg><path/></svg>",
  "<noscript><p>a</p></noscript>",
  "<DIV>a</DIV>",
  "<div/>a",
  "a < b",
  "<div class=a/b>x</div>",
  "<!-- a --!> b -->",
  "<script><!-- </script> --></script>",
  "<select><div>a</div></select>",
  "</div>",
  "<div>",
  "<textarea>a &lt; b</textarea>",
  "<button><input></button>",
])("markup that a browser mends is not plain: %s", (body) => {
  expect(isPlainMarkup(page(body))).toBe(false);
});

test("pages without a head and a body of their own are not plain", () => {
  for (const html of [
    "",
    "<p>a</p>",
    "text",
    "<html><body><p>a</p></body></html>",
    `${page("a")}<p>b</p>`,
    page("a").replace("<!DOCTYPE html>", "<!DOCTYPE html PUBLIC 'x'>"),
  ]) {
    expect(isPlainMarkup(html)).toBe(false);
  }
});

test("whenever markup is called plain, both parsers build the same tree", () => {
  const names =
    "div p ul li dl dt dd table tbody tr td th a b i form h1 h2 button select option span section pre label center caption colgroup custom-el".split(
      " ",
    );
  const tree = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: "medium", withCrossShrink: true },
      fc.constantFrom(
        "text",
        " ",
        "a &lt; b &amp;copy; &aring;",
        "<br>",
        "<img alt=x>",
        "<hr>",
        '<input value="a&quot;b">',
        "<!-- c -->",
        "<script>a</script>",
      ),
      fc
        .tuple(
          fc.constantFrom(...names),
          fc.array(tie("node"), { maxLength: 4 }),
          fc.constantFrom("", ' class="a b"', " hidden", " data-x='1'"),
        )
        .map(([name, inner, attribute]) => `<${name}${attribute}>${inner.join("")}</${name}>`),
    ),
  })).node;
  const mutation = fc.tuple(fc.nat(400), fc.constantFrom("", "<", ">", "</p>", "<p>", '"', "<td>", "&", "</", "<li>"));
  let plain = 0;
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 6 }), fc.option(mutation), (parts, change) => {
      const whole = page(parts.join(""));
      const html = change === null ? whole : `${whole.slice(0, change[0])}${change[1]}${whole.slice(change[0] + 1)}`;
      if (!isPlainMarkup(html)) return true;
      plain += 1;
      return sameTree(html);
    }),
    { numRuns: 4_000, seed: 7 },
  );
  expect(plain).toBeGreaterThan(200);
});
