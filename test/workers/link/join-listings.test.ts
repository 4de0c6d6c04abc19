import fc from "fast-check";
import { expect, test } from "vitest";
import { CONTACT_RULES, type JoinInput, joinListings } from "../../../workers/link/join-listings.ts";
import { traceChanges } from "../../../workers/link/trace-changes.ts";

const input = (more: Partial<JoinInput> & { texts: readonly number[] }): JoinInput => ({
  textOf: Int32Array.from(more.texts),
  textGroups: more.textGroups ?? [],
  sameAddress: more.sameAddress ?? [],
  sameContact: more.sameContact ?? [],
});
const membersOf = (given: JoinInput, rules = CONTACT_RULES) =>
  joinListings(given, rules).groups.map((group) => group.members);
const upTo = (count: number) => [...Array(count).keys()];

test("near copies, one address and one contact join; everyone else is a group of one", () => {
  const given = input({
    texts: [0, 1, 2, 3, 4, -1],
    textGroups: [{ medoid: 1, members: [{ sequence: 0, similarity: 0.95 }] }],
    sameAddress: [[1, 2]],
    sameContact: [[3, 5]],
  });
  expect(membersOf(given)).toEqual([[0, 1, 2], [3, 5], [4]]);
  expect(joinListings(given, CONTACT_RULES).links).toEqual([
    { earlier: 0, later: 1, method: "nearCopy", score: 0.95 },
    { earlier: 1, later: 2, method: "sameAddress", score: 1 },
    { earlier: 3, later: 5, method: "sharedContact", score: 1 },
  ]);
});

test("a switchboard's number does not merge a town", () => {
  const given = input({ texts: upTo(13), sameContact: [upTo(13)] });
  expect(membersOf(given)).toHaveLength(13);
  expect(joinListings(given, CONTACT_RULES).contactsPassedOver).toBe(1);
  expect(membersOf(input({ texts: upTo(12), sameContact: [upTo(12)] }))).toHaveLength(1);
});

test("one seller's many near copies do not make their number a switchboard's", () => {
  const near = upTo(30)
    .slice(1)
    .map((sequence) => ({ sequence, similarity: 0.93 }));
  const given = input({ texts: upTo(31), textGroups: [{ medoid: 0, members: near }], sameContact: [upTo(31)] });
  expect(membersOf(given)).toHaveLength(1);
});

test("a group that a chain of contacts made too large is taken apart, and says so", () => {
  const chain = upTo(50).map((at) => [at, at + 1]);
  const given = input({ texts: upTo(53), sameContact: [...chain, [51, 52]], sameAddress: [[7, 8]] });
  const series = joinListings(given, CONTACT_RULES);
  expect(series.groups).toHaveLength(51);
  expect(series.groups.filter((group) => group.setAside === null)).toEqual([{ members: [51, 52], setAside: null }]);
  expect(series.groups.find((group) => group.members[0] === 7)).toEqual({ members: [7, 8], setAside: "oversized" });
  expect(series.links.filter((link) => link.method === "sharedContact")).toEqual([
    { earlier: 51, later: 52, method: "sharedContact", score: 1 },
  ]);
});

test("groups do not depend on the order of contacts and addresses", () => {
  const sets = fc.array(fc.uniqueArray(fc.nat(19), { minLength: 2, maxLength: 4 }), { maxLength: 12 });
  fc.assert(
    fc.property(sets, sets, (sameContact, sameAddress) => {
      const rules = { contactDegree: 3, largestGroup: 6 };
      const reversed = (list: number[][]) => list.toReversed().map((set) => set.toReversed());
      expect(
        joinListings(
          input({ texts: upTo(20), sameContact: reversed(sameContact), sameAddress: reversed(sameAddress) }),
          rules,
        ).groups,
      ).toEqual(joinListings(input({ texts: upTo(20), sameContact, sameAddress }), rules).groups);
    }),
  );
});

test("a group that only grew is no change; what merged or split is named", () => {
  const before = new Map([
    ["a", "a"],
    ["b", "a"],
    ["c", "c"],
    ["d", "d"],
    ["e", "d"],
    ["gone", "gone"],
  ]);
  const after = new Map([
    ["a", "a"],
    ["b", "a"],
    ["c", "a"],
    ["d", "d"],
    ["e", "e"],
    ["new", "a"],
  ]);
  expect(traceChanges(before, after)).toEqual([
    { earlierGroup: "c", laterGroup: "a", kind: "merged", listings: 1 },
    { earlierGroup: "d", laterGroup: "d", kind: "split", listings: 1 },
    { earlierGroup: "d", laterGroup: "e", kind: "split", listings: 1 },
  ]);
});
