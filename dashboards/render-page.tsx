import { renderToString } from "preact-render-to-string";
import { buildChoices } from "./build-choices.ts";
import type { ChartPainter } from "./charts/chart-painter.ts";
import { type Language, otherLanguage, writeInstant } from "./language.ts";
import { Layout, type MenuItem } from "./layout.tsx";
import { type DashboardPage, fileAddress, type PageInput, pageAddress, type Selection } from "./page.ts";
import { MENU } from "./page-registry.ts";
import { PageFrameContext } from "./parts/page-frame.ts";
import { COMMON } from "./texts/every-page.ts";

const DOCTYPE = "<!doctype html>";

/** A page of figures as HTML. */
export function renderPage(page: DashboardPage, input: PageInput, painter: ChartPainter): string {
  const { language, selection, round } = input;
  const built = page.build(input);
  const frame = {
    language,
    painter,
    releaseHash: round.record.release?.releaseHash ?? "",
    fileAddress: (tableId: string) => fileAddress(page, language, selection, tableId),
  };
  return (
    DOCTYPE +
    renderToString(
      <PageFrameContext.Provider value={frame}>
        <Layout
          language={language}
          title={page.name[language]}
          lead={built.lead}
          menu={menuFor(language, page.id, selection)}
          otherLanguageHref={pageAddress(page, otherLanguage(language), selection)}
          choices={buildChoices(page, input)}
          invented={round.record.invented}
          purged={round.record.purgedAt !== null}
          showsVolume={page.showsVolume}
          provenance={provenanceOf(input)}
        >
          {built.body}
        </Layout>
      </PageFrameContext.Provider>,
    )
  );
}

/** A page that only says something: not found, no round yet, an error. */
export function renderMessage(language: Language, title: string, message: string): string {
  return (
    DOCTYPE +
    renderToString(
      <Layout
        language={language}
        title={title}
        menu={menuFor(language, null, {})}
        otherLanguageHref={language === "sv" ? "/en" : "/"}
      >
        <p class="message">{message}</p>
      </Layout>,
    )
  );
}

/** What the figures of a page or file come from. */
export function provenanceOf({ language, round, selection }: PageInput): string[] {
  const texts = COMMON[language];
  const { record } = round;
  const invented = record.invented ? ` (${texts.inventedShort.toLowerCase()})` : "";
  const lines = [
    `${texts.source}: ${record.studyName}, ${record.title}${invented}. ${texts.seriesNames[selection.series]}.`,
  ];
  if (record.release !== null) {
    lines.push(
      `${texts.computed} ${writeInstant(record.release.computedAt)}. ${texts.release} ${record.release.releaseHash.slice(0, 12)}.`,
    );
  }
  return lines;
}

/** The menu, with the selection carried along to the pages that heed it. */
export function menuFor(language: Language, current: string | null, selection: Partial<Selection>): MenuItem[] {
  return MENU.map((page) => ({
    label: page.name[language],
    href: pageAddress(page, language, selection),
    current: page.id === current,
  }));
}
