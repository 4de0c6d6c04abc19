import { familyOf } from "../families.ts";
import type { FieldVariable } from "../population/types.ts";
import type { DemoSite } from "../sites.ts";
import type { ShownListing } from "./site-day.ts";

/** One labelled value on its way to a page. */
export interface ViewField {
  readonly variable: FieldVariable;
  readonly label: string;
  readonly value: string;
}

/** A listing in the words its page shows, not yet in any markup. */
export interface ListingView {
  readonly id: number;
  readonly path: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly fields: readonly ViewField[];
  /** Hours since the seller renewed it, for the clocks and counters that are not content. */
  readonly hours: number;
  readonly views: number;
}

/** What a listing says at an address. `visit` counts requests, so that counters move; `now` moves the clocks. */
export function viewOf(site: DemoSite, { address, unique }: ShownListing, now: Date, visit: number): ListingView {
  const family = familyOf(site.family);
  const contact = contactWords(unique.seller.phone, unique.seller.mail, unique.index);
  const fill = (text: string) =>
    text
      .replaceAll("<place>", address.placeWords)
      .replaceAll("<price>", address.price)
      .replaceAll("<dates>", address.dates)
      .replaceAll("<contact>", contact);
  const fields: ViewField[] = [];
  for (const variable of family.fields) {
    const stated =
      variable === "place"
        ? address.placeWords
        : variable === "contact"
          ? unique.statesContact
            ? contact
            : ""
          : (unique.fieldWords[variable] ?? "");
    if (stated !== "") fields.push({ variable, label: site.labels[variable], value: stated });
    else if (family.missing !== null) fields.push({ variable, label: site.labels[variable], value: family.missing });
  }
  const title = fill(unique.wording.title);
  const paragraphs = unique.wording.paragraphs.map(fill);
  return {
    id: address.id,
    path: address.path,
    title: address.dressed ? `★ ${title.toUpperCase()} ★` : title,
    paragraphs: address.dressed ? paragraphs.map((text) => `${text} ✨`) : paragraphs,
    fields,
    hours: 1 + ((address.id + now.getUTCHours()) % 47),
    views: 40 + (address.id % 900) + visit,
  };
}

/** A number as its seller writes it: always the same way in one listing. */
export function contactWords(phone: string | null, mail: string, form: number): string {
  if (phone === null) return mail;
  const digits = phone.replace(/\D/g, "");
  if (form % 3 === 1) return digits;
  if (form % 3 === 2) return `+46 ${digits.slice(1, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`.trim();
  return phone;
}
