import { load } from "cheerio";
import { expect, test } from "vitest";
import { fixtureStore } from "./support/fixture-store.ts";
import { openApp, PATHS } from "./support/open-app.ts";

const HOSTILE = [
  "<script>document.title='run'</script>\"><img src=x onerror=alert(1)></text></svg><svg onload=alert(1)>",
  '=HYPERLINK("http://a.example";"x")\'; drop table round; --',
  "javascript:alert(1)\u202e\u0000\r\n@SUM(A1)",
];

test.each(HOSTILE)("%j, written by a study wherever it can, runs on no page and in no file", async (words) => {
  const { get } = await openApp({ readStore: fixtureStore({ words }), siteNaming: "names" });
  for (const path of PATHS) {
    const { status, body } = await get(path);
    expect(status).toBe(200);
    const page = load(body);
    expect(page("script, [onerror], [onload], img:not([src='/icon.svg']), [href^='javascript']")).toHaveLength(0);
    for (const link of page("a.download").toArray()) {
      const file = await get(link.attribs.href ?? "");
      expect(file.status).toBe(200);
      for (const field of file.body.split(/[;\r\n]+/)) expect(field).not.toMatch(/^"?\s*[=@+]/);
    }
  }
});
