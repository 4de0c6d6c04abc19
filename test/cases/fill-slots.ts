/** Fragments by pool name, each still annotated. */
export type Pools = ReadonlyMap<string, readonly string[]>;

/** A pseudo-random number in [0, 1): seeded, so that the corpus is the same at every build. */
export type Dice = () => number;

/** What stays the same throughout one composed listing. */
export interface Persona {
  readonly age: number;
  /** Two digits, "05" to "99": the end of a phone of the fictitious ranges. */
  readonly digits: string;
  readonly year: number;
}

/** Mulberry32, by Tommy Ettinger (public domain). */
export function rollDice(seed: number): Dice {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Reads a `pools-*.txt` file: "[name]" starts a pool, each following line is one fragment. */
export function parsePools(source: string): Map<string, string[]> {
  const pools = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of source.split("\n")) {
    const name = /^\[([\w-]+)\]$/.exec(line)?.[1];
    if (name !== undefined) {
      current = pools.get(name) ?? [];
      pools.set(name, current);
    } else if (line.trim() !== "" && !line.startsWith("//")) current.push(line);
  }
  return pools;
}

const SWEDISH = ["noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio"];
const ENGLISH = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** Replaces every slot of a layout, slots inside fragments included. Throws on an unknown pool. */
export function fillSlots(layout: string, pools: Pools, persona: Persona, dice: Dice): string {
  const filled = layout.replace(/<(\??)([\w-]+)(\*\d)?>/g, (_slot, maybe: string, name: string, times?: string) => {
    if (maybe === "?" && dice() < 0.4) return "";
    const own = ownSlot(name, persona);
    if (own !== null) return own;
    const pool = pools.get(name);
    if (pool === undefined) throw new Error(`Slot <${name}> names no pool. Add [${name}] to the part's pools.`);
    const count = times === undefined ? 1 : 1 + Math.floor(dice() * Number(times.slice(1)));
    const chosen = new Set(Array.from({ length: count }, () => pool[Math.floor(dice() * pool.length)] ?? ""));
    return [...chosen].map((fragment) => fillSlots(fragment, pools, persona, dice)).join(" ");
  });
  return fillDigits(filled, persona.digits);
}

function ownSlot(name: string, { age, year }: Persona): string | null {
  if (name === "A") return String(age);
  if (name === "Y") return String(year - age);
  if (name === "YY") return String(year - age).slice(2);
  if (name === "Aw") return inWords(age, ["tjugo", "trettio", "fyrtio", "femtio"], SWEDISH, "");
  if (name === "Ae") return inWords(age, ["twenty", "thirty", "forty", "fifty"], ENGLISH, "-");
  return null;
}

function inWords(age: number, tens: readonly string[], ones: readonly string[], joint: string): string {
  const ten = tens[Math.floor(age / 10) - 2] ?? "";
  return age % 10 === 0 ? ten : `${ten}${joint}${ones[age % 10] ?? ""}`;
}

function fillDigits(text: string, digits: string): string {
  const at = (place: string) => digits.charAt(Number(place) - 1);
  return text
    .replaceAll("##", digits)
    .replace(/#([12])/g, (_m, place: string) => at(place))
    .replace(/%([12])/g, (_m, place: string) => SWEDISH[Number(at(place))] ?? "")
    .replace(/&([12])/g, (_m, place: string) => ENGLISH[Number(at(place))] ?? "");
}
