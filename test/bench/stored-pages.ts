import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { UserError } from "../../schema/vocabulary/errors.ts";

/** One stored page, as the folder's `index.jsonl` describes it. */
export interface StoredPage {
  readonly site: string;
  readonly file: string;
  readonly kind: "list" | "detail";
  readonly pageUrl: string | null;
  readonly linksTo: readonly string[];
  readonly expected: Readonly<Record<string, unknown>>;
}

export type ServedPage = StoredPage & { readonly address: string };

export interface ServedPages {
  readonly pages: readonly ServedPage[];
  close(): Promise<void>;
}

const NEEDS =
  "real-pages needs --folder DIR: a folder outside the project with an index.jsonl and the stored pages it names.";

/** Reads what a folder says of its pages. Throws a UserError that says in one sentence what is needed. */
export function readStoredPages(folder: string | undefined): StoredPage[] {
  if (folder === undefined) throw new UserError(NEEDS, "usage");
  let lines: string[];
  try {
    lines = readFileSync(join(folder, "index.jsonl"), "utf8").trim().split("\n");
  } catch (error) {
    throw new UserError(`${NEEDS} (${error instanceof Error ? error.message : String(error)})`, "usage");
  }
  return lines.map((line) => parsePage(JSON.parse(line)));
}

/** Each site on a free port of 127.0.0.1, its pages at their own paths, its own host's name replaced by that port. */
export async function serveStoredPages(folder: string, pages: readonly StoredPage[]): Promise<ServedPages> {
  const servers: Server[] = [];
  const served: (StoredPage & { address: string })[] = [];
  for (const site of new Set(pages.map((page) => page.site))) {
    const own = pages.filter((page) => page.site === site);
    const hosts = new Set(own.flatMap((page) => (page.pageUrl === null ? [] : [new URL(page.pageUrl).host])));
    const byPath = new Map<string, StoredPage>();
    // Of one address stored at two dates, the second has another path here.
    for (const page of own) byPath.set(byPath.has(pathOf(page)) ? `/${page.file}` : pathOf(page), page);
    let origin = "";
    const server = createServer((request, response) => {
      const page = byPath.get(request.url ?? "/");
      if (page === undefined) {
        response.writeHead(404, { "content-type": "text/html" });
        response.end("<!doctype html><title>404</title>");
        return;
      }
      // Bytes as they are, but for the host: ASCII in every charset that a page may have.
      let text = bytesOf(folder, page).toString("latin1");
      for (const host of hosts)
        text = text.replaceAll(new RegExp(`https?://${host.replaceAll(".", "\\.")}`, "g"), origin);
      response.writeHead(200, { "content-type": "text/html" });
      response.end(Buffer.from(text, "latin1"));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
    servers.push(server);
    served.push(...[...byPath].map(([path, page]) => ({ ...page, address: new URL(path, origin).href })));
  }
  return {
    pages: served,
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

function pathOf(page: StoredPage): string {
  if (page.pageUrl === null) return `/${page.file}`;
  const url = new URL(page.pageUrl);
  return `${url.pathname}${url.search}`;
}

function bytesOf(folder: string, page: StoredPage): Buffer {
  const bytes = readFileSync(join(folder, page.file));
  return page.file.endsWith(".gz") ? gunzipSync(bytes) : bytes;
}

function parsePage(told: unknown): StoredPage {
  const page = told as {
    file: string;
    page_type: string;
    page_url?: string | null;
    links_to?: string[];
    expected?: Record<string, unknown>;
  };
  return {
    site: page.file.split("/")[0] ?? "",
    file: page.file,
    kind: page.page_type === "list" ? "list" : "detail",
    pageUrl: page.page_url ?? null,
    linksTo: page.links_to ?? [],
    expected: page.expected ?? {},
  };
}
