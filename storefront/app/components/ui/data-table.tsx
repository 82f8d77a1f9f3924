import type { ReactNode } from "react"
import { classes } from "./classes.ts"

export type Column = { label: string; numeric?: boolean }

type Props = {
  caption: string
  /** The caption is always there for screen readers; headings above often say it already. */
  showCaption?: boolean
  columns: Column[]
  /** The first cell of a row is its heading. */
  rows: { key: string; cells: ReactNode[]; emphasis?: boolean }[]
  /** On a phone each row becomes a small list with the columns' names beside the values. */
  stacked?: boolean
  className?: string
  /** Ruled rows under the body: totals of a quote. */
  totals?: { key: string; label: string; value: ReactNode }[]
}

/** Quiet rules, tabular figures; scrolls by itself on a phone instead of widening the page. */
export function DataTable(props: Props) {
  const { caption, showCaption, columns, rows, stacked, className, totals } = props
  return (
    <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className={classes(className, stacked && "table-stacked") || undefined}>
        <caption className={showCaption ? undefined : "visually-hidden"}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, numeric }) => (
              <th key={label} scope="col" className={numeric ? "num" : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells, emphasis }) => (
            <tr key={key} className={emphasis ? "table-emphasis" : undefined}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td
                    key={index}
                    className={columns[index]?.numeric ? "num" : undefined}
                    data-label={stacked ? columns[index]?.label : undefined}
                  >
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {totals ? (
          <tfoot>
            {totals.map(({ key, label, value }) => (
              <tr key={key}>
                <th scope="row" colSpan={columns.length - 1}>
                  {label}
                </th>
                <td className="num">{value}</td>
              </tr>
            ))}
          </tfoot>
        ) : null}
      </table>
    </div>
  )
}
