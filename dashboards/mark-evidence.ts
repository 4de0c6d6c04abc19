/** A stretch of text and the numbers of the findings whose evidence covers it. */
export interface MarkedStretch {
  readonly text: string;
  readonly covered: readonly number[];
  /** The findings whose evidence ends with this stretch. */
  readonly ending: readonly number[];
}

export interface NumberedSpan {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** Cuts a text where evidence begins and ends; the stretches together are the text. Spans may overlap. */
export function markEvidence(text: string, spans: readonly NumberedSpan[]): MarkedStretch[] {
  const inside = spans
    .map(({ number, start, end }) => ({ number, start: Math.max(0, start), end: Math.min(text.length, end) }))
    .filter(({ start, end }) => start < end);
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at] ?? 0;
    const covering = inside.filter((span) => span.start <= start && span.end >= end);
    return {
      text: text.slice(start, end),
      covered: covering.map(({ number }) => number),
      ending: covering.filter((span) => span.end === end).map(({ number }) => number),
    };
  });
}
