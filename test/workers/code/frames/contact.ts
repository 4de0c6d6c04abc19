/** A way to write something, from the plain value, and sentences that hold it: `{x}` is the wording, `{c}` what goes on. */
export type Disguise = (plain: string) => string;

const SWEDISH_DIGITS = ["noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio"];
const ENGLISH_DIGITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const each = (names: readonly string[], between: string) => (digits: string) =>
  [...digits].map((digit) => names[Number(digit)] ?? "").join(between);
const shaped = (shape: string) => (digits: string) => {
  let at = 0;
  return shape.replace(/9/g, () => digits[at++] ?? "");
};
const abroad = (shape: string) => (digits: string) => shaped(shape)(digits.slice(1));

/** Ways to write a mobile number of ten digits. */
export const PHONE_FORMS: readonly Disguise[] = [
  ...[
    "9999999999",
    "999-999 99 99",
    "999 999 99 99",
    "999-9999999",
    "9999-999999",
    "9999 99 99 99",
    "99 99 99 99 99",
    "999.999.99.99",
    "(999) 999 99 99",
    "999/999 99 99",
    "999_999_99_99",
    "999 - 999 99 99",
    "999*999*99*99",
    "999–999 99 99",
    "999 999 9 9 99",
    "9 9 9 9 9 9 9 9 9 9",
    "9-9-9-9-9-9-9-9-9-9",
    "9.9.9.9.9.9.9.9.9.9",
  ].map(shaped),
  ...[
    "+46 99 999 99 99",
    "+46999999999",
    "0046 99 999 99 99",
    "+46(0)99-999 99 99",
    "+46-99-999-99-99",
    "46 99 999 99 99",
  ].map(abroad),
  each(SWEDISH_DIGITS, " "),
  each(ENGLISH_DIGITS, " "),
];

export const MAIL_FORMS: readonly Disguise[] = [
  (mail) => mail,
  (mail) => mail.toUpperCase(),
  ...["(at)", " (at) ", "[at]", " @ ", "(a)", "{at}", "[snabel-a]"].map(
    (sign): Disguise =>
      (mail) =>
        mail.replace("@", sign),
  ),
  (mail) => mail.replace("@", " snabel-a ").replace(/\.(?=example)/, " punkt "),
  (mail) => mail.replace("@", " at ").replace(/\.(?=example)/, " dot "),
  (mail) => mail.replace("@", "(at)").replace(/\.(?=example)/, "(dot)"),
  (mail) => `mailto:${mail}`,
  (mail) => `<${mail}>`,
];

/** Ways to name a service and a handle in it; "service|handle". */
export const HANDLE_FORMS: readonly Disguise[] = [
  "S: H",
  "S: @H",
  "S @H",
  "S H",
  "S – H",
  "S = H",
  "S:H",
  "S - @H",
  "@H (S)",
  "H (S)",
  "H på S",
  "@H on S",
  "på S heter jag H",
  "on S I am H",
  "mitt S är H",
  "my S is H",
  "on S as H",
  "på S som H",
  "S (H)",
].map((shape) => (named: string) => {
  const [service = "", handle = ""] = named.split("|");
  return shape.replace("S", service).replace("H", handle);
});

export const SERVICES: Readonly<Record<string, string>> = {
  Telegram: "telegram",
  tg: "telegram",
  Snapchat: "snapchat",
  snap: "snapchat",
  Instagram: "instagram",
  insta: "instagram",
  Kik: "kik",
  Signal: "signal",
  WhatsApp: "whatsapp",
  Skype: "skype",
  Wickr: "wickr",
  Twitter: "twitter",
  Discord: "discord",
  Viber: "viber",
};
export const HANDLES = ["anna_lund", "mia.sthlm", "sara88", "bella_x", "zoe_k1", "evelina.b", "nina_99", "tess_77"];
export const MAILBOXES = ["anna", "lisa_lund", "mia.34", "sara-b", "nina99", "tess.a", "bella_b", "kim77"];
export const HOSTS = ["post.example", "min-mejl.example", "mail.kontakt.example", "brev.example"];

