import { createServer } from "node:http";
import { syntheticList, syntheticListing } from "./synthetic-page.ts";

/**
 * The synthetic site as a process of its own. Arguments: list pages, ports to serve, how many of them (the last ones)
 * are written by script. Prints the ports as JSON; ends with its standard input.
 */
const [pages = 30, sites = 1, scripted = 0] = process.argv.slice(2).map(Number);
const ports: number[] = [];
for (let site = 0; site < sites; site += 1) {
  const isScripted = site >= sites - scripted;
  const cache = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const listing = /^\/annons\/(\d+)$/.exec(path)?.[1];
    const send = (type: string, body: Buffer | string, more: Record<string, string> = {}) => {
      response.writeHead(200, { "content-type": type, ...more });
      response.end(body);
    };
    if (path === "/robots.txt") return send("text/plain", "User-agent: *\nDisallow: /privat/\n");
    if (path === "/stil.css")
      return send("text/css", "body{font-family:sans-serif}", { "cache-control": "max-age=3600" });
    if (path === "/skript.js") return send("text/javascript", "window.x=1;", { "cache-control": "max-age=3600" });
    if (path.startsWith("/bild/")) return send("image/jpeg", Buffer.alloc(20_000));
    let body = cache.get(path);
    if (body === undefined) {
      const page = Number(/sida=(\d+)/.exec(path)?.[1] ?? 0);
      body = Buffer.from(
        listing === undefined ? syntheticList(page, pages) : syntheticListing(Number(listing), isScripted),
      );
      cache.set(path, body);
    }
    send("text/html; charset=utf-8", body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  ports.push(typeof address === "object" && address !== null ? address.port : 0);
}
console.log(JSON.stringify(ports));
process.stdin.on("end", () => process.exit(0)).resume();
