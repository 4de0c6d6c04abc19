import type { FastifyInstance } from "fastify";
import { createChartPainter } from "./charts/chart-painter.ts";
import { writeCsv } from "./exports/csv.ts";
import { describeFile } from "./exports/describe-file.ts";
import type { Language } from "./language.ts";
import { fileAddress, type PageInput } from "./page.ts";
import { PAGES } from "./page-registry.ts";
import { parseSelection, selectableAreas } from "./parse-selection.ts";
import type { ReadStore } from "./read-store.ts";
import { renderMessage, renderPage } from "./render-page.tsx";
import { createRoundLoader, type SiteNaming } from "./round-data.ts";
import { COMMON } from "./texts/every-page.ts";

/** Every registered page in both languages, and every table of it as a file. */
export function servePages(app: FastifyInstance, store: ReadStore, siteNaming: SiteNaming): void {
  const readInput = createInputReader(store, siteNaming);
  const painter = createChartPainter();

  for (const page of PAGES) {
    for (const language of ["sv", "en"] as const) {
      app.get(page.path[language], async (request, reply) => {
        const input = await readInput(language, request.query);
        if (input === "unknownSelection") return reply.callNotFound();
        reply.type("text/html; charset=utf-8");
        const texts = COMMON[language];
        if (input === "noRounds") return renderMessage(language, texts.nothingYet, texts.nothingYetHow);
        return renderPage(page, input, painter);
      });

      const folder = language === "sv" ? "/fil" : "/en/file";
      app.get<{ Params: { file: string } }>(`${folder}/${page.id}/:file`, async (request, reply) => {
        const input = await readInput(language, request.query);
        if (typeof input === "string") return reply.callNotFound();
        const { file } = request.params;
        const table = page.build(input).tables.find(({ id }) => `${id}.csv` === file);
        if (table === undefined) return reply.callNotFound();
        const address = `${request.protocol}://${request.host}${fileAddress(page, language, input.selection, table.id)}`;
        return reply
          .type("text/csv; charset=utf-8")
          .header("content-disposition", `attachment; filename="ogonblick-${input.selection.round}-${table.id}.csv"`)
          .send(writeCsv(table, describeFile(page, input, address), language));
      });
    }
  }
}

type InputReader = (language: Language, query: unknown) => Promise<PageInput | "noRounds" | "unknownSelection">;

/** What a page needs, for the selection that an address carries. */
function createInputReader(store: ReadStore, siteNaming: SiteNaming): InputReader {
  const loader = createRoundLoader(store, siteNaming);
  const areas = selectableAreas();
  return async (language, query) => {
    const rounds = await store.readRounds();
    if (rounds.length === 0) return "noRounds";
    const selection = parseSelection({ ...(query as object) }, rounds, areas);
    const record = rounds.find((round) => round.roundId === selection?.round);
    if (selection === null || record === undefined) return "unknownSelection";
    const earlier = rounds.find((round) => round.roundId === selection.compare);
    const [round, compared, published] = await Promise.all([
      loader.load(record, rounds),
      earlier === undefined ? null : loader.load(earlier, rounds),
      store.readPublishedRounds(),
    ]);
    const isKnown = selection.variable === null || round.names.variables.includes(selection.variable);
    return isKnown ? { language, selection, rounds, round, compared, published } : "unknownSelection";
  };
}
