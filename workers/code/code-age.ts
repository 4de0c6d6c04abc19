import { numberWords } from "../recognise/number-words.ts";
import { BREAK, NUMBER, PAUSE, SPACED, SYMBOL, type Tokens } from "../recognise/tokenise.ts";
import { ageWords } from "./age-words.ts";
import { gapAfter, type ReadPart, spanOf, textAfter, wholeSpan, writtenAt } from "./read-part.ts";
import { type Found, NOTHING, type ReaderTools, type Reading, type VariableReader } from "./variable-reader.ts";

/** Ages that a seller states lie here; a lower one is under age or nonsense, a higher one nonsense. */
const OLDEST = 99;
/** Without "år" or the like a number is an age only up to this, and only beside a gender or a name. */
const OLDEST_BARE = 75;
const ADULT = 18;

type Verdict =
  | {
      readonly rule: string;
      readonly weight: number;
      readonly value: number;
      readonly from: number;
      readonly to: number;
    }
  | { readonly vague: true; readonly from: number; readonly to: number }
  | null;

/**
 * Age in whole years as stated. A number is an age by what stands beside it ("år", "age", "född", a gender, a name in a
 * heading), and never when it measures, prices, times, limits or counts something. Ranges, decades and "25+" state an
 * age that no whole year stands for: uncodable. A year of birth is read against the sampling date.
 */
