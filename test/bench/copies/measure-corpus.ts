import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { NEAR_COPY_RULES } from "../../../workers/link/near-copy-rule.ts";
import { TextLinker } from "../../../workers/link/text-linker.ts";
import { advertCorpus, type CorpusShape } from "./advert-corpus.ts";
import { evaluateGroups, type GroupAgreement } from "./evaluate-groups.ts";

/** One run of the linker over one corpus. Making the corpus is not counted in the times. */
export interface CorpusRun extends GroupAgreement {
  readonly ads: number;
  readonly distinct: number;
  readonly cpuSeconds: number;
  readonly seconds: number;
  /** Peak of the whole process, the corpus and its truth included. */
  readonly peakMegabytes: number;
}

/** `memory`: all texts are there before the clock starts. `stream`: they pass by, ten thousand at a time. */
export type CorpusWay = "memory" | "stream";

/** Measures in a process of its own, so that the peak is the linker's and no earlier run has warmed anything. */
export async function measureCorpus(shape: CorpusShape, way: CorpusWay): Promise<CorpusRun> {
  const self = fileURLToPath(import.meta.url);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--max-old-space-size=1400", "--import", "tsx", self, JSON.stringify({ shape, way })],
    { maxBuffer: 1 << 20 },
  );
  return JSON.parse(stdout) as CorpusRun;
}

function runCorpus(shape: CorpusShape, way: CorpusWay): CorpusRun {
  const truth = new Int32Array(shape.ads);
  const linker = new TextLinker(shape.seed, NEAR_COPY_RULES);
  const cost = { cpu: 0, seconds: 0 };
  const timed = <T>(work: () => T): T => {
    const [cpu, start] = [process.cpuUsage(), performance.now()];
    const result = work();
    const used = process.cpuUsage(cpu);
    cost.cpu += (used.user + used.system) / 1e6;
    cost.seconds += (performance.now() - start) / 1e3;
    return result;
  };
  const addAll = (texts: readonly string[]) => {
    for (const text of texts) linker.add(text);
  };
  let texts: string[] = [];
  let ads = 0;
  for (const { text, original } of advertCorpus(shape)) {
    truth[ads++] = original;
    texts.push(text);
    if (way === "stream" && texts.length === 10_000) {
      timed(() => addAll(texts));
      texts = [];
    }
  }
  const linked = timed(() => {
    addAll(texts);
    return linker.link();
  });
  return {
    ...evaluateGroups(truth, linked.groupOf),
    ads,
    distinct: linked.distinct,
    cpuSeconds: cost.cpu,
    seconds: cost.seconds,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

const asked = process.argv[2];
if (asked !== undefined && process.argv[1] === fileURLToPath(import.meta.url)) {
  const { shape, way } = JSON.parse(asked) as { shape: CorpusShape; way: CorpusWay };
  process.stdout.write(JSON.stringify(runCorpus(shape, way)));
}
