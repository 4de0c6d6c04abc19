/**
 * Sentences with slots: `X` a town, `{c}` how the sentence goes on. After " => " stand the codes of the other towns that
 * a statement names, and of a sentence about elsewhere those of the town where the seller is.
 */
export interface PlaceFrames {
  /** Where the seller is, can be met or goes. */
  readonly statements: readonly string[];
  readonly headings: readonly string[];
  /** Written without a capital letter. */
  readonly small: readonly string[];
  /** Where somebody was born, has been, wishes to be or somebody else is. */
  readonly elsewhere: readonly string[];
  readonly goesOn: readonly string[];
  readonly before: readonly string[];
}

/** Towns whose names are words or first names too, and towns whose names are nothing else; some without their dots. */
export const TOWNS: readonly (readonly [name: string, code: string])[] = [
  ["Lund", "1281"],
  ["Mora", "2062"],
  ["Åre", "2321"],
  ["Sala", "1981"],
  ["Hjo", "1497"],
  ["Habo", "0643"],
  ["Salem", "0128"],
  ["Ånge", "2260"],
  ["Malmö", "1280"],
  ["Lerum", "1441"],
  ["Täby", "0160"],
  ["Tibro", "1472"],
  ["Klippan", "1276"],
  ["Upplands Väsby", "0114"],
  ["Jonkoping", "0680"],
  ["Halmstad", "1380"],
  ["Arjeplog", "2506"],
  ["Skellefteå", "2482"],
];
