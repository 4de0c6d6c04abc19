export interface KeyFigure {
  readonly label: string;
  readonly figure: string;
  readonly remark?: string;
  readonly isUnit?: boolean;
}

/** The few figures a page begins with. */
export function KeyFigures({ items }: { items: readonly KeyFigure[] }) {
  return (
    <dl class="key-figures">
      {items.map((item) => (
        <div class={item.isUnit === true ? "key-figure unit" : "key-figure"} key={item.label}>
          <dt>{item.label}</dt>
          <dd>
            <span class="figure-value">{item.figure}</span>
            {item.remark !== undefined && <span class="figure-remark">{item.remark}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
