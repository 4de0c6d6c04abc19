import { type CheerioAPI, load } from "cheerio";

/** A way in which a demo site's listing pages change from one date to the next. */
export interface Mutation {
  readonly what: string;
  readonly site: string;
  /** The page in the new template; `at` counts the site's pages. */
  readonly change: (body: string, at: number) => string;
  /** Whether the lists are left with a few of their links instead of the pages changing. */
  readonly lists?: "few";
}

const dom =
  (work: ($: CheerioAPI, at: number) => void) =>
  (body: string, at: number): string => {
    const $ = load(body);
    work($, at);
    return $.html();
  };

const renameClass = ($: CheerioAPI, from: string, to: string) => {
  $(`.${from}`).removeClass(from).addClass(to);
};

const relabel =
  (selector: string, names: Readonly<Record<string, string>>) =>
  ($: CheerioAPI): void => {
    $(selector).each((_, element) => {
      const label = $(element).text().trim();
      if (names[label] !== undefined) $(element).text(names[label]);
    });
  };

/** Exchanges the values of two labelled rows, as a template does that fills the wrong columns. */
const swapValues = ($: CheerioAPI, row: string, value: string, one: string, other: string) => {
  const cell = (label: string) =>
    $(row)
      .filter((_, element) => $(element).text().trim().startsWith(label))
      .find(value);
  const [first, second] = [cell(one).text(), cell(other).text()];
  cell(one).text(second);
  cell(other).text(first);
};

