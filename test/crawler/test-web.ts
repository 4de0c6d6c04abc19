import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type SiteDefinition, siteDefinitionSchema } from "../../schema/vocabulary/site-definition.ts";

/** A small site on a free loopback port, with a log of what was asked of it. */
export interface TestWeb {
  readonly origin: string;
  readonly host: string;
  readonly log: readonly LoggedRequest[];
  paths(): string[];
  close(): Promise<void>;
}

export interface LoggedRequest {
  readonly path: string;
  readonly at: number;
  readonly headers: IncomingMessage["headers"];
  readonly method: string;
}

export type Handler = (request: IncomingMessage, response: ServerResponse, path: string) => void;

export async function startTestWeb(handle: Handler): Promise<TestWeb> {
  const log: LoggedRequest[] = [];
  const server: Server = createServer((request, response) => {
    const path = request.url ?? "/";
    log.push({ path, at: performance.now(), headers: request.headers, method: request.method ?? "" });
    response.on("error", () => undefined);
    handle(request, response, path);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    log,
    paths: () => log.map((entry) => entry.path),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

export function sendHtml(
  response: ServerResponse,
  html: string,
  status = 200,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", ...headers });
  response.end(html);
}

/** A listing page as these tests know it. */
export function listingPage(id: number | string): string {
  return `<!doctype html><html lang="sv"><title>Annons ${id}</title><body><h1 class="rubrik">Annons ${id}</h1><dl class="fakta"><dt>Ort</dt><dd>Solna</dd></dl><p class="brod">Hej, jag heter ${id} och finns i Solna. Välkommen att höra av dig när du vill.</p></body></html>`;
}

export function listPage(ids: readonly (number | string)[], next: string | null = null, more = ""): string {
  const links = ids.map((id) => `<li><a class="traff" href="/annons/${id}">Annons ${id}</a></li>`).join("");
  const onward = next === null ? "" : `<a class="nasta" href="${next}">Nästa</a>`;
  return `<!doctype html><html lang="sv"><title>Lista</title><body><ul>${links}</ul>${onward}${more}</body></html>`;
}

/** A definition for a test web; what a test does not say is as plain as can be. */
export function testSite(web: Pick<TestWeb, "origin" | "host">, changes: Record<string, unknown> = {}): SiteDefinition {
  return siteDefinitionSchema.parse({
    id: "prov",
    name: "Prov",
    kind: "ads",
    origin: web.origin,
    allowPrivate: [web.host],
    fetch: "http",
    pace: { perSecond: 1000, concurrency: 8 },
    lists: [{ address: "/lista/solna", place: "Solna" }],
    listing: { link: "a.traff" },
    paging: { kind: "nextLink", selector: "a.nasta" },
    page: { marks: ["h1.rubrik"], title: "h1.rubrik", text: [".brod"] },
    ...changes,
  });
}
