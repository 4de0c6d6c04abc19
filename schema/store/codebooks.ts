import type { Queryable } from "../connect.ts";
import type { Codebook } from "../vocabulary/codebook.ts";
import { FinalError } from "../vocabulary/errors.ts";

/** A codebook as it was when it coded something. Once stored it never changes. */
export async function readStoredCodebook(database: Queryable, codebookHash: string): Promise<Codebook> {
  const found = await database.query<{ content: Codebook }>("select content from codebook where codebook_hash = $1", [
    codebookHash,
  ]);
  const codebook = found.rows[0]?.content;
  if (codebook === undefined) throw new FinalError(`Codebook ${codebookHash.slice(0, 12)} is not in the database.`);
  return codebook;
}
