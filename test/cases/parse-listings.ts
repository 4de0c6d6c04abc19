/** A listing as its author wrote it, annotations and slots still inside. */
export interface SourceListing {
  readonly kind: "ads" | "profiles";
  readonly date: string;
  readonly siteCounty: string | null;
  readonly siteLanguages: readonly string[];
  readonly title: string;
  readonly fields: readonly SourceField[];
  readonly text: string;
}

export interface SourceField {
  readonly label: string;
  readonly value: string;
  readonly variable: string | null;
}

/** Reads a `listings-*.txt` or `layouts-*.txt` file (format: README). Throws with the block's first line. */
export function parseListings(source: string): SourceListing[] {
  return source
    .split(/\n\s*\n/)
    .map((block) => block.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("//")))
    .filter((lines) => lines.length > 0)
    .map(parseBlock);
}

function parseBlock(lines: readonly string[]): SourceListing {
  const head = /^@(a|p)((?: \w+=\S+)*)$/.exec(lines[0] ?? "");
  if (head === null) throw new Error(`Block starts with "${lines[0]}". Write "@a" or "@p" and options first.`);
  const options = new Map(
    (head[2] ?? "")
      .trim()
      .split(" ")
      .map((pair) => [pair.split("=")[0], pair.split("=")[1]]),
  );
  const body = lines.slice(1);
  const fields = body.filter((line) => /^-\w* /.test(line)).map(parseField);
  return {
    kind: head[1] === "a" ? "ads" : "profiles",
    date: `2026-${options.get("d") ?? "08"}-15`,
    siteCounty: options.get("c") ?? null,
    siteLanguages: (options.get("l") ?? "sv").split(","),
    title: body.find((line) => line.startsWith("# "))?.slice(2) ?? "",
    fields,
    text: body.filter((line) => !/^(# |-\w* )/.test(line)).join("\n"),
  };
}

function parseField(line: string): SourceField {
  const match = /^-(\w*) ([^:]*):\s?(.*)$/.exec(line);
  if (match === null || /[{}]/.test(match[1] + (match[2] ?? ""))) {
    throw new Error(`Field "${line}" has no plain label. Write "- Label: value", annotations in the value only.`);
  }
  return { label: match[2] ?? "", value: match[3] ?? "", variable: match[1] === "" ? null : (match[1] ?? null) };
}
