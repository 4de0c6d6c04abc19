/**
 * Writes out the forms of a wording: "svensk{,a,t}" is "svensk", "svenska", "svenskt". Several braces multiply; they do
 * not nest. Returns null when a brace is not closed or is nested.
 */
export function expandWording(pattern: string): string[] | null {
  let forms = [""];
  let at = 0;
  while (at < pattern.length) {
    const open = pattern.indexOf("{", at);
    const plain = pattern.slice(at, open === -1 ? pattern.length : open);
    if (plain.includes("}")) return null;
    forms = forms.map((form) => form + plain);
    if (open === -1) break;
    const close = pattern.indexOf("}", open);
    const inside = pattern.slice(open + 1, close);
    if (close === -1 || inside.includes("{")) return null;
    const endings = inside.split(",").map((ending) => ending.trim());
    forms = forms.flatMap((form) => endings.map((ending) => form + ending));
    at = close + 1;
  }
  return forms.map((form) => form.trim().toLowerCase().normalize("NFC"));
}
