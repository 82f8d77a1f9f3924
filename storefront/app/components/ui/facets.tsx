import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"
import { Button } from "./button.tsx"
import { Checkbox } from "./field.tsx"
import { Icon } from "./icon.tsx"

export type FacetOption = { value: string; label: string; count: number; checked: boolean }

/**
 * One dimension of the catalogue. Chosen options stay even at zero, so that they can be undone.
 */
export function FacetGroup({
  name,
  label,
  options,
  open = true,
}: {
  name: string
  label: string
  options: FacetOption[]
  open?: boolean
}) {
  const format = useFormat()
  return (
    <details className="facet" open={open || options.some(({ checked }) => checked)}>
      <summary>
        <Icon name="chevron" />
        {label}
      </summary>
      <fieldset>
        <legend className="visually-hidden">{label}</legend>
        {options.map(({ value, label: text, count, checked }) => (
          <Checkbox
            key={value}
            name={name}
            value={value}
            label={text}
            count={format.number(count)}
            defaultChecked={checked}
          />
        ))}
      </fieldset>
    </details>
  )
}

/**
 * The filter form: beside the results on a desktop, a sheet on a phone that `FacetSheetLink`
 * opens through the address (`#filters`), so that it works without a script.
 */
export function FacetSheet({ action, children }: { action: string; children: ReactNode }) {
  const { t } = useTranslation("common")
  return (
    <form
      id="filters"
      className="facets"
      action={action}
      aria-label={t("facet.title")}
      data-auto-submit=""
    >
      <div className="facets-head">
        <h2>{t("facet.title")}</h2>
        <a href="#results" className="button-icon" aria-label={t("action.close")}>
          <Icon name="close" />
        </a>
      </div>
      {children}
      <div className="facets-foot">
        <Button wide>{t("action.apply")}</Button>
      </div>
    </form>
  )
}

export function FacetSheetLink({ chosen }: { chosen: number }) {
  const { t } = useTranslation("common")
  return (
    <a className="button button-secondary facets-open" href="#filters">
      <Icon name="filter" />
      {t("facet.title")}
      {chosen > 0 ? <span className="count num">{chosen}</span> : null}
    </a>
  )
}

export type ChosenFilter = { key: string; label: string; removeHref: string }

/** What was chosen, each with a link that takes it away. */
export function ChosenFilters({
  filters,
  clearHref,
}: {
  filters: ChosenFilter[]
  clearHref: string
}) {
  const { t } = useTranslation("common")
  if (filters.length === 0) return null
  return (
    <ul className="cluster" role="list" aria-label={t("facet.chosen")}>
      {filters.map(({ key, label, removeHref }) => (
        <li key={key}>
          <a className="chip" href={removeHref} aria-label={t("action.removeFilter", { label })}>
            {label}
            <Icon name="close" />
          </a>
        </li>
      ))}
      <li>
        <a href={clearHref}>{t("action.clear")}</a>
      </li>
    </ul>
  )
}
