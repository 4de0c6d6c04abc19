import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import { defineSite } from "./define-site.ts";
import { PLACE_SEED } from "./population/draw-places.ts";
import { DEMO_DATES } from "./population/population.ts";
import { DEMO_SITES, sitesOfRound } from "./sites.ts";
import { DEFAULT_BASE_PORT } from "./web/serve-demo.ts";

export interface StudyOptions {
  /** Site number n is looked for on basePort + n. */
  readonly basePort?: number;
  /** Or the sites as `serveDemo` says they are served. */
  readonly sites?: readonly { readonly id: string; readonly origin: string }[];
  readonly rounds?: readonly string[];
}

/**
 * Writes the demo's study folder: `ogonblick.yaml`, `frame.yaml` and `sites/`. The one that ships, demo/study/, is
 * what this writes with the default ports.
 */
export async function writeStudy(folder: string, options: StudyOptions = {}): Promise<void> {
  const basePort = options.basePort ?? DEFAULT_BASE_PORT;
  const origins = new Map((options.sites ?? []).map((site) => [site.id, site.origin]));
  await rm(join(folder, "sites"), { recursive: true, force: true });
  await mkdir(join(folder, "sites"), { recursive: true });
  for (const site of DEMO_SITES) {
    const origin = origins.get(site.id) ?? `http://127.0.0.1:${basePort + site.number}`;
    await writeFile(join(folder, "sites", `${site.id}.yaml`), yaml(defineSite(site, origin)));
  }
  await writeFile(join(folder, "ogonblick.yaml"), yaml(studyFile(options.rounds ?? Object.keys(DEMO_DATES))));
  await writeFile(join(folder, "frame.yaml"), yaml(frameFile()));
}

function yaml(value: unknown): string {
  return stringify(value, { lineWidth: 110 });
}

function studyFile(rounds: readonly string[]): unknown {
  return {
    name: "Demostudien – påhittade annonser på påhittade webbplatser",
    invented: true,
    clock: "simulated",
    contact: "studien@ogonblick-demo.example",
    safeguarding: {
      recipient: "DEMO – Socialtjänsten i den kommun som annonsen anger",
      legalReference: "DEMO – 19 kap. 1 § socialtjänstlagen",
    },
    rounds: rounds.map((id) => ({
      id,
      title: `Demoomgång ${id}`,
      dates: DEMO_DATES[id] ?? [],
      windowHours: 24,
      sites: sitesOfRound(id).map((site) => site.id),
      references: {
        controller: "DEMO – Myndigheten för påhittad statistik",
        legalBasisArticle6: "DEMO – art. 6.1 e",
        legalBasisArticle9: "DEMO – art. 9.2 j",
        secrecyGround: "DEMO – 24 kap. 8 § offentlighets- och sekretesslagen",
        ethicsDecision: "DEMO – dnr 0000-00000-00",
        dpia: "DEMO – konsekvensbedömning 0000/00",
        disposalDecision: "DEMO – gallringsbeslut 0000/00",
      },
      choices: { placeSeed: PLACE_SEED },
    })),
  };
}

const REJECTED = [
  ["dejtnatet.example", "sökord", "Dejting: ingen marknadsföring av sexuella tjänster."],
  ["sockerdejt.example", "sökord", "Sugardejting ligger utanför ramen."],
  ["kortlivad.example", "länk", "Svarade inte vid någon av de två granskningarna."],
  ["kopian.example", "länk", "Visar en annan webbplats innehåll på ett annat namn."],
  ["massagehuset.example", "sökord", "Friskvård utan sexuella tjänster."],
] as const;

function frameFile(): unknown {
  const included = DEMO_SITES.map((site, index) => ({
    site: site.id,
    foundBy: index % 3 === 0 ? "sökord" : index % 3 === 1 ? "länk från annan webbplats" : "tidigare omgång",
    decision: "included",
    reason:
      site.kind === "ads"
        ? "Öppna annonser för sexuella tjänster i Sverige."
        : "Öppna profilsidor för säljare i Sverige.",
    assessedBy: ["Granskare A", "Granskare B"],
    ...(site.id === "p15-skyltfonstret" ? { disagreement: "B ansåg den för liten; togs med efter samtal." } : {}),
  }));
  const rejected = REJECTED.map(([site, foundBy, reason]) => ({
    site,
    foundBy,
    decision: "rejected",
    reason,
    assessedBy: ["Granskare A", "Granskare B"],
  }));
  return {
    searchWords: ["eskort", "sällskap", "massage annons", "escort sweden", "companion stockholm"],
    searchedOn: ["2025-06-02", "2026-06-01"],
    assessors: ["Granskare A", "Granskare B"],
    candidates: [...included, ...rejected],
  };
}
