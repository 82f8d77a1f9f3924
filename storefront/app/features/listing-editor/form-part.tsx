import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Icon } from "#app/components/ui/icon.tsx"
import type { ListingPart, PartState, PartStates } from "./listing-parts.ts"

type Props = { part: ListingPart; parts: PartStates; children: ReactNode }

/** One question of the editor, folded: the row of headings is the page's list of contents. */
export function FormPart({ part, parts, children }: Props) {
  const { t } = useTranslation("listingEditor")
  const title = `part-${part}-title`
  return (
    // The browser opens the part that the address points into before React arrives.
    <details className="form-part form-fold" open={parts[part].isOpen} suppressHydrationWarning>
      <summary>
        <Icon name="chevron" />
        <h2 id={title}>{t(`part.${part}`)}</h2>
        <Progress state={parts[part]} />
      </summary>
      <div className="form-fold-body" id={part} role="group" aria-labelledby={title}>
        {children}
      </div>
    </details>
  )
}

function Progress({ state: { kind, count } }: { state: PartState }) {
  const { t } = useTranslation("listingEditor")
  return (
    <span className={`form-part-state form-part-${kind}`}>
      {kind === "complete" ? <Icon name="check" /> : null}
      {kind === "wrong" ? <Icon name="alert" /> : null}
      {t(`partState.${kind}`, { count })}
    </span>
  )
}
