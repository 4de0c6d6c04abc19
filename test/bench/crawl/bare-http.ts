import { load } from "cheerio";
import pLimit from "p-limit";
import { Agent, request } from "undici";
import { LINKS_PER_LIST, SYNTHETIC_FIELDS } from "./synthetic-page.ts";

/** The bare loop: undici, cheerio and p-limit, ten fields extracted, nothing stored. Pages a second. */
export async function runBareHttp(port: number, listPages: number, parallel: number): Promise<number> {
  const agent = new Agent({ connections: parallel });
  const limit = pLimit(parallel);
  const started = performance.now();
  let pages = 0;
  const fetchPage = async (path: string) => {
    const answer = await request(`http://127.0.0.1:${port}${path}`, { dispatcher: agent });
    pages += 1;
    return load(await answer.body.text());
  };
  const details: Promise<void>[] = [];
  for (let page = 0; page < listPages; page += 1) {
    const $ = await limit(() => fetchPage(`/lista?sida=${page}`));
    for (const link of $("a.traff").toArray()) {
      const href = $(link).attr("href") ?? "";
      details.push(
        limit(async () => {
          const detail = await fetchPage(href);
          for (const name of SYNTHETIC_FIELDS) if (detail(`.v-${name}`).text() === "") throw new Error(name);
        }),
      );
    }
  }
  await Promise.all(details);
  await agent.close();
  if (pages !== listPages * (LINKS_PER_LIST + 1)) throw new Error(`${pages} pages`);
  return (pages * 1000) / (performance.now() - started);
}
