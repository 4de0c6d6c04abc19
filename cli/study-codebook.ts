import { loadCodebook } from "../schema/codebook/load-codebook.ts";
import { loadStudy } from "../schema/study/load-study.ts";
import type { Codebook } from "../schema/vocabulary/codebook.ts";

/** Today's codebook with the study's overlay on it. Throws a UserError when either is malformed. */
export function loadStudyCodebook(studyFolder: string): Codebook {
  const { codebookOverlay } = loadStudy(studyFolder);
  return codebookOverlay === null ? loadCodebook() : loadCodebook(codebookOverlay);
}
