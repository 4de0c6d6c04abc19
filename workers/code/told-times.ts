import type { PlaceMention } from "../recognise/find-places.ts";
import { BREAK, type Tokens } from "../recognise/tokenise.ts";

/** "har bott i Lund sedan 2009", "lived in Lund for ten years", "i tio år": and still does. */
export function staysOn(tokens: Tokens, to: number): boolean {
  const end = tokens.ends[to - 1] ?? 0;
  return STILL.test(tokens.text.slice(end, end + 40));
}

const STILL =
  /^,? (?:sedan|sen|since|for (?:over |about |almost |the |many |some )?[\p{L}\d]+ (?:years|months)|(?:i|över|snart|nu i) (?:snart |över |nästan |mer än )?[\p{L}\d]+ år|all (?:my|her|his|our) li(?:fe|ves)|hela (?:mitt |sitt )?liv(?:et)?|now|nu)(?!\p{L})/iu;

/** What follows a name that was somebody's whereabouts some time ago. */
const LATELY =
  /^,? (?:(?:förra|föregående) \p{L}|(?:tills|fram till|until) (?:(?:i )?(?:våras|höstas|somras|vintras|fjol)|nyligen|recently|förra|last|spring came)|i (?:fjol|somras|våras|höstas|vintras|förrgår)|last (?:week|month|year|summer|winter|spring|autumn|fall|weekend)|(?:in|i|år|under) (?:19\d\d|200\d|201\d)|(?:för )?\p{L}+ (?:år|veckor|månader|years?|weeks?|months?) (?:sedan|sen|ago))(?!\p{L}{9})/iu;

export function isOfLately(tokens: Tokens, { to }: PlaceMention): boolean {
  const end = tokens.ends[to - 1] ?? 0;
  return LATELY.test(tokens.text.slice(end, end + 30));
}

/** "F.d. Lund-tjej": formerly. */
export function isFormerly(tokens: Tokens, { from }: PlaceMention): boolean {
  const start = tokens.starts[from] ?? 0;
  const last = tokens.text[start - 2];
  if (last !== "." && last !== "d" && last !== "D") return false;
  return /(?<!\p{L})f\.? ?d\.? $/iu.test(tokens.text.slice(Math.max(0, start - 6), start));
}

/** An English or Swedish past form as written: "cooked", "dansade". */
export function isPastForm(tokens: Tokens, at: number): boolean {
  const end = tokens.ends[at];
  if (end === undefined || tokens.capitals[at] === 1) return false;
  const last = tokens.text[end - 1];
  if (last !== "d" && last !== "e") return false;
  return /(?:[^e]ed|ade)$/.test(tokens.text.slice((tokens.starts[at] ?? 0) + 1, tokens.ends[at]));
}

/** A sentence that opens in another time: "Förra sommaren … i Visby", "When I was young in Oslo". */
export function isOfOtherDays(tokens: Tokens, { from }: PlaceMention): boolean {
  let first = from;
  while (first > 0 && from - first < 16 && (tokens.gaps[first] ?? BREAK) < BREAK) first--;
  if (first === from) return false;
  const said = tokens.text.slice(tokens.starts[first], tokens.starts[from]);
  const opened = OTHER_DAYS.exec(said);
  return opened !== null && !THESE_DAYS.test(said.slice(opened.index + opened[0].length));
}

const OTHER_DAYS =
  /(?<!\p{L})(?<!(?:sedan|sen|since) )(?:förra (?:året|veckan|månaden|sommaren|vintern|våren|hösten|gången|helgen)|last (?:year|month|summer|winter|spring|autumn|time)|i (?:fjol|somras|våras|höstas|vintras)|once upon|years ago|år sedan|as a (?:child|kid|teenager|student)|som (?:barn|liten|ung|tonåring)|när jag (?:var|bodde|pluggade|jobbade)|when i (?:was|lived|studied|worked)|innan (?:dess|jag)|before (?:that|coming|moving|i came))(?!\p{L})/iu;
const THESE_DAYS =
  /(?<!\p{L})(?:nu|now|men|but|numera|idag|i dag|today|sedan dess|since|flytt\p{L}*|moved|kom|came|här|here|därför|so|this (?:week|month|year|summer|time)|i år|den här|denna)(?!\p{L})/iu;
