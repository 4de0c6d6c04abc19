import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import type { BilingualName } from "../schema/vocabulary/codebook.ts";
import { type Language, otherLanguage } from "./language.ts";
import { Layout, type MenuItem } from "./layout.tsx";
import { menuFor } from "./render-page.tsx";

interface PlainPage {
  readonly page: {
    readonly id: string;
    readonly name: BilingualName;
    readonly path: Readonly<Record<Language, string>>;
  };
  readonly language: Language;
  readonly lead: string;
  readonly body: ComponentChildren;
  /** Another menu than that of the pages of figures. */
  readonly menu?: readonly MenuItem[];
}

/** A page without figures and so without a round: a form, a desk. */
export function renderPlainPage({ page, language, lead, body, menu }: PlainPage): string {
  return `<!doctype html>${renderToString(
    <Layout
      language={language}
      title={page.name[language]}
      lead={lead}
      menu={menu ?? menuFor(language, page.id, {})}
      otherLanguageHref={page.path[otherLanguage(language)]}
    >
      {body}
    </Layout>,
  )}`;
}
