/** The study's terms, the same in code, tables and screens. */
export const TERMS: readonly {
  readonly sv: string;
  readonly en: string;
  readonly meaning: { readonly sv: string; readonly en: string };
}[] = [
  {
    sv: "webbplats",
    en: "site",
    meaning: {
      sv: "En webbplats som öppet marknadsför sexuella tjänster. Typen är annonser (korta, kortlivade fritexter) eller profiler (en sida per säljare efter mall).",
      en: "A website that openly markets sexual services. Its kind is ads (short, volatile free text) or profiles (a templated page per seller).",
    },
  },
  {
    sv: "insamlingsomgång",
    en: "collection round",
    meaning: {
      sv: "Ett studieår med sina inhämtningstillfällen, sin ram av webbplatser och sin frysta plan.",
      en: "One study year, with its sampling dates, its frame of sites and its frozen plan.",
    },
  },
  {
    sv: "inhämtningstillfälle",
    en: "sampling date",
    meaning: {
      sv: "En fast dag då alla webbplatser samlas in.",
      en: "A fixed day on which all sites are collected.",
    },
  },
  {
    sv: "träff",
    en: "hit",
    meaning: {
      sv: "En annons- eller profiladress i en lista (ort eller kategori) på en webbplats vid ett tillfälle. Samma adress under tre orter är tre träffar.",
      en: "One appearance of a listing's address in one list (place or category) of one site at one date. The same address under three towns is three hits.",
    },
  },
  {
    sv: "ögonblicksbild",
    en: "capture",
    meaning: {
      sv: "En lagrad hämtning av en adress vid ett tillfälle. En ögonblicksbild kan höra till många träffar.",
      en: "One stored fetch of an address at a date. One capture can serve many hits.",
    },
  },
  {
    sv: "direkt kopia",
    en: "copy",
    meaning: {
      sv: "Innehåll som är lika med innehåll som redan samlats in i samma omgång, vid ett tidigare tillfälle eller samma.",
      en: "Content that directly equals content already collected in the same round, at an earlier date or the same one.",
    },
  },
  {
    sv: "publicering riktad mot flera orter",
    en: "multi-place listing",
    meaning: {
      sv: "En säljares annonser eller profiler mot flera orter. En ort behålls.",
      en: "Ads or profiles of one seller aimed at several places. One place is kept.",
    },
  },
  {
    sv: "unik annons/profil",
    en: "unique listing",
    meaning: {
      sv: "Det som blir kvar, och enheten i varje tabell. Inte en person: en person kan stå bakom flera, och flera bakom en.",
      en: "What is left, and the unit of every table. Not a person: one person can stand behind several, several behind one.",
    },
  },
  {
    sv: "baslinje, nytillkommen",
    en: "baseline, new",
    meaning: {
      sv: "Innehåll som först påträffas vid omgångens första tillfälle, respektive vid ett senare.",
      en: "Content first met at the round's first date, or at a later one.",
    },
  },
  {
    sv: "återfunnen",
    en: "seen again",
    meaning: {
      sv: "Innehåll som påträffas vid detta tillfälle och vid ett tidigare. En sida som står kvar är inget bevis för aktivitet.",
      en: "Content met at this date and at an earlier one. A page that still stands is not proof of activity.",
    },
  },
  {
    sv: "uppgiven (variabel)",
    en: "stated",
    meaning: {
      sv: "Det annonsen eller profilen uppger, ofta skrivet av någon annan än säljaren. Marknadsföring, inte kontrollerad.",
      en: "What the listing states, often written by another than the seller. Marketing, not verified.",
    },
  },
  {
    sv: "uppgift saknas",
    en: "missing",
    meaning: {
      sv: "Unika annonser och profiler som inte uppger variabeln. Står alltid bredvid andelen.",
      en: "Unique listings that do not state the variable. Always stands beside the share.",
    },
  },
  {
    sv: "länkad grupp",
    en: "linked group",
    meaning: {
      sv: "Annonser och profiler som hör ihop genom nästan lika text eller gemensam kontaktväg. Kan vara en person, flera eller en förmedlare.",
      en: "Listings joined by near-equal text or shared contact. May be one person, several, or an agency.",
    },
  },
];
