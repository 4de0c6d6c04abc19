import { JOINED, NUMBER, PAUSE } from "../recognise/tokenise.ts";
import { AgeJudge } from "./age-judge.ts";
import { AgeNumbers, type ReadNumber } from "./age-numbers.ts";
import { ageWords } from "./age-words.ts";
import { gapAfter, type ReadPart, spanOf, textAfter, wholeSpan } from "./read-part.ts";
import { type Found, NOTHING, type ReaderTools, type Reading, type VariableReader } from "./variable-reader.ts";
import { fullYear, yearOfDate } from "./year-of-birth.ts";

/** Ages that a seller states lie here; a lower one is under age or nonsense, a higher one nonsense. */
const OLDEST = 99;
/** How many numbers of one text are judged; a page of numbers is no listing. */
const NUMBERS = 2_000;
const ADULT = 18;

/**
 * Age in whole years as stated. A number is an age by what stands beside it ("år", "age", "född", a gender, a name in a
 * heading), and never when it measures, prices, times, limits or counts something. Ranges, decades and "25+" state an
 * age that no whole year stands for: uncodable. A year of birth is read against the sampling date.
 */
export function createAgeReader(tools: ReaderTools, origins: readonly string[] = []): VariableReader {
  const words = ageWords(tools.lexicon, origins);
  const numbers = new AgeNumbers(tools.lexicon);
  const judge = new AgeJudge(words, numbers, tools.roles, tools.judge);

  function readParts(parts: readonly ReadPart[], year: number): Reading {
    const found: Found[] = [];
    let uncodable: Reading["uncodable"] = null;
    let underAge = false;
    for (const part of parts) {
      let judged = 0;
      const { tokens } = part;
      for (
        let at = numbers.nextFrom(tokens, 0);
        at < tokens.count && judged < NUMBERS;
        at = numbers.nextFrom(tokens, at + 1)
      ) {
        judged++;
        const verdict = judge.judge(part, at, year);
        if (verdict === null) continue;
        // A field whose label no codebook knows holds many a number: alone there, it is none.
        if (
          "rule" in verdict &&
          verdict.rule === "age.between-pauses" &&
          part.part.startsWith("field") &&
          verdict.from === 0
        )
          continue;
        // "Nick: Blondie34".
        if (part.part.startsWith("field") && tokens.gaps[at] === JOINED && "rule" in verdict && verdict.weight < 1.5)
          continue;
        const span = spanOf(part, verdict.from, verdict.to);
        if ("vague" in verdict) underAge ||= verdict.low >= 10 && verdict.low < ADULT;
        if ("vague" in verdict || verdict.value < 10 || verdict.value > OLDEST)
          uncodable ??= { rule: "age.range-or-nonsense", span };
        else
          found.push({ code: String(verdict.value), subcode: null, rule: verdict.rule, span, weight: verdict.weight });
        at = Math.max(at, verdict.to - 1);
      }
    }
    const pair = coupleAges(found, parts);
    underAge ||= found.some((entry) => Number(entry.code) < ADULT);
    if (pair !== null) return { found: [], uncodable: { rule: "age.ages-of-a-couple", span: pair.span }, underAge };
    if (found.length === 0 && uncodable === null) return NOTHING;
    return { found: found.toSorted((a, b) => b.weight - a.weight), uncodable, underAge };
  }

  /** "she 25, he 29", "tjej 24 och kille 30": two ages in one breath are a couple's. */
  function coupleAges(found: readonly Found[], parts: readonly ReadPart[]): Found | null {
    for (let index = 1; index < found.length; index++) {
      const [one, other] = [found[index - 1], found[index]];
      if (one === undefined || other === undefined || one.code === other.code || one.span.part !== other.span.part)
        continue;
      if (other.span.start - one.span.end > 24) continue;
      const text = parts.find((part) => part.part === one.span.part)?.tokens.text ?? "";
      // "Mei (25) och Lin (30)".
      if (NAMED_NEXT.test(text.slice(one.span.end, other.span.start))) return one;
      if (/[.!?\n]/.test(text.slice(one.span.end, other.span.start))) continue;
      const near = text
        .slice(Math.max(0, one.span.start - 14), Math.min(text.length, other.span.end + 14))
        .toLowerCase();
      if (HER.test(near) && HIM.test(near)) return one;
    }
    return null;
  }

  function readField(part: ReadPart, year: number, label: string): Reading {
    const { tokens } = part;
    const nonsense: Reading = { found: [], uncodable: { rule: "age.field-unreadable", span: wholeSpan(part) } };
    if (OF_EACH.test(label)) return nonsense;
    if (LOWEST.test(label)) return NOTHING;
    // "2 8".
    const [, ten, unit] = /^\s*([1-9]) (\d)\s*$/.exec(tokens.text) ?? [];
    if (ten !== undefined)
      return {
        found: [{ code: `${ten}${unit ?? ""}`, subcode: null, rule: "age.field", span: wholeSpan(part), weight: 3 }],
        uncodable: null,
      };
    // "12/03/97" under "Födelsedag".
    const dated = BIRTH_LABEL.test(label) ? yearOfDate(words, tokens, 0) : -1;
    const inDate = dated > 0 && tokens.count > 2 ? fullYear(tokens, dated, year) : -1;
    if (inDate !== -1)
      return {
        found: [
          {
            code: String(year - inDate),
            subcode: null,
            rule: "age.year-of-birth-in-field",
            span: wholeSpan(part),
            weight: 3,
          },
        ],
        uncodable: null,
      };
    const inWords = readParts([part], year);
    const [clear] = inWords.found;
    if (clear !== undefined && clear.weight >= 2.5 && inWords.uncodable === null)
      return {
        found: [{ ...clear, rule: `${clear.rule}-in-field` }],
        uncodable: null,
        underAge: inWords.underAge ?? false,
      };
    if (inWords.uncodable !== null) return { ...nonsense, underAge: inWords.underAge ?? false };
    const read: { value: number; from: number; to: number; digits: number }[] = [];
    for (let at = 0; at < tokens.count; at++) {
      const number = numbers.numberAt(tokens, at) ?? numbers.small(tokens, at);
      if (number === null) continue;
      // "40, size 36".
      const counts = gapAfter(tokens, number.to - 1) < PAUSE && !textAfter(tokens, number.to - 1).includes("(");
      if (counts && words.things.has(tokens, number.to)) continue;
      if (read.length > 0 && words.thingsBefore.has(tokens, at - 1)) continue;
      // "49, 1.67 tall", "25, 5'7", "48, 60 minuter kostar 1000".
      if (
        read[0]?.from === 0 &&
        read[0].value >= ADULT &&
        (read[0].value <= OLDEST || read[0].digits === 4) &&
        isBesides(part, at, number, year)
      )
        continue;
      // "34, 15 års erfarenhet".
      const parted = (tokens.gaps[at] ?? 0) >= PAUSE || words.rangeWord.has(tokens, at - 1);
      if (read.length > 0 && parted && words.unit.has(tokens, number.to) && judge.judge(part, at, year) === null)
        continue;
      // "snart 40 (39)".
      if (words.future.has(tokens, at - 1) && tokens.count > 2) continue;
      read.push({
        value: number.value,
        from: at,
        to: number.to,
        digits: (tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0),
      });
      at = number.to - 1;
    }
    // Two digits are a year where a dash or the label says so.
    const short = (BIRTH_LABEL.test(label) ? /^\s*[-–'’]?(\d\d)\s*$/ : /^\s*[-–'’](\d\d)\s*$/).exec(tokens.text)?.[1];
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
    // "27 / 168 / 55": age, height and weight.
    const [one, build] = read;
    if (one?.digits === 2 && one.value >= ADULT && build?.digits === 3 && build.value >= 140 && build.value <= 210)
      read.length = 1;
    const years = read.filter(
      (number) =>
        number.digits === 4 && number.value > year - 100 && number.value < year && tokens.kinds[number.from] === NUMBER,
    );
    const [first, second] = years.length > 0 ? years : read;
    if (first === undefined) return nonsense;
    // "16-18": no whole year, yet an age under 18 is stated.
    const low = read.some((number) => number.digits === 2 && number.value >= 10 && number.value < ADULT);
    if (second !== undefined && second.value !== first.value)
      return { ...nonsense, underAge: low && years.length === 0 };
    if (
      (textAfter(tokens, first.to - 1) !== " + " && /^\s?(?:\+|plus\b)/i.test(textAfter(tokens, first.to - 1))) ||
      words.plusWord.has(tokens, first.to) ||
      words.limit.has(tokens, first.from - 1) ||
      words.decadeUnit.has(tokens, first.to)
    )
      return nonsense;
    // "femtiotvå" under "När är du född?".
    const spelled = tokens.kinds[first.from] !== NUMBER && BIRTH_LABEL.test(label) && !AGE_LABEL.test(label);
    const born = spelled && first.value > year % 100 ? 1900 + first.value : first.value;
    const value = years.length > 0 || born > OLDEST ? year - born : first.value;
    if (value < 1 || value > OLDEST) return nonsense;
    const rule = years.length > 0 ? "age.year-of-birth-in-field" : "age.field";
    return {
      found: [{ code: String(value), subcode: null, rule, span: spanOf(part, first.from, first.to), weight: 3 }],
      uncodable: null,
      underAge: value < ADULT,
    };
  }

  /** A number behind an age that is no second age: a single figure, a piece of a longer number, a sum. */
  function isBesides({ tokens }: ReadPart, at: number, { value, spelled }: ReadNumber, year: number): boolean {
    if (spelled || (tokens.gaps[at] ?? 0) === JOINED) return false;
    const figures = (tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0);
    const isApart = textAfter(tokens, at - 1) !== "-" && tokens.text.slice(0, tokens.starts[at]).includes(" ");
    if (figures === 1) return isApart;
    if (figures > 2) return value > 210 && (value <= year - OLDEST || value > year - ADULT);
    return /^[.,'’]$/.test(textAfter(tokens, at - 1));
  }

  /** "34, egentligen 17"; but "34 (ring efter 16)", "34 och 15 års vana". */
  function statesLow(part: ReadPart, from: number, year: number): boolean {
    const { tokens } = part;
    for (let at = from; at < tokens.count; at++) {
      const number = numbers.numberAt(tokens, at);
      if (number === null || number.value < 10 || number.value >= ADULT) continue;
      if (judge.judge(part, at, year) !== null) return true;
      const counts = words.unit.has(tokens, number.to) || words.things.has(tokens, number.to);
      const led =
        words.adverb.has(tokens, at - 1) ||
        /^[,(]|ligen$|lly$/u.test(tokens.text.slice(tokens.starts[at - 1], tokens.starts[at]).trim());
      if (led && !counts) return true;
    }
    return false;
  }

  function withoutRemark(part: ReadPart): ReadPart | null {
    const end = remarkStart(part.tokens.text);
    if (end === -1) return null;
    const tokens = tools.tokeniser.tokenise(part.tokens.text.slice(0, end));
    return { ...part, tokens };
  }

  return {
    readField: (part, context, { label }) => {
      const year = Number(context.date.slice(0, 4));
      const read = readField(part, year, label);
      const bare =
        read.uncodable === null && read.found[0]?.rule !== "age.turned-in-field" ? null : withoutRemark(part);
      if (bare === null) return read;
      const plain = readField(bare, year, label);
      if (plain.found.length === 0) return read;
      return { ...plain, underAge: plain.underAge === true || statesLow(part, bare.tokens.count, year) };
    },
    readText: (parts, context) => readParts(parts, Number(context.date.slice(0, 4))),
  };
}

/** "31 (snart 32)", "34, soon 35": the age before a remark in words. Null when there is no such remark. */
function remarkStart(text: string): number {
  const match = REMARK.exec(text);
  return match === null ? -1 : match[0].length - 1;
}

/** "34, soon 35", "34 but feels 20", "Trettiosju, fast på krogen säger de 29". */
const REMARK =
  /^\s*(?:\d{2}|\p{L}{3,22})(?![\p{L}\d])[^\d(,;–]{0,12}?(?:[(,;–](?=[^\d]*\p{L}{3})|\s(?=(?:men|but|fast|though|although|going|feels?|känner|ser|looks?|turning|fyller|soon|snart)(?!\p{L})|(?:och|and|med|with|in|at|on|i|på|som|who)\s(?!(?:his|hers?|hans?|hon|hennes|him|he|she)(?!\p{L})|\p{L}*(?:tio|tjugo|tton|rton|teen|ty))\p{L}))/iu;
const AGE_LABEL = /ålder|age/i;
const BIRTH_LABEL = /(?:född|föds|födel|birth|born|dob|yob|årgång|årg(?:\.|\b)|årtal|^f\.?\s?år)/i;
/** "Min. ålder": the lowest; "min ålder" is my age. */
const LOWEST = /^\s*(?:min\.|max\.?)\s/iu;
/** "Age her", "Ålder (han)": one of a couple's. */
const OF_EACH = /(?<!\p{L})(?:her|him|she|he|hon|han|henne|honom|hers|his)[\s):]*$/iu;
const NAMED_NEXT = /^(?:\)|\sår)?\s(?:och|and|&|\+)\s\p{Lu}\p{Ll}+,?\s\(?$/u;
const HER = /(?<!\p{L})(?:hon|henne|she|her|tjej|kvinna|woman|girl|lady|female|dam|wife|f|k)(?!\p{L})/u;
const HIM = /(?<!\p{L})(?:han|honom|he|him|kille|man|guy|boy|male|husband|herre|m)(?!\p{L})/u;
