import type { ReactNode } from "react"

export type TimelineEntry = {
  key: string
  /** ISO date for machines, `date` for readers. */
  date_time: string
  date: string
  title: ReactNode
  text?: ReactNode
}

/** What happened when, oldest first: messages, versions of a quote, decisions. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <ol className="timeline" role="list">
      {entries.map(({ key, date_time, date, title, text }) => (
        <li key={key}>
          <time dateTime={date_time}>{date}</time>
          <p className="timeline-title">{title}</p>
          {text ? <div className="soft">{text}</div> : null}
        </li>
      ))}
    </ol>
  )
}
