import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"
import { useFacetHeading, useFacetLabel } from "./facet-labels.ts"
import { type FacetProps, optionsOf } from "./facet-options.ts"

/** A list of which one can be chosen. */
export function FacetChoice(props: FacetProps) {
  const { name, search } = props
  const { t } = useTranslation("catalogue")
  const format = useFormat()
  const labelOf = useFacetLabel()
  const headingOf = useFacetHeading()
  const options = optionsOf(props)
  if (options.length === 0) return null
  return (
    <div className="facet">
      <label className="facet-select">
        <span>{headingOf(name)}</span>
        <select name={name} defaultValue={search[name]?.[0] ?? ""}>
          <option value="">{t("any")}</option>
          {options.map(({ value, count }) => (
            <option key={value} value={value}>
              {`${labelOf(name, value)} (${format.number(count)})`}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
