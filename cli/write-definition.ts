import { Document, isMap, isScalar } from "yaml";
import { canonicalHash } from "../schema/study/canonical-hash.ts";
import { type SiteDefinition, siteDefinitionSchema } from "../schema/vocabulary/site-definition.ts";
import type { SiteDraft } from "../workers/extract/draft/draft-site.ts";
import type { DraftPart } from "../workers/extract/draft/draft-words.ts";

type Plain = Readonly<Record<string, unknown>>;

/** The key of the file that a part of a draft stands under. */
const KEY_OF_PART: { readonly [Part in DraftPart]: keyof SiteDefinition } = {
  links: "listing",
  paging: "paging",
  lists: "lists",
  title: "page",
  text: "page",
  pairs: "page",
  marks: "page",
  fetch: "fetch",
  gate: "gate",
};

/** A drafted definition as the YAML file of a site: what defaults say is left out, questions stand as comments. */
export function writeDefinition(draft: SiteDraft, head: string): string {
  const least = withoutDefaults(draft.definition);
  const document = new Document(least);
  // What is asked about a part that stands at its default has no key to stand at.
  const elsewhere = [...new Set(Object.values(KEY_OF_PART))].filter((key) => !(key in least));
  const above = elsewhere.map((key) => commentFor(key, draft)).filter((comment) => comment !== "");
  const say = " Low confidence and every question below want a look; then run site check.";
  document.commentBefore = [` ${head}`, say, ...above].join("\n");
  if (isMap(document.contents)) {
    for (const pair of document.contents.items) {
      if (!isScalar(pair.key)) continue;
      const comment = commentFor(String(pair.key.value), draft);
      if (comment !== "") pair.key.commentBefore = comment;
    }
  }
  return document.toString({ lineWidth: 120 });
}

function commentFor(key: string, { definition, confidence, questions }: SiteDraft): string {
  const stands = (part: DraftPart) => {
    const own = KEY_OF_PART[part];
    return (own === "lists" && definition.lists.length === 0 ? "listIndex" : own) === key;
  };
  const sure = Object.entries(confidence).flatMap(([part, value]) =>
    isPart(part) && stands(part) ? [`${part} ${value.toFixed(2)}`] : [],
  );
  const asked = questions
    .filter(({ part }) => stands(part))
    .map(({ question }) => ` ? ${question.replace(/\s+/g, " ")}`);
  return [...(sure.length > 0 ? [` confidence: ${sure.join(", ")}`] : []), ...asked].join("\n");
}

function isPart(name: string): name is DraftPart {
  return name in KEY_OF_PART;
}

/** The least that still reads as the same definition. */
function withoutDefaults(definition: SiteDefinition): Plain {
  let least: Plain = definition;
  for (const key of Object.keys(definition)) {
    least = tryWithout(least, definition, [key]);
    const inner = least[key];
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) continue;
    for (const name of Object.keys(inner)) least = tryWithout(least, definition, [key, name]);
  }
  return least;
}

function tryWithout(least: Plain, whole: SiteDefinition, path: readonly [string, string?]): Plain {
  const [key, name] = path;
  const inner = least[key];
  const omit = (from: Plain, what: string) => Object.fromEntries(Object.entries(from).filter(([one]) => one !== what));
  const shorter =
    name === undefined
      ? omit(least, key)
      : typeof inner === "object" && inner !== null
        ? { ...least, [key]: omit(Object.fromEntries(Object.entries(inner)), name) }
        : least;
  const read = siteDefinitionSchema.safeParse(shorter);
  return read.success && canonicalHash(read.data) === canonicalHash(whole) ? shorter : least;
}
