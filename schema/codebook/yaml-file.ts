import { type Document, isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import { UserError } from "../vocabulary/errors.ts";

/** One file of a codebook, parsed, that can say on which line a thing stands. */
export class YamlFile {
  private readonly lines = new LineCounter();
  private readonly document: Document;
  /** The content as plain data; what it looks like is for the reader of the file to check. */
  readonly content: unknown;
  /** The path that messages name. */
  readonly shown: string;

  constructor(shown: string, source: string) {
    this.shown = shown;
    this.document = parseDocument(source, { lineCounter: this.lines });
    const [fault] = this.document.errors;
    if (fault !== undefined) {
      const line = fault.linePos?.[0].line ?? 1;
      const [said] = fault.message.split(" at line ");
      throw new UserError(
        `Codebook file ${shown}, line ${line}: not readable as YAML (${said}). Mend the line.`,
        "study",
      );
    }
    this.content = this.document.toJS();
  }

  /** The line on which a value stands, counted from 1. */
  lineOf(path: readonly (string | number)[]): number {
    const node = path.length === 0 ? this.document.contents : this.document.getIn(path, true);
    const start = isNode(node) ? node.range?.[0] : undefined;
    return start === undefined ? 1 : this.lines.linePos(start).line;
  }

  /** The line on which a key stands, counted from 1: of use where the key itself is at fault. */
  lineOfKey(path: readonly (string | number)[], key: string): number {
    const parent: unknown = path.length === 0 ? this.document.contents : this.document.getIn(path, true);
    if (!isMap(parent)) return this.lineOf(path);
    const pair = parent.items.find((item) => isPair(item) && String(scalarOf(item.key as Node)) === key);
    const start = isNode(pair?.key) ? pair.key.range?.[0] : undefined;
    return start === undefined ? this.lineOf(path) : this.lines.linePos(start).line;
  }

  /** Ends the loading: what is wrong, where, and what to do. */
  fail(path: readonly (string | number)[], found: string, remedy: string): never {
    throw new UserError(`Codebook file ${this.shown}, line ${this.lineOf(path)}: ${found} ${remedy}`, "study");
  }

  failAtKey(path: readonly (string | number)[], key: string, found: string, remedy: string): never {
    throw new UserError(`Codebook file ${this.shown}, line ${this.lineOfKey(path, key)}: ${found} ${remedy}`, "study");
  }
}

function scalarOf(node: Node): unknown {
  return isScalar(node) ? node.value : node;
}
