import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ChartPainter } from "../charts/chart-painter.ts";
import type { Language } from "../language.ts";

/** What the parts of a page need to know of the page they stand on. */
export interface PageFrame {
  readonly language: Language;
  /** The release that charts are kept under. */
  readonly releaseHash: string;
  readonly painter: ChartPainter;
  fileAddress(tableId: string): string;
}

export const PageFrameContext = createContext<PageFrame | null>(null);

export function usePageFrame(): PageFrame {
  const frame = useContext(PageFrameContext);
  if (frame === null) throw new Error("A part of a page was rendered outside a page.");
  return frame;
}
