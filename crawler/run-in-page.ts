import { VisitFailure } from "./browser-tab.ts";

/** How often a document may be replaced under us before its page counts as broken. */
const MOST_REPLACEMENTS = 4;

/** What running a function in a page needs of the browser. */
export interface PageReach {
  /** Evaluates an expression in our own world of the page's document, made if there is none yet. */
  evaluate(expression: string): Promise<unknown>;
  /** Told that the world is gone with its document. */
  forgetWorld(): void;
  /** Resolves when the document that stands now is parsed. */
  parsed(): Promise<void>;
  isClosed(): boolean;
}

/** Runs the body of a function in the page's document; asks the next document where one replaces it meanwhile. */
export async function runInPage(reach: PageReach, body: string): Promise<unknown> {
  // Transpilers may name inner functions through a helper that the page does not have.
  const expression = `(async () => { const __name = (work) => work; ${body} })()`;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await reach.evaluate(expression);
    } catch (error) {
      if (error instanceof VisitFailure) throw error;
      reach.forgetWorld();
      if (attempt >= MOST_REPLACEMENTS) {
        throw new VisitFailure(reach.isClosed() ? "rendererCrashed" : "networkError", false);
      }
      await reach.parsed();
    }
  }
}

/** The call of a function in a page, as text. */
export function callInPage<Input>(work: (input: Input) => unknown, input: Input): string {
  return `(${work.toString()})(${JSON.stringify(input)})`;
}
