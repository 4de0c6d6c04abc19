import * as z from "zod";
import { FinalError } from "../../schema/vocabulary/errors.ts";
import type { ListingText } from "../../schema/vocabulary/listing-text.ts";

const listingTextSchema = z.object({
  title: z.string(),
  fields: z.array(z.object({ label: z.string(), value: z.string(), variable: z.string().nullable() })),
  text: z.string(),
});

/** The listing text that a content's opened seal holds. Names the content, never its text, when it is none. */
export function readSealedListing(opened: string, contentId: number): ListingText {
  const read = listingTextSchema.safeParse(JSON.parse(opened));
  if (read.success) return read.data;
  throw new FinalError(`Content ${contentId} holds no listing text. Extract its captures again.`);
}
