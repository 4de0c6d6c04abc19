/** The age groups of tables; per-year ages stand beside them. Narrow where the stated ages are many. */
export const AGE_GROUPS = [
  { code: "18-20", from: 18, to: 20 },
  { code: "21-24", from: 21, to: 24 },
  { code: "25-29", from: 25, to: 29 },
  { code: "30-34", from: 30, to: 34 },
  { code: "35-39", from: 35, to: 39 },
  { code: "40-49", from: 40, to: 49 },
  { code: "50+", from: 50, to: Number.POSITIVE_INFINITY },
] as const;
export type AgeGroup = (typeof AGE_GROUPS)[number]["code"];

/** The group of a stated age in whole years; null when the code is no such age (under 18 never reaches a table). */
export function ageGroupOf(code: string): AgeGroup | null {
  if (!/^\d{1,3}$/.test(code)) return null;
  const years = Number(code);
  return AGE_GROUPS.find((group) => years >= group.from && years <= group.to)?.code ?? null;
}
