import * as z from "zod";

/** `ogonblick.yaml` and `frame.yaml`: what a study is, in the words of the person who answers for it. */

const reference = z.string().min(3);

/** What must be on record before a round may start (method, hard limits). */
export const gateReferencesSchema = z.strictObject({
  controller: reference.describe("Personuppgiftsansvarig"),
  legalBasisArticle6: reference,
  legalBasisArticle9: reference,
  secrecyGround: reference.describe("OSL chapter and section"),
  ethicsDecision: reference.describe("Etikprövningsmyndigheten, dnr"),
  dpia: reference.describe("Konsekvensbedömning, dnr"),
  disposalDecision: reference.describe("Gallringsbeslut, dnr"),
});
export type GateReferences = z.infer<typeof gateReferencesSchema>;

/** The choices the published method leaves open, with ours as defaults (method, table of open choices). */
export const openChoicesSchema = z.strictObject({
  copyScope: z.enum(["allSites", "withinSite"]).default("allSites"),
  copiesWithinDate: z.enum(["removed", "kept"]).default("removed"),
  placeKept: z.enum(["seededRandom", "firstMet"]).default("seededRandom"),
  placeSeed: z.int().default(2020),
  sellerRecognition: z.enum(["maskedContent"]).default("maskedContent"),
  /** Words that must remain after masking for two contents to count as one seller's. */
  minimumSharedWords: z.int().min(1).default(8),
  codingSource: z.enum(["fieldsAndText", "fieldsOnly"]).default("fieldsAndText"),
});
export type OpenChoices = z.infer<typeof openChoicesSchema>;

export const roundSchema = z.strictObject({
  id: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z-]{0,31}$/),
  title: z.string().min(1).optional(),
  dates: z.array(z.iso.date()).min(1).max(12),
  windowHours: z.number().positive().max(72).default(24),
  sites: z.array(z.string()).optional().describe("Site ids; without it, every site of the frame"),
  references: gateReferencesSchema,
  choices: openChoicesSchema.prefault({}),
});
export type RoundDefinition = z.infer<typeof roundSchema>;

export const studySchema = z.strictObject({
  name: z.string().min(1),
  /** Invented rounds (the demo, tests) may show exact figures; real rounds never. */
  invented: z.boolean().default(false),
  /** "simulated": sampling dates pass as fast as they can be collected; only loopback sites may be in such a study. */
  clock: z.enum(["real", "simulated"]).default("real"),
  contact: z.string().min(5).describe("An address in the user agent where site owners reach the study"),
  safeguarding: z.strictObject({ recipient: z.string(), legalReference: z.string() }).optional(),
  rounds: z.array(roundSchema).min(1),
});
export type StudyDefinition = z.infer<typeof studySchema>;

export const frameSchema = z.strictObject({
  searchWords: z.array(z.string()).default([]),
  searchedOn: z.array(z.iso.date()).default([]),
  assessors: z.array(z.string()).min(2).describe("Two assessors, by role or initials"),
  candidates: z.array(
    z.strictObject({
      site: z.string(),
      foundBy: z.string(),
      decision: z.enum(["included", "rejected"]),
      reason: z.string(),
      assessedBy: z.array(z.string()).min(1),
      disagreement: z.string().optional(),
    }),
  ),
});
export type Frame = z.infer<typeof frameSchema>;
