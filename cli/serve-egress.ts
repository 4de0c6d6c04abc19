import { createEgressRule } from "../crawler/egress-rule.ts";
import { type EgressService, openEgressService } from "../crawler/egress-service.ts";
import { egressScope } from "../crawler/scope.ts";
import { loadStudy } from "../schema/study/load-study.ts";
import { UserError } from "../schema/vocabulary/errors.ts";
import type { Config } from "./config.ts";
import { ownServices } from "./look-at-sites.ts";

/** Opens the egress service for the sites of the study. It needs neither database nor keys. */
export async function serveEgress(
  config: Config,
  choice: { readonly host: string; readonly port: number; readonly token: string },
): Promise<EgressService> {
  const { sites } = loadStudy(config.study);
  const own = `127.0.0.1:${choice.port}`;
  try {
    return await openEgressService({
      ...choice,
      rule: createEgressRule([...ownServices(config), own]),
      scopes: sites.map(egressScope),
      // Hosts and ports only: paths name listings.
      refused: (site, target, refusal) => void process.stderr.write(`${site}: ${target} refused (${refusal})\n`),
    });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code !== "EADDRINUSE" && code !== "EACCES" && code !== "EADDRNOTAVAIL") throw error;
    throw new UserError(
      `The egress service cannot listen on ${choice.host}:${choice.port} (${String(code)}). Choose another with --host and --port.`,
      "unavailable",
    );
  }
}
