import { expect, test } from "vitest";
import { codes, listingOf } from "./coder.ts";

test.each([
  ["Jag är bisexuell", "bisexual"],
  ["bi but boring about it", "bisexual"],
  ["gender (male), orientation (bi), city (Nacka)", "bisexual"],
  ["Hetero at home… nah, gay actually", "homosexual"],
  ["Homofil, 59 år", "homosexual"],
  ["Helhetero kille", "heterosexual"],
  ["Jag dras till båda könen", "bisexual"],
  ["helt straight", "heterosexual"],
  ["Vi är ett par, hon bi", "bisexual"],
  ["M 33 Luleå bi", "bisexual"],
  ["Trodde länge jag var hetero men är bisexuell", "bisexual"],
  ["I prefer women, being a lesbian", "homosexual"],
])("%s states an orientation", (text, orientation) => {
  expect(codes(listingOf(text), "orientation")).toBe(orientation);
});

test.each([
  "Gay friendly",
  "Straight hair, brown eyes",
  "Straight to the point",
  "Bisexuella killar välkomna",
  "surrar som ett bi",
  "Hetero, bi, gay – alla är välkomna",
  "Hon är bi och han är hetero",
  "Straight-talking woman from Leeds",
  "Tar emot båda könen",
  "Whether you are straight or gay",
  "My hair is straight and long",
])("%s states no orientation of the seller", (text) => {
  expect(codes(listingOf(text), "orientation")).toBe("");
});

test.each([
  ["Läggning", "hon bi, han hetero", "?"],
  ["Orientation her / him", "bi / straight", ""],
  ["Preference", "both gay", "homosexual"],
  ["Läggning", "båda", "bisexual"],
])("the field %s with %s", (label, value, orientation) => {
  expect(codes(listingOf("", { [label]: value }), "orientation")).toBe(orientation);
});
