import type { ReactNode } from "react"
import { Icon } from "#app/components/ui/icon.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"

type Props = {
  title: string
  /** What the figures are of. */
  about: ReactNode
  notes: ReactNode
  table: ReactNode
  children: ReactNode
}

/** A drawing with what it shows, where it is from, and its figures as a table. */
export function FigureFrame({ title, about, notes, table, children }: Props) {
  const { t } = useTranslation("regionPicture")
  return (
    <figure>
      <figcaption>
        <h3>{title}</h3>
        {about}
      </figcaption>
      {children}
      <div className="region-picture-notes">{notes}</div>
      <details className="details region-picture-table">
        <summary>
          <Icon name="chevron" />
          {t("table")}
        </summary>
        {table}
      </details>
    </figure>
  )
}

/** Each part of a drawing with its value, as one sentence. */
export function useAlternative() {
  const { t } = useTranslation("regionPicture")
  const format = useFormat()
  return (title: string, texts: { label: string; value: string }[]): string =>
    t("alternative", {
      title,
      figures: format.list(texts.map((text) => t("pair", text))),
    })
}
