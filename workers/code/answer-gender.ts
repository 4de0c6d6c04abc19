import type { PhraseMatcher } from "../recognise/phrase-matcher.ts";
import type { WordRoles } from "../recognise/word-roles.ts";
import { readCompound } from "./gender-compounds.ts";
import type { GenderHomonyms } from "./gender-homonyms.ts";
import type { GenderWords } from "./gender-words.ts";
import type { MentionJudge } from "./judge-mention.ts";
import { type ReadPart, spanOf, type Wording, wholeSpan } from "./read-part.ts";
import { type Mention, settle } from "./settle-gender.ts";
import type { Reading } from "./variable-reader.ts";

/** The tools that tell one word of an answer from another. */
export interface AnswerTools {
  readonly matcher: PhraseMatcher<Wording>;
  readonly words: GenderWords;
  readonly homonyms: GenderHomonyms;
  readonly judge: MentionJudge;
  readonly roles: WordRoles;
}

/** Reads the gender out of a labelled field, which may hold a letter, a word, or a sentence of which only the beginning answers. */
export class GenderAnswers {
  private readonly tools: AnswerTools;
  private readonly turns: number;

  constructor(tools: AnswerTools) {
    this.tools = tools;
    this.turns = tools.roles.mask("with", "who", "seek", "for", "not", "only", "you", "copula");
  }

  read(part: ReadPart): Reading {
    const found = this.mentionsIn(part);
    if (found.length === 0) return { found, uncodable: { rule: "gender.field-unknown", span: wholeSpan(part) } };
    return { found: settle(this.beforeTurn(part, found)), uncodable: null };
  }

  private mentionsIn(part: ReadPart): Mention[] {
    const { tokens } = part;
    const matches = this.tools.matcher.match(tokens)[0] ?? [];
    const mentions: Mention[] = [];
    let next = 0;
    for (let at = 0; at < tokens.count; at++) {
      const match = matches[next];
      if (match !== undefined && match.from === at) {
        next++;
        at = match.to - 1;
        if (match.meaning.kind === "ignored") continue;
        const { code, subcode } = match.meaning;
        mentions.push(mentionOf(part, match.from, match.to, code, subcode));
        continue;
      }
      const compound = readCompound(tokens, at);
      if (compound !== null) mentions.push(mentionOf(part, at, at + 1, compound.code, null));
    }
    return mentions;
  }

  /** "En dam med tv och soffa": after such a word an answer tells of something else. */
  private beforeTurn(part: ReadPart, mentions: readonly Mention[]): readonly Mention[] {
    const turned = mentions.findIndex((mention, index) => {
      const last = mentions[index - 1];
      return last !== undefined && this.isTurned(part, last, mention);
    });
    return turned === -1 ? mentions : mentions.slice(0, turned);
  }

  private isTurned(part: ReadPart, last: Mention, { from, to }: Mention): boolean {
    const { words, homonyms, judge, roles } = this.tools;
    const { tokens } = part;
    if (judge.isPlural(tokens, to - 1) && !judge.isPlural(tokens, last.to - 1)) return true;
    if (words.man.has(tokens, from) && !homonyms.manIsNoun(part, from)) return true;
    if (words.countOne.has(tokens, to - 1) && !homonyms.coupleIsSelf(part, to - 1, to)) return true;
    for (let at = last.to; at < from; at++) if (roles.has(tokens, at, this.turns)) return true;
    return false;
  }
}

function mentionOf(part: ReadPart, from: number, to: number, code: string, subcode: string | null): Mention {
  return { code, subcode, rule: "gender.field", span: spanOf(part, from, to), weight: 1, from, to, part };
}
