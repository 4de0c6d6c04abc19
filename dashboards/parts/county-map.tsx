import type { CountyOutlines } from "../../schema/geography/gazetteer.ts";
import { mapClass } from "../charts/map-classes.ts";
import { COMMON } from "../texts/every-page.ts";
import { usePageFrame } from "./page-frame.ts";

export interface MapCircle {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly label: string;
}

/** The outlines once per page; the maps on it refer to them. Shows nothing itself. */
export function CountyOutlineShapes({ outlines }: { outlines: CountyOutlines }) {
  return (
    <svg class="sprite" aria-hidden="true" focusable="false">
      <defs>
        {outlines.outlines.map(({ code, path }) => (
          <path id={`outline-${code}`} d={path} key={code} />
        ))}
      </defs>
    </svg>
  );
}

/** Counties as areas in classes, municipalities as circles. The table beside it says the same in figures. */
export function CountyMap(props: {
  readonly id: string;
  readonly title: string;
  readonly reading: string;
  readonly outlines: CountyOutlines;
  readonly limits: readonly number[];
  readonly counties: readonly { readonly code: string; readonly label: string; readonly count: number | null }[];
  readonly circles: readonly MapCircle[];
  readonly table: { readonly id: string; readonly title: string };
}) {
  const texts = COMMON[usePageFrame().language];
  return (
    <figure class="chart map" aria-labelledby={`${props.id}-caption`}>
      <figcaption id={`${props.id}-caption`}>
        <strong>{props.title}</strong>
        <span>{props.reading}</span>
      </figcaption>
      <svg class="county-map" role="img" aria-label={props.title} viewBox={props.outlines.viewBox}>
        <g>
          {props.counties.map(({ code, label, count }) => {
            const level = mapClass(count, props.limits);
            return (
              <use href={`#outline-${code}`} class={level === null ? "area unknown" : `area level-${level}`} key={code}>
                <title>{label}</title>
              </use>
            );
          })}
        </g>
        <g>
          {props.circles.map((circle) => (
            <circle class="place" cx={circle.x} cy={circle.y} r={circle.radius} key={circle.code}>
              <title>{circle.label}</title>
            </circle>
          ))}
        </g>
      </svg>
      <p class="chart-table">
        {texts.dataInTable} <a href={`#${props.table.id}`}>{props.table.title}</a>
      </p>
    </figure>
  );
}
