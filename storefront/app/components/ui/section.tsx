import type { ReactNode } from "react"
import { ButtonLink } from "./button.tsx"

type SectionProps = {
  title: ReactNode
  id?: string
  /** A link at the heading's end, e.g. "Show all". */
  more?: { label: string; href: string }
  children: ReactNode
}

export function Section({ title, id, more, children }: SectionProps) {
  return (
    <section className="section" id={id}>
      <div className="section-head">
        <h2>{title}</h2>
        {more ? <a href={more.href}>{more.label}</a> : null}
      </div>
      {children}
    </section>
  )
}

/** A surface of paper for something that stands on its own: a certificate, a producer. */
export function Card({
  children,
  as: Tag = "div",
}: {
  children: ReactNode
  as?: "div" | "article" | "li"
}) {
  return <Tag className="card">{children}</Tag>
}

type EmptyStateProps = { title: string; text: string; action?: { label: string; href: string } }

export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {action ? <ButtonLink href={action.href}>{action.label}</ButtonLink> : null}
    </div>
  )
}

type ConfirmProps = { title: ReactNode; children: ReactNode; actions: ReactNode }

/** The page between a button and a step that cannot be undone; needs no dialog and no script. */
export function ConfirmPanel({ title, children, actions }: ConfirmProps) {
  return (
    <section className="card card-confirm">
      <h1>{title}</h1>
      {children}
      <div className="cluster">{actions}</div>
    </section>
  )
}
