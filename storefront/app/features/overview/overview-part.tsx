import type { ReactNode } from "react"
import { useFormat } from "#app/lib/format/use-format.ts"

type Props = {
  title: string
  /** Of all rows; only the first ones are shown. */
  count: number
  /** What stands there when nothing waits. */
  empty: string
  after?: string | null
  children: ReactNode
}

/** One kind of thing that waits: its number, the most urgent rows, or a sentence that there is none. */
export function OverviewPart({ title, count, empty, after, children }: Props) {
  const format = useFormat()
  return (
    <section className="overview-part">
      <h2>
        {title} <span className="num soft">{format.number(count)}</span>
      </h2>
      {count === 0 ? <p className="soft">{empty}</p> : <ul role="list">{children}</ul>}
      {after ? <p>{after}</p> : null}
    </section>
  )
}
