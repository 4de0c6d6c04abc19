import { expect, test } from "vitest";
import { CONTEXT, coder, codes, listingOf } from "./coder.ts";

test.each([
  ["25 år", "25"],
  ["Jag är 25", "25"],
  ["tjej på 25", "25"],
  ["25yo", "25"],
  ["25 y.o.", "25"],
  ["I'm 25 years young", "25"],
  ["en 25-årig tjej", "25"],
  ["tjugofemåring", "25"],
  ["tjugofem år", "25"],
  ["twenty-five years old", "25"],
  ["woman of forty-six", "46"],
  ["född 1999", "27"],
  ["född -99", "27"],
  ["f. 1999", "27"],
  ["born in May 1994", "32"],
  // The day is not the year: read so, a grown woman would be taken for a child.
  ["born on 12 May 1999", "27"],
  ["F27", "27"],
  ["M/34", "34"],
  ["Anna, 31, Lund", "31"],
  ["Jag heter Emma, 23, och bor här", "23"],
  ["nyss fyllda 30", "30"],
  ["Ålder: 44", "44"],
  ["Hi guys, 33yo female", "33"],
  ["dam med stil, 62, Motala", "62"],
  ["Född 12/3 1997", "29"],
  ["dob 12/03/97", "29"],
  ["Föddes en höstdag 1992 i Falun", "34"],
  ["1992 kom jag till världen", "34"],
  ["Jag är en 95:a", "31"],
  ["Glad 95a från Lund", "31"],
  ["tjej 03, Lund", "23"],
  ["Kvinna, 1995, Lund", "31"],
  ["29-170-60, blond", "29"],
  ["170 60 29 blond", "29"],
  ["Stats: 29/170/60", "29"],
  ["Jag: 29, kurvig, trevlig", "29"],
  ["Jag är numera 29", "29"],
  ["I am a mature 29", "29"],
  ["my age is only 29", "29"],
  ["Ser ut som 22 men är 29", "29"],
  ["Snygg, trevlig & 29", "29"],
  ["en pigg 29:a", "29"],
  ["At 29, Lina knows what she wants", "29"],
  ["Jag som skriver är 31 och bor här", "31"],
  ["Den som väntar på dig är 31 år.", "31"],
  ["Passet säger 34.", "34"],
  ["Kvinna i Falun 34", "34"],
  ["41 170 65 kvinna Växjö", "41"],
  ["hej de e mona 41 här", "41"],
  // What passes in years is told from what somebody is in years.
  ["Gubbe på 68, pensionerad, 42 år på spåren", "68"],
  ["Bara 35 års vana. Tant kallas jag, fast jag är 64.", "64"],
  ["Trans sedan 15 år. Jag är 35.", "35"],
  ["Som 69-årig man med lång erfarenhet bjuder jag på kaffe", "69"],
  ["Jag är bisexuell och fyrtiosju. Man.", "47"],
  ["Singelpappa fast man är 54", "54"],
  ["Tjej kan man kalla sig även när man blev 45 i somras", "45"],
  ["40 jämnt, lång, ljus", "40"],
  ["Ålder ja tack: 69. Kön: tant!", "69"],
  ["#landskrona #man #26 #mixed", "26"],
  ["Snubbe, född nollfyra", "22"],
  ["Tjej som är 2001:a", "25"],
  ["I passet står det 1990", "36"],
  ["Född i Bosnien året då OS gick i Sarajevo, alltså 1984", "42"],
  ["Jag e tjufem och pluggar i Umeå", "25"],
  ["Passerade 40-strecket för två år sen, är alltså 42", "42"],
  ["Klockar in på 46 i år", "46"],
  ["Firade min 41-årsdag i helgen", "41"],
  ["38 varv runt solen", "38"],
  ["34 candles on my cake", "34"],
  ["A:34 H:172 W:60", "34"],
  ["1.72/60/34", "34"],
  ["2 7 years, sweet", "27"],
  ["Jag är en nittiosjua", "29"],
  ["My age it is 26", "26"],
  ["Som 44-årig lärarinna har jag sett det mesta", "44"],
  ["Åldern är bara en siffra men min råkar vara 57", "57"],
  ["The lady writing this is 52 and not ashamed", "52"],
  ["Nothing wrong with being 61 and hungry for life", "61"],
  ["Inte tjugo längre utan trettiofyra", "34"],
  ["Almost 50 (49 to be exact)", "49"],
  ["En äkta sjuttiotvåa från Sundsvall", "54"],
  ["Vem är jag? En kvinna, 49 år, med katter", "49"],
  ["Har levt i 45 år och ångrar inget", "45"],
  ["Som sagt 41 år och singel", "41"],
  ["Jag är ju faktiskt hela 48 år gammal", "48"],
  ["född i januari nittioett", "35"],
  ["Top bloke, 40 next March, so 39.", "39"],
  ["En 38-årings bekännelser", "38"],
  ["46 år men ser ut som 36", "46"],
  // An age to come gives way to that of today.
  ["Fyller 27 i höst, alltså 26 nu.", "26"],
  ["Turning 30 soon, 29 now", "29"],
  ["Jag fyller 30 i år", "30"],
])("an age is read in %s", (text, age) => {
  expect(codes(listingOf(text), "age")).toBe(age);
});

