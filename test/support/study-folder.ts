import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";

/** The references of the purpose gate, as a test's study gives them. */
export const REFERENCES = {
  controller: "Provmyndigheten",
  legalBasisArticle6: "Prov: art. 6.1 e",
  legalBasisArticle9: "Prov: art. 9.2 j",
  secrecyGround: "Prov: OSL 24:8",
  ethicsDecision: "Prov: dnr 2026-0001",
  dpia: "Prov: dnr 2026-0002",
  disposalDecision: "Prov: dnr 2026-0003",
};

export interface StudyFolderParts {
  readonly study?: Record<string, unknown>;
  readonly round?: Record<string, unknown>;
  readonly frame?: Record<string, unknown>;
  /** Site file name → text or data. */
  readonly sites?: Readonly<Record<string, string | Record<string, unknown>>>;
}

/** A sound site definition to vary. */
export function siteData(id: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id,
    name: id,
    kind: "ads",
    origin: "http://127.0.0.1:4999",
    allowPrivate: ["127.0.0.1:4999"],
    fetch: "http",
    lists: [{ address: "/stockholm", place: "Stockholm" }],
    listing: { link: "a.ad" },
    page: { marks: ["article"], text: ["article p"] },
    ...changes,
  };
}

/** Writes a study folder in the temp folder and returns its path. */
export function writeStudyFolder(parts: StudyFolderParts = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "ogonblick-study-"));
  const sites = parts.sites ?? { "ett.yaml": siteData("ett") };
  mkdirSync(join(folder, "sites"));
  for (const [file, content] of Object.entries(sites))
    writeFileSync(join(folder, "sites", file), typeof content === "string" ? content : stringify(content));
  const round = { id: "2026", dates: ["2026-08-15", "2026-09-15"], references: REFERENCES, ...parts.round };
  writeFileSync(
    join(folder, "ogonblick.yaml"),
    stringify({
      name: "Prov",
      invented: true,
      clock: "simulated",
      contact: "prov@studie.example",
      rounds: [round],
      ...parts.study,
    }),
  );
  const candidates = Object.keys(sites).map((file) => ({
    site: file.replace(/\.yaml$/, ""),
    foundBy: "sökord",
    decision: "included",
    reason: "Marknadsför öppet",
    assessedBy: ["A", "B"],
  }));
  writeFileSync(join(folder, "frame.yaml"), stringify({ assessors: ["A", "B"], candidates, ...parts.frame }));
  return folder;
}
