/** The synthetic site of the crawl figures: about 15 KB and 194 elements a listing, 50 links a list. */
export const LINKS_PER_LIST = 50;

const FIELDS = [
  "gender",
  "age",
  "orientation",
  "nationality",
  "language",
  "ethnicity",
  "place",
  "price",
  "hours",
  "contact",
];
const FILLER =
  "En påhittad mening om en dag vid havet, om kaffe i solen och om en resa som aldrig blev av, och sedan en gång till från början. ";

/** A listing page; `scripted` ones hold their values in a script that writes them into the page. */
export function syntheticListing(id: number, scripted: boolean): string {
  const rows = FIELDS.map(
    (name, at) => `<tr class="rad"><th>${name}</th><td class="v-${name}">${name} ${(id * 7 + at) % 97}</td></tr>`,
  ).join("\n");
  const images = Array.from({ length: 6 }, (_, at) => `<img src="/bild/${id}-${at}.jpg" alt="" width="100">`).join("");
  const paragraphs = Array.from({ length: 70 }, (_, at) => `<p class="s${at}"><span>${FILLER}</span></p>`).join("\n");
  const table = `<table class="fakta">${rows}</table>`;
  const body = scripted
    ? `<div id="plats"></div><script>document.getElementById("plats").innerHTML=${JSON.stringify(`<h1 class="rubrik">Annons ${id}</h1>${table}`)}</script>`
    : `<h1 class="rubrik">Annons ${id}</h1>${table}`;
  return `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Annons ${id}</title><link rel="stylesheet" href="/stil.css"><script src="/skript.js"></script></head><body><header><a href="/">Start</a></header><main>${body}<div class="bilder">${images}</div><section class="brod">${paragraphs}</section></main></body></html>`;
}

export function syntheticList(page: number, pages: number): string {
  const links = Array.from({ length: LINKS_PER_LIST }, (_, at) => {
    const id = page * LINKS_PER_LIST + at;
    return `<li><a class="traff" href="/annons/${id}">Annons ${id}</a></li>`;
  });
  const next = page + 1 < pages ? `<a class="nasta" href="/lista?sida=${page + 1}">Nästa</a>` : "";
  return `<!doctype html><html lang="sv"><head><title>Lista</title></head><body><ul>${links.join("\n")}</ul>${next}</body></html>`;
}

export { FIELDS as SYNTHETIC_FIELDS };
