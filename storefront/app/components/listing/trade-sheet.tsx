import type { ReactNode } from "react"

type Props = {
  title: string
  /** The sentence under the title, e.g. the curation mark. */
  note?: ReactNode
  children: ReactNode
  /** The request button, right under the price. */
  action: ReactNode
  /** Terms that follow the button. */
  details?: ReactNode
}

/** The commercial side of a listing, in one sheet that stays in view beside the pictures. */
export function TradeSheet({ title, note, children, action, details }: Props) {
  return (
    <aside className="trade-sheet" aria-label={title}>
      <h2>{title}</h2>
      {note}
      {children}
      <div className="trade-sheet-action">{action}</div>
      {details}
    </aside>
  )
}