test.each([
  "Jag är 170 cm",
  "väger 55 kg",
  "1500 kr",
  "30 min",
  "Ring gärna efter 18",
  "kl 22",
  "öppet 10-22",
  "18+",
  "20 % rabatt",
  "070-174 06 25",
  "Endast män över 30 år",
  "för dig mellan 30 och 60 år",
  "Men aged 35-65 only",
  "10 års erfarenhet",
  "15 years in the business",
  "för 20 år sedan",
  "42 år på spåren",
  "Twenty years I'm learning this art",
  "Snart 20 år här",
  "35 års vana",
  "20 years in Sweden",
  "har masserat 20 år",
  "Gärna en 50-årig herre",
  "Lund 22, Malmö 23, Ystad 24",
  "22 Lund, 23 Malmö",
  "Oil 60 / 700 kr",
  "Sonen, 22, är utflyttad",
  "Min sambo är 38, han vet inte",
  "Vid 30 lämnade jag Ryssland",
  "Thai 60, olja 90",
  "Drömmer om en mogen kvinna på 50",
  "En snäll herre på 60 vore toppen",
  "Jag tänder på 40-åriga kvinnor",
  "172/58/75B",
  "50 euro, 70 med olja",
  "Quick 20 - 500",
  "45 mysiga minuter",
  "Har 36 i skor",
  "Storgatan 25",
  "Rum 25",
  "Apartment 24, ring the bell",
  "känner mig som 20",
  "min syster är 30 år",
  "75C, strl 38",
  "24/7",
  "25 augusti",
  "30-årskrisen",
  "hundra procent",
  "24 timmar",
  "5'7\"",
  "www.lena27.example",
  "20 rosor",
  "Min yngsta, 18, bor hemma.",
  "Sökes: man, 45.",
  "Ta 41:an från torget",
  ">30 only",
  "tjugo olika oljor",
  "45 minuters massage",
  "20 tjejer att välja på",
  "1000:- 30m",
  "Resa +50",
  "portkod 25",
  "Covid-19",
  "Taxi 50",
  "Massage, 60, helkropp",
  "Var 20:e minut",
  "25/8 Borlänge",
  "min dotter, 19, bor hemma",
  "min kompis Sara, 28, kan vara med",
  "katten är 18 år",
  "Min bil är en 98:a",
  "25-årig whisky",
  "Mannen jag söker är 50 år",
  "Looking for a 45 year old man",
  "Folk tror att jag är 25",
  "The body of a 20 year old",
  "Flyttade hit när jag var 19 år",
  "I came to Sweden at age 19",
  "30 years of know-how",
  "1,75",
])("no age stands in %s", (text) => {
  expect(codes(listingOf(text), "age")).toBe("");
});

test.each([
  "25-30 år",
  "född i slutet av 80-talet",
  "i trettioårsåldern",
  "in my thirties",
  "kvinna 45+",
  "par, 28 och 32 år",
  "Två väninnor, 38 och 41",
  "her 44, him 51",
  "she 25, he 29",
])("%s states an age that no whole year stands for", (text) => {
  expect(codes(listingOf(text), "age")).toBe("?");
});

test.each([
  ["25", "25"],
  ["25 år", "25"],
  ["tjugofem", "25"],
  ["1999", "27"],
  ["-99", "27"],
  ["1999-05-02", "27"],
  ["25-30", "?"],
  ["25+", "?"],
  ["199", "?"],
  ["xx", "?"],
  ["34 men känner mig som 20", "34"],
  ["hemligt", ""],
  ["-", ""],
  ["ask me", ""],
  ["2 8", "28"],
  ["snart 40 (39)", "39"],
  ["34 (people guess 29)", "34"],
  ["Frågar du så svarar jag", ""],
  ["", ""],
])("the field Ålder with %s", (value, age) => {
  expect(codes(listingOf("", { Ålder: value }), "age")).toBe(age);
});

test.each([
  ["12/03/97", "29"],
  ["2 juli 1995", "31"],
  ["02.07.1995", "31"],
  ["'92", "34"],
])("the field Födelsedag with %s", (value, age) => {
  expect(codes(listingOf("", { Födelsedag: value }), "age")).toBe(age);
});

test.each(["✨Sofia✨27✨", "27✨ny i stan", "Sofia-27-Lund", "[27] Sofia"])("an age in the heading %s", (title) => {
  expect(codes(listingOf("", {}, title), "age")).toBe("27");
});

test.each([
  [listingOf("17 år")],
  [listingOf("", { Ålder: "17" })],
  [listingOf("", { Age: "seventeen" })],
  [listingOf("", { Född: "2010" })],
  [listingOf("17 år", { Ålder: "22" })],
  [listingOf("", { Ålder: "16-18" })],
])("a stated age under 18 is told apart, whatever else is stated: %j", (listing) => {
  expect(coder.codeListing(listing, CONTEXT).statesUnderAge).toBe(true);
});

test.each([
  [listingOf("18 år")],
  [listingOf("10 års erfarenhet")],
  [listingOf("öppet 10-17")],
  [listingOf("sedan 12 år tillbaka")],
])("no age under 18 in %j", (listing) => {
  expect(coder.codeListing(listing, CONTEXT).statesUnderAge).toBe(false);
});

test.each([
  "Vi är 40 och 46 år, båda har jobb.",
  "Par i Degerfors, 45 och 49, vill bjuda in.",
  "Vi, 38 och 41, söker sällskap",
])("the two ages of a couple are no whole year's age: %s", (text) => {
  expect(codes(listingOf(text), "age")).toBe("?");
});

test.each(["Ni ska vara vuxna, 25 och uppåt.", "Clients 30 and up"])("whom the seller takes is no age: %s", (text) => {
  expect(codes(listingOf(text), "age")).toBe("");
});

test.each([
  ["Snygg tjej, årsmodell 95", "31"],
  ["Jag är årsmodell -92", "34"],
  ["Husvagn årsmodell 98 på tomten.", ""],
  ["Kör en Volvo, årsmodell 2012. Ring mig.", ""],
])("the year of a model is the seller's only where the seller is the model: %j", (text, age) => {
  expect(codes(listingOf(text), "age")).toBe(age);
});
