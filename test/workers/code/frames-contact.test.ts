import { expect, test } from "vitest";
import { seededRandom } from "../../bench/copies/seeded-random.ts";
import { CONTEXT, coder, listingOf } from "./coder.ts";
import {
  BEFORE,
  type Disguise,
  GOES_ON,
  HANDLE_FORMS,
  HANDLE_FRAMES,
  HANDLES,
  HOSTS,
  MAIL_FORMS,
  MAIL_FRAMES,
  MAILBOXES,
  NO_CONTACT,
  PHONE_FORMS,
  PHONE_FRAMES,
  SERVICES,
} from "./frames/contact.ts";

/** How many texts each claim is tried on. */
const TEXTS = 700;

type Pick = <Entry>(entries: readonly Entry[]) => Entry;
interface Contact {
  readonly plain: string;
  readonly code: string;
}

/** Texts whose contacts are read otherwise than they are written. */
function misread(frames: readonly string[], forms: readonly Disguise[], draw: (pick: Pick) => Contact): string[] {
  const next = seededRandom(frames.length);
  const pick: Pick = (entries) => {
    const entry = entries[Math.floor(next() * entries.length)];
    if (entry === undefined) throw new Error("an empty table");
    return entry;
  };
  return Array.from({ length: TEXTS }, (_, index) => {
    const { plain, code } = draw(pick);
    const wording = (forms[index % forms.length] ?? String)(plain);
    const frame = pick(frames);
    const text = pick(BEFORE) + frame.replace("{x}", () => wording).replace("{c}", pick(GOES_ON));
    const read = contactsOf(text);
    return read === code ? "" : `${text} → ${read || "no contact"}, not ${code}`;
  }).filter((failure) => failure !== "");
}

function contactsOf(text: string): string {
  const { contacts } = coder.codeListing(listingOf(text), CONTEXT);
  return contacts.map((contact) => contact.normalised).join(" ");
}

test("a telephone number is read however it is written and wherever it stands", () => {
  const draw = (pick: Pick): Contact => {
    const last = pick(Array.from({ length: 95 }, (_, number) => String(number + 5).padStart(2, "0")));
    return { plain: `07017406${last}`, code: `+467017406${last}` };
  };
  expect(misread(PHONE_FRAMES, PHONE_FORMS, draw)).toEqual([]);
});

test("an address is read behind every disguise", () => {
  const draw = (pick: Pick): Contact => {
    const mail = `${pick(MAILBOXES)}@${pick(HOSTS)}`;
    return { plain: mail, code: mail };
  };
  expect(misread(MAIL_FRAMES, MAIL_FORMS, draw)).toEqual([]);
});

test("a handle is read on either side of its service", () => {
  const draw = (pick: Pick): Contact => {
    const [name, service] = pick(Object.entries(SERVICES));
    const handle = pick(HANDLES);
    return { plain: `${name}|${handle}`, code: `${service}:${handle}` };
  };
  expect(misread(HANDLE_FRAMES, HANDLE_FORMS, draw)).toEqual([]);
});

test.each(NO_CONTACT)("prices, dates, hours and services without a handle are no contacts: %s", (text) => {
  for (const before of BEFORE) expect(contactsOf(before + text)).toBe("");
});
