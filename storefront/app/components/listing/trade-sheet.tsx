import type { ReactNode } from "react"

type Props = {
  title: string
  /** The sentence under the title, e.g. the curation mark. */
  note?: ReactNode
  children: ReactNode
  /** The request button; stays at the sheet's foot. */
  action: ReactNode
}

/** The commercial side of a listing, in one sheet that stays in view beside the pictures. */
export function TradeSheet({ title, note, children, action }: Props) {
  return (
    <aside className="trade-sheet" aria-label={title}>
      <h2>{title}</h2>
      {note}
      {children}
      <div className="trade-sheet-action">{action}</div>
    </aside>
  )
}