/** Twenty changes of template. In most of them the marks by which the crawler knows a listing page still stand. */
export const MUTATIONS: readonly Mutation[] = [
  {
    what: "classes renamed around text and facts",
    site: "a1-kontakttorget",
    change: dom(($) => {
      renameClass($, "brodtext", "ad-copy");
      renameClass($, "fakta", "facts");
    }),
  },
  {
    what: "a table for a definition list",
    site: "p01-nordiska-profiler",
    change: dom(($) => {
      const rows = $("dl.uppgifter dt")
        .toArray()
        .map((dt) => `<tr><th>${$(dt).html()}</th><td>${$(dt).next("dd").html()}</td></tr>`);
      $("dl.uppgifter").replaceWith(`<table class="uppgifter"><tbody>${rows.join("")}</tbody></table>`);
    }),
  },
  {
    what: "two labels renamed",
    site: "p02-katalogen",
    change: dom(
      relabel("table.fakta th", {
        Ålder: "Siffra",
        "Ålder (år)": "Siffra",
        Åldern: "Siffra",
        Kön: "Slag",
        "Jag är": "Slag",
        Könsidentitet: "Slag",
      }),
    ),
  },
  {
    what: "value before label",
    site: "p07-lansguiden",
    change: dom(($) => {
      $("table.fakta tr").each((_, row) => {
        const [label, value] = [$(row).find("th").text(), $(row).find("td").text()];
        $(row).find("th").text(value);
        $(row).find("td").text(label);
      });
    }),
  },
  {
    what: "one field moved into another block",
    site: "p18-rullgardinen",
    change: dom(($) => {
      const dt = $("dl.uppgifter dt")
        .filter((_, element) => /ålder/i.test($(element).text()))
        .first();
      const words = dt.next("dd").text();
      dt.next("dd").remove();
      dt.remove();
      $("main.profil h1").after(`<p class="ingress"><b>${words}</b></p>`);
    }),
  },
  {
    what: "the element of the description renamed",
    site: "a2-anslagstavlan",
    change: dom(($) => renameClass($, "txt", "beskrivning")),
  },
  {
    what: "values swapped between two columns",
    site: "p10-bladdra",
    change: dom(($) => {
      const labels = $("table.fakta th")
        .toArray()
        .map((th) => $(th).text().trim());
      swapValues($, "table.fakta tr", "td", labels[3] ?? "", labels[4] ?? "");
    }),
  },
  {
    what: "half of the pages in a new template",
    site: "p04-sammetsrummet",
    change: (body, at) =>
      at % 2 === 0
        ? body
        : dom(($) => {
            const rows = $("dl.uppgifter dt")
              .toArray()
              .map((dt) => `<div><i>${$(dt).html()}</i><b>${$(dt).next("dd").html()}</b></div>`);
            $("dl.uppgifter").replaceWith(`<div class="kort">${rows.join("")}</div>`);
          })(body, at),
  },
  {
    what: "a JSON key renamed",
    site: "p20-rent-api",
    change: (body) => body.replace('"sexualOrientation"', '"orientationId"').replace('"age"', '"ageYears"'),
  },
  {
    what: "microdata dropped from the facts",
    site: "p06-companions",
    change: dom(($) => $("div[class$='-props'] [itemprop]").removeAttr("itemprop")),
  },
  {
    what: "one field emptied",
    site: "p03-motesplatsen",
    change: dom(($) => {
      const row = $("main > article > section").first().children("p").eq(3);
      row.find("span").text("Ej angivet");
    }),
  },
  {
    what: "labels translated",
    site: "p11-english-only",
    change: dom(
      relabel("dl.uppgifter dt", {
        Age: "Alter",
        "My age": "Alter",
        Gender: "Geschlecht",
        Sex: "Geschlecht",
        "I am": "Geschlecht",
        Nationality: "Herkunft",
        From: "Herkunft",
      }),
    ),
  },
  {
    what: "the place moved out of the facts",
    site: "p09-tva-sprak",
    change: dom(($) => {
      const row = $("ul.fakta-lista li")
        .filter((_, element) => /^(ort|plats|stad|kommun|city)/i.test($(element).text().trim()))
        .first();
      const words = row.clone().children("b").remove().end().text().trim();
      row.remove();
      $("#tva").append(`<div class="karta" data-ort="${words}"></div>`);
    }),
  },
  {
    what: "a notice where the text stood",
    site: "a3-stadsguiden",
    change: dom(($) => {
      const text = $("div.presentation").html();
      $("div.presentation").html(
        "<p>Vi använder kakor för att sidan ska fungera. Läs mer om hur vi hanterar uppgifter.</p>",
      );
      $("#guidepost").append(`<div class="annonstext">${text}</div>`);
    }),
  },
  {
    what: "a banner in the text that speaks for everybody",
    site: "a4-smaannonser",
    change: dom(($) =>
      $("#text").prepend("<p>Här möter du svenska kvinnor. Alla talar svenska och engelska. Heterosexuella.</p>"),
    ),
  },
  {
    what: "rows of plain text in another form",
    site: "a5-cityads",
    change: dom(($) => {
      $("div.fact").each((_, row) => {
        $(row).replaceWith(`<div class="fact">${$(row).find("strong").text()} – ${$(row).find("em").text()}</div>`);
      });
    }),
  },
  {
    what: "data attributes renamed",
    site: "p21-kortleken",
    change: (body) => body.replace(/ data-(gender|age|ethnicity|language)="/g, ' data-v-$1="'),
  },
  {
    what: "values behind a button",
    site: "p24-velvet",
    change: dom(($) => {
      $("table.fakta td").each((_, cell) => {
        $(cell).attr("data-value", $(cell).text()).text("Show");
      });
    }),
  },
  {
    what: "another listing's facts above the page's own",
    site: "p08-a-till-o",
    change: dom(($) => {
      const labels = $("main > article > section")
        .first()
        .children("p")
        .toArray()
        .map((row) => ($(row).text().split(":")[0] ?? "").trim());
      const tips = labels.map(
        (label, place) => `<p>${label}: <span>${["Kvinna", "24 år", "Bisexuell"][place] ?? ""}</span></p>`,
      );
      $("main > article > h1").after(`<section>${tips.join("")}</section>`);
    }),
  },
  { what: "lists left with a few of their links", site: "p05-ljusa-stunder", change: (body) => body, lists: "few" },
];
