import fc from "fast-check";
import { expect, test } from "vitest";
import { SequenceComparer } from "../../../workers/link/common-subsequence.ts";
import { createWordReader, hashWord } from "../../../workers/link/hash-words.ts";
import { findNearCopies } from "../../../workers/link/near-copies.ts";
import { NEAR_COPY_RULES } from "../../../workers/link/near-copy-rule.ts";
import { settleComponent } from "../../../workers/link/settle-component.ts";
import { TextLinker } from "../../../workers/link/text-linker.ts";
import { UniqueSequences } from "../../../workers/link/unique-sequences.ts";

const SEED = 20200815;
const words = (text: string) => [...createWordReader(SEED).read(text)];
const hashesOf = (text: string) => text.split(" ").map((word) => hashWord(word, SEED));

test.each([
  ["case, punctuation and spaces", "HEJ,  du!\n Där…", "hej du där"],
  ["full-width letters and ligatures", "Ｈｅｊ ﬁn", "hej fin"],
  ["a decomposed letter", "Va\u0308lkommen a\u030Ater", "välkommen åter"],
  ["hearts, stars and flags", "★ Hej ❤️ du 🇸🇪 där 😘", "hej du där"],
  ["letters of mathematics", "𝗛𝗲𝗷 du", "hej du"],
  ["a superscript", "10 m²", "10 m2"],
  ["a soft hyphen parts a word, as the extractor has it", "mas\u00adsage", "mas sage"],
])("%s are form, not content", (_, written, plain) => {
  expect(words(written)).toEqual(hashesOf(plain));
});

test("words read by table are those of the normal form, whatever the text", () => {
  const byTheBook = (text: string) =>
    (
      text
        .normalize("NFKC")
        .toLowerCase()
        .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []
    ).map((word) => hashWord(word, SEED));
  const unit = fc.oneof(
    fc.constantFrom(
      "a",
      "Å",
      " ",
      "\u0301",
      "❤",
      "\uFE0F",
      "ﬁ",
      "Σ",
      "İ",
      "각",
      "ᄀ",
      "ᅡ",
      "1",
      "½",
      "-",
      "😘",
      "𝗛",
      "🄰",
    ),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
      expect(words(units.join(""))).toEqual(byTheBook(units.join("")));
    }),
    { numRuns: 2_000 },
  );
});

