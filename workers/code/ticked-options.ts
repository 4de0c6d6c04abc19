/** A box or ring before (or after) an option of a list. A cross in a box ticks it; a bare cross beside ticks does not. */
const MARK = /[☑☒✓✔✅◉●⦿]\ufe0f?|[[(]\s?[xX✓✔•*]\s?[\])]|[☐◻□⬜○◯✗✘❌✖]\ufe0f?|[[(]\s{0,3}[\])]/gu;
const UNTICKED = /^(?:[☐◻□⬜○◯✗✘❌✖]\ufe0f?|[[(]\s{0,3}[\])])$/u;

/**
 * The answer that a list of options gives: those not ticked are blanked out, so that "☐ man ☑ kvinna" says "kvinna" and
 * no more. As long as the value itself, so that places in it stay what they are; empty where nothing is ticked. A value
 * without ticks is left as it is.
 */
export function tickedOptions(value: string): string {
  const marks = [...value.matchAll(MARK)].map((mark) => ({
    start: mark.index,
    end: mark.index + mark[0].length,
    isTicked: !UNTICKED.test(mark[0]),
  }));
  if (marks.length === 0) return value;
  const first = marks[0]?.start ?? 0;
  const last = marks.at(-1)?.end ?? 0;
  const followsOption = value.slice(0, first).trim() !== "" && value.slice(last).trim() === "";
  // Rings and brackets also stand for other things; a list holds what is ticked or at least two options.
  if (marks.length === 1 && marks[0]?.isTicked === false) return value;
  let answer = "";
  let reached = 0;
  for (const [at, mark] of marks.entries()) {
    const from = followsOption ? reached : mark.end;
    const to = followsOption ? mark.start : (marks[at + 1]?.start ?? value.length);
    if (!followsOption) answer += value.slice(reached, mark.start);
    const option = value.slice(from, to);
    const sign = ",".padEnd(mark.end - mark.start);
    const said = mark.isTicked ? option : option.replace(/[^\s,;|/]/gu, (unit) => " ".repeat(unit.length));
    answer += followsOption ? said + sign : sign + said;
    reached = followsOption ? mark.end : to;
  }
  answer += value.slice(reached);
  return /[^\s,;|/]/u.test(answer) ? answer : "";
}

/**
 * A free text with the options blanked out that its boxes leave unticked ("☑ engelska ☐ svenska"), each up to the next
 * box or the end of its line; a text without a ticked and an unticked box is left as it is. As long as the text itself.
 */
export function withoutUnticked(text: string): string {
  if (!ANY_UNTICKED.test(text) || !ANY_TICKED.test(text)) return text;
  return text.replace(UNTICKED_OPTION, (option) => option.replace(/[^\s,;|/]/gu, (unit) => " ".repeat(unit.length)));
}

const ANY_UNTICKED = /[☐◻□⬜]|\[ ?\]/u;
const ANY_TICKED = /[☑☒✓✔✅]|\[[xX✓✔]\]/u;
/** An empty box and what stands behind it. */
const UNTICKED_OPTION = /(?:[☐◻□⬜]\ufe0f?|\[ ?\])[^☐◻□⬜☑☒✓✔✅[\n\r]{0,40}/gu;
