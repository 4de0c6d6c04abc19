/**
 * What a class or id is worth in a selector. `meaningful` names what the element is; `layout` how it looks or what
 * state it is in; `generated` comes out of a build and is another one tomorrow.
 */
export type NameQuality = "meaningful" | "layout" | "generated";

export function judgeName(name: string): NameQuality {
  if (!/^[a-z_][\w-]*$/i.test(name) || name.length > 48) return "generated";
  if (GENERATED_PREFIX.test(name)) return "generated";
  const tokens = name.split(/[-_]+/).filter((token) => token !== "");
  if (tokens.length === 0 || tokens.some((token) => isHash(token))) return "generated";
  return LAYOUT.test(name) || STATES.has(name.toLowerCase()) ? "layout" : "meaningful";
}

const GENERATED_PREFIX =
  /^(?:sc|css|jss|jsx|svelte|emotion|ng|ember|yui|ext|radix|headlessui|styled?)[-_][\w-]*\d|^(?:sc|css|jss)-|^(?:jss|css)\d/i;

/** Letters and digits in turns, or capitals strewn about: "x7f3a", "1tQp", "bdVaJa", "q81". "h1", "col2" are not. */
function isHash(token: string): boolean {
  if (/^\d+$/.test(token)) return token.length > 2;
  const turns = token.replace(/[a-z]+/gi, "a").replace(/\d+/g, "0").length;
  if (turns >= 3) return true;
  if (/\d/.test(token) && !/^(?:[a-z]{2,}\d{1,2}|h[1-6])$/i.test(token)) return true;
  return /[a-z][A-Z][a-z]?[A-Z]/.test(token) || /^[bcdfghjklmnpqrstvwxz]{5,}$/i.test(token);
}

const LAYOUT =
  /^(?:-?[mp][trblxye]?-?\d+|w-|h-|max-|min-|text-(?:xs|sm|base|lg|xl|\d|left|right|center|muted|bold|white|gray)|bg-|border|rounded|shadow|items-|justify-|gap-|font-|leading-|tracking-|col-|col$|cols?\d|row$|d-|float|pull-|align|overflow|position|relative|absolute|fixed|sticky|flex|grid|block|inline|hidden|visible|clear|container|wrapper|wrap$|inner|outer|left|right|center|top|bottom|space-|z-|opacity|transition|hover|focus|sm-|md-|lg-|xs-|u-|small-\d|medium-\d|large-\d|span\d|columns?$|box$|js-|no-|is-|has-)/i;

const STATES = new Set(
  "active selected current odd even first last new open closed promoted premium highlight highlighted featured sponsored top vip visited disabled enabled loading loaded lazy collapsed expanded show".split(
    " ",
  ),
);
