import { loadCodebook } from "../../schema/codebook/load-codebook.ts";
import { createCoder } from "../../workers/code/code-listing.ts";
import type { Figure, FigureOptions } from "./figure.ts";
import { contextOf, type LabelledCase, readCases } from "./score-cases.ts";

const GOAL = 3_000;
/** Less than half of a collection round of 2020: the compiler goes on improving the readers through the first of them. */
const LISTINGS = 60_000;
const LISTINGS_QUICK = 30_000;
const KILOBYTE = 1_024;
/** What the yardstick does: cut a text into words and no more. */
const PLAIN_WORDS = /[\p{L}\p{N}]+/gu;

/** Listings of 1 KB coded per second on one core, all variables and contacts, beside plain tokenising of the same. */
export async function measure({ scale }: FigureOptions): Promise<Figure[]> {
  const cases = readCases("tuning").map(grownToOneKilobyte);
  const coder = createCoder(loadCodebook());
  const listings = scale === "full" ? LISTINGS : LISTINGS_QUICK;
  const code = (labelled: LabelledCase) => coder.codeListing(labelled.listing, contextOf(labelled)).values.length;
  // The first pass lets the compiler warm up, as it is during a round.
  for (const labelled of cases) code(labelled);
  const coded = ratePerSecond(cases, listings, code);
  const cut = ratePerSecond(cases, listings, ({ listing }) => listing.text.match(PLAIN_WORDS)?.length ?? 0);
  return [
    {
      what: `listings of 1 KB coded a second over ${listings} in a row, all variables (plain tokenising: ${Math.round(cut)} a second)`,
      seen: Math.round(coded),
      goal: `at least ${GOAL}`,
      pass: coded >= GOAL,
    },
  ];
}

function ratePerSecond(
  cases: readonly LabelledCase[],
  listings: number,
  work: (labelled: LabelledCase) => number,
): number {
  // Processor time: the machine may be shared with others.
  const start = process.cpuUsage();
  const used = () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };
  let done = 0;
  let sum = 0;
  while (done < listings) {
    for (const labelled of cases) sum += work(labelled);
    done += cases.length;
  }
  if (sum < 0) throw new Error("A count below zero.");
  return done / used();
}

/** A case with its free text repeated until heading, fields and text together hold 1 KB. */
function grownToOneKilobyte(labelled: LabelledCase): LabelledCase {
  const { title, fields, text } = labelled.listing;
  const rest = title.length + fields.reduce((sum, field) => sum + field.label.length + field.value.length, 0);
  const unit =
    text === "" ? `${title} ${fields.map((field) => `${field.label} ${field.value}`).join(", ")}\n` : `${text}\n`;
  const room = Math.max(0, KILOBYTE - rest);
  return { ...labelled, listing: { title, fields, text: unit.repeat(Math.ceil(room / unit.length)).slice(0, room) } };
}
