import type { WorkerKeys } from "../../schema/keys/round-keys.ts";
import type { NewContent } from "../../schema/store/contents.ts";
import type { Contact } from "../../schema/vocabulary/coded-value.ts";
import type { ListingText } from "../../schema/vocabulary/listing-text.ts";
import { type ContentRecognisers, copyForm, sellerForm } from "./normalise-content.ts";

/** What extraction needs from the other stages' pure cores to store a content. */
export interface ContentEffects {
  readonly recognisers: ContentRecognisers;
  findContacts(listing: ListingText): readonly Pick<Contact, "kind" | "normalised">[];
  /** The masked form's words as numbers, sealed to the content whose MAC is given: what near copies are found by. */
  readonly sketch?: (maskedText: string, textMac: Buffer) => { readonly words: number; readonly sealed: Buffer } | null;
}

/** A listing taken out of a page: its exact text as it is sealed, and the HMAC that tells it from others. */
export interface ExtractedText {
  readonly mac: Buffer;
  readonly exact: string;
  readonly listing: ListingText;
}

export interface PreparedContent extends NewContent {
  readonly tokens: readonly { readonly kind: Contact["kind"]; readonly token: Buffer }[];
  readonly sketches: readonly { readonly words: number; readonly sealed: Buffer }[];
}

/** Everything stored of a content: HMACs and tokens in clear, text and sketch sealed. */
export function prepareContent(text: ExtractedText, keys: WorkerKeys, effects: ContentEffects): PreparedContent {
  const seller = sellerForm(text.listing, effects.recognisers);
  const sketch = effects.sketch?.(seller.text, text.mac) ?? null;
  return {
    textMac: text.mac,
    copyMac: keys.copyMac(copyForm(text.listing, effects.recognisers)),
    sellerMac: keys.sellerMac(seller.text),
    sharedWords: seller.sharedWords,
    sealedText: keys.sealContent(text.exact, text.mac),
    tokens: effects.findContacts(text.listing).map(({ kind, normalised }) => ({
      kind,
      token: keys.contactToken(kind, normalised),
    })),
    sketches: sketch === null ? [] : [sketch],
  };
}
