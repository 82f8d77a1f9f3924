import type { ReactNode } from "react"

/** A definition list of trade terms: label at the start, value at the end of a ruled line. */
export function Terms({ children }: { children: ReactNode }) {
  return <dl className="terms">{children}</dl>
}

export function Term({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
