import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { loadCodebook } from "../../../schema/codebook/load-codebook.ts";
import { READERS_VERSION } from "../../../schema/vocabulary/codebook.ts";
import { createCoder } from "../../../workers/code/code-listing.ts";
import { codesOf, contextOf, readCases, SCORED } from "../../bench/score-cases.ts";

/**
 * What the readers of this version make of the listings set apart, as one hash: nobody sees the codes. When a change to a
 * reader breaks the test, raise READERS_VERSION and write the new hash beside it; when only the codebook's files changed,
 * the codebook's own hash tells, and the new hash here is enough.
 */
const RECORDED = { version: 3, codes: "46a165d9a8540aa5" };

test("readers that code a listing otherwise than before have another version", () => {
  const { codeListing } = createCoder(loadCodebook());
  const hash = createHash("sha256");
  for (const labelled of readCases("set-apart")) {
    const coded = codeListing(labelled.listing, contextOf(labelled));
    hash.update(JSON.stringify(SCORED.map((variable) => codesOf(coded, variable))));
  }
  expect({ version: READERS_VERSION, codes: hash.digest("hex").slice(0, 16) }).toEqual(RECORDED);
});
