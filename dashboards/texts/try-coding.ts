import type { Language } from "../language.ts";

interface TryCodingTexts {
  readonly name: string;
  readonly lead: string;
  readonly privacy: string;
  readonly label: string;
  readonly code: string;
  readonly empty: string;
  readonly unavailable: string;
  readonly result: string;
  readonly marked: string;
  readonly how: string;
  readonly values: string;
  readonly number: string;
  readonly variable: string;
  readonly statement: string;
  readonly codeColumn: string;
  readonly evidence: string;
  readonly rule: string;
  readonly notStated: string;
  readonly uncodable: string;
  readonly conflict: string;
  readonly contacts: string;
  readonly contactsHow: string;
  readonly noContacts: string;
  readonly kinds: { readonly phone: string; readonly email: string; readonly handle: string };
  readonly underAge: string;
  readonly codebook: string;
}

const sv: TryCodingTexts = {
  name: "Testa kodningen",
  lead: "Klistra in en text och se varje kod med det ställe i texten den bygger på.",
  privacy: "Texten skickas till den här datorns program, sparas inte, loggas inte och står aldrig i någon adress.",
  label: "Text att koda",
  code: "Koda texten",
  empty: "Skriv eller klistra in en text först.",
  unavailable: "Kodningen är inte inkopplad i det här programmet.",
  result: "Så kodas texten",
  marked: "Texten med belägg",
  how: "Siffran efter ett markerat ställe leder till raden i tabellen.",
  values: "Koder",
  number: "Nr",
  variable: "Variabel",
  statement: "Uppger",
  codeColumn: "Kod",
  evidence: "Belägg",
  rule: "Regel",
  notStated: "Uppges inte",
  uncodable: "Går inte att koda",
  conflict: "motsägs på annat ställe i texten",
  contacts: "Kontaktvägar",
  contactsHow: "I en omgång sparas de bara som nycklade märken, aldrig i klartext.",
  noContacts: "Ingen kontaktväg hittades.",
  kinds: { phone: "Telefon", email: "E-post", handle: "Kontonamn" },
  underAge:
    "Texten uppger en ålder under 18. En sådan annons lämnar alla tabeller och hänvisas samma dag till den som ansvarar för orosanmälan.",
  codebook: "Kodbok",
};

const en: TryCodingTexts = {
  name: "Try the coding",
  lead: "Paste a text and see every code with the place in the text that it rests on.",
  privacy:
    "The text is sent to the program on this computer; it is not stored, not logged and never part of an address.",
  label: "Text to code",
  code: "Code the text",
  empty: "Write or paste a text first.",
  unavailable: "Coding is not connected to this program.",
  result: "How the text is coded",
  marked: "The text with its evidence",
  how: "The number after a marked place leads to its row in the table.",
  values: "Codes",
  number: "No.",
  variable: "Variable",
  statement: "States",
  codeColumn: "Code",
  evidence: "Evidence",
  rule: "Rule",
  notStated: "Not stated",
  uncodable: "Uncodable",
  conflict: "contradicted elsewhere in the text",
  contacts: "Contacts",
  contactsHow: "In a round they are stored as keyed tokens only, never in clear.",
  noContacts: "No contact was found.",
  kinds: { phone: "Phone", email: "E-mail", handle: "Handle" },
  underAge:
    "The text states an age under 18. Such a listing leaves every table and is referred the same day to the safeguarding role.",
  codebook: "Codebook",
};

export const TRY_CODING: Readonly<Record<Language, TryCodingTexts>> = { sv, en };
