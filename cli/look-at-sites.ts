import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLookEffects } from "../crawler/create-look-effects.ts";
import { loadCodebook } from "../schema/codebook/load-codebook.ts";
import { readYaml } from "../schema/study/read-yaml.ts";
import type { Codebook } from "../schema/vocabulary/codebook.ts";
import { UserError } from "../schema/vocabulary/errors.ts";
import type { SiteDefinition } from "../schema/vocabulary/site-definition.ts";
import { studySchema } from "../schema/vocabulary/study.ts";
import { createExtractor, type ListingExtractor } from "../workers/extract/extract-listing.ts";
import { type LabelIndex, labelsOfCodebook } from "../workers/extract/match-label.ts";
import type { Config } from "./config.ts";
import { userAgentOf } from "./user-agent.ts";

/** What looking at a site beside a round takes from the study: whom to name, and the codebook's labels. */
export interface LookStudy {
  readonly userAgent: string;
  readonly codebook: Codebook;
  readonly labels: LabelIndex;
}

/**
 * Reads only what a look needs, so that a site can be tried before the study is whole. A study on a simulated clock
 * has no address at which an owner reaches anyone: with it only loopback may be looked at.
 */
export function readLookStudy(config: Config, origin: string): LookStudy {
  const file = join(config.study, "ogonblick.yaml");
  const definition = readYaml(file, studySchema);
  const { hostname } = new URL(origin);
  if (definition.clock === "simulated" && !["127.0.0.1", "localhost", "[::1]"].includes(hostname)) {
    throw new UserError(
      `${origin} is not on loopback, and ${file} runs on a simulated clock. Name your own study with --study: its contact address goes to the site's owner.`,
      "refused",
    );
  }
  const overlay = join(config.study, "codebook");
  const codebook = existsSync(overlay) ? loadCodebook(overlay) : loadCodebook();
  return { userAgent: userAgentOf(definition.contact), codebook, labels: labelsOfCodebook(codebook) };
}

/** Sockets and a browser for a look; the browser starts only when a page needs it. */
export function openLook(config: Config, study: LookStudy) {
  const extractors = new Map<SiteDefinition, ListingExtractor>();
  return createLookEffects({
    chromiumPath: config.chromiumPath,
    memoryMegabytes: config.memoryMegabytes,
    userAgent: study.userAgent,
    forbiddenAddresses: ownServices(config),
    egressService: config.egressService,
    extract(site, body) {
      const extract = extractors.get(site) ?? createExtractor(site, { labels: study.labels });
      extractors.set(site, extract);
      return extract(body);
    },
    notice: (text) => void process.stderr.write(`${text}\n`),
  });
}

/** host:port of the study's own services, without opening any of them. */
export function ownServices(config: Config): string[] {
  const named = [config.databaseUrl, config.redisUrl].flatMap((address) => {
    if (address === null) return [];
    const url = new URL(address);
    return [`${url.hostname}:${url.port || (url.protocol.startsWith("redis") ? "6379" : "5432")}`];
  });
  // The private Postgres may run while we look: its note in the home folder says where.
  const note = join(config.home, "postgres", "server.json");
  const port = existsSync(note) ? (/"port":(\d+)/.exec(readFileSync(note, "utf8"))?.[1] ?? null) : null;
  return [...named, ...(port === null ? [] : [`127.0.0.1:${port}`]), `127.0.0.1:${config.port}`];
}