function longestCommonSubsequence(a: readonly number[], b: readonly number[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (const [at, other] of b.entries()) {
      next.push(word === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

test("the bit-parallel common subsequence is the textbook's", () => {
  const comparer = new SequenceComparer();
  const sequence = fc.array(fc.nat(12), { maxLength: 100 });
  fc.assert(
    fc.property(sequence, sequence, (a, b) => {
      const pool = Uint32Array.from([...a, ...b]);
      const found = comparer.commonWords(pool, 0, a.length, a.length, a.length + b.length);
      expect(found).toBe(longestCommonSubsequence(a, b));
    }),
    { numRuns: 500 },
  );
});

const numbered = (length: number, from = 0) => Array.from({ length }, (_, at) => `ord${from + at}`);
const withChanged = (base: readonly string[], places: readonly number[], by = "x") =>
  base.map((word, at) => (places.includes(at) ? `${by}${at}` : word));

function groupsOf(texts: readonly string[]): number[] {
  const linker = new TextLinker(SEED, NEAR_COPY_RULES);
  for (const text of texts) linker.add(text);
  const { groupOf } = linker.link();
  const names = new Map<number, number>();
  return [...groupOf].map((group) => {
    const name = names.get(group) ?? names.size;
    names.set(group, name);
    return name;
  });
}

test("edits of a few words make near copies; another template's text does not", () => {
  const base = numbered(80);
  const edited = withChanged(base, [3, 20, 41, 60]);
  const longer = [...base.slice(0, 40), "nytt", "ord", ...base.slice(40)];
  const sibling = withChanged(
    base,
    [...Array(20).keys()].map((at) => at * 4),
  );
  const texts = [base, edited, sibling, longer, base].map((text) => text.join(" "));
  expect(groupsOf(texts)).toEqual([0, 0, 1, 0, 0]);
});

test("a tenth of the words may differ, and no more", () => {
  const base = numbered(100);
  const changed = (count: number) =>
    withChanged(
      base,
      [...Array(count).keys()].map((at) => 2 + Math.floor(at / 2) * 9 + (at % 2)),
    );
  expect(groupsOf([base, changed(10)].map((text) => text.join(" ")))).toEqual([0, 0]);
  expect(groupsOf([base, changed(11)].map((text) => text.join(" ")))).toEqual([0, 1]);
});

test("in a short text six words may differ, as long as the rest is seventeen parts in twenty", () => {
  const changed = (length: number, count: number) => {
    const base = numbered(length);
    return groupsOf(
      [
        base,
        withChanged(
          base,
          [...Array(count).keys()].map((at) => 10 + at),
        ),
      ].map((text) => text.join(" ")),
    );
  };
  expect(changed(40, 6)).toEqual([0, 0]);
  expect(changed(39, 6)).toEqual([0, 1]);
  expect(changed(60, 7)).toEqual([0, 1]);
});

test("texts of too few words are joined by nothing but being the same", () => {
  expect(groupsOf(["ring mig nu", "ring mig nu!", "ring mig nu ikväll"])).toEqual([0, 0, 1]);
});

test("a chain of near copies does not make its ends one", () => {
  // Each step changes 6 of 100 words: neighbours are .94 alike, the ends of the chain .64.
  const chain = Array.from({ length: 7 }, (_, step) =>
    withChanged(
      numbered(100),
      [...Array(step * 6).keys()].map((at) => at * 2),
      "steg",
    ).join(" "),
  );
  const groups = groupsOf(chain);
  expect(groups[0]).not.toBe(groups[6]);
  const sequences = new UniqueSequences();
  const members = chain.map((text) => sequences.add(Uint32Array.from(words(text))));
  const comparer = new SequenceComparer();
  const settled = settleComponent(members, sequences, comparer, NEAR_COPY_RULES);
  for (const { members: near } of settled.groups) {
    for (const { similarity } of near) expect(similarity).toBeGreaterThanOrEqual(NEAR_COPY_RULES.level);
  }
});

test("a component too tangled to settle is set aside, not guessed at", () => {
  const sequences = new UniqueSequences();
  const members = [0, 100, 200, 300].map((from) =>
    sequences.add(Uint32Array.from(words(numbered(20, from).join(" ")))),
  );
  const settled = settleComponent(members, sequences, new SequenceComparer(), {
    ...NEAR_COPY_RULES,
    largestSplit: 2,
  });
  expect(settled).toEqual({ groups: [], setAside: 2 });
});

test("the groups are the same whatever order the texts come in", () => {
  const text = fc
    .record({ base: fc.nat(4), edits: fc.uniqueArray(fc.nat(39), { maxLength: 6 }) })
    .map(({ base, edits }) => withChanged(numbered(40, base * 100), edits).join(" "));
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 25 }), fc.infiniteStream(fc.nat()), (texts, draws) => {
      const partition = (input: readonly string[]) => {
        const groups = groupsOf(input);
        return input.map((one) => [
          one,
          [...new Set(input.filter((_, at) => groups[at] === groups[input.indexOf(one)]))].sort(),
        ]);
      };
      const shuffled = texts
        .map((one) => ({ one, rank: draws.next().value }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ one }) => one);
      expect(new Map(partition(shuffled) as [string, string[]][])).toEqual(
        new Map(partition(texts) as [string, string[]][]),
      );
    }),
    { numRuns: 60 },
  );
});

test("every candidate is checked: nothing is joined by its sketch alone", () => {
  const sequences = new UniqueSequences();
  const base = numbered(60);
  for (const changes of [0, 9, 12, 15]) {
    const places = [...Array(changes).keys()].map((at) => at + 40);
    sequences.add(Uint32Array.from(words(withChanged(base, places, `by${changes}`).join(" "))));
  }
  const found = findNearCopies(sequences, SEED, NEAR_COPY_RULES);
  expect(found.checked).toBeGreaterThan(0);
  expect(found.groups).toEqual([]);
});