export function createAgeReader(tools: ReaderTools): VariableReader {
  const words = ageWords(tools.lexicon);
  const spelled = new Map(
    [...numberWords()].filter(([, value]) => value >= 10).map(([word, value]) => [tools.lexicon.add(word), value]),
  );
  const units = new Map(
    [...numberWords()]
      .filter(([, value]) => value >= 1 && value <= 9)
      .map(([word, value]) => [tools.lexicon.add(word), value]),
  );
  const compounds = new Map<number, number>();
  for (const [word, value] of numberWords()) {
    if (value < 10) continue;
    for (const ending of ["årig", "åriga", "årigt", "årige", "åring", "åringen", "arig", "aring"])
      compounds.set(tools.lexicon.add(word + ending), value);
  }
  const { roles } = tools;
  const mask = {
    self: roles.mask("self"),
    copula: roles.mask("copula"),
    you: roles.mask("you"),
    friend: roles.mask("friend"),
    experience: roles.mask("experience"),
    street: roles.mask("street"),
    in: roles.mask("in"),
    and: roles.mask("and"),
    for: roles.mask("for"),
  };

  /** A number of two digits, or one spelled out: its value and the token after it. */
  function numberAt(tokens: Tokens, at: number): { value: number; to: number; spelled: boolean } | null {
    if (at < 0 || at >= tokens.count) return null;
    if (tokens.kinds[at] === NUMBER) return { value: tokens.numbers[at] ?? -1, to: at + 1, spelled: false };
    const value = spelled.get(tokens.words[at] ?? -1);
    if (value === undefined) return null;
    const unit =
      value >= 20 && value % 10 === 0 && gapAfter(tokens, at) <= SPACED
        ? units.get(tokens.words[at + 1] ?? -1)
        : undefined;
    return unit === undefined
      ? { value, to: at + 1, spelled: true }
      : { value: value + unit, to: at + 2, spelled: true };
  }

  /** Reads the number that begins at a token. */
  function judge(part: ReadPart, at: number, year: number): Verdict {
    const { tokens } = part;
    const compound = compounds.get(tokens.words[at] ?? -1);
    if (compound !== undefined)
      return isOthers(tokens, at, at + 1) || words.feel.has(tokens, at - 1)
        ? null
        : { rule: "age.number-word", weight: 3, value: compound, from: at, to: at + 1 };
    if (words.decades.has(tokens, at)) return decade(tokens, at, at + 1);
    const number = numberAt(tokens, at);
    if (number === null || part.taken[at] === 1) return null;
    const { value, to } = number;
    const digits = number.spelled ? 2 : (tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0);
    const birth = yearOfBirth(tokens, at, value, digits, year);
    if (birth !== null) return birth;
    if (
      digits === 3 &&
      words.unit.has(tokens, to) &&
      roles.has(tokens, at - 1, mask.copula) &&
      roles.has(tokens, at - 2, mask.self)
    )
      return { vague: true, from: at, to: to + 1 };
    if (digits !== 2 || value < 10) return null;
    const after = textAfter(tokens, to - 1);
    const before = at > 0 ? textAfter(tokens, at - 1) : "";
    if (isPartOfNumber(tokens, at, to, before, after)) return null;
    const range = rangeFrom(part, at, to, value);
    if (range !== undefined) return range;
    // "30-årskrisen", "60-tal": the number begins a word.
    if (
      /^[-‑]$/.test(after) &&
      to < tokens.count &&
      tokens.kinds[to] !== NUMBER &&
      !words.unit.has(tokens, to) &&
      !words.decadeUnit.has(tokens, to)
    )
      return null;
    if (/^\s?\+/.test(after)) return value === ADULT || value === 20 ? null : plus(part, at, to);
    if (/^\s?[%€$£°]/.test(after) || /[€$£#]\s?$/.test(before)) return null;
    const hasUnit = gapAfter(tokens, to - 1) <= SPACED && words.unit.has(tokens, to) && !/\n/.test(after);
    if (hasUnit) return withUnit(part, at, to, value, number.spelled);
    if (gapAfter(tokens, to - 1) <= SPACED && words.decadeUnit.has(tokens, to)) return decade(tokens, at, to + 1);
    if (words.things.has(tokens, to) && gapAfter(tokens, to - 1) <= SPACED) return null;
    if (words.thingsBefore.has(tokens, at - 1) && /^[\s:=.#-]*$/.test(before)) return null;
    if (
      roles.has(tokens, at - 1, mask.street) ||
      /(?:gatan|vägen|gata|väg|gränd|torget|torg|stigen|allén|street|road|plan|backe)$/i.test(
        at > 0 ? writtenAt(tokens, at - 1) : "",
      )
    )
      return null;
    return bare(part, at, to, value);
  }

  function withUnit(part: ReadPart, at: number, to: number, value: number, isSpelled: boolean): Verdict {
    const { tokens } = part;
    let end = to + 1;
    while (end < tokens.count && (tokens.gaps[end] ?? BREAK) <= SPACED && words.unitTail.has(tokens, end)) end++;
    if (words.limit.has(tokens, at - 1) && gapAfter(tokens, at - 1) <= SPACED) return null;
    if (words.limit.has(tokens, at - 2) && words.limitTail.has(tokens, at - 1)) return null;
    const ofPerson = words.person.has(tokens, end) || words.person.has(tokens, at - 2);
    if (words.span.has(tokens, at - 1) && gapAfter(tokens, at - 1) <= SPACED && !ofPerson) return null;
    if (words.feel.has(tokens, at - 1) && gapAfter(tokens, at - 1) <= SPACED) return null;
    if (words.feel.has(tokens, at - 2) && gapAfter(tokens, at - 1) <= SPACED && gapAfter(tokens, at - 2) <= SPACED)
      return null;
    // "10 years clean": so low a number is an age only where nothing follows that it could count.
    const follows =
      gapAfter(tokens, end - 1) <= SPACED &&
      end < tokens.count &&
      !words.person.has(tokens, end) &&
      !roles.has(tokens, end, mask.and | mask.in);
    if (value < ADULT && follows && !selfIs(tokens, at)) return null;
    if (words.limitAfter.has(tokens, end) && gapAfter(tokens, end - 1) <= SPACED) return null;
    // "10 års erfarenhet", "15 years in the business", "20 år sedan".
    for (let near = end; near < Math.min(end + 4, tokens.count); near++) {
      if ((tokens.gaps[near] ?? BREAK) >= PAUSE) break;
      if (roles.has(tokens, near, mask.experience) && !(near > end && words.person.has(tokens, end))) return null;
    }
    if (isOthers(tokens, at, end)) return null;
    return { rule: isSpelled ? "age.number-word" : "age.years-suffix", weight: 3, value, from: at, to: end };
  }

  /** A number without a unit: after "ålder", after "jag är", beside a gender, after a name. */
  function bare(part: ReadPart, at: number, to: number, value: number): Verdict {
    const { tokens } = part;
    const rule = (name: string, weight: number): Verdict => ({ rule: `age.${name}`, weight, value, from: at, to });
    const left = at - 1;
    const tight = at > 0 && (tokens.gaps[at] ?? BREAK) <= PAUSE;
    if (tight && words.label.has(tokens, left) && !words.labelLimit.has(tokens, left - 1))
      return isOthers(tokens, left, to) ? null : rule("label-in-text", 3);
    if (tight && words.turned.has(tokens, left) && !isOthers(tokens, at, to)) return rule("turned", 3);
    if (value < ADULT || value > OLDEST_BARE) return selfIs(tokens, at) ? rule("self-is", 2.8) : null;
    if (selfIs(tokens, at) && !words.countable.has(tokens, to)) return rule("self-is", 2.8);
    if (words.turnedAfter.has(tokens, to) && gapAfter(tokens, to - 1) <= SPACED && !isOthers(tokens, at, to))
      return rule("turned", 3);
    if (
      roles.has(tokens, to, mask.copula) &&
      roles.has(tokens, to + 1, mask.self) &&
      gapAfter(tokens, to - 1) <= SPACED
    )
      return rule("self-is", 2.8);
    if (roles.has(tokens, left, mask.copula) && words.pronoun.has(tokens, at - 2) && tight)
      return rule("beside-gender", 2.5);
    const adjacent = besidePerson(part, at, to);
    if (adjacent !== null) return adjacent ? rule("beside-gender", 2.5) : null;
    if (
      words.letter.has(tokens, left) &&
      tokens.capitals[left] === 1 &&
      (["", "/", " / "].includes(textAfter(tokens, left)) || (left === 0 && textAfter(tokens, left) === " ")) &&
      (tokens.ends[left] ?? 0) - (tokens.starts[left] ?? 0) === 1
    )
      return rule("letter-mark", 2.5);
    if (
      words.letter.has(tokens, to) &&
      tokens.capitals[to] === 1 &&
      ["/", " / ", ""].includes(textAfter(tokens, to - 1)) &&
      gapAfter(tokens, to) >= SPACED &&
      (part.part === "title" || textAfter(tokens, to - 1) !== "")
    )
      return rule("letter-mark", 2.2);
    if (part.part === "title") return standsAlone(tokens, at, to) ? rule("bare-in-heading", 1.5) : null;
    if (afterName(tokens, at, to)) return rule("after-name", 1.4);
    return standsBetweenPauses(tokens, at, to) ? rule("between-pauses", 1.2) : null;
  }

  function selfIs(tokens: Tokens, at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
      if ((tokens.gaps[back + 1] ?? BREAK) > SPACED) return false;
      if (roles.has(tokens, back, mask.copula))
        return (
          roles.has(tokens, back - 1, mask.self) ||
          (tokens.capitals[back - 1] === 1 && !roles.has(tokens, back - 1, mask.you) && back > 0)
        );
      if (words.im.has(tokens, back)) return true;
      if (!words.adverb.has(tokens, back)) return false;
    }
    return false;
  }

  /** Beside a noun for a person: true when the seller, false when somebody else, null when there is none. */
  function besidePerson(part: ReadPart, at: number, to: number): boolean | null {
    const { tokens } = part;
    // "en man på 47", "dam om 26", "a woman of forty-six".
    if (
      words.of.has(tokens, at - 1) &&
      words.person.has(tokens, at - 2) &&
      (tokens.gaps[at] ?? BREAK) <= SPACED &&
      !words.countable.has(tokens, to)
    ) {
      return tools.judge.stanceOf(tokens, at - 2, at - 1) !== "other";
    }
    if (words.person.has(tokens, at - 1) && (tokens.gaps[at] ?? BREAK) <= PAUSE) {
      return gapAfter(tokens, to - 1) <= SPACED && words.countable.has(tokens, to)
        ? false
        : tools.judge.stanceOf(tokens, at - 1, at) !== "other";
    }
    if (words.person.has(tokens, to) && gapAfter(tokens, to - 1) <= PAUSE)
      return tools.judge.stanceOf(tokens, to, to + 1) !== "other" && !roles.has(tokens, at - 1, mask.for);
    return null;
  }

  function standsAlone(tokens: Tokens, at: number, to: number): boolean {
    const before = at > 0 ? textAfter(tokens, at - 1) : " ";
    const after = textAfter(tokens, to - 1);
    return (
      /[\s,(|/•·–-]$|^$/.test(before) &&
      /^(?:$|[\s,)|/•·!.–-])/.test(after) &&
      !words.months.has(tokens, to) &&
      !words.thingsBefore.has(tokens, at - 1)
    );
  }

  /** "dam m stil, 62, Linköping", "22, Halmstad", "Hur gammal? 36.": the number is an entry of a list of facts. */
  function standsBetweenPauses(tokens: Tokens, at: number, to: number): boolean {
    if (
      words.months.has(tokens, to) ||
      (to < tokens.count && tokens.kinds[to] === NUMBER && !isHeight(tokens, to)) ||
      (at > 0 && tokens.kinds[at - 1] === NUMBER)
    )
      return false;
    const before = at > 0 ? textAfter(tokens, at - 1) : "";
    const after = textAfter(tokens, to - 1);
    if (!/^\s?(?:[,|•·/.;]|$|\n|\p{Extended_Pictographic})/u.test(after)) return false;
    if (at === 0) return true;
    if (/^\s?[,|•·/;]\s*$/.test(before)) return tokens.kinds[at - 1] !== NUMBER;
    return /[.!?\n]\s*$/.test(before) && words.asksAge.has(tokens, at - 1);
  }

  /** "25, 170, 58": an age that height and weight follow. */
  function isHeight(tokens: Tokens, at: number): boolean {
    return (tokens.numbers[at] ?? 0) >= 145 && (tokens.numbers[at] ?? 0) <= 199;
  }

  /** "Anna, 25," and "Jag heter Emma 23 och": a capitalised word before, a pause or small word after. */
  function afterName(tokens: Tokens, at: number, to: number): boolean {
    const left = at - 1;
    if (
      left < 0 ||
      tokens.capitals[left] !== 1 ||
      (tokens.gaps[at] ?? BREAK) > PAUSE ||
      words.months.has(tokens, to) ||
      words.months.has(tokens, left)
    )
      return false;
    if (words.notName.has(tokens, left)) return false;
    const introduced = words.introduces.has(tokens, left - 1) || words.introduces.has(tokens, left - 2);
    const opens =
      (tokens.gaps[left] ?? BREAK) >= BREAK ||
      tokens.kinds[left - 1] === SYMBOL ||
      introduced ||
      words.greets.has(tokens, left - 1);
    if (!opens) return false;
    return (
      introduced ||
      gapAfter(tokens, to - 1) >= PAUSE ||
      roles.has(tokens, to, mask.in | mask.and) ||
      words.here.has(tokens, to)
    );
  }

  /** Dates, clock times, decimals, sizes: the number is a piece of a longer one. */
  function isPartOfNumber(tokens: Tokens, at: number, to: number, before: string, after: string): boolean {
    const previous = at > 0 && tokens.kinds[at - 1] === NUMBER;
    const next = to < tokens.count && tokens.kinds[to] === NUMBER;
    if (previous && /^(?:[.,:/'’x×*°]|\s?[x×*]\s?|\s?:\s?)$/.test(before)) return true;
    if (
      next &&
      /^(?:[.:'’x×*°]|,(?=\d)|\s?[x×*]\s?)$/.test(after) &&
      !(after === "," && (tokens.ends[to] ?? 0) - (tokens.starts[to] ?? 0) > 2)
    )
      return true;
    if (
      next &&
      /^[ \u00a0.]$/.test(after) &&
      (tokens.ends[to] ?? 0) - (tokens.starts[to] ?? 0) === 3 &&
      writtenAt(tokens, to) === "000"
    )
      return true;
    if (/^\s?:-|^:\d/.test(after)) return true;
    if (previous && /^[-–/]$/.test(before) && (tokens.ends[at - 1] ?? 0) - (tokens.starts[at - 1] ?? 0) !== 2)
      return true;
    return false;
  }

  /** "25-30 år", "between 25 and 30", "28 och 32 år": uncodable when it is the seller's, nothing when a customer's. */
  function rangeFrom(part: ReadPart, at: number, to: number, value: number): Verdict | undefined {
    const { tokens } = part;
    const second = rangeEnd(tokens, to);
    const first = at > 0 && rangeEnd(tokens, at) !== null && numberBefore(tokens, at);
    if (first) return null;
    if (second === null) return undefined;
    const high = numberAt(tokens, second);
    if (
      high === null ||
      high.value > OLDEST ||
      (high.spelled === false && (tokens.ends[second] ?? 0) - (tokens.starts[second] ?? 0) !== 2)
    )
      return undefined;
    const unit = words.unit.has(tokens, high.to) && gapAfter(tokens, high.to - 1) <= SPACED;
    const labelled =
      words.label.has(tokens, at - 1) ||
      selfIs(tokens, at) ||
      besidePerson(part, at, high.to) === true ||
      words.person.has(tokens, at - 1) ||
      words.person.has(tokens, at - 2);
    const plausible = value >= ADULT && high.value >= ADULT;
    if (!unit && !(labelled && plausible)) {
      return /^\s?[-–—]\s?$/.test(tokens.text.slice(tokens.ends[to - 1], tokens.starts[second])) ? null : undefined;
    }
    if (isOthers(tokens, at, high.to) || besidePerson(part, at, high.to) === false) return null;
    if (words.limit.has(tokens, at - 1) || words.span.has(tokens, at - 1)) return null;
    for (let near = high.to; near < Math.min(high.to + 4, tokens.count); near++)
      if (roles.has(tokens, near, mask.experience)) return null;
    return { vague: true, from: at, to: unit ? high.to + 1 : high.to };
  }

  /** The token of a second number that a range or pair goes on to. */
  function rangeEnd(tokens: Tokens, to: number): number | null {
    if (to >= tokens.count) return null;
    const between = textAfter(tokens, to - 1);
    if (numberAt(tokens, to) !== null)
      return /^\s?(?:[-–—/&+]|\s)\s?$/.test(between) && !/^\s$/.test(between) ? to : null;
    if (
      words.rangeWord.has(tokens, to) &&
      numberAt(tokens, to + 1) !== null &&
      gapAfter(tokens, to) <= SPACED &&
      gapAfter(tokens, to - 1) <= SPACED
    )
      return to + 1;
    return null;
  }

  function numberBefore(tokens: Tokens, at: number): boolean {
    const between = textAfter(tokens, at - 1);
    return tokens.kinds[at - 1] === NUMBER && /^\s?[-–—/&+]\s?$/.test(between);
  }

  function plus(part: ReadPart, at: number, to: number): Verdict {
    const { tokens } = part;
    const adjacent = besidePerson(part, at, to);
    if (
      adjacent === true ||
      selfIs(tokens, at) ||
      words.label.has(tokens, at - 1) ||
      (words.person.has(tokens, at - 1) && !isOthers(tokens, at - 1, at))
    )
      return { vague: true, from: at, to };
    return null;
  }

  function decade(tokens: Tokens, at: number, to: number): Verdict {
    const own = words.own.has(tokens, at - 1) || words.own.has(tokens, at - 2) || words.own.has(tokens, at - 3);
    const inside = words.insideDecade.has(tokens, at - 1) || words.insideDecade.has(tokens, at - 2);
    if (!(own || inside) || isOthers(tokens, at, to) || tools.judge.stanceOf(tokens, at, to) === "other") return null;
    return { vague: true, from: at, to };
  }

  function yearOfBirth(tokens: Tokens, at: number, value: number, digits: number, year: number): Verdict {
    if (tokens.kinds[at] !== NUMBER) return null;
    let full = -1;
    if (digits === 4 && value > year - 100 && value <= year - 1) full = value;
    else if (digits === 2) full = value <= year % 100 ? 2000 + value : 1900 + value;
    if (full === -1) return null;
    const left = at - 1;
    const born =
      (words.born.has(tokens, left) && !words.bornPlace.has(tokens, left)) ||
      (words.bornTail.has(tokens, left) && words.born.has(tokens, left - 1)) ||
      (digits === 4 &&
        words.months.has(tokens, left) &&
        (words.born.has(tokens, left - 1) || words.born.has(tokens, left - 2) || words.born.has(tokens, left - 3)));
    const written = tokens.text.slice(at > 0 ? tokens.ends[left] : 0, tokens.starts[at]);
    const shortBorn =
      words.bornShort.has(tokens, left) &&
      /^[.:]?\s?[-–'’]?$/.test(written) &&
      (digits === 4 || /[-–'’]$/.test(written));
    const model =
      digits === 2 &&
      /[-–'’]$/.test(written) &&
      /^:(?:a|an|or)\b/i.test(tokens.text.slice(tokens.ends[at], (tokens.ends[at] ?? 0) + 4));
    if (!(born || shortBorn || model) || ((tokens.gaps[at] ?? BREAK) >= BREAK && at > 0 && !shortBorn)) return null;
    // "by birth, 25": two digits after a pause are no year.
    if (digits === 2 && (tokens.gaps[at] ?? BREAK) >= PAUSE && !/[:'’-]\s?$/.test(written) && !shortBorn) return null;
    if (isOthers(tokens, at, at + 1)) return null;
    return { rule: "age.year-of-birth", weight: 2.9, value: year - full, from: at, to: at + 1 };
  }

  /** Said of customers, the reader or other people: "dig mellan 30 och 60 år", "min syster är 30 år". */
  function isOthers(tokens: Tokens, at: number, to: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - 6); back--) {
      const gap = tokens.gaps[back + 1] ?? BREAK;
      if (gap >= BREAK) break;
      if (roles.has(tokens, back, mask.self) && roles.has(tokens, back + 1, mask.copula)) return false;
      // "Hi guys, 33yo" greets; "män, 30 år och uppåt" does not.
      if (gap === PAUSE) return words.guests.has(tokens, back) && !words.greets.has(tokens, back - 1);
      if (roles.has(tokens, back, mask.friend)) return true;
      if (roles.has(tokens, back, mask.you) && !words.yourWords.has(tokens, back)) return true;
      if (words.guests.has(tokens, back) || words.limit.has(tokens, back)) return true;
      if (words.house.has(tokens, back)) return true;
    }
    for (let ahead = to; ahead < Math.min(to + 3, tokens.count); ahead++) {
      if ((tokens.gaps[ahead] ?? BREAK) >= PAUSE) break;
      if (words.limitAfter.has(tokens, ahead) || words.guests.has(tokens, ahead)) return true;
    }
    return false;
  }

  function readParts(parts: readonly ReadPart[], year: number): Reading {
    const found: Found[] = [];
    let uncodable: Reading["uncodable"] = null;
    for (const part of parts) {
      for (let at = 0; at < part.tokens.count; at++) {
        const verdict = judge(part, at, year);
        if (verdict === null) continue;
        const span = spanOf(part, verdict.from, verdict.to);
        if ("vague" in verdict || verdict.value < 10 || verdict.value > OLDEST)
          uncodable ??= { rule: "age.range-or-nonsense", span };
        else
          found.push({ code: String(verdict.value), subcode: null, rule: verdict.rule, span, weight: verdict.weight });
        at = Math.max(at, verdict.to - 1);
      }
    }
    const pair = coupleAges(found, parts);
    if (pair !== null) return { found: [], uncodable: { rule: "age.ages-of-a-couple", span: pair.span } };
    if (found.length === 0 && uncodable === null) return NOTHING;
    return { found: found.toSorted((a, b) => b.weight - a.weight), uncodable };
  }

  /** "she 25, he 29", "tjej 24 och kille 30": two ages in one breath are a couple's. */
  function coupleAges(found: readonly Found[], parts: readonly ReadPart[]): Found | null {
    for (let index = 1; index < found.length; index++) {
      const [one, other] = [found[index - 1], found[index]];
      if (one === undefined || other === undefined || one.code === other.code || one.span.part !== other.span.part)
        continue;
      const text = parts.find((part) => part.part === one.span.part)?.tokens.text ?? "";
      const near = text
        .slice(Math.max(0, one.span.start - 14), Math.min(text.length, other.span.end + 14))
        .toLowerCase();
      if (other.span.start - one.span.end > 24 || /[.!?\n]/.test(text.slice(one.span.end, other.span.start))) continue;
      if (HER.test(near) && HIM.test(near)) return one;
    }
    return null;
  }

  function readField(part: ReadPart, year: number): Reading {
    const { tokens } = part;
    const nonsense: Reading = { found: [], uncodable: { rule: "age.field-unreadable", span: wholeSpan(part) } };
    const inWords = readParts([part], year);
    const [clear] = inWords.found;
    if (clear !== undefined && clear.weight >= 2.5 && inWords.uncodable === null)
      return { found: [{ ...clear, rule: `${clear.rule}-in-field` }], uncodable: null };
    if (inWords.uncodable !== null) return nonsense;
    const numbers: { value: number; from: number; to: number; digits: number }[] = [];
    for (let at = 0; at < tokens.count; at++) {
      const number = numberAt(tokens, at) ?? small(tokens, at);
      if (number === null || words.things.has(tokens, number.to)) continue;
      numbers.push({
        value: number.value,
        from: at,
        to: number.to,
        digits: (tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0),
      });
      at = number.to - 1;
    }
    const short = /^\s*[-–'’](\d\d)\s*$/.exec(tokens.text)?.[1];
    if (short !== undefined) {
      const born = Number(short) <= year % 100 ? 2000 + Number(short) : 1900 + Number(short);
      return {
        found: [
          {
            code: String(year - born),
            subcode: null,
            rule: "age.year-of-birth-in-field",
            span: wholeSpan(part),
            weight: 3,
          },
        ],
        uncodable: null,
      };
    }
    const years = numbers.filter(
      (number) =>
        number.digits === 4 && number.value > year - 100 && number.value < year && tokens.kinds[number.from] === NUMBER,
    );
    const [first, second] = years.length > 0 ? years : numbers;
    if (first === undefined || (second !== undefined && second.value !== first.value)) return nonsense;
    if (
      /^\s?(?:\+|plus\b)/i.test(textAfter(tokens, first.to - 1)) ||
      words.plusWord.has(tokens, first.to) ||
      words.limit.has(tokens, first.from - 1) ||
      words.decadeUnit.has(tokens, first.to)
    )
      return nonsense;
    const value = years.length > 0 ? year - first.value : first.value;
    if (value < 1 || value > OLDEST) return nonsense;
    const rule = years.length > 0 ? "age.year-of-birth-in-field" : "age.field";
    return {
      found: [{ code: String(value), subcode: null, rule, span: spanOf(part, first.from, first.to), weight: 3 }],
      uncodable: null,
    };
  }

  function small(tokens: Tokens, at: number): { value: number; to: number; spelled: boolean } | null {
    const value = units.get(tokens.words[at] ?? -1);
    return value === undefined || tokens.count > 2 ? null : { value, to: at + 1, spelled: true };
  }

  return {
    readField: (part, context) => readField(part, Number(context.date.slice(0, 4))),
    readText: (parts, context) => readParts(parts, Number(context.date.slice(0, 4))),
  };
}

const HER = /(?<!\p{L})(?:hon|henne|she|her|tjej|kvinna|woman|girl|lady|female|dam|f|k)(?!\p{L})/u;
const HIM = /(?<!\p{L})(?:han|honom|he|him|kille|man|guy|male|herre|m)(?!\p{L})/u;

/** Whether a coded age is under 18: the listing then leaves every table. */
export function isUnderAge(code: string): boolean {
  return Number(code) < ADULT;
}
