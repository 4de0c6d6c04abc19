import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface SyntheticSite {
  readonly ports: readonly number[];
  close(): void;
}

/** Starts the synthetic site in a process of its own. */
export async function startSyntheticSite(listPages: number, sites = 1, scripted = 0): Promise<SyntheticSite> {
  const program = fileURLToPath(new URL("./serve-synthetic.ts", import.meta.url));
  const child: ChildProcess = spawn(
    process.execPath,
    ["--import", "tsx", program, String(listPages), String(sites), String(scripted)],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  const line = await new Promise<string>((resolve, reject) => {
    child.once("error", reject);
    child.stdout?.once("data", (chunk) => resolve(String(chunk)));
  });
  const ports: unknown = JSON.parse(line);
  if (!Array.isArray(ports)) throw new Error("the synthetic site gave no ports");
  return { ports: ports.map(Number), close: () => child.kill() };
}