export const PHONE_FRAMES = [
  "Ring {x}{c}.",
  "Ring mig på {x}{c}.",
  "Sms till {x}{c}.",
  "Kontakta mig: {x}{c}.",
  "Tel. {x}{c}.",
  "Tfn: {x}",
  "📞 {x}",
  "{x}",
  "Anna, 34 år, Lund, {x}",
  "Ring 8-20 på {x}{c}.",
  "Jag är 34 år, ring {x}{c}.",
  "Pris 1500 kr, ring {x}{c}.",
  "1 timme 1200 kr. {x}",
  "Lund – {x} – Anna",
  "({x})",
  "Ring inte efter 22. {x}",
  "170 cm, 60 kg, {x}",
  "Öppet 10-20, {x}",
  "Storgatan 5, Lund. {x}",
  "Nummer: {x} (Anna)",
  "Call me on {x}{c}.",
  "Reach me at {x}{c}.",
  "Phone: {x}",
  "Mobile {x}{c}.",
  "The number is {x}, Anna",
  "I am 34, call {x}{c}.",
];
export const MAIL_FRAMES = [
  "Mejl: {x}",
  "Mejla mig på {x}{c}.",
  "E-post {x}, tack",
  "✉️ {x}",
  "{x}",
  "E-mail me at {x}{c}.",
  "Write to {x}{c}.",
  "Kontakt: {x}",
  "({x})",
  "Anna, {x}",
];
export const HANDLE_FRAMES = [
  "{x}",
  "Jag finns på nätet: {x}{c}.",
  "Skriv gärna. {x}",
  "📱 {x}",
  "Hitta mig: {x}",
  "Contact: {x}",
  "Anna, 34. {x}",
  "Write me, {x}{c}.",
];
export const GOES_ON = [
  "",
  " så svarar jag",
  " mellan 10 och 20",
  " dygnet runt",
  " (ej dolt nummer)",
  " efter kl 12",
  " 😊",
  ", Anna 34",
  " och fråga efter Anna",
  " and I will answer",
  " any time",
  " for 30 min 800 kr",
];
export const BEFORE = [
  "",
  "Hej! ",
  "Jag är 34 år. ",
  "Pris 1200 kr.\n",
  "Om mig\n",
  "Open 10-20. ",
  "Lund, Malmö. ",
  "Talar sv/eng. ",
  "⭐ ",
];
export const NO_CONTACT = [
  "Pris 1500 kr, 30 min 800 kr, 2 tim 2500 kr.",
  "Öppet 10.00-20.00 alla dagar.",
  "Född 1992-05-14.",
  "Org.nr 556036-0793.",
  "Storgatan 12 B, 223 50 Lund.",
  "Jag är 170 cm, 60 kg, 90-60-90.",
  "Ring mig, numret får du på sms.",
  "Skriv på snap så svarar jag.",
  "Jag har telegram och signal.",
  "Besök 3/5-7/5 2026.",
  "1000/1500/2000 kr.",
  "Kl 10-12, 13-17, 18-22.",
  "Rabattkod 20202020",
  "070-XXX XX XX",
  "070-174 06 ..",
  "Ring 070-1740",
  "Vi ses @ hotellet kl 20",
  "anna at hotellet i Lund",
  "I'm on telegram and signal.",
  "Uppdaterad 2026-08-15 12:30",
  "Annons nr 12345678",
  "1 h 1500, 2 h 2800, 3 h 3900",
  "Snap first please.",
  "Signal – var tydlig. Ring 10.30",
  "Telegram (svarar snabbt)",
  "Snap - svarar 10-20",
  "Insta? fråga mig",
  "Session 60 min 1200",
  "Mejla via formuläret",
];
