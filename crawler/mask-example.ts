const LONGEST = 40;

/**
 * A value as an example that tells its shape and names nobody: digits, e-mails and links are covered. Values that are
 * contacts, or that stand for nothing in the codebook, and free text show their length alone.
 */
export function maskExample(value: string, variable: string | null): string {
  const length = [...value].length;
  if (variable === null || variable === "contact" || length > LONGEST) return `(${length} characters)`;
  return value
    .replace(/[^\s@,;]+@[^\s@,;]+/gu, "(e-mail)")
    .replace(/(?:https?:\/\/|www\.)\S+/giu, "(link)")
    .replace(/\S*(?:\(at\)|\[at\])\S*/giu, "(e-mail)")
    .replace(/\p{N}/gu, "•");
}
