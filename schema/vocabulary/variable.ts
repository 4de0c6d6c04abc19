/**
 * A variable is what listings state of themselves. The first seven are the study's own and have readers written for
 * them; a codebook may add more, which the general synonym reader codes.
 */
export type VariableId = string;

export const STUDY_VARIABLES = [
  "gender",
  "age",
  "orientation",
  "nationality",
  "language",
  "ethnicity",
  "place",
] as const;
export type StudyVariable = (typeof STUDY_VARIABLES)[number];

/** The variables that do not leave below county, nor crossed with each other there (method, hard limits). */
export const SENSITIVE_VARIABLES = ["orientation", "ethnicity", "nationality"] as const;
