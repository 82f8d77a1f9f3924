import type { ReactNode } from "react"
import { Icon } from "#app/components/ui/icon.tsx"

/**
 * A part of the page that opens by its heading on a phone. On wide screens and on paper it stands open by the style
 * sheet alone; a browser that cannot do so keeps the heading to open it by (`enhance/unfold.ts`).
 */
export function Fold({ title, id, children }: { title: string; id: string; children: ReactNode }) {
  return (
    <section className="section" id={id}>
      <details className="fold">
        <summary className="section-head">
          <h2>{title}</h2>
          <Icon name="chevron" />
        </summary>
        {children}
      </details>
    </section>
  )
}
