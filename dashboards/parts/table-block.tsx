import type { DataTable, TableCell, TableColumn } from "../data-table.ts";
import { writeCell } from "../format-figure.ts";
import { COMMON } from "../texts/every-page.ts";
import { usePageFrame } from "./page-frame.ts";

/** A table with its caption, notes and file. Long ones scroll inside their own region, reachable by keyboard. */
export function TableBlock({ table, tall = false }: { table: DataTable; tall?: boolean }) {
  const { language, fileAddress } = usePageFrame();
  const texts = COMMON[language];
  const header = table.columns.findIndex((column) => column.role === "name");
  const reasons = [
    ...new Set(
      table.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.as === "unavailable" ? [cell.reason] : []))),
    ),
  ];
  return (
    <div class="table-block" id={table.id}>
      <div class="table-head">
        <h3 id={`${table.id}-title`}>{table.title}</h3>
        <a class="download" href={fileAddress(table.id)} download={`${table.id}.csv`}>
          {texts.download}
          <span class="visually-hidden">: {table.title}</span>
        </a>
      </div>
      <section
        class={tall ? "table-scroll tall" : "table-scroll"}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={`${texts.tableScroll}: ${table.title}`}
      >
        <table aria-labelledby={`${table.id}-title`}>
          <caption class="visually-hidden">{table.title}</caption>
          <TableHead columns={table.columns} />
          <tbody>
            {table.rows.map((row) => (
              <tr class={row.rank ?? ""} key={row.cells.map((cell) => writeCell(cell, language)).join("|")}>
                {row.cells.map((cell, index) => (
                  <Cell
                    cell={cell}
                    column={table.columns[index]}
                    isHeader={index === header}
                    key={`${table.columns[index]?.group ?? ""} ${table.columns[index]?.label ?? ""}`}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {(reasons.length > 0 || table.notes.length > 0) && (
        <ul class="table-notes">
          {table.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
          {reasons.map((reason) => (
            <li key={reason}>
              {texts.whyMissing} {reason}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** One row of column heads, or two where columns stand in groups. */
function TableHead({ columns }: { columns: readonly TableColumn[] }) {
  const groups = columns.reduce<{ name: string | undefined; span: number; at: number }[]>((sofar, column, at) => {
    const last = sofar.at(-1);
    if (last !== undefined && last.name === column.group) last.span += 1;
    else sofar.push({ name: column.group, span: 1, at });
    return sofar;
  }, []);
  return (
    <thead>
      {groups.some((group) => group.name !== undefined) && (
        <tr class="groups">
          {groups.map(({ name, span, at }) =>
            name === undefined ? (
              <td colSpan={span} key={at} />
            ) : (
              <th scope="colgroup" colSpan={span} key={at}>
                {name}
              </th>
            ),
          )}
        </tr>
      )}
      <tr>
        {columns.map((column) => (
          <th scope="col" class={column.role} key={`${column.group ?? ""} ${column.label}`}>
            {column.label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Cell({ cell, column, isHeader }: { cell: TableCell; column: TableColumn | undefined; isHeader: boolean }) {
  const { language } = usePageFrame();
  const written = writeCell(cell, language);
  if (isHeader) {
    return (
      <th scope="row" class="name">
        {written}
      </th>
    );
  }
  if (cell.as === "unavailable") {
    return (
      <td class={`${column?.role ?? "figure"} unavailable`} title={cell.reason}>
        {written}
      </td>
    );
  }
  if (cell.as === "text" && cell.tone !== undefined) {
    return (
      <td class={column?.role}>
        <span class={`tone-${cell.tone}`}>{written}</span>
      </td>
    );
  }
  return <td class={column?.role}>{written}</td>;
}
