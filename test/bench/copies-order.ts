import { NEAR_COPY_RULES } from "../../workers/link/near-copy-rule.ts";
import { TextLinker } from "../../workers/link/text-linker.ts";
import { advertCorpus, type CorpusShape, HARDER_SHAPE, scaled } from "./copies/advert-corpus.ts";
import { seededRandom } from "./copies/seeded-random.ts";
import { type WritingPlan, withPostgres, writeAndLink } from "./copies/written-round.ts";
import type { Figure, FigureOptions } from "./figure.ts";

/** In whatever order, batches and processes a round is written, interrupted or not: the same listings and groups. */
export async function measure({ scale }: FigureOptions): Promise<Figure[]> {
  const inMemory = scaled(HARDER_SHAPE, scale === "full" ? 1 : 0.02);
  const inDatabase = scaled(HARDER_SHAPE, scale === "full" ? 0.4 : 0.01);
  return [...measureInMemory(inMemory), ...(await measureInDatabase(inDatabase))];
}

/** The linker alone: the corpus as it is, and in two other orders. */
function measureInMemory(shape: CorpusShape): Figure[] {
  const texts = [...advertCorpus(shape)].map((advert) => advert.text);
  const order = [...texts.keys()];
  const inOrder = groupsOf(texts, order);
  return [1, 2].map((seed) => {
    const shuffled = groupsOf(texts, shuffle(order, seed));
    const moved = inOrder.filter((group, ad) => group !== shuffled[ad]).length;
    return {
      what: `ads of ${texts.length} in another group when the input is shuffled (order ${seed})`,
      seen: moved,
      goal: "0",
      pass: moved === 0,
    };
  });
}

/** For each ad the smallest number of an ad in its group: a name that no order of reading can change. */
function groupsOf(texts: readonly string[], order: readonly number[]): number[] {
  const linker = new TextLinker(HARDER_SHAPE.seed, NEAR_COPY_RULES);
  for (const ad of order) linker.add(texts[ad] ?? "");
  const { groupOf } = linker.link();
  const smallest = new Map<number, number>();
  for (const [at, ad] of order.entries()) {
    const group = groupOf[at] ?? 0;
    smallest.set(group, Math.min(smallest.get(group) ?? ad, ad));
  }
  const named: number[] = new Array(order.length).fill(0);
  for (const [at, ad] of order.entries()) named[ad] = smallest.get(groupOf[at] ?? 0) ?? ad;
  return named;
}

function shuffle(order: readonly number[], seed: number): number[] {
  const draw = seededRandom(seed);
  return order
    .map((ad) => ({ ad, rank: draw() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ ad }) => ad);
}

const PLANS: readonly (WritingPlan & { readonly what: string })[] = [
  { what: "1 worker, batches of 1000, in order", workers: 1, batch: 1000, shuffle: null, interrupted: false },
  { what: "1 worker, batches of 137, shuffled", workers: 1, batch: 137, shuffle: 1, interrupted: false },
  { what: "4 workers, batches of 500, shuffled", workers: 4, batch: 500, shuffle: 2, interrupted: false },
  { what: "4 workers, batches of 61, one killed and resumed", workers: 4, batch: 61, shuffle: 3, interrupted: true },
];

async function measureInDatabase(shape: CorpusShape): Promise<Figure[]> {
  return withPostgres(async (server) => {
    const figures: Figure[] = [];
    let expected = "";
    for (const [at, { what, ...plan }] of PLANS.entries()) {
      const round = await writeAndLink(server, `order_${at}`, shape, plan);
      if (at === 0) expected = round.digest;
      const killed = plan.interrupted ? `, killed ${round.kills}` : "";
      figures.push({
        what: `stage with database, ${round.summary.meetings} captures, ${what}${killed}: listings, places, groups, links, effects (md5)`,
        seen: round.digest,
        goal: at === 0 ? "every capture counted; the others as this" : `as with one worker in order`,
        pass:
          round.digest === expected && round.summary.meetings === shape.ads && (!plan.interrupted || round.kills > 0),
      });
    }
    return figures;
  });
}
