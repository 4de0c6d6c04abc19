import type { Language } from "../language.ts";

interface CodingTexts {
  readonly name: string;
  readonly lead: string;
  readonly blind: string;
  readonly progress: (coded: number, total: number) => string;
  readonly listing: (position: number, total: number) => string;
  readonly kinds: { readonly ads: string; readonly profiles: string };
  readonly metOn: string;
  readonly hidden: { readonly contact: string; readonly name: string };
  readonly noText: string;
  readonly answers: string;
  readonly keys: string;
  readonly notStated: string;
  readonly uncodable: string;
  readonly several: string;
  readonly write: string;
  readonly age: string;
  readonly comment: string;
  readonly commentHow: string;
  readonly save: string;
  readonly previous: string;
  readonly skip: string;
  readonly all: string;
  readonly isCoded: string;
  readonly notCoded: string;
  readonly doneTitle: string;
  readonly done: string;
  readonly faultsTitle: string;
  readonly unanswered: string;
  readonly unknown: (written: string) => string;
  readonly ambiguous: (written: string, such: readonly string[]) => string;
  readonly onlyOne: string;
  readonly bothAnswers: string;
  readonly notAnAge: string;
  readonly underAge: string;
  readonly confirmUnderAge: string;
  readonly referredTitle: string;
  readonly referred: string;
  readonly next: string;
  readonly needsLink: string;
  readonly notYours: string;
  readonly gone: string;
}

const sv: CodingTexts = {
  name: "Kodning för hand",
  lead: "Läs annonsen och ange vad den uppger. Det du inte ser i texten uppges inte.",
  blind: "Du ser inte vad maskinen eller någon annan kodare har svarat. Varje visning skrivs i granskningsloggen.",
  progress: (coded, total) => `${coded} av ${total} kodade`,
  listing: (position, total) => `Annons ${position} av ${total}`,
  kinds: { ads: "Annons", profiles: "Profil" },
  metOn: "inhämtad",
  hidden: { contact: "kontaktväg dold", name: "namn dolt" },
  noText: "Ingen text.",
  answers: "Vad uppger den?",
  keys: "Tangentbord: Tabb går vidare, piltangenterna väljer. I ett skrivfält betyder ”-” att det inte uppges och ”?” att det inte går att koda. Retur sparar.",
  notStated: "Uppges inte",
  uncodable: "Går inte att koda",
  several: "flera möjliga",
  write: "skriv början av namnet, eller koden",
  age: "hela år",
  comment: "Kommentar",
  commentHow: "Syns bara för dig. Skriv inga namn eller kontaktvägar.",
  save: "Spara och nästa",
  previous: "Föregående",
  skip: "Hoppa över",
  all: "Alla annonser i stickprovet",
  isCoded: "kodad",
  notCoded: "ej kodad",
  doneTitle: "Allt är kodat",
  done: "Tack. Du kan gå tillbaka till en annons och ändra så länge länkens pass är öppet.",
  faultsTitle: "Svaren sparades inte än",
  unanswered: "Svar saknas.",
  unknown: (written) => `”${written}” finns inte i kodlistan.`,
  ambiguous: (written, such) => `”${written}” kan vara ${such.join(", ")}. Skriv mer.`,
  onlyOne: "Ange bara ett värde.",
  bothAnswers: "Ange ett värde eller ”uppges inte”, inte båda.",
  notAnAge: "Skriv åldern i hela år, 1–99.",
  underAge:
    "Du har skrivit en ålder under 18. Stämmer det lämnar annonsen alla tabeller och hänvisas till den som ansvarar för orosanmälan; inget annat svar sparas.",
  confirmUnderAge: "Ja, den uppger en ålder under 18: hänvisa den",
  referredTitle: "Annonsen är hänvisad",
  referred: "Den som ansvarar för orosanmälan ser den nu, och annonsen lämnar tabellerna vid nästa beräkning.",
  next: "Nästa annons",
  needsLink: "Kodningssidan öppnas med en egen engångslänk. Be den som leder studien om en.",
  notYours: "Kodningssidan är bara för kodare med en egen engångslänk. Din inloggning gäller de vanliga sidorna.",
  gone: "Annonsen finns inte i stickprovet, eller har lämnat omgången.",
};

const en: CodingTexts = {
  name: "Coding by hand",
  lead: "Read the listing and say what it states. What you cannot see in the text is not stated.",
  blind: "You do not see what the machine or another coder has answered. Every view is written in the audit log.",
  progress: (coded, total) => `${coded} of ${total} coded`,
  listing: (position, total) => `Listing ${position} of ${total}`,
  kinds: { ads: "Ad", profiles: "Profile" },
  metOn: "collected",
  hidden: { contact: "contact hidden", name: "name hidden" },
  noText: "No text.",
  answers: "What does it state?",
  keys: "Keyboard: Tab goes on, the arrow keys choose. In a text field “-” means not stated and “?” uncodable. Enter saves.",
  notStated: "Not stated",
  uncodable: "Uncodable",
  several: "several possible",
  write: "write the beginning of the name, or the code",
  age: "whole years",
  comment: "Comment",
  commentHow: "Only you can see it. Write no names or contacts.",
  save: "Save and next",
  previous: "Previous",
  skip: "Skip",
  all: "All listings in the sample",
  isCoded: "coded",
  notCoded: "not coded",
  doneTitle: "Everything is coded",
  done: "Thank you. You can go back to a listing and change it for as long as your session lasts.",
  faultsTitle: "The answers are not saved yet",
  unanswered: "No answer.",
  unknown: (written) => `“${written}” is not in the code list.`,
  ambiguous: (written, such) => `“${written}” may be ${such.join(", ")}. Write more.`,
  onlyOne: "Give one value only.",
  bothAnswers: "Give a value or “not stated”, not both.",
  notAnAge: "Write the age in whole years, 1–99.",
  underAge:
    "You have written an age under 18. If that is right, the listing leaves every table and is referred to the safeguarding role; no other answer is stored.",
  confirmUnderAge: "Yes, it states an age under 18: refer it",
  referredTitle: "The listing is referred",
  referred: "The safeguarding role sees it now, and the listing leaves the tables at the next computation.",
  next: "Next listing",
  needsLink: "The coding page is opened by a one-time link of its own. Ask whoever leads the study for one.",
  notYours:
    "The coding page is only for coders with a one-time link of their own. Your session is for the ordinary pages.",
  gone: "The listing is not in the sample, or has left the round.",
};

export const CODING: Readonly<Record<Language, CodingTexts>> = { sv, en };
