/** Numbers from 0 to 99 spelled out in Swedish and English, each spelling with its value. */
export function numberWords(): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  for (const [units, tens] of [SWEDISH, ENGLISH]) {
    for (const [value, spellings] of units.entries()) for (const word of spellings) words.set(word, value);
    for (const [index, spellings] of tens.entries()) {
      const value = (index + 2) * 10;
      for (const ten of spellings) {
        words.set(ten, value);
        for (let unit = 1; unit <= 9; unit++) {
          for (const word of units[unit] ?? []) words.set(ten + word, value + unit);
        }
      }
    }
  }
  return words;
}

type Spellings = readonly (readonly string[])[];
const SWEDISH: readonly [Spellings, Spellings] = [
  [
    ["noll", "nolla"],
    ["ett", "en", "etta"],
    ["två", "tva", "tvåa"],
    ["tre", "trea"],
    ["fyra"],
    ["fem", "femma"],
    ["sex", "sexa"],
    ["sju", "sjua"],
    ["åtta", "atta"],
    ["nio", "nia"],
    ["tio"],
    ["elva"],
    ["tolv"],
    ["tretton"],
    ["fjorton"],
    ["femton"],
    ["sexton"],
    ["sjutton"],
    ["arton"],
    ["nitton"],
  ],
  [
    ["tjugo", "tjuge"],
    ["trettio", "tretti"],
    ["fyrtio", "förtio", "fyrti", "förti"],
    ["femtio", "femti"],
    ["sextio", "sexti"],
    ["sjuttio", "sjutti"],
    ["åttio", "åtti", "attio"],
    ["nittio", "nitti"],
  ],
];
const ENGLISH: readonly [Spellings, Spellings] = [
  [
    ["zero", "oh", "null"],
    ["one"],
    ["two"],
    ["three"],
    ["four"],
    ["five"],
    ["six"],
    ["seven"],
    ["eight"],
    ["nine"],
    ["ten"],
    ["eleven"],
    ["twelve"],
    ["thirteen"],
    ["fourteen"],
    ["fifteen"],
    ["sixteen"],
    ["seventeen"],
    ["eighteen"],
    ["nineteen"],
  ],
  [["twenty"], ["thirty"], ["forty", "fourty"], ["fifty"], ["sixty"], ["seventy"], ["eighty"], ["ninety"]],
];
