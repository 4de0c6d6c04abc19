import type { DashboardPage, PageInput } from "../page.ts";
import { provenanceOf } from "../render-page.tsx";
import { COMMON } from "../texts/every-page.ts";
import type { FileHeading } from "./csv.ts";

/** What stands above a page's table in a file: the method's sentences, its source and the link that rebuilds it. */
export function describeFile(page: DashboardPage, input: PageInput, address: string): FileHeading {
  const texts = COMMON[input.language];
  return {
    lines: [
      texts.headerSentence,
      ...(page.showsVolume ? [texts.volumeSentence] : []),
      texts.partOnly,
      texts.partsNote,
      ...(input.round.record.invented ? [`${texts.inventedShort}: ${texts.inventedLong}`] : []),
      ...provenanceOf(input),
      `${texts.permanentLink}: ${address}`,
    ],
    lower: texts.lower,
    upper: texts.upper,
    remark: texts.remark,
  };
}
