import type { DrawChart } from "../charts/chart-painter.ts";
import { COMMON } from "../texts/every-page.ts";
import { usePageFrame } from "./page-frame.ts";

export interface LegendItem {
  /** A class of style.css that colours the swatch. */
  readonly swatch: string;
  readonly label: string;
}

interface ChartFigureProps<Data> {
  readonly id: string;
  readonly title: string;
  /** One sentence on what the chart shows and how to read it. */
  readonly reading: string;
  readonly legend?: readonly LegendItem[];
  /** The table that holds the same figures. */
  readonly table: { readonly id: string; readonly title: string };
  readonly draw: DrawChart<Data>;
  readonly data: Data;
  /** CSS pixels of the wide drawing; narrow screens get a drawing of their own, so that its text stays legible. */
  readonly width?: number;
}

const NARROW = 338;

/** A chart as a picture with a name, a reading and a link to its figures. */
export function ChartFigure<Data>(props: ChartFigureProps<Data>) {
  const { language, painter, releaseHash } = usePageFrame();
  const texts = COMMON[language];
  const paint = (width: number) =>
    painter.paint({ name: props.id, title: props.title, draw: props.draw, data: props.data, width, releaseHash });
  return (
    <figure class="chart" aria-labelledby={`${props.id}-caption`}>
      <figcaption id={`${props.id}-caption`}>
        <strong>{props.title}</strong>
        <span>{props.reading}</span>
      </figcaption>
      {props.legend !== undefined && (
        <ul class="legend">
          {props.legend.map((item) => (
            <li key={item.label}>
              <span class={`swatch ${item.swatch}`} aria-hidden="true" />
              {item.label}
            </li>
          ))}
        </ul>
      )}
      {/* SVG serialised by jsdom from our own drawing; its texts are escaped there. */}
      <div class="drawing wide" dangerouslySetInnerHTML={{ __html: paint(props.width ?? 720) }} />
      <div class="drawing narrow" dangerouslySetInnerHTML={{ __html: paint(NARROW) }} />
      <p class="chart-table">
        {texts.dataInTable} <a href={`#${props.table.id}`}>{props.table.title}</a>
      </p>
    </figure>
  );
}
