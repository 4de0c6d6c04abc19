import { LanguageNear } from "../recognise/language-near.ts";
import type { Lexicon } from "../recognise/lexicon.ts";
import { BREAK, PAUSE, type Tokens } from "../recognise/tokenise.ts";
import { type WordRoles, WordSet } from "../recognise/word-roles.ts";
import { writtenAt } from "./read-part.ts";

/** How far apart two parents are told of: "svensk mamma och en pappa från Gambia". */
const REACH = 8;

/**
 * Tells what is said of parents, grandparents and the family: "min pappa är från Ghana", "polsk mormor", "halva släkten
 * är finsk". What they are the seller descends from; of friends and lovers it is not so.
 */
export class KinJudge {
  private readonly kin: WordSet;
  private readonly far: WordSet;
  private readonly mothers: WordSet;
  private readonly fathers: WordSet;
  private readonly near: LanguageNear;
  private readonly roles: WordRoles;
  private readonly verbs: WordSet;
  private readonly copula: number;
  private readonly come: number;

  constructor(lexicon: Lexicon, roles: WordRoles) {
    this.roles = roles;
    this.kin = new WordSet(lexicon, `${MOTHERS} ${FATHERS} ${FAMILY}`);
    this.far = new WordSet(lexicon, "far");
    this.mothers = new WordSet(lexicon, MOTHERS);
    this.fathers = new WordSet(lexicon, FATHERS);
    this.verbs = new WordSet(lexicon, VERBS);
    this.near = new LanguageNear(lexicon);
    this.copula = roles.mask("copula");
    this.come = roles.mask("come");
  }

  isKin(tokens: Tokens, at: number): boolean {
    if (!this.kin.has(tokens, at)) return false;
    // English "far from home" is a way, not a father.
    return !this.far.has(tokens, at) || this.near.isSwedish(tokens, at);
  }

  /** "min pappa är …", "mammas släkt kommer ursprungligen från …": kin as the subject, within the clause. */
  kinBefore(tokens: Tokens, from: number): number {
    let verb = false;
    for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) return -1;
      if (this.isKin(tokens, at)) return verb || at === from - 1 ? at : -1;
      verb ||= this.roles.has(tokens, at, this.copula | this.come) || this.verbs.has(tokens, at);
    }
    return -1;
  }

  /** The parent a word at `from` to `to` is said of: "mamma är asiat", "europeisk pappa"; -1 where it is of none. */
  parentAt(tokens: Tokens, from: number, to: number): number {
    const before = this.kinBefore(tokens, from);
    if (before !== -1) return this.isParent(tokens, before) ? before : -1;
    return (tokens.gaps[to] ?? BREAK) < PAUSE && this.isParent(tokens, to) ? to : -1;
  }

  /** Whether one of two parents is the mother and the other the father. */
  arePair(tokens: Tokens, one: number, other: number): boolean {
    return (
      (this.mothers.has(tokens, one) && this.fathers.has(tokens, other)) ||
      (this.fathers.has(tokens, one) && this.mothers.has(tokens, other))
    );
  }

  private isParent(tokens: Tokens, at: number): boolean {
    return this.isKin(tokens, at) && (this.mothers.has(tokens, at) || this.fathers.has(tokens, at));
  }

  /** Whether mother and father are told of apart, and the land of the parent at `near` is not the other's too. */
  tellsOfBoth(tokens: Tokens, near: number, from: number, to: number): boolean {
    if (near === -1) return false;
    const others = this.mothers.has(tokens, near) ? this.fathers : this.fathers.has(tokens, near) ? this.mothers : null;
    if (others === null) return false;
    const stem = stemAt(tokens, from);
    for (let at = Math.max(0, near - REACH); at < Math.min(near + REACH + 1, tokens.count); at++) {
      if (!others.has(tokens, at)) continue;
      return ![at - 1, at + 1, at + 2, at + 3].some(
        (beside) => (beside < from || beside >= to) && beside >= 0 && stemAt(tokens, beside) === stem,
      );
    }
    return false;
  }
}

function stemAt(tokens: Tokens, at: number): string {
  return at < tokens.count ? writtenAt(tokens, at).toLowerCase().slice(0, 5) : "";
}

/** How kin came from a land, and that they have their roots in it. */
const VERBS =
  "var flydde flytt kom emigrerade invandrade utvandrade flyttade stammar härstammar härrör föddes fled came emigrated immigrated migrated moved hails hail stems stem har have has finns";
const MOTHERS =
  "mamma mammas mamman mor mors modern mum mums mom moms mother mothers mummy mama mormor mormors grandmother grandma";
const FATHERS =
  "pappa pappas pappan far fars fadern dad dads father fathers daddy papa farfar farfars grandfather grandpa";
const FAMILY =
  "föräldrar föräldrarna parents farmor farmors morfar morfars grandparents morföräldrar farföräldrar släkt släkten släktingar släktingarna relatives familj familjen family ancestors förfäder anfäder anor";
