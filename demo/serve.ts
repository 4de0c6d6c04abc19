import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { parseArgs } from "node:util";
import { createDemo, DEFAULT_SCALE, DEFAULT_SEED } from "./population/population.ts";
import { DEFAULT_BASE_PORT, type ServedDemo, serveDemo } from "./web/serve-demo.ts";

/**
 * The demo web as a process of its own, so that it answers from another core than the one that collects.
 * `node --import tsx demo/serve.ts [--seed S] [--scale N] [--rounds 2025,2026] [--base-port N|ephemeral] [--control N]
 * [--log FILE]`. When it listens it prints one line of JSON: {"ready":true,"control":port,"sites":[{id,origin,port}]}.
 * The control port, on 127.0.0.1 too, takes POST /moment {"round","date"}, GET /log, GET /log/counts, POST /log/clear
 * and POST /close. It also ends when its standard input closes, so that it does not outlive who started it.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: DEFAULT_SEED },
      scale: { type: "string", default: String(DEFAULT_SCALE) },
      rounds: { type: "string", default: "2025,2026" },
      "base-port": { type: "string", default: String(DEFAULT_BASE_PORT) },
      control: { type: "string", default: "0" },
      log: { type: "string" },
      "keep-open": { type: "boolean", default: false },
    },
  });
  const demo = createDemo({ seed: values.seed, scale: Number(values.scale), rounds: values.rounds.split(",") });
  const basePort = values["base-port"] === "ephemeral" ? "ephemeral" : Number(values["base-port"]);
  const served = await serveDemo(demo, values.log === undefined ? { basePort } : { basePort, logFile: values.log });
  const control = createServer((request, response) => {
    answerControl(served, request, response, end).catch((error: unknown) => {
      response.writeHead(400, { "content-type": "application/json" });
      response.end(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
    });
  });
  async function end(): Promise<void> {
    control.close();
    control.closeAllConnections();
    await served.close();
    process.exit(0);
  }
  control.listen(Number(values.control), "127.0.0.1", () => {
    const address = control.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const ready = { ready: true, control: port, sites: served.sites };
    process.stdout.write(`${JSON.stringify(ready)}\n`);
    process.send?.(ready);
  });
  process.on("SIGTERM", () => void end());
  process.on("disconnect", () => void end());
  if (!values["keep-open"]) {
    process.stdin.on("end", () => void end());
    process.stdin.resume();
  }
}

async function answerControl(
  served: ServedDemo,
  request: IncomingMessage,
  response: ServerResponse,
  end: () => Promise<void>,
): Promise<void> {
  const send = (value: unknown) => {
    response.writeHead(200, { "content-type": "application/json; charset=utf-8" });
    response.end(JSON.stringify(value));
  };
  const what = `${request.method ?? "GET"} ${request.url ?? "/"}`;
  if (what === "GET /log") return send(served.accessLog.entries());
  if (what === "GET /log/counts") return send(served.accessLog.counts());
  if (what === "POST /log/clear") {
    served.accessLog.clear();
    return send({ done: true });
  }
  if (what === "POST /moment") {
    const { round, date } = parseMoment(await bodyOf(request));
    served.setMoment(round, date);
    return send({ round, date });
  }
  if (what === "POST /close") {
    send({ done: true });
    return end();
  }
  throw new Error(
    `The control port knows POST /moment, GET /log, GET /log/counts, POST /log/clear and POST /close, not ${what}.`,
  );
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

function parseMoment(body: unknown): { round: string; date: string } {
  if (typeof body === "object" && body !== null && "round" in body && "date" in body) {
    if (typeof body.round === "string" && typeof body.date === "string") return { round: body.round, date: body.date };
  }
  throw new Error('A moment is {"round": "2026", "date": "2026-08-15"}.');
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
