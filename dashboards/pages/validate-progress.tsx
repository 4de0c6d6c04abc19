import type { Language } from "../language.ts";
import { CODING } from "../texts/coding.ts";

export type Positions = readonly { readonly position: number; readonly coded: boolean }[];

interface CodingProgressProps {
  readonly language: Language;
  readonly home: string;
  readonly positions: Positions;
  /** The listing shown; null when all are done. */
  readonly current: number | null;
}

/** How far the coder has come, and the ways to the other listings. */
export function CodingProgress({ language, home, positions, current }: CodingProgressProps) {
  const texts = CODING[language];
  const coded = positions.filter((one) => one.coded).length;
  const at = positions.findIndex((one) => one.position === current);
  const previous = positions[at - 1];
  const skipTo = nextUncoded(positions, current);
  return (
    <div class="coding-progress">
      <p>
        {at >= 0 && <strong>{texts.listing(at + 1, positions.length)}</strong>}
        <progress max={positions.length} value={coded} aria-label={texts.progress(coded, positions.length)} />
        <span>{texts.progress(coded, positions.length)}</span>
        {at >= 0 && previous !== undefined && <a href={`${home}/${previous.position}`}>{texts.previous}</a>}
        {skipTo !== null && at >= 0 && <a href={`${home}/${skipTo}`}>{texts.skip}</a>}
      </p>
      <details>
        <summary>{texts.all}</summary>
        <ol class="positions">
          {positions.map((one, place) => (
            <li key={one.position}>
              <a
                href={`${home}/${one.position}`}
                class={one.coded ? "coded" : ""}
                aria-current={one.position === current ? "true" : undefined}
              >
                {place + 1}
                <span class="visually-hidden">, {one.coded ? texts.isCoded : texts.notCoded}</span>
              </a>
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}

/** The next listing still to code after one, round to the beginning; null when there is no other. */
export function nextUncoded(positions: Positions, after: number | null): number | null {
  const open = positions.filter((one) => !one.coded && one.position !== after).map((one) => one.position);
  return open.find((position) => position > (after ?? 0)) ?? open[0] ?? null;
}
