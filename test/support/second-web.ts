import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

/**
 * Two small sites that share nothing with the demo web: other markup, other words, other paths. What they state is
 * known, so that a study set up from the README alone can be held against it.
 */
export interface SecondWeb {
  readonly torget: string;
  readonly katalogen: string;
  readonly ports: readonly [number, number];
  readonly truth: readonly SecondTruth[];
  /** Paths asked for, with their host's port. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export interface SecondTruth {
  readonly path: string;
  readonly site: "torget" | "katalogen";
  readonly gender: string;
  readonly age: string;
  readonly languages: readonly string[];
  readonly municipality: string;
}

interface Person {
  readonly id: number;
  readonly town: (typeof TOWNS)[number];
  readonly gender: (typeof GENDERS)[number];
  readonly age: number;
  readonly languages: readonly (typeof LANGUAGES)[number][];
  readonly text: string;
}

const TOWNS = [
  { name: "Umeå", path: "umea", code: "2480" },
  { name: "Gävle", path: "gavle", code: "2180" },
  { name: "Kalmar", path: "kalmar", code: "0880" },
] as const;
const GENDERS = [
  { code: "woman", ad: "kvinna", profile: "Female" },
  { code: "man", ad: "man", profile: "Male" },
] as const;
const LANGUAGES = [
  { code: "sv", ad: "svenska", profile: "Swedish" },
  { code: "en", ad: "engelska", profile: "English" },
  { code: "es", ad: "spanska", profile: "Spanish" },
] as const;
const OPENINGS = [
  "Välkommen till en lugn stund",
  "Här får du tid att landa",
  "Jag tar emot i ljusa rum",
  "En paus från vardagen väntar",
  "Hör av dig några dagar i förväg",
  "Jag arbetar några veckor i taget",
] as const;
const MIDDLES = [
  "med te och samtal",
  "nära stationen och havet",
  "på kvällar efter jobbet",
  "i ett hus med egen ingång",
  "när det passar oss båda",
  "utan stress och krav",
] as const;
const ENDINGS = [
  "och svarar så fort jag kan",
  "men aldrig på söndagar",
  "så skriv gärna vad du önskar",
  "och jag ser fram emot ett brev",
  "fast helst på förmiddagen",
  "för den som tycker om musik",
] as const;

const PER_TOWN = 14;
const PAGE = 5;

export async function serveSecondWeb(): Promise<SecondWeb> {
  const asked: string[] = [];
  const people = invent();
  const [first, second] = [people.slice(0, people.length / 2), people.slice(people.length / 2)];
  const torget = await listen((path) => torgetPage(path, first), asked);
  const katalogen = await listen((path) => katalogenPage(path, second), asked);
  return {
    torget: `http://127.0.0.1:${torget.port}`,
    katalogen: `http://127.0.0.1:${katalogen.port}`,
    ports: [torget.port, katalogen.port],
    truth: [...first.map((one) => truthOf(one, "torget")), ...second.map((one) => truthOf(one, "katalogen"))],
    asked,
    async close() {
      for (const { server } of [torget, katalogen]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

function invent(): Person[] {
  const count = TOWNS.length * PER_TOWN * 2;
  return Array.from({ length: count }, (_, id) => {
    const pick = <T>(from: readonly T[], step: number): T => from[Math.floor(id / step) % from.length] as T;
    return {
      id: 700 + id * 3,
      town: TOWNS[Math.floor(id / PER_TOWN) % TOWNS.length] as Person["town"],
      gender: pick(GENDERS, 5),
      age: 21 + ((id * 7) % 30),
      languages: LANGUAGES.slice(0, 1 + (id % 3)),
      text: `${pick(OPENINGS, 1)} ${pick(MIDDLES, 6)} ${pick(ENDINGS, 36)}. Rum nummer ${id + 1} på mitt sätt, nothing more.`,
    };
  });
}

function truthOf(one: Person, site: SecondTruth["site"]): SecondTruth {
  return {
    path: site === "torget" ? `/inlagg/${one.id}` : `/p/${one.id}/om`,
    site,
    gender: one.gender.code,
    age: String(one.age),
    languages: one.languages.map((language) => language.code),
    municipality: one.town.code,
  };
}

/** Torget: a notice board. Lists per town under ?ort=, a "Fler" link to the next page, facts as bold label and span. */
function torgetPage(path: string, people: readonly Person[]): string | null {
  const url = new URL(path, "http://torget");
  if (url.pathname === "/robots.txt") return "User-agent: *\nDisallow: /inlagg/dold\n";
  if (url.pathname === "/tavla") {
    const town = url.searchParams.get("ort") ?? "";
    const from = Number(url.searchParams.get("fran") ?? "0");
    const all = people.filter((one) => one.town.path === town);
    const shown = all.slice(from, from + PAGE);
    const more =
      from + PAGE < all.length
        ? `<p class="bladdra"><a href="/tavla?ort=${town}&amp;fran=${from + PAGE}">Fler</a></p>`
        : "";
    return html(
      "Tavlan",
      `<div class="lappar">${shown.map((one) => `<section class="lapp"><p><a href="/inlagg/${one.id}">Lapp ${one.id}</a></p></section>`).join("")}</div>${more}<footer><a href="/om">Om</a></footer>`,
    );
  }
  const one = people.find((person) => url.pathname === `/inlagg/${person.id}`);
  if (one === undefined) return null;
  const facts = [
    ["Kön", one.gender.ad],
    ["Ålder", `${one.age} år`],
    ["Språk", one.languages.map((language) => language.ad).join(" och ")],
    ["Ort", one.town.name],
  ];
  return html(
    "Lapp",
    `<div class="hela-lappen"><h3>Lapp ${one.id}</h3><div class="uppgifter">${facts.map(([label, value]) => `<p class="rad"><b>${label}</b><span>${value}</span></p>`).join("")}</div><blockquote>${one.text}</blockquote><small>Läst ${(one.id * 37) % 900} gånger</small></div>`,
  );
}

/** Katalogen: profiles in English. A page per town, numbered pages in the path, facts as a table with row heads. */
function katalogenPage(path: string, people: readonly Person[]): string | null {
  if (path === "/robots.txt") return null;
  const list = path.match(/^\/city\/(\w+)\/(\d+)$/);
  if (list !== null) {
    const all = people.filter((one) => one.town.path === list[1]);
    const from = (Number(list[2]) - 1) * PAGE;
    if (from >= all.length && from > 0) return null;
    return html(
      "Directory",
      `<nav>${TOWNS.map((town) => `<a href="/city/${town.path}/1">${town.name}</a>`).join(" ")}</nav><ol class="people">${all
        .slice(from, from + PAGE)
        .map((one) => `<li><a class="who" href="/p/${one.id}/om">Profile</a></li>`)
        .join("")}</ol>`,
    );
  }
  const one = people.find((person) => path === `/p/${person.id}/om`);
  if (one === undefined) return null;
  return html(
    "Profile",
    `<article id="profile"><table><tr><th>Gender</th><td>${one.gender.profile}</td></tr><tr><th>Age</th><td>${one.age}</td></tr><tr><th>Languages</th><td>${one.languages.map((language) => language.profile).join(", ")}</td></tr><tr><th>City</th><td>${one.town.name}</td></tr></table><div class="about"><p>${one.text}</p></div></article>`,
  );
}

function html(title: string, body: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
}

async function listen(
  page: (path: string) => string | null,
  asked: string[],
): Promise<{ server: Server; port: number }> {
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? "/";
    asked.push(`${request.headers.host?.split(":")[1] ?? ""}${path}`);
    const text = page(path);
    response.writeHead(text === null ? 404 : 200, {
      "content-type": path === "/robots.txt" ? "text/plain" : "text/html; charset=utf-8",
    });
    response.end(text ?? "<!doctype html><title>404</title><p>Finns inte</p>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return { server, port: typeof address === "object" && address !== null ? address.port : 0 };
}
