import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { inject } from "vitest";

export interface TemporaryRedis {
  readonly address: string;
  /** Ends it at once, as a power cut would; `restart` brings an empty one back on the same port. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** A real Redis of one's own on loopback, in memory only. */
export async function temporaryRedis(): Promise<TemporaryRedis> {
  const program = inject("redisServerPath") || "redis-server";
  const port = await freePort();
  let server = await start(program, port);
  const kill = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, "exit");
    server.kill("SIGKILL");
    await gone;
  };
  return {
    address: `redis://127.0.0.1:${port}`,
    kill,
    async restart() {
      await kill();
      server = await start(program, port);
    },
    close: kill,
  };
}

async function start(program: string, port: number): Promise<ChildProcess> {
  const server = spawn(program, ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  server.once("error", (error) => {
    throw error;
  });
  for await (const chunk of server.stdout) if (String(chunk).includes("Ready to accept connections")) break;
  return server;
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  probe.close();
  await once(probe, "close");
  return port;
}
