import { PUBLISHED_SHAPE, scaled } from "./copies/advert-corpus.ts";
import { measureCorpus } from "./copies/measure-corpus.ts";
import type { Figure, FigureOptions } from "./figure.ts";

/** Ten times the ads: cost and memory. The ads pass by, as they do when the stage reads them from the database. */
export async function measure({ scale }: FigureOptions): Promise<Figure[]> {
  const factor = scale === "full" ? 1 : 0.04;
  const once = await measureCorpus(scaled(PUBLISHED_SHAPE, factor), "stream");
  const tenfold = await measureCorpus(scaled(PUBLISHED_SHAPE, factor * 10), "stream");
  const growth = tenfold.cpuSeconds / once.cpuSeconds;
  return [
    {
      what: `CPU of ${tenfold.ads} ads over that of ${once.ads} (${tenfold.cpuSeconds.toFixed(1)} s and ${once.cpuSeconds.toFixed(1)} s)`,
      seen: growth,
      goal: "at most 12 times",
      pass: growth <= 12,
    },
    {
      what: `peak memory at ${tenfold.ads} ads, MB`,
      seen: Math.round(tenfold.peakMegabytes),
      goal: "below 2000",
      pass: tenfold.peakMegabytes < 2_000,
    },
    {
      what: `relative error of the unique count at ${tenfold.ads} ads`,
      seen: `${(tenfold.countError * 100).toFixed(3)} %`,
      goal: "at most 0.1 % either way",
      pass: Math.abs(tenfold.countError) <= 0.001,
    },
  ];
}
