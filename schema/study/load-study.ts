import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { UserError } from "../vocabulary/errors.ts";
import { type Day, parseDay } from "../vocabulary/sampling-date.ts";
import { type SiteDefinition, siteDefinitionSchema } from "../vocabulary/site-definition.ts";
import {
  type Frame,
  frameSchema,
  type RoundDefinition,
  type StudyDefinition,
  studySchema,
} from "../vocabulary/study.ts";
import { checkSite } from "./check-site.ts";
import { readYaml } from "./read-yaml.ts";

/** A study folder, read whole and checked against itself. */
export interface Study {
  readonly folder: string;
  readonly definition: StudyDefinition;
  readonly frame: Frame;
  /** In the order of the frame: of equal contents met on one date, the earlier site's is kept. */
  readonly sites: readonly SiteDefinition[];
  /** The study's own additions to the codebook, when it has any. */
  readonly codebookOverlay: string | null;
}

/** Reads `ogonblick.yaml`, `frame.yaml` and `sites/*.yaml`. Throws one UserError that names every fault found. */
export function loadStudy(folder: string): Study {
  const root = resolve(folder);
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    throw new UserError(`There is no study folder ${root}. Name one with --study or OGONBLICK_STUDY.`, "study");
  }
  const definition = readYaml(join(root, "ogonblick.yaml"), studySchema);
  const frame = readYaml(join(root, "frame.yaml"), frameSchema);
  const sites = readSites(join(root, "sites"), frame);
  for (const round of definition.rounds) checkRound(round, join(root, "ogonblick.yaml"), sites);
  if (definition.clock === "simulated") for (const site of sites) refuseRealSite(site, root);
  const overlay = join(root, "codebook");
  return { folder: root, definition, frame, sites, codebookOverlay: existsSync(overlay) ? overlay : null };
}

/** The sites of one round in frame order: those it names, or every included site of the frame. */
export function sitesOfRound(study: Study, round: RoundDefinition): SiteDefinition[] {
  const first = round.dates[0] ?? "";
  const last = round.dates.at(-1) ?? "";
  return study.sites.filter(
    (site) =>
      (round.sites === undefined || round.sites.includes(site.id)) &&
      (site.active.from === undefined || site.active.from <= last) &&
      (site.active.to === undefined || site.active.to >= first),
  );
}

/** The round of an id, or a UserError that names the rounds there are. */
export function findRound(study: Study, roundId: string): RoundDefinition {
  const round = study.definition.rounds.find((candidate) => candidate.id === roundId);
  if (round === undefined) {
    throw new UserError(
      `The study has no round "${roundId}". Its rounds: ${study.definition.rounds.map((known) => known.id).join(", ")}.`,
      "usage",
    );
  }
  return round;
}

/** A day that must be one of the round's sampling dates. */
export function findDate(round: RoundDefinition, text: string): Day {
  const day = parseDay(text, "--date", "usage");
  if (!round.dates.includes(day)) {
    throw new UserError(
      `${day} is not a sampling date of round ${round.id}. Its dates: ${round.dates.join(", ")}.`,
      "usage",
    );
  }
  return day;
}

function readSites(folder: string, frame: Frame): SiteDefinition[] {
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => /\.ya?ml$/.test(file))
        .sort()
    : [];
  if (files.length === 0)
    throw new UserError(`${folder} holds no site definition. Write one .yaml file per site.`, "study");
  const faults: string[] = [];
  const found = new Map<string, SiteDefinition>();
  for (const file of files) {
    const path = join(folder, file);
    try {
      const site = readYaml(path, siteDefinitionSchema);
      if (basename(file).replace(/\.ya?ml$/, "") !== site.id)
        faults.push(`${path}: id is "${site.id}". Name the file ${site.id}.yaml.`);
      faults.push(...checkSite(site, path));
      found.set(site.id, site);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      faults.push(error.message);
    }
  }
  const included = frame.candidates
    .filter((candidate) => candidate.decision === "included")
    .map((candidate) => candidate.site);
  if (faults.length === 0) {
    for (const id of included) {
      if (!found.has(id))
        faults.push(
          `frame.yaml includes "${id}", but there is no sites/${id}.yaml. Write it, or record the site as rejected.`,
        );
    }
    for (const id of found.keys()) {
      if (!included.includes(id))
        faults.push(
          `sites/${id}.yaml is not an included site of frame.yaml. Record in frame.yaml how it was found and decided.`,
        );
    }
  }
  if (faults.length > 0) throw new UserError(faults.join("\n"), "study");
  return included.flatMap((id) => found.get(id) ?? []);
}

function checkRound(round: RoundDefinition, file: string, sites: readonly SiteDefinition[]): void {
  const days = round.dates.map((date) => parseDay(date, `${file}, round ${round.id}`));
  for (const [index, day] of days.entries()) {
    const before = days[index - 1];
    if (before !== undefined && before >= day) {
      throw new UserError(
        `${file}, round ${round.id}: sampling date ${day} does not come after ${before}. List the dates in order, each once.`,
        "study",
      );
    }
  }
  for (const id of round.sites ?? []) {
    if (!sites.some((site) => site.id === id)) {
      throw new UserError(
        `${file}, round ${round.id}: site "${id}" is not in the frame. Sites: ${sites.map((site) => site.id).join(", ")}.`,
        "study",
      );
    }
  }
}

/** Under a simulated clock days pass in seconds; a real site must never be met in that way. */
function refuseRealSite(site: SiteDefinition, folder: string): void {
  const { hostname } = new URL(site.origin);
  if (hostname !== "127.0.0.1" && hostname !== "localhost" && hostname !== "[::1]") {
    throw new UserError(
      `${join(folder, "sites", `${site.id}.yaml`)}: ${site.origin} is not on loopback, and this study runs on a simulated clock. Set clock: real in ogonblick.yaml.`,
      "refused",
    );
  }
}
